package org.yokradap.reminder.write;

import java.util.List;
import org.yokradap.reminder.api.ReminderPolicy;
import org.yokradap.reminder.api.ReminderRejection;

/** What a policy must keep to: nobody may be drowned in mail, and nobody forgotten. */
final class PolicyLimits {
    private static final int MOST_STAGES = 10;
    private static final int FARTHEST = 90;
    private static final int LEVELS_ABOVE_A_DIVISION = 3;
    private static final int LEVELS_ABOVE_THE_CLERK = 1;

    private PolicyLimits() {}

    /** @throws org.yokradap.platform.Rejection naming the part of the policy that has to be mended */
    static void check(ReminderPolicy policy) {
        stages("daysBefore", policy.daysBefore(), 0);
        stages("daysLate", policy.daysLate(), 1);
        within("daysBetweenLater", List.of(policy.daysBetweenLater()), 1);
        stages("workingDaysUndecided", policy.workingDaysUndecided(), 1);
        stages("workingDaysReturned", policy.workingDaysReturned(), 1);
        levels("escalatedLate", policy.escalatedLate(), LEVELS_ABOVE_A_DIVISION);
        levels("escalatedUndecided", policy.escalatedUndecided(), LEVELS_ABOVE_THE_CLERK);
        levels("escalatedReturned", policy.escalatedReturned(), LEVELS_ABOVE_A_DIVISION);
    }

    private static void stages(String field, List<Integer> days, int least) {
        if (days.isEmpty()) throw ReminderRejection.NO_STAGE.because().on(field);
        if (days.size() > MOST_STAGES)
            throw ReminderRejection.TOO_MANY_STAGES.because(MOST_STAGES).on(field);
        within(field, days, least);
    }

    private static void levels(String field, List<Integer> days, int most) {
        if (days.size() > most)
            throw ReminderRejection.TOO_MANY_LEVELS.because(most).on(field);
        within(field, days, 1);
        for (int i = 1; i < days.size(); i++) {
            if (days.get(i) <= days.get(i - 1))
                throw ReminderRejection.LEVELS_NOT_RISING.because().on(field);
        }
    }

    private static void within(String field, List<Integer> days, int least) {
        if (days.stream().anyMatch(number -> number < least || number > FARTHEST))
            throw ReminderRejection.DAYS_OUT_OF_RANGE.because(least, FARTHEST).on(field);
    }
}
