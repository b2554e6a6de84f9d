package org.yokradap.followup.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.followup.Municipality.PASSWORD;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.Month;
import java.util.stream.StreamSupport;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.followup.Municipality;
import org.yokradap.followup.api.ReportId;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.SlotId;
import org.yokradap.platform.Commands;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportResourceIT {
    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private EventStore events;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JsonMapper json;

    @LocalServerPort
    private int port;

    private Municipality agency = new Municipality(AgencyId.ofCode("nayang"));

    @BeforeAll
    void plan() {
        clock.moveTo(Instant.parse("2023-01-20T02:00:00Z"));
        agency = Municipality.register("nayang", commands, accounts);
    }

    private HttpResponse<String> get(String path, Role role) {
        return send(path, role, "GET", HttpRequest.BodyPublishers.noBody());
    }

    private HttpResponse<String> post(String path, Role role, String body) {
        return send(path, role, "POST", HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(String path, Role role, String method, HttpRequest.BodyPublisher body) {
        var browser = new Browser(port);
        return browser.send(browser.program("/api/v1" + path, Municipality.username(agency.actor(role)), PASSWORD)
                .header("Content-Type", "application/json")
                .method(method, body));
    }

    private JsonNode read(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json.readTree(response.body());
    }

    private long stored(SlotId slot) {
        return events.readEvents(ReportId.of(slot).value()).asStream().count();
    }

    @Test
    void takesAReportToItsApprovalAndTheMonthToItsEnd() {
        var slot = agency.monthly(Month.OCTOBER);
        var report = "/reports/" + slot;
        post(report + "/progress", Role.DIVISION_HEAD, "{\"text\": \"ปิดประกาศ\", \"percent\": 60}");
        post(report + "/evidence", Role.DIVISION_HEAD, "{\"url\": \"https://nayang.example/1\"}");
        var submitted = read(post(report + "/submit", Role.DIVISION_HEAD, ""));
        assertThat(submitted.at("/task/state").asString()).isEqualTo("SUBMITTED");
        assertThat(submitted.at("/task/daysLate").asInt()).isEqualTo(81);

        var digest = submitted.at("/task/report/digest").asString();
        var returned =
                read(post(report + "/return", Role.CLERK, "{\"digest\": \"" + digest + "\", \"comment\": \"ขอภาพ\"}"));
        assertThat(returned.at("/task/turn").asString()).isEqualTo("DIVISION");
        post(report + "/progress", Role.DIVISION_HEAD, "{\"text\": \"ปิดประกาศ มีภาพ\", \"percent\": 100}");
        digest = read(post(report + "/submit", Role.DIVISION_HEAD, ""))
                .at("/task/report/digest")
                .asString();
        var approved = read(post(report + "/approve", Role.MAYOR, "{\"digest\": \"" + digest + "\"}"));
        assertThat(approved.at("/task/state").asString()).isEqualTo("APPROVED_LATE");
        assertThat(approved.at("/entries")).hasSize(7);
        assertThat(stored(slot)).isEqualTo(7);

        var sheet = read(get("/rounds/2022-10", Role.CLERK));
        assertThat(sheet.at("/counts/approved").asInt()).isOne();
        var closed = read(post(
                "/rounds/2022-10/close",
                Role.CLERK,
                "{\"digest\": \"" + sheet.at("/digest").asString() + "\"}"));
        assertThat(closed.at("/entries/0/closed").asBoolean()).isTrue();
        assertThat(read(post("/rounds/2022-10/reopen", Role.MAYOR, "{\"reason\": \"ส่งเพิ่ม\"}"))
                        .at("/entries"))
                .hasSize(2);
    }

    @Test
    void keepsADraftAsItWasTypedAndRefusesToSubmitIt() {
        var slot = agency.monthly(Month.JULY);
        var draft = read(post(
                "/reports/" + slot + "/progress",
                Role.DIVISION_HEAD,
                "{\"text\": \"ร่าง\", \"percent\": 101, \"evidence\": {\"url\": \"nayang.example\"}}"));
        assertThat(draft.at("/task/report/text").asString()).isEqualTo("ร่าง");
        assertThat(draft.at("/task/report/unfinished/percent").asString()).isEqualTo("101");
        assertThat(draft.at("/task/report/unfinished/url").asString()).isEqualTo("nayang.example");
        var refused = post("/reports/" + slot + "/submit", Role.DIVISION_HEAD, "");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json.readTree(refused.body()).at("/field").asString()).isEqualTo("percent");
        assertThat(stored(slot)).isOne();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "progress | DIVISION_HEAD | {\"text\": \"ok\", \"percent\": 101, \"submit\": true} | 400 | ReportRejection.PERCENT_OUT_OF_RANGE | percent",
                "progress | DIVISION_HEAD | {\"text\": \" \", \"percent\": 50, \"submit\": true} | 400 | ReportRejection.TEXT_MISSING | text",
                "progress | CLERK         | {\"text\": \"ok\", \"percent\": 50}   | 403 | AccessRejection.NOT_YOUR_ROLE | ``",
                "evidence | DIVISION_HEAD | {\"url\": \"ftp://nayang.example\"}   | 400 | ReportRejection.URL_NOT_PUBLIC | url",
                "submit   | DIVISION_HEAD | ``                                    | 400 | ReportRejection.TEXT_MISSING | text",
                "return   | CLERK         | {\"digest\": \"0\", \"comment\": \"\"} | 400 | ReportRejection.COMMENT_MISSING | comment",
                "approve  | CLERK         | {\"digest\": \"0\"}                   | 409 | ReportRejection.CHANGED_SINCE_SHOWN | ``",
                "withdraw | DIVISION_HEAD | ``                                    | 409 | ReportRejection.NOT_SUBMITTED | ``"
            })
    void refusesInWordsAndStoresNothing(String order, Role role, String body, int status, String reason, String field) {
        var slot = agency.monthly(Month.SEPTEMBER);
        var refused = post("/reports/" + slot + "/" + order, role, body);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(status);
        var problem = json.readTree(refused.body());
        assertThat(problem.at("/reason").asString()).isEqualTo("rejection." + reason);
        assertThat(problem.at("/field").asString("")).isEqualTo(field);
        assertThat(problem.at("/detail").asString()).isNotBlank();
        assertThat(stored(slot)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "progress, 400, text",
        "evidence, 400, url",
        "approve, 403, ''",
    })
    void namesWhatIsMissing(String order, int status, String field) {
        var refused = post(
                "/reports/" + agency.monthly(Month.AUGUST) + "/" + order,
                Role.DIVISION_HEAD,
                order.equals("approve") ? "{\"digest\": \"0\"}" : "{\"percent\": 50}");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(status);
        assertThat(json.readTree(refused.body()).at("/field").asString("")).isEqualTo(field);
    }

    @Test
    void answersAboutSlotsThatAreNotThereWithNotFound() {
        assertThat(get("/reports/slot-nayang-2566-9-9-finance-2023-01", Role.AUDITOR)
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("/reports/slot-narai-2566-1-1-finance-2023-01", Role.AUDITOR)
                        .statusCode())
                .isEqualTo(403);
        assertThat(get("/reports/nonsense", Role.AUDITOR).statusCode()).isEqualTo(400);
        assertThat(get("/rounds/2023-13", Role.AUDITOR).statusCode()).isEqualTo(400);
        assertThat(get("/tasks?year=2022", Role.AUDITOR).statusCode()).isEqualTo(400);
    }

    @Test
    void listsTasksByStateAndDivision() {
        var overdue = read(get("/tasks?overdue=true&division=" + agency.finance(), Role.AUDITOR));
        assertThat(overdue.at("/tasks"))
                .isNotEmpty()
                .allSatisfy(task -> assertThat(task.at("/state").asString()).isEqualTo("OVERDUE"));
        assertThat(read(get("/tasks?state=DUE_SOON&division=" + agency.works(), Role.HEAD_OF_OFFICE))
                        .at("/tasks"))
                .singleElement()
                .satisfies(task -> assertThat(task.at("/slot/due").asString()).isEqualTo("2023-01-31"));
        assertThat(read(get("/my-work", Role.DIVISION_HEAD)).at("/soon")).hasSize(2);
    }

    @Test
    void countsEveryTaskInTheWorkload() {
        var workload = read(get("/workload", Role.AUDITOR));
        int counted = StreamSupport.stream(workload.at("/shares").spliterator(), false)
                .flatMap(share -> StreamSupport.stream(share.at("/states").spliterator(), false))
                .mapToInt(JsonNode::asInt)
                .sum();
        assertThat(counted)
                .isEqualTo(read(get("/tasks", Role.AUDITOR)).at("/tasks").size());
        assertThat(workload.at("/months")).hasSize(12);
    }
}
