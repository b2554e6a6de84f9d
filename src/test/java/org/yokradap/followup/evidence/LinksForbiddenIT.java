package org.yokradap.followup.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Month;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.followup.Municipality;
import org.yokradap.followup.api.ReportCommand.AttachEvidence;
import org.yokradap.followup.api.ReportId;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;

/** As it is delivered: whatever an agency wants, nothing is fetched as long as the operator has not said so. */
@ApplicationTest
class LinksForbiddenIT {
    private static final String PAGE = "http://127.0.0.1/";

    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private LinkWatch watch;

    @Autowired
    private PageRows rows;

    @LocalServerPort
    private int port;

    @Test
    void areNotLookedAtAndTheAdministratorIsToldWhy() {
        var agency = Municipality.register("linkforbidden", commands, accounts);
        commands.send(
                new AttachEvidence(ReportId.of(agency.monthly(Month.JANUARY)), PAGE, ""),
                agency.actor(Role.DIVISION_HEAD));
        var administrator = new Browser(port);
        administrator.signIn(Municipality.username(agency.actor(Role.ADMINISTRATOR)), Municipality.PASSWORD);
        administrator.get("/evidence-log");
        administrator.submit("/evidence-log/link-checks", Map.of("allowed", "true"));

        assertThat(administrator.get("/evidence-log").body())
                .contains("หน่วยงานอนุญาตให้ตรวจแล้ว", "ผู้ดูแลเครื่องแม่ข่ายยังไม่อนุญาตให้ระบบนี้เปิดหน้าเว็บใด ๆ");
        watch.run();
        assertThat(rows.of(agency.id(), List.of(PAGE))).isEmpty();
    }
}
