package org.shanyraq.statistics.publishing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.sealing.BlindTokens;
import org.shanyraq.statistics.Indicator;
import org.shanyraq.statistics.Indicators;
import org.shanyraq.statistics.disclosure.Disclosure;
import org.shanyraq.statistics.disclosure.MonthCounts;
import org.shanyraq.statistics.disclosure.Rounding;
import org.shanyraq.statistics.disclosure.Thresholds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Releases what is due: each closed month once, a while after its end, and the open month once a
 * day. Running it again changes nothing.
 */
@Component
public class ReleaseFigures {
    private static final int POINT_BITS = 32;

    private final Indicators indicators;
    private final ExactCounts counts;
    private final Releases releases;
    private final BlindTokens tokens;
    private final DatedSettings settings;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final Disclosure disclosure = new Disclosure(Thresholds.SERVICE);

    ReleaseFigures(
            Indicators indicators,
            ExactCounts counts,
            Releases releases,
            BlindTokens tokens,
            DatedSettings settings,
            Clock clock,
            JdbcClient jdbc) {
        this.indicators = indicators;
        this.counts = counts;
        this.releases = releases;
        this.tokens = tokens;
        this.settings = settings;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /**
     * Called by the job when every fact so far is counted.
     *
     * @return how many releases were made
     */
    @Transactional
    public int due() {
        if (isSuspended()) {
            return 0;
        }
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, DatedSettings.ZONE);
        var settled =
                LocalDate.ofInstant(
                        now.minus(settings.duration("statistics.freeze.after")),
                        DatedSettings.ZONE);
        int made = 0;
        var first = counts.first();
        if (first.isPresent()) {
            var frozen = new HashSet<>(releases.frozenMonths());
            for (var month = first.get();
                    month.isBefore(YearMonth.from(settled));
                    month = month.plusMonths(1)) {
                made += frozen.contains(month) ? 0 : freeze(month, today);
            }
        }
        return made + open(YearMonth.from(today), today);
    }

    /** Locks the one row, so that two nodes never release side by side. */
    private boolean isSuspended() {
        return jdbc.sql("select suspended from statistics.pulse for update")
                .query(Boolean.class)
                .single();
    }

    private int freeze(YearMonth month, LocalDate today) {
        for (var indicator : indicators.all()) {
            var truth =
                    new MonthCounts(
                            counts.regions(indicator, month),
                            counts.breakdown(indicator, month),
                            counts.snapshots(indicator, month));
            var frozen = disclosure.freeze(truth);
            releases.write(
                    month,
                    indicator.code(),
                    true,
                    today,
                    clock.instant(),
                    frozen.national(),
                    Optional.of(Figures.of(frozen)));
            counts.forget(indicator, month);
        }
        return indicators.all().size();
    }

    private int open(YearMonth month, LocalDate today) {
        var done = new HashSet<>(releases.releasedOn(today));
        var rounding = new Rounding(this::point);
        int made = 0;
        for (var indicator : indicators.all()) {
            if (!done.contains(indicator.code())) {
                made += open(indicator, month, today, rounding) ? 1 : 0;
            }
        }
        return made;
    }

    private boolean open(Indicator indicator, YearMonth month, LocalDate today, Rounding rounding) {
        var exact = counts.regions(indicator, month);
        int national = exact.values().stream().mapToInt(Integer::intValue).sum();
        if (national == 0) {
            return false;
        }
        var next =
                disclosure.open(
                        month + "|" + indicator.code(),
                        counts.snapshots(indicator, month),
                        exact,
                        rounding);
        releases.write(
                month,
                indicator.code(),
                false,
                today,
                clock.instant(),
                OptionalInt.of(national),
                next.map(snapshot -> Figures.ofRegions(snapshot.shown())));
        next.ifPresent(snapshot -> counts.remember(indicator, month, today, exact));
        return true;
    }

    /** The secret point of a step: always the same for a cell, and unknown without the key. */
    private int point(String cell, int step) {
        long token = tokens.token("statistics.rounding.point", cell + "|" + step, POINT_BITS);
        return 1 + (int) (token % Rounding.BASE);
    }
}
