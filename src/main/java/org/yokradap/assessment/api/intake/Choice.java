package org.yokradap.assessment.api.intake;

import java.util.List;

/**
 * How a person says that a table is to be understood.
 *
 * @param columns from the first one on; what is missing is ignored
 */
public record Choice(TableKind kind, List<Meaning> columns) {
    public Choice {
        columns = List.copyOf(columns);
    }
}
