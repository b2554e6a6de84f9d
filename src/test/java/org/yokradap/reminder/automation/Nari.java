package org.yokradap.reminder.automation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.calendar.Period;
import org.yokradap.calendar.WorkingDays;
import org.yokradap.followup.api.SlotState;
import org.yokradap.followup.api.Task;
import org.yokradap.followup.api.Turn;
import org.yokradap.followup.api.Why;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Directory;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.Mailbox;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.ObligationId;
import org.yokradap.plan.api.SlotId;
import org.yokradap.reminder.api.MailState;
import org.yokradap.reminder.api.Pause;
import org.yokradap.reminder.api.ReminderPolicy;

/** A made-up municipality whose finance division has a head with an address, and whose works division has none. */
final class Nari {
    static final AgencyId AGENCY = AgencyId.ofCode("nari");
    static final DivisionId FINANCE = DivisionId.of(AGENCY, "finance");
    static final DivisionId WORKS = DivisionId.of(AGENCY, "works");
    static final Recipient HEAD_OF_FINANCE =
            new Recipient("officer-nari-finance", "ผู้อำนวยการกองคลัง", Optional.of("finance@nari.example"), false);
    static final Recipient CLERK =
            new Recipient("officer-nari-clerk", "ปลัดเทศบาล", Optional.of("clerk@nari.example"), false);

    private static final MeasureId MEASURE = MeasureId.of(AGENCY, new FiscalYear(2566), 1);

    private static final Directory.Officer FINANCE_OFFICER = new Directory.Officer(
            new OfficerId("officer-nari-finance"), Role.DIVISION_HEAD, "ผู้อำนวยการกองคลัง", Optional.of(FINANCE));
    private static final Directory.Officer CLERK_OFFICER =
            new Directory.Officer(new OfficerId("officer-nari-clerk"), Role.CLERK, "ปลัดเทศบาล", Optional.empty());
    private static final Directory.Officer HEAD_OF_OFFICE_OFFICER = new Directory.Officer(
            new OfficerId("officer-nari-head"), Role.HEAD_OF_OFFICE, "หัวหน้าสำนักปลัด", Optional.empty());
    private static final Directory.Officer MAYOR_OFFICER =
            new Directory.Officer(new OfficerId("officer-nari-mayor"), Role.MAYOR, "นายกเทศมนตรี", Optional.empty());
    private static final LocalDate ANY_DAY = LocalDate.parse("2023-01-24");

    private Nari() {}

    static Addressees everybody() {
        return holding(FINANCE_OFFICER, CLERK_OFFICER, MAYOR_OFFICER);
    }

    static Addressees withoutClerk() {
        return holding(FINANCE_OFFICER, MAYOR_OFFICER);
    }

    static Addressees nobody() {
        return holding();
    }

    /** The head of finance acts for the clerk until that day. */
    static Addressees withoutTheClerkUntil(LocalDate last, LocalDate today) {
        var present = everybody();
        var acting = new Directory.Acting(FINANCE_OFFICER.id(), CLERK_OFFICER.id(), last.minusDays(9), last);
        var directory = present.directory();
        return new Addressees(
                new Directory(
                        directory.agency(),
                        directory.name(),
                        directory.divisions(),
                        directory.officers(),
                        List.of(),
                        List.of(acting),
                        List.of()),
                present.mailboxes(),
                List.of(),
                today);
    }

    /** With everybody above the divisions, each with an address. */
    static Addressees wholeLadder() {
        return new Addressees(
                directory(FINANCE_OFFICER, HEAD_OF_OFFICE_OFFICER, CLERK_OFFICER, MAYOR_OFFICER),
                List.of(
                        mailbox(FINANCE_OFFICER, "finance@nari.example"),
                        mailbox(HEAD_OF_OFFICE_OFFICER, "head@nari.example"),
                        mailbox(CLERK_OFFICER, "clerk@nari.example"),
                        mailbox(MAYOR_OFFICER, "mayor@nari.example")),
                List.of(),
                ANY_DAY);
    }

