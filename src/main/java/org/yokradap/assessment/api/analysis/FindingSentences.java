package org.yokradap.assessment.api.analysis;

import java.util.Locale;
import java.util.Optional;
import org.yokradap.assessment.api.Subject;
import org.yokradap.platform.Phrases;

/** Says findings, and what they are about, in one language. */
public record FindingSentences(Phrases phrases, Locale locale) {
    /** What is wrong and why, in a sentence. */
    public String say(Finding finding) {
        Object[] arguments = finding.arguments().stream()
                .map(it -> it.equals(finding.refersTo())
                        ? paper(finding.refersTo()).orElse(finding.refersTo())
                        : it)
                .toArray();
        return phrases.say(finding.message(), locale, arguments);
    }

    /** Where it is: a paper's name, or a part of the framework with its level; anything else as it is. */
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
}
