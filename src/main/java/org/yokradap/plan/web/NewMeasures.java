package org.yokradap.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.yokradap.assessment.api.analysis.UnreadableSheet;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.Actor;
import org.yokradap.plan.api.MeasureRejection;
import org.yokradap.plan.api.PlanImport;
import org.yokradap.plan.api.PlannedMeasure;
import org.yokradap.platform.Receipt;
import org.yokradap.platform.Rejection;

/** Takes one measure as a table of one line. What is wrong with it is a refusal that names a field. */
@Component
class NewMeasures {
    private final PlanImport tables;
    private final AnsweredAssessment assessment;

    NewMeasures(PlanImport tables, AnsweredAssessment assessment) {
        this.tables = tables;
        this.assessment = assessment;
    }

    /**
     * The measure as it would stand in the plan.
     *
     * @throws Rejection naming the component of {@link MeasureWords} that is not understood
     */
    PlannedMeasure read(MeasureWords words, FiscalYear year, Actor actor) {
        requireIndicator(words, year, actor);
        return refusingByField(
                () -> tables.read(List.of(words.line()), year, actor).getFirst());
    }

    /**
     * Takes it into the plan.
     *
     * @throws Rejection as {@link #read}
     */
    Receipt take(MeasureWords words, FiscalYear year, Actor actor) {
        requireIndicator(words, year, actor);
        return refusingByField(() -> tables.take(List.of(words.line()), year, actor));
    }

    /**
     * A table is taken as it was published and gets a finding; what is typed now can still be mended. Nothing is refused while
     * there is no assessment whose framework would know.
     */
    private void requireIndicator(MeasureWords words, FiscalYear year, Actor actor) {
        var heading = words.line().indicator();
        var answered = assessment.answeredBy(year, actor);
        if (heading.isBlank() || answered.framework().isEmpty()) return;
        if (answered.nameOf(heading).isEmpty())
            throw MeasureRejection.UNKNOWN_INDICATOR.because(heading).on("indicator");
    }

    /** All that is not understood, where {@link #read} refuses by the first. */
    List<Rejection> obstacles(MeasureWords words, FiscalYear year, Actor actor) {
        var obstacles = new ArrayList<Rejection>();
        try {
            requireIndicator(words, year, actor);
        } catch (Rejection unknown) {
            obstacles.add(unknown);
        }
        try {
            tables.read(List.of(words.line()), year, actor);
        } catch (UnreadableSheet e) {
            e.problems().forEach(problem -> obstacles.add(byField(problem.rejection())));
        }
        return obstacles;
    }

    private static <T> T refusingByField(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UnreadableSheet e) {
            throw byField(e.problems().getFirst().rejection());
        }
    }

    private static Rejection byField(Rejection problem) {
        var column = problem.field();
        return column != null && column.equals("reporting_and_deadline") ? problem.on("reporting") : problem;
    }
}
