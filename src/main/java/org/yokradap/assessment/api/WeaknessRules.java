package org.yokradap.assessment.api;

import java.util.Optional;

/**
 * What an agency counts as a weakness in a year. An absent mark switches that rule off. Scores are compared with a mark on
 * two decimals, as people read them.
 *
 * @param urgentLowest how many ranks of the indicators below their mark are urgent; equal scores share a rank
 */
public record WeaknessRules(
        Optional<Score> indicatorBelow,
        int urgentLowest,
        Optional<Score> questionBelow,
        Optional<Score> itemBelow,
        boolean itemsScoredZero,
        Optional<Score> instrumentBelow) {
    public WeaknessRules {
        if (urgentLowest < 0)
            throw new IllegalArgumentException("Negative number of urgent indicators: " + urgentLowest);
    }
}
