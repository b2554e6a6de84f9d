package org.yokradap.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.Instrument;
import org.yokradap.assessment.api.ScoreLine;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.Subject.Detail;
import org.yokradap.assessment.api.analysis.AnalysisView;
import org.yokradap.assessment.api.analysis.AnalysisView.Correction;
import org.yokradap.assessment.api.analysis.AnalysisView.RecordedScore;
import org.yokradap.platform.Phrases;
import org.yokradap.platform.table.WrittenTable;

/**
 * Tables of scores that people download: an empty one to fill in, and what is recorded. Both are understood without a word when
 * they are handed in again. Their headers are Thai, whatever the language of the page; what was corrected is told in the reader's.
 */
@Component
class ScoreTables {
    private static final Locale THAI = Locale.of("th");

    private final Phrases phrases;

    ScoreTables(Phrases phrases) {
        this.phrases = phrases;
    }

    /** Every code of the framework with its name, and room for what a paper says of it. */
    WrittenTable template(Framework framework) {
        var rows = new ArrayList<List<Object>>();
        rows.add(row("", "", Subject.OVERALL, phrases.say("subject.OVERALL", THAI)));
        for (Instrument instrument : framework.instruments()) {
            String code = instrument.code().code();
            rows.add(row(code, "", instrument.code(), instrument.name()));
            instrument
                    .parts()
                    .forEach(part -> rows.add(row(code, holder(framework, part.code()), part.code(), part.name())));
        }
        return new WrittenTable(
                phrases.say("template.sheet", THAI),
                List.of(title(framework.id().fiscalYear()), framework.name(), phrases.say("template.hint", THAI)),
                words("instrument", "indicator", "code", "official-name", "score", "verdict", "guidance"),
                List.of(12, 12, 10, 60, 12, 16, 60),
                rows);
    }

    private static List<Object> row(String instrument, String under, Subject subject, String name) {
        return List.of(instrument, under, subject.code(), name, "", "", "");
    }

    /** The indicator or sub-indicator that it belongs to; none above that. */
    private static String holder(Framework framework, Subject subject) {
        return framework.above(subject).stream()
                .filter(it -> it.detail() != Detail.INSTRUMENT)
                .map(Subject::code)
                .findFirst()
                .orElse("");
    }

    /**
     * What is recorded, each score with the words that stood beside it. The instrument is the framework's, like the official
     * name, and is not read when the table is handed in again: nobody's paper said it.
     */
    WrittenTable recorded(int year, Framework framework, AnalysisView view, Speakers.Known speakers) {
        return new WrittenTable(
                phrases.say("template.sheet", THAI),
                List.of(title(year)),
                words(
                        "official-instrument",
                        "indicator",
                        "code",
                        "official-name",
                        "score",
                        "verdict",
                        "name",
                        "text",
                        "guidance",
                        "corrections"),
                List.of(12, 12, 10, 40, 12, 16, 40, 60, 60, 40),
                view.scores().stream().map(it -> row(it, framework, speakers)).toList());
    }

    private List<Object> row(RecordedScore recorded, Framework framework, Speakers.Known speakers) {
        ScoreLine line = recorded.line();
        var written = line.written();
        Optional<Subject> under = written.under();
        return List.of(
                framework
                        .instrumentOf(line.subject())
                        .map(it -> it.code().code())
                        .orElse(""),
                under.filter(it -> it.detail() != Detail.INSTRUMENT)
                        .map(Subject::code)
                        .orElse(""),
                line.subject().code(),
                recorded.name(),
                line.score().value(),
                written.verdict().orElse(""),
                written.name().orElse(""),
                written.text().orElse(""),
                written.guidance().orElse(""),
                recorded.corrections().stream()
                        .map(it -> corrected(it, speakers))
                        .collect(Collectors.joining("\n")));
    }

    /** As the page of scores says it. */
    private String corrected(Correction correction, Speakers.Known speakers) {
        var reason = correction.reason();
        return phrases.say(
                        "scores.correction",
                        LocaleContextHolder.getLocale(),
                        correction.from(),
                        correction.to(),
                        reason.words())
                + " "
                + speakers.say(reason.said());
    }

    private String title(int year) {
        return phrases.say("template.title", THAI, year);
    }

    private List<String> words(String... columns) {
        return Stream.of(columns)
                .map(it -> phrases.say("template.column." + it, THAI))
                .toList();
    }
}
