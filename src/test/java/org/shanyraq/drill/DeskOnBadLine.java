package org.shanyraq.drill;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.shanyraq.testing.Browser;

/**
 * F-14: an operator and a centre's manager work over a line that is slow, loses packets or breaks
 * again and again. Her conversation and his case open within five seconds; what she types is kept
 * and stands there again after her page has died; and nobody takes her for gone.
 */
record DeskOnBadLine(long full, int share) implements Trial {
    private static final Duration OPENS_WITHIN = Duration.ofSeconds(5);
    private static final Duration KEPT_WITHIN = Duration.ofSeconds(20);

    private enum Trouble {
        SLOW(Weather.SLOW),
        BREAKING(Weather.FAIR),
        LOSSY(Weather.LOSSY);

        private final Weather weather;

        Trouble(Weather weather) {
            this.weather = weather;
        }
    }

    @Override
    public String id() {
        return "F-14";
    }

    @Override
    public String what() {
        return "staff work at 300 ms and 64 kbit/s, with 20 % of packets lost, with connections reset";
    }

    @Override
    public Outcome run(Site site, Budget time, long seed) throws Exception {
        var chance = new Random(seed);
        var wrong = new ArrayList<String>();
        int times = 0;
        long longest = 0;
        var crew = site.crew();
        site.emptyQueue();
        try (var http = HttpClient.newHttpClient();
                var browser = Browser.open();
                var line = Wire.to(site.second().port());
                var desk = Workplace.of(browser, site.second(), line.port(), crew.operator());
                var office = Workplace.of(browser, site.second(), line.port(), crew.manager())) {
            desk.ready();
            var visitor = Talk.begin(http, site.first(), UUID.randomUUID());
            visitor.ifPresent(waiting -> desk.accepts("сәлем"));
            var talk = desk.page().url();
            var file = talk.substring(0, talk.indexOf("/desk/")) + "/case/" + crew.file();
            // Styles and scripts are in the cache of whoever works here every day.
            open(office, file, ".timeline, main h1");
            do {
                var trouble = Trouble.values()[times % Trouble.values().length];
                line.turn(trouble.weather);
                try (var breaking = Breaking.of(line, trouble == Trouble.BREAKING, chance)) {
                    longest = Math.max(longest, open(desk, talk, "#say-text"));
                    longest = Math.max(longest, open(office, file, "main h1"));
                    isKept(site, desk, talk, trouble, chance, wrong);
                }
                line.turn(Weather.FAIR);
                if (takenForGone(site)) {
                    wrong.add("%s: she was taken for gone".formatted(trouble));
                }
                times++;
            } while (times < full && !time.isOver());
        }
        if (longest > OPENS_WITHIN.toMillis()) {
            wrong.add("a page opened after %d ms only".formatted(longest));
        }
        site.emptyQueue();
        return new Outcome(
                times, "a page opened after %d ms at the latest".formatted(longest), wrong);
    }

    /**
     * Until what they came for is there, in milliseconds; whose page breaks asks again, in a new
     * one: the browser may still be putting its own page of the error into the broken one, over
     * which the next question would be lost.
     */
    private static long open(Workplace place, String address, String wanted) {
        long began = System.nanoTime();
        boolean open = false;
        while (!open) {
            try {
                place.page()
                        .navigate(
                                address,
                                new Page.NavigateOptions()
                                        .setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
                place.page().locator(wanted).first().waitFor();
                open = true;
            } catch (PlaywrightException broken) {
                if (System.nanoTime() - began > 4 * OPENS_WITHIN.toNanos()) {
                    throw broken;
                }
                place.crash();
            }
        }
        return (System.nanoTime() - began) / 1_000_000;
    }

    private static void isKept(
            Site site,
            Workplace desk,
            String talk,
            Trouble trouble,
            RandomGenerator chance,
            List<String> wrong)
            throws Exception {
        var typed = "мен сізді естіп тұрмын " + chance.nextInt(1_000_000);
        long before = drafts(site);
        desk.page().fill("#say-text", typed);
        if (!Eventually.holds(KEPT_WITHIN, () -> drafts(site) > before)) {
            wrong.add("%s: what was typed was not kept".formatted(trouble));
        }
        desk.crash();
        open(desk, talk, "#say-text");
        var found = desk.page().inputValue("#say-text");
        if (!found.equals(typed)) {
            wrong.add("%s: of what was typed stands: %s".formatted(trouble, found));
        }
    }

    private static boolean takenForGone(Site site) throws Exception {
        return site.count("select count(*) from contact.contact where state = 'answered'") == 0;
    }

    /** Moves with each draft that is kept. */
    private static long drafts(Site site) throws Exception {
        return site.count(
                "select coalesce(extract(epoch from max(at)) * 1000, 0)::bigint from contact.draft");
    }

    /** Resets all connections of a line every now and then. */
    private record Breaking(Thread thread) implements AutoCloseable {
        static Breaking of(Wire line, boolean breaks, RandomGenerator chance) {
            return new Breaking(
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        try {
                                            while (breaks) {
                                                Thread.sleep(chance.nextInt(300, 1_500));
                                                line.cut();
                                            }
                                        } catch (InterruptedException mended) {
                                            Thread.currentThread().interrupt();
                                        }
                                    }));
        }

        @Override
        public void close() {
            thread.interrupt();
        }
    }
}
