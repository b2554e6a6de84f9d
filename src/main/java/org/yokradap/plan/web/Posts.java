package org.yokradap.plan.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.yokradap.people.api.Directory;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.PlanChange;
import org.yokradap.plan.api.PlanVersion.Said;
import org.yokradap.platform.Phrases;

/** Says who somebody is by the title of the post, and divisions by their names. */
final class Posts {
    private final Directory directory;
    private final Phrases phrases;
    private final Locale locale;

    Posts(Directory directory, Phrases phrases, Locale locale) {
        this.directory = directory;
        this.phrases = phrases;
        this.locale = locale;
    }

    /** The title of the officer's post, or what the post was if the officer holds none today. */
    public String of(Said said) {
        return directory
                .officer(said.by())
                .map(Directory.Officer::title)
                .orElseGet(() -> phrases.name(said.role(), locale));
    }

    /** Whoever holds such a post, or the post's name while nobody does. */
    public String holders(Role role) {
        var titles = directory.officers().stream()
                .filter(officer -> officer.role() == role)
                .map(Directory.Officer::title)
                .collect(Collectors.joining(", "));
        return titles.isEmpty() ? phrases.name(role, locale) : titles;
    }

    /** One side of a change, with names for the codes of divisions. */
    public String say(PlanChange.Part part, String words) {
        if (part != PlanChange.Part.DIVISIONS) return words;
        return Arrays.stream(words.split(", ", -1)).map(this::division).collect(Collectors.joining(", "));
    }

    private String division(String code) {
        return directory
                .division(DivisionId.of(directory.agency(), code))
                .map(Directory.Division::name)
                .orElse(code);
    }
}
