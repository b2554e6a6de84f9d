package org.yokradap.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Chromium of the machine. Where there is none, journeys are skipped, because {@code mvn verify} must need nothing but a
 * JDK and Maven; on the CI machine, which installs it, a missing browser is a failure.
 */
final class SystemBrowser implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    private SystemBrowser(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    static SystemBrowser start() {
        var executable = find();
        if (System.getenv("CI") != null) assertNotNull(executable, "CI has no Chromium");
        assumeTrue(executable != null, "no Chromium on this machine");
        return new SystemBrowser(java.util.Objects.requireNonNull(executable));
    }

    /** As {@link #page}, of a browser that runs no scripts. */
    Page pageWithoutScripts(int width, int height) {
        return page(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("th-TH")
                .setJavaScriptEnabled(false));
    }

    /** A page of this size; what its console or the network complains about is collected. */
    Page page(int width, int height) {
        return page(
                new Browser.NewContextOptions().setViewportSize(width, height).setLocale("th-TH"));
    }

    /** As {@link #page}, of somebody who has asked the device for less motion. */
    Page stillPage(int width, int height) {
        return page(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("th-TH")
                .setReducedMotion(ReducedMotion.REDUCE));
    }

    private Page page(Browser.NewContextOptions options) {
        return watched(browser.newContext(options));
    }

    /** Another page of the same person's browser. */
    Page watched(BrowserContext context) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) complaints.add(message.text());
        });
        page.onPageError(complaints::add);
        return page;
    }

    /** Errors in the browser's console so far. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots", name + ".png"))
                .setFullPage(true));
    }

    /** On a telephone nothing stands beside the page; a picture is taken there and at a desk. */
    static void fits(Page page, String name) {
        page.setViewportSize(1440, 900);
        screenshot(page, "desk-" + name);
        page.setViewportSize(390, 844);
        screenshot(page, "phone-" + name);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as("pixels that %s is too wide", name)
                .isLessThanOrEqualTo(0);
    }

    /** On the page for signing in, which a demonstration opens with other ways to do it. */
    static void signIn(Page page, String username, String password) {
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(password);
        page.locator("form:has(input[name=password]) button").last().click();
    }

    static void press(Page page, String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .click();
    }

    private static @Nullable Path find() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
