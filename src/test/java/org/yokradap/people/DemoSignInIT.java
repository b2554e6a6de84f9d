package org.yokradap.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;
import org.yokradap.platform.testing.OnOneDatabase;

@OnOneDatabase
@ApplicationTest
@ActiveProfiles("demo")
class DemoSignInIT {
    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    @Test
    void leadsWithOneClickToThePageThatWasAskedFor() {
        var agency = SampleAgency.register("nademo", commands, accounts);
        var browser = new Browser(port);
        browser.get("/events?before=7");
        assertThat(browser.get("/login").body()).contains(SampleAgency.title(Role.AUDITOR), "อ่านได้ทุกอย่าง");

        var officer = agency.officer(Role.AUDITOR).value();
        var response = browser.submit("/demo/sign-in", Map.of("officer", officer));
        assertThat(response.headers().firstValue("Location")).get().asString().endsWith("/events?before=7");
        assertThat(browser.get("/events").body()).contains(SampleAgency.title(Role.AUDITOR));
    }
}
