package org.yokradap.followup.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.followup.Municipality.PASSWORD;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yokradap.followup.Municipality;
import org.yokradap.followup.api.Progress;
import org.yokradap.followup.api.ReportCommand.ReportProgress;
import org.yokradap.followup.api.ReportId;
import org.yokradap.followup.api.ReportState;
import org.yokradap.followup.api.TaskBook;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.MeasureCommand.PostponeObligation;
import org.yokradap.plan.api.MeasureCommand.ReassignMeasure;
import org.yokradap.plan.api.SlotId;
import org.yokradap.platform.Commands;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * October asks finance for a report and for the plan. The report comes ten days late, on 10 November, and lies with the
 * executives until the 15th; the plan does not come at all. October is closed, November too, and October opened again.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RoundsIT {
    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TaskBook tasks;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JsonMapper json;

    @LocalServerPort
    private int port;

    private Municipality agency = new Municipality(AgencyId.ofCode("nakaeyai"));

    @BeforeAll
    void plan() {
        clock.moveTo(Instant.parse("2022-10-20T02:00:00Z"));
        agency = Municipality.register("nakaeyai", commands, accounts);
        on("2022-11-10");
        submit(agency.monthly(Month.OCTOBER));
    }

    private void on(String day) {
        clock.moveTo(Instant.parse(day + "T02:00:00Z"));
    }

    private void submit(SlotId slot) {
        commands.send(
                new ReportProgress(
                        ReportId.of(slot), new Progress("ปิดประกาศ", 80), Optional.empty(), Optional.empty(), true),
                agency.actor(Role.DIVISION_HEAD));
    }

    private Browser as(Role role) {
        var browser = new Browser(port);
        browser.signIn(Municipality.username(agency.actor(role)), PASSWORD);
        return browser;
    }

    private static String whole(HttpResponse<String> page) {
        assertThat(page.body().strip()).endsWith("</html>");
        return page.body();
    }

    private JsonNode get(String path) {
        return read(program(path).GET());
    }

    private JsonNode post(String path, String body) {
        return read(program(path).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder program(String path) {
        return new Browser(port)
                .program("/api/v1" + path, Municipality.username(agency.actor(Role.CLERK)), PASSWORD)
                .header("Content-Type", "application/json");
    }

    private JsonNode read(HttpRequest.Builder request) {
        var response = new Browser(port).send(request);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json.readTree(response.body());
    }

    private void close(String month) {
        var digest = get("/rounds/" + month).at("/digest").asString();
        post("/rounds/" + month + "/close", "{\"digest\": \"" + digest + "\"}");
    }

    private String digest(SlotId slot) {
        return tasks.find(slot, LocalDate.of(2022, 11, 15))
                .flatMap(task -> task.report().flatMap(ReportState::digest))
                .orElseThrow();
    }

    @Test
    @Order(1)
    void keepTheDivisionsDaysApartFromThoseOfTheExecutives() {
        on("2022-11-15");
        var rows = get("/rounds/2022-10").at("/divisions/0/rows");
        assertThat(rows).hasSize(2).allSatisfy(row -> {
            var isPlan = row.at("/task/slot/id")
                    .asString()
                    .equals(agency.operatingPlan().value());
            assertThat(row.at("/sides/division").asInt()).isEqualTo(isPlan ? 15 : 10);
            assertThat(row.at("/sides/executives").asInt()).isEqualTo(isPlan ? 0 : 5);
        });
        assertThat(whole(as(Role.CLERK).get("/rounds/2022-10")))
                .contains("รอพิจารณา 1 · ส่งกลับ 0 · ยังไม่ส่ง 1 · ล่าช้า 2")
                .contains("รวมทุกเรื่องนับจากวันครบกำหนด: อยู่ที่กอง 25 วัน · อยู่ที่ผู้บริหาร 5 วัน")
                .contains(">นับจากวันครบกำหนด: อยู่ที่กอง 10 วัน · อยู่ที่ผู้บริหาร 5 วัน")
                .contains("ช้า 15 วัน")
                .doesNotContain("อยู่ที่ผู้บริหาร 0 วัน")
                .contains("หน้าที่ที่ไม่ได้กำหนดวัน");
        assertThat(whole(as(Role.CLERK).get("/rounds/2022-11")))
                .contains("ค้างจากเดือนก่อน", "ช้า 15 วัน", "อยู่ที่กอง 10 วัน · อยู่ที่ผู้บริหาร 5 วัน");
    }

    @Test
    @Order(2)
    void goOnApprovingWhenOneOfSeveralCannotBe() {
        submit(agency.operatingPlan());
        var report = agency.monthly(Month.OCTOBER);
        var plan = agency.operatingPlan();
        var answers =
                post("/rounds/2022-10/approve", """
                {"reports": [{"report": "%s", "digest": "0"}, {"report": "%s", "digest": "%s"}]}""".formatted(ReportId.of(report), ReportId.of(plan), digest(plan)));
        assertThat(answers.at("/reports/0/approved").asBoolean()).isFalse();
        assertThat(answers.at("/reports/0/reason").asString())
                .isEqualTo("rejection.ReportRejection.CHANGED_SINCE_SHOWN");
        assertThat(answers.at("/reports/0/detail").asString()).isNotBlank();
        assertThat(answers.at("/reports/1/approved").asBoolean()).isTrue();
        assertThat(get("/rounds/2022-10").at("/counts/approved").asInt()).isOne();
        assertThat(get("/rounds/2022-10").at("/counts/submitted").asInt()).isOne();
    }

    @Test
    @Order(3)
    void sayOnThePageWhichOfSeveralCouldNotBeApprovedAndWhy() {
        var november = agency.monthly(Month.NOVEMBER);
        submit(november);
        var clerk = as(Role.CLERK);
        clerk.get("/rounds/2022-11");
        var answer = clerk.submit(
                "/rounds/2022-11/approve-all",
                List.of(
                        Map.entry("report", ReportId.of(agency.operatingPlan()).value()),
                        Map.entry("digest", "0"),
                        Map.entry("report", ReportId.of(november).value()),
                        Map.entry("digest", digest(november))));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(whole(answer)).contains("อนุมัติแล้ว 1 เรื่อง", "ยังไม่ได้อนุมัติ");
        assertThat(get("/reports/" + november).at("/task/state").asString()).isEqualTo("APPROVED");
    }

    @Test
    @Order(4)
    void areClosedWithWhatIsOpenNamed() {
        var page = whole(as(Role.CLERK).get("/rounds/2022-10"));
        assertThat(page).contains("เหลือ 1 เรื่อง").containsPattern("(?s)left-open.*การประชาสัมพันธ์งบประมาณ.*กองคลัง");
        close("2022-10");
        var entry = get("/rounds/2022-10").at("/entries/0");
        assertThat(entry.at("/open"))
                .extracting(JsonNode::asString)
                .containsExactly(agency.monthly(Month.OCTOBER).value());
        assertThat(entry.at("/counts/submitted").asInt()).isOne();
        assertThat(whole(as(Role.AUDITOR).get("/rounds/2022-10")))
                .contains(
                        "เรื่องที่ยังค้างเมื่อปิดรอบ 1 เรื่อง",
                        "เมื่อปิดรอบเดือน ตุลาคม 2565 รอบเดือน กันยายน 2565 ยังไม่ปิด");
    }

    @Test
    @Order(5)
    void carryTheDigestOfTheMonthBefore() {
        close("2022-11");
        var chain = get("/rounds/chain?year=2566");
        assertThat(chain.at("/fits").asBoolean()).isTrue();
        assertThat(chain.at("/months")).hasSize(2);
        assertThat(chain.at("/months/1/previousDigest").asString())
                .isEqualTo(chain.at("/months/0/digest").asString());
        assertThat(chain.at("/months/1/link").asString()).isEqualTo("FITS");
        assertThat(whole(as(Role.AUDITOR).get("/rounds/2022-11"))).contains("ต่อจากรอบเดือน ตุลาคม 2565 ที่ปิดไว้");
    }

    @Test
    @Order(6)
    void sayWhichMonthDoesNotFitAnyMoreWhenTheOneBeforeIsOpenedAgain() {
        post("/rounds/2022-10/reopen", "{\"reason\": \"กองคลังส่งเพิ่ม\"}");
        var chain = get("/rounds/chain?year=2566");
        assertThat(chain.at("/fits").asBoolean()).isFalse();
        assertThat(chain.at("/months/0/link").asString()).isEqualTo("REOPENED");
        var words = "รอบเดือน ตุลาคม 2565 เปิดใหม่หลังจากปิดรอบเดือน พฤศจิกายน 2565 แล้ว";
        assertThat(chain.at("/months/0/detail").asString()).startsWith(words);
        assertThat(whole(as(Role.AUDITOR).get("/rounds/2022-11"))).contains(words);
        assertThat(whole(as(Role.AUDITOR).get("/rounds?year=2566"))).contains(words);

        close("2022-10");
        assertThat(get("/rounds/chain?year=2566").at("/fits").asBoolean())
                .as("closed again with nothing changed")
                .isTrue();
    }

    @Test
    @Order(8)
    void nameWhatWasLeftOpenAlsoWhenItIsNoLongerDueThen() {
        on("2023-01-20");
        close("2023-01");
        var manual = agency.manual(agency.works());
        var measure = manual.obligation().measure();
        var office = agency.actor(Role.HEAD_OF_OFFICE);
        var page = "/rounds/2023-01";
        commands.send(
                new PostponeObligation(
                        measure, 1, "once", Optional.of(agency.finance()), LocalDate.of(2023, 2, 28), "น้ำท่วม"),
                office);
        commands.send(
                new ReassignMeasure(
                        measure, Optional.of(1), agency.works(), agency.finance(), LocalDate.of(2023, 1, 21), "โอน"),
                office);
        assertThat(whole(as(Role.AUDITOR).get(page)))
                .doesNotContain(">slot-")
                .contains("กองช่าง (โอนหรือยกเลิกแล้ว)")
                .containsPattern("(?s)left-open.*คู่มือ.*กองคลัง");
    }

    /** A row that somebody has changed in the database. */
    @Test
    @Order(7)
    void sayWhichMonthNeverFitted() {
        var changed = "update followup_round_entry set previous_digest = ? where round = 'round-nakaeyai-2022-11'";
        var digest = get("/rounds/2022-10").at("/digest").asString();
        sql.sql(changed).param("f".repeat(64)).update();
        try {
            var chain = get("/rounds/chain?year=2566");
            assertThat(chain.at("/fits").asBoolean()).isFalse();
            assertThat(chain.at("/months/1/link").asString()).isEqualTo("BROKEN");
            assertThat(chain.at("/months/1/detail").asString())
                    .startsWith("รอบเดือน พฤศจิกายน 2565 ไม่ต่อจากรอบเดือน ตุลาคม 2565");
            assertThat(whole(as(Role.CLERK).get("/rounds/2022-11?lang=en")))
                    .contains("The round of November 2565 does not follow that of October 2565");
        } finally {
            sql.sql(changed).param(digest).update();
        }
    }
}
