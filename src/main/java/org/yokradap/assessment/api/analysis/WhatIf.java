package org.yokradap.assessment.api.analysis;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.yokradap.assessment.api.Subject;

/**
 * What other rules would make of the same scores. Each list is in the order of an analysis.
 *
 * @param appear what would become a weakness
 * @param go what would be none any more
 * @param becomeUrgent what is a weakness either way and would become urgent
 * @param ceaseToBeUrgent what is a weakness either way and would be urgent no longer
 * @param stay how many are weaknesses either way
 */
public record WhatIf(
        List<Weakness> appear,
        List<Weakness> go,
        List<Weakness> becomeUrgent,
        List<Weakness> ceaseToBeUrgent,
        int stay) {
    public WhatIf {
        appear = List.copyOf(appear);
        go = List.copyOf(go);
        becomeUrgent = List.copyOf(becomeUrgent);
        ceaseToBeUrgent = List.copyOf(ceaseToBeUrgent);
    }

    public static WhatIf between(List<Weakness> now, List<Weakness> then) {
        List<Subject> urgentNow = urgent(now);
        List<Weakness> stay = then.stream().filter(among(now)).toList();
        return new WhatIf(
                then.stream().filter(Predicate.not(among(now))).toList(),
                now.stream().filter(Predicate.not(among(then))).toList(),
                stay.stream()
                        .filter(it -> it.urgent() && !urgentNow.contains(it.subject()))
                        .toList(),
                stay.stream()
                        .filter(it -> !it.urgent() && urgentNow.contains(it.subject()))
                        .toList(),
                stay.size());
    }

    public boolean changesNothing() {
        return appear.isEmpty() && go.isEmpty() && becomeUrgent.isEmpty() && ceaseToBeUrgent.isEmpty();
    }

    /** What the lists are about, each once. */
    public Stream<Subject> subjects() {
        return Stream.of(appear, go, becomeUrgent, ceaseToBeUrgent)
                .flatMap(List::stream)
                .map(Weakness::subject)
                .distinct();
    }

    private static List<Subject> urgent(List<Weakness> weaknesses) {
        return weaknesses.stream()
                .filter(Weakness::urgent)
                .map(Weakness::subject)
                .toList();
    }

    private static Predicate<Weakness> among(List<Weakness> others) {
        List<Subject> subjects = others.stream().map(Weakness::subject).toList();
        return it -> subjects.contains(it.subject());
    }
}
