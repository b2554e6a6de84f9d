package org.yokradap.assessment.web;

import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.analysis.Finding;
import org.yokradap.assessment.api.analysis.FindingSentences;
import org.yokradap.platform.Phrases;
import org.yokradap.platform.Rejection;

/** Says findings, and what they are about, in the language of the one who reads. */
@Component("findingWords")
public class FindingWords {
    private final Phrases phrases;

    FindingWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /** What is wrong and why, in a sentence. */
    public String say(Finding finding) {
        return sentences().say(finding);
    }

    /** Where it is: a paper's name, or a part of the framework with its level; anything else as it is. */
    public String where(String refersTo) {
        return sentences().where(refersTo);
    }

    /** Why a line of a table is not taken. */
    public String refusal(Rejection rejection) {
        return phrases.say(rejection, locale());
    }

    /** ตัวชี้วัด 4, ข้อ i7. */
    public String subject(Subject subject) {
        return sentences().subject(subject);
    }

    private FindingSentences sentences() {
        return new FindingSentences(phrases, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
