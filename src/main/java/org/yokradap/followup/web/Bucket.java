package org.yokradap.followup.web;

import java.util.List;
import java.util.stream.Stream;
import org.yokradap.followup.api.SlotState;
import org.yokradap.followup.api.Task;
import org.yokradap.followup.api.Work;

/**
 * A heap of work of one kind.
 *
 * @param folded whether it only shows how much there is until somebody opens it
 */
public record Bucket(SlotState state, List<Task> tasks, boolean folded) {

    /**
     * The heaps that are not empty, what the reader has to do first on top.
     *
     * @param watching whether it is others who have to report
     */
    static List<Bucket> of(Work work, boolean executive, boolean watching) {
        boolean folded = executive && watching;
        var toDecide = new Bucket(SlotState.SUBMITTED, work.toDecide(), false);
        var others = Stream.of(
                new Bucket(SlotState.OVERDUE, work.late(), folded),
                new Bucket(SlotState.RETURNED, work.returned(), folded),
                new Bucket(SlotState.CHANGED, work.changed(), folded),
                new Bucket(SlotState.DUE_SOON, work.soon(), folded));
        var later = new Bucket(SlotState.NOT_DUE, work.later(), true);
        var ordered = executive
                ? Stream.concat(Stream.of(toDecide), Stream.concat(others, Stream.of(later)))
                : Stream.concat(others, Stream.of(toDecide, later));
        return ordered.filter(bucket -> !bucket.tasks().isEmpty()).toList();
    }
}
