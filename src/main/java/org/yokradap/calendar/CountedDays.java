package org.yokradap.calendar;

import java.time.LocalDate;
import java.util.Optional;

/** Names the day of a deadline that is counted from another day, such as "ภายใน ๓๐ วัน" in an order. */
public final class CountedDays {
    private CountedDays() {}

    /**
     * The last day on which it is done in time; empty where the words name none, or more than one. The day that is counted from
     * does not count itself.
     *
     * @param from the day to count from, unless the words name another
     */
    public static Optional<LocalDate> due(Timing timing, LocalDate from, WorkingDays workingDays) {
        if (timing.kind() != Timing.Kind.RELATIVE) return timing.due();
        int count = timing.count().orElseThrow();
        var start = timing.start().orElse(from);
        return switch (timing.note().orElse("days")) {
            case "days" -> Optional.of(start.plusDays(count));
            case "months" -> Optional.of(start.plusMonths(count));
            case "years" -> Optional.of(start.plusYears(count));
            case "working-days" -> Optional.of(workingDays.plus(start, count));
            default -> Optional.empty();
        };
    }
}
