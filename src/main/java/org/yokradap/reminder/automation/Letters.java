package org.yokradap.reminder.automation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yokradap.calendar.Period;
import org.yokradap.calendar.ThaiDates;
import org.yokradap.followup.api.SlotState;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.reminder.api.MailSettings;
import org.yokradap.reminder.api.ReminderClock;

/** Puts digests into words. A mail has no request, so its language is not that of whoever happens to be signed in. */
@Component
class Letters {
    static final Locale LANGUAGE = Locale.of("th");

    private static final String ONCE = "once";

    private final MessageSource messages;
    private final MailSettings settings;

    Letters(MessageSource messages, MailSettings settings) {
        this.messages = messages;
        this.settings = settings;
    }

    Letter write(Digest digest, Addressees addressees) {
        var news = entries(digest.news(), digest.day(), addressees);
        var stillOpen = entries(digest.stillOpen(), digest.day(), addressees);
        var frame = new LetterFrame(
                say("mail.to", digest.recipient().title()),
                say("mail.news", news.size()),
                say("mail.still-open", stillOpen.size()),
                say("mail.open"),
                List.of(say("mail.from", addressees.directory().name()), say("mail.why")));
        return new Letter(subject(digest), frame.text(news, stillOpen), frame.html(news, stillOpen));
    }

    private String subject(Digest digest) {
        var all = digest.all();
        var undecided = all.stream()
                .filter(reminder -> reminder.running().clock() == ReminderClock.WAITING_FOR_DECISION)
                .count();
        var late = all.stream()
                .filter(reminder -> reminder.task().state() == SlotState.OVERDUE)
                .count();
        var parts = new ArrayList<String>();
        long toReport = all.size() - undecided;
        if (toReport > 0)
            parts.add(late > 0 ? say("mail.subject.late", toReport, late) : say("mail.subject", toReport));
        if (undecided > 0) parts.add(say("mail.subject.undecided", undecided));
        return String.join(" · ", parts) + " – " + ThaiDates.medium(digest.day(), LANGUAGE);
    }

    private List<Entry> entries(List<Reminder> reminders, LocalDate day, Addressees addressees) {
        return reminders.stream()
                .map(reminder -> entry(reminder, day, addressees))
                .toList();
    }

    private Entry entry(Reminder reminder, LocalDate day, Addressees addressees) {
        var slot = reminder.task().slot();
        var lines = new ArrayList<String>();
        lines.add(slot.words());
        lines.add(due(reminder, day));
        lines.add(turn(reminder, day, addressees.nameOf(slot.division())));
        reminder.task().comment().ifPresent(comment -> lines.add("“" + comment + "”"));
        return new Entry(title(slot), lines.stream().map(Letters::oneLine).toList(), settings.link(slot.id()));
    }

    private String title(DueSlot slot) {
        return slot.measureTitle() + period(slot.period());
    }

    /** Nothing for a duty that is done once: its due date says it all. */
    private String period(Period period) {
        if (period.code().equals(ONCE)) return "";
        var month = YearMonth.from(period.start());
        var words = month.equals(YearMonth.from(period.end()))
                ? say("mail.month", ThaiDates.month(month, LANGUAGE))
                : say(
                        "mail.months",
                        ThaiDates.shortMonth(month, LANGUAGE),
                        ThaiDates.shortMonth(YearMonth.from(period.end()), LANGUAGE));
        return " – " + words;
    }

    private String due(Reminder reminder, LocalDate day) {
        var due = reminder.task().slot().due();
        var date = ThaiDates.withWeekday(due, LANGUAGE);
        if (reminder.running().clock() != ReminderClock.NOT_REPORTED) return say("mail.was-due", date);
        return say("mail.due", date, away(ChronoUnit.DAYS.between(day, due)));
    }

    private String away(long days) {
        if (days == 0) return say("mail.today");
        return days > 0 ? say("mail.ahead", days) : say("mail.late", -days);
    }

    private String turn(Reminder reminder, LocalDate day, String division) {
        var task = reminder.task();
        // What is not due yet may have a turn that begins later.
        if (task.since().isAfter(day)) return say("mail.turn.ahead");
        var since = ThaiDates.medium(task.since(), LANGUAGE);
        return say("mail.turn." + reminder.running().clock().name(), division, since);
    }

    /** What people have typed may run over several lines. */
    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** Arguments as text: left to the message format, 2566 would become 2,566. */
    private String say(String key, Object... arguments) {
        var spoken = List.of(arguments).stream().map(String::valueOf).toArray();
        return messages.getMessage(key, spoken, LANGUAGE);
    }
}
