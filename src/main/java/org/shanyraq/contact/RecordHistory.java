package org.shanyraq.contact;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shanyraq.access.Policy;
import org.shanyraq.access.Relations;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.desk.Ending;
import org.shanyraq.contact.followup.PastFollowUps;
import org.shanyraq.contact.register.HistoryRows;
import org.shanyraq.deadline.Deadlines;
import org.shanyraq.deadline.NewDeadline;
import org.shanyraq.deadline.Owner;
import org.shanyraq.deadline.PastDeadline;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.Fact;
import org.shanyraq.ground.Facts;
import org.shanyraq.ground.StaffId;
import org.shanyraq.ground.Thing;
import org.shanyraq.place.DistrictCode;
import org.shanyraq.place.Places;
import org.shanyraq.sealing.NewFile;
import org.shanyraq.sealing.SealedFile;
import org.shanyraq.sealing.Sealing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down contacts that are over, many at once: sealed, audited, counted, with their clocks, as
 * if they had been lived through here. Words whose term is over are not written at all, as if they
 * had been destroyed in time. Runs as the job {@code contact.history}.
 */
@Component
public class RecordHistory {
    private static final String FIRST_HUMAN = "contact.first_human";
    private static final String ACCEPTANCE = "handover.acceptance";

    private final Policy policy;
    private final Trail trail;
    private final Sealing sealing;
    private final Relations relations;
    private final Deadlines deadlines;
    private final Facts facts;
    private final Places places;
    private final DatedSettings settings;
    private final HistoryRows rows;
    private final PastFollowUps followUps;
    private final Clock clock;

    RecordHistory(
            Policy policy,
            Trail trail,
            Sealing sealing,
            Relations relations,
            Deadlines deadlines,
            Facts facts,
            Places places,
            DatedSettings settings,
            HistoryRows rows,
            PastFollowUps followUps,
            Clock clock) {
        this.policy = policy;
        this.trail = trail;
        this.sealing = sealing;
        this.relations = relations;
        this.deadlines = deadlines;
        this.facts = facts;
        this.places = places;
        this.settings = settings;
        this.rows = rows;
        this.followUps = followUps;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Collection<PastContact> contacts) {
        var allowed = policy.require(ContactActs.OPEN);
        contacts.forEach(RecordHistory::check);
        var forgotten = clock.instant().minus(settings.duration("contact.text.keep"));
        var named = new ArrayList<Thing>();
        var files = new HashMap<UUID, SealedFile>();
        var stored = new ArrayList<NewFile>();
        for (var contact : contacts) {
            named.add(contact.id().thing());
            prepare(contact, forgotten, files, stored);
            contact.passed().ifPresent(passed -> named.add(passed.id().thing()));
        }
        sealing.store(stored);
        rows.insert(contacts, files, forgotten, settings);
        relate(contacts, forgotten);
        followUps.record(contacts, clock.instant());
        deadlines.startAll(contacts.stream().flatMap(c -> clocks(c).stream()).toList());
        facts.record(contacts.stream().flatMap(contact -> told(contact).stream()).toList());
        trail.wrote(ContactActs.OPEN.name(), named, allowed.reason());
    }

    private static void check(PastContact contact) {
        Ending.of(contact.category(), contact.outcome(), contact.ageGroup());
    }

    /** What is forgotten is sealed with a key that is never stored: nobody can open it again. */
    private void prepare(
            PastContact contact,
            Instant forgotten,
            Map<UUID, SealedFile> files,
            List<NewFile> stored) {
        var file = sealing.prepare(contact.id().thing());
        files.put(contact.id().value(), file.file());
        if (!isForgotten(contact, forgotten)) {
            stored.add(file);
        }
        contact.passed()
                .ifPresent(
                        passed -> {
                            var own = sealing.prepare(passed.id().thing());
                            files.put(passed.id().value(), own.file());
                            stored.add(own);
                        });
    }

    /** Handed over to somebody who accepted it, a contact is kept. */
    public static boolean isForgotten(PastContact contact, Instant forgotten) {
        return contact.closedAt().isBefore(forgotten)
                && contact.passed().filter(PastContact.Passed::isAccepted).isEmpty();
    }

    private void relate(Collection<PastContact> contacts, Instant forgotten) {
        var served = new LinkedHashMap<StaffId, List<UUID>>();
        for (var contact : contacts) {
            if (!isForgotten(contact, forgotten)) {
                served.computeIfAbsent(contact.operator(), staff -> new ArrayList<>())
                        .add(contact.id().value());
            }
            contact.passed()
                    .ifPresent(
                            passed -> {
                                relations.keeps(passed.centre(), passed.id().thing());
                                relations.serves(contact.operator(), passed.id().thing());
                            });
        }
        served.forEach((staff, ids) -> relations.serves(staff, ContactId.KIND, ids));
    }

    private List<PastDeadline> clocks(PastContact contact) {
        var clocks = new ArrayList<PastDeadline>();
        var thing = contact.id().thing();
        var term = settings.duration("contact.term." + contact.urgency().code());
        clocks.add(
                new PastDeadline(
                        new NewDeadline(
                                FIRST_HUMAN,
                                thing,
                                thing,
                                Owner.centre(contact.centre()),
                                contact.arrivedAt(),
                                contact.arrivedAt().plus(term)),
                        contact.answeredAt()));
        contact.passed()
                .ifPresent(
                        passed ->
                                clocks.add(
                                        new PastDeadline(
                                                new NewDeadline(
                                                        ACCEPTANCE,
                                                        passed.id().thing(),
                                                        passed.id().thing(),
                                                        Owner.centre(passed.centre()),
                                                        passed.sentAt(),
                                                        passed.sentAt().plus(acceptance(contact))),
                                                passed.answeredAt().orElse(null))));
        return clocks;
    }

    private Duration acceptance(PastContact contact) {
        return settings.duration(HistoryRows.acceptance(contact.urgency()));
    }

    private List<Fact> told(PastContact contact) {
        var codes = new HashMap<String, String>();
        codes.put("channel", contact.channel().code());
        codes.put("language", contact.language().code());
        codes.put("urgency", contact.urgency().code());
        codes.put("child", String.valueOf(contact.child()));
        codes.put("district", contact.district());
        places.findDistrict(new DistrictCode(contact.district()))
                .ifPresent(found -> codes.put("region", found.region().value()));
        contact.ageGroup().ifPresent(group -> codes.put("age_group", group));
        var told = new ArrayList<Fact>();
        var subject = contact.id().value();
        told.add(new Fact("contact.arrived", subject, contact.arrivedAt(), codes));
        told.add(new Fact("contact.answered", subject, contact.answeredAt(), codes));
        contact.passed().ifPresent(passed -> passing(passed, codes, told));
        var ended = new HashMap<>(codes);
        ended.put("outcome", contact.outcome());
        ended.put("category", contact.category());
        told.add(new Fact("contact.closed", subject, contact.closedAt(), ended));
        return told;
    }

    private static void passing(
            PastContact.Passed passed, Map<String, String> codes, List<Fact> told) {
        var with = new HashMap<>(codes);
        with.put("basis", passed.basis());
        passed.reason().ifPresent(why -> with.put("reason", why));
        told.add(new Fact("handover.sent", passed.id().value(), passed.sentAt(), with));
        if (!passed.state().equals("sent")) {
            told.add(
                    new Fact(
                            "handover." + passed.state(),
                            passed.id().value(),
                            passed.answeredAt().orElse(passed.sentAt()),
                            with));
        }
    }
}
