package org.yokradap.assessment.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.yokradap.assessment.api.analysis.Sheet;
import org.yokradap.assessment.api.analysis.SheetRejection;
import org.yokradap.platform.Rejection;

/** A CSV file with a header: its rows by column name, and what is wrong with its form. */
final class CsvTable {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final String file;
    private final String text;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Sheet.Problem> problems = new ArrayList<>();

    private CsvTable(String file, String text) {
        this.file = file;
        this.text = text;
    }

    static CsvTable read(String file, String text) {
        var table = new CsvTable(file, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        table.read();
        return table;
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    List<Sheet.Problem> problems() {
        return List.copyOf(problems);
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    void require(String column) {
        if (!has(column) && problems.isEmpty()) problem(1, SheetRejection.COLUMN_MISSING.because(column));
    }

    private void read() {
        try (CSVParser parser = CSVParser.parse(text, CSVFormat.DEFAULT)) {
            try {
                for (CSVRecord cells : parser) take(cells);
            } catch (UncheckedIOException e) {
                problem(Math.toIntExact(parser.getCurrentLineNumber()), SheetRejection.MALFORMED.because());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (columns.isEmpty() && problems.isEmpty()) problem(1, SheetRejection.NO_HEADER.because());
    }

    private void take(CSVRecord cells) {
        boolean blank = cells.stream().allMatch(String::isBlank);
        if (blank) return;
        if (columns.isEmpty()) {
            takeHeader(cells);
        } else if (cells.size() > columns.size()) {
            problem(line(cells), SheetRejection.MORE_CELLS_THAN_COLUMNS.because(cells.size(), columns.size()));
        } else {
            rows.add(new Row(this, cells, line(cells)));
        }
    }

    private void takeHeader(CSVRecord cells) {
        for (int i = 0; i < cells.size(); i++) {
            String column = cells.get(i).strip().toLowerCase(Locale.ROOT);
            if (columns.putIfAbsent(column, i) != null)
                problem(line(cells), SheetRejection.COLUMN_TWICE.because(column));
        }
    }

    /** Of the record's first character; a parser's own count is that of its last line, and cells may have many. */
    private int line(CSVRecord cells) {
        int start = Math.toIntExact(cells.getCharacterPosition());
        while (start < text.length() && (text.charAt(start) == '\n' || text.charAt(start) == '\r')) start++;
        return 1
                + Math.toIntExact(
                        text.substring(0, start).chars().filter(c -> c == '\n').count());
    }

    private void problem(int line, Rejection rejection) {
        problems.add(new Sheet.Problem(file + ":" + line, rejection));
    }

    /** One row; a cell that is blank, or whose column is not there, is empty. */
    record Row(CsvTable table, CSVRecord cells, int line) {
        String place() {
            return table.file + ":" + line;
        }

        Optional<String> cell(String column) {
            Integer index = table.columns.get(column);
            if (index == null || index >= cells.size()) return Optional.empty();
            return Optional.of(cells.get(index).strip()).filter(text -> !text.isEmpty());
        }
    }
}
