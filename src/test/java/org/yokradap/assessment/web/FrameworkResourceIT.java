package org.yokradap.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.people.SampleAgency.PASSWORD;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.assessment.Example;
import org.yokradap.assessment.api.FrameworkId;
import org.yokradap.assessment.api.FrameworkShelf;
import org.yokradap.people.SampleAgency;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.EventLog;
import org.yokradap.platform.Projections;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrameworkResourceIT {
    private static final String FRAMEWORKS = "/api/v1/frameworks";

    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private FrameworkShelf shelf;

    @Autowired
    private EventLog log;

    @Autowired
    private Projections projections;

    @Autowired
    private JsonMapper json;

    @LocalServerPort
    private int port;

    private SampleAgency agency = new SampleAgency(AgencyId.ofCode("frameworksrest"));
    private SampleAgency neighbour = new SampleAgency(AgencyId.ofCode("frameworksnext"));

    @BeforeAll
    void register() {
        agency = SampleAgency.register("frameworksrest", commands, accounts);
        neighbour = SampleAgency.register("frameworksnext", commands, accounts);
    }

    private HttpResponse<String> get(SampleAgency asker, Role role, String path) {
        var browser = new Browser(port);
        return browser.send(browser.program(path, asker.username(role), PASSWORD)
                .header("Accept-Language", "en")
                .GET());
    }

    private HttpResponse<String> publish(Role role, String id, Map<String, Object> body) {
        var browser = new Browser(port);
        return browser.send(browser.program(FRAMEWORKS + "/" + id + "/editions", agency.username(role), PASSWORD)
                .header("Accept-Language", "en")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body))));
    }

    private int events() {
        return log.newest(agency.id().value(), Long.MAX_VALUE, 1000).size();
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(it -> it.path(field).asString())
                .toList();
    }

    @Test
    void listsTheFrameworksAndShowsOneInFull() {
        var list = json.readTree(get(agency, Role.AUDITOR, FRAMEWORKS).body());
        assertThat(texts(list, "id")).contains("ita-2562", "ita-2568");
        var one = json.readTree(
                get(agency, Role.AUDITOR, FRAMEWORKS + "/ita-2568").body());
        assertThat(one.path("edition").asInt()).isZero();
        assertThat(one.path("passMark").asString()).isEqualTo("85.00");
        assertThat(texts(one.path("instruments"), "weight")).containsExactly("30.00", "30.00", "40.00");
        assertThat(one.path("nextYear").path("O27").asString()).isEqualTo("O25");
        assertThat(get(agency, Role.AUDITOR, FRAMEWORKS + "/ita-2590").statusCode())
                .isEqualTo(404);
    }

    @Test
    void publishesEditionsForTheAgencyAlone() {
        String text = Example.text(2563).replace("pass-mark: 85", "pass-mark: 81");
        var published = publish(Role.ADMINISTRATOR, "ita-2563", Map.of("text", text, "reason", "manual", "basedOn", 0));
        assertThat(published.statusCode()).isEqualTo(200);
        assertThat(json.readTree(published.body()).path("events").asInt()).isEqualTo(1);

        var editions = json.readTree(
                get(agency, Role.CLERK, FRAMEWORKS + "/ita-2563/editions").body());
        assertThat(texts(editions, "number")).containsExactly("1", "0");
        assertThat(editions.get(0).path("text").asString()).isEqualTo(text);
        assertThat(editions.get(0).path("reason").asString()).isEqualTo("manual");
        assertThat(texts(editions.get(0).path("changes"), "kind")).containsExactly("pass-mark");
        assertThat(json.readTree(get(neighbour, Role.CLERK, FRAMEWORKS + "/ita-2563")
                                .body())
                        .path("passMark")
                        .asString())
                .isEqualTo("85.00");

        var late = publish(
                Role.ADMINISTRATOR,
                "ita-2563",
                Map.of("text", text.replace("81", "82"), "reason", "manual", "basedOn", 0));
        assertThat(late.statusCode()).isEqualTo(409);
    }

    @Test
    void anEditionIsThereAgainAfterItsViewWasBuiltAnew() {
        String text = Example.text(2562).replace("pass-mark: 85", "pass-mark: 79");
        publish(Role.ADMINISTRATOR, "ita-2562", Map.of("text", text, "reason", "manual", "basedOn", 0));
        assertThat(projections.rebuild(Duration.ofSeconds(60))).isTrue();
        assertThat(shelf.of(agency.id())
                        .find(new FrameworkId("ita-2562"))
                        .orElseThrow()
                        .passMark())
                .hasToString("79.00");
    }

    @Test
    void listsEverythingThatIsWrongWithItsLineAndStoresNothing() {
        int before = events();
        var refused = publish(
                Role.ADMINISTRATOR,
                "ita-2568",
                Map.of("text", "id: ita-2567\npass-mark: 101\n", "reason", "manual", "basedOn", 0));
        assertThat(refused.statusCode()).isEqualTo(400);
        var problem = json.readTree(refused.body());
        assertThat(problem.path("reason").asString()).isEqualTo("framework.faults");
        assertThat(texts(problem.path("problems"), "place")).contains("text:1", "text:2");
        assertThat(texts(problem.path("problems"), "detail"))
                .contains("“101” must be a number from 0 to 100 with at most 4 decimals", "“instruments” is missing");
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void refusesWhoMayNotAndWhatSaysNoReason() {
        int before = events();
        Map<String, Object> body = Map.of("text", Example.text(2566), "reason", "", "basedOn", 0);
        assertThat(publish(Role.HEAD_OF_OFFICE, "ita-2566", body).statusCode()).isEqualTo(403);
        assertThat(json.readTree(publish(Role.ADMINISTRATOR, "ita-2566", body).body())
                        .path("field")
                        .asString())
                .isEqualTo("reason");
        assertThat(publish(Role.ADMINISTRATOR, "2566", body).statusCode()).isEqualTo(404);
        assertThat(events()).isEqualTo(before);
    }
}
