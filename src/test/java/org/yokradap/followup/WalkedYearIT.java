package org.yokradap.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.yokradap.followup.api.FollowupQuery.MyWork;
import org.yokradap.followup.api.FollowupQuery.ReportThread;
import org.yokradap.followup.api.FollowupQuery.RoundSheet;
import org.yokradap.followup.api.FollowupQuery.Rounds;
import org.yokradap.followup.api.FollowupQuery.TaskList;
import org.yokradap.followup.api.FollowupQuery.WorkloadOf;
import org.yokradap.followup.api.Progress;
import org.yokradap.followup.api.ReportCommand.ApproveReport;
import org.yokradap.followup.api.ReportCommand.ReportProgress;
import org.yokradap.followup.api.ReportCommand.ReturnReport;
import org.yokradap.followup.api.ReportCommand.SubmitReport;
import org.yokradap.followup.api.ReportCommand.WithdrawReport;
import org.yokradap.followup.api.ReportEntry;
import org.yokradap.followup.api.ReportId;
import org.yokradap.followup.api.ReportRejection;
import org.yokradap.followup.api.ReportStatus;
import org.yokradap.followup.api.RoundCommand.CloseRound;
import org.yokradap.followup.api.RoundCommand.ReopenRound;
import org.yokradap.followup.api.RoundCounts;
import org.yokradap.followup.api.RoundId;
import org.yokradap.followup.api.SlotState;
import org.yokradap.followup.api.Task;
import org.yokradap.followup.api.TaskBook;
import org.yokradap.followup.api.TaskFilter;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyCommand.ActFor;
import org.yokradap.people.api.AgencyCommand.SetDecisionChain;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.DecisionChain;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.HistoryOfMeasure;
import org.yokradap.plan.api.MeasureCommand.AddStep;
import org.yokradap.plan.api.MeasureCommand.BeginStep;
import org.yokradap.plan.api.MeasureCommand.CompleteStep;
import org.yokradap.plan.api.MeasureCommand.PostponeObligation;
import org.yokradap.plan.api.MeasureCommand.ReassignMeasure;
import org.yokradap.plan.api.MeasureCommand.ReopenStep;
import org.yokradap.plan.api.MeasureCommand.ReviseMeasure;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.PlanBoard;
import org.yokradap.plan.api.PlanCommand.GiveOpinion;
import org.yokradap.plan.api.PlanCommand.GiveOrder;
import org.yokradap.plan.api.PlanCommand.SubmitPlan;
import org.yokradap.plan.api.PlanId;
import org.yokradap.plan.api.PlanOrder;
import org.yokradap.plan.api.PlanRouting;
import org.yokradap.plan.api.PlanState;
import org.yokradap.plan.api.Routing;
import org.yokradap.plan.api.SlotId;
import org.yokradap.plan.api.StepState;
import org.yokradap.platform.Commands;
import org.yokradap.platform.EventLog;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.Queries;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.testing.ApplicationTest;

