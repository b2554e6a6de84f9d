package org.yokradap.people.api;

import java.util.Locale;
import java.util.Optional;
import org.yokradap.platform.Phrases;

/** Says who somebody is by the title of the post, in the reader's language; nobody is shown by name. */
public record PostTitles(Directory directory, Phrases phrases, Locale locale) {

    /** The title of the officer's post, or what the post was if the officer holds none today; marked if the person was
     * erased; and for whom it was said. */
    public String of(OfficerId id, Role role, Optional<OfficerId> actingFor) {
        return actingFor
                .map(absent -> phrases.say("acting.for", locale, title(id, role), title(absent, role)))
                .orElseGet(() -> title(id, role));
    }

    /** Of one who spoke in the own post. */
    public String of(OfficerId id, Role role) {
        return title(id, role);
    }

    private String title(OfficerId id, Role role) {
        return directory
                .officer(id)
                .map(Directory.Officer::title)
                .or(() -> directory.erased(id).map(held -> phrases.say("officer.erased", locale, held.title())))
                .orElseGet(() -> phrases.name(role, locale));
    }
}
