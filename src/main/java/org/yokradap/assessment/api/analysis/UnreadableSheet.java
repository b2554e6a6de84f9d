package org.yokradap.assessment.api.analysis;

import java.util.List;
import java.util.stream.Collectors;

/** Tables that cannot be taken, with every problem found in them. */
public final class UnreadableSheet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Sheet.Problem> problems;

    public UnreadableSheet(List<Sheet.Problem> problems) {
        super(problems.stream()
                .map(it -> it.place() + ": " + it.rejection().getMessage())
                .collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Sheet.Problem> problems() {
        return problems;
    }
}
