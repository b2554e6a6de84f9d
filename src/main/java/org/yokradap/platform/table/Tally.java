package org.yokradap.platform.table;

import org.yokradap.platform.Rejection;

/** Counts what has been read so far, and stops when it is more than the limits allow. */
final class Tally {
    private final TableLimits limits;
    private int lines;
    private int cells;
    private int characters;
    private long xml;

    Tally(TableLimits limits) {
        this.limits = limits;
    }

    TableLimits limits() {
        return limits;
    }

    int lines() {
        return lines;
    }

    long xml() {
        return xml;
    }

    void line() {
        if (++lines > limits.lines()) throw TableRejection.TOO_LONG.because(limits.lines());
    }

    void cell(int column, Cell cell) {
        if (column >= limits.columns()) throw TableRejection.TOO_WIDE.because(limits.columns());
        if (++cells > limits.cells()) throw tooMuch();
        if (cell.text().length() > TableLimits.LONGEST_CELL)
            throw TableRejection.TEXT_TOO_LONG.because(TableLimits.LONGEST_CELL);
        characters += cell.text().length();
        if (characters > limits.characters()) throw tooMuch();
    }

    void xml(int count) {
        xml += count;
        if (xml > limits.charactersOfXml()) throw tooMuch();
    }

    private static Rejection tooMuch() {
        return TableRejection.TOO_MUCH.because();
    }
}
