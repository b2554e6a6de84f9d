package org.yokradap.assessment.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yokradap.assessment.api.intake.Meaning;
import org.yokradap.calendar.ThaiDigits;
import org.yokradap.platform.table.Cell;
import org.yokradap.platform.table.Grid;

/**
 * Where a table's header is and what it says.
 *
 * @param first index of its first line among the grid's; the lines before it are titles
 * @param count how many lines it has: 0 where there is none, 2 where headings stand over headings
 * @param names per column; empty where there is none
 */
record Headers(int first, int count, List<String> names) {
    /** Titles and logos stand above a header, never a page of them. */
    private static final int DEEPEST = 40;

    private static final int EXACT = 3;
    /** What is known to be of no use says less, so that the words above it are heard as well. */
    private static final int EXACT_BUT_IGNORED = 2;

    private static final int LOOSE = 1;

    Headers {
        names = List.copyOf(names);
    }

    static Headers of(Grid grid) {
        List<Grid.Line> lines = grid.lines();
        Headers best = new Headers(0, 0, nCopies(grid.width()));
        int most = 0;
        for (int i = 0; i < Math.min(lines.size(), DEEPEST); i++) {
            if (!mayBeHeader(lines.get(i))) continue;
            var single = new Headers(i, 1, single(lines.get(i), grid.width()));
            if (single.weight() > most) {
                most = single.weight();
                best = single;
            }
            if (i + 1 == lines.size() || !mayBeHeader(lines.get(i + 1))) continue;
            var pair = new Headers(i, 2, pair(lines.get(i), lines.get(i + 1), grid.width()));
            var below = new Headers(i + 1, 1, single(lines.get(i + 1), grid.width()));
            if (pair.weight() > Math.max(most, Math.max(single.weight(), below.weight()))) {
                most = pair.weight();
                best = pair;
            }
        }
        return best;
    }

    private static List<String> nCopies(int width) {
        return Collections.nCopies(width, "");
    }

    /** The lines below the header. */
    List<Grid.Line> body(Grid grid) {
        return grid.lines().subList(first + count, grid.lines().size());
    }

    List<Grid.Line> titles(Grid grid) {
        return grid.lines().subList(0, first);
    }

    String name(int column) {
        return column < names.size() ? names.get(column) : "";
    }

    boolean isOfMeasures() {
        return names.stream().filter(HeaderWords::isOfMeasures).count() >= 2;
    }

    /** Whether the line says the same again, as on the next page of something printed. */
    boolean isRepeatedIn(Grid.Line line) {
        int same = 0;
        for (int column = 0; column < names.size(); column++) {
            String cell = line.cell(column).text();
            if (!cell.isEmpty() && names.get(column).endsWith(cell)) same++;
        }
        return count > 0 && same >= 2;
    }

    /** Two words that are known make a header; one alone is a title that happens to have it. */
    private int weight() {
        Set<List<Meaning>> seen = new HashSet<>();
        int weight = 0;
        int known = 0;
        boolean useful = false;
        for (String name : names) {
            var header = HeaderWords.of(name);
            if (header.isEmpty() && !HeaderWords.isOfMeasures(name)) continue;
            if (header.isPresent()
                    && !seen.add(header.get().meanings())
                    && !header.get().isIgnored()) continue;
            known++;
            weight += header.map(Headers::weight).orElse(LOOSE);
            useful |= header.filter(it -> !it.isIgnored()).isPresent();
        }
        return known >= 2 && useful ? weight : 0;
    }

    private static int weight(HeaderWords.Header header) {
        if (!header.exact()) return LOOSE;
        return header.isIgnored() ? EXACT_BUT_IGNORED : EXACT;
    }

    private static boolean mayBeHeader(Grid.Line line) {
        return line.cells().stream().noneMatch(Headers::isFigure);
    }

    /** A year may stand over a column; any other number is content. */
    private static boolean isFigure(Cell cell) {
        if (cell.kind() == Cell.Kind.WRONG || cell.kind() == Cell.Kind.FORMULA) return true;
        String text = ThaiDigits.toArabic(cell.text());
        return text.matches("[+-]?\\d+(?:\\.\\d+)?\\s*%?") && !text.matches("25\\d\\d");
    }

    private static List<String> single(Grid.Line line, int width) {
        var names = new ArrayList<String>();
        for (int column = 0; column < width; column++) {
            Cell cell = line.cell(column);
            boolean again =
                    cell.covered() && column > 0 && line.cell(column - 1).text().equals(cell.text());
            names.add(again ? "" : cell.text());
        }
        return names;
    }

    /** The lower words where they are known, the upper and the lower together where that says more. */
    private static List<String> pair(Grid.Line upper, Grid.Line lower, int width) {
        var names = new ArrayList<String>();
        String over = "";
        for (int column = 0; column < width; column++) {
            Cell top = upper.cell(column);
            String bottom = lower.cell(column).text();
            if (!top.isEmpty()) over = top.text();
            boolean sameBelow = bottom.equals(top.text());
            if (bottom.isEmpty() || sameBelow) {
                boolean again = top.covered()
                        && column > 0
                        && upper.cell(column - 1).text().equals(top.text());
                names.add(again ? "" : top.text());
            } else {
                names.add(over.isEmpty() ? bottom : together(over, bottom));
            }
        }
        return names;
    }

    private static String together(String over, String bottom) {
        String both = over + " " + bottom;
        boolean bottomIsKnown =
                HeaderWords.of(bottom).filter(HeaderWords.Header::exact).isPresent();
        boolean bothAreKnown =
                HeaderWords.of(both).filter(HeaderWords.Header::exact).isPresent();
        return bottomIsKnown && !bothAreKnown && HeaderWords.yearIn(over).isEmpty() ? bottom : both;
    }
}
