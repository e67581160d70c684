package org.shanyraq.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationContext;

/**
 * A real browser: Debian's Chromium, driven by Playwright. One for each test class; each {@link
 * #visit} is somebody new with no cookies. What the page's policy refused, what it asked of other
 * hosts and what its scripts complained of is collected in {@link Visit#complaints}.
 */
public final class Browser implements AutoCloseable {
    /** With everything that a person's Chromium keeps and draws. */
    public static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    /** The same engine without windows, which takes a fifth less of the processor. */
    private static final Path WITHOUT_WINDOWS = Path.of("/usr/bin/chromium-headless-shell");

    public static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--no-first-run",
                    "--disable-dev-shm-usage");

    /** What axe-core's own builder does, without the second page that it opens for each look. */
    private static final String AXE = axe();

    private static final String SERIOUS =
            """
            async without => (await axe.run(document, {
                    resultTypes: ['violations'],
                    rules: Object.fromEntries(without.map(rule => [rule, {enabled: false}]))})).violations
                .filter(rule => ['serious', 'critical'].includes(rule.impact))
                .map(rule => rule.id + ' ' + rule.nodes.slice(0, 5).map(node => node.html).join(' '))
            """;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    private static String axe() {
        try (var source = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(source).readAllBytes(), UTF_8);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    public static Browser open() {
        var playwright = Playwright.create(withoutDownload());
        var engine = Files.isExecutable(WITHOUT_WINDOWS) ? WITHOUT_WINDOWS : CHROMIUM;
        var chromium =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(engine)
                                        .setArgs(FLAGS));
        return new Browser(playwright, chromium);
    }

    /** The machine's own Chromium is used, and none is fetched. */
    public static Playwright.CreateOptions withoutDownload() {
        return new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    }

    /** Somebody new, on a desk screen. */
    public Visit visit(ApplicationContext program) {
        return visit(program, 1440, 900, ColorScheme.LIGHT);
    }

    public Visit visit(ApplicationContext program, int width, int height, ColorScheme scheme) {
        var base = "http://localhost:" + program.getEnvironment().getProperty("local.server.port");
        return visit(base, width, height, scheme);
    }

    /** Somebody new at an address, such as that of another process. */
    public Visit visit(String base, int width, int height, ColorScheme scheme) {
        var context =
                chromium.newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions()
                                .setBaseURL(base)
                                .setColorScheme(scheme)
                                // What is still coming into sight has no colours to judge.
                                .setReducedMotion(ReducedMotion.REDUCE)
                                .setViewportSize(width, height));
        return new Visit(context, base);
    }

    /** Somebody who has begun without scripts goes on here, with the same cookies. */
    public Visit visit(
            ApplicationContext program,
            int width,
            int height,
            ColorScheme scheme,
            HttpBrowser begun) {
        var visit = visit(program, width, height, scheme);
        begun.cookies()
                .forEach(
                        (name, value) ->
                                visit.context.addCookies(
                                        List.of(new Cookie(name, value).setUrl(visit.base))));
        return visit;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    /** One person's browser window. */
    public static final class Visit implements AutoCloseable {
        private final BrowserContext context;
        private final String base;
        private final Page page;
        private final List<String> complaints = new ArrayList<>();

        private Visit(BrowserContext context, String base) {
            this.context = context;
            this.base = base;
            context.addInitScript(
                    "document.addEventListener('securitypolicyviolation', e =>"
                            + " console.error('policy ' + e.violatedDirective + ' ' + e.blockedURI + '"
                            + " ' + e.sample));");
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

        /** Every page of this visit will be asked for its barriers. */
        public void expectBarriers() {
            context.addInitScript(AXE);
        }

        /**
         * Serious and critical findings of axe-core on the page as it stands.
         *
         * @param without rules that are left out
         */
        public List<String> barriers(String... without) {
            if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
                page.evaluate(AXE);
            }
            return ((List<?>) page.evaluate(SERIOUS, List.of(without)))
                    .stream().map(String::valueOf).toList();
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
