package org.shanyraq.demo.filling;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import org.shanyraq.demo.Size;
import org.shanyraq.demo.country.HalfHours;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.planning.TakeOverCounts;
import org.springframework.stereotype.Component;

/**
 * How busy the line was before this program, for forecasts. A whole country's own contacts of two
 * years tell it already; a small country has too few of them.
 */
@Component
class BusyHours implements Stream {
    private static final int DAYS = 20 * 7;
    private static final int BATCH = 70;

    /** A whole country has more contacts of its own in 111 than this. */
    private static final int WHOLE = Size.COUNTRY.contacts() / 2;

    private final TakeOverCounts counts;

    BusyHours(TakeOverCounts counts) {
        this.counts = counts;
    }

    @Override
    public String name() {
        return "hours";
    }

    @Override
    public int total(Made made) {
        return made.country().contacts() > WHOLE ? 0 : DAYS;
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public void make(Made made, int from, int to) {
        var last = made.period().until().atZone(DatedSettings.ZONE).toLocalDate();
        var past = new ArrayList<TakeOverCounts.Past>();
        for (int number = from; number < to; number++) {
            var day = last.minusDays(number + 1L);
            made.country().halfHours().of(day).forEach(came -> past.add(past(day, came)));
        }
        counts.record(past);
    }

    private static TakeOverCounts.Past past(LocalDate day, HalfHours.Came came) {
        return new TakeOverCounts.Past(
                day.atTime(LocalTime.MIDNIGHT.plusMinutes(30L * came.slot()))
                        .atZone(DatedSettings.ZONE)
                        .toInstant(),
                came.channel(),
                came.language(),
                came.contacts(),
                came.contacts(),
                came.seconds());
    }
}
