package org.yokradap.plan.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.yokradap.assessment.api.AssessedYears;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.FrameworkShelf;
import org.yokradap.assessment.api.Part;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.Subject.Detail;
import org.yokradap.assessment.api.analysis.AnalysisView;
import org.yokradap.assessment.api.analysis.AnalysisView.WeaknessRow;
import org.yokradap.assessment.api.analysis.CurrentAnalysis;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.Actor;
import org.yokradap.plan.api.MeasureRejection;
import org.yokradap.plan.api.PlannedMeasure;
import org.yokradap.platform.Queries;

/** The assessment that a plan answers, that of the year before, as far as the plan's page needs it. */
@Component
class AnsweredAssessment {
    private final Queries queries;
    private final FrameworkShelf shelf;

    AnsweredAssessment(Queries queries, FrameworkShelf shelf) {
        this.queries = queries;
        this.shelf = shelf;
    }

    /** What is known of the assessment; nothing is while none was opened. */
    Answered answeredBy(FiscalYear plan, Actor actor) {
        int year = plan.previous().buddhistYear();
        if (!queries.ask(new AssessedYears(actor.agency()), actor).years().contains(year))
            return new Answered(List.of(), 0, Optional.empty());
        AnalysisView view = queries.ask(new CurrentAnalysis(actor.agency(), year), actor);
        var framework = shelf.of(actor.agency()).find(view.analysis().framework());
        return new Answered(
                view.weaknesses().stream()
                        .filter(row -> row.measures().isEmpty())
                        .map(Gap::of)
                        .toList(),
                (int) view.weaknesses().stream()
                        .filter(row -> !row.measures().isEmpty())
                        .count(),
                framework);
    }

    /** Every weakness of the assessment, whether a measure answers it or not. */
    List<Gap> weaknesses(FiscalYear plan, Actor actor) {
        int year = plan.previous().buddhistYear();
        if (!queries.ask(new AssessedYears(actor.agency()), actor).years().contains(year)) return List.of();
        return queries.ask(new CurrentAnalysis(actor.agency(), year), actor).weaknesses().stream()
                .map(Gap::of)
                .toList();
    }

    /** A measure cannot know which weaknesses there are. One that it was for before stays possible after it was dismissed. */
    void requireKnown(List<Subject> weaknesses, PlannedMeasure measure, Actor actor) {
        if (measure.answers().containsAll(weaknesses)) return;
        var known = weaknesses(measure.id().fiscalYear(), actor).stream()
                .map(Gap::code)
                .toList();
        for (Subject weakness : weaknesses) {
            if (!known.contains(weakness.code()) && !measure.answers().contains(weakness))
                throw MeasureRejection.UNKNOWN_WEAKNESS.because(weakness.code()).on("weaknesses");
        }
    }

    /** A weakness that no measure answers, and what the form for a measure can be filled with. */
    record Gap(String code, String name, Optional<Score> score, boolean urgent, String indicator, String item) {
        static Gap of(WeaknessRow row) {
            var subject = row.weakness().subject();
            boolean item = subject.detail() == Detail.ITEM;
            return new Gap(
                    subject.code(),
                    row.name(),
                    row.weakness().score(),
                    row.weakness().urgent(),
                    item ? "" : subject.code(),
                    item ? subject.code() : "");
        }
    }

    /** @param answered how many weaknesses have a measure */
    record Answered(List<Gap> gaps, int answered, Optional<Framework> framework) {
        private static final Pattern CODE_AND_NOTE = Pattern.compile("\\s*[^\\s(]+\\s*(?:\\(.*\\)\\s*)?");

        /** The official name of what a heading's code says, whatever note follows the code. */
        public String nameOf(String heading) {
            return framework
                    .flatMap(it -> Subject.leading(heading).flatMap(it::part))
                    .map(Part::name)
                    .orElse("");
        }

        /** The code that a heading begins with, without the note behind it. */
        public String codeOf(String heading) {
            return Subject.leading(heading).map(Subject::code).orElse(heading);
        }

        /** The indicator or sub-indicator that an item belongs to, where its heading is the code of another one. */
        public Optional<String> meant(String heading, String item) {
            if (!CODE_AND_NOTE.matcher(heading).matches()) return Optional.empty();
            var above = framework
                    .flatMap(it -> Subject.leading(item).map(it::above))
                    .orElse(List.of());
            return Subject.leading(heading)
                    .filter(printed -> !above.contains(printed))
                    .flatMap(printed -> above.stream()
                            .filter(it -> it.detail() == printed.detail())
                            .map(Subject::code)
                            .findFirst());
        }
    }
}
