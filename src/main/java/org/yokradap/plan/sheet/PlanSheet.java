package org.yokradap.plan.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yokradap.assessment.api.analysis.MeasureLine;
import org.yokradap.assessment.api.analysis.Sheet.Problem;
import org.yokradap.assessment.api.analysis.UnreadableSheet;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.Board;
import org.yokradap.plan.api.MeasureCommand;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.PlanSheetRejection;
import org.yokradap.plan.api.PlannedMeasure;

/** Turns a table of measures into entries for the plan of a fiscal year. */
final class PlanSheet {
    private PlanSheet() {}

    /** A line, and the measure that it is about. */
    record Entry(MeasureId measure, ReadLine read) {
        String place() {
            return read.line().reference();
        }

        List<MeasureCommand> orders() {
            return read.orders(measure);
        }

        PlannedMeasure planned() {
            return read.planned(measure);
        }
    }

    /**
     * Reads the lines. A measure that the plan has already keeps its number; a new one gets the next.
     *
     * @param divisions of the agency, by name
     * @throws UnreadableSheet with everything that is not understood
     */
    static List<Entry> read(
            List<MeasureLine> lines, Map<String, DivisionId> divisions, AgencyId agency, FiscalYear year, Board plan) {
        var reader = new LineReader(divisions, year);
        var readLines = lines.stream().map(reader::read).toList();
        var problems = new ArrayList<>(problemsOfTheWhole(lines));
        problems.addAll(reader.problems());
        if (!problems.isEmpty()) throw new UnreadableSheet(problems);

        var numbers = new PlaceInPlan(plan);
        return readLines.stream()
                .map(line -> new Entry(MeasureId.of(agency, year, numbers.numberOf(Subject.of(line.line()))), line))
                .toList();
    }

    private static List<Problem> problemsOfTheWhole(List<MeasureLine> lines) {
        if (lines.isEmpty()) return List.of(new Problem("measures.csv", PlanSheetRejection.NO_MEASURES.because()));
        Set<Subject> earlier = new HashSet<>();
        return lines.stream()
                .filter(line -> !earlier.add(Subject.of(line)))
                .map(line -> new Problem(
                        line.reference(),
                        PlanSheetRejection.MEASURE_TWICE.because().on("issue")))
                .toList();
    }

    /** What a measure is about: two lines that agree in all of it are the same measure. */
    private record Subject(String instrument, String indicator, String item, String issue) {
        static Subject of(MeasureLine line) {
            return new Subject(
                    line.instrument().strip(),
                    line.indicator().strip(),
                    line.item().strip(),
                    line.issue().strip());
        }

        static Subject of(PlannedMeasure measure) {
            return new Subject(measure.instrument(), measure.indicator(), measure.item(), measure.issue());
        }
    }

    private static final class PlaceInPlan {
        private final Map<Subject, Integer> known = new HashMap<>();
        private int next = 1;

        PlaceInPlan(Board plan) {
            for (PlannedMeasure measure : plan.measures()) {
                known.putIfAbsent(Subject.of(measure), measure.id().number());
                next = Math.max(next, measure.id().number() + 1);
            }
        }

        int numberOf(Subject subject) {
            return known.computeIfAbsent(subject, unknown -> next++);
        }
    }
}
