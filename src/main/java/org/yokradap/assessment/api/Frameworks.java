package org.yokradap.assessment.api;

import java.util.List;
import java.util.Optional;

/** The frameworks this deployment knows. */
public interface Frameworks {
    Optional<Framework> find(FrameworkId id);

    /** By id, so by programme and year. */
    List<Framework> all();

    /** Whether any framework has a level of this name, be it of another year. */
    default boolean knowLevel(String name) {
        return all().stream()
                .anyMatch(framework -> framework.levels().named(name).isPresent());
    }
}
