package org.yokradap.reminder.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.OfficerId;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.reminder.api.Explanation;
import org.yokradap.reminder.api.Forecast;
import org.yokradap.reminder.api.Ledger;
import org.yokradap.reminder.api.LedgerOf;
import org.yokradap.reminder.api.Mail;
import org.yokradap.reminder.api.MailId;
import org.yokradap.reminder.api.MailState;
import org.yokradap.reminder.api.MailWithId;
import org.yokradap.reminder.api.MailsUntil;
import org.yokradap.reminder.api.Outgoing;
import org.yokradap.reminder.api.ReminderCommand.PauseReminders;
import org.yokradap.reminder.api.ReminderCommand.ResumeReminders;
import org.yokradap.reminder.api.ReminderCommand.RetryMail;
import org.yokradap.reminder.api.ReminderCommand.SendTestMail;
import org.yokradap.reminder.api.ReminderCommand.SetReminderPolicy;
import org.yokradap.reminder.api.ReminderPolicy;
import org.yokradap.reminder.api.ReminderRules;
import org.yokradap.reminder.api.ReminderRulesOf;
import org.yokradap.reminder.api.RemindersId;
import org.yokradap.reminder.api.Scheduler;
import org.yokradap.reminder.api.SchedulerOf;
import org.yokradap.reminder.api.WhyMail;

/** Reminders for programs. */
@RestController
@RequestMapping("/api/v1/reminders")
class ReminderResource {
    private final Queries queries;
    private final Commands commands;
    private final Outgoing outgoing;

    ReminderResource(Queries queries, Commands commands, Outgoing outgoing) {
        this.queries = queries;
        this.commands = commands;
        this.outgoing = outgoing;
    }

    /** Both days are included. */
    record Days(@NotNull LocalDate first, @NotNull LocalDate last) {}

    /** The own agency's mails, newest first, with what became of each, and how mail is sent. */
    @GetMapping
    Ledger own(@RequestParam Optional<MailState> state, Actor actor) {
        return queries.ask(new LedgerOf(actor.agency(), state), actor);
    }

    @GetMapping("/mails/{mail}")
    Mail mail(@PathVariable MailId mail, Actor actor) {
        return queries.ask(new MailWithId(mail), actor);
    }

    /** Tries a mail of today's that was not accepted once more, and answers with what became of it. */
    @PostMapping("/mails/{mail}/retry")
    Mail retry(@PathVariable MailId mail, Actor actor) {
        commands.send(new RetryMail(mail), actor);
        outgoing.deliver(actor.agency());
        return mail(mail, actor);
    }

    /** Sends a mail to the one who asks; the newest mail of the ledger is that mail. */
    @PostMapping("/test")
    Ledger test(Actor actor) {
        commands.send(new SendTestMail(RemindersId.of(actor.agency())), actor);
        outgoing.deliver(actor.agency());
        return own(Optional.empty(), actor);
    }

    @GetMapping("/preview")
    Forecast preview(@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until, Actor actor) {
        return queries.ask(new MailsUntil(actor.agency(), until), actor);
    }

    @GetMapping("/why")
    Explanation why(
            @RequestParam OfficerId officer,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            Actor actor) {
        return queries.ask(new WhyMail(officer, day), actor);
    }

    @GetMapping("/scheduler")
    Scheduler scheduler(Actor actor) {
        return queries.ask(new SchedulerOf(actor.agency()), actor);
    }

    @GetMapping("/rules")
    ReminderRules rules(Actor actor) {
        return queries.ask(new ReminderRulesOf(actor.agency()), actor);
    }

    @PutMapping("/rules/policy")
    ReminderRules set(@RequestBody ReminderPolicy policy, Actor actor) {
        commands.send(new SetReminderPolicy(RemindersId.of(actor.agency()), policy), actor);
        return rules(actor);
    }

    /** The pause of the one who asks. */
    @PutMapping("/rules/pause")
    ReminderRules pause(@Valid @RequestBody Days days, Actor actor) {
        commands.send(new PauseReminders(RemindersId.of(actor.agency()), days.first(), days.last()), actor);
        return rules(actor);
    }

    @DeleteMapping("/rules/pause")
    ReminderRules resume(Actor actor) {
        commands.send(new ResumeReminders(RemindersId.of(actor.agency())), actor);
        return rules(actor);
    }
}
