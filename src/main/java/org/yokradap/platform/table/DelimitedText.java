package org.yokradap.platform.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.yokradap.platform.Rejection;

/** Text with one line per row and a delimiter between cells: CSV as every program writes it, and what is copied from a sheet. */
public final class DelimitedText {
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final char[] DELIMITERS = {'\t', ';', ','};
    /** Enough to tell the delimiter by. */
    private static final int SAMPLE = 10_000;

    /** What spreadsheets have at most, and write out when a cell far to the right was touched. */
    private static final int MOST_DELIMITERS = 20_000;

    private DelimitedText() {}

    /**
     * Reads text delimited by comma, semicolon or tab, whichever stands between its cells.
     *
     * @throws UnreadableTable when a quotation mark is not closed, or for more than the limits allow
     */
    public static Grid read(String name, String text) {
        return read(name, text, delimiterOf(text));
    }

    /** As {@link #read(String, String)}, with the delimiter known. */
    public static Grid read(String name, String text, char delimiter) {
        return read(name, text, delimiter, new Tally(TableLimits.DEFAULT));
    }

    static Grid read(String name, String text, Tally tally) {
        return read(name, text, delimiterOf(text), tally);
    }

    private static Grid read(String name, String text, char delimiter, Tally tally) {
        String bare = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        requireLinesToEnd(name, bare, delimiter);
        var lines = new ArrayList<Grid.Line>();
        var numbers = new LineNumbers(bare);
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
        try (CSVParser parser = CSVParser.parse(bare, format)) {
            try {
                for (CSVRecord row : parser) {
                    int number = numbers.of(row);
                    try {
                        line(number, row, tally, lines);
                    } catch (Rejection e) {
                        throw new UnreadableTable(name + ":" + number, e);
                    }
                }
            } catch (UncheckedIOException e) {
                throw new UnreadableTable(name + ":" + parser.getCurrentLineNumber(), TableRejection.QUOTES.because());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Grid(name, Grid.Form.TEXT, lines);
    }

    /** The parser keeps a whole row before anybody can count its cells. */
    private static void requireLinesToEnd(String name, String text, char delimiter) {
        int number = 1;
        int delimiters = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') number++;
            if (c == '"') quoted = !quoted;
            else if (c == '\n' && !quoted) delimiters = 0;
            else if (c == delimiter && !quoted && ++delimiters > MOST_DELIMITERS)
                throw new UnreadableTable(
                        name + ":" + number, TableRejection.TOO_WIDE.because(TableLimits.DEFAULT.columns()));
        }
    }

    private static void line(int number, CSVRecord row, Tally tally, List<Grid.Line> lines) {
        var cells = new ArrayList<Cell>();
        for (int column = 0; column < row.size(); column++) {
            Cell cell = Cell.text(SafeText.undo(row.get(column)));
            if (!cell.isEmpty()) tally.cell(column, cell);
            cells.add(cell);
        }
        while (!cells.isEmpty() && cells.getLast().isEmpty()) cells.removeLast();
        var line = new Grid.Line(number, cells);
        if (line.isBlank()) return;
        tally.line();
        lines.add(line);
    }

    /** The one that makes the most columns in the lines that have any, quoted text aside. */
    private static char delimiterOf(String text) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE)).replaceAll("\"[^\"]*\"", "");
        char best = ',';
        long most = 0;
        for (char delimiter : DELIMITERS) {
            long count =
                    sample.lines().filter(line -> line.indexOf(delimiter) >= 0).count();
            if (count > most) {
                most = count;
                best = delimiter;
            }
        }
        return best;
    }

    /** The line of a record's first character; the parser's own count is that of its last line, and cells may have many. */
    private static final class LineNumbers {
        private final String text;
        private int position;
        private int line = 1;

        LineNumbers(String text) {
            this.text = text;
        }

        int of(CSVRecord row) {
            int start = Math.toIntExact(row.getCharacterPosition());
            while (start < text.length() && (text.charAt(start) == '\n' || text.charAt(start) == '\r')) start++;
            for (; position < start; position++) if (text.charAt(position) == '\n') line++;
            return line;
        }
    }
}
