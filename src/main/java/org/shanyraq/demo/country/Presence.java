package org.shanyraq.demo.country;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.shanyraq.ground.DatedSettings;

/**
 * What operators did on their duties: most come in time, all take breaks, some are away a while.
 */
public final class Presence {
    private static final double LATE = 0.12;

    private final long seed;
    private final Duties duties;

    Presence(long seed, Duties duties) {
        this.seed = seed;
        this.duties = duties;
    }

    /** One state of somebody. */
    public record Stretch(UUID staff, String state, Instant since, Instant until) {}

    /** Of the duties that begin on a day, up to a moment. */
    public List<Stretch> of(LocalDate day, Instant now) {
        var stretches = new ArrayList<Stretch>();
        for (var duty : duties.of(day)) {
            var chance =
                    Chance.of(
                            seed,
                            "presence",
                            duty.staff().getLeastSignificantBits()
                                    ^ day.toEpochDay()
                                    ^ duty.begins().toSecondOfDay());
            add(stretches, duty, chance, now);
        }
        return stretches;
    }

    private static void add(List<Stretch> to, Duties.Stretch duty, Chance chance, Instant now) {
        boolean overnight = !duty.ends().isAfter(duty.begins());
        var from = duty.day().atTime(duty.begins()).atZone(DatedSettings.ZONE).toInstant();
        var end =
                duty.day()
                        .plusDays(overnight ? 1 : 0)
                        .atTime(duty.ends())
                        .atZone(DatedSettings.ZONE)
                        .toInstant();
        var at =
                from.plus(
                        Duration.ofMinutes(
                                chance.in(LATE) ? chance.between(8, 35) : chance.between(-6, 4)));
        end = end.plus(Duration.ofMinutes(chance.between(-4, 9)));
        while (at.isBefore(end)) {
            at = next(to, duty, "ready", at, chance.between(80, 150), end, now);
            boolean missed = chance.in(0.05);
            at = next(to, duty, missed ? "missed" : "break", at, chance.between(8, 24), end, now);
        }
    }

    private static Instant next(
            List<Stretch> to,
            Duties.Stretch duty,
            String state,
            Instant at,
            int minutes,
            Instant end,
            Instant now) {
        var until = at.plus(Duration.ofMinutes(minutes));
        var last = end.isBefore(now) ? end : now;
        var cut = until.isBefore(last) ? until : last;
        if (cut.isAfter(at)) {
            to.add(new Stretch(duty.staff(), state, at, cut));
        }
        return until;
    }
}