    /** The head of finance and the head of office read the same mailbox. */
    static Addressees sharing(Pause... pauses) {
        return new Addressees(
                directory(FINANCE_OFFICER, HEAD_OF_OFFICE_OFFICER, CLERK_OFFICER),
                List.of(
                        mailbox(FINANCE_OFFICER, "Office@nari.example"),
                        mailbox(HEAD_OF_OFFICE_OFFICER, "office@nari.example "),
                        mailbox(CLERK_OFFICER, "clerk@nari.example")),
                List.of(pauses),
                ANY_DAY);
    }

    /** As of a day on which some want peace. */
    static Addressees pausing(LocalDate day, Pause... pauses) {
        var all = wholeLadder();
        return new Addressees(all.directory(), all.mailboxes(), List.of(pauses), day);
    }

    static Situation situation(LocalDate day, Addressees addressees, Memory memory) {
        return new Situation(day, ReminderPolicy.standard(), new WorkingDays(Set.of()), addressees, memory);
    }

    /** A memory of these having been sent on a day. */
    static Memory said(LocalDate day, Collection<ReminderKey> keys) {
        return new Memory(keys.stream()
                .collect(Collectors.toMap(
                        Function.identity(), key -> new Memory.Note(day, MailState.SENT, Optional.empty()))));
    }

    private static Addressees holding(Directory.Officer... officers) {
        return new Addressees(
                directory(officers),
                List.of(mailbox(FINANCE_OFFICER, "finance@nari.example"), mailbox(CLERK_OFFICER, "clerk@nari.example")),
                List.of(),
                ANY_DAY);
    }

    private static Directory directory(Directory.Officer... officers) {
        var divisions = List.of(new Directory.Division(FINANCE, "กองคลัง"), new Directory.Division(WORKS, "กองช่าง"));
        return new Directory(AGENCY, "เทศบาลตำบลนารี", divisions, List.of(officers));
    }

    private static Mailbox mailbox(Directory.Officer officer, String address) {
        return new Mailbox(officer.id(), address, officer.title());
    }

    /** A month's report, due on the month's last day, about which nothing was ever written. */
    static Task unreported(int duty, DivisionId division, String month, LocalDate today) {
        var slot = slot(duty, division, YearMonth.parse(month));
        long late = ChronoUnit.DAYS.between(slot.due(), today);
        var state = late > 0 ? SlotState.OVERDUE : late < -SlotState.SOON_DAYS ? SlotState.NOT_DUE : SlotState.DUE_SOON;
        var since = late > 0 ? slot.due().plusDays(1) : slot.period().start();
        return task(slot, state, (int) Math.max(0, late), Turn.DIVISION, since);
    }

    /** A month's report in the state that somebody's step on a day has put it in. */
    static Task inState(SlotState state, int duty, DivisionId division, String month, String since) {
        return inState(
                state, state == SlotState.SUBMITTED ? Turn.EXECUTIVES : Turn.DIVISION, duty, division, month, since);
    }

    static Task inState(SlotState state, Turn turn, int duty, DivisionId division, String month, String since) {
        return task(slot(duty, division, YearMonth.parse(month)), state, 0, turn, LocalDate.parse(since));
    }

    private static Task task(DueSlot slot, SlotState state, int daysLate, Turn turn, LocalDate since) {
        return new Task(slot, state, daysLate, turn, since, new Why("unused", List.of()), Optional.empty());
    }

    private static DueSlot slot(int duty, DivisionId division, YearMonth month) {
        var period = Period.month(month);
        return new DueSlot(
                SlotId.of(ObligationId.of(MEASURE, duty), division, period),
                MEASURE,
                duty,
                "รายงานผลการเบิกจ่าย\nให้ผู้บริหารทราบทุกเดือน",
                "การใช้งบประมาณ",
                division,
                period,
                month.atEndOfMonth());
    }
}
