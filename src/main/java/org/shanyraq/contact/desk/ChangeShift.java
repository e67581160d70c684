package org.shanyraq.contact.desk;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.queue.ChangeHands;
import org.shanyraq.contact.queue.DeskNews;
import org.shanyraq.contact.register.Contacts;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The shift changes: open conversations, with their notes, are offered to the next operator and
 * stay where they are until she confirms that she has them.
 */
@Component
public class ChangeShift {
    private final Policy policy;
    private final Trail trail;
    private final JdbcClient jdbc;
    private final Contacts contacts;
    private final AskAdvice colleagues;
    private final ChangeHands hands;
    private final DeskNews news;
    private final Clock clock;

    ChangeShift(
            Policy policy,
            Trail trail,
            JdbcClient jdbc,
            Contacts contacts,
            AskAdvice colleagues,
            ChangeHands hands,
            DeskNews news,
            Clock clock) {
        this.policy = policy;
        this.trail = trail;
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.colleagues = colleagues;
        this.hands = hands;
        this.news = news;
        this.clock = clock;
    }

    /** A conversation that is held out from one to the other. */
    public record Change(UUID id, ContactId contact, StaffId from, StaffId to, Instant at) {}

    /** How many are held out now; those that are not one's own are left out. */
    @Transactional
    public int offer(Collection<ContactId> some, StaffId to) {
        var allowed = policy.require(DeskActs.CHANGE_SHIFT);
        var me = Acting.staff().orElseThrow().id();
        if (colleagues.colleagues().stream().noneMatch(member -> member.id().equals(to))) {
            return 0;
        }
        var mine = contacts.inHandOf(me).stream().filter(c -> some.contains(c.id())).toList();
        mine.forEach(contact -> insert(contact.id(), me, to));
        trail.wrote(
                DeskActs.CHANGE_SHIFT.name(),
                mine.stream().map(contact -> contact.id().thing()).toList(),
                allowed.reason());
        news.desk(me);
        news.desk(to);
        return mine.size();
    }

    /** What is held out to me, and what I hold out. */
    @Transactional
    public List<Change> open() {
        policy.require(DeskActs.CHANGE_SHIFT);
        return jdbc.sql(
                        """
                        select id, contact_id, from_staff, to_staff, at from contact.shift_change
                        where state = 'offered' order by at, id limit 100
                        """)
                .query(
                        (row, n) ->
                                new Change(
                                        row.getObject(1, UUID.class),
                                        new ContactId(row.getObject(2, UUID.class)),
                                        new StaffId(row.getObject(3, UUID.class)),
                                        new StaffId(row.getObject(4, UUID.class)),
                                        row.getTimestamp(5).toInstant()))
                .list();
    }

    /** I have them now: all that a colleague holds out to me. */
    @Transactional
    public int confirm(StaffId from) {
        var allowed = policy.require(DeskActs.CHANGE_SHIFT);
        var me = Acting.staff().orElseThrow().id();
        int taken = 0;
        for (var change : open()) {
            if (change.to.equals(me) && change.from.equals(from)) {
                boolean mine = hands.from(from, change.contact);
                answer(change, mine ? "taken" : "withdrawn");
                trail.wrote("desk.take_shift", List.of(change.contact.thing()), allowed.reason());
                taken += mine ? 1 : 0;
            }
        }
        news.desk(from);
        news.desk(me);
        return taken;
    }

    /** I take back what I hold out to her, or say that I cannot take what she holds out to me. */
    @Transactional
    public void refuse(StaffId other) {
        policy.require(DeskActs.CHANGE_SHIFT);
        var me = Acting.staff().orElseThrow().id();
        for (var change : open()) {
            if (change.from.equals(other) && change.to.equals(me)) {
                answer(change, "declined");
            } else if (change.from.equals(me) && change.to.equals(other)) {
                answer(change, "withdrawn");
            }
        }
        news.desk(other);
        news.desk(me);
    }

    private void insert(ContactId contact, StaffId from, StaffId to) {
        jdbc.sql(
                        """
                        insert into contact.shift_change (id, contact_id, from_staff, to_staff, at, state)
                        values (?, ?, ?, ?, ?, 'offered') on conflict do nothing
                        """)
                .param(FreshId.next())
                .param(contact.value())
                .param(from.value())
                .param(to.value())
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    private void answer(Change change, String state) {
        jdbc.sql("update contact.shift_change set state = ?, answered_at = ? where id = ?")
                .param(state)
                .param(Timestamp.from(clock.instant()))
                .param(change.id)
                .update();
    }
}
