package org.shanyraq.statistics.national;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.statistics.Indicator;
import org.shanyraq.statistics.Indicators;
import org.shanyraq.statistics.StatisticsActs;
import org.shanyraq.statistics.publishing.Release;
import org.shanyraq.statistics.publishing.Releases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at the country's figures. A fixed handful of queries, however many facts there are: totals
 * are kept as facts arrive, and regions come from a release.
 */
@Component
public class SeeNational {
    private final Policy policy;
    private final Trail trail;
    private final Indicators indicators;
    private final Releases releases;
    private final LiveTotals totals;
    private final DatedSettings settings;
    private final Clock clock;

    SeeNational(
            Policy policy,
            Trail trail,
            Indicators indicators,
            Releases releases,
            LiveTotals totals,
            DatedSettings settings,
            Clock clock) {
        this.policy = policy;
        this.trail = trail;
        this.indicators = indicators;
        this.releases = releases;
        this.totals = totals;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param wanted an indicator's code; anything unknown means the first
     * @param month a month that can be chosen; anything else means the running one
     */
    @Transactional
    public NationalFigures look(String wanted, Optional<YearMonth> month) {
        var allowed = policy.require(StatisticsActs.SEE);
        trail.wrote(StatisticsActs.SEE.name(), List.of(), allowed.reason());
        var indicator = indicators.find(wanted).orElseGet(() -> indicators.all().getFirst());
        long changes = totals.changes();
        var running = running();
        var frozen = releases.frozenMonths();
        var live = totals.sinceMonth(frozen.isEmpty() ? YearMonth.of(2000, 1) : frozen.getFirst());
        var months = new LinkedHashSet<YearMonth>();
        months.add(running);
        live.keySet().stream().filter(m -> !frozen.contains(m)).forEach(months::add);
        var choice = new ArrayList<>(months);
        choice.sort(java.util.Comparator.reverseOrder());
        choice.addAll(frozen);
        var chosen = month.filter(choice::contains).orElse(running);
        boolean isFrozen = frozen.contains(chosen);
        var ofMonth = isFrozen ? releases.frozen(chosen) : List.<Release>of();
        var release =
                isFrozen
                        ? ofMonth.stream()
                                .filter(one -> one.indicator().equals(indicator.code()))
                                .findFirst()
                        : releases.newest(indicator.code(), chosen);
        return new NationalFigures(
                indicator,
                chosen,
                chosen.equals(running),
                isFrozen,
                choice,
                isFrozen ? published(ofMonth) : exact(live.getOrDefault(chosen, Map.of())),
                release.map(Release::figures),
                release.map(Release::at),
                release.map(Release::hash),
                releases.series(indicator.code(), settings.number("statistics.series.months")),
                changes);
    }

    /** The running month's totals alone, for pages that are open. Not a look of its own. */
    @Transactional(readOnly = true)
    public LiveNumbers live() {
        policy.require(StatisticsActs.SEE);
        long changes = totals.changes();
        var running = running();
        return new LiveNumbers(
                changes, exact(totals.sinceMonth(running).getOrDefault(running, Map.of())));
    }

    /** Totals with the number they stand under. */
    public record LiveNumbers(long changes, Map<String, OptionalInt> totals) {}

    public List<Indicator> indicators() {
        return indicators.all();
    }

    private YearMonth running() {
        return YearMonth.from(LocalDate.ofInstant(clock.instant(), DatedSettings.ZONE));
    }

    private Map<String, OptionalInt> exact(Map<String, Integer> counted) {
        var all = new HashMap<String, OptionalInt>();
        indicators
                .all()
                .forEach(
                        one ->
                                all.put(
                                        one.code(),
                                        OptionalInt.of(counted.getOrDefault(one.code(), 0))));
        return all;
    }

    private static Map<String, OptionalInt> published(List<Release> month) {
        var all = new HashMap<String, OptionalInt>();
        month.forEach(release -> all.put(release.indicator(), release.national()));
        return all;
    }
}
