package org.shanyraq.contact.followup;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.HandoverAnswered;
import org.shanyraq.contact.desk.DeskActs;
import org.shanyraq.contact.register.Contacts;
import org.shanyraq.contact.register.SealedColumns;
import org.shanyraq.deadline.Deadlines;
import org.shanyraq.deadline.NewDeadline;
import org.shanyraq.deadline.Owner;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.NoSuchCode;
import org.shanyraq.ground.StaffId;
import org.shanyraq.ground.Thing;
import org.shanyraq.sealing.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Those who were handed over and accepted, until the shift has heard whether help arrived. Each is
 * a deadline of whoever handed over.
 */
@Component
public class FollowUps {
    /** The kind of their deadlines. */
    public static final String KIND = "contact.follow_up";

    private static final Actor.Job JOB = new Actor.Job("contact.follow_up");

    private final JdbcClient jdbc;
    private final Policy policy;
    private final Trail trail;
    private final Contacts contacts;
    private final Deadlines deadlines;
    private final Sealing sealing;
    private final DatedSettings settings;
    private final TransactionTemplate apart;
    private final Clock clock;

    FollowUps(
            JdbcClient jdbc,
            Policy policy,
            Trail trail,
            Contacts contacts,
            Deadlines deadlines,
            Sealing sealing,
            DatedSettings settings,
            PlatformTransactionManager manager,
            Clock clock) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.trail = trail;
        this.contacts = contacts;
        this.deadlines = deadlines;
        this.sealing = sealing;
        this.settings = settings;
        // The listener's own transaction began before anybody acted.
        this.apart = new TransactionTemplate(manager);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** The place after which a list goes on. */
    public record Key(Instant dueAt, UUID id) {}

    @ApplicationModuleListener
    void on(HandoverAnswered answered) {
        if (answered.accepted()) {
            Acting.run(JOB, () -> apart.executeWithoutResult(status -> begin(answered)));
        }
    }

    /** Told twice, it begins once. */
    private void begin(HandoverAnswered answered) {
        var due = answered.at().plus(settings.duration("contact.follow_up.after"));
        int begun =
                jdbc.sql(
                                """
                                insert into contact.follow_up (id, contact_id, centre, sent_by, since, due_at, state)
                                select id, contact_id, centre, sent_by, ?, ?, 'open' from contact.handover where id = ?
                                on conflict do nothing
                                """)
                        .param(Timestamp.from(answered.at()))
                        .param(Timestamp.from(due))
                        .param(answered.handover().value())
                        .update();
        var contact = contacts.find(answered.contact());
        if (begun == 1 && contact.isPresent() && contact.get().centre().isPresent()) {
            var centre = contact.get().centre().get();
            var owner =
                    contact.get()
                            .owner()
                            .map(staff -> Owner.of(staff, centre))
                            .orElseGet(() -> Owner.centre(centre));
            deadlines.start(
                    new NewDeadline(
                            KIND,
                            thing(answered.handover().value()),
                            answered.contact().thing(),
                            owner,
                            answered.at(),
                            due));
        }
    }

    /** The open ones, the earliest due first; an operator's are her own. */
    @Transactional
    public List<FollowUp> open(Optional<Key> after, int most) {
        var allowed = policy.require(DeskActs.SEE_FOLLOW_UPS);
        var list =
                jdbc.sql(
                                """
                                select id, contact_id, centre, sent_by, since, due_at from contact.follow_up
                                where state = 'open' and (due_at, id) > (?, ?) order by due_at, id limit ?
                                """)
                        .param(Timestamp.from(after.map(Key::dueAt).orElse(Instant.EPOCH)))
                        .param(after.map(Key::id).orElse(new UUID(0, 0)))
                        .param(most)
                        .query(
                                (row, n) ->
                                        new FollowUp(
                                                row.getObject(1, UUID.class),
                                                new ContactId(row.getObject(2, UUID.class)),
                                                new CentreId(row.getObject(3, UUID.class)),
                                                new StaffId(row.getObject(4, UUID.class)),
                                                row.getTimestamp(5).toInstant(),
                                                row.getTimestamp(6).toInstant()))
                        .list();
        trail.wrote(
                DeskActs.SEE_FOLLOW_UPS.name(),
                list.stream().map(one -> one.contact().thing()).toList(),
                allowed.reason());
        return list;
    }

    /** For the menu. */
    @Transactional
    public int late() {
        return jdbc.sql(
                        "select count(*) from contact.follow_up where state = 'open' and due_at <= ?")
                .param(Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
    }

    /** False when it was answered before, or is not the asker's. */
    @Transactional
    public boolean heard(UUID id, String outcome, String note) {
        if (!FollowUp.OUTCOMES.contains(outcome)) {
            throw new NoSuchCode("no such outcome");
        }
        var allowed = policy.require(DeskActs.SEE_FOLLOW_UPS);
        var contact =
                jdbc.sql(
                                """
                                update contact.follow_up set state = 'done', outcome = ?, done_by = ?, done_at = ?
                                where id = ? and state = 'open' returning contact_id
                                """)
                        .param(outcome)
                        .param(Acting.staff().orElseThrow().id().value())
                        .param(Timestamp.from(clock.instant()))
                        .param(id)
                        .query((row, n) -> new ContactId(row.getObject(1, UUID.class)))
                        .optional();
        contact.ifPresent(
                found -> {
                    trail.wrote("contact.followed_up", List.of(found.thing()), allowed.reason());
                    keepNote(id, found, note);
                    deadlines.meet(thing(id), KIND);
                });
        return contact.isPresent();
    }

    /** Sealed with the contact's key, and gone with it. */
    private void keepNote(UUID id, ContactId contact, String note) {
        var file = sealing.files(ContactId.KIND, List.of(contact.value())).get(contact.value());
        if (file != null && !note.isBlank()) {
            jdbc.sql("update contact.follow_up set note = ? where id = ?")
                    .param(file.seal(SealedColumns.FOLLOW_UP, id, note))
                    .param(id)
                    .update();
        }
    }

    static Thing thing(UUID id) {
        return new Thing("follow_up", id);
    }
}
