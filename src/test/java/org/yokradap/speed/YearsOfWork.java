package org.yokradap.speed;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.yokradap.assessment.api.AsWritten;
import org.yokradap.assessment.api.AssessmentCommand.ConcludeAnalysis;
import org.yokradap.assessment.api.AssessmentCommand.RecordTables;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.FrameworkShelf;
import org.yokradap.assessment.api.Part;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.ScoreLine;
import org.yokradap.assessment.api.StatedResult;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.Subject.Detail;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.calendar.ThaiDates;
import org.yokradap.calendar.Timing;
import org.yokradap.followup.api.Evidence;
import org.yokradap.followup.api.FollowupQuery.RoundSheet;
import org.yokradap.followup.api.Progress;
import org.yokradap.followup.api.ReportCommand.ApproveReport;
import org.yokradap.followup.api.ReportCommand.ReportProgress;
import org.yokradap.followup.api.ReportCommand.ReturnReport;
import org.yokradap.followup.api.ReportId;
import org.yokradap.followup.api.ReportState;
import org.yokradap.followup.api.RoundCommand.CloseRound;
import org.yokradap.followup.api.RoundId;
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
import org.yokradap.plan.api.Bearer;
import org.yokradap.plan.api.MeasureCommand.AddObligation;
import org.yokradap.plan.api.MeasureCommand.AddStep;
import org.yokradap.plan.api.MeasureCommand.AnswerWeaknesses;
import org.yokradap.plan.api.MeasureCommand.AssignMeasure;
import org.yokradap.plan.api.MeasureCommand.ProposeMeasure;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.PlanCommand.GiveOpinion;
import org.yokradap.plan.api.PlanCommand.GiveOrder;
import org.yokradap.plan.api.PlanCommand.SubmitPlan;
import org.yokradap.plan.api.PlanId;
import org.yokradap.plan.api.PlanOrder;
import org.yokradap.plan.api.PlanRouting;
import org.yokradap.platform.Commands;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.Queries;
import org.yokradap.platform.Signature;
import org.yokradap.platform.Views;

/**
 * An agency whose people have used the application for some fiscal years, and have said all of it by command: each year a result, a
 * plan with its way to the order, each month reports with a page as evidence, decisions, and the month's end. Some reports come back
 * once, and a few are never written. It is left on a day on which the last month's reports wait for their decisions.
 */
final class YearsOfWork {
    static final AgencyId AGENCY = AgencyId.ofCode("nayaonan");
    static final String PASSWORD = "รหัสผ่านยาวพอ";

    /** A word that each report has in it. */
    static final String COMMON_WORD = "ประชาสัมพันธ์";

    /** The last of the years of which a framework for the result before it is known. */
    private static final FiscalYear LAST = new FiscalYear(2569);

    private static final Month LAST_MONTH = Month.JULY;
    private static final int REPORTING_DAY = 24;
    private static final int DECISION_DAY = 3;
    private static final int ONE_IN_RETURNED = 17;
    private static final int ONE_IN_MISSED = 41;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final List<String> DIVISIONS = List.of(
            "สำนักปลัด", "กองคลัง", "กองช่าง", "กองการศึกษา", "กองสาธารณสุขและสิ่งแวดล้อม", "กองสวัสดิการสังคม");

    private static final List<String> DOINGS = List.of(
            "แจ้งในที่ประชุมประจำเดือนของหมู่บ้าน และปิดประกาศ ณ ที่ทำการทุกแห่ง",
            "เผยแพร่บนเว็บไซต์ของหน่วยงานและทางไลน์กลุ่มผู้นำชุมชน มีผู้เข้าชมเพิ่มขึ้นจากเดือนก่อน",
            "จัดทำคู่มือสำหรับประชาชน พร้อมผังขั้นตอนและระยะเวลาที่ใช้ วางไว้ที่จุดบริการ",
            "อบรมเจ้าหน้าที่ผู้ปฏิบัติงานเรื่องประมวลจริยธรรมและการป้องกันผลประโยชน์ทับซ้อน",
            "สรุปค่าใช้จ่ายของโครงการที่เสร็จสิ้นแล้ว เสนอผู้บริหารทราบ และแจ้งให้ผู้มีส่วนได้เสียทราบทั่วกัน");

