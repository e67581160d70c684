package org.shanyraq.contact.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.FreshId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What a version of the rules would have changed yesterday: asked for, worked out by a job. */
@Component
public class DryRuns {
    static final Actor.Job JOB = new Actor.Job("contact.dry_run");
    private static final Logger LOG = LoggerFactory.getLogger(DryRuns.class);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Policy policy;
    private final Trail trail;
    private final Yesterday yesterday;
    private final RuleVersions versions;
    private final RoutingRules inForce;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DryRuns(
            JdbcClient jdbc,
            JsonMapper json,
            Policy policy,
            Trail trail,
            Yesterday yesterday,
            RuleVersions versions,
            RoutingRules inForce,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.policy = policy;
        this.trail = trail;
        this.yesterday = yesterday;
        this.versions = versions;
        this.inForce = inForce;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @param state asked, running, done or failed
     * @param progress percent
     */
    public record Run(
            UUID id, LocalDate day, String state, int progress, Optional<Difference> result) {
        public boolean isGoingOn() {
            return state.equals("asked") || state.equals("running");
        }
    }

    @Transactional
    public void ask(int version) {
        var allowed = policy.require(ContactActs.RULE_ROUTING);
        var me = Acting.staff().orElseThrow();
        trail.wrote("routing.dry_run", List.of(me.id().thing()), allowed.reason());
        jdbc.sql(
                        """
                        insert into contact.dry_run (id, version, day, state, asked_by, asked_at)
                        select ?, ?, ?, 'asked', ?, ?
                        where exists (select from contact.routing_rules where version = ?)
                          and not exists (select from contact.dry_run
                            where version = ? and state in ('asked', 'running'))
                        """)
                .param(FreshId.next())
                .param(version)
                .param(LocalDate.ofInstant(clock.instant(), DatedSettings.ZONE).minusDays(1))
                .param(me.id().value())
                .param(Timestamp.from(clock.instant()))
                .param(version)
                .param(version)
                .update();
    }

    /** The latest of a version. */
    @Transactional
    public Optional<Run> of(int version) {
        policy.require(ContactActs.RULE_ROUTING);
        return jdbc.sql(
                        """
                        select id, day, state, progress, result::text from contact.dry_run
                        where version = ? order by asked_at desc limit 1
                        """)
                .param(version)
                .query(this::run)
                .optional();
    }

    /** Takes what was asked for, also what a node that died had begun. */
    void work() {
        for (var asked = next(); asked.isPresent(); asked = next()) {
            var run = asked.get();
            try {
                end(run, "done", Optional.of(compare(run)));
            } catch (RuntimeException failed) {
                LOG.warn("a dry run failed: {}", failed.getClass().getSimpleName());
                end(run, "failed", Optional.empty());
            }
        }
    }

    private Difference compare(Asked run) {
        var day = Objects.requireNonNull(transaction.execute(s -> yesterday.of(run.day)));
        var proposed = transaction.execute(s -> versions.read(run.version).orElseThrow().rules());
        return Difference.between(
                inForce.now(),
                Objects.requireNonNull(proposed),
                day.arrivals(),
                day.shifts(),
                percent -> note(run, percent));
    }

    private void note(Asked run, int percent) {
        transaction.executeWithoutResult(
                s ->
                        jdbc.sql("update contact.dry_run set progress = ? where id = ?")
                                .param(percent)
                                .param(run.id)
                                .update());
    }

    private Optional<Asked> next() {
        return Objects.requireNonNull(
                transaction.execute(
                        s ->
                                jdbc.sql(
                                                """
                                                update contact.dry_run set state = 'running', progress = 0
                                                where id = (select id from contact.dry_run
                                                    where state in ('asked', 'running') order by asked_at limit 1)
                                                returning id, version, day
                                                """)
                                        .query(
                                                (row, n) ->
                                                        new Asked(
                                                                row.getObject(1, UUID.class),
                                                                row.getInt(2),
                                                                row.getObject(3, LocalDate.class)))
                                        .optional()));
    }

    private void end(Asked run, String state, Optional<Difference> result) {
        Instant now = clock.instant();
        transaction.executeWithoutResult(
                s ->
                        jdbc.sql(
                                        """
                                        update contact.dry_run set state = ?, progress = 100, result = ?::jsonb,
                                            ended_at = ? where id = ?
                                        """)
                                .param(state)
                                .param(result.map(json::writeValueAsString).orElse(null))
                                .param(Timestamp.from(now))
                                .param(run.id)
                                .update());
    }

    private Run run(ResultSet row, int n) throws SQLException {
        return new Run(
                row.getObject(1, UUID.class),
                row.getObject(2, LocalDate.class),
                row.getString(3),
                row.getInt(4),
                Optional.ofNullable(row.getString(5))
                        .map(body -> json.readValue(body, Difference.class)));
    }

    private record Asked(UUID id, int version, LocalDate day) {}
}
