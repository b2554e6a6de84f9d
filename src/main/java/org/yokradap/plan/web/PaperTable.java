package org.yokradap.plan.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.Bearer;
import org.yokradap.plan.api.Board;
import org.yokradap.plan.api.PlannedMeasure;
import org.yokradap.plan.api.PlannedMeasure.Obligation;
import org.yokradap.platform.Alphabet;
import org.yokradap.platform.Phrases;
import org.yokradap.platform.table.WrittenTable;

/** Puts measures on a page in the four columns of the official table: what {@code plan/plan :: sections} asks for. */
@Component
class PaperTable {
    private final Plans plans;
    private final AnsweredAssessment assessments;
    private final Phrases phrases;

    PaperTable(Plans plans, AnsweredAssessment assessments, Phrases phrases) {
        this.plans = plans;
        this.assessments = assessments;
        this.phrases = phrases;
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

    /** By which it can be put in order; measures of one indicator stay together. */
    static Map<String, Comparator<PlannedMeasure>> columns() {
        var alphabet = Alphabet.order();
        return Map.of(
                "issue", Comparator.comparing(PlannedMeasure::issue, alphabet),
                "responsible", Comparator.comparing(PlannedMeasure::responsible, alphabet));
    }

    /** The same as a file, a line for each measure. */
    WrittenTable written(Board board, FiscalYear year, Actor actor) {
        var locale = LocaleContextHolder.getLocale();
        var names = plans.divisionNames(actor);
        var title = phrases.say("plan.title", locale, year);
        return new WrittenTable(
                title,
                List.of(title),
                Stream.of(
                                "plan.indicator",
                                "plan.issue",
                                "plan.responsible",
                                "plan.divisions",
                                "plan.steps",
                                "plan.reporting",
                                "state.withdrawn")
                        .map(key -> phrases.say(key, locale))
                        .toList(),
                List.of(14, 40, 24, 24, 50, 50, 24),
                sections(board.measures()).values().stream()
                        .flatMap(List::stream)
                        .map(measure -> cells(measure, names))
                        .toList());
    }

    private static List<Object> cells(PlannedMeasure measure, Map<DivisionId, String> names) {
        return List.of(
                Stream.of(measure.instrument(), measure.indicator(), measure.item())
                        .filter(part -> !part.isBlank())
                        .collect(joining(" ")),
                measure.issue(),
                measure.responsible(),
                measure.divisions().stream()
                        .map(division -> names.getOrDefault(division, division.code()))
                        .collect(joining(", ")),
                measure.steps().stream()
                        .map(step -> step.number() + ". " + step.text())
                        .collect(joining("\n")),
                measure.obligations().stream()
                        .map(duty -> duty.number() + ". " + duty.words())
                        .collect(joining("\n")),
                measure.withdrawn().orElse(""));
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
