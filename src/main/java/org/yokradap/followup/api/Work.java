package org.yokradap.followup.api;

import java.util.List;

/**
 * What there is to do, most urgent first.
 *
 * @param late nothing submitted and the day is over
 * @param returned sent back to be mended
 * @param changed changed since it was approved and not submitted again
 * @param soon due within {@link SlotState#SOON_DAYS} days
 * @param toDecide before the executives
 * @param later not due for a while
 */
public record Work(
        List<Task> late,
        List<Task> returned,
        List<Task> changed,
        List<Task> soon,
        List<Task> toDecide,
        List<Task> later) {}
