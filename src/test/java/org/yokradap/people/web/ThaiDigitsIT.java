package org.yokradap.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.people.SampleAgency.PASSWORD;

import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
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
import org.yokradap.platform.testing.OnOneDatabase;

@OnOneDatabase
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThaiDigitsIT {
    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    private SampleAgency agency = new SampleAgency(AgencyId.ofCode("lekthai"));

    @BeforeAll
    void register() {
        agency = SampleAgency.register("lekthai", commands, accounts);
    }

    private Browser as(Role role) {
        var browser = new Browser(port);
        browser.signIn(agency.username(role), PASSWORD);
        return browser;
    }

    private static Document page(Browser browser, String path) {
        var response = browser.get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Jsoup.parse(response.body());
    }

    @Test
    void arePerOfficerOnThaiPagesOnly() {
        var clerk = as(Role.CLERK);
        assertThat(page(clerk, "/account").select("header .year > summary").text())
                .matches("\\D*[0-9]{4}");
        clerk.submit("/account/digits", Map.of("thai", "true"));
        var shown = page(clerk, "/account");
        assertThat(shown.select("header .year > summary").text()).matches("\\D*[๐-๙]{4}");
        assertThat(shown.select("input[name=thai][checked]").attr("value")).isEqualTo("true");
        assertThat(shown.select("fieldset code").text()).isEqualTo("1234567890");
        assertThat(page(as(Role.CLERK), "/rounds")
                        .select("header .year > summary")
                        .text())
                .as("in another session too")
                .matches("\\D*[๐-๙]{4}");
        assertThat(page(as(Role.MAYOR), "/account")
                        .select("header .year > summary")
                        .text())
                .as("nobody else's")
                .matches("\\D*[0-9]{4}");
        assertThat(page(clerk, "/account?lang=en")
                        .select("header .year > summary")
                        .text())
                .matches("\\D*[0-9]{4}");
    }

    @Test
    void leaveAddressesFieldsAndProgramsAlone() {
        var mayor = as(Role.HEAD_OF_OFFICE);
        page(mayor, "/account");
        mayor.submit("/account/digits", Map.of("thai", "true"));
        var rounds = page(mayor, "/plan?year=2566");
        assertThat(rounds.select("h1").text()).contains("๒๕๖๖");
        assertThat(rounds.select("a[href*=2567]")).isNotEmpty();
        assertThat(rounds.select("[href*=๒], [value*=๒]")).isEmpty();
        var search = page(mayor, "/search?q=2566&year=2566");
        assertThat(search.select("#q").attr("value")).isEqualTo("2566");
        assertThat(search.select("#year option[selected]").attr("value")).isEqualTo("2566");
        assertThat(search.select("#year option[selected]").text()).isEqualTo("๒๕๖๖");
        mayor.submit("/account/digits", Map.of("thai", "false"));
        assertThat(page(mayor, "/plan?year=2566").select("h1").text()).contains("2566");
    }
}
