package org.shanyraq.planning.staffing.outlook;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import org.shanyraq.access.Policy;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.planning.StaffingActs;
import org.shanyraq.planning.staffing.counts.Counts;
import org.shanyraq.planning.staffing.forecast.History;
import org.shanyraq.planning.staffing.forecast.Outlook;
import org.shanyraq.planning.staffing.forecast.Trial;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Foretells each channel and language anew, every night and whenever it is asked for. */
@Component
public class MakeForecast {
    private static final int DAYS_BACK = 16 * 7;
    private static final Duration AT_MOST = Duration.ofHours(6);

    private final Counts counts;
    private final SpecialDays special;
    private final Forecasts forecasts;
    private final Policy policy;
    private final TransactionTemplate transactions;
    private final Clock clock;

    MakeForecast(
            Counts counts,
            SpecialDays special,
            Forecasts forecasts,
            Policy policy,
            TransactionTemplate transactions,
            Clock clock) {
        this.counts = counts;
        this.special = special;
        this.forecasts = forecasts;
        this.policy = policy;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Makes one where the last is of yesterday, old, or gone. */
    public void ifDue() {
        policy.require(StaffingActs.COUNT);
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, DatedSettings.ZONE);
        var due = transactions.execute(status -> isDue(today));
        if (Boolean.TRUE.equals(due)) {
            make(today);
        }
    }

    /** Makes one, however new the last is. */
    void anew() {
        policy.require(StaffingActs.COUNT);
        make(LocalDate.ofInstant(clock.instant(), DatedSettings.ZONE));
    }

    private boolean isDue(LocalDate today) {
        return forecasts
                .lastMade()
                .map(
                        made ->
                                made.plus(AT_MOST).isBefore(clock.instant())
                                        || LocalDate.ofInstant(made, DatedSettings.ZONE)
                                                .isBefore(today))
                .orElse(true);
    }

    /** The sums are done between two transactions, so that none stays open for seconds. */
    private void make(LocalDate today) {
        var histories =
                transactions.execute(
                        status ->
                                counts.histories(
                                        today,
                                        DAYS_BACK,
                                        special.factors(today.minusDays(DAYS_BACK)).keySet()));
        if (histories == null || histories.isEmpty()) {
            return;
        }
        var series = new ArrayList<Forecast.Series>();
        histories.entrySet().stream()
                .sorted(
                        Comparator.comparing(
                                one -> one.getKey().channel() + one.getKey().language()))
                .forEach(one -> series.add(series(one.getKey(), one.getValue())));
        var forecast = new Forecast(clock.instant(), today, series);
        transactions.executeWithoutResult(status -> forecasts.keep(forecast));
    }

    private static Forecast.Series series(Counts.Kind kind, History history) {
        var outlook = Outlook.of(history, Forecast.DAYS);
        var trial = outlook.trial();
        return new Forecast.Series(
                kind.channel(),
                kind.language(),
                outlook.means(),
                outlook.smoothed(),
                trial.map(Trial::average).orElse(-1.0),
                trial.map(Trial::smoothing).orElse(-1.0),
                trial.map(Trial::averageBias).orElse(0.0),
                trial.map(Trial::smoothingBias).orElse(0.0),
                outlook.spread());
    }
}
