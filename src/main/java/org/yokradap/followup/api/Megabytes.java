package org.yokradap.followup.api;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The size of a file as people say it. */
public final class Megabytes {
    private static final BigDecimal ONE = BigDecimal.valueOf(1 << 20);
    private static final BigDecimal LEAST = new BigDecimal("0.1");

    private Megabytes() {}

    /** With one decimal where there is one; nothing is smaller than 0.1. */
    public static String of(long bytes) {
        var rounded =
                BigDecimal.valueOf(bytes).divide(ONE, 1, RoundingMode.HALF_UP).max(LEAST);
        return rounded.stripTrailingZeros().toPlainString();
    }
}
