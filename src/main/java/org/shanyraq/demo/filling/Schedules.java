package org.shanyraq.demo.filling;

import java.util.ArrayList;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.StaffId;
import org.shanyraq.planning.TakeOverDuties;
import org.springframework.stereotype.Component;

/** Who is planned at 111: the last two weeks and the next three. */
@Component
class Schedules implements Stream {
    private static final int BEFORE = 14;
    private static final int DAYS = 35;

    private final TakeOverDuties duties;

    Schedules(TakeOverDuties duties) {
        this.duties = duties;
    }

    @Override
    public String name() {
        return "schedules";
    }

    @Override
    public int total(Made made) {
        return DAYS;
    }

    @Override
    public int batch() {
        return DAYS;
    }

    @Override
    public void make(Made made, int from, int to) {
        var first =
                made.period().until().atZone(DatedSettings.ZONE).toLocalDate().minusDays(BEFORE);
        var past = new ArrayList<TakeOverDuties.Planned>();
        for (int number = from; number < to; number++) {
            made.country()
                    .duties()
                    .of(first.plusDays(number))
                    .forEach(
                            one ->
                                    past.add(
                                            new TakeOverDuties.Planned(
                                                    new StaffId(one.staff()),
                                                    one.day(),
                                                    one.begins(),
                                                    one.ends())));
        }
        duties.record(made.contactCentre(), past);
    }
}
