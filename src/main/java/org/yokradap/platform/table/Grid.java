package org.yokradap.platform.table;

import java.util.List;

/**
 * A table as it was handed in: a sheet of a workbook, or a text file with delimiters. Lines without any content are left out.
 *
 * @param name of the sheet or the file
 */
public record Grid(String name, Form form, List<Line> lines) {
    /** How people name a place in it. */
    public enum Form {
        /** By column letter and row: {@code คะแนน!D7}. */
        SHEET,
        /** By line: {@code items.csv:3}. */
        TEXT
    }

    /**
     * A line with content.
     *
     * @param number as people count, from 1; in a text file that of the line it begins on
     */
    public record Line(int number, List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }

        /** The cell in a column, counted from 0; empty beyond the last. */
        public Cell cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : Cell.EMPTY;
        }

        public boolean isBlank() {
            return cells.stream().allMatch(Cell::isEmpty);
        }
    }

    public Grid {
        lines = List.copyOf(lines);
    }

    public int width() {
        return lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
    }

    /** Where a cell stands, as far as the form of the file tells: in a text file without the column. */
    public String place(int line, int column) {
        return form == Form.SHEET ? name + "!" + letters(column) + line : name + ":" + line;
    }

    /** A column's letters, counted from 0: A, B … Z, AA. */
    public static String letters(int column) {
        var letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) letters.insert(0, (char) ('A' + (rest - 1) % 26));
        return letters.toString();
    }
}
