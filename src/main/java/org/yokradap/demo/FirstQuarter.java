package org.yokradap.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.yokradap.calendar.Period;
import org.yokradap.followup.api.FollowupQuery.ReportThread;
import org.yokradap.followup.api.FollowupQuery.RoundSheet;
import org.yokradap.followup.api.ReportCommand.ApproveReport;
import org.yokradap.followup.api.ReportCommand.AttachEvidence;
import org.yokradap.followup.api.ReportCommand.ReportProgress;
import org.yokradap.followup.api.ReportCommand.ReturnReport;
import org.yokradap.followup.api.ReportCommand.SubmitReport;
import org.yokradap.followup.api.ReportId;
import org.yokradap.followup.api.ReportState;
import org.yokradap.followup.api.RoundCommand.CloseRound;
import org.yokradap.followup.api.RoundId;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.ObligationId;
import org.yokradap.plan.api.SlotId;
import org.yokradap.platform.Commands;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.Queries;

/**
 * What happened from October to December, so that whoever comes on 20 January finds a year that has begun: some have reported,
 * one report came back, the dated duties were forgotten. Invented; only the duties are the municipality's own.
 */
@Component
@Profile("demo")
class FirstQuarter {
    /** Measure 1, duty 1: every division tells people about its budget, every month. */
    private static final ObligationId PUBLICITY = ObligationId.of(MeasureId.of(Example.AGENCY, Example.PLANNED, 1), 1);

    private static final int REPORTING_DAY = 26;
    private static final int DECISION_DAY = 5;

    private final Commands commands;
    private final Queries queries;
    private final MovableClock clock;

    FirstQuarter(Commands commands, Queries queries, MovableClock clock) {
        this.commands = commands;
        this.queries = queries;
        this.clock = clock;
    }

    /** Plays the three months; the clock stands in the last of them afterwards. */
    void play() {
        var october = YearMonth.of(Example.PLANNED.first().getYear(), Month.OCTOBER);
        month(october, List.of("office", "finance", "education"));
        month(october.plusMonths(1), List.of("office", "finance", "works"));
        december(october.plusMonths(2));
    }

    private void month(YearMonth month, List<String> divisions) {
        onDay(month.atDay(REPORTING_DAY));
        for (String division : divisions) report(division, month);
        onDay(month.plusMonths(1).atDay(DECISION_DAY));
        for (String division : divisions) approve(division, month);
        var clerk = Example.CLERK.actor();
        var sheet = queries.ask(new RoundSheet(Example.AGENCY, month, today()), clerk);
        commands.send(new CloseRound(RoundId.of(Example.AGENCY, month), sheet.digest()), clerk);
    }

    private void december(YearMonth month) {
        onDay(month.atDay(REPORTING_DAY));
        for (String division : List.of("office", "finance", "education")) report(division, month);
        onDay(month.plusMonths(1).atDay(DECISION_DAY));
        approve("office", month);
        commands.send(
                new ReturnReport(idOf("finance", month), digestOf("finance", month), "ขอลิงก์หน้าเว็บที่เผยแพร่ด้วย"),
                Example.CLERK.actor());
    }

    private void report(String code, YearMonth month) {
        var division = Example.division(code);
        var id = idOf(code, month);
        var head = division.head().actor();
        commands.send(
                new ReportProgress(
                        id,
                        "ประชาสัมพันธ์ข้อมูลงบประมาณของ" + division.name()
                                + "ในที่ประชุมประจำเดือนและปิดประกาศ ณ ที่ทำการ",
                        100),
                head);
        if (!code.equals("finance")) {
            commands.send(
                    new AttachEvidence(
                            id, "https://www.naruang.example/budget/" + month + "/" + code, "ประกาศบนเว็บไซต์"),
                    head);
        }
        commands.send(new SubmitReport(id), head);
    }

    private void approve(String code, YearMonth month) {
        commands.send(new ApproveReport(idOf(code, month), digestOf(code, month)), Example.CLERK.actor());
    }

    private String digestOf(String code, YearMonth month) {
        return queries.ask(new ReportThread(idOf(code, month).slot(), today()), Example.CLERK.actor())
                .task()
                .report()
                .flatMap(ReportState::digest)
                .orElseThrow();
    }

    private static ReportId idOf(String code, YearMonth month) {
        return ReportId.of(SlotId.of(PUBLICITY, Example.division(code).id(), Period.month(month)));
    }

    private void onDay(LocalDate day) {
        clock.moveTo(day.atTime(LocalTime.of(10, 0)).atZone(clock.getZone()).toInstant());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
