package org.shanyraq.statistics.counting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.Fact;
import org.shanyraq.ground.Facts;
import org.shanyraq.sealing.BlindTokens;
import org.shanyraq.statistics.Indicators;
import org.shanyraq.web.Live;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the next facts and counts them. The reader's mark moves in the same transaction, so a fact
 * is counted exactly once whatever breaks between.
 */
@Component
public class CountFacts {
    /** What the live figures are called among the things that pages listen to. */
    public static final String TOPIC = "national:open";

    /** The reader's name, and the job's. */
    public static final String READER = "statistics";

    /** How many facts are taken at a time. */
    public static final int MOST = 2_000;

    private static final YearMonth EVER = YearMonth.of(2000, 1);
    private static final int TOKEN_BITS = 63;

    private final Facts facts;
    private final Sorting sorting;
    private final Indicators indicators;
    private final BlindTokens tokens;
    private final Tallies tallies;
    private final Live live;
    private final Clock clock;

    CountFacts(
            Facts facts,
            Sorting sorting,
            Indicators indicators,
            BlindTokens tokens,
            Tallies tallies,
            Live live,
            Clock clock) {
        this.facts = facts;
        this.sorting = sorting;
        this.indicators = indicators;
        this.tokens = tokens;
        this.tallies = tallies;
        this.live = live;
        this.clock = clock;
    }

    /**
     * @return how many were taken; fewer than {@link #MOST} when none is left
     */
    @Transactional
    public int next() {
        return facts.read(READER, MOST, this::count);
    }

    private void count(List<Fact> taken) {
        var firstOpen = tallies.lastFrozen().map(last -> last.plusMonths(1)).orElse(EVER);
        var running = YearMonth.from(LocalDate.ofInstant(clock.instant(), DatedSettings.ZONE));
        var batch = new Batch();
        for (var fact : taken) {
            var sorted = sorting.sort(fact, batch.keptOut);
            if (sorted.known()) {
                batch.add(fact, sorted, token(fact), indicators.all(), firstOpen, running);
            }
        }
        if (!batch.kept.isEmpty()) {
            tallies.keep(batch.kept);
        }
        if (!batch.once.isEmpty()) {
            tallies.firstTimes(batch.once)
                    .forEach(
                            first ->
                                    batch.count(
                                            new Batch.Cell(
                                                    first.month(),
                                                    first.indicator(),
                                                    first.region(),
                                                    "")));
        }
        if (!batch.added.isEmpty()) {
            tallies.add(batch.added);
            live.changed(TOPIC);
        }
        if (!batch.keptOut.isEmpty()) {
            tallies.leftOut(batch.keptOut);
        }
    }

    private long token(Fact fact) {
        return tokens.token("statistics.fact.token", fact.subject().toString(), TOKEN_BITS);
    }
}
