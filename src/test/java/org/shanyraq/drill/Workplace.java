package org.shanyraq.drill;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.shanyraq.access.NewStaff;
import org.shanyraq.testing.Browser;
import org.shanyraq.testing.HttpBrowser;

/** A browser window in which somebody who works here is signed in. */
final class Workplace implements AutoCloseable {
    private static final double PATIENCE = 30_000;

    private final Browser.Visit window;
    private Page page;

    private Workplace(Browser.Visit window) {
        this.window = window;
        this.page = window.page();
    }

    /**
     * @param port by which she reaches the node
     */
    static Workplace of(Browser browser, Station station, int port, NewStaff person) {
        var proofs = new HttpBrowser(station.node());
        proofs.signIn(person);
        var address = "http://localhost:" + port;
        var window = browser.visit(address, 1440, 900, ColorScheme.LIGHT);
        proofs.cookies()
                .forEach(
                        (name, value) ->
                                window.context()
                                        .addCookies(
                                                List.of(new Cookie(name, value).setUrl(address))));
        return new Workplace(window);
    }

    Page page() {
        return page;
    }

    /** The page dies without a word, and she opens a new one. */
    void crash() {
        page.close();
        page = window.context().newPage();
    }

    /** She sits down and is ready. */
    void ready() {
        page().navigate("/desk?lang=kk");
        page().keyboard().press("g");
        assertThat(page().locator(".state:not(.away)")).isVisible();
    }

    /** She is offered somebody, accepts, and reads the first words. */
    void accepts(String words) {
        assertThat(page().locator(".offer").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        page().keyboard().press("a");
        assertThat(page().locator(".talk .m").first())
                .containsText(
                        words, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
    }

    @Override
    public void close() {
        window.close();
    }
}
