package org.yokradap.assessment.api.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.analysis.Sheet;
import org.yokradap.platform.table.Grid;

/** Understands tables that follow nobody's rules. */
public interface TableReader {
    /**
     * Finds headers and the meaning of columns where nobody chose it, then reads the rows.
     *
     * @param year Buddhist era; without it the one that the tables name is taken
     * @param choices by the table's number
     * @param frameworks by fiscal year
     */
    Understanding read(
            List<Grid> tables,
            Optional<Integer> year,
            Map<Integer, Choice> choices,
            IntFunction<Optional<Framework>> frameworks);

    /**
     * What was understood. Without a year nothing but the tables' form is.
     *
     * @param year chosen, or named by the tables
     * @param yearPlace where the tables name the year; empty when it was chosen
     * @param problems in the order in which a person meets them
     */
    record Understanding(
            Optional<Integer> year,
            Optional<String> yearPlace,
            List<ReadTable> tables,
            Sheet sheet,
            List<Sheet.Problem> problems) {
        public Understanding {
            tables = List.copyOf(tables);
            problems = List.copyOf(problems);
        }
    }
}
