package org.shanyraq.planning.staffing.duty;

import java.util.Collection;
import java.util.Optional;
import org.shanyraq.ground.CentreId;
import org.shanyraq.planning.TakeOverDuties;
import org.springframework.stereotype.Component;

/** Writes duties down that were planned elsewhere. */
@Component
public class AddDuties {
    private final Duties duties;

    AddDuties(Duties duties) {
        this.duties = duties;
    }

    public void add(CentreId centre, Collection<TakeOverDuties.Planned> planned) {
        duties.add(
                centre,
                planned.stream()
                        .map(
                                one ->
                                        new Duties.Duty(
                                                one.staff(),
                                                Span.of(one.day(), one.begins(), one.ends())))
                        .toList(),
                Optional.empty());
    }
}
