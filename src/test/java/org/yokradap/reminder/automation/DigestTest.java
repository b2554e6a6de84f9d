package org.yokradap.reminder.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.reminder.automation.Nari.FINANCE;
import static org.yokradap.reminder.automation.Nari.WORKS;
import static org.yokradap.reminder.automation.Nari.inState;
import static org.yokradap.reminder.automation.Nari.unreported;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.yokradap.followup.api.SlotState;
import org.yokradap.followup.api.Task;
import org.yokradap.followup.api.Turn;

class DigestTest {
    private static final LocalDate FRIDAY = LocalDate.parse("2023-01-20");
    private static final LocalDate TUESDAY = LocalDate.parse("2023-01-24");

    @Nested
    class OfADay {
        @Test
        void saysWhatNewlyAppliesAndThenWhatIsStillOpenTheMostUrgentFirst() {
            var onFriday = only(digests(FRIDAY, Memory.empty(), months(FRIDAY)));
            assertThat(stages(onFriday.news()))
                    .containsExactly("2022-10: overdue-77", "2022-12: overdue-14", "2023-01: before-14");
            assertThat(onFriday.stillOpen()).isEmpty();

            var onTuesday = only(digests(TUESDAY, Nari.said(FRIDAY, onFriday.newKeys()), months(TUESDAY)));
            assertThat(stages(onTuesday.news()))
                    .containsExactly("2022-10: overdue-84", "2022-12: overdue-21", "2023-01: before-7");
        }

        @Test
        void isEmptyForWhoeverHasNoNews() {
            var said = Nari.said(
                    FRIDAY,
                    only(digests(FRIDAY, Memory.empty(), months(FRIDAY))).newKeys());
            assertThat(digests(FRIDAY, said, months(FRIDAY))).isEmpty();
            assertThat(digests(FRIDAY, Memory.empty(), List.of(unreported(1, FINANCE, "2023-09", FRIDAY))))
                    .isEmpty();
        }

        @Test
        void saysOnlyTheLatestOfSeveralStagesThatWereMissed() {
            var digest = only(digests(
                    LocalDate.parse("2023-02-08"),
                    Memory.empty(),
                    List.of(unreported(1, FINANCE, "2023-01", LocalDate.parse("2023-02-08")))));
            assertThat(stages(digest.news())).containsExactly("2023-01: overdue-7");
        }

        private List<Task> months(LocalDate today) {
            return Stream.of("2023-01", "2022-12", "2022-10")
                    .map(month -> unreported(1, FINANCE, month, today))
                    .toList();
        }
    }

    @Nested
    class Goes {
        @Test
        void toTheHeadWhileTheDivisionHasToReportOrToMend() {
            var tasks = List.of(
                    unreported(1, FINANCE, "2023-01", TUESDAY),
                    inState(SlotState.RETURNED, 2, FINANCE, "2022-12", "2023-01-20"));
            assertThat(only(digests(TUESDAY, Memory.empty(), tasks)).recipient())
                    .isEqualTo(Nari.HEAD_OF_FINANCE);
        }

        @Test
        void toTheClerkWhileADecisionIsMissingAndWithoutAClerkToTheMayor() {
            var tasks = List.of(inState(SlotState.SUBMITTED, 1, FINANCE, "2023-01", "2023-01-20"));
            assertThat(only(digests(TUESDAY, Memory.empty(), tasks)).recipient())
                    .isEqualTo(Nari.CLERK);

            var mayor = only(Digest.of(
                    tasks, List.of(), Optional.empty(), Nari.situation(TUESDAY, Nari.withoutClerk(), Memory.empty())));
            assertThat(mayor.recipient().id()).isEqualTo("officer-nari-mayor");
            assertThat(mayor.recipient().address()).isEmpty();
        }

        @Test
        void toWhoeverActsForTheClerkThatDay() {
            var tasks = List.of(inState(SlotState.SUBMITTED, 1, FINANCE, "2023-01", "2023-01-20"));
            assertThat(recipientOf(tasks, Nari.withoutTheClerkUntil(TUESDAY, TUESDAY)))
                    .isEqualTo(Nari.HEAD_OF_FINANCE);
            assertThat(recipientOf(tasks, Nari.withoutTheClerkUntil(TUESDAY.minusDays(1), TUESDAY)))
                    .isEqualTo(Nari.CLERK);
        }

