package org.shanyraq.administration.watch;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanyraq.access.Policy;
import org.shanyraq.administration.AdministrationActs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the recurring jobs are doing. */
@Component
public class Jobs {
    private final ObjectProvider<SchedulerClient> scheduler;
    private final Policy policy;

    Jobs(ObjectProvider<SchedulerClient> scheduler, Policy policy) {
        this.scheduler = scheduler;
        this.policy = policy;
    }

    /**
     * One job.
     *
     * @param failures how many runs have failed since the last one that did not
     * @param node who runs it now; absent between two runs
     */
    public record Job(
            String name,
            @Nullable Instant lastSuccess,
            @Nullable Instant lastFailure,
            int failures,
            Instant next,
            @Nullable String node) {}

    /** The failing ones first. */
    @Transactional
    public List<Job> all() {
        policy.require(AdministrationActs.SEE_JOBS);
        return scheduler.stream()
                .flatMap(client -> client.getScheduledExecutions().stream())
                .map(Jobs::job)
                .sorted(Comparator.comparingInt(Job::failures).reversed().thenComparing(Job::name))
                .toList();
    }

    private static Job job(ScheduledExecution<?> planned) {
        return new Job(
                planned.getTaskInstance().getTaskName(),
                planned.getLastSuccess(),
                planned.getLastFailure(),
                planned.getConsecutiveFailures(),
                planned.getExecutionTime(),
                planned.getPickedBy());
    }
}
