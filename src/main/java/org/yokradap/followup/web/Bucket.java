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
    /** As many as a telephone shows without much scrolling. */
    private static final int AT_FIRST = 3;

    /** Nobody opens a fold to see one thing more. */
    private static final int WORTH_FOLDING = 2;

    /** The most urgent ones. */
    public List<Task> first() {
        return tasks.size() < AT_FIRST + WORTH_FOLDING ? tasks : tasks.subList(0, AT_FIRST);
    }

    /** Those that stand folded below them; often none. */
    public List<Task> rest() {
        return tasks.subList(first().size(), tasks.size());
    }

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
