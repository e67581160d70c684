package org.shanyraq.integration.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.contact.Approach;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.ContactState;
import org.shanyraq.contact.FollowPassedOn;
import org.shanyraq.contact.PassedOn;
import org.shanyraq.contact.TakeReferral;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Partners pass on somebody who asked them for help. Nobody who asks for help is ever refused for
 * rate.
 */
@RestController
@RequestMapping("/api/v1/contacts")
@Tag(name = "contacts", description = "Scopes: contacts.create, contacts.follow")
class ContactApi {
    private final TakeReferral referrals;
    private final FollowPassedOn follow;

    ContactApi(TakeReferral referrals, FollowPassedOn follow) {
        this.referrals = referrals;
        this.follow = follow;
    }

    /**
     * @param key made by the partner for this approach: sent again, it is the same contact
     * @param channel partner or walk_in, where she came to a door; partner where it is not said
     * @param language kk, ru or en: the language to answer in
     * @param district KATO-based code of the district, where known
     * @param child whether she is a child; no where it is not said
     * @param danger whether there is danger to life right now; no where it is not said
     */
    record NewContact(
            @NotNull UUID key,
            @Nullable @Pattern(regexp = "partner|walk_in") String channel,
            @NotNull @Pattern(regexp = "kk|ru|en") String language,
            @Nullable @Pattern(regexp = "KZ\\d{6}") String district,
            @NotNull @Size(min = 1, max = Approach.LONGEST) String words,
            @Nullable Boolean child,
            @Nullable Boolean danger) {}

    /**
     * @param stored false while it lies in a node's journal and nobody can have read it yet
     */
    record TakenIn(UUID id, boolean stored) {}

    /**
     * @param state waiting, answered or closed
     * @param handover sent, accepted, declined, unanswered or withdrawn; absent while there is none
     * @param changedAt when the handover or the end came; absent before
     */
    record Status(
            UUID id,
            String state,
            @Nullable String handover,
            Instant arrivedAt,
            @Nullable Instant changedAt) {}

    @GetMapping("/{id}")
    @Operation(
            summary = "What became of somebody whom you passed on",
            description =
                    "States and moments only, of your own contacts. Scope: contacts.follow. A contact that was"
                            + " answered 202 is not known here until the database has taken it in.")
    ResponseEntity<Status> status(@PathVariable UUID id) {
        return ResponseEntity.of(follow.find(new ContactId(id)).map(ContactApi::status));
    }

    private static Status status(PassedOn passed) {
        // That an offer is held out to an operator concerns nobody outside.
        var state = passed.state() == ContactState.OFFERED ? ContactState.WAITING : passed.state();
        return new Status(
                passed.contact().value(),
                state.code(),
                passed.handover().map(PassedOn.Handover::code).orElse(null),
                passed.arrived(),
                passed.changed().orElse(null));
    }

    @PostMapping
    @Operation(
            summary = "Take in somebody who asks for help",
            description =
                    "Scope: contacts.create. Never refused for its rate. Sent again with the same key, it is"
                            + " the same contact. Other words under a key that was used are answered 409, set"
                            + " aside for a supervisor, and ring an alarm.")
    ResponseEntity<TakenIn> takeIn(@Valid @RequestBody NewContact contact) {
        return switch (referrals.take(approach(contact))) {
            case TakeReferral.Taken.In(var opened) ->
                    ResponseEntity.status(
                                    opened.stored() ? HttpStatus.CREATED : HttpStatus.ACCEPTED)
                            .body(new TakenIn(opened.contact().value(), opened.stored()));
            case TakeReferral.Taken.OtherContent other ->
                    throw new ErrorResponseException(HttpStatus.CONFLICT);
        };
    }

    private static Approach approach(NewContact contact) {
        return new Approach(
                contact.key,
                contact.channel == null ? Channel.PARTNER : Channel.of(contact.channel),
                Language.of(contact.language).orElse(Language.KK),
                Optional.empty(),
                Optional.ofNullable(contact.district),
                Optional.empty(),
                Optional.of(contact.words),
                Boolean.TRUE.equals(contact.child),
                Boolean.TRUE.equals(contact.danger));
    }
}
