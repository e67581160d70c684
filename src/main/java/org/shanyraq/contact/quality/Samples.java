package org.shanyraq.contact.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.Urgency;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The conversations that were sampled; row security decides which there are for whoever asks. */
@Component
class Samples {
    private static final String COLUMNS =
            """
            select s.id, s.contact_id, s.operator, s.week, s.why, s.channel, s.language, s.urgency, s.category,
                s.sampled_at, s.until, s.text is not null, s.calibration, r.n, r.total
            from contact.sample s cross join lateral (
                select count(*) n, avg(total)::float8 total from contact.review where sample_id = s.id) r
            """;

    private final JdbcClient jdbc;

    Samples(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Sample> find(UUID id) {
        return jdbc.sql(COLUMNS + "where s.id = ?").param(id).query(Samples::sample).optional();
    }

    /** The newest first, or the other way round to page back. */
    List<Sample> page(Instant from, UUID id, boolean backwards, int most) {
        return jdbc.sql(
                        COLUMNS
                                + (backwards
                                        ? "where (s.sampled_at, s.id) > (?, ?) order by s.sampled_at, s.id limit ?"
                                        : "where (s.sampled_at, s.id) < (?, ?) order by s.sampled_at desc, s.id desc limit ?"))
                .param(Timestamp.from(from))
                .param(id)
                .param(most)
                .query(Samples::sample)
                .list();
    }

    byte[] text(UUID id) {
        return jdbc.sql("select text from contact.sample where id = ?")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    /**
     * Conversations of this week and the last that are over, were spoken in, and are not sampled.
     */
    List<Sampling.Candidate> candidates(Instant since, String[] without) {
        return jdbc.sql(
                        """
                        select c.id, c.owner, c.closed_at, c.urgency in ('emergency', 'urgent')
                        from contact.contact c
                        where c.state = 'closed' and c.shredded_at is null and c.owner is not null
                          and c.closed_at > ? and c.category <> all (?)
                          and exists (select from contact.line l where l.contact_id = c.id
                            and l.kind = 'words' and l.side = 'operator' and l.text is not null)
                          and not exists (select from contact.sample s where s.contact_id = c.id)
                        order by c.closed_at limit 5000
                        """)
                .param(Timestamp.from(since))
                .param(without)
                .query(
                        (row, n) ->
                                new Sampling.Candidate(
                                        new ContactId(row.getObject(1, UUID.class)),
                                        new StaffId(row.getObject(2, UUID.class)),
                                        ReviewForm.weekOf(row.getTimestamp(3).toInstant()),
                                        row.getBoolean(4)))
                .list();
    }

    Map<Sampling.Week, Sampling.Taken> taken(LocalDate since) {
        var taken = new HashMap<Sampling.Week, Sampling.Taken>();
        jdbc.sql(
                        """
                        select operator, week, count(*), count(*) filter (where why = 'risk')
                        from contact.sample where week >= ? group by operator, week
                        """)
                .param(since)
                .query(
                        row -> {
                            taken.put(
                                    new Sampling.Week(
                                            new StaffId(row.getObject(1, UUID.class)),
                                            row.getObject(2, LocalDate.class)),
                                    new Sampling.Taken(row.getInt(3), row.getInt(4)));
                        });
        return taken;
    }

    int calibrations(LocalDate week) {
        return jdbc.sql("select count(*) from contact.sample where week = ? and calibration")
                .param(week)
                .query(Integer.class)
                .single();
    }

    void add(
            UUID id,
            Sampling.Chosen chosen,
            boolean calibration,
            byte[] text,
            Instant now,
            Instant until) {
        jdbc.sql(
                        """
                        insert into contact.sample (id, contact_id, operator, week, why, channel, language,
                            urgency, category, sampled_at, until, text, calibration)
                        select :id, id, owner, :week, :why, channel, language, urgency, category, :now, :until,
                            :text, :calibration
                        from contact.contact where id = :contact
                        """)
                .param("id", id)
                .param("week", chosen.candidate().week())
                .param("why", chosen.why())
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .param("text", text)
                .param("calibration", calibration)
                .param("contact", chosen.candidate().contact().value())
                .update();
    }

    List<UUID> textsDue(Instant now, int most) {
        return jdbc.sql(
                        """
                        select id from contact.sample where text is not null and until <= ?
                        order by until limit ? for update skip locked
                        """)
                .param(Timestamp.from(now))
                .param(most)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    void forgetText(UUID id, Instant now) {
        jdbc.sql("update contact.sample set text = null, destroyed_at = ? where id = ?")
                .param(Timestamp.from(now))
                .param(id)
                .update();
    }

    private static Sample sample(ResultSet row, int n) throws SQLException {
        return new Sample(
                row.getObject(1, UUID.class),
                new ContactId(row.getObject(2, UUID.class)),
                new StaffId(row.getObject(3, UUID.class)),
                row.getObject(4, LocalDate.class),
                row.getString(5),
                Channel.of(row.getString(6)),
                Language.of(row.getString(7)).orElse(Language.KK),
                Urgency.of(row.getString(8)),
                Optional.ofNullable(row.getString(9)),
                row.getTimestamp(10).toInstant(),
                row.getTimestamp(11).toInstant(),
                row.getBoolean(12),
                row.getBoolean(13),
                row.getInt(14),
                Optional.ofNullable(row.getObject(15, Double.class)));
    }
}
