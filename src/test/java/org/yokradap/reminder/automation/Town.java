package org.yokradap.reminder.automation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.calendar.Period;
import org.yokradap.calendar.Timing;
import org.yokradap.followup.api.FollowupQuery.ReportThread;
import org.yokradap.followup.api.ReportCommand.ApproveReport;
import org.yokradap.followup.api.ReportCommand.ReportProgress;
import org.yokradap.followup.api.ReportCommand.SubmitReport;
import org.yokradap.followup.api.ReportId;
import org.yokradap.followup.api.ReportState;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyCommand.AddDivision;
import org.yokradap.people.api.AgencyCommand.AppointOfficer;
import org.yokradap.people.api.AgencyCommand.RegisterAgency;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.Bearer;
import org.yokradap.plan.api.MeasureCommand.AddObligation;
import org.yokradap.plan.api.MeasureCommand.AssignMeasure;
import org.yokradap.plan.api.MeasureCommand.PostponeObligation;
import org.yokradap.plan.api.MeasureCommand.ProposeMeasure;
import org.yokradap.plan.api.MeasureCommand.ReassignMeasure;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.ObligationId;
import org.yokradap.plan.api.PlanCommand.BeginAtOnce;
import org.yokradap.plan.api.PlanId;
import org.yokradap.plan.api.SlotId;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.reminder.api.ReminderCommand.SetReminderPolicy;
import org.yokradap.reminder.api.ReminderPolicy;
import org.yokradap.reminder.api.RemindersId;

/** A municipality of its own for a test: two divisions with their heads, a clerk, and a measure whose duties the test adds and that wait for no order. */
final class Town {
    static final List<String> DIVISIONS = List.of("finance", "works");
    static final String PASSWORD = "a long enough password";
    private static final FiscalYear YEAR = new FiscalYear(2566);

    final AgencyId id;
    private final Commands commands;
    private final Accounts accounts;
    private final Clock clock;
    private final Actor administrator;
    private final Actor coordinator;
    private final MeasureId measure;
    private final UnaryOperator<String> addresses;

    Town(String code, Commands commands, Accounts accounts, Clock clock) {
        this(code, commands, accounts, clock, post -> post + "@" + code + ".example");
    }

    /** A municipality in which mail reaches each post at the address that the function gives. */
    Town(String code, Commands commands, Accounts accounts, Clock clock, UnaryOperator<String> addresses) {
        this.addresses = addresses;
        this.id = AgencyId.ofCode(code);
        this.commands = commands;
        this.accounts = accounts;
        this.clock = clock;
        this.administrator = new Actor(OfficerId.of(id, "admin"), Role.ADMINISTRATOR, id);
        this.coordinator = new Actor(OfficerId.of(id, "coordinator"), Role.HEAD_OF_OFFICE, id);
        this.measure = MeasureId.of(id, YEAR, 1);
        found();
    }

    private void found() {
        commands.send(new RegisterAgency(id, "เทศบาลตำบลทดสอบ"), administrator);
        for (var division : DIVISIONS) {
            commands.send(new AddDivision(id, division(division), "กอง " + division), administrator);
            appoint(division, Role.DIVISION_HEAD, Optional.of(division(division)));
        }
        appoint("clerk", Role.CLERK, Optional.empty());
        commands.send(new ProposeMeasure(measure, "", "", "", "คู่มือการปฏิบัติงาน", "ทุกกอง"), coordinator);
        for (var division : DIVISIONS) commands.send(new AssignMeasure(measure, division(division)), coordinator);
        commands.send(new BeginAtOnce(PlanId.of(measure), "เริ่มตามมติที่ประชุม"), coordinator);
    }

    private void appoint(String code, Role role, Optional<DivisionId> division) {
        var officer = OfficerId.of(id, code);
        commands.send(
                new AppointOfficer(id, officer, role, "หัวหน้า " + code, division, LocalDate.now(clock)),
                administrator);
        accounts.open(officer, username(code), PASSWORD, address(code));
    }

    /** Everybody above the divisions has a post and an account. */
    Town withWholeLadder() {
        appoint("head", Role.HEAD_OF_OFFICE, Optional.empty());
        appoint("mayor", Role.MAYOR, Optional.empty());
        return this;
    }

