package org.shanyraq.contact.wellbeing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ids, reasons and times; nothing of what was said, by whoever called or by whoever was asked. */
@Component
class CareRows {
    private final JdbcClient jdbc;

    CareRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it was counted already. */
    boolean expose(ContactId contact, StaffId staff, String reason, Instant at) {
        return jdbc.sql(
                                """
                                insert into contact.exposure (contact_id, staff_id, reason, at)
                                values (?, ?, ?, ?) on conflict do nothing
                                """)
                        .param(contact.value())
                        .param(staff.value())
                        .param(reason)
                        .param(Timestamp.from(at))
                        .update()
                == 1;
    }

    int exposures(StaffId staff, Instant since) {
        return jdbc.sql("select count(*) from contact.exposure where staff_id = ? and at > ?")
                .param(staff.value())
                .param(Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    Map<LocalDate, Integer> days(StaffId staff, Instant since, String zone) {
        var days = new TreeMap<LocalDate, Integer>();
        jdbc.sql(
                        """
                        select (at at time zone ?)::date, count(*) from contact.exposure
                        where staff_id = ? and at > ? group by 1
                        """)
                .param(zone)
                .param(staff.value())
                .param(Timestamp.from(since))
                .query(
                        row -> {
                            days.put(row.getObject(1, LocalDate.class), row.getInt(2));
                        });
        return days;
    }

    void offer(StaffId staff, String reason, Instant at) {
        jdbc.sql("insert into contact.care_offer (id, staff_id, reason, at) values (?, ?, ?, ?)")
                .param(FreshId.next())
                .param(staff.value())
                .param(reason)
                .param(Timestamp.from(at))
                .update();
    }

    Optional<MyCare.Offer> openOffer(StaffId staff, Instant since) {
        return jdbc.sql(
                        """
                        select id, reason, at from contact.care_offer
                        where staff_id = ? and answered_at is null and at > ? order by at desc limit 1
                        """)
                .param(staff.value())
                .param(Timestamp.from(since))
                .query(
                        (row, n) ->
                                new MyCare.Offer(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getTimestamp(3).toInstant()))
                .optional();
    }

    /** When what is held out to her last changed, as a number that grows. */
    long news(StaffId staff) {
        return jdbc.sql(
                        """
                        select coalesce(extract(epoch from greatest(
                            (select max(greatest(at, answered_at)) from contact.care_offer where staff_id = :me),
                            (select max(greatest(at, seen_at)) from contact.buddy_alert where to_staff = :me)))
                            * 1000000, 0)::bigint
                        """)
                .param("me", staff.value())
                .query(Long.class)
                .single();
    }

    /** Answers this offer and those before it; false when it was answered already. */
    boolean answer(StaffId staff, UUID offer, boolean taken, Instant at) {
        return jdbc.sql(
                                """
                                update contact.care_offer set answered_at = ?, taken = ? and id = ?
                                where staff_id = ? and answered_at is null
                                """)
                        .param(Timestamp.from(at))
                        .param(taken)
                        .param(offer)
                        .param(staff.value())
                        .update()
                > 0;
    }

    Optional<StaffId> buddy(StaffId staff) {
        return jdbc.sql("select buddy from contact.buddy where staff_id = ?")
                .param(staff.value())
                .query((row, n) -> new StaffId(row.getObject(1, UUID.class)))
                .optional();
    }

    void buddy(StaffId staff, Optional<StaffId> buddy, Instant at) {
        jdbc.sql("delete from contact.buddy where staff_id = ?").param(staff.value()).update();
        buddy.ifPresent(
                chosen ->
                        jdbc.sql(
                                        "insert into contact.buddy (staff_id, buddy, since) values (?, ?, ?)")
                                .param(staff.value())
                                .param(chosen.value())
                                .param(Timestamp.from(at))
                                .update());
    }

    void alert(StaffId to, StaffId about, Instant at) {
        jdbc.sql("insert into contact.buddy_alert (id, to_staff, about, at) values (?, ?, ?, ?)")
                .param(FreshId.next())
                .param(to.value())
                .param(about.value())
                .param(Timestamp.from(at))
                .update();
    }

    List<MyCare.Alert> alerts(StaffId to, Instant since) {
        return jdbc.sql(
                        """
                        select id, about, at from contact.buddy_alert
                        where to_staff = ? and seen_at is null and at > ? order by at limit 5
                        """)
                .param(to.value())
                .param(Timestamp.from(since))
                .query(
                        (row, n) ->
                                new MyCare.Alert(
                                        row.getObject(1, UUID.class),
                                        new StaffId(row.getObject(2, UUID.class)),
                                        row.getTimestamp(3).toInstant()))
                .list();
    }

    void seen(StaffId to, UUID alert, Instant at) {
        jdbc.sql("update contact.buddy_alert set seen_at = ? where id = ? and to_staff = ?")
                .param(Timestamp.from(at))
                .param(alert)
                .param(to.value())
                .update();
    }

    void debrief(UUID id, MyCare.Debrief held, Instant at) {
        jdbc.sql(
                        """
                        insert into contact.debrief (id, staff_id, led_by, kind, day, minutes, more_wanted, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                        """)
                .param(id)
                .param(held.staff().value())
                .param(held.ledBy().value())
                .param(held.kind())
                .param(held.day())
                .param(held.minutes())
                .param(held.moreWanted())
                .param(Timestamp.from(at))
                .update();
    }

    List<MyCare.Debrief> debriefs(StaffId staff) {
        return jdbc.sql(
                        """
                        select staff_id, led_by, kind, day, minutes, more_wanted from contact.debrief
                        where staff_id = ? order by day desc, at desc limit 10
                        """)
                .param(staff.value())
                .query(CareRows::debrief)
                .list();
    }

    /** Those of the last shift: how many hard contacts, whether a pause waits, the last talk. */
    List<ShiftCare.Load> loads(Instant shiftSince, Instant offerSince) {
        return jdbc.sql(
                        """
                        with shift as (
                            select staff_id from contact.operator where seen_at > :shift
                            union select staff_id from contact.exposure where at > :shift)
                        select o.staff_id,
                            (select count(*) from contact.exposure e where e.staff_id = o.staff_id and e.at > :shift),
                            exists (select from contact.care_offer f where f.staff_id = o.staff_id
                                and f.answered_at is null and f.at > :offer),
                            (select max(day) from contact.debrief d where d.staff_id = o.staff_id),
                            coalesce((select more_wanted from contact.debrief d where d.staff_id = o.staff_id
                                order by day desc, at desc limit 1), false)
                        from shift o order by 2 desc, o.staff_id limit 200
                        """)
                .param("shift", Timestamp.from(shiftSince))
                .param("offer", Timestamp.from(offerSince))
                .query(
                        (row, n) ->
                                new ShiftCare.Load(
                                        new StaffId(row.getObject(1, UUID.class)),
                                        row.getInt(2),
                                        row.getBoolean(3),
                                        Optional.ofNullable(row.getObject(4, LocalDate.class)),
                                        row.getBoolean(5),
                                        0))
                .list();
    }

    /** The conversations of everybody since a moment, those that go on until now. */
    Map<StaffId, List<Occupancy.Talk>> talks(Instant since, Instant now) {
        var talks = new HashMap<StaffId, List<Occupancy.Talk>>();
        jdbc.sql(
                        """
                        select owner, answered_at, coalesce(closed_at, :now) from contact.contact
                        where owner is not null and answered_at is not null
                          and (state = 'answered' or (state = 'closed' and shredded_at is null and closed_at > :since))
                        limit 5000
                        """)
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(since))
                .query(
                        row -> {
                            talks.computeIfAbsent(
                                            new StaffId(row.getObject(1, UUID.class)),
                                            staff -> new java.util.ArrayList<>())
                                    .add(
                                            new Occupancy.Talk(
                                                    row.getTimestamp(2).toInstant(),
                                                    row.getTimestamp(3).toInstant()));
                        });
        return talks;
    }

    private static MyCare.Debrief debrief(ResultSet row, int n) throws SQLException {
        return new MyCare.Debrief(
                new StaffId(row.getObject(1, UUID.class)),
                new StaffId(row.getObject(2, UUID.class)),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getInt(5),
                row.getBoolean(6));
    }
}
