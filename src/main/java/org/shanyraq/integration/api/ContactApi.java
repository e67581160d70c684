package org.shanyraq.integration.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.contact.Approach;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.OpenContact;
import org.shanyraq.ground.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
@Tag(name = "contacts", description = "Scope: contacts.create")
class ContactApi {
    private final OpenContact open;

    ContactApi(OpenContact open) {
        this.open = open;
    }

    /**
     * @param key made by the partner for this approach: sent again, it is the same contact
     * @param language kk, ru or en: the language to answer in
     * @param district KATO-based code of the district, where known
     * @param danger whether there is danger to life right now
     */
    record NewContact(
            @NotNull UUID key,
            @NotNull @Pattern(regexp = "kk|ru|en") String language,
            @Nullable @Pattern(regexp = "KZ\\d{6}") String district,
            @NotNull @Size(min = 1, max = Approach.LONGEST) String words,
            boolean child,
            boolean danger) {}

    /**
     * @param stored false while it lies in a node's journal and nobody can have read it yet
     */
    record TakenIn(UUID id, boolean stored) {}

    @PostMapping
    @Operation(summary = "Take in somebody who asks for help")
    ResponseEntity<TakenIn> takeIn(@Valid @RequestBody NewContact contact) {
        var opened =
                open.open(
                        new Approach(
                                contact.key,
                                Channel.PARTNER,
                                Language.of(contact.language).orElse(Language.KK),
                                Optional.empty(),
                                Optional.ofNullable(contact.district),
                                Optional.empty(),
                                Optional.of(contact.words),
                                contact.child,
                                contact.danger));
        var status = opened.stored() ? HttpStatus.CREATED : HttpStatus.ACCEPTED;
        return ResponseEntity.status(status)
                .body(new TakenIn(opened.contact().value(), opened.stored()));
    }
}
