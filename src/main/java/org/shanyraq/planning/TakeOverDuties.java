package org.shanyraq.planning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import org.shanyraq.access.Policy;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.StaffId;
import org.shanyraq.planning.staffing.duty.AddDuties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes over who works when from an earlier plan. */
@Component
public class TakeOverDuties {
    private final AddDuties duties;
    private final Policy policy;

    TakeOverDuties(AddDuties duties, Policy policy) {
        this.duties = duties;
        this.policy = policy;
    }

    /**
     * A stretch of planned work.
     *
     * @param day on which it begins
     * @param ends on the next day where it is not after {@code begins}
     */
    public record Planned(StaffId staff, LocalDate day, LocalTime begins, LocalTime ends) {}

    /** Adds them to what is planned; what stands already stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(CentreId centre, Collection<Planned> planned) {
        policy.require(StaffingActs.SCHEDULE);
        duties.add(centre, planned);
    }
}