/**
 * A fiscal year as six people live it, from the plan's submission to the last report. After each day on which anything happens,
 * every view is held against a count over the raw events.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WalkedYearIT {
    private static final ZoneOffset BANGKOK = ZoneOffset.ofHours(7);

    @Autowired
    private Commands commands;

    @Autowired
    private Queries queries;

    @Autowired
    private TaskBook tasks;

    @Autowired
    private EventLog log;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MovableClock clock;

    private Municipality town = new Municipality(AgencyId.ofCode("naduean"));
    private LocalDate today = LocalDate.of(2022, 10, 3);
    private final Set<SlotState> slotStates = EnumSet.noneOf(SlotState.class);
    private final Set<ReportStatus> reportStates = EnumSet.noneOf(ReportStatus.class);
    private final Set<PlanState> planStates = EnumSet.noneOf(PlanState.class);
    private final Set<StepState> stepStates = EnumSet.noneOf(StepState.class);

    private Actor finance;
    private Actor works;
    private Actor clerk;
    private Actor mayor;

    @BeforeAll
    void settle() {
        on(2022, 10, 3);
        town = Municipality.draft("naduean", commands);
        town.open(accounts);
        finance = town.actor(Role.DIVISION_HEAD);
        works = town.headOfWorks();
        clerk = town.actor(Role.CLERK);
        mayor = town.actor(Role.MAYOR);
    }

    /** The head of office in whatever posts are held that day. */
    private Actor head() {
        return accounts.of(town.actor(Role.HEAD_OF_OFFICE).officer())
                .orElseThrow()
                .actor();
    }

    private void on(int year, int month, int day) {
        today = LocalDate.of(year, month, day);
        clock.moveTo(today.atTime(LocalTime.of(9, 0)).toInstant(BANGKOK));
    }

    private void say(Object command, Actor actor) {
        assertThat(commands.send(command, actor).events())
                .as("%s on %s", command, today)
                .isPositive();
        look();
    }

    private void refused(Object command, Actor actor, Rejection.Reason reason) {
        int before = log.newest(town.id().value(), Long.MAX_VALUE, 1000).size();
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> commands.send(command, actor))
                .matches(rejection -> rejection.reason().equals(reason), "because of " + reason);
        assertThat(log.newest(town.id().value(), Long.MAX_VALUE, 1000)).hasSize(before);
    }

    private void report(SlotId slot, String text, int percent, Actor actor) {
        say(
                new ReportProgress(
                        ReportId.of(slot), new Progress(text, percent), Optional.empty(), Optional.empty(), true),
                actor);
    }

    private Task task(SlotId slot) {
        return tasks.find(slot, today).orElseThrow();
    }

    private String digest(SlotId slot) {
        return task(slot).report().flatMap(it -> it.digest()).orElseThrow();
    }

    private void approve(SlotId slot, Actor actor) {
        say(new ApproveReport(ReportId.of(slot), digest(slot)), actor);
    }

    private void giveBack(SlotId slot, String comment, Actor actor) {
        say(new ReturnReport(ReportId.of(slot), digest(slot), comment), actor);
    }

    private void close(int year, Month month, Actor actor) {
        var round = RoundId.of(town.id(), YearMonth.of(year, month));
        var sheet = queries.ask(new RoundSheet(town.id(), round.month(), today), clerk);
        say(new CloseRound(round, sheet.digest()), actor);
    }

    private Routing routing() {
        return queries.ask(new PlanRouting(town.id(), Municipality.YEAR), clerk);
    }

    /** Notes what has been seen, and holds every view against the raw events. */
    private void look() {
        planStates.add(routing().state());
        queries.ask(new PlanBoard(town.id(), Municipality.YEAR), clerk).measures().stream()
                .flatMap(measure -> measure.steps().stream())
                .forEach(step -> stepStates.add(step.state()));
        if (!routing().isInForce()) {
            assertThat(listed()).as("nothing is owed before the order").isEmpty();
            return;
        }
        var count = RawCount.of(town, log);
        var counted = count.on(today);
        var listed = listed();
        listed.forEach(task -> {
            slotStates.add(task.state());
            reportStates.add(task.status());
        });
        assertThat(listed.stream().map(WalkedYearIT::counted)).containsExactlyInAnyOrderElementsOf(counted);
        var states = byState(counted, RawCount.Counted::state);
        heatMapAgrees(counted);
        workloadAgrees(counted);
        myWorkAgrees(states);
        roundsAgree(counted);
        everyReportShowsItsEvents(count, listed);
    }

    private List<Task> listed() {
        var all = new TaskFilter(Optional.empty(), Optional.empty(), false);
        return queries.ask(new TaskList(town.id(), Municipality.YEAR, today, all), clerk)
                .tasks();
    }

    private static RawCount.Counted counted(Task task) {
        return new RawCount.Counted(
                task.slot().id(), task.slot().due(), RoundId.of(task.slot()).month(), task.state(), task.daysLate());
    }

    private static <T> Map<SlotState, Long> byState(List<T> them, Function<T, SlotState> state) {
        return them.stream().collect(Collectors.groupingBy(state, Collectors.counting()));
    }

    private void heatMapAgrees(List<RawCount.Counted> counted) {
        var map = queries.ask(new Rounds(town.id(), Municipality.YEAR, today), clerk);
        var cells = map.duties().stream()
                .flatMap(duty -> duty.rows().stream())
                .flatMap(row -> row.tasks().entrySet().stream())
                .map(cell -> Map.entry(cell.getValue().slot().id(), cell.getKey()))
                .toList();
        assertThat(cells)
                .containsExactlyInAnyOrderElementsOf(counted.stream()
                        .map(it -> Map.entry(it.slot(), it.round()))
                        .toList());
        assertThat(map.closed()).isEqualTo(closedMonths());
    }

    private List<YearMonth> closedMonths() {
        return Municipality.YEAR.months().stream()
                .filter(month -> queries.ask(new RoundSheet(town.id(), month, today), clerk)
                        .closing()
                        .isPresent())
                .toList();
    }

    private void workloadAgrees(List<RawCount.Counted> counted) {
        var workload = queries.ask(new WorkloadOf(town.id(), Municipality.YEAR, today), mayor);
        for (var share : workload.shares()) {
            var own = counted.stream()
                    .filter(it -> it.slot().division().equals(share.division()))
                    .toList();
            assertThat(share.total()).isEqualTo(own.size());
            assertThat(share.late()).isEqualTo((int)
                    own.stream().filter(it -> it.daysLate() > 0).count());
            assertThat(share.daysLate())
                    .isEqualTo(own.stream().mapToInt(RawCount.Counted::daysLate).sum());
            byState(own, RawCount.Counted::state)
                    .forEach((state, number) -> assertThat(share.states()).containsEntry(state, number.intValue()));
        }
        assertThat(workload.shares().stream().mapToInt(it -> it.total()).sum()).isEqualTo(counted.size());
    }

    private void myWorkAgrees(Map<SlotState, Long> states) {
        var work = queries.ask(new MyWork(town.id(), Set.of(), true, today), clerk);
        assertThat(work.late()).hasSize(number(states, SlotState.OVERDUE));
        assertThat(work.returned()).hasSize(number(states, SlotState.RETURNED));
        assertThat(work.changed()).hasSize(number(states, SlotState.CHANGED));
        assertThat(work.soon()).hasSize(number(states, SlotState.DUE_SOON));
        assertThat(work.toDecide()).hasSize(number(states, SlotState.SUBMITTED));
        assertThat(work.later()).hasSize(number(states, SlotState.NOT_DUE));
    }

    private static int number(Map<SlotState, Long> states, SlotState state) {
        return states.getOrDefault(state, 0L).intValue();
    }

    private void roundsAgree(List<RawCount.Counted> counted) {
        for (YearMonth month : Municipality.YEAR.months()) {
            var counts =
                    queries.ask(new RoundSheet(town.id(), month, today), clerk).counts();
            assertThat(counts).as("round of %s on %s", month, today).isEqualTo(countsOf(month, counted));
        }
    }

    /** Every sheet also names the one duty of the year that has no day. */
    private static RoundCounts countsOf(YearMonth month, List<RawCount.Counted> counted) {
        var own = counted.stream().filter(it -> it.round().equals(month)).toList();
        int approved = (int) own.stream().filter(it -> it.state().isApproved()).count();
        int returned = number(byState(own, RawCount.Counted::state), SlotState.RETURNED);
        int submitted = number(byState(own, RawCount.Counted::state), SlotState.SUBMITTED);
        int late = (int) own.stream().filter(it -> it.daysLate() > 0).count();
        return new RoundCounts(approved, returned, submitted, own.size() - approved - returned - submitted, late, 1);
    }

    private void everyReportShowsItsEvents(RawCount count, List<Task> listed) {
        for (Task task : listed) {
            var entries = queries.ask(new ReportThread(task.slot().id(), today), clerk)
                    .entries();
            assertThat(entries)
                    .as(task.slot().id().value())
                    .hasSize(count.eventsOf(task.slot().id()));
        }
    }

    @Test
    void reachesEveryStateAndEveryViewAgreesWithTheEvents() {
        thePlanIsOrdered();
        autumnIsReportedLateAndTheRoundOpenedAgain();
        winterIsPutOffTakenBackAndChangedAfterItsApproval();
        marchIsDecidedByTheHeadOfOfficeForTheClerk();
        springIsMissedAndJunePassesToAnotherDivision();
        summerGoesFromTheClerkToTheMayor();

        assertThat(planStates).containsExactlyInAnyOrder(PlanState.values());
        assertThat(slotStates).containsExactlyInAnyOrder(SlotState.values());
        assertThat(reportStates).containsExactlyInAnyOrder(ReportStatus.values());
        assertThat(stepStates).containsExactlyInAnyOrder(StepState.values());
        theYearStandsAsTheEventsSay();
    }

    private void thePlanIsOrdered() {
        var plan = PlanId.of(town.id(), Municipality.YEAR);
        say(new AddStep(town.publicity(), 1, "ปิดประกาศงบประมาณ 3 จุด"), head());
        say(new SubmitPlan(plan, routing().digest(), Optional.of("นด 52001/112"), Optional.of(today)), head());
        on(2022, 10, 5);
        say(new GiveOpinion(plan, routing().digest(), false, "ขอให้ระบุผู้รับผิดชอบให้ชัดเจน"), clerk);
        on(2022, 10, 7);
        say(new ReviseMeasure(town.publicity(), "IIT", "2", "", "การประชาสัมพันธ์งบประมาณ", "กองคลัง"), head());
        say(new SubmitPlan(plan, routing().digest(), Optional.of("นด 52001/115"), Optional.of(today)), head());
        on(2022, 10, 10);
        say(new GiveOpinion(plan, routing().digest(), true, "เห็นควรดำเนินการ"), clerk);
        on(2022, 10, 18);
        say(new GiveOrder(plan, routing().digest(), PlanOrder.APPROVE, "", Optional.empty()), mayor);
    }

    private void autumnIsReportedLateAndTheRoundOpenedAgain() {
        on(2022, 10, 31);
        report(town.monthly(Month.OCTOBER), "ปิดประกาศแล้ว 3 จุด", 100, finance);
        on(2022, 11, 3);
        say(new BeginStep(town.publicity(), 1), finance);
        approve(town.monthly(Month.OCTOBER), clerk);
        on(2022, 11, 5);
        close(2022, Month.OCTOBER, clerk);
        on(2022, 11, 10);
        report(town.operatingPlan(), "จัดทำแผนดำเนินงานแล้ว", 100, finance);
        on(2022, 11, 12);
        giveBack(town.operatingPlan(), "ขอประกาศใช้แผนด้วย", clerk);
        on(2022, 11, 14);
        report(town.operatingPlan(), "จัดทำและประกาศใช้แผนดำเนินงานแล้ว", 100, finance);
        on(2022, 11, 15);
        approve(town.operatingPlan(), mayor);
        assertThat(task(town.operatingPlan()))
                .returns(SlotState.APPROVED_LATE, Task::state)
                .returns(10, Task::daysLate);
        say(new ReopenRound(RoundId.of(town.id(), YearMonth.of(2022, 10)), "กองคลังส่งแผนแล้ว"), mayor);
        on(2022, 11, 16);
        close(2022, Month.OCTOBER, mayor);
        on(2022, 11, 30);
        report(town.monthly(Month.NOVEMBER), "ประชาสัมพันธ์ทางเสียงตามสาย", 100, finance);
        on(2022, 12, 2);
        approve(town.monthly(Month.NOVEMBER), clerk);
        on(2022, 12, 5);
        close(2022, Month.NOVEMBER, clerk);
    }

    private void winterIsPutOffTakenBackAndChangedAfterItsApproval() {
        var manual = town.manual(town.works());
        on(2022, 12, 20);
        say(new CompleteStep(town.publicity(), 1, today), finance);
        say(
                new PostponeObligation(
                        manual.obligation().measure(),
                        1,
                        manual.periodCode(),
                        Optional.of(town.works()),
                        LocalDate.of(2023, 2, 28),
                        "รอระเบียบใหม่"),
                head());
        assertThat(task(manual).slot().timesPostponed()).isOne();
        on(2022, 12, 30);
        report(town.monthly(Month.DECEMBER), "ประชาสัมพันธ์ทางเว็บไซต์", 100, finance);
        on(2023, 1, 4);
        report(town.yearsReport(), "รายงานต่อสภาแล้ว", 100, head());
        on(2023, 1, 5);
        approve(town.monthly(Month.DECEMBER), clerk);
        approve(town.yearsReport(), clerk);
        say(new ReopenStep(town.publicity(), 1, "ป้ายชำรุดหนึ่งจุด"), finance);
        on(2023, 1, 6);
        close(2022, Month.DECEMBER, clerk);
        theFinanceManualChangesAfterItsApproval();
        on(2023, 2, 20);
        report(manual, "จัดทำคู่มือ 4 งาน", 100, works);
        on(2023, 2, 28);
        report(town.monthly(Month.FEBRUARY), "ประชาสัมพันธ์ทางไลน์", 100, finance);
    }

    private void theFinanceManualChangesAfterItsApproval() {
        var manual = town.manual(town.finance());
        on(2023, 1, 25);
        report(manual, "จัดทำคู่มือ 2 งาน", 80, finance);
        on(2023, 1, 26);
        say(new WithdrawReport(ReportId.of(manual)), finance);
        on(2023, 1, 31);
        report(manual, "จัดทำคู่มือ 3 งาน", 100, finance);
        report(town.monthly(Month.JANUARY), "ปิดประกาศและลงเว็บไซต์", 100, finance);
        on(2023, 2, 3);
        approve(manual, clerk);
        approve(town.monthly(Month.JANUARY), clerk);
        on(2023, 2, 4);
        say(new ReportProgress(ReportId.of(manual), "จัดทำคู่มือ 5 งาน", 100), finance);
        assertThat(task(manual).state()).isEqualTo(SlotState.CHANGED);
        on(2023, 2, 5);
        close(2023, Month.JANUARY, clerk);
        on(2023, 2, 8);
        say(new SubmitReport(ReportId.of(manual)), finance);
        on(2023, 2, 9);
        approve(manual, mayor);
        var thread = queries.ask(new ReportThread(manual, today), clerk);
        assertThat(thread.entries())
                .filteredOn(entry -> entry.kind() == ReportEntry.Kind.APPROVED)
                .extracting(entry ->
                        thread.version(entry.version()).orElseThrow().progress().text())
                .containsExactly("จัดทำคู่มือ 3 งาน", "จัดทำคู่มือ 5 งาน");
    }

    private void marchIsDecidedByTheHeadOfOfficeForTheClerk() {
        on(2023, 2, 28);
        var administrator = town.actor(Role.ADMINISTRATOR);
        say(
                new ActFor(
                        town.id(),
                        head().officer(),
                        clerk.officer(),
                        LocalDate.of(2023, 3, 1),
                        LocalDate.of(2023, 3, 31)),
                administrator);
        assertThat(head().may(Role.CLERK)).isFalse();
        on(2023, 3, 3);
        assertThat(head().may(Role.CLERK)).isTrue();
        approve(town.monthly(Month.FEBRUARY), head());
        approve(town.manual(town.works()), head());
        assertThat(queries.ask(new ReportThread(town.monthly(Month.FEBRUARY), today), clerk)
                        .entries())
                .last()
                .returns(head().officer(), ReportEntry::by)
                .returns(Role.CLERK, ReportEntry::role)
                .returns(Optional.of(clerk.officer()), ReportEntry::actingFor);
        on(2023, 3, 6);
        close(2023, Month.FEBRUARY, head());
        on(2023, 3, 31);
        var march = town.monthly(Month.MARCH);
        report(march, "ประชาสัมพันธ์ในที่ประชุมหมู่บ้าน", 100, head());
        refused(new ApproveReport(ReportId.of(march), digest(march)), head(), ReportRejection.OWN_REPORT);
        on(2023, 4, 3);
        assertThat(head().may(Role.CLERK)).isFalse();
        approve(march, mayor);
        on(2023, 4, 5);
        close(2023, Month.MARCH, clerk);
    }

    private void springIsMissedAndJunePassesToAnotherDivision() {
        on(2023, 4, 28);
        say(new CompleteStep(town.publicity(), 1, today), finance);
        report(town.monthly(Month.APRIL), "ปิดประกาศครบ 3 จุด", 100, finance);
        on(2023, 5, 3);
        approve(town.monthly(Month.APRIL), clerk);
        close(2023, Month.APRIL, clerk);
        on(2023, 6, 1);
        say(
                new ReassignMeasure(
                        town.publicity(),
                        Optional.empty(),
                        town.finance(),
                        town.works(),
                        today,
                        "ย้ายงานประชาสัมพันธ์ตามคำสั่ง"),
                head());
        assertThat(tasks.find(town.monthly(Month.JUNE), today)).isEmpty();
        assertThat(tasks.find(town.monthly(Month.MAY), today)).isPresent();
        on(2023, 6, 5);
        close(2023, Month.MAY, clerk);
        on(2023, 6, 20);
        report(town.monthly(Month.MAY), "ปิดประกาศครบ 3 จุด", 100, finance);
        on(2023, 6, 21);
        approve(town.monthly(Month.MAY), clerk);
        assertThat(task(town.monthly(Month.MAY)).daysLate()).isEqualTo(20);
        on(2023, 6, 25);
        say(new SetDecisionChain(town.id(), DecisionChain.CLERK_THEN_MAYOR, LocalDate.of(2023, 7, 1)), head());
        on(2023, 6, 30);
        report(town.monthly(Month.JUNE, town.works()), "รับช่วงงานแล้ว", 100, works);
        on(2023, 7, 3);
        approve(town.monthly(Month.JUNE, town.works()), clerk);
        assertThat(task(town.monthly(Month.JUNE, town.works())).state()).isEqualTo(SlotState.APPROVED);
        on(2023, 7, 5);
        close(2023, Month.JUNE, clerk);
    }

    private void summerGoesFromTheClerkToTheMayor() {
        var july = town.monthly(Month.JULY, town.works());
        on(2023, 7, 31);
        report(july, "ปิดประกาศโอนงบประมาณ", 100, works);
        on(2023, 8, 2);
        approve(july, clerk);
        assertThat(task(july).status()).isEqualTo(ReportStatus.FORWARDED);
        on(2023, 8, 3);
        approve(july, mayor);
        close(2023, Month.JULY, mayor);
        var august = town.monthly(Month.AUGUST, town.works());
        on(2023, 8, 31);
        say(new ReportProgress(ReportId.of(august), "ร่างไว้ก่อน", 20), works);
        on(2023, 9, 5);
        close(2023, Month.AUGUST, clerk);
        on(2023, 9, 12);
        report(august, "ปิดประกาศล่าช้า", 60, works);
        on(2023, 9, 14);
        approve(august, clerk);
        on(2023, 9, 15);
        giveBack(august, "ขอภาพถ่าย", mayor);
        on(2023, 9, 28);
        report(town.monthly(Month.SEPTEMBER, town.works()), "ปิดประกาศครบ", 100, works);
        on(2023, 10, 2);
        approve(town.monthly(Month.SEPTEMBER, town.works()), clerk);
    }

    private void theYearStandsAsTheEventsSay() {
        on(2023, 10, 5);
        look();
        var count = RawCount.of(town, log);
        assertThat(byState(listed(), Task::state))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        SlotState.APPROVED, 11L,
                        SlotState.APPROVED_LATE, 3L,
                        SlotState.RETURNED, 1L,
                        SlotState.SUBMITTED, 1L));
        assertThat(count.closings()).hasSize(11);
        count.closings()
                .forEach((month, counts) -> assertThat(queries.ask(new RoundSheet(town.id(), month, today), clerk)
                                .closing()
                                .flatMap(entry -> entry.counts()))
                        .hasValueSatisfying(shown -> assertThat(List.of(
                                        shown.approved(),
                                        shown.returned(),
                                        shown.submitted(),
                                        shown.missing(),
                                        shown.late(),
                                        shown.undated()))
                                .isEqualTo(Stream.of("approved", "returned", "submitted", "missing", "late", "undated")
                                        .map(field -> counts.get(field).asInt())
                                        .toList())));
        int rounds = count.of("followup.RoundClosed") + count.of("followup.RoundReopened");
        assertThat(Municipality.YEAR.months().stream()
                        .mapToInt(month -> queries.ask(new RoundSheet(town.id(), month, today), clerk)
                                .entries()
                                .size())
                        .sum())
                .isEqualTo(rounds);
        int measures = count.ofModule("plan")
                - count.of("plan.PlanSubmitted")
                - count.of("plan.OpinionGiven")
                - count.of("plan.PlanReturned")
                - count.of("plan.PlanOrdered");
        assertThat(Stream.of(town.publicity(), town.operatingPlan().obligation().measure(), manualMeasure())
                        .mapToInt(measure -> queries.ask(new HistoryOfMeasure(measure), clerk)
                                .entries()
                                .size())
                        .sum())
                .isEqualTo(measures);
    }

    private MeasureId manualMeasure() {
        return town.manual(town.works()).obligation().measure();
    }
}
