package org.shanyraq.drill;

import java.net.http.HttpClient;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.shanyraq.testing.Browser;

/**
 * F-21: an operator's computer dies in the middle of a conversation: it loses its power, so that
 * its connections stay open and silent, or its browser is killed, which closes them. Either way a
 * colleague has the conversation soon.
 */
record DeskDies(long full, int share) implements Trial {
    private static final Duration WAITS_WITHIN = Duration.ofSeconds(10);

    /** After trials that took nodes and database away, pages are given time to come again. */
    private static final Duration STEADY_WITHIN = Duration.ofSeconds(60);

    @Override
    public String id() {
        return "F-21";
    }

    @Override
    public String what() {
        return "an operator's computer dies in a conversation";
    }

    @Override
    public Outcome run(Site site, Budget time, long seed) throws Exception {
        var wrong = new ArrayList<String>();
        int times = 0;
        long longest = 0;
        try (var http = HttpClient.newHttpClient();
                var browser = Browser.open()) {
            do {
                site.emptyQueue();
                if (!Eventually.holds(STEADY_WITHIN, () -> isSteady(site))) {
                    wrong.add("rounds were not steady");
                    break;
                }
                if (Talk.begin(http, site.first(), UUID.randomUUID()).isEmpty()) {
                    wrong.add("nobody was taken in");
                    break;
                }
                longest = Math.max(longest, once(site, browser, times % 2 == 0, wrong));
                times++;
            } while (times < full && wrong.isEmpty() && !time.isOver());
        }
        site.emptyQueue();
        return new Outcome(
                times,
                "her conversation waited for others %d ms after her computer died at the latest"
                        .formatted(longest),
                wrong);
    }

    /** Gives the milliseconds until the conversation waits for others. */
    private static long once(Site site, Browser browser, boolean power, List<String> wrong)
            throws Exception {
        var crew = site.crew();
        try (var line = Wire.to(site.first().port());
                var colleague =
                        Workplace.of(
                                browser,
                                site.second(),
                                site.second().port(),
                                power ? crew.colleague() : crew.operator());
                var operator =
                        Workplace.of(
                                browser,
                                site.first(),
                                line.port(),
                                power ? crew.operator() : crew.colleague())) {
            operator.ready();
            operator.accepts("сәлем");
            colleague.ready();
            if (!Eventually.holds(STEADY_WITHIN, () -> pagesThatAnswer(site) > 1)) {
                wrong.add("a page did not answer");
            }
            long began = System.nanoTime();
            if (power) {
                line.fallSilent();
            } else {
                operator.close();
            }
            if (!Eventually.holds(WAITS_WITHIN, () -> isWaiting(site))) {
                wrong.add(
                        "nobody else was offered her conversation (%s)"
                                .formatted(power ? "power lost" : "browser killed"));
                return 0;
            }
            long took = (System.nanoTime() - began) / 1_000_000;
            colleague.accepts("сәлем");
            return took;
        }
    }

    private static boolean isSteady(Site site) throws SQLException {
        return site.count("select count(*) from contact.steadiness where steady_from <= now()") > 0;
    }

    private static long pagesThatAnswer(Site site) throws SQLException {
        return site.count(
                "select count(*) from contact.operator where answers and seen_at > now() - interval '5 s'");
    }

    private static boolean isWaiting(Site site) throws SQLException {
        return site.count(
                        "select count(*) from contact.contact where state in ('waiting', 'offered')")
                > 0;
    }
}
