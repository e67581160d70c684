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
    private static final String WHO =
            """
            select staff_id, array_to_string(languages, ' '), array_to_string(skills, ' '), state = 'ready',
                capacity, reserve, offered_at
            from contact.operator
            """;

    private static final String CONVERSATIONS =
            """
            select owner, count(*), count(*) filter (where channel in ('phone', 'web_call'))
            from contact.contact where state = 'answered' %s group by owner
            """;

    private static final String OFFERS =
            """
            select o.staff_id, count(*),
                count(*) filter (where c.channel in ('phone', 'web_call')),
                count(*) filter (where c.urgency <> 'emergency')
            from contact.offer o join contact.contact c on c.id = o.contact_id
            where o.outcome = 'open' %s group by o.staff_id
            """;

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
        var busy = new Busy();
        jdbc.sql(OFFERS.formatted("")).query(busy::offers);
        jdbc.sql(CONVERSATIONS.formatted("")).query(busy::conversations);
        return jdbc.sql(
                        WHO
                                + "where state in ('ready', 'wrap_up', 'break')"
                                + " and seen_at > case when answers then ?::timestamptz else ? end")
                .param(Timestamp.from(answeredAfter))
                .param(Timestamp.from(seenAfter))
                .query(new Rows(busy))
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
                        .list()
                        .toArray(UUID[]::new);
        var busy = new Busy();
        jdbc.sql(OFFERS.formatted("and o.staff_id = any (?)")).param(held).query(busy::offers);
        jdbc.sql(CONVERSATIONS.formatted("and owner = any (?)"))
                .param(held)
                .query(busy::conversations);
        return jdbc.sql(WHO + "where staff_id = any (?)").param(held).query(new Rows(busy)).list();
    }

    /**
     * What each has in hand or is offered. Put beside the operators here and not by a join: what
     * the database expects of so few open rows it joins by comparing each with each. Offers are
     * read first: what is just being accepted then counts twice for one round, never not at all.
     */
    private static final class Busy {
        private static final Load NONE = new Load(0, 0, 0);

        private final Map<UUID, Load> inHand = new HashMap<>();
        private final Map<UUID, Load> heldOut = new HashMap<>();

        /**
         * Contacts of one operator.
         *
         * @param others those that are no emergency
         */
        private record Load(int all, int voice, int others) {}

        void conversations(ResultSet row) throws SQLException {
            inHand.put(row.getObject(1, UUID.class), new Load(row.getInt(2), row.getInt(3), 0));
        }

        void offers(ResultSet row) throws SQLException {
            heldOut.put(
                    row.getObject(1, UUID.class),
                    new Load(row.getInt(2), row.getInt(3), row.getInt(4)));
        }

        Load inHand(UUID staff) {
            return inHand.getOrDefault(staff, NONE);
        }

        Load heldOut(UUID staff) {
            return heldOut.getOrDefault(staff, NONE);
        }
    }

    /** Hundreds speak the same languages and are trained alike: those are read once a query. */
    private static final class Rows implements RowMapper<Ready> {
        private final Map<String, Set<String>> tongues = new HashMap<>();
        private final Map<String, Map<Skill, Integer>> levels = new HashMap<>();
        private final Busy busy;

        Rows(Busy busy) {
            this.busy = busy;
        }

        @Override
        public Ready mapRow(ResultSet row, int n) throws SQLException {
            var staff = row.getObject(1, UUID.class);
            var inHand = busy.inHand(staff);
            var heldOut = busy.heldOut(staff);
            return new Ready(
                    new StaffId(staff),
                    tongues.computeIfAbsent(row.getString(2), codes -> Set.copyOf(split(codes))),
                    levels.computeIfAbsent(
                            row.getString(3), codes -> Map.copyOf(skills(split(codes)))),
                    row.getBoolean(4),
                    inHand.all() + heldOut.all(),
                    heldOut.others(),
                    inHand.voice() + heldOut.voice(),
                    row.getInt(5),
                    heldOut.others() < heldOut.all(),
                    row.getBoolean(6),
                    row.getTimestamp(7).toInstant());
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
