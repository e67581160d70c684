package org.shanyraq.portal;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/** The machine's own Chromium, one for the whole test run; each test opens its own context. */
final class Chromium {
    private static final Playwright PLAYWRIGHT =
            Playwright.create(org.shanyraq.testing.Browser.withoutDownload());
    private static final Browser CHROMIUM =
            PLAYWRIGHT
                    .chromium()
                    .launch(
                            new BrowserType.LaunchOptions()
                                    .setExecutablePath(org.shanyraq.testing.Browser.CHROMIUM)
                                    .setArgs(org.shanyraq.testing.Browser.FLAGS));

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
    }

    private Chromium() {}

    static Browser browser() {
        return CHROMIUM;
    }
}
