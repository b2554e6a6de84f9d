package org.yokradap.assessment.api.analysis;

import java.util.List;
import java.util.Optional;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.Subject.Detail;

/**
 * Where a subject stands in its framework.
 *
 * @param above what it belongs to, the nearest first
 */
record Placement(List<Subject> above) {
    static Placement of(Framework framework, Subject subject) {
        return new Placement(framework.above(subject));
    }

    /**
     * What a paper should have written instead of {@code under}: the same level of detail where there is one, the nearest
     * otherwise. Empty when {@code under} is right, or when the framework does not know enough to tell.
     */
    Optional<Subject> contradictedBy(Subject under) {
        if (above.isEmpty() || above.contains(under)) return Optional.empty();
        boolean onlyInstrumentKnown = above.size() == 1;
        Optional<Subject> counterpart =
                above.stream().filter(it -> it.detail() == under.detail()).findFirst();
        if (onlyInstrumentKnown && under.detail() != Detail.INSTRUMENT) return Optional.empty();
        return counterpart.or(() -> above.stream().findFirst());
    }
}
