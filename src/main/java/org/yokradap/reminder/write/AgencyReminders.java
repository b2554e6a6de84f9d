package org.yokradap.reminder.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.OfficerId;
import org.yokradap.reminder.api.Pause;
import org.yokradap.reminder.api.ReminderCommand.PauseReminders;
import org.yokradap.reminder.api.ReminderCommand.ResumeReminders;
import org.yokradap.reminder.api.ReminderCommand.SetReminderPolicy;
import org.yokradap.reminder.api.ReminderPolicy;
import org.yokradap.reminder.api.ReminderPolicySet;
import org.yokradap.reminder.api.ReminderRejection;
import org.yokradap.reminder.api.RemindersId;
import org.yokradap.reminder.api.RemindersPaused;
import org.yokradap.reminder.api.RemindersResumed;

/** What an agency has settled about its reminders. */
@Aggregate
class AgencyReminders {
    /** Longer than any leave; whoever is away longer hands the post over. */
    private static final int LONGEST_PAUSE = 90;

    /** Nothing was settled as long as there is none; what is said then is noted, even if it changes nothing. */
    @AggregateIdentifier
    private @Nullable RemindersId id;

    private ReminderPolicy policy = ReminderPolicy.standard();
    private final Map<OfficerId, Pause> pauses = new HashMap<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SetReminderPolicy command) {
        PolicyLimits.check(command.policy());
        if (id != null && command.policy().equals(policy)) return;
        apply(new ReminderPolicySet(command.remindersId(), command.policy()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(PauseReminders command, Actor actor, Clock clock) {
        if (command.last().isBefore(command.first()))
            throw ReminderRejection.PAUSE_ENDS_BEFORE_IT_BEGINS.because().on("last");
        if (command.last().isBefore(LocalDate.now(clock)))
            throw ReminderRejection.PAUSE_OVER.because().on("last");
        if (!command.last().isBefore(command.first().plusDays(LONGEST_PAUSE)))
            throw ReminderRejection.PAUSE_TOO_LONG.because(LONGEST_PAUSE).on("last");
        var pause = new Pause(actor.officer(), command.first(), command.last());
        if (pause.equals(pauses.get(actor.officer()))) return;
        apply(new RemindersPaused(command.remindersId(), actor.officer(), command.first(), command.last()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ResumeReminders command, Actor actor) {
        if (id != null && !pauses.containsKey(actor.officer())) return;
        apply(new RemindersResumed(command.remindersId(), actor.officer()));
    }

    @EventSourcingHandler
    void evolve(ReminderPolicySet event) {
        id = event.remindersId();
        policy = event.policy();
    }

    @EventSourcingHandler
    void evolve(RemindersPaused event) {
        id = event.remindersId();
        pauses.put(event.officer(), new Pause(event.officer(), event.first(), event.last()));
    }

    @EventSourcingHandler
    void evolve(RemindersResumed event) {
        id = event.remindersId();
        pauses.remove(event.officer());
    }
}