        private Recipient recipientOf(List<Task> tasks, Addressees addressees) {
            var situation = Nari.situation(TUESDAY, addressees, Memory.empty());
            return only(Digest.of(tasks, List.of(), Optional.empty(), situation))
                    .recipient();
        }

        @Test
        void toTheMayorOnceTheClerkHasAgreed() {
            var forwarded = inState(SlotState.SUBMITTED, Turn.MAYOR, 1, FINANCE, "2023-01", "2023-01-20");
            assertThat(only(digests(TUESDAY, Memory.empty(), List.of(forwarded)))
                            .recipient()
                            .id())
                    .isEqualTo("officer-nari-mayor");
        }

        @Test
        void toNobodyInTheNameOfADivisionThatHasNoHead() {
            var digest = only(digests(TUESDAY, Memory.empty(), List.of(unreported(1, WORKS, "2023-01", TUESDAY))));
            assertThat(digest.recipient().id()).isEqualTo("division-nari-works");
            assertThat(digest.recipient().title()).isEqualTo("กองช่าง");
            assertThat(digest.recipient().address()).isEmpty();

            var undecided = List.of(inState(SlotState.SUBMITTED, 1, FINANCE, "2023-01", "2023-01-20"));
            assertThat(only(Digest.of(
                                    undecided,
                                    List.of(),
                                    Optional.empty(),
                                    Nari.situation(TUESDAY, Nari.nobody(), Memory.empty())))
                            .recipient()
                            .id())
                    .isEqualTo("agency-nari");
        }

        @Test
        void toNobodyWhenNobodyHasToDoAnything() {
            var tasks = Stream.of(SlotState.APPROVED, SlotState.APPROVED_LATE)
                    .map(state -> inState(state, 1, FINANCE, "2022-12", "2022-12-20"))
                    .toList();
            assertThat(digests(TUESDAY, Memory.empty(), tasks)).isEmpty();
        }
    }

    @Test
    void aSecondReturnIsToldAnew() {
        var first = inState(SlotState.RETURNED, 1, FINANCE, "2022-12", "2023-01-02");
        var said = Nari.said(
                LocalDate.parse("2023-01-04"),
                only(digests(LocalDate.parse("2023-01-04"), Memory.empty(), List.of(first)))
                        .newKeys());

        var second = inState(SlotState.RETURNED, 1, FINANCE, "2022-12", "2023-01-20");
        assertThat(stages(only(digests(TUESDAY, said, List.of(second))).news())).containsExactly("2022-12: returned-2");
    }

    /** Whichever days of a year have a run, nobody is told the same twice, and at most one stage of a slot in a run. */
    @Property(tries = 100)
    void saysEachStageOfASlotOnceHoweverTheDaysAreWalked(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 1, max = 30) Integer> steps) {
        var said = new ArrayList<ReminderKey>();
        var today = LocalDate.parse("2022-10-01");
        for (int step : steps) {
            today = today.plusDays(step);
            var day = today;
            var tasks = Stream.of("2022-10", "2022-11", "2023-03", "2023-09")
                    .map(month -> unreported(1, FINANCE, month, day))
                    .toList();
            for (var digest : digests(today, Nari.said(day, said), tasks)) {
                assertThat(digest.all().stream().map(Reminder::task)).doesNotHaveDuplicates();
                said.addAll(digest.newKeys());
            }
        }
        assertThat(new HashSet<>(said)).hasSameSizeAs(said);
    }

    private static List<Digest> digests(LocalDate day, Memory memory, List<Task> tasks) {
        return Digest.of(tasks, List.of(), Optional.empty(), Nari.situation(day, Nari.everybody(), memory));
    }

    private static Digest only(List<Digest> digests) {
        assertThat(digests).hasSize(1);
        return digests.getFirst();
    }

    private static List<String> stages(List<Reminder> reminders) {
        return reminders.stream()
                .map(reminder -> reminder.task().slot().id().periodCode() + ": "
                        + reminder.stage().key())
                .toList();
    }
}
