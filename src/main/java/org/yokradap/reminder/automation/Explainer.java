package org.yokradap.reminder.automation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yokradap.followup.api.SlotState;
import org.yokradap.followup.api.Task;
import org.yokradap.people.api.AgencyId;
import org.yokradap.reminder.api.AgencyWorkingDays;
import org.yokradap.reminder.api.Explanation;
import org.yokradap.reminder.api.Explanation.Noted;
import org.yokradap.reminder.api.Explanation.Open;
import org.yokradap.reminder.api.Explanation.Silence;
import org.yokradap.reminder.api.MailBook;
import org.yokradap.reminder.api.MailId;
import org.yokradap.reminder.api.MailState;
import org.yokradap.reminder.api.ReminderClock;
import org.yokradap.reminder.api.ReminderSettings;
import org.yokradap.reminder.api.RuleBook;
import org.yokradap.reminder.api.Suppression;
import org.yokradap.reminder.api.WhyMail;

/** Says why somebody got a mail on a day, or none: from the ledger, and from the rules that the sender goes by. */
@Component
class Explainer {
    private static final int DAYS_AHEAD = 31;

    private final JdbcClient sql;
    private final MailBook mails;
    private final Agenda agenda;
    private final AddressBook addressBook;
    private final RuleBook rules;
    private final AgencyWorkingDays workingDays;
    private final LedgerBook ledger;
    private final Letters letters;
    private final ReminderSettings settings;
    private final Clock clock;

    Explainer(
            JdbcClient sql,
            MailBook mails,
            Agenda agenda,
            AddressBook addressBook,
            RuleBook rules,
            AgencyWorkingDays workingDays,
            LedgerBook ledger,
            Letters letters,
            ReminderSettings settings,
            Clock clock) {
        this.sql = sql;
        this.mails = mails;
        this.agenda = agenda;
        this.addressBook = addressBook;
        this.rules = rules;
        this.workingDays = workingDays;
        this.ledger = ledger;
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
    }

    @QueryHandler
    Explanation answer(WhyMail query) {
        var agency = query.agencyId();
        var day = query.day();
        var today = settings.dayOf(clock.instant());
        var addressees = addressBook.of(agency, day);
        var recipient = addressees.recipientOf(query.officer().value());
        var id = MailId.of(
                agency, day, recipient.map(Recipient::id).orElse(query.officer().value()));
        var mail = mails.find(id);
        var tasks = agenda.of(agency, today);
        var open = recipient
                .map(who -> open(
                        who,
                        tasks,
                        new Situation(
                                today,
                                rules.policyOf(agency),
                                workingDays.of(agency),
                                addressees,
                                ledger.memory(agency, today)),
                        day))
                .orElse(List.of());
        var opened = openedAt(agency, day);
        return new Explanation(
                recipient.map(Recipient::title).orElse(query.officer().value()),
                day,
                opened,
                mail.isPresent()
                        ? Optional.empty()
                        : Optional.of(silence(
                                agency, day, today, opened, recipient, open, isAbove(recipient, tasks, addressees))),
                mail,
                noted(id, tasks, addressees),
                open);
    }

    private Silence silence(
            AgencyId agency,
            LocalDate day,
            LocalDate today,
            Optional<Instant> opened,
            Optional<Recipient> recipient,
            List<Open> open,
            boolean above) {
        if (day.isAfter(today)) return Silence.TO_COME;
        if (opened.isEmpty()) {
            return workingDays.of(agency).isWorkingDay(day) ? Silence.SHEET_CLOSED : Silence.DAY_OFF;
        }
        if (recipient.isEmpty()) return Silence.NO_POST;
        if (!open.isEmpty()) return Silence.NOTHING_NEW;
        return above ? Silence.OTHERS_FIRST : Silence.NOTHING_OPEN;
    }

    /** Whether something waits for a decision of which the recipient is told once the clerk has been, and nothing has moved. */
    private static boolean isAbove(Optional<Recipient> recipient, List<Task> tasks, Addressees addressees) {
        return recipient.isPresent()
                && tasks.stream()
                        .filter(task -> task.state() == SlotState.SUBMITTED)
                        .flatMap(task -> addressees.levels(ReminderClock.WAITING_FOR_DECISION, task).stream())
                        .distinct()
                        .anyMatch(level -> addressees.holders(level).contains(recipient.get()));
    }

    private Optional<Instant> openedAt(AgencyId agency, LocalDate day) {
        return sql.sql("select opened_at from daily_sheet where agency = ? and sheet_day = ?")
                .params(agency.value(), day)
                .query((row, number) ->
                        row.getObject("opened_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    private List<Noted> noted(MailId mail, List<Task> tasks, Addressees addressees) {
        var titles = new HashMap<String, String>();
        tasks.forEach(task -> titles.put(task.slot().id().value(), letters.title(task.slot())));
        // Links are noted for a division.
        addressees
                .directory()
                .divisions()
                .forEach(division -> titles.put(division.id().value(), division.name()));
        return sql.sql(
                        "select clock, slot, stage, state, because from reminder where mail = ? order by counted_from, slot")
                .param(mail.value())
                .query((row, number) -> new Noted(
                        titles.getOrDefault(row.getString("slot"), row.getString("slot")),
                        ReminderClock.valueOf(row.getString("clock")),
                        row.getString("stage"),
                        MailState.valueOf(row.getString("state")),
                        Optional.ofNullable(row.getString("because")).map(Suppression::valueOf)))
                .list();
    }

    /** What waits for the recipient, the most urgent first. */
    private List<Open> open(Recipient recipient, List<Task> tasks, Situation situation, LocalDate upTo) {
        var waiting = new ArrayList<Open>();
        for (var task : tasks) {
            Reminder.clockOf(task)
                    .filter(running -> situation.addressees().owners(running.clock(), task).stream()
                            .anyMatch(owner -> owner.id().equals(recipient.id())))
                    .ifPresent(running -> waiting.add(new Open(
                            letters.title(task.slot()),
                            running.clock(),
                            running.from(),
                            situation
                                    .memory()
                                    .lastTold(running, task.slot().id().value(), recipient, upTo),
                            next(task, recipient, situation))));
        }
        return waiting.stream().sorted(Comparator.comparing(Open::from)).toList();
    }

    private Optional<LocalDate> next(Task task, Recipient recipient, Situation situation) {
        return Reminder.clockOf(task).flatMap(running -> situation
                .day()
                .plusDays(1)
                .datesUntil(situation.day().plusDays(DAYS_AHEAD))
                .filter(situation.workingDays()::isWorkingDay)
                .filter(day -> situation
                        .policy()
                        .latest(running, day, situation.workingDays())
                        .map(stage -> new ReminderKey(running, task.slot().id().value(), stage.key(), recipient.id()))
                        .filter(key -> !situation.memory().isSaid(key))
                        .isPresent())
                .findFirst());
    }
}