    private final Size size;
    private final Commands commands;
    private final Queries queries;
    private final Views views;
    private final TaskBook tasks;
    private final MovableClock clock;
    private final FrameworkShelf frameworks;
    private final Accounts accounts;
    private int decided;

    private YearsOfWork(Size size, ApplicationContext application) {
        this.size = size;
        this.commands = application.getBean(Commands.class);
        this.queries = application.getBean(Queries.class);
        this.views = application.getBean(Views.class);
        this.tasks = application.getBean(TaskBook.class);
        this.clock = application.getBean(MovableClock.class);
        this.frameworks = application.getBean(FrameworkShelf.class);
        this.accounts = application.getBean(Accounts.class);
    }

    /**
     * How much there is.
     *
     * @param divisions six at most; half of them carry each measure
     */
    record Size(int years, int measures, int divisions) {
        FiscalYear firstYear() {
            return new FiscalYear(LAST.buddhistYear() - years + 1);
        }

        /** The day before which nothing happens. */
        LocalDate start() {
            return firstYear().first();
        }
    }

    /** Has all of it said and done in an application that has just been started on {@link Size#start()}. */
    static void in(ApplicationContext application, Size size) {
        var work = new YearsOfWork(size, application);
        work.settle();
        for (var year = size.firstYear(); year.buddhistYear() <= LAST.buddhistYear(); year = year.next())
            work.year(year);
        work.seen();
    }

    static FiscalYear lastYear() {
        return LAST;
    }

    /** The month of which everything waits for a decision. */
    static YearMonth lastMonth() {
        return LAST.month(LAST_MONTH);
    }

    static String username(Role role) {
        return "nayaonan-" + code(role);
    }

    private static String code(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace("_", "");
    }

    static Actor actor(Role role) {
        return new Actor(
                OfficerId.of(AGENCY, code(role)),
                role,
                AGENCY,
                role.isOfDivision() ? Optional.of(division(0)) : Optional.empty());
    }

    private static DivisionId division(int index) {
        return DivisionId.of(AGENCY, "d" + index);
    }

    /** The first division's head is the one whom everybody else of that role stands for. */
    private static Actor head(DivisionId division) {
        var first = actor(Role.DIVISION_HEAD);
        if (division.equals(division(0))) return first;
        return new Actor(
                OfficerId.of(AGENCY, division.value().substring(division.value().lastIndexOf('-') + 1)),
                Role.DIVISION_HEAD,
                AGENCY,
                Optional.of(division));
    }

    private void settle() {
        on(size.start());
        var administrator = actor(Role.ADMINISTRATOR);
        say(new RegisterAgency(AGENCY, "เทศบาลตำบลนายาวนาน"), administrator);
        for (int i = 0; i < size.divisions; i++)
            say(new AddDivision(AGENCY, division(i), DIVISIONS.get(i)), administrator);
        seen();
        for (Role role : List.of(
                Role.ADMINISTRATOR, Role.HEAD_OF_OFFICE, Role.DIVISION_HEAD, Role.CLERK, Role.MAYOR, Role.AUDITOR)) {
            appoint(actor(role), role.name());
            accounts.open(actor(role).officer(), username(role), PASSWORD, code(role) + "@example.org");
        }
        for (int i = 1; i < size.divisions; i++) appoint(head(division(i)), "ผู้อำนวยการ" + DIVISIONS.get(i));
        seen();
    }

    private void appoint(Actor officer, String title) {
        say(
                new AppointOfficer(AGENCY, officer.officer(), officer.role(), title, officer.division(), size.start()),
                actor(Role.ADMINISTRATOR));
    }

    private void year(FiscalYear year) {
        var october = year.first();
        on(october.withDayOfMonth(3));
        var weak = result(year.previous());
        on(october.withDayOfMonth(6));
        plan(year, weak);
        order(year);
        for (YearMonth month : year.months()) {
            on(month.atDay(REPORTING_DAY));
            report(year, month);
            var next = month.plusMonths(1);
            on(next.atDay(DECISION_DAY - 1));
            if (month.equals(lastMonth())) return;
            on(next.atDay(DECISION_DAY));
            decide(year, month, true);
            on(next.atDay(DECISION_DAY + 1));
            report(year, month);
            on(next.atDay(DECISION_DAY + 2));
            decide(year, month, false);
            close(month);
        }
    }

