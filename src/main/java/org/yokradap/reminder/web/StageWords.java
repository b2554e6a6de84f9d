package org.yokradap.reminder.web;

import java.util.Locale;
import java.util.regex.Pattern;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Phrases;

/** Says in the reader's language what the ledger keeps as a code: {@code overdue-84}, {@code escalated-mayor}. */
record StageWords(Phrases phrases, Locale locale) {
    private static final Pattern COUNTED = Pattern.compile("(before|overdue|waiting|returned)-(\\d+)");
    private static final String ABOVE = "escalated-";
    private static final String LINK = "link-";

    public String of(String stage) {
        var counted = COUNTED.matcher(stage);
        if (counted.matches())
            return phrases.say("Stage." + counted.group(1), locale, Integer.valueOf(counted.group(2)));
        if (stage.startsWith(LINK)) return phrases.say("Stage.link", locale);
        if (!stage.startsWith(ABOVE)) return phrases.say("Stage." + stage, locale);
        var level = stage.substring(ABOVE.length()).replace('-', '_').toUpperCase(Locale.ROOT);
        return phrases.say("Stage.escalated", locale, Role.valueOf(level));
    }
}
