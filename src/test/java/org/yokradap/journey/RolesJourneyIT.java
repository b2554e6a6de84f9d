package org.yokradap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.followup.Municipality;
import org.yokradap.people.OperatingAgency;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyCommand.GrantReading;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.OnOneDatabase;

/** The pages of a division's staff, of a programme office and of the operator, on a desk and on a phone. */
@OnOneDatabase
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesJourneyIT {
    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    private @Nullable SystemBrowser browser;
    private Municipality town = new Municipality(AgencyId.ofCode("naroles"));
    private Municipality office = new Municipality(AgencyId.ofCode("narolesoffice"));

    @BeforeAll
    void settle() {
        browser = SystemBrowser.start();
        town = Municipality.register("naroles", commands, accounts);
        office = Municipality.register("narolesoffice", commands, accounts);
        commands.send(
                new GrantReading(town.id(), office.id(), LocalDate.of(2023, 1, 20)), town.actor(Role.HEAD_OF_OFFICE));
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) browser.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    void fitTheirScreens(int width) {
        var staff = signIn(Municipality.username(town.actor(Role.STAFF)), width);
        show(staff, "/reports/" + town.manual(town.finance()), "staff-report", width);
        assertThat(staff.locator("main")).containsText("หัวหน้ากองเป็นผู้ส่ง");
        show(staff, "/my-work", "staff-my-work", width);

        var head = signIn(Municipality.username(town.actor(Role.HEAD_OF_OFFICE)), width);
        show(head, "/readers", "readers", width);

        var reader = signIn(Municipality.username(office.actor(Role.PROGRAMME_OFFICE)), width);
        show(reader, "/open-agencies", "open-agencies", width);
        reader.locator("button[name=agency]").first().click();
        assertThat(reader.locator("main")).containsText("การประชาสัมพันธ์งบประมาณ");
        show(reader, "/plan", "office-plan", width);
        show(reader, "/open-agencies", "open-agencies-chosen", width);

        var operating = OperatingAgency.registered(commands, accounts);
        var operator = signIn(operating.username(Role.ADMINISTRATOR), width);
        show(operator, "/system/agencies", "agencies", width);

        assertThat(requireNonNull(browser).complaints()).isEmpty();
    }

    private Page signIn(String username, int width) {
        var page = requireNonNull(browser).page(width, 844);
        page.navigate("http://localhost:" + port + "/login");
        SystemBrowser.signIn(page, username, Municipality.PASSWORD);
        return page;
    }

    private void show(Page page, String path, String name, int width) {
        page.navigate("http://localhost:" + port + path);
        SystemBrowser.screenshot(page, "roles-" + name + "-" + width);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as("pixels that %s is too wide", path)
                .isLessThanOrEqualTo(0);
    }
}
