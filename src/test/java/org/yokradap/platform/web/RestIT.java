package org.yokradap.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.people.SampleAgency.PASSWORD;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
class RestIT {
    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    private SampleAgency agency = new SampleAgency(AgencyId.ofCode("nasai"));
    private Browser client = new Browser(0);

    @BeforeAll
    void register() {
        agency = SampleAgency.register("nasai", commands, accounts);
    }

    @BeforeEach
    void connect() {
        client = new Browser(port);
    }

    @Test
    void answersWithThePasswordInEachRequestAndKeepsNoSession() {
        var response = get("/api/v1/agency");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(read(response).at("/divisions/0/name").asString()).isEqualTo("กองคลัง");
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(client.get("/api/v1/agency").statusCode()).isEqualTo(401);
    }

    @Test
    void describesItselfToAnybodyAndAsksForNoActor() {
        var response = client.get("/api/v1/openapi");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(read(response).at("/paths/~1api~1v1~1agency/get").isObject()).isTrue();
        assertThat(response.body()).doesNotContain("\"actor\"");
    }

    @Nested
    class Refusing {
        @Test
        void whoeverBringsNoPassword() {
            assertProblem(client.get("/api/v1/agency"), 401, "request.401");
        }

        @Test
        void anUnknownAddress() {
            assertProblem(get("/api/v1/nothing"), 404, "request.404");
        }

        @Test
        void aMethodThatDoesNotFit() {
            assertProblem(post("/api/v1/agency", "{}"), 405, "request.405");
        }

        @Test
        void whatIsNoJson() {
            assertProblem(post("/api/v1/sample", "{\"name\":"), 400, "request.malformed");
        }

        @Test
        void anIdThatIsNone() {
            var problem = assertProblem(
                    post("/api/v1/sample", sample("กองคลัง", "finance", "2023-01-31")), 400, "request.unreadable");
            assertThat(problem.get("field").asString()).isEqualTo("division");
            assertThat(problem.get("detail").asString()).contains("division");
        }

        @Test
        void aDayThatDoesNotExist() {
            var problem = assertProblem(
                    post("/api/v1/sample", sample("กองคลัง", "division-nasai-finance", "2023-02-30")),
                    400,
                    "request.unreadable");
            assertThat(problem.get("field").asString()).isEqualTo("day");
        }

        @Test
        void aNumberInTheAddressThatIsNone() {
            var problem = assertProblem(get("/api/v1/events?before=yesterday"), 400, "request.unreadable");
            assertThat(problem.get("field").asString()).isEqualTo("before");
        }

        @Test
        void whatIsMissing() {
            var problem = assertProblem(
                    post("/api/v1/sample", sample(" ", "division-nasai-finance", "2023-01-31")),
                    400,
                    "request.invalid");
            assertThat(problem.get("field").asString()).isEqualTo("name");
            assertThat(problem.get("detail").asString()).isEqualTo("โปรดกรอกช่องนี้");
        }

        @Test
        void withoutAWordOfWhatBrokeInside() {
            var response = get("/api/v1/sample/broken");
            assertProblem(response, 500, "request.500");
            assertThat(response.body()).doesNotContain("secret detail").doesNotContain("Exception");
        }

        @Test
        void inTheLanguageThatTheClientAsksFor() {
            var response = client.send(authenticated("/api/v1/nothing").header("Accept-Language", "en-GB"));
            assertThat(read(response).get("title").asString()).isEqualTo("There is no such page");
        }

        private JsonNode assertProblem(HttpResponse<String> response, int status, String reason) {
            assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
            assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
            var problem = read(response);
            assertThat(problem.get("reason").asString()).isEqualTo(reason);
            assertThat(problem.get("status").asInt()).isEqualTo(status);
            assertThat(problem.get("title").asString()).isNotBlank();
            return problem;
        }
    }

    private HttpRequest.Builder authenticated(String path) {
        return client.program(path, agency.username(Role.AUDITOR), PASSWORD);
    }

    private HttpResponse<String> get(String path) {
        return client.send(authenticated(path));
    }

    private HttpResponse<String> post(String path, String body) {
        return client.send(authenticated(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String sample(String name, String division, String day) {
        return """
                {"name": "%s", "division": "%s", "day": "%s"}""".formatted(name, division, day);
    }

    private static JsonNode read(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }
}
