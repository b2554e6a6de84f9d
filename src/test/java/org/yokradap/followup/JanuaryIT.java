package org.yokradap.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.yokradap.followup.api.FollowupQuery.MyWork;
import org.yokradap.followup.api.FollowupQuery.ReportThread;
import org.yokradap.followup.api.FollowupQuery.RoundSheet;
import org.yokradap.followup.api.FollowupQuery.Rounds;
import org.yokradap.followup.api.FollowupQuery.TaskList;
import org.yokradap.followup.api.MonthSheet;
import org.yokradap.followup.api.Progress;
import org.yokradap.followup.api.ProgressReported;
import org.yokradap.followup.api.ReportApproved;
import org.yokradap.followup.api.ReportCommand;
import org.yokradap.followup.api.ReportCommand.ApproveReport;
import org.yokradap.followup.api.ReportCommand.AttachEvidence;
import org.yokradap.followup.api.ReportCommand.ReportProgress;
import org.yokradap.followup.api.ReportCommand.ReturnReport;
import org.yokradap.followup.api.ReportCommand.SubmitReport;
import org.yokradap.followup.api.ReportEntry;
import org.yokradap.followup.api.ReportId;
import org.yokradap.followup.api.ReportRejection;
import org.yokradap.followup.api.ReportReturned;
import org.yokradap.followup.api.ReportSubmitted;
import org.yokradap.followup.api.RoundClosed;
import org.yokradap.followup.api.RoundCommand.CloseRound;
import org.yokradap.followup.api.RoundCommand.ReopenRound;
import org.yokradap.followup.api.RoundCounts;
import org.yokradap.followup.api.RoundEntry;
import org.yokradap.followup.api.RoundId;
import org.yokradap.followup.api.SlotState;
import org.yokradap.followup.api.Task;
import org.yokradap.followup.api.TaskBook;
import org.yokradap.followup.api.TaskFilter;
import org.yokradap.followup.api.Turn;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.plan.api.SlotId;
import org.yokradap.platform.Commands;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.Queries;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.Signature;
import org.yokradap.platform.testing.ApplicationTest;

