package org.yokradap.plan.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.calendar.Timing;
import org.yokradap.people.api.AccessRejection;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.Bearer;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.plan.api.DueSlotsOf;
import org.yokradap.plan.api.MeasureAssigned;
import org.yokradap.plan.api.MeasureCommand;
import org.yokradap.plan.api.MeasureCommand.AddObligation;
import org.yokradap.plan.api.MeasureCommand.AddStep;
import org.yokradap.plan.api.MeasureCommand.AssignMeasure;
import org.yokradap.plan.api.MeasureCommand.NameCoordinator;
import org.yokradap.plan.api.MeasureCommand.ProposeMeasure;
import org.yokradap.plan.api.MeasureCommand.WithdrawMeasure;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.ObligationId;
import org.yokradap.plan.api.PlanBoard;
import org.yokradap.plan.api.PlanCommand.BeginAtOnce;
import org.yokradap.plan.api.PlanCommand.GiveOpinion;
import org.yokradap.plan.api.PlanCommand.GiveOrder;
import org.yokradap.plan.api.PlanCommand.SubmitPlan;
import org.yokradap.plan.api.PlanId;
import org.yokradap.plan.api.PlanOrder;
import org.yokradap.plan.api.PlanRouting;
import org.yokradap.plan.api.SlotBook;
import org.yokradap.plan.api.SlotId;
import org.yokradap.plan.api.SupervisionDuty;
import org.yokradap.plan.api.UndatedDuty;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.testing.ApplicationTest;

@ApplicationTest
class DueSlotsIT {
    private static final FiscalYear YEAR = new FiscalYear(2566);
    private static final Timing IN_JANUARY = Timing.byEndOf(YearMonth.of(2023, 1));
    private static final LocalDate END_OF_JANUARY = LocalDate.of(2023, 1, 31);

    @Autowired
    private Commands commands;

    @Autowired
    private Queries queries;

    @Autowired
    private SlotBook book;

    @Autowired
    private PlanProjection projection;

    @Autowired
    private Clock clock;

    @Test
    void followFromDutiesDivisionsAndPeriodsInWhateverOrderTheyCome() {
        var agency = new Office("slotone");
        agency.tell(
                propose(agency.measure, "- การปฏิบัติงาน"),
                new AssignMeasure(agency.measure, agency.finance),
                new AddObligation(agency.measure, 1, "จัดทำคู่มือ ภายในเดือนมกราคม ๒๕๖๖", IN_JANUARY, Bearer.DIVISIONS),
                new AddObligation(agency.measure, 2, "รายงานทุกเดือน", Timing.monthly(), Bearer.DIVISIONS),
                new AssignMeasure(agency.measure, agency.works));

        var slots = queries.ask(new DueSlotsOf(agency.id, YEAR), agency.head).slots();
        assertThat(slots).hasSize(2 * (1 + 12)).isEqualTo(book.of(agency.id, YEAR));
        assertThat(slots)
                .filteredOn(slot -> slot.dutyNumber() == 1)
                .allMatch(slot -> slot.due().equals(END_OF_JANUARY))
                .allMatch(slot -> slot.measureTitle().equals("การปฏิบัติงาน"))
                .extracting(DueSlot::division)
                .containsExactly(agency.finance, agency.works);
        assertThat(slots)
                .filteredOn(slot -> slot.dutyNumber() == 2 && slot.division().equals(agency.works))
                .extracting(slot -> slot.period().code())
                .startsWith("2022-10", "2022-11")
                .endsWith("2023-09");

        var first = slots.getFirst();
        assertThat(book.find(first.id())).contains(first);
        assertThat(book.find(new SlotId(first.id().value().replace("2022-10", "2022-09"))))
                .isEmpty();
        assertThat(book.dueBetween(List.of(agency.id), END_OF_JANUARY, END_OF_JANUARY))
                .hasSize(4);
        assertThat(book.find(List.of(slots.get(3).id(), first.id()))).containsExactlyInAnyOrder(first, slots.get(3));
        var many = new ArrayList<>(
                Collections.nCopies(70_000, new SlotId(first.id().value().replace("2022-10", "2022-09"))));
        many.add(first.id());
        assertThat(book.find(many)).containsExactly(first);
    }

    @Test
    void areNotInventedForDutiesWithoutADayNorForExecutives() {
        var agency = new Office("slottwo");
        agency.tell(
                propose(agency.measure, "งบประมาณ"),
                new AssignMeasure(agency.measure, agency.finance),
                new AddObligation(agency.measure, 2, "เมื่อโครงการเสร็จสิ้น", Timing.event(), Bearer.DIVISIONS),
                new AddObligation(
                        agency.measure, 4, "ผู้บริหารกำชับติดตามทุกเดือน", Timing.monthly(), Bearer.EXECUTIVES));

        assertThat(book.of(agency.id, YEAR)).isEmpty();
        assertThat(book.undated(agency.id, YEAR))
                .containsExactly(new UndatedDuty(
                        ObligationId.of(agency.measure, 2),
                        "เมื่อโครงการเสร็จสิ้น",
                        "งบประมาณ",
                        Timing.event(),
                        List.of(agency.finance)));
        assertThat(book.supervision(agency.id, YEAR))
                .containsExactly(new SupervisionDuty(
                        ObligationId.of(agency.measure, 4),
                        "ผู้บริหารกำชับติดตามทุกเดือน",
                        "งบประมาณ",
                        Timing.monthly()));
    }

