package org.yokradap.plan.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.Actor;
import org.yokradap.plan.api.Bearer;
import org.yokradap.plan.api.Board;
import org.yokradap.plan.api.PlannedMeasure;
import org.yokradap.plan.api.PlannedMeasure.Obligation;

/** Puts measures on a page in the four columns of the official table: what {@code plan/plan :: sections} asks for. */
@Component
class PaperTable {
    private final Plans plans;
    private final AnsweredAssessment assessments;

    PaperTable(Plans plans, AnsweredAssessment assessments) {
        this.plans = plans;
        this.assessments = assessments;
    }

    /** What the measures of a section stand under, in the words of the paper. */
    record Heading(String instrument, String indicator) {}

    /**
     * How much there is in a plan.
     *
     * @param duties of the divisions
     * @param undated those of them for which no day is named
     * @param answered weaknesses of the assessment that have a measure
     */
    record Summary(int measures, int duties, int undated, int answered) {}

    void show(Board board, FiscalYear year, Actor actor, Model model) {
        var assessment = assessments.answeredBy(year, actor);
        model.addAttribute("year", year);
        model.addAttribute("sections", sections(board.measures()));
        model.addAttribute("assessment", assessment);
        model.addAttribute("divisions", plans.divisionNames(actor));
        model.addAttribute("summary", summary(board, assessment.answered()));
    }

    private static Map<Heading, List<PlannedMeasure>> sections(List<PlannedMeasure> measures) {
        return measures.stream()
                .collect(groupingBy(
                        measure -> new Heading(measure.instrument(), measure.indicator()),
                        LinkedHashMap::new,
                        toList()));
    }

    private static Summary summary(Board board, int answered) {
        var duties = board.measures().stream()
                .flatMap(measure -> measure.obligations().stream())
                .filter(duty -> duty.bearer() == Bearer.DIVISIONS)
                .toList();
        var undated = duties.stream().filter(PaperTable::isUndated).count();
        return new Summary(board.measures().size(), duties.size(), (int) undated, answered);
    }

    private static boolean isUndated(Obligation duty) {
        return switch (duty.timing().kind()) {
            case RELATIVE, EVENT, CONTINUOUS, REFERS_TO_OTHER, UNDATED -> true;
            default -> false;
        };
    }
}
