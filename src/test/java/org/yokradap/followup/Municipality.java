package org.yokradap.followup;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.calendar.Period;
import org.yokradap.calendar.Timing;
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
import org.yokradap.plan.api.MeasureCommand.ProposeMeasure;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.ObligationId;
import org.yokradap.plan.api.PlanCommand.BeginAtOnce;
import org.yokradap.plan.api.PlanId;
import org.yokradap.plan.api.SlotId;
import org.yokradap.platform.Commands;

/**
 * An agency with two divisions and three measures in its plan for 2566, as in the worked example: a monthly report, the plan and
 * the reports on it, and the manual that is due at the end of January; an undated duty and one of the executives' own.
 */
public record Municipality(AgencyId id) {
    public static final FiscalYear YEAR = new FiscalYear(2566);
    public static final String PASSWORD = "รหัสผ่านยาวพอ";
    private static final LocalDate SINCE = LocalDate.of(2022, 10, 1);
    private static final int PUBLICITY = 1;
    private static final int OPERATIONS = 2;
    private static final int MANUAL = 3;

    /** With an account for each officer; the username is the officer's id without its prefix. */
    public static Municipality register(String code, Commands commands, Accounts accounts) {
        var agency = register(code, commands);
        agency.open(accounts);
        return agency;
    }

    public void open(Accounts accounts) {
        for (Role role : Role.values()) open(actor(role), accounts);
        open(headOfWorks(), accounts);
    }

    private void open(Actor officer, Accounts accounts) {
        accounts.open(officer.officer(), username(officer), PASSWORD, username(officer) + "@example.org");
    }

    public static String username(Actor officer) {
        return officer.officer().value().substring("officer-".length());
    }

    public static Municipality register(String code, Commands commands) {
        var agency = draft(code, commands);
        commands.send(
                new BeginAtOnce(PlanId.of(agency.id(), YEAR), "เริ่มตามมติที่ประชุม"),
                agency.actor(Role.HEAD_OF_OFFICE));
        return agency;
    }

    /** With a plan that nobody has submitted yet. */
    public static Municipality draft(String code, Commands commands) {
        var agency = new Municipality(AgencyId.ofCode(code));
        agency.settle(commands);
        agency.plan(commands);
        return agency;
    }

    private void settle(Commands commands) {
        var administrator = actor(Role.ADMINISTRATOR);
        commands.send(new RegisterAgency(id, "เทศบาลตำบล " + id.code()), administrator);
        commands.send(new AddDivision(id, finance(), "กองคลัง"), administrator);
        commands.send(new AddDivision(id, works(), "กองช่าง"), administrator);
        for (Role role : Role.values()) appoint(actor(role), role.name(), commands);
        appoint(headOfWorks(), "ผู้อำนวยการกองช่าง", commands);
    }

    private void appoint(Actor officer, String title, Commands commands) {
        commands.send(
                new AppointOfficer(id, officer.officer(), officer.role(), title, officer.division(), SINCE),
                actor(Role.ADMINISTRATOR));
    }

    private void plan(Commands commands) {
        measure(PUBLICITY, "การประชาสัมพันธ์งบประมาณ", commands);
        duty(
                PUBLICITY,
                1,
                "รายงานผลการดำเนินการให้ผู้บริหารทราบทุกเดือน",
                Timing.monthly(),
                Bearer.DIVISIONS,
                commands);
        duty(
                PUBLICITY,
                2,
                "ผู้บริหารกำชับติดตามการประชาสัมพันธ์ทุกเดือน",
                Timing.monthly(),
                Bearer.EXECUTIVES,
                commands);
        measure(OPERATIONS, "แผนการดำเนินงาน", commands);
        dated(OPERATIONS, 1, "จัดทำแผนดำเนินงานประจำปี", Month.OCTOBER, commands);
        dated(OPERATIONS, 2, "รายงานผลการดำเนินงานประจำปี 2565", Month.DECEMBER, commands);
        duty(OPERATIONS, 3, "เผยแพร่ข้อมูลให้เป็นปัจจุบัน", Timing.continuous(), Bearer.DIVISIONS, commands);
        measure(MANUAL, "คู่มือการปฏิบัติงาน", commands);
        dated(MANUAL, 1, "จัดทำคู่มือมาตรฐานการปฏิบัติงาน", Month.JANUARY, commands);
        for (int number : new int[] {PUBLICITY, OPERATIONS, MANUAL}) {
            commands.send(new AssignMeasure(measure(number), finance()), actor(Role.HEAD_OF_OFFICE));
        }
        commands.send(new AssignMeasure(measure(MANUAL), works()), actor(Role.HEAD_OF_OFFICE));
    }

    private void measure(int number, String issue, Commands commands) {
        commands.send(
                new ProposeMeasure(measure(number), "IIT", "2", "", issue, "กองคลัง กองช่าง"),
                actor(Role.HEAD_OF_OFFICE));
    }

    private void dated(int measure, int number, String words, Month month, Commands commands) {
        duty(measure, number, words, Timing.byEndOf(YEAR.month(month)), Bearer.DIVISIONS, commands);
    }

    private void duty(int measure, int number, String words, Timing timing, Bearer bearer, Commands commands) {
        commands.send(new AddObligation(measure(measure), number, words, timing, bearer), actor(Role.HEAD_OF_OFFICE));
    }

    public DivisionId finance() {
        return DivisionId.of(id, "finance");
    }

    public DivisionId works() {
        return DivisionId.of(id, "works");
    }

    /** Whoever holds the post of this role; the division head heads finance. */
    public Actor actor(Role role) {
        var division = role.isOfDivision() ? Optional.of(finance()) : Optional.<DivisionId>empty();
        return new Actor(
                OfficerId.of(id, role.name().toLowerCase(java.util.Locale.ROOT).replace("_", "")), role, id, division);
    }

    public Actor headOfWorks() {
        return new Actor(OfficerId.of(id, "headofworks"), Role.DIVISION_HEAD, id, Optional.of(works()));
    }

    public SlotId monthly(Month month) {
        return monthly(month, finance());
    }

    public SlotId monthly(Month month, DivisionId division) {
        return SlotId.of(ObligationId.of(measure(PUBLICITY), 1), division, Period.month(YEAR.month(month)));
    }

    public SlotId operatingPlan() {
        return once(OPERATIONS, 1, finance());
    }

    public SlotId manual(DivisionId division) {
        return once(MANUAL, 1, division);
    }

    public SlotId yearsReport() {
        return once(OPERATIONS, 2, finance());
    }

    private SlotId once(int measure, int number, DivisionId division) {
        var someDays = Period.once(SINCE, SINCE);
        return SlotId.of(ObligationId.of(measure(measure), number), division, someDays);
    }

    /** The measure that asks for a report every month. */
    public MeasureId publicity() {
        return measure(PUBLICITY);
    }

    private MeasureId measure(int number) {
        return MeasureId.of(id, YEAR, number);
    }
}
