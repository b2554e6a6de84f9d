package org.yokradap.followup.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.followup.Municipality.PASSWORD;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.Month;
import java.util.Map;
import java.util.regex.Pattern;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.followup.Municipality;
import org.yokradap.followup.api.ReportId;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;

/** January once more, as its people see it in their browsers. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReportPagesIT {
    private static final Pattern DIGEST = Pattern.compile("name=\"digest\" value=\"([0-9a-f]{64})\"");
    private static final String TEXT = "ปิดประกาศงบประมาณ 3 จุด";

    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private EventStore events;

    @Autowired
    private MovableClock clock;

    @LocalServerPort
    private int port;

    private Municipality agency = new Municipality(AgencyId.ofCode("naboon"));
    private String report = "";

    @BeforeAll
    void plan() {
        clock.moveTo(Instant.parse("2023-01-20T02:00:00Z"));
        agency = Municipality.register("naboon", commands, accounts);
        report = "/reports/" + agency.monthly(Month.JANUARY);
    }

    private Browser as(Actor officer) {
        var browser = new Browser(port);
        browser.signIn(Municipality.username(officer), PASSWORD);
        return browser;
    }

    private Browser as(Role role) {
        return as(agency.actor(role));
    }

    private long stored() {
        return events.readEvents(ReportId.of(agency.monthly(Month.JANUARY)).value())
                .asStream()
                .count();
    }

    private static String digestOn(String page) {
        var digest = DIGEST.matcher(page);
        assertThat(digest.find()).as("the page carries a digest").isTrue();
        return digest.group(1);
    }

    /** A template that fails half-way has sent the first half already, with status 200. */
    private static String whole(HttpResponse<String> page) {
        assertThat(page.body().strip()).endsWith("</html>");
        return page.body();
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("no redirect but " + response.statusCode());
    }

    @Test
    @Order(1)
    void myWorkTellsADivisionHeadWhatToDoFirst() {
        assertThat(whole(as(Role.DIVISION_HEAD).get("/my-work")))
                .contains("ช้า 81 วัน", "ยังไม่มีรายงาน · รอ กองคลัง ตั้งแต่ 1 พ.ย. 2565", "อีก 11 วัน")
                .contains("href=\"" + report + "\"")
                .doesNotContain("กองช่าง");
        assertThat(whole(as(Role.HEAD_OF_OFFICE).get("/my-work"))).contains("กองคลัง", "กองช่าง");
        assertThat(as(Role.CLERK).get("/my-work").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void theFormComesBackWithWhatWasTypedAndTheReasonAtTheField() {
        var browser = as(Role.DIVISION_HEAD);
        assertThat(whole(browser.get(report)))
                .contains("ส่งรายงานเดือนมกราคม 2566", "เมื่อส่งแล้ว รอCLERKหรือMAYORพิจารณา");
        var page = browser.submit(
                report + "/submit", Map.of("text", TEXT, "percent", "", "exact", "101", "url", "nabua.example"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(whole(page))
                .contains(
                        "โปรดระบุความคืบหน้าเป็นจำนวนเต็ม ร้อยละ 0 ถึง 100",
                        ">" + TEXT + "</textarea>",
                        "value=\"101\"")
                .contains("value=\"nabua.example\"");
        assertThat(browser.submit(report + "/submit", Map.of("text", "", "percent", "75"))
                        .body())
                .contains("โปรดเขียนผลการดำเนินการ");
        assertThat(stored()).isZero();
    }

    @Test
    @Order(3)
    void whatIsSubmittedIsOnThePageThatFollows() {
        var browser = as(Role.DIVISION_HEAD);
        browser.get(report);
        var sent = browser.submit(report + "/submit", Map.of("text", TEXT, "percent", "75"));
        assertThat(location(sent)).endsWith(report);
        assertThat(whole(browser.get(report)))
                .contains(
                        "ส่งรายงานแล้ว รอCLERKหรือMAYORพิจารณา",
                        "รอผู้บริหารพิจารณาตั้งแต่ 20 ม.ค. 2566",
                        TEXT,
                        "บันทึกร่าง ความคืบหน้า 75 %");
    }

    @Test
    @Order(4)
    void lookingAtAPageChangesNothing() {
        long before = stored();
        for (Role role : new Role[] {Role.DIVISION_HEAD, Role.CLERK, Role.AUDITOR}) {
            var browser = as(role);
            browser.get(report);
            browser.get("/rounds");
            browser.get("/rounds/2023-01");
            assertThat(browser.get(report + "/approve").statusCode()).isEqualTo(405);
        }
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    @Order(5)
    void anExecutiveMustSayWhyItIsReturned() {
        var browser = as(Role.CLERK);
        assertThat(whole(browser.get("/my-work"))).contains(">พิจารณา</a>", "href=\"" + report + "\"");
        var digest = digestOn(browser.get(report).body());
        var page = browser.submit(report + "/return", Map.of("digest", digest, "comment", " "));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(whole(page)).contains("โปรดเขียนว่าให้แก้ไขอะไร");

        browser.submit(report + "/return", Map.of("digest", digest, "comment", "ขอลิงก์หน้าเว็บด้วย"));
        assertThat(whole(as(Role.DIVISION_HEAD).get("/my-work")))
                .contains("ปลัดส่งกลับให้แก้ไข", "ขอลิงก์หน้าเว็บด้วย", ">แก้ไข</a>");
    }

    @Test
    @Order(6)
    void whoeverComesSecondIsToldWhoDecidedWhat() {
        var mayor = as(Role.MAYOR);
        var head = as(Role.DIVISION_HEAD);
        head.get(report);
        head.submit(
                report + "/submit",
                Map.of("text", TEXT, "percent", "100", "url", "https://nabua.example/news/1", "note", "หน้าเว็บ"));
        var digest = digestOn(mayor.get("/rounds/2023-01").body());
        var clerk = as(Role.CLERK);
        clerk.get(report);
        clerk.submit(report + "/approve", Map.of("digest", digest));
        var late = mayor.submit(report + "/return", Map.of("digest", digest, "comment", "ขอภาพ", "round", "2023-01"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(whole(late)).contains("CLERK อนุมัติไปแล้วเมื่อ 20 ม.ค. 2566 เวลา 09:");
    }

    @Test
    @Order(7)
    void nobodyElseCanWriteOrDecide() {
        long before = stored();
        var works = as(agency.headOfWorks());
        assertThat(whole(works.get(report))).doesNotContain("<textarea");
        assertThat(works.submit(report + "/draft", Map.of("text", "x", "percent", "0"))
                        .statusCode())
                .isEqualTo(403);
        var head = as(Role.DIVISION_HEAD);
        head.get(report);
        assertThat(head.submit(report + "/approve", Map.of("digest", "0")).statusCode())
                .isEqualTo(403);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    @Order(8)
    void lastTimesWordsCanBeUsedWithoutLosingWhatIsTyped() {
        var browser = as(Role.DIVISION_HEAD);
        var february = "/reports/" + agency.monthly(Month.FEBRUARY);
        assertThat(whole(browser.get(february))).contains("<blockquote>" + TEXT + "</blockquote>");
        assertThat(browser.submit(february + "/reuse", Map.of("text", "เดือนนี้", "percent", "50"))
                        .body())
                .contains(">เดือนนี้\n" + TEXT + "</textarea>");
    }

    @Test
    @Order(9)
    void theMonthShowsWhatIsOpenAndIsClosed() {
        var browser = as(Role.CLERK);
        var page = whole(browser.get("/rounds/2023-01"));
        assertThat(page)
                .contains("รอบเดือน มกราคม 2566", "พิจารณาแล้ว 1 จาก 3", "เหลือ 2 เรื่อง")
                .contains("ค้างจากเดือนก่อน", "หน้าที่ที่ไม่ได้กำหนดวัน", "หน้าที่กำกับติดตามของผู้บริหาร");
        assertThat(location(browser.submit("/rounds/2023-01/close", Map.of("digest", digestOn(page)))))
                .endsWith("/rounds/2023-01");
        assertThat(whole(browser.get("/rounds/2023-01"))).contains("CLERK ปิดรอบ", "เปิดรอบใหม่");
        assertThat(browser.submit("/rounds/2023-01/reopen", Map.of("reason", ""))
                        .body())
                .contains("โปรดระบุเหตุผลที่เปิดรอบใหม่");
    }

    @Test
    @Order(10)
    void theYearShowsEveryDutyByDivisionAndMonth() {
        assertThat(whole(as(Role.AUDITOR).get("/rounds")))
                .contains("ม.ค. 2566", "ปิดรอบแล้ว", "state-approved", "state-overdue", "กองช่าง");
        assertThat(as(Role.AUDITOR).get("/rounds?year=2022").statusCode()).isEqualTo(400);
        assertThat(whole(as(Role.AUDITOR).get("/rounds?year=2567&lang=en"))).contains("no duties to report");
    }

    @Test
    @Order(11)
    void theYearShowsHowMuchEachDivisionHasToDo() {
        assertThat(whole(as(Role.MAYOR).get("/rounds/workload")))
                .contains("ภาระงานของแต่ละกอง", "กองช่าง", "ม.ค. 2566", "รวมวันที่ล่าช้า");
        assertThat(whole(as(Role.AUDITOR).get("/rounds/workload?year=2567&lang=en")))
                .contains("no duties to report");
    }

    @Test
    @Order(12)
    void theMeasureTellsWhatWasReportedAndDecided() {
        var head = as(Role.DIVISION_HEAD);
        head.get(report);
        head.submit(report + "/draft", Map.of("text", TEXT + " และลงเว็บไซต์", "percent", "100"));
        assertThat(whole(as(Role.AUDITOR).get("/plan/measures/" + agency.publicity())))
                .contains("กองคลัง เดือนมกราคม 2566: อนุมัติ", "href=\"" + report + "\"")
                .contains("กองคลัง เดือนมกราคม 2566: ส่งกลับแก้ไข “")
                .contains("<ins>");
        assertThat(whole(as(Role.AUDITOR).get("/plan/measures/" + agency.publicity() + "?lang=en")))
                .contains("See the report");
    }
}
