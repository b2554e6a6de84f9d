package org.yokradap.assessment.api.intake;

import java.util.List;
import java.util.Optional;

/**
 * How one table was understood.
 *
 * @param why why it is not read; empty when it is
 * @param skipped lines below the header from which nothing is taken
 */
public record ReadTable(
        String name, TableKind kind, Optional<Unread> why, List<Column> columns, List<Skipped> skipped) {
    public ReadTable {
        columns = List.copyOf(columns);
        skipped = List.copyOf(skipped);
    }

    /** Why a table is not read. */
    public enum Unread {
        EMPTY,
        /** A table of measures; those are taken in with the plan. */
        MEASURES,
        UNKNOWN,
        BY_CHOICE
    }

    /**
     * A column with content.
     *
     * @param index from 0
     * @param letters as spreadsheets name it
     * @param header what the table calls it; empty without a header
     * @param sample the first content below the header
     */
    public record Column(int index, String letters, String header, String sample, Meaning meaning) {}

    /** A line from which nothing is taken, and its first words. */
    public record Skipped(String place, String words, Reason reason) {}

    /** Why nothing is taken from a line. */
    public enum Reason {
        /** A total or a mean, and nothing says of what. */
        SUMMARY,
        NO_SCORE,
        /** A heading or a note. */
        WORDS_ONLY,
        HEADER_AGAIN
    }
}
