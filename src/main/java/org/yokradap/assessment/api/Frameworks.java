package org.yokradap.assessment.api;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Some frameworks: those that come with the application, or those that one agency is assessed by. */
public interface Frameworks {
    Frameworks NONE = of(List.of());

    Optional<Framework> find(FrameworkId id);

    /**
     * A framework that something is assessed by.
     *
     * @throws org.yokradap.platform.Rejection when it is not among these
     */
    default Framework need(FrameworkId id) {
        return find(id).orElseThrow(() -> AssessmentRejection.UNKNOWN_FRAMEWORK.because(id.value()));
    }

    /**
     * The framework under which a year's tables are taken in: that of the general programme, which local governments belong to.
     *
     * @param fiscalYear of the Buddhist era; for any other number there is none
     */
    default Optional<Framework> ofYear(int fiscalYear) {
        return all().stream()
                .filter(it -> it.id().programme().equals(FrameworkId.GENERAL))
                .filter(it -> it.id().fiscalYear() == fiscalYear)
                .findFirst();
    }

    /** By id, so by programme and year. */
    List<Framework> all();

    /** Whether any framework has a level of this name, be it of another year. */
    default boolean knowLevel(String name) {
        return all().stream()
                .anyMatch(framework -> framework.levels().named(name).isPresent());
    }

    /** These and no others. */
    static Frameworks of(List<Framework> frameworks) {
        List<Framework> sorted = frameworks.stream()
                .sorted(Comparator.comparing(framework -> framework.id().value()))
                .toList();
        return new Frameworks() {
            @Override
            public Optional<Framework> find(FrameworkId id) {
                return sorted.stream()
                        .filter(framework -> framework.id().equals(id))
                        .findFirst();
            }

            @Override
            public List<Framework> all() {
                return sorted;
            }
        };
    }
}
