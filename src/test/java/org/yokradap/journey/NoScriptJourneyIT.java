package org.yokradap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.followup.Municipality;
import org.yokradap.followup.api.ReportStatus;
import org.yokradap.followup.api.TaskBook;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.OnOneDatabase;

/**
 * Everything that matters is done by plain pages and forms: a month, reported and closed in browsers that run no scripts; and by
 * the keyboard alone.
 */
@OnOneDatabase
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoScriptJourneyIT {
    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TaskBook tasks;

    @LocalServerPort
    private int port;

    private Municipality town = new Municipality(AgencyId.ofCode("naplain"));
    private @Nullable SystemBrowser browser;

    @BeforeAll
    void settle() {
        browser = SystemBrowser.start();
        town = Municipality.register("naplain", commands, accounts);
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) browser.close();
    }

    private Page signIn(Actor officer) {
        var page = requireNonNull(browser).pageWithoutScripts(390, 844);
        page.navigate("http://localhost:" + port + "/login");
        SystemBrowser.signIn(page, Municipality.username(officer), Municipality.PASSWORD);
        page.locator("details.account").waitFor();
        return page;
    }

    @Test
    void aHeadReportsWithALinkAndTheExecutiveApprovesAndClosesTheMonth() {
        var slot = town.monthly(Month.JANUARY);
        var head = signIn(town.actor(Role.DIVISION_HEAD));
        head.navigate("http://localhost:" + port + "/reports/" + slot);
        assertThat(head.locator(".keeping")).isHidden();
        head.locator("textarea[name=text]").fill("ปิดประกาศ 3 จุด");
        head.locator("button[formaction$='/draft']").press("Enter");
        assertThat(head.locator(".notices .notice").first()).containsText("บันทึกร่างแล้ว");
        assertThat(head.locator("textarea[name=text]")).hasValue("ปิดประกาศ 3 จุด");
        head.locator("#percent-100").press("Space");
        head.locator("details:has(> .field #url) > summary").press("Enter");
        head.locator("#url").fill("https://naplain.example/news");
        head.locator("#note").fill("หน้าข่าว");
        head.locator("form[data-typed] .buttons .btn-primary").press("Enter");
        assertThat(head.locator(".notices .notice").first()).containsText("ส่งรายงานแล้ว");
        SystemBrowser.screenshot(head, "phone-no-script-report");

        var clerk = signIn(town.actor(Role.CLERK));
        clerk.navigate("http://localhost:" + port + "/rounds/2023-01");
        var row = clerk.locator("article[id='" + slot + "']");
        assertThat(row).containsText("หน้าข่าว");
        row.locator("form[action$='/approve'] button").press("Enter");
        assertThat(clerk.locator(".notices .notice").first()).containsText("อนุมัติแล้ว");
        assertThat(row.locator("form")).hasCount(0);
        clerk.locator(".close form[action$='/close'] button").press("Enter");
        assertThat(clerk.locator("main")).containsText("ปิดรอบแล้ว");
        SystemBrowser.screenshot(clerk, "phone-no-script-round");

        assertThat(tasks.find(slot, LocalDate.of(2023, 1, 20))
                        .orElseThrow()
                        .report()
                        .orElseThrow()
                        .status())
                .isEqualTo(ReportStatus.APPROVED);
        assertThat(requireNonNull(browser).complaints()).isEmpty();
    }
}
