package org.yokradap.reminder.automation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.core.io.ClassPathResource;
import org.yokradap.assessment.api.analysis.SheetReader;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.followup.api.ReportCommand.ApproveReport;
import org.yokradap.followup.api.ReportCommand.ReportProgress;
import org.yokradap.followup.api.ReportCommand.ReturnReport;
import org.yokradap.followup.api.ReportCommand.SubmitReport;
import org.yokradap.followup.api.ReportId;
import org.yokradap.followup.api.ReportState;
import org.yokradap.followup.api.SlotState;
import org.yokradap.followup.api.Task;
import org.yokradap.followup.api.TaskBook;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyCommand.AddDivision;
import org.yokradap.people.api.AgencyCommand.AppointOfficer;
import org.yokradap.people.api.AgencyCommand.RegisterAgency;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.PlanCommand.BeginAtOnce;
import org.yokradap.plan.api.PlanId;
import org.yokradap.plan.api.PlanImport;
import org.yokradap.platform.Commands;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.Views;

/**
 * The municipality of the worked example in the fiscal year 2566, from the day of its memo to the last day, as its people might
 * have done it: most report in time, some forget, one report comes back, some decisions lie.
 */
final class PlayedYear {
    static final AgencyId AGENCY = AgencyId.ofCode("naruang");
    static final FiscalYear YEAR = new FiscalYear(2566);
    static final LocalDate FIRST = LocalDate.parse("2022-10-12");
    static final LocalDate LAST = YEAR.last();

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int DAY_OF_DECISIONS = 5;

    private final Map<LocalDate, Runnable> diary = new TreeMap<>();
    private final Commands commands;
    private final Accounts accounts;
    private final TaskBook tasks;
    private final Views views;
    private final MovableClock clock;

    PlayedYear(Commands commands, Accounts accounts, TaskBook tasks, Views views, MovableClock clock) {
        this.commands = commands;
        this.accounts = accounts;
        this.tasks = tasks;
        this.views = views;
        this.clock = clock;
    }

    /** Founds the municipality and takes its table of measures, which begin at once, at nine on the first day. */
    void begin(SheetReader sheets, PlanImport plans) {
        at(FIRST, 9);
        var administrator = actor("admin", Role.ADMINISTRATOR);
        commands.sendWithoutWaiting(new RegisterAgency(AGENCY, "เทศบาลตำบลนาเรือง"), administrator);
        Map.of("office", "สำนักปลัด", "finance", "กองคลัง", "works", "กองช่าง", "education", "กองการศึกษา")
                .forEach((code, name) -> commands.sendWithoutWaiting(
                        new AddDivision(AGENCY, DivisionId.of(AGENCY, code), name), administrator));
        appoint("office", Role.DIVISION_HEAD, "หัวหน้าฝ่ายอำนวยการ สำนักปลัด");
        appoint("finance", Role.DIVISION_HEAD, "ผู้อำนวยการกองคลัง");
        appoint("works", Role.DIVISION_HEAD, "ผู้อำนวยการกองช่าง");
        appoint("education", Role.DIVISION_HEAD, "ผู้อำนวยการกองการศึกษา");
        appoint("head", Role.HEAD_OF_OFFICE, "หัวหน้าสำนักปลัด");
        appoint("clerk", Role.CLERK, "ปลัดเทศบาล");
        appoint("mayor", Role.MAYOR, "นายกเทศมนตรี");
        views.areFresh(PATIENCE);
        var lines = sheets.read(Map.of("measures.csv", table())).material().measures();
        var head = actor("head", Role.HEAD_OF_OFFICE);
        plans.take(lines.orElseThrow(), YEAR, head);
        commands.sendWithoutWaiting(new BeginAtOnce(PlanId.of(AGENCY, YEAR), "เริ่มตามมติที่ประชุม"), head);
        views.areFresh(PATIENCE);
        write();
    }

    private void appoint(String code, Role role, String title) {
        var division =
                role == Role.DIVISION_HEAD ? Optional.of(DivisionId.of(AGENCY, code)) : Optional.<DivisionId>empty();
        var officer = OfficerId.of(AGENCY, code);
        commands.sendWithoutWaiting(
                new AppointOfficer(AGENCY, officer, role, title, division, YEAR.first()),
                actor("admin", Role.ADMINISTRATOR));
        accounts.open(officer, code + "@played", "a long enough password", code + "@naruang.example");
    }

