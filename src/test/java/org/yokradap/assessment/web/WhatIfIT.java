package org.yokradap.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.people.SampleAgency.PASSWORD;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.assessment.Example;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.AssessmentImport;
import org.yokradap.people.SampleAgency;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.EventLog;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Other weakness rules: looking at what they would change, and choosing them. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatIfIT {
    private static final String PAGE = "/analysis/2565/what-if";
    private static final String REST = "/api/v1/assessments/2565";
    private static final Map<String, String> BELOW_82 = Map.of(
            "indicatorBelow", "๘๒",
            "urgentLowest", "3",
            "questionBelow", "",
            "itemBelow", "",
            "itemsScoredZero", "true",
            "instrumentBelow", "86");
    private static final String ADDRESS = PAGE
            + "?indicatorBelow=82&urgentLowest=3&questionBelow=&itemBelow=&itemsScoredZero=true&instrumentBelow=86";

    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AssessmentImport tables;

    @Autowired
    private EventLog log;

    @Autowired
    private JsonMapper json;

    @LocalServerPort
    private int port;

    private SampleAgency agency = new SampleAgency(AgencyId.ofCode("whatif"));

    @BeforeAll
    void importTheExample() {
        agency = example("whatif");
    }

    private SampleAgency example(String code) {
        var registered = SampleAgency.register(code, commands, accounts);
        tables.take(AssessmentId.of(registered.id(), 2565), Example.texts(), registered.actor(Role.HEAD_OF_OFFICE));
        return registered;
    }

    private Browser signedIn(SampleAgency where, Role role) {
        var browser = new Browser(port);
        browser.signIn(where.username(role), PASSWORD);
        return browser;
    }

    private HttpResponse<String> send(SampleAgency where, Role role, String method, String path, String body) {
        var browser = new Browser(port);
        return browser.send(browser.program(path, where.username(role), PASSWORD)
                .header("Accept-Language", "en")
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private int events(SampleAgency where) {
        return log.newest(where.id().value(), Long.MAX_VALUE, 1000).size();
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    private static List<String> codes(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(it -> it.path("code").asString())
                .toList();
    }

    @Nested
    class ThePage {
        @Test
        void beginsWithTheRulesInForce() {
            assertThat(signedIn(agency, Role.AUDITOR).get(PAGE).body())
                    .contains("เกณฑ์ที่ใช้อยู่", "ตามกรอบการประเมิน", "value=\"85.00\"", "value=\"2\"")
                    .doesNotContain("ถ้าใช้เกณฑ์นี้", "ใช้เกณฑ์นี้</button>", "??");
        }

        @Test
        void saysInASentenceAndTwoListsWhatWouldChange() {
            int before = events(agency);
            var page = signedIn(agency, Role.AUDITOR).get(ADDRESS).body();
            assertThat(page)
                    .contains("จุดอ่อนจะเพิ่ม 1 รายการ หายไป 5 รายการ และคงเดิม 4 รายการ")
                    .contains("จะเพิ่ม (1)", "เครื่องมือ IIT", "85.35")
                    .contains("จะหายไป (5)", "ตัวชี้วัด 4", "ข้อ i7")
                    .doesNotContain("ใช้เกณฑ์นี้</button>", "??", "style=", "onclick");
            assertThat(events(agency)).isEqualTo(before);
        }

        @Test
        void saysWhatBecomesUrgentAndWhatCeasesToBe() {
            var browser = signedIn(agency, Role.MAYOR);
            var same = "&indicatorBelow=85&questionBelow=85&itemBelow=&itemsScoredZero=true&instrumentBelow=";
            assertThat(browser.get(PAGE + "?urgentLowest=3" + same).body())
                    .contains("เรื่องเร่งด่วนจะเพิ่ม 1 รายการ", "จะเป็นเรื่องเร่งด่วน (1)")
                    .doesNotContain("จะพ้นจากเร่งด่วน (");
            assertThat(browser.get(PAGE + "?urgentLowest=0" + same + "&lang=en").body())
                    .contains("Would be urgent no longer (2)", "would be so no longer");
            assertThat(browser.get(PAGE + "?urgentLowest=2" + same + "&lang=th").body())
                    .contains("เกณฑ์นี้ไม่เปลี่ยนสิ่งใด");
        }

        @Test
        void completesAnAddressThatLeavesRulesOut() {
            assertThat(location(signedIn(agency, Role.CLERK).get(PAGE + "?indicatorBelow=82")))
                    .endsWith(PAGE + "?indicatorBelow=82&urgentLowest=2&questionBelow=85.00&itemBelow="
                            + "&itemsScoredZero=true&instrumentBelow=");
        }

        @Test
        void namesTheFieldThatCannotBeReadAndKeepsWhatWasTyped() {
            var browser = signedIn(agency, Role.HEAD_OF_OFFICE);
            for (var bad : List.of(
                    List.of("indicatorBelow", "101", "คะแนน 101 ต้องอยู่ระหว่าง 0 ถึง 100"),
                    List.of("questionBelow", "abc", "คะแนน “abc” ไม่ใช่ตัวเลข"),
                    List.of("instrumentBelow", "-1", "คะแนน -1 ต้องอยู่ระหว่าง 0 ถึง 100"),
                    List.of("urgentLowest", "-1", "จำนวนอันดับ -1 ต้องอยู่ระหว่าง 0 ถึง 99"),
                    List.of("urgentLowest", "1000", "จำนวนอันดับ 1000 ต้องอยู่ระหว่าง 0 ถึง 99"),
                    List.of("urgentLowest", "สอง", "“สอง” ไม่ใช่จำนวนเต็ม"))) {
                var fields = new HashMap<>(BELOW_82);
                fields.put(bad.get(0), bad.get(1));
                fields.put("reason", "ตกลงแล้ว");
                browser.get(PAGE);
                int before = events(agency);
                var refused = browser.submit("/analysis/2565/rules", fields);
                assertThat(refused.statusCode()).as(bad.toString()).isEqualTo(422);
                assertThat(refused.body())
                        .contains("id=\"" + bad.get(0) + "-wrong\"", bad.get(2), "value=\"" + bad.get(1) + "\"");
                assertThat(events(agency)).isEqualTo(before);
            }
        }
    }

    @Nested
    class ChoosingThem {
        @Test
        void needsAReasonAndHoldsUntilTheFrameworksAreChosenAgain() {
            var other = example("ownrules");
            var browser = signedIn(other, Role.HEAD_OF_OFFICE);
            assertThat(browser.get(ADDRESS).body()).contains("ใช้เกณฑ์นี้</button>");

            var fields = new HashMap<>(BELOW_82);
            fields.put("reason", " ");
            var withoutReason = browser.submit("/analysis/2565/rules", fields);
            assertThat(withoutReason.statusCode()).isEqualTo(422);
            assertThat(withoutReason.body()).contains("กรุณาระบุเหตุผล", "จะหายไป (5)", "value=\"๘๒\"");

            fields.put("reason", "มติที่ประชุมผู้บริหาร");
            assertThat(location(browser.submit("/analysis/2565/rules", fields))).endsWith("/analysis/2565");
            assertThat(browser.get("/analysis/2565").body())
                    .contains("เปลี่ยนเกณฑ์จุดอ่อนแล้ว", "ของหน่วยงาน", "ตัวชี้วัดต่ำกว่า 82.00")
                    .doesNotContain("ยังไม่ได้สรุป", "เปลี่ยนไปหลังจากสรุปผล");
            browser.submit("/analysis/2565/conclusion", Map.of());
            assertThat(browser.get(PAGE).body())
                    .contains("ของหน่วยงาน", "เหตุผล: มติที่ประชุมผู้บริหาร", "โดย ตำแหน่ง headofoffice เมื่อ");

            var back = browser.submit("/analysis/2565/rules/withdrawal", Map.of("reason", "ผ่อนเกินไป"));
            assertThat(location(back)).endsWith("/analysis/2565");
            assertThat(browser.get(PAGE).body())
                    .contains("ตามกรอบการประเมิน", "กลับไปใช้เกณฑ์ของกรอบการประเมิน", "เหตุผล: ผ่อนเกินไป");
        }

        @Test
        void isForTheHeadOfOfficeOnly() {
            var browser = signedIn(agency, Role.CLERK);
            browser.get(PAGE);
            int before = events(agency);
            assertThat(browser.submit("/analysis/2565/rules", Map.of("indicatorBelow", "80", "reason", "x"))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(events(agency)).isEqualTo(before);
        }
    }

    @Nested
    class ForPrograms {
        @Test
        void comparesWithoutChangingAnything() {
            int before = events(agency);
            var answer = json.readTree(
                    send(agency, Role.AUDITOR, "GET", REST + "/what-if?indicatorBelow=84&urgentLowest=1", "")
                            .body());
            assertThat(codes(answer.get("go"))).containsExactly("5");
            assertThat(codes(answer.get("ceaseToBeUrgent"))).containsExactly("4");
            assertThat(answer.get("rules").get("questionBelow").asString()).isEqualTo("85.00");
            assertThat(answer.get("stay").asInt()).isEqualTo(8);
            assertThat(events(agency)).isEqualTo(before);
        }

        @Test
        void namesTheFieldThatCannotBeRead() {
            for (var bad : Map.of("indicatorBelow", "101", "urgentLowest", "1000", "itemsScoredZero", "maybe")
                    .entrySet()) {
                var response =
                        send(agency, Role.AUDITOR, "GET", REST + "/what-if?" + bad.getKey() + "=" + bad.getValue(), "");
                assertThat(response.statusCode()).isEqualTo(400);
                assertThat(json.readTree(response.body()).get("field").asString())
                        .isEqualTo(bad.getKey());
            }
        }

        @Test
        void choosesRulesAndTellsWhoDid() {
            var other = example("restrules");
            var chosen = send(
                    other,
                    Role.HEAD_OF_OFFICE,
                    "PUT",
                    REST + "/rules",
                    "{\"indicatorBelow\": \"82\", \"questionBelow\": \"\", \"reason\": \"agreed\"}");
            assertThat(chosen.statusCode()).as(chosen.body()).isEqualTo(200);
            var rules = json.readTree(
                    send(other, Role.AUDITOR, "GET", REST + "/rules", "").body());
            assertThat(rules.get("own").asBoolean()).isTrue();
            assertThat(rules.get("rules").has("questionBelow")).isFalse();
            assertThat(rules.get("history").get(0).get("by").asString())
                    .isEqualTo(other.officer(Role.HEAD_OF_OFFICE).value());

            var withoutReason = send(other, Role.HEAD_OF_OFFICE, "POST", REST + "/rules/withdrawal", "{}");
            assertThat(withoutReason.statusCode()).isEqualTo(400);
            assertThat(json.readTree(withoutReason.body()).get("field").asString())
                    .isEqualTo("reason");
            send(other, Role.HEAD_OF_OFFICE, "POST", REST + "/rules/withdrawal", "{\"reason\": \"too lenient\"}");
            assertThat(json.readTree(send(other, Role.AUDITOR, "GET", REST + "/rules", "")
                                    .body())
                            .get("own")
                            .asBoolean())
                    .isFalse();
        }

        @Test
        void refusesAYearWithoutAnAssessment() {
            assertThat(send(agency, Role.AUDITOR, "GET", "/api/v1/assessments/2561/what-if", "")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(send(agency, Role.AUDITOR, "PUT", REST + "/rules", "{\"reason\": \"x\"}")
                            .statusCode())
                    .isEqualTo(403);
        }
    }
}
