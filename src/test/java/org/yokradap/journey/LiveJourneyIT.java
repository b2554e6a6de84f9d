package org.yokradap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Instant;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.followup.Municipality;
import org.yokradap.followup.api.Progress;
import org.yokradap.followup.api.ReportCommand.ReportProgress;
import org.yokradap.followup.api.ReportCommand.WithdrawReport;
import org.yokradap.followup.api.ReportId;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.SlotId;
import org.yokradap.platform.Commands;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.OnOneDatabase;

/** Two people look at the same month: what one does comes to the other, and disturbs nobody. */
@OnOneDatabase
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveJourneyIT {
    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MovableClock clock;

    @LocalServerPort
    private int port;

    private @Nullable SystemBrowser browser;

    @BeforeAll
    void start() {
        browser = SystemBrowser.start();
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) browser.close();
    }

    @AfterEach
    void nothingWentWrong() {
        // A form that comes without its session is refused by a status.
        assertThat(requireNonNull(browser).complaints()).allMatch(it -> it.contains("status of 403"));
    }

    private Page open(Actor officer, String path) {
        var page = requireNonNull(browser).page(390, 844);
        // Time passes when the test says so.
        page.clock().install();
        signIn(page, officer, path);
        return page;
    }

    private void signIn(Page page, Actor officer, String path) {
        page.navigate("http://localhost:" + port + "/login");
        SystemBrowser.signIn(page, Municipality.username(officer), Municipality.PASSWORD);
        page.locator("details.account").waitFor();
        page.navigate("http://localhost:" + port + path);
    }

    private void submit(SlotId slot, String text, Actor head) {
        commands.send(
                new ReportProgress(
                        ReportId.of(slot), new Progress(text, 100), Optional.empty(), Optional.empty(), true),
                head);
    }

    /** Half a minute later it has asked, and taken over what there is. */
    private static void later(Page page) {
        page.waitForResponse("**/newest", () -> page.clock().runFor(30_000));
        page.waitForResponse(page.url(), () -> page.clock().runFor(1_000));
    }

    private static Locator row(Page page, SlotId slot) {
        return page.locator("article[id='" + slot + "']");
    }

    @Test
    void whatAnotherDoesComesWithoutTakingTypedWordsOrThePlaceAway() {
        var town = Municipality.register("nalive", commands, accounts);
        var head = town.actor(Role.DIVISION_HEAD);
        var mine = town.monthly(Month.JANUARY);
        submit(mine, "ปิดประกาศ 3 จุด", head);
        var clerk = open(town.actor(Role.CLERK), "/rounds/2023-01");
        row(clerk, mine).locator("summary").click();
        row(clerk, mine).locator("textarea").fill("ขอลิงก์หน้าเว็บด้วย");
        double place = ((Number) clerk.evaluate("window.scrollY")).doubleValue();

        var other = town.manual(town.finance());
        submit(other, "จัดทำคู่มือแล้ว 5 งาน", head);
        later(clerk);
        assertThat(row(clerk, other)).containsText("จัดทำคู่มือแล้ว 5 งาน");
        assertThat(row(clerk, mine).locator("textarea")).hasValue("ขอลิงก์หน้าเว็บด้วย");
        assertThat(row(clerk, mine).locator("textarea")).isFocused();
        assertThat(((Number) clerk.evaluate("window.scrollY")).doubleValue()).isEqualTo(place);
        assertThat(clerk.locator("[data-news]")).isHidden();

        commands.send(new ReportProgress(ReportId.of(mine), "ปิดประกาศ 4 จุด", 100), head);
        later(clerk);
        assertThat(clerk.locator("[data-news]")).isVisible();
        assertThat(row(clerk, mine).locator("textarea")).hasValue("ขอลิงก์หน้าเว็บด้วย");
        assertThat(row(clerk, mine)).containsText("ปิดประกาศ 3 จุด");
        SystemBrowser.screenshot(clerk, "phone-news");
        clerk.locator("[data-news] a").click();
        assertThat(row(clerk, mine)).hasCount(0);
    }

    @Test
    void aReportThatComesInStandsAmongTheOthersAndOneThatIsTakenBackStays() {
        var town = Municipality.register("nalivefour", commands, accounts);
        var head = town.actor(Role.DIVISION_HEAD);
        var mine = town.monthly(Month.JANUARY);
        var other = town.manual(town.finance());
        var clerk = open(town.actor(Role.CLERK), "/rounds/2023-01");
        assertThat(row(clerk, other)).hasCount(0);
        assertThat(clerk.locator("#unsent-" + town.finance() + " li")).hasCount(2);

        submit(other, "จัดทำคู่มือแล้ว 5 งาน", head);
        later(clerk);
        assertThat(row(clerk, other)).containsText("จัดทำคู่มือแล้ว 5 งาน");
        assertThat(clerk.locator("#unsent-" + town.finance() + " li")).hasCount(1);
        row(clerk, other).locator("summary").click();
        row(clerk, other).locator("textarea").fill("ขอรายชื่องานด้วย");

        submit(mine, "ปิดประกาศ 3 จุด", head);
        later(clerk);
        assertThat(row(clerk, mine)).containsText("ปิดประกาศ 3 จุด");
        assertThat(clerk.locator("#unsent-" + town.finance())).hasCount(0);
        assertThat(row(clerk, other).locator("textarea")).hasValue("ขอรายชื่องานด้วย");
        assertThat(clerk.locator("[data-news]")).isHidden();

        commands.send(new WithdrawReport(ReportId.of(mine)), head);
        later(clerk);
        assertThat(clerk.locator("[data-news]")).isVisible();
        assertThat(row(clerk, mine)).containsText("ปิดประกาศ 3 จุด");
    }

    @Test
    void whatCouldBeDecidedOnDoesNotChangeBelowAThumb() {
        var town = Municipality.register("nalivetwo", commands, accounts);
        var head = town.actor(Role.DIVISION_HEAD);
        var slot = town.monthly(Month.JANUARY);
        submit(slot, "ปิดประกาศ 3 จุด", head);
        var clerk = open(town.actor(Role.CLERK), "/rounds/2023-01");
        submit(slot, "ปิดประกาศ 5 จุด", head);
        later(clerk);
        assertThat(clerk.locator("[data-news]")).isVisible();
        assertThat(row(clerk, slot)).containsText("ปิดประกาศ 3 จุด");
    }

    @Test
    void anApprovalIsTakenOverWhereItWasGivenAndByThoseWhoLookOn() {
        var town = Municipality.register("nalivethree", commands, accounts);
        var head = town.actor(Role.DIVISION_HEAD);
        var first = town.monthly(Month.JANUARY);
        var last = town.manual(town.finance());
        submit(first, "ปิดประกาศ 3 จุด", head);
        submit(last, "จัดทำคู่มือแล้ว", head);
        var mayor = open(town.actor(Role.MAYOR), "/my-work");
        assertThat(mayor.locator("main")).containsText("รอพิจารณา");
        var clerk = open(town.actor(Role.CLERK), "/rounds/2023-01");
        assertThat(clerk.locator(".round-head")).containsText("พิจารณาแล้ว 0 จาก");
        row(clerk, last).locator("form[action$='/approve'] button").scrollIntoViewIfNeeded();
        clerk.evaluate("window.samePage = true");
        row(clerk, last).locator("form[action$='/approve'] button").click();
        assertThat(clerk.locator(".round-head")).containsText("พิจารณาแล้ว 1 จาก");
        assertThat(clerk.locator(".round-head")).isInViewport();
        assertThat(clerk.locator(".notices .notice").first()).containsText("อนุมัติแล้ว");
        assertThat(row(clerk, last).locator("form")).hasCount(0);
        assertThat(row(clerk, first).locator("form[action$='/approve']")).hasCount(1);
        assertThat((boolean) clerk.evaluate("window.samePage === true")).isTrue();
        assertThat(clerk.locator("[data-news]")).isHidden();
        SystemBrowser.screenshot(clerk, "phone-approved-in-place");

        row(clerk, first).locator("form[action$='/approve'] button").click();
        assertThat(clerk.locator(".round-head")).containsText("พิจารณาแล้ว 2 จาก");
        clerk.locator(".close form[action$='/close'] button").click();
        assertThat(clerk.locator("main")).containsText("ปิดรอบแล้ว");
        later(mayor);
        assertThat(mayor.locator("main")).not().containsText("รอพิจารณา");
    }

    @Test
    void allAreApprovedAsTheyStandOnThePageOrNotAtAll() {
        var town = Municipality.register("nalivesix", commands, accounts);
        var head = town.actor(Role.DIVISION_HEAD);
        var mine = town.monthly(Month.JANUARY);
        submit(mine, "ปิดประกาศ 3 จุด", head);
        var clerk = open(town.actor(Role.CLERK), "/rounds/2023-01");
        var all = clerk.locator("form[action$='/approve-all']");

        submit(mine, "ปิดประกาศ 5 จุด", head);
        submit(town.manual(town.finance()), "จัดทำคู่มือแล้ว 5 งาน", head);
        later(clerk);
        assertThat(row(clerk, town.manual(town.finance()))).containsText("จัดทำคู่มือแล้ว 5 งาน");
        assertThat(row(clerk, mine)).containsText("ปิดประกาศ 3 จุด");
        assertThat(all).hasCount(0);
        assertThat(clerk.locator("[data-news]")).isVisible();
        clerk.locator("[data-news] a").click();
        assertThat(row(clerk, mine)).containsText("ปิดประกาศ 5 จุด");
        assertThat(all).hasCount(1);
    }

    @Test
    void allCanBeApprovedOnceAllOfThemStandOnThePage() {
        var town = Municipality.register("naliveseven", commands, accounts);
        var head = town.actor(Role.DIVISION_HEAD);
        submit(town.monthly(Month.JANUARY), "ปิดประกาศ 3 จุด", head);
        var clerk = open(town.actor(Role.CLERK), "/rounds/2023-01");
        submit(town.manual(town.finance()), "จัดทำคู่มือแล้ว 5 งาน", head);
        later(clerk);
        assertThat(clerk.locator("[data-news]")).isHidden();
        clerk.locator("form[action$='/approve-all'] button").click();
        assertThat(clerk.locator(".round-head")).containsText("พิจารณาแล้ว 2 จาก");
        clerk.locator(".close form[action$='/close'] button").click();
        assertThat(clerk.locator("main")).containsText("ปิดรอบแล้ว");
    }

    @Test
    void whoLooksBackInAnotherTabKeepsTodayInThisOne() {
        var town = Municipality.register("naliveeight", commands, accounts);
        var head = town.actor(Role.DIVISION_HEAD);
        var mine = town.monthly(Month.JANUARY);
        submit(mine, "ปิดประกาศ 3 จุด", head);
        var clerk = open(town.actor(Role.CLERK), "/rounds/2023-01");
        clock.moveTo(Instant.parse("2023-01-22T02:00:00Z"));
        var other = requireNonNull(browser).watched(clerk.context());
        other.navigate(clerk.url());
        other.locator("details.look-back summary").click();
        other.locator("#past-day").fill("20/1/2566");
        other.locator(".look-back-menu .btn-primary").click();
        assertThat(other.locator("section.past")).isVisible();

        submit(town.manual(town.finance()), "จัดทำคู่มือแล้ว 5 งาน", head);
        later(clerk);
        assertThat(clerk.locator("[data-news]")).isVisible();
        assertThat(row(clerk, mine)).containsText("ปิดประกาศ 3 จุด");
        clerk.locator("[data-news] a").click();
        assertThat(clerk.locator("section.past")).isVisible();
    }

    @Test
    void whatWasAskedBeforeADecisionDoesNotUndoIt() {
        var town = Municipality.register("nalivenine", commands, accounts);
        var head = town.actor(Role.DIVISION_HEAD);
        var mine = town.monthly(Month.JANUARY);
        submit(mine, "ปิดประกาศ 3 จุด", head);
        var clerk = open(town.actor(Role.CLERK), "/rounds/2023-01");
        submit(town.manual(town.finance()), "จัดทำคู่มือแล้ว 5 งาน", head);
        var late = new ArrayList<Runnable>();
        clerk.route(clerk.url(), route -> {
            var answer = route.fetch();
            late.add(() -> route.fulfill(new Route.FulfillOptions().setResponse(answer)));
        });
        clerk.waitForResponse("**/newest", () -> clerk.clock().runFor(30_000));
        clerk.waitForRequest(clerk.url(), () -> clerk.clock().runFor(1_000));
        clerk.waitForCondition(() -> !late.isEmpty());

        row(clerk, mine).locator("form[action$='/approve'] button").click();
        assertThat(clerk.locator(".round-head")).containsText("พิจารณาแล้ว 1 จาก");
        clerk.waitForResponse(clerk.url(), late.getFirst()).finished();
        // What is asked after it is answered after it.
        clerk.evaluate("fetch('/newest').then(() => null)");
        assertThat(clerk.locator(".round-head")).containsText("พิจารณาแล้ว 1 จาก");
        assertThat(row(clerk, mine).locator("form")).hasCount(0);
    }

    @Test
    void aCommentIsStillThereForWhoeverHasToSignInFirst() {
        var town = Municipality.register("nalivefive", commands, accounts);
        var slot = town.monthly(Month.JANUARY);
        submit(slot, "ปิดประกาศ 3 จุด", town.actor(Role.DIVISION_HEAD));
        var clerk = open(town.actor(Role.CLERK), "/rounds/2023-01");
        row(clerk, slot).locator("summary").click();
        row(clerk, slot).locator("textarea").fill("ขอลิงก์หน้าเว็บด้วย");
        clerk.context().clearCookies();
        row(clerk, slot).locator("details form button").click();
        clerk.waitForURL(url -> !url.contains("/rounds"));

        signIn(clerk, town.actor(Role.CLERK), "/rounds/2023-01");
        assertThat(row(clerk, slot).locator("textarea")).hasValue("ขอลิงก์หน้าเว็บด้วย");
        assertThat(row(clerk, slot).locator("textarea")).isVisible();
        row(clerk, slot).locator("details form button").click();
        assertThat(row(clerk, slot).locator(".state-returned")).isVisible();
    }

    @Test
    void thePresentMonthOfTheMapIsInSightOnATelephoneAndThePageStaysWhereItIs() {
        var town = Municipality.register("nalivemap", commands, accounts);
        var clerk = open(town.actor(Role.CLERK), "/rounds");
        assertThat(clerk.locator(".table-wide thead .is-now")).isInViewport();
        assertThat(clerk.locator(".table-wide tbody th[scope=row]").first()).isInViewport();
        var moved = clerk.evaluate("[document.querySelector('.table-wide').scrollLeft > 0, scrollX + scrollY]");
        assertThat(moved).isEqualTo(List.of(true, 0));
    }
}
