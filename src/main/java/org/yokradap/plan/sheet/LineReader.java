package org.yokradap.plan.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.yokradap.assessment.api.analysis.MeasureLine;
import org.yokradap.assessment.api.analysis.Sheet.Problem;
import org.yokradap.calendar.DeadlineWords;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.calendar.ReadDuty;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.KnownTiming;
import org.yokradap.plan.api.MeasureRejection;
import org.yokradap.plan.api.PlannedMeasure;
import org.yokradap.platform.Rejection;

/** Reads the lines of a table, and goes on after a problem, so that a person sees all of them at once. */
final class LineReader {
    private final FiscalYear year;
    private final Responsible responsible;
    private final List<Problem> problems = new ArrayList<>();

    LineReader(Map<String, DivisionId> divisions, FiscalYear year) {
        this.year = year;
        this.responsible = new Responsible(divisions);
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    ReadLine read(MeasureLine line) {
        if (line.issue().isBlank())
            problem(line, MeasureRejection.ISSUE_MISSING.because().on("issue"));
        return new ReadLine(line, steps(line), duties(line), responsible(line));
    }

    /** Steps are set out as duties are: numbered, behind bullets, or alone. A step with two periods in it is still one. */
    private List<PlannedMeasure.Step> steps(MeasureLine line) {
        record Part(Optional<String> number, String words) {}
        var parts = DeadlineWords.read(line.steps(), year).stream()
                .map(read -> new Part(read.number(), read.words()))
                .distinct()
                .toList();
        var numbers = Numbers.of(parts.stream().map(Part::number).toList());
        return IntStream.range(0, parts.size())
                .mapToObj(i ->
                        new PlannedMeasure.Step(numbers.get(i), parts.get(i).words()))
                .toList();
    }

    private List<ReadLine.Duty> duties(MeasureLine line) {
        var parts = DeadlineWords.read(line.reporting(), year);
        for (ReadDuty part : parts) {
            if (!KnownTiming.is(part.timing()))
                problem(
                        line,
                        MeasureRejection.UNKNOWN_TIMING.because(part.words()).on("reporting_and_deadline"));
        }
        var numbers = Numbers.of(parts.stream().map(ReadDuty::number).toList());
        return IntStream.range(0, parts.size())
                .mapToObj(i -> new ReadLine.Duty(
                        numbers.get(i), parts.get(i).words(), parts.get(i).timing()))
                .toList();
    }

    private Responsible.Meant responsible(MeasureLine line) {
        try {
            return responsible.read(line.responsible());
        } catch (Rejection e) {
            problem(line, e);
            return Responsible.Meant.NOBODY;
        }
    }

    private void problem(MeasureLine line, Rejection rejection) {
        problems.add(new Problem(line.reference(), rejection));
    }
}
