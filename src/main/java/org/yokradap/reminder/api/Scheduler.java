package org.yokradap.reminder.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How the sending is.
 *
 * @param beat of the scheduler of all agencies
 * @param lastSheet when the agency's last sheet was opened
 * @param nextSheet when the next one will be
 * @param lag how long after its time the last sheet was opened
 * @param queue the agency's mails that have not left and were not refused
 * @param failed those among them that were not accepted
 * @param refused the agency's mails of the last seven days that were not accepted for good
 */
public record Scheduler(
        Heartbeat beat,
        Optional<Instant> lastSheet,
        Instant nextSheet,
        Optional<Duration> lag,
        int queue,
        int failed,
        int refused) {

    public boolean isAlarming() {
        return beat.silent() || failed > 0 || refused > 0;
    }
}
