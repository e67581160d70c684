package org.shanyraq.ground;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;

/**
 * Work that some node does again and again, under the name and the rights of a job actor. When a
 * node dies, another takes the work over.
 */
public final class RecurringJob {
    private RecurringJob() {}

    /**
     * A task bean: {@code work} runs as {@code job:name}, one node at a time, a pause between runs.
     */
    public static RecurringTask<Void> every(Duration pause, String name, Runnable work) {
        return Tasks.recurring(name, FixedDelay.of(pause))
                .execute((instance, context) -> Acting.run(new Actor.Job(name), work));
    }
}
