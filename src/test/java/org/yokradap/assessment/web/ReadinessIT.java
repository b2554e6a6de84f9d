package org.yokradap.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.people.SampleAgency.PASSWORD;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.assessment.Example;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.AssessmentImport;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.SampleAgency;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyCommand.AddDivision;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.PlanImport;
import org.yokradap.platform.Commands;
import org.yokradap.platform.EventLog;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The findings of the example and its plan, on the page and for programs: mended, accepted, taken back. */
@ApplicationTest
class ReadinessIT {
    private static final String PAGE = "/analysis/2565/readiness";
    private static final String REST = "/api/v1/assessments/2565/findings";

    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AssessmentImport tables;

    @Autowired
    private PlanImport plans;

    @Autowired
    private EventLog log;

    @Autowired
    private JsonMapper json;

    @LocalServerPort
    private int port;

    private SampleAgency agency = new SampleAgency(AgencyId.ofCode("ready"));

    /** What is accepted stays so: each test has an agency of its own. */
    @BeforeEach
    void importTheExample(TestInfo test) {
        var code = "ready" + Integer.toHexString(test.getDisplayName().hashCode());
        agency = SampleAgency.register(code, commands, accounts);
        for (var division :
                Map.of("office", "สำนักปลัด", "education", "กองการศึกษา").entrySet())
            commands.send(
                    new AddDivision(agency.id(), DivisionId.of(agency.id(), division.getKey()), division.getValue()),
                    agency.actor(Role.ADMINISTRATOR));
        var head = agency.actor(Role.HEAD_OF_OFFICE);
        tables.take(AssessmentId.of(agency.id(), 2565), Example.texts(), head);
        plans.take(Example.sheet().measures().orElseThrow(), new FiscalYear(2566), head);
    }

    private Browser signedIn(Role role) {
        var browser = new Browser(port);
        browser.signIn(agency.username(role), PASSWORD);
        return browser;
    }

