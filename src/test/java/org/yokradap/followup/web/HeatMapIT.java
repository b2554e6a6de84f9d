package org.yokradap.followup.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.calendar.Period;
import org.yokradap.calendar.Timing;
import org.yokradap.followup.Municipality;
import org.yokradap.followup.api.Progress;
import org.yokradap.followup.api.ReportCommand.ApproveReport;
import org.yokradap.followup.api.ReportCommand.ReportProgress;
import org.yokradap.followup.api.ReportId;
import org.yokradap.followup.api.ReportState;
import org.yokradap.followup.api.TaskBook;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.Bearer;
import org.yokradap.plan.api.MeasureCommand.AddObligation;
import org.yokradap.plan.api.MeasureCommand.PostponeObligation;
import org.yokradap.plan.api.ObligationId;
import org.yokradap.plan.api.SlotId;
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
        var head = town.actor(Role.HEAD_OF_OFFICE);
        commands.send(
                new AddObligation(town.publicity(), 3, "รายงานทุกไตรมาส", Timing.quarterly(), Bearer.DIVISIONS), head);
        var second = quarter(town, 2);
        var third = quarter(town, 3);
        commands.send(
                new PostponeObligation(
                        town.publicity(),
                        3,
                        "2566q2",
                        Optional.of(town.finance()),
                        LocalDate.of(2023, 6, 30),
                        "รอระเบียบใหม่"),
                head);
        clock.moveTo(Instant.parse("2023-06-20T02:00:00Z"));
        commands.send(
                new ReportProgress(
                        ReportId.of(third), new Progress("ปิดประกาศ", 100), Optional.empty(), Optional.empty(), true),
                town.actor(Role.DIVISION_HEAD));
        var digest = tasks.find(third, LocalDate.of(2023, 6, 20))
                .flatMap(task -> task.report().flatMap(ReportState::digest))
                .orElseThrow();
        commands.send(new ApproveReport(ReportId.of(third), digest), town.actor(Role.CLERK));

        var clerk = new Browser(port);
        clerk.signIn(Municipality.username(town.actor(Role.CLERK)), Municipality.PASSWORD);
        var map = Jsoup.parse(clerk.get("/rounds").body());
        assertThat(map.select("a[href='/reports/" + second + "']").text()).contains("ก");
    }

    private static SlotId quarter(Municipality town, int quarter) {
        return SlotId.of(
                ObligationId.of(town.publicity(), 3), town.finance(), Period.quarter(Municipality.YEAR, quarter));
    }
}
