package org.shanyraq.contact.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.contact.register.SealedColumns;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.StaffId;
import org.shanyraq.ground.Thing;
import org.shanyraq.sealing.SealedFile;
import org.shanyraq.sealing.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Scores stay; what was written about a conversation goes after its time. */
@Component
class Reviews {
    static final String REVIEW = "review";
    private static final TypeReference<Map<String, Integer>> SCORES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final JsonMapper json;

    Reviews(JdbcClient jdbc, Sealing sealing, JsonMapper json) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.json = json;
    }

    /** False when this reviewer has scored it already. */
    boolean add(
            UUID sample,
            StaffId reviewer,
            ReviewForm form,
            Map<String, Integer> scores,
            Optional<String> comment,
            Instant now) {
        var result = form.result(scores);
        var thing = new Thing(REVIEW, FreshId.next());
        boolean fresh =
                jdbc.sql(
                                        """
                                        insert into contact.review
                                            (id, sample_id, reviewer, form, version, scores, total, failed, at)
                                        values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                                        on conflict (sample_id, reviewer) do nothing
                                        """)
                                .param(thing.id())
                                .param(sample)
                                .param(reviewer.value())
                                .param(form.code())
                                .param(form.version())
                                .param(json.writeValueAsString(scores))
                                .param(result.total())
                                .param(result.failed().toArray(String[]::new))
                                .param(Timestamp.from(now))
                                .update()
                        == 1;
        if (fresh) {
            var file = sealing.create(thing);
            comment.ifPresent(text -> words(thing.id(), file, text));
        }
        return fresh;
    }

    private void words(UUID id, SealedFile file, String text) {
        jdbc.sql("update contact.review set comment = ? where id = ?")
                .param(file.seal(SealedColumns.REVIEW_COMMENT, id, text))
                .param(id)
                .update();
    }

    /** The operator's last word holds. */
    boolean reply(UUID review, String text, Instant now) {
        var file = sealing.files(REVIEW, List.of(review)).get(review);
        return file != null
                && jdbc.sql(
                                        """
                                        update contact.review set reply = ?, replied_at = ? where id = ?
                                        """)
                                .param(file.seal(SealedColumns.REVIEW_REPLY, review, text))
                                .param(Timestamp.from(now))
                                .param(review)
                                .update()
                        == 1;
    }

    List<Review> of(UUID sample) {
        var rows =
                jdbc.sql(
                                """
                                select id, reviewer, form || ' ' || version, scores::text, total, failed, at,
                                    comment, reply
                                from contact.review where sample_id = ? order by at, id
                                """)
                        .param(sample)
                        .query(this::row)
                        .list();
        var files = sealing.files(REVIEW, rows.stream().map(Row::id).toList());
        return rows.stream().map(row -> row.opened(files.get(row.id))).toList();
    }

    /** Scores of those that two scored, of the last weeks: for the agreement of all. */
    List<Agreement.Pair> pairs(Instant since) {
        var bySample = new HashMap<UUID, List<Map<String, Integer>>>();
        jdbc.sql(
                        """
                        select r.sample_id, r.scores::text from contact.review r
                        join contact.sample s on s.id = r.sample_id
                        where s.calibration and r.at > ? order by r.sample_id, r.at limit 2000
                        """)
                .param(Timestamp.from(since))
                .query(
                        row -> {
                            bySample.computeIfAbsent(
                                            row.getObject(1, UUID.class), id -> new ArrayList<>())
                                    .add(json.readValue(row.getString(2), SCORES));
                        });
        return bySample.values().stream()
                .filter(scores -> scores.size() >= 2)
                .map(scores -> new Agreement.Pair(scores.get(0), scores.get(1)))
                .toList();
    }

    List<UUID> wordsDue(Instant before, int most) {
        return jdbc.sql(
                        """
                        select id from contact.review
                        where at < ? and not forgotten limit ? for update skip locked
                        """)
                .param(Timestamp.from(before))
                .param(most)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    void forgetWords(UUID id) {
        jdbc.sql(
                        "update contact.review set comment = null, reply = null, forgotten = true where id = ?")
                .param(id)
                .update();
    }

    private Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getObject(1, UUID.class),
                new StaffId(row.getObject(2, UUID.class)),
                row.getString(3),
                json.readValue(row.getString(4), SCORES),
                row.getDouble(5),
                Arrays.asList((String[]) row.getArray(6).getArray()),
                row.getTimestamp(7).toInstant(),
                row.getBytes(8),
                row.getBytes(9));
    }

    private record Row(
            UUID id,
            StaffId reviewer,
            String form,
            Map<String, Integer> scores,
            double total,
            List<String> failed,
            Instant at,
            byte @Nullable [] comment,
            byte @Nullable [] reply) {
        Review opened(@Nullable SealedFile file) {
            return new Review(
                    id,
                    reviewer,
                    form,
                    scores,
                    total,
                    failed,
                    at,
                    comment == null || file == null
                            ? Optional.empty()
                            : Optional.of(file.open(SealedColumns.REVIEW_COMMENT, id, comment)),
                    reply == null || file == null
                            ? Optional.empty()
                            : Optional.of(file.open(SealedColumns.REVIEW_REPLY, id, reply)));
        }
    }
}
