package org.yokradap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.followup.Municipality;
import org.yokradap.followup.api.ReportCommand.ReportProgress;
import org.yokradap.followup.api.ReportId;
import org.yokradap.followup.api.ReportState;
import org.yokradap.followup.api.ReportStatus;
import org.yokradap.followup.api.ReportSubmitted;
import org.yokradap.followup.api.TaskBook;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.SlotId;
import org.yokradap.platform.Commands;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.OnOneDatabase;

/** A head of a division reports from a village hall, where the signal comes and goes. Nothing typed is lost, nothing sent twice. */
@OnOneDatabase
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DroppedNetworkJourneyIT {
    private static final String KEYS = "Object.keys(localStorage).filter(key => key.startsWith('yokradap')).length";

    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private EventStore events;

    @Autowired
    private TaskBook tasks;

    @Autowired
    private MovableClock clock;

    @LocalServerPort
    private int port;

    private Municipality town = new Municipality(AgencyId.ofCode("nahaisan"));
    private int towns;
    private @Nullable SystemBrowser browser;
    private @Nullable Page page;

    @BeforeAll
    void settle() {
        browser = SystemBrowser.start();
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) browser.close();
    }

    @BeforeEach
    void signIn() {
        clock.moveTo(Instant.parse("2023-01-20T02:14:00Z"));
        // Each test has the twelve months of a town of its own.
        town = Municipality.register("nahaisan" + (char) ('a' + towns++), commands, accounts);
        page = requireNonNull(browser).page(390, 844);
        page().navigate(address("/login"));
        passwordOf(page());
    }

    @AfterEach
    void nothingElseWentWrong() {
        page().context().close();
        assertThat(requireNonNull(browser).complaints())
                .allMatch(it -> it.contains("ERR_INTERNET_DISCONNECTED")
                        || it.contains("ERR_FAILED")
                        || it.contains("status of 403")
                        || it.contains("status of 409")
                        || it.contains("status of 422"));
    }

    /** The page is closed as it is, and another one comes when there is a network again. */
    private void openAgainOnline() {
        var context = page().context();
        page().close();
        context.setOffline(false);
        page = requireNonNull(browser).watched(context);
    }

    private void passwordOf(Page somebody) {
        SystemBrowser.signIn(somebody, Municipality.username(town.actor(Role.DIVISION_HEAD)), Municipality.PASSWORD);
        somebody.locator("details.account").waitFor();
    }

    private Page page() {
        return requireNonNull(page);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private void open(SlotId slot) {
        page().navigate(address("/reports/" + slot));
    }

    private Locator text() {
        return page().locator("textarea[name=text]");
    }

    private void keeps(String words) {
        assertThat(page().locator("[data-kept]"))
                .containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
    }

    private void warns(String words) {
        assertThat(page().locator("[data-cut]"))
                .containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
    }

    private void offline(boolean off) {
        page().context().setOffline(off);
    }

    private void submit() {
        page().locator("form[data-typed] .buttons .btn-primary").click();
    }

    private ReportState stateOf(SlotId slot) {
        return tasks.find(slot, LocalDate.of(2023, 1, 20))
                .orElseThrow()
                .report()
                .orElseThrow();
    }

    private long submissions(SlotId slot) {
        return events.readEvents(ReportId.of(slot).value())
                .asStream()
                .filter(event -> event.getPayload() instanceof ReportSubmitted)
                .count();
    }

    /** The server gets what is sent there, and nobody hears of it. */
    private void loseAnswersTo(String place) {
        page().route(place, route -> {
            route.fetch(new Route.FetchOptions().setMaxRedirects(0));
            route.abort("internetdisconnected");
        });
    }

    /** What is sent there waits until it is let go. */
    private Runnable hold(String place) {
        var waiting = new ArrayList<Route>();
        page().route(place, waiting::add);
        return () -> {
            page().waitForCondition(() -> !waiting.isEmpty());
            page().unroute(place);
            waiting.forEach(Route::resume);
        };
    }

    @Test
    void aDraftIsKeptAtEachPause() {
        var slot = town.monthly(Month.FEBRUARY);
        open(slot);
        text().fill("ปิดประกาศ");
        keeps("เก็บร่างแล้ว 09:14 น.");
        assertThat(stateOf(slot).text()).isEqualTo("ปิดประกาศ");
        assertThat(page().evaluate(KEYS))
                .as("what the server has is not left on the device")
                .isEqualTo(0);

        page().locator("label[for=percent-50]").click();
        text().fill("ปิดประกาศ 3 จุด");
        page().waitForResponse("**/typed", () -> {});
        page().reload();
        assertThat(text()).hasValue("ปิดประกาศ 3 จุด");
        assertThat(page().locator("#percent-50")).isChecked();
        SystemBrowser.screenshot(page(), "phone-draft-kept");
    }

    @Test
    void whatIsTypedWithoutASignalIsKeptWhenItComesBack() {
        var slot = town.monthly(Month.MARCH);
        open(slot);
        text().fill("ลงเว็บ");
        keeps("เก็บร่างแล้ว");
        offline(true);
        text().fill("ลงเว็บแล้ว และปิดประกาศ");
        warns("ไม่มีสัญญาณ");
        SystemBrowser.screenshot(page(), "phone-no-signal");
        assertThat(stateOf(slot).text()).isEqualTo("ลงเว็บ");
        offline(false);
        assertThat(page().locator("[data-cut]")).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(20_000));
        assertThat(stateOf(slot).text()).isEqualTo("ลงเว็บแล้ว และปิดประกาศ");
    }

    @Test
    void aClosedTabWithoutASignalLosesNothing() {
        var slot = town.monthly(Month.APRIL);
        open(slot);
        offline(true);
        text().fill("พิมพ์ไว้ตอนไม่มีสัญญาณ");
        page().locator("label[for=percent-exact]").click();
        page().locator("#exact").fill("๔๐");
        warns("ไม่มีสัญญาณ");
        openAgainOnline();
        open(slot);
        assertThat(text()).hasValue("พิมพ์ไว้ตอนไม่มีสัญญาณ");
        assertThat(page().locator("#exact")).hasValue("๔๐");
        assertThat(page().locator("[data-restored]")).containsText("กลับมาแล้ว");
        SystemBrowser.screenshot(page(), "phone-restored");
        keeps("เก็บร่างแล้ว");
        assertThat(stateOf(slot).percent()).isEqualTo(40);
    }

    @Test
    void whatIsNotWantedBackIsGone() {
        var slot = town.monthly(Month.MAY);
        open(slot);
        offline(true);
        text().fill("ไม่เอาแล้ว");
        warns("ไม่มีสัญญาณ");
        openAgainOnline();
        open(slot);
        page().locator("[data-drop]").click();
        assertThat(text()).hasValue("");
        page().reload();
        assertThat(text()).hasValue("");
        assertThat(page().locator("[data-restored]")).isHidden();
    }

    @Test
    void aReportThatIsPressedWithoutASignalIsSubmittedOnceWhenPressedAgain(@TempDir Path folder) throws Exception {
        var slot = town.monthly(Month.JANUARY);
        open(slot);
        var proof = Files.writeString(folder.resolve("ประกาศ.txt"), "ปิดประกาศ 3 จุด", StandardCharsets.UTF_8);
        text().fill("ปิดประกาศ 3 จุด");
        page().locator("label[for=percent-100]").click();
        page().locator("#files").setInputFiles(proof);
        keeps("เก็บร่างแล้ว");
        offline(true);
        submit();
        warns("ยังไม่ได้ส่ง");
        SystemBrowser.screenshot(page(), "phone-not-submitted");
        assertThat(text()).hasValue("ปิดประกาศ 3 จุด");
        assertThat(page().locator("form[data-typed] .buttons .btn-primary")).isEnabled();
        assertThat(submissions(slot)).isZero();

        offline(false);
        submit();
        assertThat(page().locator(".notices .notice").first()).containsText("ส่งรายงานแล้ว");
        assertThat(submissions(slot)).isOne();
        assertThat(stateOf(slot).version()).isOne();
        assertThat(stateOf(slot).files()).hasSize(1);
        assertThat(page().evaluate(KEYS)).isEqualTo(0);
    }

    @Test
    void aReportWhoseAnswerWasLostIsNotSubmittedTwice() {
        var slot = town.monthly(Month.DECEMBER);
        open(slot);
        text().fill("ส่งก่อนสัญญาณหาย");
        page().locator("label[for=percent-75]").click();
        page().locator("details:has(> .field #url) > summary").click();
        page().locator("#url").fill("https://nahaisan.example/news");
        page().locator("#note").fill("ข่าว");
        loseAnswersTo("**/submit");
        submit();
        warns("ยังไม่ได้ส่ง");
        assertThat(stateOf(slot).status()).isEqualTo(ReportStatus.SUBMITTED);
        page().unroute("**/submit");
        submit();
        assertThat(page().locator(".notices .notice").first()).containsText("ส่งรายงานแล้ว");
        assertThat(submissions(slot)).isOne();
        assertThat(stateOf(slot).version()).isOne();
        assertThat(stateOf(slot).evidence()).hasSize(1);
        assertThat(page().evaluate(KEYS)).isEqualTo(0);
    }

    @Test
    void aDraftWhoseAnswerWasLostStandsInNobodysWay() {
        var slot = town.monthly(Month.JUNE);
        open(slot);
        loseAnswersTo("**/typed");
        text().fill("ครั้งแรก");
        warns("ไม่มีสัญญาณ");
        page().unroute("**/typed");
        text().fill("ครั้งแรก และครั้งที่สอง");
        assertThat(page().locator("[data-cut]")).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(20_000));
        keeps("เก็บร่างแล้ว");
        assertThat(stateOf(slot).text()).isEqualTo("ครั้งแรก และครั้งที่สอง");
    }

    @Test
    void whoWasSignedOutMeanwhileFindsTheWordsAfterSigningInAgain() {
        var slot = town.monthly(Month.NOVEMBER);
        open(slot);
        text().fill("ก่อนออกจากระบบ");
        keeps("เก็บร่างแล้ว");
        var other = requireNonNull(browser).watched(page().context());
        other.navigate(address("/my-work"));
        other.locator("details.account summary").click();
        other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("ออกจากระบบ"))
                .click();
        assertThat(other.locator("input[name=password]")).isVisible();
        other.close();

        text().fill("ก่อนออกจากระบบ และหลังจากนั้น");
        page().locator("label[for=percent-25]").click();
        submit();
        warns("หมดเวลาการใช้งาน");
        SystemBrowser.screenshot(page(), "phone-signed-out");
        page().locator("[data-cut] a").click();
        passwordOf(page());
        assertThat(text()).hasValue("ก่อนออกจากระบบ และหลังจากนั้น");
        assertThat(page().locator("#percent-25")).isChecked();
        submit();
        assertThat(page().locator(".notices .notice").first()).containsText("ส่งรายงานแล้ว");
        assertThat(submissions(slot)).isOne();
    }

    @Test
    void signingOutOnASharedDeviceLeavesNothingBehindThatTheServerCouldHave() {
        var slot = town.monthly(Month.JULY);
        open(slot);
        text().fill("พิมพ์แล้วออกทันที");
        page().locator("details.account summary").click();
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("ออกจากระบบ"))
                .click();
        assertThat(page().locator("input[name=password]")).isVisible();
        assertThat(stateOf(slot).text()).isEqualTo("พิมพ์แล้วออกทันที");
        assertThat(page().evaluate(KEYS)).isEqualTo(0);
    }

    @Test
    void lastTimesWordsComeWithoutLeavingThePage() {
        var august = ReportId.of(town.monthly(Month.AUGUST));
        commands.send(new ReportProgress(august, "ปิดประกาศเดือนสิงหาคม", 100), town.actor(Role.DIVISION_HEAD));
        open(town.monthly(Month.SEPTEMBER));
        page().locator("[data-reuse]").click();
        assertThat(text()).hasValue("ปิดประกาศเดือนสิงหาคม");
        assertThat(text()).isFocused();
        keeps("เก็บร่างแล้ว");
    }

    @Test
    void whatHasToBeMendedIsShownWithTheWordsAsTheyWere() {
        var slot = town.manual(town.finance());
        open(slot);
        text().fill("ยังไม่ได้บอกความคืบหน้า");
        submit();
        assertThat(page().locator("#percent-wrong")).isVisible();
        assertThat(text()).hasValue("ยังไม่ได้บอกความคืบหน้า");
        SystemBrowser.screenshot(page(), "phone-to-mend");
        page().locator("label[for=percent-100]").click();
        submit();
        assertThat(page().locator(".notices .notice").first()).containsText("ส่งรายงานแล้ว");
        assertThat(submissions(slot)).isOne();
    }

    @Test
    void aWordChangedAfterALostAnswerIsNotRefusedAsSomebodyElses() {
        var slot = town.monthly(Month.MAY);
        open(slot);
        text().fill("ส่งก่อนสัญญาณหาย");
        page().locator("label[for=percent-75]").click();
        loseAnswersTo("**/submit");
        submit();
        warns("ยังไม่ได้ส่ง");
        page().unroute("**/submit");
        text().fill("ส่งก่อนสัญญาณหาย และแก้คำแล้ว");
        submit();
        assertThat(page().locator(".notices .notice").first()).containsText("ส่งรายงานแล้ว");
        assertThat(stateOf(slot).text()).isEqualTo("ส่งก่อนสัญญาณหาย และแก้คำแล้ว");
        assertThat(submissions(slot)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"๔๐", "50"})
    void aFigureIsKnownAgainHoweverItWasTyped(String figure) {
        var slot = town.monthly(Month.MARCH);
        open(slot);
        loseAnswersTo("**/typed");
        text().fill("ครั้งแรก " + figure);
        page().locator("label[for=percent-exact]").click();
        page().locator("#exact").fill(figure);
        warns("ไม่มีสัญญาณ");
        page().unroute("**/typed");
        text().fill("ครั้งที่สอง " + figure);
        keeps("เก็บร่างแล้ว");
        assertThat(stateOf(slot).text()).isEqualTo("ครั้งที่สอง " + figure);
    }

    @Test
    void nothingIsTypedIntoWhatIsOnItsWay() {
        var slot = town.monthly(Month.FEBRUARY);
        open(slot);
        text().fill("ยังไม่ได้บอกความคืบหน้า");
        keeps("เก็บร่างแล้ว");
        var go = hold("**/submit");
        text().focus();
        submit();
        assertThat(page().locator("form[data-typed] .buttons .btn-primary")).hasText("กำลังส่ง…");
        page().locator("label[for=text]").click(new Locator.ClickOptions().setForce(true));
        page().keyboard().type(" และอีกคำหนึ่ง");
        assertThat(text()).hasValue("ยังไม่ได้บอกความคืบหน้า");
        go.run();
        assertThat(page().locator("#percent-wrong")).isVisible();
        text().press("End");
        text().pressSequentially(" ต่อ");
        assertThat(text()).hasValue("ยังไม่ได้บอกความคืบหน้า ต่อ");
    }

    @Test
    void whatCannotBeSentCanBeTypedIntoAgain() {
        var slot = town.monthly(Month.APRIL);
        open(slot);
        text().fill("ร่าง");
        keeps("เก็บร่างแล้ว");
        offline(true);
        page().locator("button[formaction$='/draft']").click();
        warns("ยังไม่ได้บันทึก");
        text().fill("ร่าง และต่อ");
        assertThat(text()).hasValue("ร่าง และต่อ");
        offline(false);
        var go = hold("**/draft");
        page().locator("button[formaction$='/draft']").click();
        assertThat(page().locator("button[formaction$='/draft']")).hasText("กำลังบันทึก…");
        go.run();
        assertThat(page().locator(".notices .notice").first()).containsText("บันทึก");
        assertThat(stateOf(slot).text()).isEqualTo("ร่าง และต่อ");
    }

    @Test
    void olderWordsStayUntilItIsSaidWhatBecomesOfThem() {
        var slot = town.monthly(Month.JUNE);
        open(slot);
        offline(true);
        text().fill("คำที่ค้างไว้");
        warns("ไม่มีสัญญาณ");
        openAgainOnline();
        commands.send(new ReportProgress(ReportId.of(slot), "แก้จากที่อื่น", 10), town.actor(Role.DIVISION_HEAD));
        open(slot);
        assertThat(page().locator("[data-restored]")).containsText("แก้ไขหลังจากนั้น");
        text().fill("แก้จากที่อื่น และต่อ");
        keeps("เก็บร่างแล้ว");
        page().reload();
        assertThat(text()).hasValue("แก้จากที่อื่น และต่อ");
        assertThat(page().locator("[data-restored]")).containsText("แก้ไขหลังจากนั้น");
        SystemBrowser.screenshot(page(), "phone-older-words");
        page().locator("[data-use]").click();
        assertThat(text()).hasValue("คำที่ค้างไว้");
        keeps("เก็บร่างแล้ว");
        page().waitForCondition(() -> "คำที่ค้างไว้".equals(stateOf(slot).text()));
        page().reload();
        assertThat(text()).hasValue("คำที่ค้างไว้");
        assertThat(page().locator("[data-restored]")).isHidden();
        assertThat(page().evaluate(KEYS)).isEqualTo(0);
    }

    @Test
    void whoDropsOlderWordsKeepsWhatIsTypedNow() {
        var slot = town.monthly(Month.JULY);
        open(slot);
        offline(true);
        text().fill("คำที่ค้างไว้");
        warns("ไม่มีสัญญาณ");
        openAgainOnline();
        commands.send(new ReportProgress(ReportId.of(slot), "แก้จากที่อื่น", 10), town.actor(Role.DIVISION_HEAD));
        open(slot);
        text().fill("แก้จากที่อื่น และต่อ");
        page().locator("[data-drop]").click();
        assertThat(text()).hasValue("แก้จากที่อื่น และต่อ");
        page().waitForCondition(
                        () -> "แก้จากที่อื่น และต่อ".equals(stateOf(slot).text()));
        page().reload();
        assertThat(page().locator("[data-restored]")).isHidden();
    }

    @Test
    void signingOutWaitsForWhatIsOnItsWayAndThenForTheRest() {
        var slot = town.monthly(Month.AUGUST);
        open(slot);
        var go = hold("**/typed");
        page().waitForRequest("**/typed", () -> text().fill("คำแรก"));
        text().fill("คำแรก และคำสุดท้าย");
        page().locator("details.account summary").click();
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("ออกจากระบบ"))
                .click();
        go.run();
        assertThat(page().locator("input[name=password]")).isVisible();
        assertThat(stateOf(slot).text()).isEqualTo("คำแรก และคำสุดท้าย");
        assertThat(page().evaluate(KEYS)).isEqualTo(0);
    }

    @Test
    void whereNothingCanBeKeptThePageSaysSoOnceAndAsksNoMore() {
        var slot = town.monthly(Month.SEPTEMBER);
        open(slot);
        clock.moveTo(Instant.parse("2023-01-22T02:14:00Z"));
        var other = requireNonNull(browser).watched(page().context());
        other.navigate(address("/my-work"));
        other.locator("details.look-back summary").click();
        other.locator("#past-day").fill("20/1/2566");
        other.locator(".look-back-menu .btn-primary").click();
        assertThat(other.locator("section.past")).isVisible();

        text().fill("พิมพ์ในแท็บเดิม");
        warns("เก็บข้อความจากหน้านี้ไม่ได้");
        SystemBrowser.screenshot(page(), "phone-not-kept");
        assertThat(page().locator("[data-cut]")).not().containsText("สัญญาณ");
        text().fill("พิมพ์ในแท็บเดิม และต่อ");
        keeps("เก็บไว้ในเครื่องนี้");
        other.locator("section.past button").click();
        assertThat(other.locator("section.past")).hasCount(0);
        other.close();
        page().reload();
        assertThat(text()).hasValue("พิมพ์ในแท็บเดิม และต่อ");
        keeps("เก็บร่างแล้ว");
    }

    @Test
    void aRefusalOfWhoIsSignedInIsNotTheEndOfTheSession() {
        var slot = town.monthly(Month.OCTOBER);
        open(slot);
        page().route(
                        "**/typed",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setStatus(403)
                                .setContentType("text/html")
                                .setBody("<main></main>")));
        text().fill("พิมพ์ต่อ");
        warns("เก็บข้อความจากหน้านี้ไม่ได้");
    }
}
