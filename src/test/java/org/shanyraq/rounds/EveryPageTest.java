package org.shanyraq.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.shanyraq.ground.Language;
import org.shanyraq.testing.Browser;
import org.shanyraq.testing.HttpBrowser;
import org.shanyraq.testing.ShanyraqTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/**
 * Every page in every language in a real browser: nothing that axe-core calls serious, nothing that
 * the page's own policy refuses, nothing asked of another host, nothing beyond the edge of a small
 * telephone.
 */
@ShanyraqTest
@TestPropertySource(properties = {"shanyraq.demo=small", "shanyraq.seed=7"})
class EveryPageTest {
    private static final int BROWSERS = 2;
    private static final int DESK = 1280;
    private static final int TELEPHONE = 360;

    @Autowired ApplicationContext program;

    @Test
    void everyPageIsFitForEverybodyInEveryLanguage() throws Exception {
        var viewers = List.copyOf(byViewer(new Stops(new DemoHouse(program)).all()).values());
        var wrong = new ConcurrentSkipListSet<String>();
        var seen = new AtomicInteger();
        try (var rounds = Executors.newFixedThreadPool(BROWSERS)) {
            var next = new AtomicInteger();
            var going = new ArrayList<Future<?>>();
            for (int i = 0; i < BROWSERS; i++) {
                going.add(rounds.submit(() -> goRound(viewers, next, wrong, seen)));
            }
            for (var round : going) {
                round.get();
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).hasValueGreaterThan(200);
    }

    /** Takes one viewer after another until none is left. */
    private void goRound(
            List<List<Stops.Stop>> viewers,
            AtomicInteger next,
            Set<String> wrong,
            AtomicInteger seen) {
        try (var browser = Browser.open()) {
            for (int i = next.getAndIncrement(); i < viewers.size(); i = next.getAndIncrement()) {
                var stops = viewers.get(i);
                try (var visit =
                        browser.visit(
                                program, DESK, 900, ColorScheme.LIGHT, stops.getFirst().viewer())) {
                    visit.expectBarriers();
                    for (var language : Language.values()) {
                        for (int n = 0; n < stops.size(); n++) {
                            look(visit, stops.get(n), n, language, wrong);
                            seen.incrementAndGet();
                        }
                    }
                    wrong.addAll(visit.complaints());
                }
            }
        }
    }

    private static Map<HttpBrowser, List<Stops.Stop>> byViewer(List<Stops.Stop> stops) {
        var grouped = new LinkedHashMap<HttpBrowser, List<Stops.Stop>>();
        stops.forEach(
                stop ->
                        grouped.computeIfAbsent(stop.viewer(), viewer -> new ArrayList<>())
                                .add(stop));
        return grouped;
    }

    private static void look(
            Browser.Visit visit, Stops.Stop stop, int n, Language language, Set<String> wrong) {
        var page = visit.page();
        var path = stop.in(language);
        var answer =
                Objects.requireNonNull(
                        page.navigate(
                                path,
                                new Page.NavigateOptions()
                                        .setWaitUntil(WaitUntilState.DOMCONTENTLOADED)));
        if (!stop.answers().contains(answer.status())) {
            wrong.add(path + " answered " + answer.status());
            return;
        }
        // Colours are the same in each language: they are looked at in one, by turns.
        var without =
                n % Language.values().length == language.ordinal()
                        ? new String[0]
                        : new String[] {"color-contrast"};
        visit.barriers(without).forEach(barrier -> wrong.add(path + " " + barrier));
        if (!language.code().equals(page.locator("html").getAttribute("lang"))) {
            wrong.add(path + " is in another language");
        }
        page.setViewportSize(TELEPHONE, 740);
        var wide = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (wide > TELEPHONE) {
            wrong.add(path + " is " + wide + " wide on a telephone: " + widest(page));
        }
        page.setViewportSize(DESK, 900);
    }

    /** What stands out over the edge. */
    private static Object widest(Page page) {
        return page.evaluate(
                """
                () => [...document.querySelectorAll('body *')]
                    .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
                    .slice(0, 4).map(e => e.tagName + '.' + e.className).join(' ')
                """);
    }
}
