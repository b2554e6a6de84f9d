package org.yokradap.assessment.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.yokradap.assessment.api.FrameworkChange;
import org.yokradap.assessment.api.Level;
import org.yokradap.assessment.api.MeasuresDocument;
import org.yokradap.platform.Phrases;
import org.yokradap.platform.Rejection;

/** Says what is in a framework, and what changed in it, to people who never saw its text. */
@Component("frameworkWords")
public class FrameworkWords {
    private final Phrases phrases;
    private final MessageSource messages;

    FrameworkWords(Phrases phrases, MessageSource messages) {
        this.phrases = phrases;
        this.messages = messages;
    }

    /** What it is that changed: "น้ำหนัก IIT". */
    public String subject(FrameworkChange change) {
        String what =
                switch (change.kind()) {
                    case RULE -> phrases.say("framework.rule." + change.what(), locale());
                    case DOCUMENT -> content(change.what());
                    case UNVERIFIED -> "";
                    default -> change.what();
                };
        return (phrases.say("framework.change." + change.kind(), locale()) + " " + what).strip();
    }

    /** A value before or after the change, in words where it is one of YAML's. */
    public String value(String written) {
        return switch (written) {
            case "" -> phrases.say("framework.nothing", locale());
            case "true" -> phrases.say("framework.yes", locale());
            case "false" -> phrases.say("framework.no", locale());
            default -> written;
        };
    }

    /** The name of a level; those that every year has are translated. */
    public String level(Level level) {
        String known = messages.getMessage("level." + level.key(), null, level.name(), locale());
        return known == null ? level.name() : known;
    }

    public String refusal(Rejection rejection) {
        return phrases.say(rejection, locale());
    }

    private String content(String name) {
        return phrases.name(MeasuresDocument.Content.valueOf(name.toUpperCase(Locale.ROOT)), locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