    private static String table() {
        try {
            return new ClassPathResource("example/naruang-2565/measures.csv")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who does what on which afternoon. */
    private void write() {
        for (var day = YEAR.first().plusDays(25); !day.isAfter(LAST); day = day.plusMonths(1)) {
            var month = day;
            on(month, () -> report(task -> isMonthly(task, month) && !isForgotten(task)));
            var decisions = month.plusMonths(1).withDayOfMonth(DAY_OF_DECISIONS);
            on(decisions, () -> decide(task -> !isReturned(task) && !liesUndecided(task)));
        }
        // The works division forgets November, until the ladder has reached the mayor.
        on("2022-12-23", () -> report(PlayedYear::isForgotten));
        // One report of the finance division comes back, and is mended when the head of office has heard of it.
        on("2023-01-06", () -> sendBack(PlayedYear::isReturned));
        on("2023-01-16", () -> report(task -> task.state() == SlotState.RETURNED));
        // What the education division handed in for February lies before the clerk until the mayor has heard of it.
        on("2023-03-15", () -> decide(task -> true));
        // The duties with a date of their own.
        on("2022-10-28", () -> report(task -> isOnce(task, "2022-10-31") && isOf(task, "office")));
        on("2022-10-31", () -> report(task -> isOnce(task, "2022-10-31") && isOf(task, "education")));
        on("2022-11-09", () -> report(task -> isOnce(task, "2022-10-31") && isOf(task, "finance")));
        on("2022-12-01", () -> report(task -> isOnce(task, "2022-10-31")));
        on("2022-12-27", () -> report(task -> isOnce(task, "2022-12-31") && !isOf(task, "education")));
        on("2023-01-20", () -> report(task -> isOnce(task, "2022-12-31")));
        on("2023-01-31", () -> report(task -> isOnce(task, "2023-01-31") && !isOf(task, "works")));
        on("2023-02-08", () -> report(task -> isOnce(task, "2023-01-31")));
        on("2023-04-30", () -> report(task -> isOnce(task, "2023-04-30") && !isOf(task, "works")));
        on("2023-05-02", () -> report(task -> isOnce(task, "2023-04-30")));
    }

    private static boolean isMonthly(Task task, LocalDate day) {
        return !task.slot().period().code().equals("once")
                && task.slot().period().start().equals(day.withDayOfMonth(1));
    }

    private static boolean isForgotten(Task task) {
        return isOf(task, "works") && task.slot().period().code().equals("2022-11");
    }

    private static boolean isReturned(Task task) {
        return isOf(task, "finance")
                && task.slot().period().code().equals("2022-12")
                && task.slot().id().obligation().value().equals("obligation-naruang-2566-1-1");
    }

    private static boolean liesUndecided(Task task) {
        return isOf(task, "education") && task.slot().period().code().equals("2023-02");
    }

    private static boolean isOnce(Task task, String due) {
        return task.slot().period().code().equals("once") && task.slot().due().equals(LocalDate.parse(due));
    }

    private static boolean isOf(Task task, String division) {
        return task.slot().division().code().equals(division);
    }

    private void on(String day, Runnable act) {
        on(LocalDate.parse(day), act);
    }

    private void on(LocalDate day, Runnable act) {
        diary.merge(day, act, (one, other) -> () -> {
            one.run();
            other.run();
        });
    }

    /** What happens in the afternoon of a day, long after the day's mails. */
    void afternoon(LocalDate day) {
        var acts = diary.get(day);
        if (acts == null) return;
        at(day, 15);
        acts.run();
    }

    private void report(Predicate<Task> which) {
        for (var task : open()) {
            if (task.state() == SlotState.SUBMITTED || !which.test(task)) continue;
            var head = new Actor(
                    OfficerId.of(AGENCY, task.slot().division().code()),
                    Role.DIVISION_HEAD,
                    AGENCY,
                    Optional.of(task.slot().division()));
            var report = ReportId.of(task.slot().id());
            commands.sendWithoutWaiting(new ReportProgress(report, "ดำเนินการแล้ว " + today(), 100), head);
            commands.sendWithoutWaiting(new SubmitReport(report), head);
        }
        views.areFresh(PATIENCE);
    }

    private void decide(Predicate<Task> which) {
        for (var task : open()) {
            if (task.state() != SlotState.SUBMITTED || !which.test(task)) continue;
            commands.sendWithoutWaiting(
                    new ApproveReport(ReportId.of(task.slot().id()), digest(task)), actor("clerk", Role.CLERK));
        }
        views.areFresh(PATIENCE);
    }

    private void sendBack(Predicate<Task> which) {
        for (var task : open()) {
            if (task.state() != SlotState.SUBMITTED || !which.test(task)) continue;
            commands.sendWithoutWaiting(
                    new ReturnReport(ReportId.of(task.slot().id()), digest(task), "ขอลิงก์หน้าเว็บที่เผยแพร่ด้วย"),
                    actor("clerk", Role.CLERK));
        }
        views.areFresh(PATIENCE);
    }

    private static String digest(Task task) {
        return task.report().flatMap(ReportState::digest).orElseThrow();
    }

    private List<Task> open() {
        return tasks.of(AGENCY, YEAR, today()).stream()
                .filter(task -> !task.state().isApproved())
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void at(LocalDate day, int hour) {
        clock.moveTo(day.atTime(LocalTime.of(hour, 0)).atZone(clock.getZone()).toInstant());
    }

    private static Actor actor(String code, Role role) {
        return new Actor(OfficerId.of(AGENCY, code), role, AGENCY);
    }
}