    @Test
    void thatWereDueStayWhenAMeasureIsWithdrawn() {
        var agency = new Office("slotthree");
        agency.tell(
                propose(agency.measure, "งบประมาณ"),
                new AssignMeasure(agency.measure, agency.finance),
                new AddObligation(agency.measure, 1, "รายงานทุกเดือน", Timing.monthly(), Bearer.DIVISIONS),
                new AddObligation(agency.measure, 2, "เมื่อโครงการเสร็จสิ้น", Timing.event(), Bearer.DIVISIONS));
        var today = LocalDate.now(clock);
        var due = book.of(agency.id, YEAR).stream()
                .filter(slot -> !slot.due().isAfter(today))
                .toList();

        agency.tell(new WithdrawMeasure(agency.measure, "ซ้ำกับมาตรการอื่น"));

        assertThat(book.of(agency.id, YEAR)).isEqualTo(due).isNotEmpty();
        assertThat(book.undated(agency.id, YEAR)).isEmpty();
    }

    @Test
    void standBesideTheBoardThatShowsTheWordsAsWritten() {
        var agency = new Office("slotfour");
        agency.tell(
                propose(agency.measure, "- การปฏิบัติงาน"),
                new AddStep(agency.measure, 2, "รายงานผู้บริหาร"),
                new AddStep(agency.measure, 1, "จัดทำคู่มือ"),
                new AddObligation(agency.measure, 1, "ภายในเดือนมกราคม ๒๕๖๖", IN_JANUARY, Bearer.DIVISIONS),
                new AssignMeasure(agency.measure, agency.finance));

        var board = queries.ask(new PlanBoard(agency.id, YEAR), agency.head);

        assertThat(board.measures()).singleElement().satisfies(measure -> {
            assertThat(measure.issue()).isEqualTo("- การปฏิบัติงาน");
            assertThat(measure.steps())
                    .extracting(step -> step.number() + " " + step.text())
                    .containsExactly("1 จัดทำคู่มือ", "2 รายงานผู้บริหาร");
            assertThat(measure.obligations()).singleElement().satisfies(duty -> {
                assertThat(duty.words()).isEqualTo("ภายในเดือนมกราคม ๒๕๖๖");
                assertThat(duty.timing()).isEqualTo(IN_JANUARY);
            });
            assertThat(measure.divisions()).containsExactly(agency.finance);
            assertThat(measure.withdrawn()).isEmpty();
        });
        assertThat(queries.ask(new PlanBoard(agency.id, YEAR.next()), agency.head)
                        .measures())
                .isEmpty();
    }

    /** What was ordered stays ordered, also when a history says again that somebody is responsible. */
    @Test
    void stayWhenOneWhoIsResponsibleIsAssignedAgain() {
        var agency = new Office("slotsix", false);
        agency.tell(
                propose(agency.measure, "งบประมาณ"),
                new NameCoordinator(agency.measure, agency.finance),
                new AddObligation(agency.measure, 1, "รายงานทุกเดือน", Timing.monthly(), Bearer.DIVISIONS));
        agency.order();
        var owed = book.of(agency.id, YEAR);
        assertThat(owed).hasSize(12);

        projection.on(new MeasureAssigned(agency.measure, agency.finance), 3, "2023-01-20T02:00:00Z", agency.head);

        assertThat(book.of(agency.id, YEAR)).isEqualTo(owed);
    }

    @Test
    void areNobodysBusinessButTheAgencys() {
        var stranger = new Office("slotfive").head;
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> queries.ask(new DueSlotsOf(AgencyId.ofCode("slotone"), YEAR), stranger))
                .matches(rejection -> rejection.reason() == AccessRejection.NOT_YOUR_AGENCY);
    }

    private static ProposeMeasure propose(MeasureId measure, String issue) {
        return new ProposeMeasure(measure, "OIT", "9.2", "o13", issue, "กองคลัง");
    }

    /** An agency of a test's own, and the one who makes its plan. */
    private final class Office {
        final AgencyId id;
        final Actor head;
        final MeasureId measure;
        final DivisionId finance;
        final DivisionId works;

        Office(String code) {
            this(code, true);
        }

        Office(String code, boolean atOnce) {
            id = AgencyId.ofCode(code);
            head = new Actor(OfficerId.of(id, "head"), Role.HEAD_OF_OFFICE, id);
            measure = MeasureId.of(id, YEAR, 1);
            finance = DivisionId.of(id, "finance");
            works = DivisionId.of(id, "works");
            if (atOnce) commands.send(new BeginAtOnce(PlanId.of(measure), "เริ่มตามมติที่ประชุม"), head);
        }

        void order() {
            var plan = PlanId.of(measure);
            var digest = queries.ask(new PlanRouting(id, YEAR), head).digest();
            commands.send(new SubmitPlan(plan, digest, Optional.empty(), Optional.empty()), head);
            commands.send(
                    new GiveOpinion(plan, digest, true, ""), new Actor(OfficerId.of(id, "clerk"), Role.CLERK, id));
            commands.send(
                    new GiveOrder(plan, digest, PlanOrder.APPROVE, "", Optional.empty()),
                    new Actor(OfficerId.of(id, "mayor"), Role.MAYOR, id));
        }

        void tell(MeasureCommand... orders) {
            for (MeasureCommand order : orders) {
                assertThat(commands.send(order, head).fresh()).isTrue();
            }
        }
    }
}
