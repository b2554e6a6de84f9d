package org.yokradap.assessment.api;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an agency counts as a weakness in a year. An absent mark switches that rule off. Scores are compared with a mark on
 * two decimals, as people read them.
 *
 * @param urgentLowest how many ranks of the indicators below their mark are urgent, 0 to 99; equal scores share a rank
 */
public record WeaknessRules(
        Optional<Score> indicatorBelow,
        int urgentLowest,
        Optional<Score> questionBelow,
        Optional<Score> itemBelow,
        boolean itemsScoredZero,
        Optional<Score> instrumentBelow) {
    /** No framework can have more indicators: their codes have two digits. */
    private static final int MOST_RANKS = 99;

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\p{Nd}{1,9}");

    public WeaknessRules {
        requireRanks(urgentLowest);
    }

    /**
     * Reads a number of urgent ranks as people type it, in Thai or Arabic digits.
     *
     * @throws org.yokradap.platform.Rejection naming the field {@code urgentLowest}
     */
    public static int ranks(String typed) {
        String text = typed.strip();
        if (!NUMBER.matcher(text).matches())
            throw AssessmentRejection.URGENT_NOT_A_NUMBER.because(typed).on("urgentLowest");
        return requireRanks(Integer.parseInt(text));
    }

    private static int requireRanks(int ranks) {
        if (ranks < 0 || ranks > MOST_RANKS)
            throw AssessmentRejection.URGENT_OUT_OF_RANGE
                    .because(String.valueOf(ranks), MOST_RANKS)
                    .on("urgentLowest");
        return ranks;
    }
}