    private HttpResponse<String> send(Role role, String method, String path, String body) {
        var browser = new Browser(port);
        return browser.send(browser.program(path, agency.username(role), PASSWORD)
                .header("Accept-Language", "en")
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private List<JsonNode> findings(Role role) {
        return StreamSupport.stream(
                        json.readTree(send(role, "GET", REST, "").body())
                                .get("findings")
                                .spliterator(),
                        false)
                .toList();
    }

    private JsonNode finding(String kind, String refersTo) {
        return findings(Role.HEAD_OF_OFFICE).stream()
                .filter(it -> it.get("kind").asString().equals(kind))
                .filter(it -> it.get("refersTo").asString().equals(refersTo))
                .findFirst()
                .orElseThrow();
    }

    private String key(String kind, String refersTo) {
        return finding(kind, refersTo).get("key").asString();
    }

    private int events() {
        return log.newest(agency.id().value(), Long.MAX_VALUE, 1000).size();
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    @Nested
    class ThePage {
        @Test
        void listsFindingsBySeverityWithTheWayToMendThem() {
            var page = signedIn(Role.HEAD_OF_OFFICE).get("/readiness").body();
            assertThat(page)
                    .contains("มี 9 เรื่องที่ต้องแก้ไข", "ควรตรวจสอบ (2)", "ตรวจแล้วถูกต้อง (2)")
                    .contains("บันทึกข้อความ ระบุคะแนนภาพรวม 83.12 แต่คำนวณได้ 93.12")
                    .contains("มาตรการของข้อ i7 พิมพ์เลขเป็นข้อ i17 ซึ่งอยู่ในตัวชี้วัด 3")
                    .contains("ตัวชี้วัด 4 (83.08 คะแนน) เป็นจุดอ่อนที่ยังไม่มีมาตรการ")
                    .contains("/analysis/2565/stated-results?where=memo")
                    .contains("/plan/2566/new-measure?indicator=4&amp;issue=")
                    .contains("/plan/measures/measure-" + agency.id().code() + "-2566-3/steps")
                    .contains("จุดอ่อนทุกเรื่องต้องมีมาตรการตอบ")
                    .contains("href=\"/readiness\" aria-current=\"page\"")
                    .doesNotContain("??", "style=", "onclick");
        }

        @Test
        void offersNothingToDoToThoseWhoMayNot() {
            var browser = signedIn(Role.DIVISION_HEAD);
            assertThat(browser.get(PAGE).body())
                    .contains("มี 9 เรื่องที่ต้องแก้ไข")
                    .doesNotContain("ยอมรับ…", "stated-results", "new-measure", "href=\"/readiness\"");
            assertThat(browser.get("/analysis/2565/findings/" + key("discrepancy", "memo") + "/acceptance")
                            .statusCode())
                    .isEqualTo(403);
        }

        @Test
        void itsLinksLeadToPagesThatAreThere() {
            var browser = signedIn(Role.HEAD_OF_OFFICE);
            var links = findings(Role.HEAD_OF_OFFICE).stream()
                    .filter(it -> it.has("mend"))
                    .map(it -> it.get("mend").asString())
                    .distinct()
                    .toList();
            assertThat(links).hasSizeGreaterThan(6).allSatisfy(link -> assertThat(browser.get(link.split("#", 2)[0]))
                    .returns(200, HttpResponse::statusCode));
        }

        @Test
        void isThereInEnglish() {
            assertThat(signedIn(Role.AUDITOR).get(PAGE + "?lang=en").body())
                    .contains("To be corrected: 9", "The measure for item i12 has no steps", "Coverage gap (2)")
                    .doesNotContain("??");
        }
    }

    @Nested
    class AcceptingOne {
        @Test
        void needsAReasonAndClosesItUntilItIsTakenBack() {
            var browser = signedIn(Role.HEAD_OF_OFFICE);
            var acceptance = "/analysis/2565/findings/" + key("discrepancy", "memo") + "/acceptance";
            assertThat(browser.get(acceptance).body()).contains("ระบุคะแนนภาพรวม 83.12");
            var withoutReason = browser.submit(acceptance, Map.of("reason", " "));
            assertThat(withoutReason.statusCode()).isEqualTo(422);
            assertThat(withoutReason.body()).contains("กรุณาระบุเหตุผล");

            assertThat(location(browser.submit(acceptance, Map.of("reason", "หนังสือฉบับใหม่แก้แล้ว"))))
                    .endsWith(PAGE);
            assertThat(browser.get(PAGE).body())
                    .contains("มี 8 เรื่องที่ต้องแก้ไข", "ยอมรับแล้ว (1)", "เหตุผล: หนังสือฉบับใหม่แก้แล้ว")
                    .contains("โดย ตำแหน่ง headofoffice เมื่อ 20 ม.ค. 2566", "มีผลอยู่");
            assertThat(browser.get("/analysis/2565").body()).contains("ต้องแก้ไข 8 เรื่อง");

            var withdrawal = acceptance.replace("/acceptance", "/withdrawal");
            assertThat(browser.get(withdrawal).body()).contains("เหตุผลเดิมที่ยอมรับ: หนังสือฉบับใหม่แก้แล้ว");
            assertThat(browser.submit(withdrawal, Map.of("reason", "")).statusCode())
                    .isEqualTo(422);
            browser.submit(withdrawal, Map.of("reason", "ยังไม่ได้แก้"));
            assertThat(browser.get(PAGE).body())
                    .contains("มี 9 เรื่องที่ต้องแก้ไข", "ถอนแล้ว: ยังไม่ได้แก้")
                    .doesNotContain("ยอมรับแล้ว (1)");
        }

        @Test
        void lapsesWhenAFigureChangesAndIsToldAsHistory() {
            var browser = signedIn(Role.HEAD_OF_OFFICE);
            var acceptance = "/analysis/2565/findings/" + key("discrepancy", "memo") + "/acceptance";
            browser.get(acceptance);
            browser.submit(acceptance, Map.of("reason", "หนังสือฉบับใหม่แก้แล้ว"));
            browser.get("/analysis/2565/stated-results?where=memo");
            browser.submit(
                    "/analysis/2565/stated-results",
                    Map.of("where", "บันทึกข้อความ", "overall", "๘๔.๑๒", "level", "A"));
            assertThat(browser.get(PAGE).body())
                    .contains("ระบุคะแนนภาพรวม 84.12", "มี 9 เรื่องที่ต้องแก้ไข", "สิ้นผล เพราะข้อมูลเปลี่ยนไป");

            assertThat(browser.get(acceptance).statusCode()).isEqualTo(404);
        }

        @Test
        void isForTheHeadOfOfficeOnly() {
            var acceptance = REST + "/" + key("discrepancy", "memo") + "/acceptance";
            int before = events();
            assertThat(send(Role.CLERK, "POST", acceptance, "{\"reason\": \"x\"}")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(events()).isEqualTo(before);
        }
    }

    @Nested
    class ForPrograms {
        @Test
        void aFindingIsAcceptedAndTakenBack() {
            var path = REST + "/" + key("coverage-gap", "5");
            var accepted = send(Role.HEAD_OF_OFFICE, "POST", path + "/acceptance", "{\"reason\": \"next year\"}");
            assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(200);
            assertThat(finding("coverage-gap", "5")
                            .get("accepted")
                            .get("reason")
                            .asString())
                    .isEqualTo("next year");
            assertThat(send(Role.HEAD_OF_OFFICE, "POST", path + "/withdrawal", "{\"reason\": \"no\"}")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(finding("coverage-gap", "5").has("accepted")).isFalse();
        }

        @Test
        void whatIsNoFindingIsRefused() {
            int before = events();
            for (var key : List.of("coverage-gap.0000000000000000", "nonsense", key("verdict", "overall"))) {
                var refused =
                        send(Role.HEAD_OF_OFFICE, "POST", REST + "/" + key + "/acceptance", "{\"reason\": \"x\"}");
                assertThat(refused.statusCode()).as(key).isEqualTo(404);
                assertThat(refused.body()).contains("This finding is no longer there");
            }
            var notAccepted = send(
                    Role.HEAD_OF_OFFICE,
                    "POST",
                    REST + "/" + key("coverage-gap", "5") + "/withdrawal",
                    "{\"reason\": \"x\"}");
            assertThat(notAccepted.statusCode()).isEqualTo(409);
            var withoutReason =
                    send(Role.HEAD_OF_OFFICE, "POST", REST + "/" + key("coverage-gap", "5") + "/acceptance", "{}");
            assertThat(withoutReason.statusCode()).isEqualTo(400);
            assertThat(events()).isEqualTo(before);
        }

        @Test
        void eachFindingSaysWhereWhatAndWhy() {
            var gap = finding("measure-without-step", "i12");
            assertThat(gap.get("where").asString()).isEqualTo("the measure for item i12");
            assertThat(gap.get("what").asString()).isEqualTo("The measure for item i12 has no steps");
            assertThat(gap.get("why").asString()).contains("A measure must say what is done");
            assertThat(gap.get("severity").asString()).isEqualTo("error");
            assertThat(findings(Role.AUDITOR)).noneMatch(it -> it.has("mend"));
        }
    }

    @Nested
    class StatedResults {
        @Test
        void areEnteredForAPaperThatIsThereAndForANewOne() {
            var browser = signedIn(Role.HEAD_OF_OFFICE);
            assertThat(browser.get("/analysis/2565/stated-results?where=memo").body())
                    .contains("value=\"บันทึกข้อความ\"", "value=\"83.12\"", "value=\"A\"");
            var path = "/analysis/2565/stated-results";
            var bad = browser.submit(path, Map.of("where", "ประกาศ", "overall", "เก้าสิบ", "level", "A"));
            assertThat(bad.statusCode()).isEqualTo(422);
            assertThat(bad.body()).contains("id=\"overall-wrong\"", "value=\"เก้าสิบ\"", "value=\"ประกาศ\"");
            assertThat(browser.submit(path, Map.of("where", "", "overall", "90", "level", ""))
                            .body())
                    .contains("id=\"where-wrong\"");

            browser.submit(path, Map.of("where", "บันทึกข้อความ", "overall", "93.12", "level", "A"));
            browser.submit(path, Map.of("where", "ประกาศ", "overall", "93.12", "level", ""));
            assertThat(browser.get("/analysis/2565").body())
                    .contains("ประกาศ 93.12 — คำนวณได้ 93.12", "ประกาศ</strong>")
                    .doesNotContain("ประกาศ 83.12");
        }

        @Test
        void areMarkedWhenAScoreIsCorrectedAfterwards() {
            var browser = signedIn(Role.HEAD_OF_OFFICE);
            var correction = "/analysis/2565/scores/2/correction";
            browser.get(correction);
            browser.submit(correction, Map.of("score", "82.83", "reason", "พิมพ์ผิด"));
            assertThat(browser.get("/analysis/2565/scores").body())
                    .contains("เดิม 81.83 แก้เป็น 82.83: พิมพ์ผิด", "โดย ตำแหน่ง headofoffice เมื่อ 20 ม.ค. 2566");
            assertThat(browser.get("/analysis/2565").body()).contains("ออกตามคะแนนเดิม");
            assertThat(browser.get(PAGE).body())
                    .contains("รายงานการวิเคราะห์ ออกก่อนแก้ไขคะแนนตัวชี้วัด 2 จาก 81.83 เป็น 82.83 เมื่อ 20 ม.ค. 2566")
                    .contains("คะแนนภาพรวมที่คำนวณได้จึงเปลี่ยนจาก 93.12 เป็น 93.18")
                    .contains("สรุปผลการวิเคราะห์ไว้ก่อนแก้ไขคะแนนตัวชี้วัด 2");
            browser.submit("/analysis/2565/conclusion", Map.of());
            assertThat(browser.get(PAGE).body()).doesNotContain("สรุปผลการวิเคราะห์ไว้ก่อน");
        }
    }

    @Nested
    class Judgements {
        @Test
        void ofWeaknessesAreTakenBackEachWithAReason() {
            var browser = signedIn(Role.HEAD_OF_OFFICE);
            var of2565 = "/analysis/2565";
            browser.get(of2565 + "/weaknesses/O13/dismissal");
            browser.submit(of2565 + "/weaknesses/O13/dismissal", Map.of("reason", "จัดทำแล้ว"));
            assertThat(browser.get(of2565).body())
                    .contains("เหตุผล: จัดทำแล้ว", "โดย ตำแหน่ง headofoffice", "/weaknesses/O13/withdrawal");
            var withdrawal = of2565 + "/weaknesses/O13/withdrawal";
            assertThat(browser.get(withdrawal).body()).contains("เหตุผลเดิมที่ตัดออก: จัดทำแล้ว");
            assertThat(browser.submit(withdrawal, Map.of("reason", "")).body()).contains("กรุณาระบุเหตุผล");
            browser.submit(withdrawal, Map.of("reason", "ยังไม่เผยแพร่"));
            assertThat(browser.get(of2565).body()).doesNotContain("จัดทำแล้ว").contains("ยังไม่ได้สรุป");

            browser.get(of2565 + "/weaknesses");
            browser.submit(of2565 + "/weaknesses", Map.of("subject", "4", "reason", "มีข้อร้องเรียน"));
            assertThat(browser.get(of2565).body()).contains("เหตุผล: มีข้อร้องเรียน", "ถอนการระบุ…");
            var nobody = browser.get(of2565 + "/weaknesses/2/withdrawal");
            assertThat(nobody.statusCode()).isEqualTo(409);
        }

        @Test
        void areTakenBackByPrograms() {
            var weaknesses = "/api/v1/assessments/2565/weaknesses";
            assertThat(send(Role.HEAD_OF_OFFICE, "POST", weaknesses + "/2/withdrawal", "{\"reason\": \"x\"}")
                            .statusCode())
                    .isEqualTo(409);
            send(Role.HEAD_OF_OFFICE, "POST", weaknesses, "{\"subject\": \"2\", \"reason\": \"complaints\"}");
            assertThat(send(Role.HEAD_OF_OFFICE, "POST", weaknesses + "/2/withdrawal", "{\"reason\": \"x\"}")
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}
