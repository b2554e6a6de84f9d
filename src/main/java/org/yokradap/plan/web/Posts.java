package org.yokradap.plan.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yokradap.people.api.Directory;
import org.yokradap.people.api.PostTitles;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.Everyone;
import org.yokradap.plan.api.PlanChange;
import org.yokradap.plan.api.PlanVersion.Said;
import org.yokradap.platform.Phrases;

/** Says who somebody is by the title of the post, and divisions by their names. */
final class Posts {
    private static final Pattern OWNED_STEP = Pattern.compile("(.*) \\(([a-z0-9]+)\\)", Pattern.DOTALL);

    private final Directory directory;
    private final Phrases phrases;
    private final Locale locale;

    Posts(Directory directory, Phrases phrases, Locale locale) {
        this.directory = directory;
        this.phrases = phrases;
        this.locale = locale;
    }

    /** The title of the officer's post, or what the post was if the officer holds none today; and for whom it was said. */
    public String of(Said said) {
        return new PostTitles(directory, phrases, locale).of(said.by(), said.role(), said.actingFor());
    }

    /** Whoever holds such a post, or the post's name while nobody does. */
    public String holders(Role role) {
        var titles = directory.officers().stream()
                .filter(officer -> officer.role() == role)
                .map(Directory.Officer::title)
                .collect(Collectors.joining(", "));
        return titles.isEmpty() ? phrases.name(role, locale) : titles;
    }

    /** One side of a change, with names for the codes of divisions and for everybody. */
    public String say(PlanChange.Part part, String words) {
        return switch (part) {
            case DIVISIONS -> everyone(words).orElseGet(() -> divisions(words));
            case COORDINATOR -> division(words);
            case STEP -> step(words);
            case MEASURE, HEADING, ISSUE, WEAKNESSES, RESPONSIBLE, DUTY -> words;
        };
    }

    private Optional<String> everyone(String words) {
        return Arrays.stream(Everyone.values())
                .filter(everyone -> everyone.name().equals(words))
                .findFirst()
                .map(everyone -> phrases.name(everyone, locale));
    }

    private String divisions(String codes) {
        return Arrays.stream(codes.split(", ", -1)).map(this::division).collect(Collectors.joining(", "));
    }

    /** What stands in brackets at the end of a step is who does it, unless the paper itself has brackets there. */
    private String step(String words) {
        var owned = OWNED_STEP.matcher(words);
        return owned.matches() ? owned.group(1) + " (" + division(owned.group(2)) + ")" : words;
    }

    private String division(String code) {
        return directory.divisions().stream()
                .filter(division -> division.id().code().equals(code))
                .findFirst()
                .map(Directory.Division::name)
                .orElse(code);
    }
}
