package org.shanyraq.contact.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.contact.routing.CheckRules;
import org.shanyraq.contact.routing.Flaw;
import org.shanyraq.contact.routing.Ready;
import org.shanyraq.contact.routing.RuleSet;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The versions of the rules: written, checked, published, gone back to; none is ever changed. */
@Component
public class RuleVersions {
    private static final int SHOWN = 50;
    private static final String SELECT =
            """
            select version, body::text, state, why, made_by, made_at, published_by, published_at
            from contact.routing_rules
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Policy policy;
    private final Trail trail;
    private final Profiles profiles;
    private final RoutingRules inForce;
    private final Nudge nudge;
    private final Clock clock;

    RuleVersions(
            JdbcClient jdbc,
            JsonMapper json,
            Policy policy,
            Trail trail,
            Profiles profiles,
            RoutingRules inForce,
            Nudge nudge,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.policy = policy;
        this.trail = trail;
        this.profiles = profiles;
        this.inForce = inForce;
        this.nudge = nudge;
        this.clock = clock;
    }

    /**
     * @param state draft, in_force or past
     * @param why what whoever wrote it said about it
     */
    public record Version(
            int number,
            RuleSet rules,
            String state,
            String why,
            StaffId madeBy,
            Instant madeAt,
            Optional<StaffId> publishedBy,
            Optional<Instant> publishedAt) {
        public boolean isDraft() {
            return state.equals("draft");
        }

        public boolean isInForce() {
            return state.equals("in_force");
        }
    }

    /** The latest first. */
    @Transactional
    public List<Version> all() {
        policy.require(ContactActs.RULE_ROUTING);
        return jdbc.sql(SELECT + "order by version desc limit ?")
                .param(SHOWN)
                .query(this::version)
                .list();
    }

    @Transactional
    public Optional<Version> find(int number) {
        policy.require(ContactActs.RULE_ROUTING);
        return read(number);
    }

    Optional<Version> read(int number) {
        return jdbc.sql(SELECT + "where version = ?").param(number).query(this::version).optional();
    }

    /** What is wrong with it, by everybody who answers contacts at present. */
    @Transactional
    public List<Flaw> check(RuleSet rules) {
        policy.require(ContactActs.RULE_ROUTING);
        return flaws(rules);
    }

    private List<Flaw> flaws(RuleSet rules) {
        var now = clock.instant();
        return CheckRules.of(
                rules,
                profiles.everybody().stream()
                        .map(
                                known ->
                                        new Ready(
                                                known.member().id(),
                                                known.profile().tongues(),
                                                known.profile().levels(),
                                                true,
                                                0,
                                                0,
                                                0,
                                                known.profile().capacity(),
                                                false,
                                                known.profile().reserve(),
                                                now))
                        .toList());
    }

    /** Writes a draft and gives its number. */
    @Transactional
    public int write(RuleSet rules, String why) {
        var allowed = policy.require(ContactActs.RULE_ROUTING);
        var me = Acting.staff().orElseThrow();
        trail.wrote("routing.write", List.of(me.id().thing()), allowed.reason());
        return insert(rules, why);
    }

    private int insert(RuleSet rules, String why) {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(0x7275_6c65L).query((r, n) -> 0).list();
        return jdbc.sql(
                        """
                        insert into contact.routing_rules (version, body, state, why, made_by, made_at)
                        select coalesce(max(version), 0) + 1, ?::jsonb, 'draft', ?, ?, ?
                        from contact.routing_rules returning version
                        """)
                .param(json.writeValueAsString(rules))
                .param(why)
                .param(Acting.staff().orElseThrow().id().value())
                .param(Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
    }

    /**
     * Puts a draft in force at once, or a past version again as a new one. Refused with what is
     * wrong with it; nothing changes then.
     */
    @Transactional
    public List<Flaw> publish(int number) {
        var allowed = policy.require(ContactActs.RULE_ROUTING);
        var chosen = read(number).filter(v -> !v.isInForce());
        if (chosen.isEmpty()) {
            return List.of();
        }
        var flaws = flaws(chosen.get().rules());
        if (flaws.isEmpty()) {
            var me = Acting.staff().orElseThrow();
            trail.wrote("routing.publish", List.of(me.id().thing()), allowed.reason());
            int taken =
                    chosen.get().isDraft()
                            ? number
                            : insert(
                                    chosen.get().rules(),
                                    "↺ " + number + ": " + chosen.get().why());
            put(taken, me.id());
            inForce.changed();
            nudge.route();
        }
        return flaws;
    }

    private void put(int number, StaffId by) {
        jdbc.sql("update contact.routing_rules set state = 'past' where state = 'in_force'")
                .update();
        jdbc.sql(
                        """
                        update contact.routing_rules set state = 'in_force', published_by = ?, published_at = ?
                        where version = ? and state = 'draft'
                        """)
                .param(by.value())
                .param(Timestamp.from(clock.instant()))
                .param(number)
                .update();
    }

    private Version version(ResultSet row, int n) throws SQLException {
        return new Version(
                row.getInt(1),
                json.readValue(row.getString(2), RuleSet.class),
                row.getString(3),
                row.getString(4),
                new StaffId(row.getObject(5, UUID.class)),
                row.getTimestamp(6).toInstant(),
                Optional.ofNullable(row.getObject(7, UUID.class)).map(StaffId::new),
                Optional.ofNullable(row.getTimestamp(8)).map(Timestamp::toInstant));
    }
}
