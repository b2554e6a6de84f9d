package org.yokradap.followup.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.followup.Municipality;
import org.yokradap.followup.api.Progress;
import org.yokradap.followup.api.ReportCommand.ReportProgress;
import org.yokradap.followup.api.ReportId;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.plan.api.MeasureCommand.NameCoordinator;
import org.yokradap.plan.api.SlotBook;
import org.yokradap.plan.api.SlotId;
import org.yokradap.platform.Commands;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;

/** The division that puts together what the others hand over. */
@ApplicationTest
class CoordinatorIT {
    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SlotBook slots;

    @LocalServerPort
    private int port;

    @Test
    void waitsForAndSeesWhatTheOthersHandOver() {
        var agency = Municipality.register("narumruam", commands, accounts);
        var manual = agency.manual(agency.works());
        commands.send(
                new NameCoordinator(manual.obligation().measure(), agency.finance()),
                agency.actor(Role.HEAD_OF_OFFICE));
        var own = slots.of(agency.id(), Municipality.YEAR).stream()
                .filter(slot -> slot.consolidates().contains(manual))
                .map(DueSlot::id)
                .findFirst()
                .orElseThrow();

        assertThat(page(own, agency.actor(Role.DIVISION_HEAD)))
                .contains("สิ่งที่กองอื่นส่งมอบ", "ยังรอ กองช่าง")
                .doesNotContain("ร่างคู่มือของกองช่าง");

        var report = ReportId.of(manual);
        commands.send(new ReportProgress(report, "ร่างคู่มือของกองช่าง", 60), agency.headOfWorks());
        assertThat(page(own, agency.actor(Role.DIVISION_HEAD)))
                .contains("ยังรอ กองช่าง")
                .doesNotContain("ร่างคู่มือของกองช่าง");

        commands.send(
                new ReportProgress(
                        report,
                        new Progress("คู่มือของกองช่างเสร็จแล้ว", 100),
                        Optional.empty(),
                        Optional.empty(),
                        true),
                agency.headOfWorks());
        for (var reader : new Actor[] {agency.actor(Role.DIVISION_HEAD), agency.actor(Role.CLERK)}) {
            assertThat(page(own, reader))
                    .contains("กองอื่นส่งมาครบแล้ว", "คู่มือของกองช่างเสร็จแล้ว")
                    .doesNotContain("ยังรอ กองช่าง");
        }
        assertThat(page(manual, agency.headOfWorks())).doesNotContain("สิ่งที่กองอื่นส่งมอบ");
    }

    private String page(SlotId slot, Actor reader) {
        var browser = new Browser(port);
        browser.signIn(Municipality.username(reader), Municipality.PASSWORD);
        var page = browser.get("/reports/" + slot);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }
}
