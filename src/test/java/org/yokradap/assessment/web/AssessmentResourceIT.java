package org.yokradap.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.yokradap.people.SampleAgency.PASSWORD;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
import org.yokradap.assessment.api.analysis.CurrentAnalysis;
import org.yokradap.people.SampleAgency;
import org.yokradap.people.api.AccessRejection;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.EventLog;
import org.yokradap.platform.Longest;
import org.yokradap.platform.Queries;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;
import org.yokradap.platform.testing.Multipart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssessmentResourceIT {
    private static final String ASSESSMENT = "/api/v1/assessments/2565";

    @Autowired
    private Commands commands;

    @Autowired
    private Queries queries;

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

    private SampleAgency agency = new SampleAgency(AgencyId.ofCode("scoresrest"));

    @BeforeAll
    void importTheExample() {
        agency = SampleAgency.register("scoresrest", commands, accounts);
        var receipt =
                tables.take(AssessmentId.of(agency.id(), 2565), Example.texts(), agency.actor(Role.HEAD_OF_OFFICE));
        assertThat(receipt.events()).isPositive();
        assertThat(receipt.fresh()).isTrue();
    }

    private HttpResponse<String> get(Role role, String path) {
        var browser = new Browser(port);
        return browser.send(browser.program(path, agency.username(role), PASSWORD)
                .header("Accept-Language", "en")
                .GET());
    }

    private HttpResponse<String> post(Role role, String language, String path, String body) {
        var browser = new Browser(port);
        return browser.send(browser.program(path, agency.username(role), PASSWORD)
                .header("Accept-Language", language)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> upload(Map<String, String> files) {
        return upload(Map.of(), files);
    }

    private HttpResponse<String> upload(Map<String, String> fields, Map<String, String> files) {
        var browser = new Browser(port);
        return browser.send(browser.program(ASSESSMENT + "/import", agency.username(Role.HEAD_OF_OFFICE), PASSWORD)
                .header("Accept-Language", "en")
                .header("Content-Type", Multipart.TYPE)
                .POST(Multipart.of(fields, files)));
    }

    private int events() {
        return log.newest(agency.id().value(), Long.MAX_VALUE, 1000).size();
    }

    private static List<String> texts(JsonNode list, String... fields) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(it -> String.join(
                        " ",
                        List.of(fields).stream()
                                .map(field -> it.path(field).asString())
                                .toList()))
                .toList();
    }

    @Nested
    class TheAnalysis {
        @Test
        void hasTheFiguresOfTheExample() {
            var analysis =
                    json.readTree(get(Role.AUDITOR, ASSESSMENT + "/analysis").body());
            assertThat(texts(analysis.get("instruments"), "code", "exact", "score"))
                    .containsExactly("IIT 85.346 85.35", "EIT 96.9566666667 96.96", "OIT 96.07 96.07");
            assertThat(texts(json.createArrayNode().add(analysis.get("overall")), "exact", "score", "level", "passes"))
                    .containsExactly("93.1188 93.12 A true");
            assertThat(texts(analysis.get("stated"), "where", "overall", "verdict"))
                    .containsExactly("memo 83.12 discrepancy", "report 93.13 rounding-note");
            assertThat(texts(analysis.get("indicators"), "code")).hasSize(10);
        }

        @Test
        void hasItsWeaknessesAndSaysWhatIsWrong() {
            var analysis = json.readTree(
                    get(Role.DIVISION_HEAD, ASSESSMENT + "/analysis").body());
            assertThat(texts(analysis.get("weaknesses"), "kind", "code", "urgent"))
                    .containsExactly(
                            "indicator 2 true",
                            "indicator 4 true",
                            "indicator 5 false",
                            "question i7 false",
                            "question i10 false",
                            "question i12 false",
                            "item O12 false",
                            "item O13 false",
                            "item O20 false");
            assertThat(texts(analysis.get("findings"), "severity", "message"))
                    .contains(
                            "error The memo states an overall score of 83.12; computed is 93.12",
                            "note The report states an overall score of 93.13; computed is 93.12, a matter of rounding");
        }

        @Test
        void ofAYearWithoutAnAssessmentIsUnknown() {
            var response = get(Role.AUDITOR, "/api/v1/assessments/2561/analysis");
            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(response.body()).contains("There is no assessment of fiscal year 2561");
        }

        @Test
        void ofAGregorianYearIsRefused() {
            var response = get(Role.AUDITOR, "/api/v1/assessments/2022/analysis");
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(json.readTree(response.body()).get("field").asString()).isEqualTo("year");
        }

        @Test
        void isNotForAnotherAgency() {
            var neighbour = new CurrentAnalysis(AgencyId.ofCode("neighbour"), 2565);
            assertThatExceptionOfType(Rejection.class)
                    .isThrownBy(() -> queries.ask(neighbour, agency.actor(Role.AUDITOR)))
                    .matches(it -> it.reason() == AccessRejection.NOT_YOUR_AGENCY);
        }
    }

    @Nested
    class BadInput {
        private void refused(String path, String body, String field, String thai, String english) {
            int before = events();
            for (var language : Map.of("th", thai, "en", english).entrySet()) {
                var response = post(Role.HEAD_OF_OFFICE, language.getKey(), ASSESSMENT + path, body);
                assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
                var problem = json.readTree(response.body());
                assertThat(problem.path("field").asString()).isEqualTo(field);
                assertThat(problem.path("detail").asString()).isEqualTo(language.getValue());
            }
            assertThat(events()).isEqualTo(before);
        }

        @Test
        void aScoreOf101NamesTheScore() {
            refused(
                    "/scores",
                    "{\"subject\": \"i8\", \"score\": 101}",
                    "score",
                    "คะแนน 101 ต้องอยู่ระหว่าง 0 ถึง 100",
                    "The score 101 must be from 0 to 100");
        }

        @Test
        void anUnknownIndicatorNamesTheSubject() {
            refused(
                    "/scores",
                    "{\"subject\": \"11\", \"score\": \"90\"}",
                    "subject",
                    "ไม่พบ “11” ในกรอบการประเมินของปีนี้",
                    "This year’s framework has no “11”");
        }

        @Test
        void aMissingReasonNamesTheReason() {
            refused(
                    "/corrections",
                    "{\"subject\": \"2\", \"score\": \"82\"}",
                    "reason",
                    "กรุณาระบุเหตุผล",
                    "Please give a reason");
            refused(
                    "/weaknesses/2/dismissal",
                    "{\"reason\": \" \"}",
                    "reason",
                    "กรุณาระบุเหตุผล",
                    "Please give a reason");
        }

        @Test
        void anOverallThatIsNoNumberNamesTheOverall() {
            refused(
                    "/stated-results",
                    "{\"where\": \"memo\", \"overall\": \"สูงมาก\"}",
                    "overall",
                    "คะแนน “สูงมาก” ไม่ใช่ตัวเลข",
                    "The score “สูงมาก” is not a number");
        }
    }

    @Test
    void aPersonWithoutTheRoleIsRefused() {
        int before = events();
        var response =
                post(Role.DIVISION_HEAD, "en", ASSESSMENT + "/scores", "{\"subject\": \"i8\", \"score\": \"90\"}");
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(events()).isEqualTo(before);
    }

    @Nested
    class Importing {
        private final Map<String, String> files = Map.of(
                "indicators", Example.texts().getOrDefault("indicators.csv", ""),
                "items", Example.texts().getOrDefault("items.csv", ""),
                "statements", Example.texts().getOrDefault("statements.csv", ""));

        @Test
        void theSameFilesAgainStoresNothing() {
            int before = events();
            var response = upload(files);
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            assertThat(json.readTree(response.body()).get("events").asInt()).isZero();
            assertThat(events()).isEqualTo(before);
        }

        @Test
        void oneBadLineStoresNothingAndEveryBadLineIsNamed() {
            int before = events();
            var response = upload(Map.of(
                    "items",
                    "item,score\ni8,90\ni9,101\nO99,0\n2,81.84\n",
                    "statements",
                    "where,overall,level\nmemo,,ดีเลิศ\n"));
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(texts(json.readTree(response.body()).get("problems"), "place", "detail"))
                    .containsExactly("items.csv:3 The score 101 must be from 0 to 100");

            var readable = upload(Map.of(
                    "items",
                    "item,score\ni8,90\nO99,0\n2,81.84\n",
                    "statements",
                    "where,overall,level\nmemo,,ดีเลิศ\n"));
            assertThat(texts(json.readTree(readable.body()).get("problems"), "place", "detail"))
                    .containsExactly(
                            "items.csv:3 This year’s framework has no “O99”",
                            "items.csv:4 2 is already recorded with 81.83; to change it, correct the score and give a reason",
                            "statements.csv:2 No level is called “ดีเลิศ”");
            assertThat(events()).isEqualTo(before);
        }

        @Test
        void areReadAsStrictlyWhenAReasonIsGiven() {
            int before = events();
            var response = upload(Map.of("reason", "ผลหลังอุทธรณ์"), Map.of("items", "item,score\n2,81.84,90\n"));
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(texts(json.readTree(response.body()).get("problems"), "place"))
                    .containsExactly("items.csv:2");
            assertThat(events()).isEqualTo(before);
        }

        @Test
        void areRefusedWithAReasonThatNobodyWouldRead() {
            int before = events();
            var response =
                    upload(Map.of("reason", "ก".repeat(Longest.REASON + 1)), Map.of("items", "item,score\n2,81.84\n"));
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).contains("The text is longer than 2000 characters");
            assertThat(events()).isEqualTo(before);
        }

        @Test
        void nothingIsRefused() {
            assertThat(upload(Map.of()).statusCode()).isEqualTo(400);
        }
    }
}
