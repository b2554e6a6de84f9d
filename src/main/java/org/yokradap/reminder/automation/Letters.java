package org.yokradap.reminder.automation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yokradap.calendar.Period;
import org.yokradap.calendar.ThaiDates;
import org.yokradap.followup.api.LinkCheck;
import org.yokradap.followup.api.SlotState;
import org.yokradap.followup.api.Task;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.platform.mail.Entry;
import org.yokradap.platform.mail.Letter;
import org.yokradap.platform.mail.LetterFrame;
import org.yokradap.reminder.api.ReminderClock;
import org.yokradap.reminder.api.ReminderSettings;

/** Puts digests into words. A mail has no request, so its language is not that of whoever happens to be signed in. */
@Component
class Letters {
    static final Locale LANGUAGE = Locale.of("th");

    private static final String ONCE = "once";

    private final MessageSource messages;
    private final ReminderSettings settings;

    Letters(MessageSource messages, ReminderSettings settings) {
        this.messages = messages;
        this.settings = settings;
    }

    Letter write(Digest digest, Situation situation) {
        var news = digest.isMail() ? digest.news() : digest.muted();
        var first = entries(news, true, situation);
        var rest = entries(digest.stillOpen(), false, situation);
        var parts = new ArrayList<LetterFrame.Part>();
        digest.summary().ifPresent(month -> parts.add(summary(month)));
        if (!digest.lost().isEmpty()) parts.add(lost(digest.lost(), situation));
        parts.add(new LetterFrame.Part(say("mail.news", first.size()), first, 0));
        parts.add(new LetterFrame.Part(say("mail.still-open", rest.size()), rest, first.size()));
        var frame = frame(
                digest.recipient().title(), situation.addressees().directory().name());
        return frame.letter(subject(digest), parts, calendar(digest, situation));
    }

    /** A mail that says nothing but that it has arrived. */
    Letter test(Sheet sheet, Recipient recipient) {
        return test(recipient, sheet.situation().addressees().directory().name(), sheet.day());
    }

    Letter test(Recipient recipient, String agency, LocalDate day) {
        var frame = frame(recipient.title(), agency);
        var part = new LetterFrame.Part(
                say("mail.test"),
                List.of(new Entry(say("mail.test.title"), date(day), List.of(), settings.ownReminders(), "#0072b2")),
                0);
        return frame.letter(
                say("mail.test.subject") + " – " + ThaiDates.medium(day, LANGUAGE), List.of(part), Optional.empty());
    }

    private LetterFrame frame(String title, String agency) {
        return new LetterFrame(
                LANGUAGE,
                say("mail.to", title),
                say("mail.open"),
                List.of(say("mail.from", agency), say("mail.why")),
                say("mail.settings"),
                settings.ownReminders());
    }

    private String subject(Digest digest) {
        var all = digest.isMail() ? digest.all() : digest.muted();
        var above =
                all.stream().filter(reminder -> reminder.above().isPresent()).count();
        var own = all.stream().filter(reminder -> reminder.above().isEmpty()).toList();
        var undecided = own.stream()
                .filter(reminder -> reminder.running().clock() == ReminderClock.WAITING_FOR_DECISION)
                .count();
        var late = own.stream()
                .filter(reminder -> reminder.task().state() == SlotState.OVERDUE)
                .count();
        var parts = new ArrayList<String>();
        long toReport = own.size() - undecided;
        if (toReport > 0)
            parts.add(late > 0 ? say("mail.subject.late", toReport, late) : say("mail.subject", toReport));
        if (undecided > 0) parts.add(say("mail.subject.undecided", undecided));
        if (above > 0) parts.add(say("mail.subject.above", above));
        if (!digest.lost().isEmpty())
            parts.add(say("mail.subject.links", digest.lost().size()));
        digest.summary()
                .ifPresent(month -> parts.add(say(
                        "mail.subject.summary",
                        ThaiDates.shortMonth(month.round().month(), LANGUAGE))));
        return String.join(" · ", parts) + " – " + ThaiDates.medium(digest.day(), LANGUAGE);
    }

