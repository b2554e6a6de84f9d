package org.yokradap.plan.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.yokradap.plan.sheet.ResponsibleTest.DIVISIONS;
import static org.yokradap.plan.sheet.ResponsibleTest.EDUCATION;
import static org.yokradap.plan.sheet.ResponsibleTest.FINANCE;
import static org.yokradap.plan.sheet.ResponsibleTest.NARUANG;
import static org.yokradap.plan.sheet.ResponsibleTest.OFFICE;
import static org.yokradap.plan.sheet.ResponsibleTest.WORKS;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.yokradap.assessment.Example;
import org.yokradap.assessment.api.analysis.MeasureLine;
import org.yokradap.assessment.api.analysis.UnreadableSheet;
import org.yokradap.calendar.Doubt;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.calendar.Timing;
import org.yokradap.calendar.Timing.Kind;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.Bearer;
import org.yokradap.plan.api.Board;
import org.yokradap.plan.api.MeasureCommand;
import org.yokradap.plan.api.MeasureCommand.AddObligation;
import org.yokradap.plan.api.MeasureCommand.AddStep;
import org.yokradap.plan.api.MeasureCommand.AssignMeasure;
import org.yokradap.plan.api.MeasureCommand.ProposeMeasure;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.PlannedMeasure;

class PlanSheetTest {
    private static final FiscalYear YEAR = new FiscalYear(2566);
    private static final Board EMPTY = new Board(List.of());
    private static final MeasureLine MANUAL = new MeasureLine(
            "measures.csv:2", "OIT", "9.2", "o13", "- การปฏิบัติงาน", "กองคลัง", "", "ภายในเดือนมกราคม ๒๕๖๖");

    private static List<MeasureCommand> read(Board plan, MeasureLine... lines) {
        return read(plan, List.of(lines));
    }

    private static List<MeasureCommand> read(Board plan, List<MeasureLine> lines) {
        return PlanSheet.read(lines, DIVISIONS, NARUANG, YEAR, plan).stream()
                .flatMap(entry -> entry.orders().stream())
                .toList();
    }

    private static <T extends MeasureCommand> Stream<T> orders(
            List<MeasureCommand> orders, int measure, Class<T> type) {
        return orders.stream()
                .filter(command -> command.measureId().equals(MeasureId.of(NARUANG, YEAR, measure)))
                .filter(type::isInstance)
                .map(type::cast);
    }

    @Nested
    class TheWorkedExample {
        private final List<MeasureCommand> orders =
                read(EMPTY, Example.sheet().measures().orElseThrow());

        private List<String> duties(int measure) {
            return orders(orders, measure, AddObligation.class)
                    .map(duty -> duty.number() + " "
                            + duty.timing().kind().code()
                            + duty.timing().due().map(due -> " " + due).orElse("")
                            + (duty.bearer() == Bearer.EXECUTIVES ? " executives" : ""))
                    .toList();
        }

        private List<DivisionId> divisions(int measure) {
            return orders(orders, measure, AssignMeasure.class)
                    .map(AssignMeasure::division)
                    .toList();
        }

        @Test
        void hasSixMeasuresInTheWordsOfThePaper() {
            assertThat(orders.stream().filter(ProposeMeasure.class::isInstance).map(it -> ((ProposeMeasure) it).item()))
                    .containsExactly("i7", "i10", "i12", "o12", "o13", "o20");
            assertThat(orders(orders, 6, ProposeMeasure.class))
                    .singleElement()
                    .isEqualTo(new ProposeMeasure(
                            MeasureId.of(NARUANG, YEAR, 6),
                            "OIT",
                            "9.2 (ตามที่พิมพ์ในเอกสาร ที่ถูกคือ 9.3)",
                            "o20",
                            "-รายงานผลการใช้จ่ายงบประมาณประจำปี",
                            "สำนักปลัด/กองคลัง"));
        }

        @Test
        void hasTheDutiesThatItsWordsMean() {
            assertThat(duties(1)).containsExactly("1 monthly", "2 event");
            assertThat(duties(2)).containsExactly("1 monthly", "2 monthly");
            assertThat(duties(3)).containsExactly("3 monthly", "4 monthly executives");
            assertThat(duties(4))
                    .containsExactly(
                            "1 by-end-of-month 2022-10-31",
                            "2 by-end-of-month 2023-04-30",
                            "3 by-end-of-month 2022-12-31",
                            "4 refers-to-other executives");
            assertThat(duties(5))
                    .containsExactly("1 by-end-of-month 2023-01-31", "2 by-end-of-month 2023-01-31 executives");
            assertThat(duties(6)).containsExactly("1 undated", "2 monthly", "4 by-end-of-month 2022-12-31");
        }

        @Test
        void keepsTheWordsOfADuty() {
            assertThat(orders(orders, 3, AddObligation.class).toList().get(1).words())
                    .isEqualTo("ผู้บริหารกำชับติดตามการประชาสัมพันธ์ทุกเดือน");
        }

