package org.yokradap.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.people.SampleAgency.PASSWORD;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
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
class SignInRecordsIT {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    private SampleAgency agency = new SampleAgency(AgencyId.ofCode("nathawan"));

    @BeforeAll
    void register() {
        agency = SampleAgency.register("nathawan", commands, accounts);
    }

    @Test
    void tellWhoCameAndWhoLeftNewestFirst() {
        var browser = new Browser(port);
        browser.signIn(agency.username(Role.MAYOR), "wrong");
        browser.signIn(agency.username(Role.MAYOR), PASSWORD);
        browser.get("/posts");
        browser.submit("/logout", Map.of());
        var rows = records("?limit=20").get("rows");
        var mayors = StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.get("officer").asString().equals("officer-nathawan-mayor"))
                .map(row -> row.get("what").asString() + " " + row.get("way").asString())
                .toList();
        assertThat(mayors).startsWith("SIGNED_OUT PAGE", "SIGNED_IN PASSWORD", "REFUSED PASSWORD");
        assertThat(rows.get(0).get("addressClass").asString()).isEqualTo("LOOPBACK");
        assertThat(rows.get(0).get("at").asString()).startsWith("2023-01-20T");
    }

    @Test
    void areReadInPages() {
        for (int i = 0; i < 3; i++) new Browser(port).signIn(agency.username(Role.CLERK), PASSWORD);
        var first = records("?limit=2");
        assertThat(first.get("rows")).hasSize(2);
        var older = records("?limit=2&before=" + first.get("olderBefore").asLong());
        assertThat(older.at("/rows/0/position").asLong())
                .isLessThan(first.at("/rows/1/position").asLong());
    }

    @Test
    void recordAProgramOnceAnHour() {
        for (int i = 0; i < 3; i++) ask(Role.HEAD_OF_OFFICE, "/api/v1/agency");
        long recorded = StreamSupport.stream(records("?limit=200").get("rows").spliterator(), false)
                .filter(row -> row.get("officer").asString().equals("officer-nathawan-headofoffice"))
                .filter(row -> row.get("way").asString().equals("API_PASSWORD"))
                .count();
        assertThat(recorded).isOne();
    }

    @Test
    void areForTheAdministratorAndTheAuditorOfTheAgency() {
        for (var role : Role.values()) {
            boolean may = role == Role.ADMINISTRATOR || role == Role.AUDITOR;
            assertThat(ask(role, "/api/v1/sign-ins").statusCode())
                    .as("%s", role)
                    .isEqualTo(may ? 200 : 403);
        }
        var neighbour = SampleAgency.register("narua", commands, accounts);
        var browser = new Browser(port);
        var theirs = browser.send(browser.program("/api/v1/sign-ins", neighbour.username(Role.AUDITOR), PASSWORD));
        assertThat(theirs.body()).contains("narua").doesNotContain("nathawan");
    }

    @Test
    void areAPageInWords() {
        var browser = new Browser(port);
        browser.signIn(agency.username(Role.AUDITOR), PASSWORD);
        assertThat(browser.get("/sign-ins").body())
                .contains("การเข้าใช้ระบบ", SampleAgency.title(Role.AUDITOR), "เข้าสู่ระบบ", "เครื่องแม่ข่ายเอง")
                .doesNotContain("127.0.0.1");
    }

    @Test
    void doNotBelieveWhatAnybodyCanWrite() throws IOException {
        raw("GET /api/v1/agency HTTP/1.1", "X-Forwarded-For: 203.150.1.2", "Forwarded: for=203.150.1.2");
        assertThat(records("?limit=5").at("/rows/0/addressClass").asString()).isEqualTo("LOOPBACK");
    }

    @Test
    void stillLetAnAdministratorSeeFromWhereAnEventCame() {
        var browser = new Browser(port);
        browser.signIn(agency.username(Role.ADMINISTRATOR), PASSWORD);
        browser.get("/accounts");
        browser.submit("/accounts/divisions", Map.of("name", "กองสาธารณสุข"));
        var events = JSON.readTree(ask(Role.AUDITOR, "/api/v1/events?limit=2").body());
        assertThat(events.at("/events/0/addressClass").asString()).isEqualTo("LOOPBACK");
        assertThat(events.at("/events/1/addressClass").asString())
                .as("by no request")
                .isEqualTo("INSIDE");
        assertThat(browser.get("/events").body()).contains("<dt>จาก</dt>", "<dd>เครื่องแม่ข่ายเอง</dd>");
    }

    private JsonNode records(String parameters) {
        return JSON.readTree(ask(Role.AUDITOR, "/api/v1/sign-ins" + parameters).body());
    }

    private java.net.http.HttpResponse<String> ask(Role role, String path) {
        var browser = new Browser(port);
        return browser.send(browser.program(path, agency.username(role), PASSWORD));
    }

    private void raw(String... lines) throws IOException {
        var credentials = java.util.Base64.getEncoder()
                .encodeToString((agency.username(Role.AUDITOR) + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var request = String.join("\r\n", lines) + "\r\nHost: localhost\r\nAuthorization: Basic " + credentials
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getInputStream().readAllBytes();
        }
    }
}
