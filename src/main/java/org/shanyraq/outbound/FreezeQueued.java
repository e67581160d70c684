package org.shanyraq.outbound;

import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.people.SafetyChanged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stops whatever waits for a person whose address or safety changed, in the transaction of the
 * change: there is no moment in which the old thing could still leave.
 */
@Component
class FreezeQueued {
    private static final String JOB = "outbound";

    private final JdbcClient jdbc;

    FreezeQueued(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(SafetyChanged changed) {
        become(JOB);
        jdbc.sql(
                        """
                        update outbound.item set outcome = 'frozen', reasons = '{changed_since}'
                        where person = ? and outcome = 'queued'
                        """)
                .param(changed.person().value())
                .update();
        become(Acting.now() instanceof Actor.Job job ? job.name() : "");
    }

    private void become(String job) {
        jdbc.sql("select set_config('shanyraq.job', ?, true)").param(job).query().singleRow();
    }
}
