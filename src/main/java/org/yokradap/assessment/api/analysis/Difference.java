package org.yokradap.assessment.api.analysis;

import java.math.BigDecimal;
import org.yokradap.assessment.api.Score;

/** How far a stated figure is from the computed one, both on two decimals. */
public enum Difference {
    AGREES,
    /** One hundredth: one of the two was rounded on the way. */
    ROUNDING_NOTE,
    DISCREPANCY,
    /** One of the two is missing. */
    NOT_COMPARABLE;

    private static final BigDecimal A_HUNDREDTH = new BigDecimal("0.01");

    static Difference between(Score stated, Score computed) {
        BigDecimal gap =
                stated.rounded().value().subtract(computed.rounded().value()).abs();
        if (gap.signum() == 0) return AGREES;
        return gap.compareTo(A_HUNDREDTH) <= 0 ? ROUNDING_NOTE : DISCREPANCY;
    }
}
