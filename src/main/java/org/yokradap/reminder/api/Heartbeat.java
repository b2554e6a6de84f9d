package org.yokradap.reminder.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When the scheduler last looked after the sheets.
 *
 * @param watchedSince when the first run was expected; empty when none ever was
 * @param started when the last run began
 * @param finished when a run was last brought to its end
 * @param sheets how many agencies that run looked after
 * @param mails how many mails it sent
 * @param trouble what went wrong
 * @param silent whether that is longer ago than it may be
 */
public record Heartbeat(
        Optional<Instant> watchedSince,
        Optional<Instant> started,
        Optional<Instant> finished,
        int sheets,
        int mails,
        Optional<String> trouble,
        boolean silent) {

    /** A day, and two hours for a restart. */
    public static final Duration LONGEST_SILENCE = Duration.ofHours(26);
}
