package org.yokradap.assessment.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.Wording;
import org.yokradap.assessment.api.analysis.Finding;
import org.yokradap.assessment.api.analysis.PlanPlaces;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.web.Phrases;

/** Says findings, and what they are about, in the language of the one who reads. */
@Component("findingWords")
public class FindingWords {
    private static final List<String> PAPERS = List.of("memo", "report");

    private final Phrases phrases;
    private final MessageSource messages;
    private final ObjectProvider<PlanPlaces> plans;

    FindingWords(Phrases phrases, MessageSource messages, ObjectProvider<PlanPlaces> plans) {
        this.phrases = phrases;
        this.messages = messages;
        this.plans = plans;
    }

    /** What is wrong, in a sentence. */
    public String say(Finding finding) {
        return sentence(phrases.say(finding.message(), locale(), finding.spoken(this::subject, where(finding))));
    }

    /** Why findings of this kind are raised at all. */
    public String why(Finding.Kind kind) {
        return phrases.say("finding.why." + kind.code(), locale());
    }

    /** Where it is, so that a person finds it: a paper, a measure, a part of the framework with its level. */
    public String where(Finding finding) {
        return finding.measure().map(it -> measure(finding, it)).orElseGet(() -> where(finding.refersTo()));
    }

    /** A paper's name, or a part of the framework with its level; anything else as it is. */
    public String where(String refersTo) {
        return nameOfPaper(refersTo)
                .or(() -> Subject.ofCode(refersTo).map(this::subject))
                .orElse(refersTo);
    }

    private String measure(Finding finding, String reference) {
        if (!finding.refersTo().equals(reference))
            return phrases.say("finding.measure-of", locale(), where(finding.refersTo()));
        return Optional.ofNullable(plans.getIfAvailable())
                .map(it -> phrases.say("finding.measure", locale(), it.number(reference)))
                .orElse(reference);
    }

    /** Why a line of a table is not taken. */
    public String refusal(Rejection rejection) {
        return phrases.say(rejection, locale());
    }

    /** ตัวชี้วัด 4, ข้อ i7. */
    public String subject(Subject subject) {
        return phrases.say("subject." + subject.detail().name(), locale(), subject.code());
    }

    /** The papers that every agency has, in words. */
    public List<String> papers() {
        return PAPERS.stream().map(this::where).toList();
    }

    /** What the paper is called in the records: the code of one that every agency has, or else the words themselves. */
    String paper(String words) {
        return PAPERS.stream()
                .filter(it -> Wording.same(where(it), words))
                .findFirst()
                .orElse(words);
    }

    /** Papers are named by the agency; the two that every agency has have names in each language. */
    private Optional<String> nameOfPaper(String code) {
        return Optional.ofNullable(messages.getMessage("paper." + code, null, null, locale()));
    }

    /** A sentence may begin with a word that stands in the middle of others. */
    private static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
