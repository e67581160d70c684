package org.shanyraq.outbound;

import java.sql.Timestamp;
import java.time.Clock;
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
    private final Clock clock;

    FreezeQueued(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
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
                .param(changed.whose().id())
                .update();
        jdbc.sql(
                        """
                        update outbound.sending set state = 'refused', reason = 'changed_since', done_at = ?,
                            address = null, text = null
                        where whose_kind = ? and whose = ? and state = 'waiting'
                        """)
                .param(Timestamp.from(clock.instant()))
                .param(changed.whose().kind())
                .param(changed.whose().id())
                .update();
        become(Acting.now() instanceof Actor.Job job ? job.name() : "");
    }

    private void become(String job) {
        jdbc.sql("select set_config('shanyraq.job', ?, true)").param(job).query().singleRow();
    }
}
