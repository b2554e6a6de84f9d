package org.yokradap.assessment.sheet;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.yokradap.assessment.api.analysis.Sheet;
import org.yokradap.assessment.api.intake.Meaning;
import org.yokradap.platform.table.Cell;
import org.yokradap.platform.table.Grid;

/**
 * A row with its cells by what they mean.
 *
 * @param columns which column has a meaning; one that is not there is empty in every row
 */
record TableRow(Grid grid, Grid.Line line, Map<Meaning, Column> columns) {
    /** @param name what the table calls it */
    record Column(int index, String name) {}

    /** The fields that refusals name, and where a person finds them. */
    private static final Map<String, Meaning> FIELDS =
            Map.of("score", Meaning.SCORE, "where", Meaning.WHERE, "overall", Meaning.OVERALL, "level", Meaning.LEVEL);

    Cell cell(Meaning meaning) {
        Column column = columns.get(meaning);
        return column == null ? Cell.EMPTY : line.cell(column.index());
    }

    /** The words in the cell, whatever kind of cell it is. */
    Optional<String> words(Meaning meaning) {
        return Optional.of(cell(meaning)).filter(it -> !it.isEmpty()).map(Cell::text);
    }

    boolean has(Meaning meaning) {
        return columns.containsKey(meaning);
    }

    Sheet.At at(Meaning meaning) {
        Column column = columns.get(meaning);
        return column == null
                ? new Sheet.At(grid.place(line.number(), 0), "")
                : new Sheet.At(grid.place(line.number(), column.index()), column.name());
    }

    /** The row as a whole is where its score is. */
    String place() {
        return at(has(Meaning.SCORE) ? Meaning.SCORE : Meaning.WHERE).place();
    }

    /** Where the parts stand, with the code in the column that it was read from. */
    Map<String, Sheet.At> cells(Meaning subject) {
        var cells = new HashMap<String, Sheet.At>();
        FIELDS.forEach((field, meaning) -> {
            if (has(meaning)) cells.put(field, at(meaning));
        });
        if (has(subject)) cells.put("subject", at(subject));
        return cells;
    }
}
