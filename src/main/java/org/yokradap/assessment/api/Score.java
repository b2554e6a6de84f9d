package org.yokradap.assessment.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * A score from 0 to 100 with at most fifteen decimals, kept exactly as given. Two scores are equal when they are the same
 * number: the value always has at least two decimals and no zeros beyond them, so 85, 85.0 and 85.00 are one score.
 */
public record Score(BigDecimal value) implements Comparable<Score> {
    public static final Score ZERO = new Score(BigDecimal.ZERO);
    public static final Score FULL = new Score(BigDecimal.valueOf(100));

    private static final int MOST_DECIMALS = 15;
    private static final int SHOWN_DECIMALS = 2;
    /** Length is bounded before any arithmetic, so that a hostile exponent or a mile of digits costs nothing. */
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\p{Nd}{1,9}(\\.\\p{Nd}{1,20})?");

    public Score {
        if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(100)) > 0)
            throw AssessmentRejection.SCORE_OUT_OF_RANGE
                    .because(value.toString())
                    .on("score");
        BigDecimal bare = value.stripTrailingZeros();
        if (bare.scale() > MOST_DECIMALS)
            throw AssessmentRejection.SCORE_TOO_PRECISE
                    .because(value.toString())
                    .on("score");
        value = bare.setScale(Math.max(SHOWN_DECIMALS, bare.scale()));
    }

    /**
     * Reads a score as people type it, in Thai or Arabic digits.
     *
     * @throws org.yokradap.platform.Rejection naming the field {@code score}
     */
    @JsonCreator
    public static Score parse(String text) {
        String trimmed = text.strip();
        if (!DECIMAL.matcher(trimmed).matches())
            throw AssessmentRejection.SCORE_NOT_A_NUMBER.because(text).on("score");
        return new Score(new BigDecimal(trimmed));
    }

    /** This score as people read it: two decimals, half up. */
    public Score rounded() {
        return new Score(value.setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP));
    }

    public boolean isBelow(Score mark) {
        return compareTo(mark) < 0;
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    /** Zero or full marks: all that an item of the open-data check can have. */
    public boolean isAllOrNothing() {
        return isZero() || equals(FULL);
    }

    @Override
    public int compareTo(Score other) {
        return value.compareTo(other.value);
    }

    /** The stored form, as in {@code 81.83}; at least two decimals. */
    @JsonValue
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
