package org.yokradap.platform.table;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * One cell as it was handed in. A formula is its last calculated value.
 *
 * @param text without surrounding white space; of a number its plain digits with 15 significant places, as spreadsheets show it,
 *     and of a percentage the number before the sign; of a date ISO; of an error its name, as in {@code #DIV/0!}; of a formula
 *     that was never calculated the formula
 * @param covered whether this is not the first cell of a merged range, and only shows what the first one says
 */
public record Cell(Kind kind, String text, boolean covered) {
    public static final Cell EMPTY = new Cell(Kind.EMPTY, "", false);

    /** What the file says a cell is; in a text file everything is text. */
    public enum Kind {
        EMPTY,
        TEXT,
        NUMBER,
        DATE,
        /** A formula whose value is an error. */
        WRONG,
        /** A formula that was never calculated. */
        FORMULA;

        private char letter() {
            return name().charAt(0);
        }

        static Kind of(char letter) {
            for (Kind kind : values()) if (kind.letter() == letter) return kind;
            throw new IllegalArgumentException("No kind of cell: " + letter);
        }
    }

    public Cell {
        text = text.strip();
        if (kind == Kind.TEXT && text.isEmpty()) kind = Kind.EMPTY;
    }

    public static Cell text(String text) {
        return new Cell(Kind.TEXT, text, false);
    }

    public boolean isEmpty() {
        return kind == Kind.EMPTY;
    }

    /** What another cell of the same merged range shows. */
    Cell cover() {
        return new Cell(kind, text, true);
    }

    /** One letter for the kind, small where covered, and the text. Nothing for an empty cell. */
    @JsonValue
    String packed() {
        if (isEmpty()) return "";
        String letter = String.valueOf(kind.letter());
        return (covered ? letter.toLowerCase(Locale.ROOT) : letter) + text;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Cell unpacked(String packed) {
        if (packed.isEmpty()) return EMPTY;
        char letter = packed.charAt(0);
        return new Cell(Kind.of(Character.toUpperCase(letter)), packed.substring(1), Character.isLowerCase(letter));
    }
}
