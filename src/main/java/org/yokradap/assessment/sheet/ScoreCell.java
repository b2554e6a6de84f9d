package org.yokradap.assessment.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.Wording;
import org.yokradap.assessment.api.analysis.SheetRejection;
import org.yokradap.calendar.ThaiDigits;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.table.Cell;

/** A score as cells have it. */
final class ScoreCell {
    private static final Pattern UNIT = Pattern.compile("^(?:ร้อยละ)?\\s*(.*?)\\s*(?:%|٪|％|คะแนน|points?)?$");
    private static final Pattern DATE = Pattern.compile("\\d{1,4}[/-]\\d{1,2}[/-]\\d{1,4}");
    /** Signs that say that there is none. */
    private static final Pattern NOTHING = Pattern.compile("[-–—.…]+|n/?a|ไม่มี(?:ข้อมูล)?");

    private static final int DECIMALS_OF_A_SCORE = 4;
    /** What binary fractions are off by, many times over, and far less than any score's last decimal. */
    private static final BigDecimal NOISE = new BigDecimal("0.000000000001");

    private static final Pattern NOISY = Pattern.compile("\\d{1,3}\\.\\d{12,20}");

    private ScoreCell() {}

    static boolean saysNothing(Cell cell) {
        if (cell.kind() != Cell.Kind.TEXT) return cell.isEmpty();
        return NOTHING.matcher(cell.text().toLowerCase(Locale.ROOT)).matches();
    }

    /**
     * The score; empty where the cell says nothing.
     *
     * @param allOrNothing whether it is that of an item which has all marks or none, and so may be said in words
     * @param field what a refusal is to name
     */
    static Optional<Score> read(Cell cell, boolean allOrNothing, String field) {
        if (saysNothing(cell)) return Optional.empty();
        try {
            return Optional.of(score(cell, allOrNothing));
        } catch (Rejection e) {
            throw e.on(field);
        }
    }

    private static Score score(Cell cell, boolean allOrNothing) {
        return switch (cell.kind()) {
            case WRONG -> throw SheetRejection.SCORE_IS_AN_ERROR.because(cell.text());
            case FORMULA -> throw SheetRejection.SCORE_NOT_CALCULATED.because(cell.text());
            case DATE -> throw SheetRejection.SCORE_IS_A_DATE.because(cell.text());
            case NUMBER, TEXT, EMPTY ->
                passing(cell.text())
                        .map(passes -> inWords(passes, cell.text(), allOrNothing))
                        .orElseGet(() -> number(cell.text()));
        };
    }

    private static Score inWords(boolean passes, String words, boolean allOrNothing) {
        if (!allOrNothing) throw SheetRejection.SCORE_IS_A_WORD.because(words);
        return passes ? Score.FULL : Score.ZERO;
    }

    /** Whether these words, and no others, say that something passes or does not. */
    static Optional<Boolean> passing(String words) {
        return switch (Wording.normal(words)) {
            case "ผ่าน", "ผ่านเกณฑ์", "pass", "passed", "passes" -> Optional.of(true);
            case "ไม่ผ่าน", "ไม่ผ่านเกณฑ์", "fail", "failed", "fails", "notpass", "notpassed" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Score number(String text) {
        String arabic = ThaiDigits.toArabic(text);
        if (DATE.matcher(arabic).matches()) throw SheetRejection.SCORE_IS_A_DATE.because(text);
        var bare = UNIT.matcher(arabic);
        String number = bare.matches() ? bare.group(1) : arabic;
        if (!NOISY.matcher(number).matches()) return Score.parse(number.equals(arabic) ? text : number);
        BigDecimal exact = new BigDecimal(number);
        BigDecimal clean = exact.setScale(DECIMALS_OF_A_SCORE, RoundingMode.HALF_UP);
        return new Score(exact.subtract(clean).abs().compareTo(NOISE) <= 0 ? clean : exact);
    }
}
