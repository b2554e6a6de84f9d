package org.yokradap.plan.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import java.util.Optional;
import org.yokradap.calendar.DuePolicy;
import org.yokradap.calendar.MonthlyDue;
import org.yokradap.calendar.WorkingDays;

/**
 * What an agency has decided about due dates where a duty's words leave it open.
 *
 * @param count the day of the month that follows, 1 to 31, or the number of working days after the month, 1 to 20; empty for the
 *     month's last day
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record DueRule(Monthly monthly, Optional<Integer> count, DuePolicy.OnHoliday onHoliday) {
    public static final int MOST_WORKING_DAYS = 20;
    private static final int LONGEST_MONTH = 31;

    /** What holds while an agency has decided nothing. */
    public static final DueRule STANDARD = new DueRule(Monthly.LAST_DAY, Optional.empty(), DuePolicy.OnHoliday.KEEP);

    public DueRule {
        count = Objects.requireNonNullElse(count, Optional.empty());
    }

    /** By which day a monthly duty is due whose words name no day. */
    public enum Monthly {
        LAST_DAY,
        DAY_OF_NEXT_MONTH,
        WORKING_DAYS_AFTER
    }

    /** Whether the number fits what it counts. */
    public boolean isPossible() {
        return switch (monthly) {
            case LAST_DAY -> count.isEmpty();
            case DAY_OF_NEXT_MONTH ->
                count.filter(day -> day >= 1 && day <= LONGEST_MONTH).isPresent();
            case WORKING_DAYS_AFTER ->
                count.filter(days -> days >= 1 && days <= MOST_WORKING_DAYS).isPresent();
        };
    }

    public DuePolicy policy(WorkingDays workingDays) {
        return new DuePolicy(
                switch (monthly) {
                    case LAST_DAY -> new MonthlyDue.LastDay();
                    case DAY_OF_NEXT_MONTH -> new MonthlyDue.DayOfNextMonth(count.orElseThrow());
                    case WORKING_DAYS_AFTER -> new MonthlyDue.WorkingDaysAfter(count.orElseThrow());
                },
                onHoliday,
                workingDays);
    }
}
