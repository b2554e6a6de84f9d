package org.yokradap.assessment.api.analysis;

import java.util.List;
import java.util.Set;
import org.yokradap.assessment.api.Subject;

/**
 * What officers said about weaknesses, whatever the rules find. Nothing is both.
 *
 * @param named what is a weakness by hand, in the order of naming
 * @param dismissed what is none although a rule finds it
 */
public record Judgements(List<Subject> named, Set<Subject> dismissed) {
    public static final Judgements NONE = new Judgements(List.of(), Set.of());

    public Judgements {
        named = List.copyOf(named);
        dismissed = Set.copyOf(dismissed);
    }

    boolean cover(Subject subject) {
        return named.contains(subject) || dismissed.contains(subject);
    }
}
