package org.yokradap.followup.api;

import java.time.YearMonth;
import java.util.Optional;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.DueSlot;

/**
 * Among what to look. Empty means everything.
 *
 * @param state of the report; a measure has none, so none is found by it
 * @param month that the report's period touches; likewise
 */
public record SearchFilter(
        Optional<Found.Kind> kind,
        Optional<DivisionId> division,
        Optional<SlotState> state,
        Optional<FiscalYear> year,
        Optional<YearMonth> month) {
    public static final SearchFilter ALL =
            new SearchFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public boolean wants(Found.Kind wanted) {
        return kind.map(wanted::equals).orElse(true) && (wanted != Found.Kind.MEASURE || isAboutNoReport());
    }

    private boolean isAboutNoReport() {
        return state.isEmpty() && month.isEmpty();
    }

    /** Whether a slot is of this year, this division and this month; how the report on it stands is not asked. */
    public boolean passes(DueSlot slot) {
        return year.map(slot.measure().fiscalYear()::equals).orElse(true)
                && division.map(slot.division()::equals).orElse(true)
                && month.map(wanted -> touches(slot, wanted)).orElse(true);
    }

    private static boolean touches(DueSlot slot, YearMonth month) {
        var period = slot.period();
        return !period.start().isAfter(month.atEndOfMonth()) && !period.end().isBefore(month.atDay(1));
    }

    public boolean isEmpty() {
        return equals(ALL);
    }
}
