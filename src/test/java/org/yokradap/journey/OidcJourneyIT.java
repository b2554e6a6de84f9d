package org.yokradap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.journey.SystemBrowser.fits;
import static org.yokradap.journey.SystemBrowser.press;
import static org.yokradap.people.SampleAgency.PASSWORD;

import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.yokradap.people.SampleAgency;
import org.yokradap.people.TestProvider;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.FreePort;
import org.yokradap.platform.testing.OnOneDatabase;

/** The way to another provider and back, in a browser that keeps to what a page says may be done on it. */
@OnOneDatabase
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OidcJourneyIT {
    private static final String NAME = "บัญชีราชการ";
    private static final int PORT = FreePort.find();
    private static final TestProvider PROVIDER = new TestProvider(address("/login/oauth2/code/sample"));

    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    private SampleAgency agency = new SampleAgency(AgencyId.ofCode("nadaonuea"));

    private @Nullable SystemBrowser browser;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add("server.port", () -> PORT);
        settings.add("yokradap.base-url", () -> "http://localhost:" + PORT);
        var client = "spring.security.oauth2.client.";
        settings.add(client + "registration.sample.client-id", () -> TestProvider.CLIENT);
        settings.add(client + "registration.sample.client-secret", () -> TestProvider.CLIENT_SECRET);
        settings.add(client + "registration.sample.client-name", () -> NAME);
        settings.add(client + "provider.sample.issuer-uri", PROVIDER::issuer);
    }

    @BeforeAll
    void openBrowser() {
        browser = SystemBrowser.start();
        agency = SampleAgency.register("nadaonuea", commands, accounts);
    }

    @AfterAll
    void close() {
        if (browser != null) browser.close();
        PROVIDER.close();
    }

    @Test
    void beginsOnTheOwnAccountAndThenNeedsNoPassword() {
        var page = requireNonNull(browser).page(390, 844);
        page.navigate(address("/login"));
        page.locator("#username").fill(agency.username(Role.AUDITOR));
        page.locator("#password").fill(PASSWORD);
        press(page, "เข้าสู่ระบบ");
        page.navigate(address("/account"));
        fits(page, "account-providers");
        press(page, "ผูกกับ " + NAME);
        assertThat(page.locator("main")).containsText("127.0.0.1");
        fits(page, "provider-onward");
        var inspection = new Inspection(address(""));
        inspection.watch(page, "auditor").see("page before another provider’s", "th");
        assertThat(inspection.faults()).isEmpty();
        page.getByText("ไปต่อ").click();
        atProvider(page);
        assertThat(page).hasURL(address("/account"));
        assertThat(page.locator(".notices")).containsText("ผูกแล้ว");
        fits(page, "account-linked");

        // Another browser, which the provider does not know.
        var other = requireNonNull(browser).page(390, 844);
        other.navigate(address("/events"));
        assertThat(other).hasURL(address("/login"));
        fits(other, "login-providers");
        other.getByText(NAME).click();
        atProvider(other);
        assertThat(other).hasURL(address("/events"));
        assertThat(other.locator("nav.places")).isVisible();
        other.locator("details.account summary").click();
        other.locator("details.account form button").click();
        assertThat(other).hasURL(address("/login?out"));

        // Signed out here, and still signed in there.
        other.getByText(NAME).click();
        assertThat(other.locator("nav.places")).isVisible();
        assertThat(requireNonNull(browser).complaints()).isEmpty();
    }

    private static void atProvider(Page page) {
        assertThat(page).hasURL(PROVIDER.issuer() + "/login");
        page.locator("[name=username]").fill("auditor-at-the-provider");
        page.locator("[name=password]").fill(TestProvider.PASSWORD);
        page.locator("button[type=submit]").click();
    }

    private static String address(String path) {
        return "http://localhost:" + PORT + path;
    }
}
