package org.yokradap.plan.api;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yokradap.calendar.Doubt;
import org.yokradap.calendar.Timing;

/** Tells words that name no day, which is allowed, from words that name one which cannot be, which is a slip to be mended. */
public final class KnownTiming {
    private static final Set<String> SLIPS = Stream.of(
                    Doubt.IMPOSSIBLE_DATE, Doubt.DAY_WITHOUT_MONTH, Doubt.NOT_UNDERSTOOD)
            .map(Doubt::code)
            .collect(Collectors.toSet());

    private KnownTiming() {}

    public static boolean is(Timing timing) {
        return timing.kind() != Timing.Kind.UNDATED
                || timing.note().filter(SLIPS::contains).isEmpty();
    }

    /**
     * Refuses a slip.
     *
     * @throws org.yokradap.platform.Rejection naming the field {@code words}
     */
    public static Timing require(Timing timing, String words) {
        if (!is(timing)) throw MeasureRejection.UNKNOWN_TIMING.because(words).on("words");
        return timing;
    }
}
