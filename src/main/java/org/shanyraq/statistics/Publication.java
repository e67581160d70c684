package org.shanyraq.statistics;

import org.shanyraq.access.Policy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether figures are being released. A release is made once and never changed, so whoever fills in
 * history (the demonstration, an import) lets releases wait until it is whole. Counting goes on.
 */
@Component
public class Publication {
    private final JdbcClient jdbc;
    private final Policy policy;

    Publication(JdbcClient jdbc, Policy policy) {
        this.jdbc = jdbc;
        this.policy = policy;
    }

    /** Until {@link #resume} nothing is frozen and nothing of open months released. */
    @Transactional
    public void suspend() {
        set(true);
    }

    /** The next run of the job, within seconds, freezes every month that has ended. */
    @Transactional
    public void resume() {
        set(false);
    }

    private void set(boolean suspended) {
        policy.require(StatisticsActs.SUSPEND);
        jdbc.sql("update statistics.pulse set suspended = ?").param(suspended).update();
    }
}
