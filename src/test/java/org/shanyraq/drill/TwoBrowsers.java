package org.shanyraq.drill;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.shanyraq.testing.Browser;

/**
 * A visitor at the first node and an operator at the second talk, while one node after the other
 * dies under them. What leads people to a node leads them to the other one then, as a balancer
 * does.
 */
final class TwoBrowsers implements AutoCloseable {
    private static final double PATIENCE = 30_000;

    private final Site site;
    private final Browser browser = Browser.open();
    private final Browser.Visit visitor;
    private final Workplace operator;
    private final List<String> said = new ArrayList<>();

    TwoBrowsers(Site site) {
        this.site = site;
        this.visitor = browser.visit(address(site.first()), 390, 844, ColorScheme.LIGHT);
        this.operator =
                Workplace.of(browser, site.second(), site.second().port(), site.crew().operator());
    }

    /** They find each other, each at a node of their own. Nobody else waits. */
    void meet() throws SQLException {
        site.emptyQueue();
        operator.ready();
        var page = visitor.page();
        page.navigate("/kk/write");
        page.fill("#words", "сәлем");
        page.click("button.main");
        assertThat(page.locator("#talk")).isVisible();
        said.add("сәлем");
        operator.accepts("сәлем");
    }

    /** The visitor writes and the operator reads it. */
    void visitorSays(String words) {
        visitorWrites(words);
        operatorReads();
    }

    void visitorWrites(String words) {
        visitor.page().fill("#words", words);
        visitor.page().click("#say-form button");
        said.add(words);
    }

    void operatorSays(String words) {
        operatorWrites(words);
        said.add(words);
        visitorReads();
    }

    private void operatorWrites(String words) {
        operator.page().fill("#say-text", words);
        operator.page().locator("#say-text").press("Enter");
    }

    /** Her node is gone while she writes; what leads there leads to the other one soon after. */
    void operatorSaysWhileHerNodeIsGone(String words) {
        site.second().kill();
        operatorWrites(words);
        operator.page().waitForTimeout(500);
        site.second().borrow(site.first());
        // The page has kept her words and says so; she sends them again.
        assertThat(operator.page().locator("#say-text")).hasValue(words);
        operator.page().locator("#say-text").press("Enter");
        said.add(words);
        visitorReads();
    }

    void visitorSaysWhileHerNodeIsGone(String words) {
        site.first().kill();
        visitorWrites(words);
        assertThat(visitor.page().locator("#net")).isVisible();
        site.first().borrow(site.second());
        operatorReads();
    }

    /** Every line once and in order, on both screens. */
    void operatorReads() {
        assertThat(operator.page().locator(".talk .m p")).hasText(all(), texts());
    }

    void visitorReads() {
        assertThat(visitor.page().locator("#lines li:not(.service) .x")).hasText(all(), texts());
    }

    private String[] all() {
        return said.toArray(String[]::new);
    }

    private static String address(Station station) {
        return "http://localhost:" + station.port();
    }

    private static LocatorAssertions.HasTextOptions texts() {
        return new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE);
    }

    @Override
    public void close() {
        browser.close();
    }
}