    private LetterFrame.Part summary(Summary month) {
        var counts = month.counts();
        var words = ThaiDates.month(month.round().month(), LANGUAGE);
        var entry = new Entry(
                say("mail.summary.title", words),
                say("mail.summary.decided", counts.approved(), counts.slots()),
                List.of(say(
                        "mail.summary.open", counts.submitted(), counts.returned(), counts.missing(), counts.late())),
                settings.link(month.round()),
                "#1f4e79");
        return new LetterFrame.Part(say("mail.summary"), List.of(entry), 0);
    }

    /** What was found there in a line that is never left out; what the page calls itself is a stranger's word and stays out. */
    private LetterFrame.Part lost(List<LostLink> links, Situation situation) {
        var entries = links.stream()
                .map(link -> new Entry(
                        title(link.slot()),
                        found(link.check()) + ": " + link.check().url(),
                        List.of(
                                situation.addressees().nameOf(link.slot().division()),
                                say("mail.links.since", date(link.since())),
                                say("mail.links.ask")),
                        settings.link(link.slot().id()),
                        "#d55e00"))
                .toList();
        return new LetterFrame.Part(say("mail.links", links.size()), entries, 0);
    }

    private String found(LinkCheck check) {
        return check.said(say("LinkStatus." + check.status()));
    }

    private List<Entry> entries(List<Reminder> reminders, boolean news, Situation situation) {
        return reminders.stream()
                .map(reminder -> entry(reminder, news, situation))
                .toList();
    }

    private Entry entry(Reminder reminder, boolean news, Situation situation) {
        var slot = reminder.task().slot();
        var division = situation.addressees().nameOf(slot.division());
        var more = new ArrayList<String>();
        more.add(turn(reminder, situation.day(), division));
        reminder.task().comment().ifPresent(comment -> more.add("“" + comment + "”"));
        if (reminder.above().isPresent())
            more.add(say("mail.above." + reminder.running().clock().name(), division));
        if (news && reminder.isLate(situation.day()))
            more.add(say("mail.told-late", date(reminder.stage().since())));
        more.add(slot.words());
        return new Entry(
                title(slot),
                due(reminder, situation.day()),
                more.stream().map(Letters::oneLine).toList(),
                settings.link(slot.id()),
                edge(reminder.task()));
    }

    /** The colours of the pages. */
    private static String edge(Task task) {
        return switch (task.state()) {
            case OVERDUE -> "#d55e00";
            case RETURNED -> "#b5568a";
            case SUBMITTED -> "#0072b2";
            default -> "#e69f00";
        };
    }

    private Optional<String> calendar(Digest digest, Situation situation) {
        var dated = digest.all().stream()
                .filter(reminder -> reminder.running().clock() == ReminderClock.NOT_REPORTED
                        && reminder.above().isEmpty())
                .map(reminder -> duty(
                        reminder.task(),
                        situation.addressees().nameOf(reminder.task().slot().division())))
                .toList();
        if (dated.isEmpty()) return Optional.empty();
        return Optional.of(calendar(situation.addressees().directory().name(), dated, settings.opening(digest.day())));
    }

    /** @param stamp when the calendar was written */
    String calendar(String agency, List<CalendarText.Duty> duties, Instant stamp) {
        return new CalendarText(say("calendar.name", agency), LANGUAGE).of(duties, stamp);
    }

    /** A dated duty as a calendar shows it. */
    CalendarText.Duty duty(Task task, String division) {
        var slot = task.slot();
        var done =
                switch (task.state()) {
                    case SUBMITTED, APPROVED, APPROVED_LATE -> true;
                    default -> false;
                };
        return new CalendarText.Duty(
                slot.id().value(),
                slot.due(),
                say(done ? "calendar.done" : "calendar.duty", title(slot), division),
                oneLine(slot.words()),
                settings.link(slot.id()));
    }

    String title(DueSlot slot) {
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
        if (reminder.running().clock() != ReminderClock.NOT_REPORTED) return say("mail.was-due", date(due));
        return say("mail.due", date(due), away(ChronoUnit.DAYS.between(day, due)));
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

    private static String date(LocalDate day) {
        return ThaiDates.withWeekday(day, LANGUAGE);
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
