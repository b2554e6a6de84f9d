package org.yokradap.assessment.api;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.yokradap.platform.Rejection;

/** A framework's text is wrong, with everything that was found wrong in it, by line. */
public final class UnreadableFramework extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public UnreadableFramework(List<Fault> faults) {
        super(faults.stream()
                .map(it -> it.line() + ": " + it.rejection().getMessage())
                .collect(Collectors.joining("\n")));
        this.faults =
                faults.stream().sorted(Comparator.comparingInt(Fault::line)).toList();
    }

    public List<Fault> faults() {
        return faults;
    }

    /**
     * What is wrong in one place.
     *
     * @param line counted from 1
     */
    public record Fault(int line, Rejection rejection) {}
}
