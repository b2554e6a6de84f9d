package org.yokradap.reminder.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.yokradap.reminder.api.ReminderClock.NOT_REPORTED;
import static org.yokradap.reminder.api.ReminderClock.RETURNED;
import static org.yokradap.reminder.api.ReminderClock.WAITING_FOR_DECISION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yokradap.calendar.WorkingDays;

class ReminderPolicyTest {
    private static final ReminderPolicy STANDARD = ReminderPolicy.standard();
    private static final WorkingDays MONDAY_TO_FRIDAY = new WorkingDays(Set.of());

    @Nested
    class NotReported {
        private final RunningClock running = new RunningClock(NOT_REPORTED, LocalDate.parse("2023-01-31"));

        @Test
        void isNotSpokenOfMoreThanFourteenDaysBefore() {
            assertThat(STANDARD.latest(running, LocalDate.parse("2023-01-16"))).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "2023-01-17, before-14, 2023-01-17",
            "2023-01-20, before-14, 2023-01-17",
            "2023-01-23, before-14, 2023-01-17",
            "2023-01-24, before-7, 2023-01-24",
            "2023-01-29, before-7, 2023-01-24",
            "2023-01-30, before-1, 2023-01-30",
            "2023-01-31, on-the-day, 2023-01-31",
            "2023-02-01, overdue-1, 2023-02-01",
            "2023-02-02, overdue-1, 2023-02-01",
            "2023-02-03, overdue-3, 2023-02-03",
            "2023-02-07, overdue-7, 2023-02-07",
            "2023-02-13, overdue-7, 2023-02-07",
            "2023-02-14, overdue-14, 2023-02-14",
            "2023-02-20, overdue-14, 2023-02-14",
            "2023-02-21, overdue-21, 2023-02-21",
            "2024-01-31, overdue-364, 2024-01-30",
        })
        void isSpokenOfInStagesThatNeverEnd(LocalDate today, String key, LocalDate since) {
            assertThat(STANDARD.latest(running, today)).contains(new Stage(key, since));
        }
    }

    @Nested
    class WaitingAndReturned {
        @ParameterizedTest
        @CsvSource(
                nullValues = "none",
                value = {
                    // Submitted on Thursday, 26 January: the weekend does not count.
                    "2023-01-26, 2023-01-27, none",
                    "2023-01-26, 2023-01-29, none",
                    "2023-01-26, 2023-01-30, 2",
                    "2023-01-26, 2023-02-01, 2",
                    "2023-01-26, 2023-02-02, 5",
                    "2023-01-26, 2023-12-31, 5",
                    // On a Saturday: Monday is the first working day.
                    "2023-01-28, 2023-01-30, none",
                    "2023-01-28, 2023-01-31, 2",
                    "2023-01-28, 2023-02-03, 5",
                })
        void areSpokenOfAfterTwoAndFiveWorkingDays(LocalDate from, LocalDate today, String days) {
            var waiting = STANDARD.latest(new RunningClock(WAITING_FOR_DECISION, from), today);
            var returned = STANDARD.latest(new RunningClock(RETURNED, from), today);

            assertThat(waiting.map(Stage::key))
                    .isEqualTo(Optional.ofNullable(days).map("waiting-"::concat));
            assertThat(returned.map(Stage::key))
                    .isEqualTo(Optional.ofNullable(days).map("returned-"::concat));
        }
    }

    @Nested
    class AnAgencysOwn {
        @Test
        void mayBeSaidInAnyOrderAndLeaveStagesOut() {
            var own = new ReminderPolicy(List.of(3), List.of(5, 2), 10, List.of(1), List.of(), MONDAY_TO_FRIDAY);
            var due = LocalDate.parse("2023-03-31");
            var notReported = new RunningClock(NOT_REPORTED, due);

            assertThat(own.latest(notReported, due)).map(Stage::key).contains("before-3");
            assertThat(own.latest(notReported, due.plusDays(1))).map(Stage::key).contains("before-3");
            assertThat(own.latest(notReported, due.plusDays(4))).map(Stage::key).contains("overdue-2");
            assertThat(own.latest(notReported, due.plusDays(14)))
                    .map(Stage::key)
                    .contains("overdue-5");
            assertThat(own.latest(notReported, due.plusDays(25)))
                    .map(Stage::key)
                    .contains("overdue-25");
            assertThat(own.latest(new RunningClock(RETURNED, due), due.plusYears(1)))
                    .isEmpty();
        }

        @Test
        void cannotCountDaysThatDoNotPass() {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> new ReminderPolicy(List.of(), List.of(), 0, List.of(), List.of(), MONDAY_TO_FRIDAY));
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            new ReminderPolicy(List.of(-1), List.of(), 1, List.of(), List.of(), MONDAY_TO_FRIDAY));
        }
    }

    /** However the days are walked, a stage is said at most once, in order, and the last walk ends with the same word. */
    @Property
    void aWalkDayByDayAndAJumpEndWithTheSameStage(
            @ForAll ReminderClock clock, @ForAll @IntRange(min = 0, max = 400) int days) {
        var due = LocalDate.parse("2023-01-31");
        var running = new RunningClock(clock, due);
        var start = due.minusDays(30);
        var said = new ArrayList<Stage>();
        for (int passed = 0; passed <= days; passed++) {
            STANDARD.latest(running, start.plusDays(passed))
                    .filter(stage -> !said.contains(stage))
                    .ifPresent(said::add);
        }

        assertThat(new HashSet<>(said.stream().map(Stage::key).toList())).hasSameSizeAs(said);
        assertThat(said).isSortedAccordingTo((one, other) -> one.since().compareTo(other.since()));
        assertThat(STANDARD.latest(running, start.plusDays(days)))
                .isEqualTo(said.isEmpty() ? Optional.empty() : Optional.of(said.getLast()));
    }
}