    /** The head of the division goes, and somebody else comes. */
    void handsOver(String division, String successor) {
        commands.send(
                new AppointOfficer(
                        id,
                        officer(division),
                        Role.AUDITOR,
                        "หัวหน้า " + division,
                        Optional.empty(),
                        LocalDate.now(clock)),
                administrator);
        appoint(successor, Role.DIVISION_HEAD, Optional.of(division(division)));
    }

    /** The standard policy, with or without a summary each month. */
    void settles(boolean monthlySummary) {
        var usual = ReminderPolicy.standard();
        commands.send(
                new SetReminderPolicy(
                        RemindersId.of(id),
                        new ReminderPolicy(
                                usual.daysBefore(),
                                usual.daysLate(),
                                usual.daysBetweenLater(),
                                usual.workingDaysUndecided(),
                                usual.workingDaysReturned(),
                                usual.escalatedLate(),
                                usual.escalatedUndecided(),
                                usual.escalatedReturned(),
                                monthlySummary)),
                coordinator);
    }

    String address(String code) {
        return addresses.apply(code);
    }

    String username(String code) {
        return code + "@" + id.code();
    }

    DivisionId division(String code) {
        return DivisionId.of(id, code);
    }

    OfficerId officer(String code) {
        return OfficerId.of(id, code);
    }

    Actor actor(Role role) {
        return new Actor(OfficerId.of(id, "reader"), role, id);
    }

    /** Every division owes this once. */
    void owes(int duty, Timing timing) {
        commands.send(new AddObligation(measure, duty, "จัดทำคู่มือ", timing, Bearer.DIVISIONS), coordinator);
    }

    void owesByEndOfJanuary() {
        owes(1, Timing.byEndOf(YearMonth.of(2023, 1)));
    }

    /** A division may report on a duty that is done once on a later day. */
    void putsOff(int duty, String division, LocalDate due) {
        commands.send(
                new PostponeObligation(
                        measure,
                        duty,
                        once(duty, division).periodCode(),
                        Optional.of(division(division)),
                        due,
                        "รอระเบียบใหม่"),
                coordinator);
    }

    /** One division takes over the measure that only finance has, from today on. */
    void movesLoneDuty(String from, String to) {
        commands.send(
                new ReassignMeasure(
                        MeasureId.of(id, YEAR, 2),
                        Optional.empty(),
                        division(from),
                        division(to),
                        LocalDate.now(clock),
                        "ย้ายงานตามคำสั่ง"),
                coordinator);
    }

    /** A measure that only finance has. */
    void owesAlone(Timing timing) {
        var other = MeasureId.of(id, YEAR, 2);
        commands.send(new ProposeMeasure(other, "", "", "", "แผนการดำเนินงาน", "กอง finance"), coordinator);
        commands.send(new AddObligation(other, 1, "จัดทำแผน", timing, Bearer.DIVISIONS), coordinator);
        commands.send(new AssignMeasure(other, division("finance")), coordinator);
    }

    /** The head of the division reports on a duty that is done once, and hands it in. */
    void reports(int duty, String division) {
        var head = new Actor(OfficerId.of(id, division), Role.DIVISION_HEAD, id, Optional.of(division(division)));
        var report = ReportId.of(once(duty, division));
        commands.send(new ReportProgress(report, "จัดทำแล้ว", 100), head);
        commands.send(new SubmitReport(report), head);
    }

    /** An executive decides on a report as it is now. */
    void decides(Role role, int duty, String division, Queries queries) {
        var executive = new Actor(OfficerId.of(id, role == Role.CLERK ? "clerk" : "mayor"), role, id);
        var task = queries.ask(new ReportThread(once(duty, division), LocalDate.now(clock)), executive)
                .task();
        var digest = task.report().flatMap(ReportState::digest).orElseThrow();
        commands.send(new ApproveReport(ReportId.of(once(duty, division)), digest), executive);
    }

    SlotId once(int duty, String division) {
        var any = LocalDate.of(2023, 1, 31);
        return SlotId.of(ObligationId.of(measure, duty), division(division), Period.once(any, any));
    }

    /** Ten in the morning in Bangkok. */
    static Instant on(String day) {
        return LocalDate.parse(day)
                .atTime(LocalTime.of(10, 0))
                .atZone(ZoneId.of("Asia/Bangkok"))
                .toInstant();
    }
}
