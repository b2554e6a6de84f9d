package org.yokradap.assessment.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yokradap.assessment.api.analysis.Sheet;
import org.yokradap.assessment.api.analysis.SheetRejection;
import org.yokradap.assessment.api.intake.Meaning;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.table.Cell;
import org.yokradap.platform.table.DelimitedText;
import org.yokradap.platform.table.Grid;
import org.yokradap.platform.table.TableRejection;
import org.yokradap.platform.table.UnreadableTable;

/** A CSV file whose columns are known by name: its rows, and what is wrong with its form. */
final class CsvTable {
    private final String file;
    private final Map<String, Integer> columns = new HashMap<>();
    private int width;
    private final List<Row> rows = new ArrayList<>();
    private final List<Sheet.Problem> problems = new ArrayList<>();

    private CsvTable(String file) {
        this.file = file;
    }

    static CsvTable read(String file, String text) {
        var table = new CsvTable(file);
        table.read(text);
        return table;
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    List<Sheet.Problem> problems() {
        return List.copyOf(problems);
    }

    void require(String column) {
        if (!columns.containsKey(column) && problems.isEmpty())
            problem(1, SheetRejection.COLUMN_MISSING.because(column));
    }

    private void read(String text) {
        try {
            Grid grid = DelimitedText.read(file, text, ',');
            grid.lines().forEach(line -> take(grid, line));
            if (columns.isEmpty()) problem(1, SheetRejection.NO_HEADER.because());
        } catch (UnreadableTable e) {
            problems.add(new Sheet.Problem(
                    e.place(),
                    e.rejection().reason() == TableRejection.QUOTES
                            ? SheetRejection.MALFORMED.because()
                            : e.rejection()));
        }
    }

    private void take(Grid grid, Grid.Line line) {
        int cells = filled(line);
        if (columns.isEmpty()) {
            takeHeader(line);
        } else if (cells > width) {
            problem(line.number(), SheetRejection.MORE_CELLS_THAN_COLUMNS.because(cells, width));
        } else {
            rows.add(new Row(this, grid, line));
        }
    }

    /** Spreadsheets write empty cells as far as any line reaches, so those at the end say nothing. */
    private static int filled(Grid.Line line) {
        int cells = line.cells().size();
        while (cells > 0 && line.cell(cells - 1).isEmpty()) cells--;
        return cells;
    }

    private void takeHeader(Grid.Line line) {
        width = filled(line);
        for (int i = 0; i < width; i++) {
            String column = line.cell(i).text().toLowerCase(Locale.ROOT);
            if (!column.isEmpty() && columns.putIfAbsent(column, i) != null)
                problem(line.number(), SheetRejection.COLUMN_TWICE.because(column));
        }
    }

    private void problem(int line, Rejection rejection) {
        problems.add(new Sheet.Problem(file + ":" + line, rejection));
    }

    /** One row; a cell that is blank, or whose column is not there, is empty. */
    record Row(CsvTable table, Grid grid, Grid.Line line) {
        String place() {
            return table.file + ":" + line.number();
        }

        Optional<String> cell(String column) {
            Integer index = table.columns.get(column);
            if (index == null) return Optional.empty();
            return Optional.of(line.cell(index)).filter(it -> !it.isEmpty()).map(Cell::text);
        }

        /** This row with the columns of these names. */
        TableRow as(Map<String, Meaning> meanings) {
            var known = new EnumMap<Meaning, TableRow.Column>(Meaning.class);
            meanings.forEach((name, meaning) -> {
                Integer index = table.columns.get(name);
                if (index != null) known.put(meaning, new TableRow.Column(index, name));
            });
            return new TableRow(grid, line, known);
        }
    }
}
