package org.yokradap.reminder.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.reminder.automation.Nari.FINANCE;
import static org.yokradap.reminder.automation.Nari.inState;
import static org.yokradap.reminder.automation.Nari.unreported;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.yokradap.followup.api.SlotState;
import org.yokradap.followup.api.Task;
import org.yokradap.people.api.OfficerId;
import org.yokradap.reminder.api.Pause;
import org.yokradap.reminder.api.ReminderClock;
import org.yokradap.reminder.api.Suppression;

/** Who is told what on which day, when nobody ever does anything. */
class LadderTest {
    @Nested
    class OfWhatIsLate {
        @Test
        void climbsOneLevelAtATime() {
            assertThat(climbing(Nari.wholeLadder(), "2023-01-10", "2023-02-28", LadderTest::january))
                    .containsExactly(
                            "2023-01-17 finance before-14",
                            "2023-01-24 finance before-7",
                            "2023-01-30 finance before-1",
                            "2023-01-31 finance on-the-day",
                            "2023-02-01 finance overdue-1",
                            "2023-02-03 finance overdue-3",
                            "2023-02-07 finance overdue-7",
                            "2023-02-07 head escalated-head-of-office",
                            "2023-02-14 finance overdue-14",
                            "2023-02-14 clerk escalated-clerk",
                            "2023-02-21 finance overdue-21",
                            "2023-02-21 mayor escalated-mayor",
                            "2023-02-28 finance overdue-28");
        }

        /** Nobody hears from the mayor what the division's head has never been told. */
        @Test
        void givesEachLevelItsTimeWhenItIsLateAlreadyOnTheFirstDay() {
            assertThat(climbing(Nari.wholeLadder(), "2023-04-03", "2023-04-30", LadderTest::january))
                    .filteredOn(line -> !line.contains("overdue"))
                    .containsExactly(
                            "2023-04-10 head escalated-head-of-office",
                            "2023-04-17 clerk escalated-clerk",
                            "2023-04-24 mayor escalated-mayor");
        }

        @Test
        void passesOverALevelThatNobodyHoldsOrThatHasNoAddress() {
            // No head of office, and the mayor has no address.
            assertThat(climbing(Nari.everybody(), "2023-02-01", "2023-03-31", LadderTest::january))
                    .filteredOn(line -> line.contains("escalated"))
                    .containsExactly("2023-02-15 clerk escalated-clerk");
        }

        @Test
        void passesOverALevelThatReadsTheSameMailbox() {
            assertThat(climbing(Nari.sharing(), "2023-01-17", "2023-03-31", LadderTest::january))
                    .filteredOn(line -> line.contains("escalated"))
                    .containsExactly("2023-02-14 clerk escalated-clerk");
        }

        @Test
        void isNotHeldUpByAPauseAndReachesThoseWhoPause() {
            var months = new Pause[] {
                pause("officer-nari-finance", "2023-01-01", "2023-03-31"),
                pause("officer-nari-head", "2023-01-01", "2023-03-31")
            };
            assertThat(climbing(day -> Nari.pausing(day, months), "2023-01-17", "2023-02-14", LadderTest::january))
                    .containsExactly("2023-02-07 head escalated-head-of-office", "2023-02-14 clerk escalated-clerk");
        }
    }

    @Test
    void ofWhatWaitsForADecisionGoesFromTheClerkToTheMayor() {
        var waiting = inState(SlotState.SUBMITTED, 1, FINANCE, "2023-01", "2023-01-26");
        assertThat(climbing(Nari.wholeLadder(), "2023-01-26", "2023-02-28", day -> waiting))
                .containsExactly(
                        "2023-01-30 clerk waiting-2", "2023-02-02 clerk waiting-5", "2023-02-09 mayor escalated-mayor");
        assertThat(climbing(Nari.withoutClerk(), "2023-01-26", "2023-02-28", day -> waiting))
                .isEmpty();
    }

    @Test
    void ofWhatWasReturnedClimbsLikeWhatIsLate() {
        var returned = inState(SlotState.RETURNED, 1, FINANCE, "2022-12", "2023-01-26");
        assertThat(climbing(Nari.wholeLadder(), "2023-01-26", "2023-02-28", day -> returned))
                .containsExactly(
                        "2023-01-30 finance returned-2",
                        "2023-02-02 finance returned-5",
                        "2023-02-02 head escalated-head-of-office",
                        "2023-02-09 clerk escalated-clerk",
                        "2023-02-16 mayor escalated-mayor");
    }

    @Test
    void neverTellsAnybodyOnADayOff() {
        assertThat(climbing(Nari.wholeLadder(), "2023-02-04", "2023-02-05", LadderTest::january))
                .isEmpty();
    }

