package org.yokradap.platform.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table on a screen whose letters have one width. A Thai vowel or tone mark above or below its consonant takes no place of
 * its own, so columns are as wide as what is seen, not as what is stored.
 */
public final class Columns {
    private static final String BETWEEN = "  ";

    private final Set<Integer> figures;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param figures the numbers of the columns that are aligned on the right, from 0 */
    public Columns(Integer... figures) {
        this.figures = Set.of(figures);
    }

    public Columns row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** The rows, without blanks at their ends. */
    public List<String> lines() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .filter(row -> column < row.size())
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<String> row, int[] widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> padded(row.get(column), widths[column], figures.contains(column)))
                .collect(Collectors.joining(BETWEEN))
                .stripTrailing();
    }

    private static String padded(String cell, int width, boolean right) {
        String blanks = " ".repeat(width - width(cell));
        return right ? blanks + cell : cell + blanks;
    }

    static int width(String text) {
        return (int) text.codePoints().filter(Columns::takesAPlace).count();
    }

    private static boolean takesAPlace(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> false;
            default -> true;
        };
    }
}
