package org.yokradap.reminder.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Rejection;
import org.yokradap.reminder.api.ReminderCommand;
import org.yokradap.reminder.api.ReminderCommand.PauseReminders;
import org.yokradap.reminder.api.ReminderCommand.ResumeReminders;
import org.yokradap.reminder.api.ReminderCommand.SetReminderPolicy;
import org.yokradap.reminder.api.ReminderPolicy;
import org.yokradap.reminder.api.ReminderPolicySet;
import org.yokradap.reminder.api.ReminderRejection;
import org.yokradap.reminder.api.RemindersId;
import org.yokradap.reminder.api.RemindersPaused;
import org.yokradap.reminder.api.RemindersResumed;

class AgencyRemindersTest {
    private static final AgencyId NARI = AgencyId.ofCode("nari");
    private static final RemindersId ID = RemindersId.of(NARI);
    private static final Actor HEAD = new Actor(OfficerId.of(NARI, "finance"), Role.DIVISION_HEAD, NARI);
    private static final LocalDate TODAY = LocalDate.parse("2023-01-20");
    private static final ReminderPolicy OWN = policy(List.of(3, 0), List.of(2), 5, List.of(4, 8));

    private final AggregateTestFixture<AgencyReminders> reminders = fixture();

    @Nested
    class SettlingThePolicy {
        @Test
        void isSaidOnce() {
            reminders
                    .givenNoPriorActivity()
                    .when(new SetReminderPolicy(ID, OWN))
                    .expectEvents(new ReminderPolicySet(ID, OWN));
            reminders
                    .given(new ReminderPolicySet(ID, OWN))
                    .when(new SetReminderPolicy(ID, OWN))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void isRefusedWithoutAnyStage() {
            refuses(ReminderRejection.NO_STAGE, "daysBefore", set(policy(List.of(), List.of(1), 7, List.of())));
            refuses(ReminderRejection.NO_STAGE, "daysLate", set(policy(List.of(1), List.of(), 7, List.of())));
        }

        @Test
        void isRefusedForDaysThatDoNotPassOrAreTooFar() {
            refuses(
                    ReminderRejection.DAYS_OUT_OF_RANGE,
                    "daysBefore",
                    set(policy(List.of(-1), List.of(1), 7, List.of())));
            refuses(
                    ReminderRejection.DAYS_OUT_OF_RANGE,
                    "daysBefore",
                    set(policy(List.of(91), List.of(1), 7, List.of())));
            refuses(ReminderRejection.DAYS_OUT_OF_RANGE, "daysLate", set(policy(List.of(1), List.of(0), 7, List.of())));
            refuses(
                    ReminderRejection.DAYS_OUT_OF_RANGE,
                    "daysBetweenLater",
                    set(policy(List.of(1), List.of(1), 0, List.of())));
        }

        @Test
        void isRefusedWhenItWouldDrownPeople() {
            refuses(
                    ReminderRejection.TOO_MANY_STAGES,
                    "daysBefore",
                    set(policy(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), List.of(1), 7, List.of())));
        }

        @Test
        void isRefusedWhenALevelIsNotToldAfterTheOneBelow() {
            refuses(
                    ReminderRejection.LEVELS_NOT_RISING,
                    "escalatedLate",
                    set(policy(List.of(1), List.of(1), 7, List.of(7, 7))));
            refuses(
                    ReminderRejection.TOO_MANY_LEVELS,
                    "escalatedLate",
                    set(policy(List.of(1), List.of(1), 7, List.of(1, 2, 3, 4))));
        }

        private SetReminderPolicy set(ReminderPolicy policy) {
            return new SetReminderPolicy(ID, policy);
        }
    }

    @Nested
    class Pausing {
        private final RemindersPaused paused =
                new RemindersPaused(ID, HEAD.officer(), TODAY, LocalDate.parse("2023-02-02"));

        @Test
        void isForTheOneWhoAsksAndSaidOnce() {
            reminders
                    .givenNoPriorActivity()
                    .when(pause("2023-01-20", "2023-02-02"))
                    .expectEvents(paused);
            reminders
                    .given(paused)
                    .when(pause("2023-01-20", "2023-02-02"))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void takesThePlaceOfThePauseBefore() {
            reminders
                    .given(paused)
                    .when(pause("2023-01-20", "2023-01-21"))
                    .expectEvents(new RemindersPaused(ID, HEAD.officer(), TODAY, LocalDate.parse("2023-01-21")));
        }

        @Test
        void isRefusedForDaysThatAreNone() {
            refuses(ReminderRejection.PAUSE_ENDS_BEFORE_IT_BEGINS, "last", pause("2023-01-25", "2023-01-24"));
            refuses(ReminderRejection.PAUSE_OVER, "last", pause("2023-01-10", "2023-01-19"));
            refuses(ReminderRejection.PAUSE_TOO_LONG, "last", pause("2023-01-20", "2023-04-20"));
        }

        @Test
        void endsWhenTheOfficerSaysSo() {
            reminders
                    .given(paused)
                    .when(new ResumeReminders(ID))
                    .expectEvents(new RemindersResumed(ID, HEAD.officer()));
            reminders
                    .given(paused, new RemindersResumed(ID, HEAD.officer()))
                    .when(new ResumeReminders(ID))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void mayBeEndedBeforeAnythingWasSettled() {
            reminders
                    .givenNoPriorActivity()
                    .when(new ResumeReminders(ID))
                    .expectEvents(new RemindersResumed(ID, HEAD.officer()));
        }

        private PauseReminders pause(String first, String last) {
            return new PauseReminders(ID, LocalDate.parse(first), LocalDate.parse(last));
        }
    }

    private void refuses(ReminderRejection reason, String field, ReminderCommand command) {
        reminders
                .givenNoPriorActivity()
                .when(command)
                .expectNoEvents()
                .expectException(Matchers.<Rejection>predicate(rejection -> {
                    assertThat(rejection.reason()).isEqualTo(reason);
                    assertThat(rejection.field()).isEqualTo(field);
                    return true;
                }));
    }

    private static AggregateTestFixture<AgencyReminders> fixture() {
        var fixture = new AggregateTestFixture<>(AgencyReminders.class);
        // Actor and clock are given to a handler by their type.
        fixture.registerInjectableResource(
                Clock.fixed(Instant.parse("2023-01-20T02:00:00Z"), ZoneId.of("Asia/Bangkok")));
        fixture.registerInjectableResource(HEAD);
        return fixture;
    }

    private static ReminderPolicy policy(
            List<Integer> before, List<Integer> late, int between, List<Integer> escalated) {
        return new ReminderPolicy(
                before, late, between, List.of(2), List.of(2), escalated, List.of(), List.of(), false);
    }
}
