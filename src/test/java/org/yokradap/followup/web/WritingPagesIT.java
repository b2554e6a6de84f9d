package org.yokradap.followup.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.followup.Municipality.PASSWORD;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.followup.Municipality;
import org.yokradap.followup.api.Evidence;
import org.yokradap.followup.api.Progress;
import org.yokradap.followup.api.ReportCommand.ApproveReport;
import org.yokradap.followup.api.ReportCommand.AttachEvidence;
import org.yokradap.followup.api.ReportCommand.RemoveEvidence;
import org.yokradap.followup.api.ReportCommand.ReportProgress;
import org.yokradap.followup.api.ReportId;
import org.yokradap.followup.api.ReportState;
import org.yokradap.followup.api.TaskBook;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.MeasureCommand.AddStep;
import org.yokradap.plan.api.SlotId;
import org.yokradap.platform.Commands;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;

/** How a report is written: in two tabs, for another, for several months, and again after it was approved. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WritingPagesIT {
    private static final Instant JANUARY_20 = Instant.parse("2023-01-20T02:00:00Z");

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

    private Municipality agency = new Municipality(AgencyId.ofCode("nakam"));

    @BeforeAll
    void plan() {
        clock.moveTo(JANUARY_20);
        agency = Municipality.register("nakam", commands, accounts);
        var measure = agency.monthly(Month.JANUARY).obligation().measure();
        commands.send(new AddStep(measure, 1, "จัดทำประกาศ"), agency.actor(Role.HEAD_OF_OFFICE));
        commands.send(new AddStep(measure, 2, "ปิดประกาศ"), agency.actor(Role.HEAD_OF_OFFICE));
    }

    private Browser as(Role role) {
        var browser = new Browser(port);
        browser.signIn(Municipality.username(agency.actor(role)), PASSWORD);
        return browser;
    }

    private ReportState stateOf(SlotId slot) {
        return tasks.find(slot, java.time.LocalDate.of(2023, 1, 20))
                .orElseThrow()
                .report()
                .orElseThrow();
    }

    private long stored(SlotId slot) {
        return events.readEvents(ReportId.of(slot).value()).asStream().count();
    }

    private static String whole(HttpResponse<String> page) {
        assertThat(page.body().strip()).endsWith("</html>");
        return page.body();
    }

    private static String hidden(String name, String page) {
        var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).as("the page carries " + name).isTrue();
        return Objects.requireNonNull(found.group(1));
    }

    @Test
    void aDraftIsKeptAsItWasTyped() {
        var slot = agency.monthly(Month.FEBRUARY);
        var browser = as(Role.DIVISION_HEAD);
        var page = whole(browser.get("/reports/" + slot));
        var typed = Map.of(
                "text",
                "  - ปิดประกาศ\r\n  - ลงเว็บ\r\n",
                "steps",
                "2",
                "problems",
                "ฝนตก",
                "base",
                hidden("base", page));
        assertThat(browser.submit("/reports/" + slot + "/draft", typed).statusCode())
                .isEqualTo(302);
        assertThat(whole(browser.get("/reports/" + slot)))
                .contains("  - ปิดประกาศ\n  - ลงเว็บ\n</textarea>", ">ฝนตก</textarea>")
                .containsPattern("name=\"steps\" value=\"2\" checked");
        assertThat(stateOf(slot).steps()).containsExactly(2);
    }

    @Test
    void aDraftIsKeptWithWhatIsStillToBeMendedAndOnlySubmittingRefusesIt() {
        var report = "/reports/" + agency.monthly(Month.MAY);
        var browser = as(Role.DIVISION_HEAD);
        browser.get(report);
        var typed = Map.of(
                "text",
                "ร่างไว้ก่อน",
                "percent",
                "",
                "exact",
                "ครึ่งหนึ่ง",
                "url",
                "nakam.example/news",
                "note",
                "หน้าข่าว");
        assertThat(browser.submit(report + "/draft", typed).statusCode()).isEqualTo(302);
        var draft = whole(browser.get(report));
        assertThat(draft)
                .contains("บันทึกร่างแล้ว ยังไม่ได้ส่ง", ">ร่างไว้ก่อน</textarea>", "value=\"ครึ่งหนึ่ง\"")
                .contains("value=\"nakam.example/news\"", "value=\"หน้าข่าว\"")
                .contains(
                        "โปรดแก้ไขช่องที่มีข้อความกำกับ",
                        "โปรดระบุความคืบหน้าเป็นจำนวนเต็ม ร้อยละ 0 ถึง 100",
                        "ลิงก์ต้องขึ้นต้นด้วย")
                .doesNotContain("ยังส่งไม่ได้");
        assertThat(stored(agency.monthly(Month.MAY))).isOne();
        assertThat(whole(as(Role.CLERK).get(report)))
                .contains("ร่างไว้ก่อน")
                .doesNotContain("nakam.example", "โปรดแก้ไขช่อง");

        var refused = browser.submit(report + "/submit", typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(whole(refused)).contains("value=\"ครึ่งหนึ่ง\"", "value=\"nakam.example/news\"");
        assertThat(stored(agency.monthly(Month.MAY))).isOne();

        browser.submit(report + "/draft", Map.of("text", "ร่างไว้ก่อน", "percent", "50"));
        assertThat(whole(browser.get(report))).doesNotContain("nakam.example", "โปรดแก้ไขช่อง");
    }

    @Test
    void everythingThatStandsInTheWayOfSubmittingIsSaidAtOnce() {
        var slot = agency.monthly(Month.AUGUST);
        var browser = as(Role.DIVISION_HEAD);
        browser.get("/reports/" + slot);
        var refused = browser.submit(
                "/reports/" + slot + "/submit",
                Map.of("text", " ", "percent", "", "exact", "200", "url", "http://nakam"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select(".invalid-feedback").eachText())
                .containsExactly(
                        "โปรดเขียนผลการดำเนินการ",
                        "โปรดระบุความคืบหน้าเป็นจำนวนเต็ม ร้อยละ 0 ถึง 100",
                        "ลิงก์ต้องขึ้นต้นด้วย http:// หรือ https:// และเปิดดูได้จากภายนอก");
        assertThat(stored(slot)).isZero();
        var unsaid = browser.submit("/reports/" + slot + "/submit", Map.of("text", "", "percent", "", "exact", ""));
        assertThat(Jsoup.parse(unsaid.body()).select(".invalid-feedback")).hasSize(2);
    }

    /** The page has buttons for it, so only another program sends that. */
    @Test
    void lettersInThePlaceOfTheStepAreRefusedAndNothingFails() {
        var slot = agency.monthly(Month.SEPTEMBER);
        var browser = as(Role.DIVISION_HEAD);
        browser.get("/reports/" + slot);
        var refused = browser.submit("/reports/" + slot + "/submit", Map.of("text", "", "percent", "ครึ่ง"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(stored(slot)).isZero();
    }

    /** Nothing was written for the two months between. */
    @Test
    void whatWasSaidLastIsThatOfTheLastPeriodThatHasAny() {
        var town = Municipality.register("nakamgap", commands, accounts);
        commands.send(
                new ReportProgress(ReportId.of(town.monthly(Month.OCTOBER)), "ติดป้าย 4 จุด", 50),
                town.actor(Role.DIVISION_HEAD));
        var browser = new Browser(port);
        browser.signIn(Municipality.username(town.actor(Role.DIVISION_HEAD)), PASSWORD);
        assertThat(browser.get("/reports/" + town.monthly(Month.JANUARY)).body())
                .contains("ติดป้าย 4 จุด");
    }

    @Test
    void aLinkWithABlankIsKeptAndToldFor() {
        var report = "/reports/" + agency.monthly(Month.JULY);
        var browser = as(Role.DIVISION_HEAD);
        assertThat(whole(browser.get(report))).contains("ทุกกองและผู้บริหารในหน่วยงานอ่านร่างได้");
        browser.submit(
                report + "/draft",
                Map.of("text", "ลงเว็บแล้ว", "percent", "50", "url", "https://nakam.example/ข่าว 1", "note", ""));
        assertThat(whole(browser.get(report)))
                .contains("value=\"https://nakam.example/ข่าว 1\"", "ลิงก์มีช่องว่างอยู่ภายใน")
                .doesNotContain("ลิงก์ต้องขึ้นต้นด้วย");
    }

    @Test
    void evidenceIsTakenOutWithTheDraftAndWhatWasApprovedKeepsIt() {
        var slot = agency.monthly(Month.JUNE);
        var report = "/reports/" + slot;
        var head = agency.actor(Role.DIVISION_HEAD);
        var right = new Evidence("https://nakam.example/news/1", "หน้าข่าว");
        var wrong = new Evidence("https://nakam.example/news?at=1,2", "ลิงก์ที่ผิด");
        commands.send(new AttachEvidence(ReportId.of(slot), right.url(), right.note()), head);
        commands.send(new AttachEvidence(ReportId.of(slot), wrong.url(), wrong.note()), head);
        commands.send(submit(ReportId.of(slot), "ลงเว็บแล้ว", 100), head);
        commands.send(
                new ApproveReport(ReportId.of(slot), stateOf(slot).digest().orElseThrow()), agency.actor(Role.CLERK));

        var browser = as(Role.DIVISION_HEAD);
        var page = whole(browser.get(report));
        assertThat(page).contains("ถอดออก", "name=\"removed[1]\" value=\"https://nakam.example/news?at=1,2\"");
        var typed = new LinkedHashMap<>(
                Map.of("text", "", "percent", "100", "removed[1]", wrong.url(), "base", hidden("base", page)));
        var before = stored(slot);
        var refused = browser.submit(report + "/submit", typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(whole(refused)).containsPattern("name=\"removed\\[1]\"[^>]*checked");
        assertThat(stored(slot)).isEqualTo(before);

        typed.put("text", "ลงเว็บแล้ว");
        assertThat(browser.submit(report + "/draft", typed).statusCode()).isEqualTo(302);
        assertThat(stateOf(slot).evidence()).containsExactly(right);
        assertThat(stateOf(slot).version()).isEqualTo(2);
        assertThat(whole(as(Role.CLERK).get(report)))
                .containsSubsequence("หลักฐานที่ถอดออก", "ลิงก์ที่ผิด", "ถอดหลักฐาน")
                .containsSubsequence("ดูฉบับที่ 1 ที่พิจารณา", "ลิงก์ที่ผิด");

        assertThat(browser.submit(report + "/draft", typed).statusCode()).isEqualTo(302);
        assertThat(stored(slot)).isEqualTo(before + 1);
        commands.send(new AttachEvidence(ReportId.of(slot), wrong.url(), wrong.note()), head);
        assertThat(stateOf(slot).evidence()).containsExactly(right, wrong);
        commands.send(new RemoveEvidence(ReportId.of(slot), wrong.url()), head);
        assertThat(stateOf(slot).evidence()).containsExactly(right);
    }

    @Test
    void anOldTabDoesNotOverwriteNewerTextAndLosesNothing() {
        var slot = agency.monthly(Month.MARCH);
        var browser = as(Role.DIVISION_HEAD);
        var base = hidden("base", whole(browser.get("/reports/" + slot)));
        browser.submit(
                "/reports/" + slot + "/draft",
                Map.of("text", "จากแท็บใหม่", "percent", "50", "url", "newer.example", "base", base));

        var old = new LinkedHashMap<>(Map.of("text", "จากแท็บเก่า", "percent", "75", "base", base));
        var refused = browser.submit("/reports/" + slot + "/submit", old);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(whole(refused))
                .contains("DIVISION_HEAD บันทึกรายงานนี้เมื่อ 20 ม.ค. 2566", "จากแท็บใหม่", ">จากแท็บเก่า</textarea>")
                .contains("ยังไม่สมบูรณ์: newer.example");
        assertThat(stored(slot)).isOne();

        old.put("base", hidden("base", refused.body()));
        browser.submit("/reports/" + slot + "/submit", old);
        assertThat(stateOf(slot).text()).isEqualTo("จากแท็บเก่า");
    }

    @Test
    void whatIsWrittenOnBehalfOfADivisionIsShownAsSuch() {
        var slot = agency.manual(agency.works());
        var office = as(Role.HEAD_OF_OFFICE);
        assertThat(whole(office.get("/reports/" + slot))).contains("บันทึกแทนกองช่าง");
        office.submit("/reports/" + slot + "/submit", Map.of("text", "จัดทำแล้ว", "percent", "100"));
        assertThat(whole(as(Role.CLERK).get("/reports/" + slot))).contains("(บันทึกแทนกองช่าง)", "จัดทำแล้ว");
    }

    @Test
    void oneTextServesForSeveralMonthsEachWithItsOwnReport() {
        var browser = as(Role.DIVISION_HEAD);
        var duty = agency.monthly(Month.OCTOBER).obligation();
        var path = "/follow-up/duties/" + duty + "/" + agency.finance();
        var page = whole(browser.get(path));
        assertThat(page)
                .contains("เดือนตุลาคม 2565", "เดือนพฤศจิกายน 2565", "เดือนธันวาคม 2565")
                .doesNotContain("เดือนกุมภาพันธ์ 2566", "ยังมีส่วนที่ต้องแก้ก่อนส่ง");
        assertThat(whole(browser.submit(path + "/submit", Map.of("text", "ทำแล้ว", "percent", "100"))))
                .contains("โปรดเลือกงวดที่ต้องการรายงาน", ">ทำแล้ว</textarea>");

        var half = Map.of(
                "text", "ทำแล้ว", "exact", "ครึ่งหนึ่ง", "period", ReportId.of(agency.monthly(Month.OCTOBER)) + ":0");
        assertThat(browser.submit(path + "/draft", half).statusCode()).isEqualTo(302);
        assertThat(whole(browser.get(path))).contains("ร่างงวดนี้ยังมีส่วนที่ต้องแก้ก่อนส่ง");

        var october = ReportId.of(agency.monthly(Month.OCTOBER)) + ":1";
        var november = ReportId.of(agency.monthly(Month.NOVEMBER)) + ":0";
        var form = Map.of("text", "ทำแล้ว", "percent", "100", "period", october + "," + november);
        assertThat(browser.submit(path + "/submit", form).statusCode()).isEqualTo(302);
        assertThat(stored(agency.monthly(Month.OCTOBER))).isEqualTo(3);
        assertThat(stateOf(agency.monthly(Month.NOVEMBER)).text()).isEqualTo("ทำแล้ว");
        assertThat(tasks.find(agency.monthly(Month.NOVEMBER), java.time.LocalDate.of(2023, 1, 20))
                        .orElseThrow()
                        .daysLate())
                .isEqualTo(51);
        assertThat(whole(browser.get(path))).doesNotContain("เดือนตุลาคม 2565");
    }

    @Test
    void ifOneOfSeveralMonthsIsRefusedNoneIsReported() {
        var browser = as(Role.DIVISION_HEAD);
        var december = agency.monthly(Month.DECEMBER);
        commands.send(new ReportProgress(ReportId.of(december), "ร่างใหม่กว่า", 10), agency.actor(Role.DIVISION_HEAD));
        var path = "/follow-up/duties/" + december.obligation() + "/" + agency.finance();
        browser.get(path);
        var periods = ReportId.of(agency.monthly(Month.JANUARY)) + ":0," + ReportId.of(december) + ":0";
        var refused = browser.submit(path + "/submit", Map.of("text", "ทำแล้ว", "percent", "100", "period", periods));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(whole(refused)).contains("หลังจากที่ท่านเปิดหน้านี้", "ร่างใหม่กว่า", ">ทำแล้ว</textarea>");
        assertThat(stored(agency.monthly(Month.JANUARY))).isZero();
        assertThat(browser.submit(path + "/submit", Map.of("text", "x", "period", "nonsense"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aChangeAfterApprovalIsShownWordByWordAndTheApprovalStillShowsWhatItApproved() {
        var slot = agency.operatingPlan();
        var report = ReportId.of(slot);
        var head = agency.actor(Role.DIVISION_HEAD);
        commands.send(submit(report, "จัดทำแผนแล้ว 3 โครงการ", 80), head);
        commands.send(new ApproveReport(report, stateOf(slot).digest().orElseThrow()), agency.actor(Role.CLERK));
        commands.send(new ReportProgress(report, "จัดทำแผนแล้ว 5 โครงการ", 100), head);

        for (Role role : new Role[] {Role.DIVISION_HEAD, Role.CLERK, Role.AUDITOR}) {
            assertThat(whole(as(role).get("/reports/" + slot)))
                    .contains("แก้ไขหลังอนุมัติ", "<del>3</del><ins>5</ins>", "ความคืบหน้าจาก 80 % เป็น 100 %")
                    .contains("ดูฉบับที่ 1 ที่พิจารณา", "จัดทำแผนแล้ว 3 โครงการ");
        }
    }

    @Test
    void whoDecidesOnTheMonthSeesWhatWasChangedSinceTheApproval() {
        var slot = agency.yearsReport();
        var report = ReportId.of(slot);
        var head = agency.actor(Role.DIVISION_HEAD);
        commands.send(submit(report, "รายงานแล้ว 3 โครงการ", 100), head);
        var approval = new ApproveReport(report, stateOf(slot).digest().orElseThrow());
        commands.send(approval, agency.actor(Role.CLERK));
        assertThat(whole(as(Role.CLERK).get("/rounds/2022-12"))).doesNotContain("ต่างจากฉบับที่");
        commands.send(submit(report, "รายงานแล้ว 2 โครงการ", 80), head);

        for (String page : new String[] {"/rounds/2022-12", "/reports/" + slot}) {
            assertThat(whole(as(Role.CLERK).get(page)))
                    .contains("แก้ไขหลังอนุมัติ: ต่างจากฉบับที่ 1 ที่อนุมัติไว้")
                    .contains("<del>3</del><ins>2</ins>", "ความคืบหน้าจาก 100 % เป็น 80 %");
        }
        assertThat(whole(as(Role.CLERK).get("/rounds/2023-01"))).contains("<strong>แก้ไขหลังอนุมัติ</strong>");
        assertThat(whole(as(Role.MAYOR).get("/my-work"))).contains("<strong>แก้ไขหลังอนุมัติ</strong>");
    }

    private static ReportProgress submit(ReportId report, String text, int percent) {
        return new ReportProgress(report, new Progress(text, percent), Optional.empty(), Optional.empty(), true);
    }
}
