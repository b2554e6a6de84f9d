package org.yokradap.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.people.SampleAgency.PASSWORD;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.people.SampleAgency;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanResourceIT {
    private static final String MANUAL = """
            {"instrument": "OIT", "indicator": "9.2", "item": "O13", "issue": "คู่มือ", "responsible": "กองคลัง",
             "steps": "๑.จัดทำคู่มือ", "reporting": "%s"}""";

    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    private SampleAgency agency = new SampleAgency(AgencyId.ofCode("nabua"));
    private Browser client = new Browser(0);

    @BeforeAll
    void register() {
        agency = SampleAgency.register("nabua", commands, accounts);
    }

    @BeforeEach
    void connect() {
        client = new Browser(port);
    }

    @Test
    void takesAMeasureInTheWordsOfAPaperAndAnswersWithThePlan() {
        post("/api/v1/plans/2567/beginning", "{\"reason\": \"เริ่มตามมติที่ประชุม\"}");
        var created = post("/api/v1/plans/2567/measures", MANUAL.formatted("ภายในเดือนมกราคม ๒๕๖๗"));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        assertThat(read(created).at("/measureId").asString()).isEqualTo("measure-nabua-2567-1");

        var plan = read(get("/api/v1/plans/2567"));
        assertThat(plan.at("/measures/0/obligations/0/words").asString()).isEqualTo("ภายในเดือนมกราคม ๒๕๖๗");
        assertThat(plan.at("/measures/0/obligations/0/timing/due").asString()).isEqualTo("2024-01-31");
        assertThat(plan.at("/measures/0/divisions/0").asString()).isEqualTo("division-nabua-finance");

        var slots = read(get("/api/v1/plans/2567/due-slots"));
        assertThat(slots.at("/slots")).hasSize(1);
        assertThat(slots.at("/slots/0/id").asString()).isEqualTo("slot-nabua-2567-1-1-finance-once");
        assertThat(slots.at("/slots/0/due").asString()).isEqualTo("2024-01-31");
    }

    @Test
    void sayingTheSameTwiceChangesNothing() {
        var measure = "/api/v1/measures/measure-nabua-2568-1";
        post("/api/v1/plans/2568/beginning", "{\"reason\": \"เริ่มตามมติที่ประชุม\"}");
        for (int events : new int[] {4, 0}) {
            var answer = post("/api/v1/plans/2568/measures", MANUAL.formatted("ทุกเดือน"));
            assertThat(read(answer).at("/receipt/events").asInt()).isEqualTo(events);
        }
        for (int events : new int[] {1, 0}) {
            assertThat(events(post(measure + "/steps", "{\"text\": \"รายงานผู้บริหาร\"}")))
                    .isEqualTo(events);
            assertThat(events(post(measure + "/obligations", "{\"words\": \"รายงานทุกไตรมาส\"}")))
                    .isEqualTo(events);
            assertThat(events(post(measure + "/assignments", "{\"division\": \"division-nabua-works\"}")))
                    .isEqualTo(events);
        }
        assertThat(read(get("/api/v1/plans/2568/due-slots")).at("/slots")).hasSize(2 * (12 + 4));

        assertThat(events(post(measure + "/withdrawal", "{\"reason\": \"ซ้ำ\"}")))
                .isEqualTo(1);
        assertThat(read(get(measure)).at("/withdrawn").asString()).isEqualTo("ซ้ำ");
    }

    @Test
    void showsHowWordsAreUnderstood() {
        var words = "๑.รายงานทุกเดือน\n๒.ผู้บริหารกำกับติดตามภายในเดือนมกราคม ๒๕๖๖";
        var read = read(get("/api/v1/deadlines?year=2566&words=" + URLEncoder.encode(words, StandardCharsets.UTF_8)));

        assertThat(read).hasSize(2);
        assertThat(read.at("/0/timing/kind").asString()).isEqualTo("monthly");
        assertThat(read.at("/0/due")).hasSize(12);
        assertThat(read.at("/1/said").asString()).isEqualTo("ครบกำหนด 31 ม.ค. 2566");
        assertThat(read.at("/1/bearer").asString()).isEqualTo("EXECUTIVES");
        assertThat(read.at("/1/acceptable").asBoolean()).isTrue();
    }

    @Nested
    class Refuses {
        @Test
        void aDeadlineThatIsNoDateAndNamesTheField() {
            post("/api/v1/plans/2569/measures", MANUAL.formatted("ทุกเดือน"));
            var impossible = "ภายในวันที่ ๓๑ กุมภาพันธ์ ๒๕๖๙";

            assertProblem(
                    post("/api/v1/measures/measure-nabua-2569-1/obligations", "{\"words\": \"" + impossible + "\"}"),
                    400,
                    "rejection.MeasureRejection.UNKNOWN_TIMING",
                    "words");
            assertThat(read(get("/api/v1/measures/measure-nabua-2569-1")).at("/obligations"))
                    .hasSize(1);

            assertProblem(
                    post("/api/v1/plans/2570/measures", MANUAL.formatted(impossible)),
                    400,
                    "rejection.MeasureRejection.UNKNOWN_TIMING",
                    "reporting");
            assertThat(read(get("/api/v1/plans/2570")).at("/measures")).isEmpty();
        }

        @Test
        void aDivisionThatTheAgencyDoesNotHave() {
            post("/api/v1/plans/2571/measures", MANUAL.formatted("ทุกเดือน"));
            var assignments = "/api/v1/measures/measure-nabua-2571-1/assignments";

            assertProblem(
                    post(assignments, "{\"division\": \"division-nabua-health\"}"),
                    404,
                    "rejection.AgencyRejection.UNKNOWN_DIVISION",
                    "division");
            assertProblem(
                    post(assignments, "{\"division\": \"division-nakham-finance\"}"),
                    400,
                    "rejection.MeasureRejection.FOREIGN_DIVISION",
                    "division");
            assertProblem(
                    post(
                            "/api/v1/plans/2571/measures",
                            MANUAL.replace("กองคลัง", "กองสาธารณสุข").formatted("")),
                    400,
                    "rejection.PlanSheetRejection.UNKNOWN_RESPONSIBLE",
                    "responsible");
        }

        @Test
        void aMeasureThatThereIsNotAndOneOfAnotherAgency() {
            assertThat(get("/api/v1/measures/measure-nabua-2572-1").statusCode())
                    .isEqualTo(404);
            assertThat(get("/api/v1/measures/measure-nakham-2566-1").statusCode())
                    .isEqualTo(403);
        }

        @Test
        void aYearOfAnotherEra() {
            assertProblem(get("/api/v1/plans/2023"), 400, "request.unreadable", "year");
        }

        @Test
        void whoeverIsNotTheHeadOfOffice() {
            var order = client.program("/api/v1/plans/2573/measures", agency.username(Role.CLERK), PASSWORD)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(MANUAL.formatted("ทุกเดือน")));
            assertThat(client.send(order).statusCode()).isEqualTo(403);
            assertThat(read(get("/api/v1/plans/2573")).at("/measures")).isEmpty();
        }

        private void assertProblem(HttpResponse<String> response, int status, String reason, String field) {
            assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
            assertThat(read(response).at("/reason").asString()).isEqualTo(reason);
            assertThat(read(response).at("/field").asString()).isEqualTo(field);
        }
    }

    private int events(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return read(response).at("/events").asInt();
    }

    private HttpRequest.Builder request(String path) {
        return client.program(path, agency.username(Role.HEAD_OF_OFFICE), PASSWORD);
    }

    private HttpResponse<String> get(String path) {
        return client.send(request(path));
    }

    private HttpResponse<String> post(String path, String body) {
        return client.send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static JsonNode read(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }
}
