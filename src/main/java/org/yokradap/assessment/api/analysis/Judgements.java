package org.yokradap.assessment.api.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yokradap.assessment.api.Subject;

/**
 * What officers said about weaknesses, whatever the rules find. Nothing is both.
 *
 * @param named what is a weakness by hand, whether a rule finds it too or not, in the order of naming
 * @param dismissed what is none although a rule finds it
 */
public record Judgements(List<Subject> named, Set<Subject> dismissed) {
    public static final Judgements NONE = new Judgements(List.of(), Set.of());

    public Judgements {
        named = List.copyOf(named);
        dismissed = Set.copyOf(dismissed);
    }

    /** These, and the subject named beside them. */
    public Judgements naming(Subject subject) {
        var all = new ArrayList<>(named);
        if (!all.contains(subject)) all.add(subject);
        return new Judgements(
                all, dismissed.stream().filter(it -> !it.equals(subject)).collect(Collectors.toSet()));
    }
}
