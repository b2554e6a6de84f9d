package org.yokradap.assessment.api.analysis;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.yokradap.assessment.api.Subject;
import org.yokradap.platform.Phrases;

/**
 * Says findings, and what they are about, in one language.
 *
 * @param rows says the reference of a measure's row that names nothing from the framework
 */
public record FindingSentences(Phrases phrases, Locale locale, Function<String, String> rows) {
    /** Rows are said by their reference, such as a line of a file. */
    public FindingSentences(Phrases phrases, Locale locale) {
        this(phrases, locale, Function.identity());
    }

    /** What is wrong, in a sentence. Codes are said with what they are. */
    public String say(Finding finding) {
        String place = where(finding);
        Object[] arguments = finding.arguments().stream()
                .map(it -> it instanceof Subject code ? subject(code) : it.equals(finding.refersTo()) ? place : it)
                .toArray();
        return capitalised(phrases.say(finding.message(), locale, arguments));
    }

    /** Where it is, so that a person finds it: a paper, a measure, a part of the framework with its level. */
    public String where(Finding finding) {
        if (finding.measure().isEmpty()) return where(finding.refersTo());
        return finding.refersTo().equals(finding.measure().get())
                ? rows.apply(finding.refersTo())
                : phrases.say("finding.measure-of", locale, where(finding.refersTo()));
    }

    /** A paper's name, or a part of the framework with its level; anything else as it is. */
    public String where(String refersTo) {
        return paper(refersTo)
                .or(() -> Subject.ofCode(refersTo).map(this::subject))
                .orElse(refersTo);
    }

    /** ตัวชี้วัด 4, ข้อ i7. */
    public String subject(Subject subject) {
        return phrases.say("subject." + subject.detail().name(), locale, subject.code());
    }

    /** Papers are named by the agency; the two that every agency has have names in each language. */
    private Optional<String> paper(String name) {
        return phrases.find("paper." + name, locale);
    }

    /** A sentence may begin with a word that otherwise stands in the middle of one. */
    private static String capitalised(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
