package org.yokradap.assessment.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.Wording;
import org.yokradap.assessment.api.analysis.Finding;
import org.yokradap.assessment.api.analysis.FindingSentences;
import org.yokradap.assessment.api.analysis.PlanPlaces;
import org.yokradap.platform.Phrases;
import org.yokradap.platform.Rejection;

/** Says findings, and what they are about, in the language of the one who reads. */
@Component("findingWords")
public class FindingWords {
    private static final List<String> PAPERS = List.of("memo", "report");
    private static final List<Locale> LANGUAGES = List.of(Locale.of("th"), Locale.ENGLISH);

    private final Phrases phrases;
    private final ObjectProvider<PlanPlaces> plans;

    FindingWords(Phrases phrases, ObjectProvider<PlanPlaces> plans) {
        this.phrases = phrases;
        this.plans = plans;
    }

    /** What is wrong, in a sentence. */
    public String say(Finding finding) {
        return sentences().say(finding);
    }

    /** Why findings of this kind are raised at all. */
    public String why(Finding.Kind kind) {
        return phrases.say("finding.why." + kind.code(), locale());
    }

    /** Where it is, so that a person finds it: a paper, a measure, a part of the framework with its level. */
    public String where(Finding finding) {
        return sentences().where(finding);
    }

    /** A paper's name, or a part of the framework with its level; anything else as it is. */
    public String where(String refersTo) {
        return sentences().where(refersTo);
    }

    /** Why a line of a table is not taken. */
    public String refusal(Rejection rejection) {
        var arguments = rejection.arguments().stream()
                .map(argument -> argument instanceof String words ? place(words) : argument)
                .toArray();
        return phrases.say(rejection.reason().key(), locale(), arguments);
    }

    /** Where something stands in what was handed in; of what was pasted, which is no file, the row alone. */
    public String place(String place) {
        // Its name was given in the language of the one who pasted it, which may be another one by now.
        return LANGUAGES.stream()
                .map(language -> phrases.say("import.pasted.name", language) + ":")
                .filter(place::startsWith)
                .map(table -> phrases.say("import.row", locale(), place.substring(table.length())))
                .findFirst()
                .orElse(place);
    }

    /** ตัวชี้วัด 4, ข้อ i7. */
    public String subject(Subject subject) {
        return sentences().subject(subject);
    }

    /** The papers that every agency has, in words. */
    List<String> papers() {
        return PAPERS.stream().map(this::where).toList();
    }

    /** What the paper is called in the records: the code of one that every agency has, or else the words themselves. */
    String paper(String words) {
        return PAPERS.stream()
                .filter(it -> Wording.same(where(it), words))
                .findFirst()
                .orElse(words);
    }

    private FindingSentences sentences() {
        return new FindingSentences(phrases, locale(), this::measure);
    }

    /** มาตรการที่ 3. */
    private String measure(String reference) {
        return Optional.ofNullable(plans.getIfAvailable())
                .map(it -> phrases.say("finding.measure", locale(), it.number(reference)))
                .orElse(reference);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