/** One January, from the first report to the closed round, in the order in which it happens. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JanuaryIT {
    private static final LocalDate TODAY = LocalDate.of(2023, 1, 20);
    private static final YearMonth JANUARY = YearMonth.of(2023, 1);
    private static final String TEXT = "ปิดประกาศงบประมาณ 3 จุด";

    @Autowired
    private Commands commands;

    @Autowired
    private Queries queries;

    @Autowired
    private TaskBook tasks;

    @Autowired
    private EventStore events;

    @Autowired
    private MovableClock clock;

    private Municipality agency = new Municipality(AgencyId.ofCode("namuang"));
    private ReportId report = ReportId.of(agency.monthly(Month.JANUARY));
    private final RoundId round = RoundId.of(agency.id(), JANUARY);

    @BeforeAll
    void plan() {
        clock.moveTo(Instant.parse("2023-01-20T02:00:00Z"));
        agency = Municipality.register("namuang", commands);
    }

    private int send(Object command, Role role) {
        var receipt = commands.send(command, agency.actor(role));
        assertThat(receipt.fresh()).isTrue();
        return receipt.events();
    }

    private Task task(SlotId slot) {
        return tasks.find(slot, TODAY).orElseThrow();
    }

    private String shownDigest() {
        return task(report.slot()).report().flatMap(state -> state.digest()).orElseThrow();
    }

    private MonthSheet sheet() {
        return queries.ask(new RoundSheet(agency.id(), JANUARY, TODAY), agency.actor(Role.CLERK));
    }

    private List<DomainEventMessage<?>> stored(Object aggregate) {
        return events.readEvents(aggregate.toString())
                .asStream()
                .<DomainEventMessage<?>>map(event -> event)
                .toList();
    }

    private void refused(ReportCommand command, Actor actor, Rejection.Reason reason) {
        int before = stored(command.reportId()).size();
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> commands.send(command, actor))
                .matches(rejection -> rejection.reason().equals(reason), "because of " + reason);
        assertThat(stored(command.reportId())).hasSize(before);
    }

    @Test
    @Order(1)
    void beginsWithWhatIsOverdueAndWhatIsDueSoon() {
        var work = queries.ask(
                new MyWork(agency.id(), Set.of(agency.finance()), false, TODAY), agency.actor(Role.DIVISION_HEAD));
        assertThat(work.late()).extracting(task -> task.slot().id()).contains(agency.operatingPlan());
        assertThat(task(agency.operatingPlan()))
                .returns(SlotState.OVERDUE, Task::state)
                .returns(81, Task::daysLate)
                .returns(Turn.DIVISION, Task::turn)
                .returns(LocalDate.of(2022, 11, 1), Task::since);
        assertThat(work.soon())
                .extracting(Task::slot)
                .extracting(DueSlot::id)
                .containsExactlyInAnyOrder(agency.monthly(Month.JANUARY), agency.manual(agency.finance()));
        assertThat(work.later()).hasSize(8);
        assertThat(work.toDecide()).isEmpty();
    }

    @Test
    @Order(2)
    void listsWhatIsOverdueOnThatDay() {
        var overdue = queries.ask(
                        new TaskList(
                                agency.id(),
                                Municipality.YEAR,
                                TODAY,
                                new TaskFilter(Optional.empty(), Optional.empty(), true)),
                        agency.actor(Role.AUDITOR))
                .tasks();
        assertThat(overdue)
                .extracting(Task::slot)
                .extracting(DueSlot::due)
                .containsExactly(
                        LocalDate.of(2022, 10, 31),
                        LocalDate.of(2022, 10, 31),
                        LocalDate.of(2022, 11, 30),
                        LocalDate.of(2022, 12, 31),
                        LocalDate.of(2022, 12, 31));
        assertThat(tasks.openDueBetween(List.of(agency.id()), LocalDate.of(2022, 10, 1), TODAY, TODAY))
                .isEqualTo(overdue);
    }

    @Test
    @Order(3)
    void isReportedAndSubmitted() {
        assertThat(send(new ReportProgress(report, TEXT, 80), Role.DIVISION_HEAD))
                .isOne();
        assertThat(task(report.slot()).state()).isEqualTo(SlotState.DUE_SOON);
        assertThat(send(new SubmitReport(report), Role.DIVISION_HEAD)).isOne();
        assertThat(task(report.slot()))
                .returns(SlotState.SUBMITTED, Task::state)
                .returns(Turn.EXECUTIVES, Task::turn)
                .returns(TODAY, Task::since)
                .returns(80, Task::percent);
        assertThat(sheet().counts()).isEqualTo(new RoundCounts(0, 0, 1, 2, 0, 1));
    }

    @Test
    @Order(4)
    void refusesWhatMayNotBe() {
        refused(
                new ReportProgress(report, new Progress(TEXT, 101), Optional.empty(), Optional.empty(), true),
                agency.actor(Role.DIVISION_HEAD),
                ReportRejection.PERCENT_OUT_OF_RANGE);
        refused(new ReturnReport(report, shownDigest(), ""), agency.actor(Role.CLERK), ReportRejection.COMMENT_MISSING);
        refused(
                new ApproveReport(report, "0".repeat(64)),
                agency.actor(Role.CLERK),
                ReportRejection.CHANGED_SINCE_SHOWN);
        var unknown = ReportId.of(new SlotId("slot-namuang-2566-9-9-finance-2023-01"));
        refused(new ReportProgress(unknown, TEXT, 80), agency.actor(Role.DIVISION_HEAD), ReportRejection.SLOT_UNKNOWN);
    }

    @Test
    @Order(5)
    void isReturnedWithAComment() {
        assertThat(send(new ReturnReport(report, shownDigest(), "ขอลิงก์หน้าเว็บด้วย"), Role.CLERK))
                .isOne();
        assertThat(task(report.slot()))
                .returns(SlotState.RETURNED, Task::state)
                .returns(Turn.DIVISION, Task::turn)
                .returns(Optional.of("ขอลิงก์หน้าเว็บด้วย"), Task::comment);
        var work = queries.ask(
                new MyWork(agency.id(), Set.of(agency.finance()), false, TODAY), agency.actor(Role.DIVISION_HEAD));
        assertThat(work.returned())
                .extracting(Task::slot)
                .extracting(DueSlot::id)
                .containsExactly(report.slot());
    }

    @Test
    @Order(6)
    void isMendedAndSubmittedAgain() {
        send(new AttachEvidence(report, "https://namuang.example/news/1", "หน้าเว็บ"), Role.DIVISION_HEAD);
        assertThat(task(report.slot()).state()).isEqualTo(SlotState.RETURNED);
        send(new SubmitReport(report), Role.DIVISION_HEAD);
        assertThat(task(report.slot()).state()).isEqualTo(SlotState.SUBMITTED);
        assertThat(task(report.slot()).report().orElseThrow().version()).isEqualTo(2);
    }

    @Test
    @Order(7)
    void isApproved() {
        var shown = shownDigest();
        assertThat(send(new ApproveReport(report, shown), Role.CLERK)).isOne();
        assertThat(send(new ApproveReport(report, shown), Role.CLERK)).isZero();
        assertThat(task(report.slot())).returns(SlotState.APPROVED, Task::state).returns(Turn.NOBODY, Task::turn);
        refused(new ReturnReport(report, shown, "ขอภาพ"), agency.actor(Role.MAYOR), ReportRejection.ALREADY_DECIDED);
    }

    @Test
    @Order(8)
    void isClosedWithWhatIsStillOpen() {
        var sheet = sheet();
        assertThat(sheet.counts()).isEqualTo(new RoundCounts(1, 0, 0, 2, 0, 1));
        assertThat(sheet.carriedOver()).hasSize(5);
        assertThat(sheet.undated()).hasSize(1);
        assertThat(sheet.supervision()).hasSize(1);
        assertThat(sheet.closing()).isEmpty();

        assertThat(send(new CloseRound(round, sheet.digest()), Role.CLERK)).isOne();
        assertThat(sheet().closing().flatMap(RoundEntry::counts)).contains(sheet.counts());
        assertThat(queries.ask(new Rounds(agency.id(), Municipality.YEAR, TODAY), agency.actor(Role.MAYOR))
                        .closed())
                .containsExactly(JANUARY);
        assertThat(send(new CloseRound(round, sheet.digest()), Role.MAYOR)).isZero();

        send(new ReopenRound(round, "กองช่างส่งเพิ่ม"), Role.MAYOR);
        assertThat(sheet().closing()).isEmpty();
        assertThat(sheet().entries()).extracting(RoundEntry::reason).containsExactly("", "กองช่างส่งเพิ่ม");
    }

    @Test
    @Order(9)
    void isInTheStoreStepByStepWithWhoAndWhen() {
        assertThat(stored(report))
                .extracting(event -> event.getPayloadType().getSimpleName())
                .containsExactly(
                        ProgressReported.class.getSimpleName(),
                        ReportSubmitted.class.getSimpleName(),
                        ReportReturned.class.getSimpleName(),
                        "EvidenceAttached",
                        ReportSubmitted.class.getSimpleName(),
                        ReportApproved.class.getSimpleName());
        assertThat(stored(round))
                .first()
                .extracting(DomainEventMessage::getPayloadType)
                .isEqualTo(RoundClosed.class);
        assertThat(stored(report)).allSatisfy(event -> {
            assertThat(event.getMetaData()).containsKeys(Actor.OFFICER, Actor.ROLE);
            assertThat(String.valueOf(event.getMetaData().get(Signature.AT))).startsWith("2023-01-20T02:");
        });
        var said = queries.ask(new ReportThread(report.slot(), TODAY), agency.actor(Role.AUDITOR));
        assertThat(said.entries())
                .extracting(ReportEntry::role)
                .containsExactly(
                        Role.DIVISION_HEAD,
                        Role.DIVISION_HEAD,
                        Role.CLERK,
                        Role.DIVISION_HEAD,
                        Role.DIVISION_HEAD,
                        Role.CLERK);
        assertThat(said.entries().getFirst().words()).isEqualTo(TEXT);
        assertThat(said.entries().get(2).words()).isEqualTo("ขอลิงก์หน้าเว็บด้วย");
    }

    @Test
    @Order(10)
    void isShownByDutyDivisionAndMonth() {
        var map = queries.ask(new Rounds(agency.id(), Municipality.YEAR, TODAY), agency.actor(Role.MAYOR));
        assertThat(map.months()).hasSize(12).first().isEqualTo(YearMonth.of(2022, 10));
        assertThat(map.duties()).hasSize(4);
        var monthly = map.duties().getFirst().rows().getFirst();
        assertThat(monthly.tasks()).hasSize(12);
        assertThat(monthly.tasks().get(JANUARY)).extracting(Task::state).isEqualTo(SlotState.APPROVED);
        assertThat(map.duties().getLast().rows())
                .extracting(row -> row.tasks().keySet())
                .allSatisfy(months -> assertThat(months).containsExactly(JANUARY));
    }

    @Test
    @Order(11)
    void leavesTheNextMonthOpen() {
        clock.moveTo(Instant.parse("2023-02-03T05:00:00Z"));
        var february = LocalDate.of(2023, 2, 3);
        assertThat(tasks.find(agency.monthly(Month.FEBRUARY), february)
                        .orElseThrow()
                        .state())
                .isEqualTo(SlotState.NOT_DUE);
        var manual = ReportId.of(agency.manual(agency.works()));
        commands.send(new ReportProgress(manual, "จัดทำคู่มือแล้ว 1 งาน", 100), agency.headOfWorks());
        commands.send(new SubmitReport(manual), agency.headOfWorks());
        assertThat(tasks.find(manual.slot(), february).orElseThrow())
                .returns(SlotState.SUBMITTED, Task::state)
                .returns(3, Task::daysLate);
    }
}
