package org.yokradap.assessment.sheet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.Wording;
import org.yokradap.assessment.api.intake.Meaning;
import org.yokradap.calendar.ThaiDigits;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.table.Cell;
import org.yokradap.platform.table.Grid;

/** What the cells of a column look like. */
final class Contents {
    private static final int SAMPLE = 200;
    private static final double MOST = 0.7;
    private static final double SOME = 0.5;
    /** No framework numbers its indicators as far as scores usually reach. */
    private static final int LONGEST_CODE = 8;

    private static final int SENTENCE = 25;
    private static final Set<String> LEVELS = Set.of("aa", "a", "b", "c", "d", "e", "f");

    private final List<Cell> cells;
    private final SubjectWords words;

    private Contents(List<Cell> cells, SubjectWords words) {
        this.cells = cells;
        this.words = words;
    }

    static Contents of(List<Grid.Line> body, int column, SubjectWords words) {
        return new Contents(
                body.stream()
                        .map(line -> line.cell(column))
                        .filter(cell -> !cell.isEmpty() && !cell.covered())
                        .limit(SAMPLE)
                        .toList(),
                words);
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    String first() {
        return cells.isEmpty() ? "" : cells.getFirst().text();
    }

    /** Whether a column with a header of several meanings is of this one. */
    boolean fits(Meaning meaning) {
        return switch (meaning) {
            case SCORE, OVERALL -> share(Contents::isScore) >= SOME;
            case VERDICT -> share(cell -> ScoreCell.passing(cell.text()).isPresent()) >= SOME;
            case LEVEL -> share(Contents::isLevel) >= SOME;
            case ITEM, CODE, INDICATOR, SUB_INDICATOR -> share(this::hasCode) >= SOME;
            case NAME, TEXT -> share(cell -> !isScore(cell)) >= SOME;
            case INSTRUMENT, GUIDANCE, YEAR, WHERE, IGNORED -> true;
        };
    }

    boolean areCodes() {
        return share(Contents::isCode) >= MOST;
    }

    /** Codes that no number could be: O12, i7, IIT, 012. */
    boolean areUnmistakableCodes() {
        return share(cell -> isCode(cell) && !ThaiDigits.toArabic(cell.text()).matches("[1-9]\\d*(\\.\\d+)?")) >= MOST;
    }

    boolean areInstruments() {
        return share(cell -> words.instrumentIn(cell.text()).isPresent()) >= MOST;
    }

    int distinct() {
        return Math.toIntExact(cells.stream().map(Cell::text).distinct().count());
    }

    boolean areNames() {
        return share(cell -> words.byName(cell.text(), any -> true).isPresent()) >= SOME;
    }

    boolean areScores() {
        return share(Contents::isScore) >= MOST;
    }

    boolean areVerdicts() {
        return share(cell -> ScoreCell.passing(cell.text()).isPresent()) >= MOST;
    }

    boolean areYears() {
        return share(cell -> ThaiDigits.toArabic(cell.text()).matches("25\\d\\d|20[12]\\d")) >= MOST;
    }

    boolean areSentences() {
        return share(cell -> cell.text().length() > SENTENCE) >= SOME;
    }

    private double share(Predicate<Cell> holds) {
        return cells.isEmpty() ? 0 : (double) cells.stream().filter(holds).count() / cells.size();
    }

    private static boolean isScore(Cell cell) {
        if (cell.kind() == Cell.Kind.WRONG || cell.kind() == Cell.Kind.FORMULA) return true;
        if (ScoreCell.passing(cell.text()).isPresent()) return false;
        try {
            return ScoreCell.read(cell, false, "score").isPresent();
        } catch (Rejection e) {
            return false;
        }
    }

    private static boolean isLevel(Cell cell) {
        String normal = Wording.normal(cell.text());
        return LEVELS.contains(normal) || normal.startsWith("ผ่าน") || normal.startsWith("ต้องปรับปรุง");
    }

    private static boolean isCode(Cell cell) {
        String text = ThaiDigits.toArabic(cell.text());
        if (text.length() > LONGEST_CODE || text.matches("(?:[5-9]\\d|\\d{3,})(?:\\.\\d+)?")) return false;
        try {
            Subject.parse(text);
            return true;
        } catch (Rejection e) {
            return false;
        }
    }

    private boolean hasCode(Cell cell) {
        try {
            return words.byCode(cell.text(), false, Optional.empty()).isPresent();
        } catch (Rejection e) {
            return true;
        }
    }
}
