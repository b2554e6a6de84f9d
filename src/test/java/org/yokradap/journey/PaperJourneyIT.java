package org.yokradap.journey;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.OnOneDatabase;

/** What people take to a meeting on paper: what is looked at and nothing that is pressed, in black and white, no column cut off. */
@OnOneDatabase
@ApplicationTest
@ActiveProfiles("demo")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperJourneyIT {
    /** A sheet of A4 in the pixels of a style sheet, without the margins that the style sheet asks for. */
    private static final int UPRIGHT = 604;

    private static final int ACROSS = 971;

    @LocalServerPort
    private int port;

    private @Nullable SystemBrowser browser;
    private @Nullable Page page;

    @BeforeAll
    void signIn() {
        browser = SystemBrowser.start();
        page = browser.stillPage(UPRIGHT, 900);
        page.navigate(address("/login"));
        SystemBrowser.signIn(page, "clerk", "demo");
        page.waitForURL(url -> !url.contains("/login"));
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) browser.close();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/plan",
                "/plan/measures/measure-naruang-2566-1",
                "/rounds/2023-01",
                "/rounds/2022-12",
                "/rounds",
                "/rounds/workload",
                "/analysis/2565",
                "/analysis/2565/readiness",
                "/reports/slot-naruang-2566-1-1-finance-2022-12"
            })
    void showsWhatIsReadAndNothingThatIsPressed(String path) {
        var sheet = requireNonNull(page);
        sheet.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        assertThat(requireNonNull(sheet.navigate(address(path))).status()).isEqualTo(200);
        assertThat(visible(sheet, "nav, button, input, textarea, select"))
                .as("what can be pressed on a screen")
                .isNotEmpty();
        sheet.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        sheet.pdf(new Page.PdfOptions()
                .setPreferCSSPageSize(true)
                .setPath(Path.of("target/paper", path.substring(1).replace('/', '-') + ".pdf")));
        sheet.setViewportSize(
                (boolean) sheet.evaluate("!!document.querySelector('main.wide')") ? ACROSS : UPRIGHT, 900);
        assertThat(visible(sheet, "nav, button, input, textarea, select, .btn, form:not(.dry-run)"))
                .as("what can be pressed on paper")
                .isEmpty();
        assertThat((int) sheet.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as("pixels that are cut off on the right")
                .isLessThanOrEqualTo(0);
        assertThat(visible(sheet, "main h1")).hasSize(1);
    }

    @Test
    void hasItsLettersInBlackAndWhite() {
        var sheet = requireNonNull(page);
        sheet.navigate(address("/rounds"));
        sheet.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        @SuppressWarnings("unchecked")
        var letters = (List<String>) requireNonNull(sheet.evaluate("""
                [...document.querySelectorAll('.heat .state')].map(it => {
                  const style = getComputedStyle(it);
                  return [style.color, style.borderColor, style.backgroundColor, it.querySelector('.state-letter').textContent].join('|');
                })"""));
        assertThat(letters)
                .isNotEmpty()
                .allMatch(it -> it.matches("rgb\\(0, 0, 0\\)\\|rgb\\(0, 0, 0\\)\\|rgba\\(0, 0, 0, 0\\)\\|\\S+"));
        // What the letters mean is on the same sheet.
        assertThat(visible(sheet, ".legend .state")).hasSize(8);
    }

    private static List<String> visible(Page page, String selector) {
        return Inspection.said(page.evaluate(
                "selector => [...document.querySelectorAll(selector)].filter(it => it.checkVisibility({ visibilityProperty: true })"
                        + " && it.getBoundingClientRect().width > 1).map(it => it.outerHTML.slice(0, 100))",
                selector));
    }
}
