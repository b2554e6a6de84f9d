package org.yokradap.followup.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.followup.Municipality;
import org.yokradap.followup.api.Progress;
import org.yokradap.followup.api.ReportCommand.ApproveReport;
import org.yokradap.followup.api.ReportCommand.ReportProgress;
import org.yokradap.followup.api.ReportId;
import org.yokradap.followup.api.ReportState;
import org.yokradap.followup.api.TaskBook;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.MeasureCommand.PostponeObligation;
import org.yokradap.platform.Commands;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;

/** The year's months at a glance. */
@ApplicationTest
class HeatMapIT {
    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TaskBook tasks;

    @Autowired
    private MovableClock clock;

    @LocalServerPort
    private int port;

    @Test
    void showsWhatIsStillOpenWhereTwoOfADutyMeetInAMonth() {
        var town = Municipality.register("naheat", commands, accounts);
        var january = town.monthly(Month.JANUARY);
        var february = town.monthly(Month.FEBRUARY);
        commands.send(
                new PostponeObligation(
                        town.publicity(),
                        1,
                        "2023-01",
                        Optional.of(town.finance()),
                        LocalDate.of(2023, 2, 28),
                        "รอระเบียบใหม่"),
                town.actor(Role.HEAD_OF_OFFICE));
        clock.moveTo(Instant.parse("2023-02-20T02:00:00Z"));
        commands.send(
                new ReportProgress(
                        ReportId.of(february),
                        new Progress("ปิดประกาศ", 100),
                        Optional.empty(),
                        Optional.empty(),
                        true),
                town.actor(Role.DIVISION_HEAD));
        var digest = tasks.find(february, LocalDate.of(2023, 2, 20))
                .flatMap(task -> task.report().flatMap(ReportState::digest))
                .orElseThrow();
        commands.send(new ApproveReport(ReportId.of(february), digest), town.actor(Role.CLERK));

        var clerk = new Browser(port);
        clerk.signIn(Municipality.username(town.actor(Role.CLERK)), Municipality.PASSWORD);
        var map = Jsoup.parse(clerk.get("/rounds").body());
        assertThat(map.select("a[href='/reports/" + january + "']").text()).contains("ก");
    }
}
