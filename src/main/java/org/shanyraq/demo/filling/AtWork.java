package org.shanyraq.demo.filling;

import java.util.ArrayList;
import java.util.Optional;
import org.shanyraq.contact.StatesKept;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.StaffId;
import org.springframework.stereotype.Component;

/** What operators did on the duties of the last days. */
@Component
class AtWork implements Stream {
    private static final int DAYS = 8;

    private final StatesKept states;

    AtWork(StatesKept states) {
        this.states = states;
    }

    @Override
    public String name() {
        return "at_work";
    }

    @Override
    public String job() {
        return "contact.history";
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
        var until = made.period().until();
        var today = until.atZone(DatedSettings.ZONE).toLocalDate();
        var past = new ArrayList<StatesKept.Stretch>();
        for (int number = from; number < to; number++) {
            made.country()
                    .presence()
                    .of(today.minusDays(number), until)
                    .forEach(
                            one ->
                                    past.add(
                                            new StatesKept.Stretch(
                                                    new StaffId(one.staff()),
                                                    one.state(),
                                                    one.since(),
                                                    Optional.of(one.until()))));
        }
        states.record(past);
    }
}
