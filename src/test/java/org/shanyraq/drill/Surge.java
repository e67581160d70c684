package org.shanyraq.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * F-18: a campaign on television brings ten times as many people as usual, and at its end the
 * database is away for a moment, so that all who could not be served come at once. Nobody is
 * refused, emergencies come first, and what hangs behind is worked off.
 *
 * @param aSecond how many come in a second while the campaign runs; before it, a tenth
 * @param mostMillis within which 99 of 100 are to be taken in while the campaign runs
 */
record Surge(int aSecond, long mostMillis, long full, int share) implements Trial {
    private static final int OPERATORS = 60;
    private static final int DANGER_ONE_IN = 20;
    private static final Duration BEFORE = Duration.ofSeconds(2);
    private static final Duration PIECE = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public String id() {
        return "F-18";
    }

    @Override
    public String what() {
        return "ten times as many people as usual, then all at once after the database was away";
    }

    @Override
    public Outcome run(Site site, Budget time, long seed) throws Exception {
        var wrong = new ArrayList<String>();
        var checker = Checker.before(site);
        long p99;
        int refused;
        try (var arrivals = new Arrivals(site, "көмек керек", DANGER_ONE_IN)) {
            campaign(site, arrivals, time, wrong);
            p99 = arrivals.p99();
            refused = arrivals.refused();
            herd(site, arrivals, new Random(seed));
            if (!arrivals.allTakenIn(PATIENCE)) {
                wrong.add("somebody was not taken in for a minute");
            }
            if (p99 > mostMillis) {
                wrong.add("99 of 100 were taken in within %d ms only".formatted(p99));
            }
            if (refused > 0) {
                wrong.add("%d were refused while the campaign ran".formatted(refused));
            }
            wrong.addAll(checker.judge(Map.of(), arrivals.talks()));
            site.emptyQueue();
            return new Outcome(
                    arrivals.came(),
                    "99 of 100 taken in within %d ms; after the break within %d ms"
                            .formatted(p99, arrivals.longest()),
                    wrong);
        }
    }

    private void campaign(Site site, Arrivals arrivals, Budget time, List<String> wrong)
            throws Exception {
        try (var shift = new Answering(site, OPERATORS, 0)) {
            shift.begin();
            arrivals.come(aSecond / 10, BEFORE);
            do {
                arrivals.come(aSecond, PIECE);
            } while (arrivals.came() < full && !time.isOver());
            arrivals.allTakenIn(PATIENCE);
            long overtaken = shift.overtaken();
            if (overtaken > 0) {
                wrong.add("emergencies overtaken: " + overtaken);
            }
        }
    }

    private void herd(Site site, Arrivals arrivals, Random chance) throws Exception {
        var coming =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        arrivals.come(aSecond, PIECE);
                                    } catch (InterruptedException stopped) {
                                        Thread.currentThread().interrupt();
                                    }
                                });
        site.killDatabase(chance.nextLong(500, 2_000));
        coming.join();
    }
}
