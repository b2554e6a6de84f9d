package org.yokradap.reminder.automation;

import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;

/**
 * When a mail that was not accepted is tried again: after one minute, then twice as long each time, at most an hour; a fifth
 * more or less, so that mails that failed together do not all come back together.
 *
 * @param chance a number from 0 to 1, another one each time
 */
record Backoff(DoubleSupplier chance) {
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 6;
    private static final double SPREAD = 0.2;

    /** @param attempts how often it was tried, this time included */
    Instant after(int attempts, Instant now) {
        var pause = FIRST.multipliedBy(1L << Math.clamp(attempts - 1L, 0, MOST_DOUBLINGS));
        var capped = pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
        double factor = 1 + SPREAD * (2 * chance.getAsDouble() - 1);
        return now.plusSeconds(Math.round(capped.toSeconds() * factor));
    }
}
