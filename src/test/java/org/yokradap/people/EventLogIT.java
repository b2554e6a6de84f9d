package org.yokradap.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.people.SampleAgency.PASSWORD;

import java.net.http.HttpResponse;
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
class EventLogIT {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    private SampleAgency agency = new SampleAgency(AgencyId.ofCode("nalom"));

    @BeforeAll
    void register() {
        agency = SampleAgency.register("nalom", commands, accounts);
    }

    @Test
    void tellsWhoDidWhatWhenNewestFirstInPages() {
        var page = read(ask(Role.AUDITOR, "?limit=10"));
        assertThat(page.at("/events")).hasSize(10);
        var newest = page.at("/events/0");
        assertThat(newest.get("type").asString()).isEqualTo("people.OfficerAppointed");
        assertThat(newest.get("aggregate").asString()).isEqualTo("agency-nalom");
        assertThat(newest.get("title").asString()).isEqualTo(SampleAgency.title(Role.ADMINISTRATOR));
        assertThat(newest.get("role").asString()).isEqualTo("ADMINISTRATOR");
        assertThat(newest.get("at").asString()).startsWith("2023-01-20T");
        assertThat(newest.at("/payload/role").asString()).isEqualTo("PROGRAMME_OFFICE");

        var older = read(ask(Role.AUDITOR, "?before=" + page.get("olderBefore").asLong()));
        assertThat(older.at("/events")).hasSize(1);
        assertThat(older.at("/events/0/type").asString()).isEqualTo("people.AgencyRegistered");
        assertThat(older.has("olderBefore")).isFalse();
    }

    @Test
    void isForTheHeadOfOfficeTheAuditorAndTheAdministratorOnly() {
        assertThat(ask(Role.HEAD_OF_OFFICE, "").statusCode()).isEqualTo(200);
        assertThat(ask(Role.ADMINISTRATOR, "").statusCode()).isEqualTo(200);
        assertThat(ask(Role.DIVISION_HEAD, "").statusCode()).isEqualTo(403);
        assertThat(ask(Role.CLERK, "").statusCode()).isEqualTo(403);
    }

    @Test
    void namesALimitThatCannotBe() {
        var response = ask(Role.AUDITOR, "?limit=0");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(read(response).get("field").asString()).isEqualTo("limit");
    }

    @Test
    void isAPageWithTheEventsInWords() {
        var browser = new Browser(port);
        browser.signIn(agency.username(Role.HEAD_OF_OFFICE), PASSWORD);
        assertThat(browser.get("/events").body())
                .contains("แต่งตั้งผู้ดำรงตำแหน่ง", "20 ม.ค. 2566", "&quot;agencyId&quot; : &quot;agency-nalom&quot;");
    }

    private HttpResponse<String> ask(Role role, String parameters) {
        var browser = new Browser(port);
        return browser.send(browser.program("/api/v1/events" + parameters, agency.username(role), PASSWORD));
    }

    private static JsonNode read(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }
}
