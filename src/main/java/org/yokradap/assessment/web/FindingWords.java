package org.yokradap.assessment.web;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.analysis.Finding;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.web.Phrases;

/** Says findings, and what they are about, in the language of the one who reads. */
@Component("findingWords")
public class FindingWords {
    private final Phrases phrases;
    private final MessageSource messages;

    FindingWords(Phrases phrases, MessageSource messages) {
        this.phrases = phrases;
        this.messages = messages;
    }

    /** What is wrong and why, in a sentence. */
    public String say(Finding finding) {
        Object[] arguments = finding.arguments().stream()
                .map(it -> it.equals(finding.refersTo())
                        ? paper(finding.refersTo()).orElse(finding.refersTo())
                        : it)
                .toArray();
        return phrases.say(finding.message(), locale(), arguments);
    }

    /** Where it is: a paper's name, or a part of the framework with its level; anything else as it is. */
    public String where(String refersTo) {
        return paper(refersTo)
                .or(() -> Subject.ofCode(refersTo).map(this::subject))
                .orElse(refersTo);
    }

    /** Why a line of a table is not taken. */
    public String refusal(Rejection rejection) {
        return phrases.say(rejection, locale());
    }

    /** ตัวชี้วัด 4, ข้อ i7. */
    public String subject(Subject subject) {
        return phrases.say("subject." + subject.detail().name(), locale(), subject.code());
    }

    /** Papers are named by the agency; the two that every agency has have names in each language. */
    private Optional<String> paper(String name) {
        return Optional.ofNullable(messages.getMessage("paper." + name, null, null, locale()));
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
