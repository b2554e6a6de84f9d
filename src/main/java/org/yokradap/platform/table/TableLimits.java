package org.yokradap.platform.table;

import org.yokradap.platform.Longest;

/**
 * How much is read of what is handed in together. A result with all its items is some hundred lines of a dozen columns, so there
 * is room, and yet a file made to hurt is given up early.
 *
 * @param lines with content
 * @param columns the last one that may have content
 * @param cells with content
 * @param characters of all cells together
 * @param charactersOfXml what a workbook's parts may unpack to, as far as they are read
 * @param strings in a workbook's list of shared ones
 */
public record TableLimits(int lines, int columns, int cells, int characters, int charactersOfXml, int strings) {
    public static final TableLimits DEFAULT = new TableLimits(10_000, 256, 40_000, 400_000, 16_000_000, 100_000);

    /** The longest text that a spreadsheet itself puts into one cell. */
    static final int LONGEST_CELL = Longest.TEXT;
}