    @Test
    void tellsWhoComesBackFromAPauseTheLatestStageOnly() {
        var leave = pause("officer-nari-finance", "2023-01-20", "2023-02-02");
        assertThat(climbing(day -> Nari.pausing(day, leave), "2023-01-17", "2023-02-06", LadderTest::january))
                .containsExactly("2023-01-17 finance before-14", "2023-02-03 finance overdue-3");
    }

    @Test
    void notesAPauseOnceAndNotEveryDay() {
        var leave = pause("officer-nari-finance", "2023-01-20", "2023-02-02");
        var memory = Memory.empty();
        var notes = new ArrayList<String>();
        for (var day = LocalDate.parse("2023-01-23"); !day.isAfter(leave.last()); day = day.plusDays(1)) {
            var digests = digests(day, Nari.pausing(day, leave), memory, LadderTest::january);
            for (var digest : digests) {
                assertThat(digest.isMail()).isFalse();
                digest.mutedKeys().forEach(key -> notes.add(digest.day() + " " + key.stage()));
            }
            memory = memory.after(digests);
        }
        assertThat(notes)
                .containsExactly(
                        "2023-01-23 before-14",
                        "2023-01-24 before-7",
                        "2023-01-30 before-1",
                        "2023-01-31 on-the-day",
                        "2023-02-01 overdue-1");
        assertThat(memory.said()).isEmpty();
    }

    @Test
    void oneMailboxOfSeveralIsOneRecipientAndPausesOnlyWhenAllDo() {
        var head = pause("officer-nari-finance", "2023-01-01", "2023-03-31");
        var office = pause("officer-nari-head", "2023-01-01", "2023-03-31");
        var one = Nari.sharing(head)
                .owners(ReminderClock.NOT_REPORTED, january(LocalDate.parse("2023-01-17")))
                .getFirst();
        assertThat(one.title()).isEqualTo("ผู้อำนวยการกองคลัง / หัวหน้าสำนักปลัด");
        assertThat(one.paused()).isFalse();
        assertThat(Nari.sharing(head, office).recipientOf("officer-nari-head"))
                .contains(new Recipient(one.id(), one.title(), one.address(), true));
    }

    @Test
    void whoHasNoAddressIsNotedOncePerStage() {
        var memory = Memory.empty();
        var notes = new ArrayList<String>();
        for (var day = LocalDate.parse("2023-01-17");
                day.isBefore(LocalDate.parse("2023-02-01"));
                day = day.plusDays(1)) {
            var digests = digests(day, Nari.nobody(), memory, LadderTest::january);
            for (var digest : digests) {
                digest.newKeys().forEach(key -> notes.add(digest.day() + " " + key.stage()));
            }
            memory = memory.after(digests);
        }
        assertThat(notes)
                .containsExactly(
                        "2023-01-17 before-14", "2023-01-24 before-7", "2023-01-30 before-1", "2023-01-31 on-the-day");
        assertThat(memory.isSuppressed(
                        new ReminderKey(
                                Reminder.clockOf(january(LocalDate.parse("2023-01-17")))
                                        .orElseThrow(),
                                january(LocalDate.parse("2023-01-17"))
                                        .slot()
                                        .id()
                                        .value(),
                                "before-14",
                                FINANCE.value()),
                        Suppression.NO_MAILBOX))
                .isTrue();
    }

    private static Task january(LocalDate day) {
        return unreported(1, FINANCE, "2023-01", day);
    }

    private static List<String> climbing(
            Addressees addressees, String first, String last, Function<LocalDate, Task> task) {
        return climbing(day -> addressees, first, last, task);
    }

    /** What is sent when every sheet from the first day to the last is opened: day, post, stage. */
    private static List<String> climbing(
            Function<LocalDate, Addressees> addressees, String first, String last, Function<LocalDate, Task> task) {
        var memory = Memory.empty();
        var said = new ArrayList<String>();
        for (var day = LocalDate.parse(first); !day.isAfter(LocalDate.parse(last)); day = day.plusDays(1)) {
            var digests = digests(day, addressees.apply(day), memory, task);
            for (var digest : digests) {
                if (digest.recipient().address().isEmpty()) continue;
                digest.news()
                        .forEach(reminder -> said.add(digest.day() + " "
                                + digest.recipient().id().substring("officer-nari-".length()) + " "
                                + reminder.stage().key()));
            }
            memory = memory.after(digests);
        }
        return said;
    }

    private static List<Digest> digests(
            LocalDate day, Addressees addressees, Memory memory, Function<LocalDate, Task> task) {
        return Digest.of(
                List.of(task.apply(day)), List.of(), Optional.empty(), Nari.situation(day, addressees, memory));
    }

    private static Pause pause(String officer, String first, String last) {
        return new Pause(new OfficerId(officer), LocalDate.parse(first), LocalDate.parse(last));
    }
}
