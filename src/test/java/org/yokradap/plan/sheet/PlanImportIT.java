package org.yokradap.plan.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yokradap.assessment.Example;
import org.yokradap.assessment.api.analysis.MeasureLine;
import org.yokradap.assessment.api.analysis.UnreadableSheet;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyCommand.AddDivision;
import org.yokradap.people.api.AgencyCommand.RegisterAgency;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.Board;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.plan.api.MeasureRejection;
import org.yokradap.plan.api.PlanBoard;
import org.yokradap.plan.api.PlanCommand.BeginAtOnce;
import org.yokradap.plan.api.PlanId;
import org.yokradap.plan.api.PlanImport;
import org.yokradap.plan.api.SlotBook;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.platform.Receipt;
import org.yokradap.platform.Views;
import org.yokradap.platform.testing.ApplicationTest;

@ApplicationTest
class PlanImportIT {
    private static final FiscalYear YEAR = new FiscalYear(2566);
    private static final List<MeasureLine> EXAMPLE = Example.sheet().measures().orElseThrow();

    @Autowired
    private Commands commands;

    @Autowired
    private Queries queries;

    @Autowired
    private PlanImport planImport;

    @Autowired
    private SlotBook book;

    @Autowired
    private Views views;

    /** An agency with the divisions of the worked example. */
    private Actor headOfOffice(String code) {
        var agency = AgencyId.ofCode(code);
        var administrator = new Actor(OfficerId.of(agency, "admin"), Role.ADMINISTRATOR, agency);
        commands.send(new RegisterAgency(agency, "เทศบาลตำบล" + code), administrator);
        List.of("สำนักปลัด:office", "กองคลัง:finance", "กองช่าง:works", "กองการศึกษา:education")
                .forEach(division -> commands.send(
                        new AddDivision(
                                agency,
                                DivisionId.of(agency, division.substring(division.indexOf(':') + 1)),
                                division.substring(0, division.indexOf(':'))),
                        administrator));
        return new Actor(OfficerId.of(agency, "head"), Role.HEAD_OF_OFFICE, agency);
    }

    private Board plan(Actor head) {
        return queries.ask(new PlanBoard(head.agency(), YEAR), head);
    }

    private static List<MeasureLine> exampleWithLast(MeasureLine last) {
        var lines = new ArrayList<>(EXAMPLE);
        lines.set(lines.size() - 1, last);
        return lines;
    }

    @Test
    void ofTheWorkedExampleGivesEveryDivisionItsSlots() {
        var head = headOfOffice("importone");

        planImport.take(EXAMPLE, YEAR, head);

        assertThat(views.areFresh(Duration.ofSeconds(20))).isTrue();
        assertThat(plan(head).measures()).hasSize(6);
        assertThat(book.of(head.agency(), YEAR)).isEmpty();
        commands.send(new BeginAtOnce(PlanId.of(head.agency(), YEAR), "เริ่มตามมติที่ประชุม"), head);
        var slots = book.of(head.agency(), YEAR);
        // Monthly: one duty of i7, two of i10 and one of i12 for four divisions, one of O20 for two. Dated: three
        // duties of
        // O12 and one of O13 for four, one of O20 for two.
        assertThat(slots).hasSize(12 * (4 * 4 + 2) + 4 * 4 + 2);
        assertThat(slots)
                .filteredOn(slot -> slot.due().equals(LocalDate.of(2023, 1, 31)))
                .filteredOn(slot -> slot.period().code().equals("once"))
                .extracting(DueSlot::measureTitle, slot -> slot.division().code())
                .containsExactly(
                        tuple("การปฏิบัติงาน", "office"),
                        tuple("การปฏิบัติงาน", "finance"),
                        tuple("การปฏิบัติงาน", "works"),
                        tuple("การปฏิบัติงาน", "education"));
        assertThat(book.undated(head.agency(), YEAR)).hasSize(2);
        assertThat(book.supervision(head.agency(), YEAR)).hasSize(3);
    }

    @Test
    void againChangesNothing() {
        var head = headOfOffice("importtwo");
        planImport.take(EXAMPLE, YEAR, head);
        assertThat(views.areFresh(Duration.ofSeconds(30))).isTrue();
        var before = plan(head);

        assertThat(planImport.take(EXAMPLE, YEAR, head))
                .extracting(Receipt::events)
                .isEqualTo(0);
        assertThat(plan(head)).isEqualTo(before);
    }

    @Test
    void isAllOrNothingWhenALineIsNotUnderstood() {
        var head = headOfOffice("importthree");
        var unknown = new MeasureLine("measures.csv:32", "OIT", "9.3", "o20", "รายงาน", "กองสาธารณสุข", "", "ทุกเดือน");

        assertThatExceptionOfType(UnreadableSheet.class)
                .isThrownBy(() -> planImport.take(exampleWithLast(unknown), YEAR, head));

        assertThat(plan(head).measures()).isEmpty();
    }

    @Test
    void isAllOrNothingWhenALineContradictsThePlan() {
        var head = headOfOffice("importfour");
        planImport.take(EXAMPLE.subList(5, 6), YEAR, head);
        var before = plan(head);
        var last = EXAMPLE.getLast();
        var otherSteps = new MeasureLine(
                last.reference(),
                last.instrument(),
                last.indicator(),
                last.item(),
                last.issue(),
                last.responsible(),
                "๑.ไม่ต้องทำอะไร",
                last.reporting());

        assertThatExceptionOfType(UnreadableSheet.class)
                .isThrownBy(() -> planImport.take(exampleWithLast(otherSteps), YEAR, head))
                .satisfies(refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.place()).isEqualTo(last.reference());
                            assertThat(problem.rejection().field()).isEqualTo("steps");
                            assertThat(problem.rejection().reason()).isEqualTo(MeasureRejection.STEP_NUMBER_TAKEN);
                        }));

        assertThat(plan(head)).isEqualTo(before);
    }
}
