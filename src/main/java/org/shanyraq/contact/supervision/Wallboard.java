package org.shanyraq.contact.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.web.Live;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The board on the wall of the shift. It is counted at most once a second on each node, however
 * many look; while somebody does, each change is told to every open page.
 */
@Component
public class Wallboard {
    /** Its topic. */
    public static final String TOPIC = "wallboard";

    private static final Logger LOG = LoggerFactory.getLogger(Wallboard.class);
    private static final Actor.Job JOB = new Actor.Job("contact.board");
    private static final Duration FRESH = Duration.ofMillis(900);

    /** Open pages ask every fifteen seconds at least. */
    private static final Duration LOOKED_AT = Duration.ofSeconds(40);

    private final BoardRows rows;
    private final Policy policy;
    private final Trail trail;
    private final Live live;
    private final TransactionTemplate apart;
    private final Clock clock;
    private volatile @Nullable Board last;
    private volatile @Nullable Board told;
    private volatile Instant askedAt = Instant.EPOCH;

    Wallboard(
            BoardRows rows,
            Policy policy,
            Trail trail,
            Live live,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.policy = policy;
        this.trail = trail;
        this.live = live;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Somebody opens the board. */
    public Board open() {
        var allowed = policy.require(SupervisionActs.SEE_BOARD);
        apart.executeWithoutResult(
                status ->
                        trail.wrote(SupervisionActs.SEE_BOARD.name(), List.of(), allowed.reason()));
        return look();
    }

    /** Somebody has it open. */
    public Board look() {
        policy.require(SupervisionActs.SEE_BOARD);
        askedAt = clock.instant();
        return fresh();
    }

    @Scheduled(fixedDelay = 1_000)
    void tellChanges() {
        if (Duration.between(askedAt, clock.instant()).compareTo(LOOKED_AT) > 0) {
            return;
        }
        try {
            var before = told;
            var now = fresh();
            if (before == null || !now.saysTheSameAs(before)) {
                told = now;
                Acting.run(
                        JOB, () -> apart.executeWithoutResult(s -> live.changed(TOPIC + ":all")));
            }
        } catch (RuntimeException away) {
            LOG.warn("the wallboard was not counted: {}", away.getClass().getSimpleName());
        }
    }

    private synchronized Board fresh() {
        var now = clock.instant();
        var seen = last;
        if (seen != null && Duration.between(seen.at(), now).abs().compareTo(FRESH) < 0) {
            return seen;
        }
        var counted =
                Acting.as(JOB, () -> Objects.requireNonNull(apart.execute(s -> rows.count(now))));
        last = counted;
        return counted;
    }
}
