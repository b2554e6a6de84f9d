package org.yokradap.reminder.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.reminder.api.ReminderClock.NOT_REPORTED;
import static org.yokradap.reminder.api.ReminderClock.RETURNED;
import static org.yokradap.reminder.api.ReminderClock.WAITING_FOR_DECISION;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
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
    private static final WorkingDays ALWAYS = new WorkingDays(Set.of());

    @Nested
    class NotReported {
        private final RunningClock running = new RunningClock(NOT_REPORTED, LocalDate.parse("2023-01-31"));

        @Test
        void isNotSpokenOfMoreThanFourteenDaysBefore() {
            assertThat(STANDARD.latest(running, LocalDate.parse("2023-01-16"), ALWAYS))
                    .isEmpty();
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
            assertThat(STANDARD.latest(running, today, ALWAYS)).contains(new Stage(key, since));
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
            var waiting = STANDARD.latest(new RunningClock(WAITING_FOR_DECISION, from), today, ALWAYS);
            var returned = STANDARD.latest(new RunningClock(RETURNED, from), today, ALWAYS);

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
            var own = new ReminderPolicy(
                    List.of(3), List.of(5, 2), 10, List.of(1), List.of(), List.of(), List.of(), List.of(), false);
            var due = LocalDate.parse("2023-03-31");
            var notReported = new RunningClock(NOT_REPORTED, due);

            assertThat(own.latest(notReported, due, ALWAYS)).map(Stage::key).contains("before-3");
            assertThat(own.latest(notReported, due.plusDays(1), ALWAYS))
                    .map(Stage::key)
                    .contains("before-3");
            assertThat(own.latest(notReported, due.plusDays(4), ALWAYS))
                    .map(Stage::key)
                    .contains("overdue-2");
            assertThat(own.latest(notReported, due.plusDays(14), ALWAYS))
                    .map(Stage::key)
                    .contains("overdue-5");
            assertThat(own.latest(notReported, due.plusDays(25), ALWAYS))
                    .map(Stage::key)
                    .contains("overdue-25");
            assertThat(own.latest(new RunningClock(RETURNED, due), due.plusYears(1), ALWAYS))
                    .isEmpty();
        }
    }

    @Nested
    class OnDaysOff {
        /** A Sunday. Songkran is from Thursday, 13 April, to Monday, 17 April. */
        private final RunningClock endOfApril = new RunningClock(NOT_REPORTED, LocalDate.parse("2023-04-30"));

        private final WorkingDays withSongkran = new WorkingDays(
                Set.of(LocalDate.parse("2023-04-13"), LocalDate.parse("2023-04-14"), LocalDate.parse("2023-04-17")));

        @ParameterizedTest
        @CsvSource(
                nullValues = "none",
                value = {
                    "2023-04-17, none, 2023-04-18",
                    "2023-04-18, before-14, 2023-04-18",
                    "2023-04-23, before-14, 2023-04-18",
                    "2023-04-24, before-7, 2023-04-24",
                    "2023-04-27, before-7, 2023-04-24",
                    // Monday would be too late to say what is due on Sunday; Friday says it, and the Sunday has nothing
                    // to add.
                    "2023-04-28, before-1, 2023-04-28",
                    "2023-04-30, before-1, 2023-04-28",
                    "2023-05-01, overdue-1, 2023-05-01",
                    "2023-05-03, overdue-3, 2023-05-03",
                    "2023-05-08, overdue-7, 2023-05-08",
                })
        void aStageWaitsForTheNextWorkingDayOrComesBeforeWhatItAnnounces(LocalDate today, String key, LocalDate since) {
            assertThat(STANDARD.latest(endOfApril, today, withSongkran))
                    .isEqualTo(Optional.ofNullable(key).map(known -> new Stage(known, since)));
        }

        @Test
        void theStageBeforeAWaitingOneGoesOnApplying() {
            // Due on a Saturday: every late stage of a week falls on a Saturday and waits for Monday.
            var running = new RunningClock(NOT_REPORTED, LocalDate.parse("2023-01-28"));
            assertThat(STANDARD.latest(running, LocalDate.parse("2023-02-26"), ALWAYS))
                    .contains(new Stage("overdue-21", LocalDate.parse("2023-02-20")));
            assertThat(STANDARD.latest(running, LocalDate.parse("2023-02-27"), ALWAYS))
                    .contains(new Stage("overdue-28", LocalDate.parse("2023-02-27")));
        }

        @Property
        void noStageFallsOnADayOffAndNoAnnouncementAfterItsDay(
                @ForAll @IntRange(min = 0, max = 400) int due, @ForAll @IntRange(min = 0, max = 60) int passed) {
            var day = LocalDate.parse("2022-10-01").plusDays(due);
            STANDARD.latest(
                            new RunningClock(NOT_REPORTED, day),
                            day.minusDays(20).plusDays(passed),
                            withSongkran)
                    .ifPresent(stage -> {
                        assertThat(withSongkran.isWorkingDay(stage.since())).isTrue();
                        assertThat(stage.since().isAfter(day))
                                .isEqualTo(stage.key().startsWith("overdue"));
                    });
        }
    }

    @Nested
    class AtMidnightInBangkok {
        private final RunningClock running = new RunningClock(NOT_REPORTED, LocalDate.parse("2023-01-31"));
        private final ReminderSettings settings =
                new ReminderSettings(ZoneId.of("Asia/Bangkok"), LocalTime.of(8, 0), URI.create("http://unused"), 120);

        @Test
        void theLastSecondIsOnTimeAndTheNextOneIsLate() {
            assertThat(stageAt("2023-01-31T23:59:59+07:00")).isEqualTo("on-the-day");
            assertThat(stageAt("2023-02-01T00:00:00+07:00")).isEqualTo("overdue-1");
            assertThat(settings.opening(LocalDate.parse("2023-02-01"))).isEqualTo("2023-02-01T01:00:00Z");
        }

        private String stageAt(String moment) {
            var day = settings.dayOf(OffsetDateTime.parse(moment).toInstant());
            return STANDARD.latest(running, day, ALWAYS).orElseThrow().key();
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
            STANDARD.latest(running, start.plusDays(passed), ALWAYS)
                    .filter(stage -> !said.contains(stage))
                    .ifPresent(said::add);
        }

        assertThat(new HashSet<>(said.stream().map(Stage::key).toList())).hasSameSizeAs(said);
        assertThat(said).isSortedAccordingTo((one, other) -> one.since().compareTo(other.since()));
        assertThat(STANDARD.latest(running, start.plusDays(days), ALWAYS))
                .isEqualTo(said.isEmpty() ? Optional.empty() : Optional.of(said.getLast()));
    }
}