        @Test
        void namesTheDivisionsThatAreResponsible() {
            for (int measure = 1; measure <= 5; measure++)
                assertThat(divisions(measure)).containsExactly(OFFICE, FINANCE, WORKS, EDUCATION);
            assertThat(divisions(6)).containsExactly(OFFICE, FINANCE);
        }

        @Test
        void hasItsStepsInOrder() {
            assertThat(orders(orders, 1, AddStep.class).map(AddStep::number)).containsExactly(1, 2);
            assertThat(orders(orders, 2, AddStep.class).map(AddStep::number)).containsExactly(1);
            assertThat(orders(orders, 3, AddStep.class)).isEmpty();
            assertThat(orders(orders, 4, AddStep.class).map(AddStep::number)).containsExactly(1, 2, 3, 4, 5, 6);
            assertThat(orders(orders, 4, AddStep.class).map(AddStep::text)).contains("รายงานผู้บริหาร");
            assertThat(orders(orders, 5, AddStep.class)).singleElement().matches(step -> step.text()
                    .startsWith("เจ้าหน้าที่ทุกภารกิจงาน"));
            assertThat(orders(orders, 6, AddStep.class).map(AddStep::number)).containsExactly(1, 2, 3);
        }
    }

    @Nested
    class Numbering {
        private PlannedMeasure planned(int number, String issue) {
            return new PlannedMeasure(
                    MeasureId.of(NARUANG, YEAR, number),
                    "OIT",
                    "9.2",
                    "o13",
                    issue,
                    "กองคลัง",
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty());
        }

        @Test
        void leavesAMeasureTheNumberThatItHasInThePlan() {
            var plan = new Board(List.of(planned(3, "อื่น ๆ"), planned(7, "- การปฏิบัติงาน")));
            assertThat(read(plan, MANUAL)).allMatch(it -> it.measureId().number() == 7);
        }

        @Test
        void givesANewMeasureTheNextNumber() {
            var plan = new Board(List.of(planned(3, "อื่น ๆ")));
            assertThat(read(plan, MANUAL)).allMatch(it -> it.measureId().number() == 4);
        }
    }

    @Nested
    class RefusesAllWhen {
        private static MeasureLine manual(String place, String issue, String responsible, String reporting) {
            return new MeasureLine(place, "OIT", "9.2", "o13", issue, responsible, "", reporting);
        }

        private static void refused(List<String> problems, MeasureLine... lines) {
            assertThatExceptionOfType(UnreadableSheet.class)
                    .isThrownBy(() -> read(EMPTY, lines))
                    .satisfies(unreadable -> assertThat(unreadable.problems())
                            .extracting(it -> it.place() + " "
                                    + it.rejection().field() + " "
                                    + it.rejection().reason())
                            .containsExactlyElementsOf(problems));
        }

        @Test
        void anyLinesAreNotUnderstoodAndNamesThemAll() {
            refused(
                    List.of(
                            "measures.csv:3 responsible UNKNOWN_RESPONSIBLE",
                            "measures.csv:4 reporting_and_deadline UNKNOWN_TIMING",
                            "measures.csv:5 issue ISSUE_MISSING"),
                    MANUAL,
                    manual("measures.csv:3", "ข", "กองสาธารณสุข", "ทุกเดือน"),
                    manual("measures.csv:4", "ค", "กองคลัง", "ภายในวันที่ ๓๑ กุมภาพันธ์ ๒๕๖๖"),
                    manual("measures.csv:5", " ", "กองคลัง", "ทุกเดือน"));
        }

        @Test
        void aMeasureStandsInItTwice() {
            refused(
                    List.of("measures.csv:9 issue MEASURE_TWICE"),
                    MANUAL,
                    manual("measures.csv:9", "- การปฏิบัติงาน ", "กองช่าง", "ทุกเดือน"));
        }

        @Test
        void thereAreNoLines() {
            refused(List.of("measures.csv null NO_MEASURES"));
        }
    }

    @Test
    void anUndatedDutyStaysUndatedAndADateIsKeptBesideItsWords() {
        var undated = new MeasureLine(
                "measures.csv:2", "OIT", "9.2", "o13", "คู่มือ", "กองคลัง", "", "จัดทำคู่มือ\nภายในเดือนมกราคม ๒๕๖๖");
        var read = orders(read(EMPTY, undated), 1, AddObligation.class).toList();

        assertThat(read.getFirst().timing()).isEqualTo(Timing.undated(Doubt.NO_TIME_NAMED));
        assertThat(read.getLast().timing()).isEqualTo(Timing.byEndOf(YearMonth.of(2023, 1)));
        assertThat(read).extracting(duty -> duty.timing().kind()).containsExactly(Kind.UNDATED, Kind.BY_END_OF_MONTH);
    }
}
