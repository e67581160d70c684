package org.shanyraq.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/**
 * A real browser: Debian's Chromium, driven by Playwright. One for each test class; each {@link
 * #visit} is somebody new with no cookies. What the page's policy refused, what it asked of other
 * hosts and what its scripts complained of is collected in {@link Visit#complaints}.
 */
public final class Browser implements AutoCloseable {
    private static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--no-first-run",
                    "--disable-dev-shm-usage");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    public static Browser open() {
        var playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var chromium =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                                        .setArgs(FLAGS));
        return new Browser(playwright, chromium);
    }

    /** Somebody new, on a desk screen. */
    public Visit visit(ApplicationContext program) {
        return visit(program, 1440, 900, ColorScheme.LIGHT);
    }

    public Visit visit(ApplicationContext program, int width, int height, ColorScheme scheme) {
        var base = "http://localhost:" + program.getEnvironment().getProperty("local.server.port");
        var context =
                chromium.newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions()
                                .setBaseURL(base)
                                .setColorScheme(scheme)
                                .setViewportSize(width, height));
        return new Visit(context, base);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    /** One person's browser window. */
    public static final class Visit implements AutoCloseable {
        private final BrowserContext context;
        private final Page page;
        private final List<String> complaints = new ArrayList<>();

        private Visit(BrowserContext context, String base) {
            this.context = context;
            context.addInitScript(
                    "document.addEventListener('securitypolicyviolation', e =>"
                            + " console.error('policy ' + e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample));");
            this.page = context.newPage();
            page.onConsoleMessage(
                    message -> {
                        // A refused request is an answer, not a complaint of the page.
                        if (message.type().equals("error")
                                && !message.text().startsWith("Failed to load resource")) {
                            complaints.add(page.url() + " " + message.text());
                        }
                    });
            page.onPageError(error -> complaints.add(page.url() + " " + error));
            page.onRequest(
                    request -> {
                        if (!request.url().startsWith(base)
                                && !request.url().startsWith("data:")
                                && !request.url().startsWith("blob:")) {
                            complaints.add("foreign request " + request.url());
                        }
                    });
        }

        public Page page() {
            return page;
        }

        public BrowserContext context() {
            return context;
        }

        /** Policy violations, script errors and foreign requests so far. */
        public List<String> complaints() {
            return List.copyOf(complaints);
        }

        /** Serious and critical findings of axe-core on the page as it stands. */
        public List<String> barriers() {
            return new AxeBuilder(page)
                    .analyze().getViolations().stream()
                            .filter(
                                    rule ->
                                            List.of("serious", "critical")
                                                    .contains(rule.getImpact()))
                            .map(
                                    rule ->
                                            rule.getId()
                                                    + " "
                                                    + rule.getNodes().stream()
                                                            .limit(5)
                                                            .map(
                                                                    node ->
                                                                            String.valueOf(
                                                                                    node.getHtml()))
                                                            .toList())
                            .toList();
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
