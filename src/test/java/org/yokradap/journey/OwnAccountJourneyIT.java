package org.yokradap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.people.SampleAgency.PASSWORD;

import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.people.SampleAgency;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.OnOneDatabase;

/** Somebody looks after the own account, on a desk and on a phone. */
@OnOneDatabase
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnAccountJourneyIT {
    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    private SampleAgency agency = new SampleAgency(AgencyId.ofCode("nalook"));
    private @Nullable SystemBrowser browser;

    @BeforeAll
    void openBrowser() {
        browser = SystemBrowser.start();
        agency = SampleAgency.register("nalook", commands, accounts);
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) browser.close();
    }

    @ParameterizedTest
    @CsvSource({"390, 844, th", "390, 844, en", "1440, 900, th", "1440, 900, en"})
    void makesATokenAndSignsOutEverywhere(int width, int height, String language) {
        var page = requireNonNull(browser).page(width, height);
        page.navigate("http://localhost:" + port + "/login?lang=" + language);
        page.locator("#username").fill(agency.username(Role.AUDITOR));
        page.locator("#password").fill(PASSWORD);
        page.locator("form:has(#password) button").click();
        page.locator("details.account summary").click();
        page.locator(".account-menu a[href='/account']").click();
        assertThat(page.locator("main")).containsText(agency.username(Role.AUDITOR));
        page.locator("input[name=name]").fill("Excel");
        page.locator("input[name=scope]").first().check();
        page.locator("select[name=life]").selectOption("QUARTER");
        page.locator("form[action$='/account/tokens'] button").click();
        assertThat(page.locator(".account-made code")).containsText("yokradap_");
        assertThat((int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as("pixels that it is too wide")
                .isLessThanOrEqualTo(0);
        SystemBrowser.screenshot(page, "account-" + language + "-" + width);
        records(page, language + "-" + width);
        page.navigate("http://localhost:" + port + "/account");
        page.locator("form[action$='/end-all'] button").click();
        assertThat(page.locator("#password")).isVisible();
        assertThat(requireNonNull(browser).complaints()).isEmpty();
    }

    private void records(Page page, String name) {
        page.navigate("http://localhost:" + port + "/sign-ins");
        assertThat((int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .isLessThanOrEqualTo(0);
        SystemBrowser.screenshot(page, "sign-ins-" + name);
    }
}