    /** Every indicator and, where the framework lists them, every item has a score; returns what there is to improve. */
    private List<Subject> result(FiscalYear year) {
        var head = actor(Role.HEAD_OF_OFFICE);
        var id = AssessmentId.of(AGENCY, year.buddhistYear());
        Framework framework = frameworks.of(AGENCY).ofYear(year.buddhistYear()).orElseThrow();
        var subjects = framework
                .parts()
                .map(Part::code)
                .filter(it -> it.detail() == Detail.INDICATOR || it.detail() == Detail.ITEM)
                .toList();
        var scores = subjects.stream()
                .map(it -> new ScoreLine(it, score(framework, it, year), AsWritten.NOTHING))
                .toList();
        var stated = List.of(new StatedResult("บันทึกข้อความ", Optional.of(Score.parse("83.12")), Optional.empty()));
        say(new RecordTables(id, framework.id(), scores, stated, Optional.empty()), head);
        say(new ConcludeAnalysis(id), head);
        seen();
        return subjects;
    }

    /** Any, but always the same. */
    private static Score score(Framework framework, Subject subject, FiscalYear year) {
        int any = Math.floorMod((subject.code() + year.buddhistYear()).hashCode(), 100);
        boolean allOrNothing = subject.detail() == Detail.ITEM
                && framework.instrumentOf(subject).orElseThrow().allOrNothing();
        if (allOrNothing) return any < 15 ? Score.ZERO : Score.FULL;
        return Score.parse("%d.%02d".formatted(70 + any % 30, any));
    }

    private void plan(FiscalYear year, List<Subject> subjects) {
        for (int number = 1; number <= size.measures; number++) {
            var subject = subjects.get(number % subjects.size());
            var framework =
                    frameworks.of(AGENCY).ofYear(year.previous().buddhistYear()).orElseThrow();
            measure(
                    MeasureId.of(AGENCY, year, number),
                    subject,
                    framework.instrumentOf(subject).orElseThrow().code().code());
        }
        seen();
    }

    private void measure(MeasureId id, Subject subject, String instrument) {
        var head = actor(Role.HEAD_OF_OFFICE);
        int number = id.number();
        boolean isItem = subject.detail() == Detail.ITEM;
        say(
                new ProposeMeasure(
                        id,
                        instrument,
                        isItem ? "" : subject.code(),
                        isItem ? subject.code() : "",
                        "มาตรการที่ %d การประชาสัมพันธ์ข้อมูลเกี่ยวกับงบประมาณและการปฏิบัติหน้าที่ของหน่วยงานให้ทั่วถึง"
                                .formatted(number),
                        "ทุกกองที่เกี่ยวข้อง"),
                head);
        say(new AnswerWeaknesses(id, List.of(subject)), head);
        for (int step = 1; step <= 3; step++)
            say(new AddStep(id, step, "ขั้นที่ " + step + " " + DOINGS.get((number + step) % DOINGS.size())), head);
        duty(id, 1, "เจ้าหน้าที่ผู้รับผิดชอบรายงานผลการดำเนินการให้ผู้บริหารทราบทุกเดือน", Timing.monthly());
        if (number % 2 == 0) duty(id, 2, "สรุปผลการดำเนินการให้ผู้บริหารทราบทุกไตรมาส", Timing.quarterly());
        else
            duty(
                    id,
                    2,
                    "จัดทำคู่มือการปฏิบัติงานให้แล้วเสร็จภายในเดือนมกราคม",
                    Timing.byEndOf(id.fiscalYear().month(Month.JANUARY)));
        int carriers = Math.max(1, size.divisions / 2);
        for (int i = 0; i < carriers; i++) say(new AssignMeasure(id, division((number + i) % size.divisions)), head);
    }

    private void duty(MeasureId measure, int number, String words, Timing timing) {
        say(new AddObligation(measure, number, words, timing, Bearer.DIVISIONS), actor(Role.HEAD_OF_OFFICE));
    }

