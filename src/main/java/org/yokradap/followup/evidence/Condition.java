package org.yokradap.followup.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.yokradap.followup.api.LinkStatus.Health;

/**
 * How a page is, after all that was found so far. One that its server says is gone is dead at once; one that cannot be opened is dead
 * when it cannot be opened on a later day either. Once dead it stays so until it has been seen again.
 *
 * @param failingSince since when each look has failed; empty when the last one has not
 * @param deadSince the day on which it was first found dead; empty when it is not
 */
record Condition(Optional<Instant> failingSince, Optional<LocalDate> deadSince) {
    static final Condition UNSEEN = new Condition(Optional.empty(), Optional.empty());

    static final Duration WEEK = Duration.ofDays(7);

    /** A server that is mended during the night was never dead. */
    static final Duration SECOND_LOOK = Duration.ofDays(1);

    Condition after(Health found, Instant now, LocalDate today) {
        return switch (found) {
            case ALIVE -> UNSEEN;
            case UNKNOWN -> new Condition(Optional.empty(), deadSince);
            case DEAD -> dead(now, today);
            case FAILING ->
                failingSince
                                .filter(since -> !now.isBefore(since.plus(SECOND_LOOK)))
                                .isPresent()
                        ? dead(now, today)
                        : new Condition(Optional.of(failingSince.orElse(now)), deadSince);
        };
    }

    /** When to look again. */
    Instant next(Instant now) {
        return now.plus(failingSince.isPresent() && deadSince.isEmpty() ? SECOND_LOOK : WEEK);
    }

    private Condition dead(Instant now, LocalDate today) {
        return new Condition(Optional.of(failingSince.orElse(now)), Optional.of(deadSince.orElse(today)));
    }
}
