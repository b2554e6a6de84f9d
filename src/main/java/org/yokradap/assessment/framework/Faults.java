package org.yokradap.assessment.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.yokradap.assessment.api.FrameworkRejection;
import org.yokradap.assessment.api.UnreadableFramework;
import org.yokradap.assessment.api.UnreadableFramework.Fault;
import org.yokradap.platform.Rejection;

/** What is wrong with a text, as it is found. Reading goes on beside a wrong place, so that all can be mended in one go. */
final class Faults {
    private final List<Fault> found = new ArrayList<>();

    /** Where reading this part cannot go on. */
    static UnreadableFramework at(int line, FrameworkRejection reason, Object... arguments) {
        return at(line, reason.because(arguments));
    }

    static UnreadableFramework at(int line, Rejection rejection) {
        return new UnreadableFramework(List.of(new Fault(line, rejection)));
    }

    void add(int line, FrameworkRejection reason, Object... arguments) {
        found.add(new Fault(line, reason.because(arguments)));
    }

    /** Empty when the part could not be read; why is among the faults then. */
    <T> Optional<T> attempt(Supplier<T> part) {
        try {
            return Optional.of(part.get());
        } catch (UnreadableFramework e) {
            found.addAll(e.faults());
            return Optional.empty();
        }
    }

    /** @throws UnreadableFramework when anything was found */
    void raise() {
        if (!found.isEmpty()) throw new UnreadableFramework(found);
    }
}