    private void order(FiscalYear year) {
        var plan = PlanId.of(AGENCY, year);
        var head = actor(Role.HEAD_OF_OFFICE);
        var digest = queries.ask(new PlanRouting(AGENCY, year), head).digest();
        say(new SubmitPlan(plan, digest, Optional.of("ที่ %d".formatted(year.buddhistYear())), Optional.empty()), head);
        say(new GiveOpinion(plan, digest, true, "เห็นควรอนุมัติตามเสนอ"), actor(Role.CLERK));
        say(new GiveOrder(plan, digest, PlanOrder.APPROVE, "ให้ทุกกองถือปฏิบัติ", Optional.empty()), actor(Role.MAYOR));
        seen();
    }

    /** What the month asks for and nobody has written yet, or what came back. */
    private void report(FiscalYear year, YearMonth month) {
        for (Task task : due(year, month)) {
            if (task.report().isEmpty() || task.state() == SlotState.RETURNED) report(task, month);
        }
        seen();
    }

    private void report(Task task, YearMonth month) {
        int any = Math.floorMod(task.slot().id().hashCode(), 1000);
        if (any % ONE_IN_MISSED == 0) return;
        var progress = new Progress(
                "%sเรื่อง%s ประจำเดือน %s: %s %s%s"
                        .formatted(
                                COMMON_WORD,
                                task.slot().measureTitle(),
                                ThaiDates.month(month, Locale.of("th")),
                                DOINGS.get(any % DOINGS.size()),
                                DOINGS.get((any + 2) % DOINGS.size()),
                                task.report().isEmpty() ? "" : " แนบภาพถ่ายการประชุมแล้ว"),
                Optional.of(60 + any % 5 * 10),
                List.of(1 + any % 3),
                any % 3 == 0 ? "ประชาชนในหมู่บ้านห่างไกลยังเข้าไม่ถึงข้อมูล" : "",
                any % 4 == 0 ? "ควรเพิ่มช่องทางเสียงตามสาย" : "");
        var evidence =
                new Evidence("https://www.nayaonan.example/%s/%d".formatted(month, any), "ประกาศและภาพถ่ายบนเว็บไซต์");
        say(
                new ReportProgress(
                        ReportId.of(task.slot().id()), progress, Optional.of(evidence), Optional.empty(), true),
                head(task.slot().division()));
    }

    /** @param atFirst some come back then */
    private void decide(FiscalYear year, YearMonth month, boolean atFirst) {
        for (Task task : due(year, month)) {
            if (task.state() != SlotState.SUBMITTED) continue;
            var report = ReportId.of(task.slot().id());
            var digest = task.report().flatMap(ReportState::digest).orElseThrow();
            decided++;
            say(
                    atFirst && decided % ONE_IN_RETURNED == 0
                            ? new ReturnReport(report, digest, "ขอลิงก์หน้าเว็บที่เผยแพร่ และภาพถ่ายการประชุมด้วย")
                            : new ApproveReport(report, digest),
                    actor(Role.CLERK));
        }
        seen();
    }

    private List<Task> due(FiscalYear year, YearMonth month) {
        return tasks.of(AGENCY, year, LocalDate.now(clock)).stream()
                .filter(task -> RoundId.of(task.slot()).month().equals(month))
                .toList();
    }

    private void close(YearMonth month) {
        var clerk = actor(Role.CLERK);
        var sheet = queries.ask(new RoundSheet(AGENCY, month, LocalDate.now(clock)), clerk);
        say(new CloseRound(RoundId.of(AGENCY, month), sheet.digest()), clerk);
        seen();
    }

    private void say(Object command, Signature actor) {
        commands.sendWithoutWaiting(command, actor);
    }

    private void seen() {
        if (!views.areFresh(PATIENCE)) throw new IllegalStateException("The views do not keep up");
    }

    private void on(LocalDate day) {
        clock.moveTo(day.atTime(LocalTime.of(9, 0)).atZone(clock.getZone()).toInstant());
    }

    /** The tasks of the last year, as they stand in the end. */
    static List<Task> tasks(ApplicationContext application) {
        return new ArrayList<>(application
                .getBean(TaskBook.class)
                .of(AGENCY, LAST, LocalDate.now(application.getBean(MovableClock.class))));
    }
}
