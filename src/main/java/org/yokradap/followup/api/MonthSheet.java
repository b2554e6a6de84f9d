package org.yokradap.followup.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.SupervisionDuty;
import org.yokradap.plan.api.UndatedDuty;

/**
 * A month before the executives.
 *
 * @param divisions what the month asks for, by division
 * @param carriedOver what earlier months left open and is overdue today, the longest due first
 * @param undated duties without a day: looked at every month, never late
 * @param supervision what the executives have to do themselves; closing the month is how they do it
 * @param digest of the sheet; closing the round carries it back
 * @param entries closings and openings, oldest first
 * @param link how the closing fits to that of the month before; empty while the round is open
 */
public record MonthSheet(
        RoundId round,
        LocalDate today,
        List<Part> divisions,
        List<Row> carriedOver,
        List<UndatedDuty> undated,
        List<SupervisionDuty> supervision,
        RoundCounts counts,
        String digest,
        List<RoundEntry> entries,
        Optional<ChainLink> link) {

    /** What one division owes this month. */
    public record Part(DivisionId division, List<Row> rows) {
        /** Those that have something to be read and decided. */
        public List<Row> sent() {
            return rows.stream().filter(row -> !row.task().state().isUnsent()).toList();
        }

        public List<Row> unsent() {
            return rows.stream().filter(row -> row.task().state().isUnsent()).toList();
        }

        /** How many of the unsent ones are overdue. */
        public long late() {
            return rows.stream()
                    .filter(row -> row.task().state() == SlotState.OVERDUE)
                    .count();
        }
    }

    /**
     * One report that the month asks for.
     *
     * @param percentBefore what the same division reported on the same duty for the period before
     * @param sides the days since it was due, by whose turn it was
     */
    public record Row(Task task, Optional<Integer> percentBefore, Sides sides) {
        /** Whether the sides say more than by how many days the division was late. */
        public boolean isDivided() {
            return sides.executives() > 0 || sides.division() != task.daysLate();
        }
    }

    /** What closing the month now would leave open. */
    @JsonIgnore
    public List<Task> open() {
        return divisions.stream()
                .flatMap(part -> part.rows().stream())
                .map(Row::task)
                .filter(task -> !task.state().isApproved())
                .toList();
    }

    /** The days since what the month asks for was due, by whose turn it was. */
    public Sides sides() {
        return divisions.stream()
                .flatMap(part -> part.rows().stream())
                .map(Row::sides)
                .reduce(Sides.NONE, Sides::plus);
    }

    /** The entry by which the round is closed; empty while it is open. */
    public Optional<RoundEntry> closing() {
        return RoundEntry.closing(entries);
    }
}
