package org.shanyraq.contact.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.shanyraq.contact.routing.Ready;
import org.shanyraq.contact.routing.Skill;
import org.shanyraq.ground.StaffId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those on duty as routing sees them. */
@Component
class OnShift {
    private static final String SELECT =
            """
            select o.staff_id, array_to_string(o.languages, ' '), array_to_string(o.skills, ' '), o.state = 'ready',
                coalesce(h.n, 0) + coalesce(f.n, 0), coalesce(f.others, 0),
                coalesce(h.voice, 0) + coalesce(f.voice, 0),
                o.capacity, coalesce(f.emergency, false), o.reserve, o.offered_at
            from contact.operator o
            left join (
                select owner, count(*) n, count(*) filter (where channel in ('phone', 'web_call')) voice
                from contact.contact where state = 'answered' %1$s group by owner) h on h.owner = o.staff_id
            left join (
                select e.staff_id, count(*) n,
                    count(*) filter (where c.urgency <> 'emergency') others,
                    count(*) filter (where c.channel in ('phone', 'web_call')) voice,
                    bool_or(c.urgency = 'emergency') emergency
                from contact.offer e join contact.contact c on c.id = e.contact_id
                where e.outcome = 'open' %2$s group by e.staff_id) f on f.staff_id = o.staff_id
            """;

    private static final String OF_ALL = SELECT.formatted("", "");

    private static final String OF_SOME =
            SELECT.formatted("and owner = any (:staff)", "and e.staff_id = any (:staff)");

    private final JdbcClient jdbc;

    OnShift(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whoever is ready, and whoever is on the way back from a break or wraps up.
     *
     * @param answeredAfter pages that answer when they are called upon were heard since
     * @param seenAfter others were
     */
    List<Ready> all(Instant answeredAfter, Instant seenAfter) {
        return jdbc.sql(
                        OF_ALL
                                + "where o.state in ('ready', 'wrap_up', 'break')"
                                + " and o.seen_at > case when o.answers then ?::timestamptz else ? end")
                .param(Timestamp.from(answeredAfter))
                .param(Timestamp.from(seenAfter))
                .query(new Rows())
                .list();
    }

    /**
     * Of these the ready ones that nobody else is changing, kept so until the transaction ends,
     * with what they have in hand now.
     */
    List<Ready> hold(Collection<StaffId> staff) {
        var held =
                jdbc.sql(
                                """
                                select staff_id from contact.operator
                                where staff_id = any (?) and state = 'ready' order by staff_id
                                for update skip locked
                                """)
                        .param(staff.stream().map(StaffId::value).toArray(UUID[]::new))
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list();
        return jdbc.sql(OF_SOME + "where o.staff_id = any (:staff)")
                .param("staff", held.toArray(UUID[]::new))
                .query(new Rows())
                .list();
    }

    /** Hundreds speak the same languages and are trained alike: those are read once a query. */
    private static final class Rows implements RowMapper<Ready> {
        private final Map<String, Set<String>> tongues = new HashMap<>();
        private final Map<String, Map<Skill, Integer>> levels = new HashMap<>();

        @Override
        public Ready mapRow(ResultSet row, int n) throws SQLException {
            return new Ready(
                    new StaffId(row.getObject(1, UUID.class)),
                    tongues.computeIfAbsent(row.getString(2), codes -> Set.copyOf(split(codes))),
                    levels.computeIfAbsent(
                            row.getString(3), codes -> Map.copyOf(skills(split(codes)))),
                    row.getBoolean(4),
                    row.getInt(5),
                    row.getInt(6),
                    row.getInt(7),
                    row.getInt(8),
                    row.getBoolean(9),
                    row.getBoolean(10),
                    row.getTimestamp(11).toInstant());
        }

        private static Collection<String> split(String codes) {
            return codes.isEmpty() ? Set.of() : new HashSet<>(Arrays.asList(codes.split(" ")));
        }
    }

    /** As the column has them: {@code suicide:2}. */
    static Map<Skill, Integer> skills(Collection<String> codes) {
        var levels = new EnumMap<Skill, Integer>(Skill.class);
        for (var code : codes) {
            int colon = code.indexOf(':');
            Skill.of(code.substring(0, colon))
                    .ifPresent(
                            skill ->
                                    levels.put(skill, Integer.parseInt(code.substring(colon + 1))));
        }
        return levels;
    }

    static String[] codes(Map<Skill, Integer> levels) {
        return levels.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .map(e -> e.getKey().code() + ":" + e.getValue())
                .sorted()
                .toArray(String[]::new);
    }
}
