package org.yokradap.reminder.automation;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Dated duties as RFC 5545 has them: whole days, which nobody's calendar shows as busy time. The same duty has the same UID
 * everywhere, so that a calendar that gets it twice shows it once.
 *
 * @param name of the calendar
 */
record CalendarText(String name, Locale language) {
    /** In octets, without the line break. */
    private static final int LONGEST_LINE = 75;

    private static final String LINE_END = "\r\n";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    record Duty(String uid, LocalDate day, String summary, String description, URI link) {}

    /** @param stamp when this was written */
    String of(List<Duty> duties, Instant stamp) {
        var text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Yokradap//Reminders//" + language.toLanguageTag().toUpperCase(Locale.ROOT));
        line(text, "CALSCALE:GREGORIAN");
        line(text, "METHOD:PUBLISH");
        line(text, "X-WR-CALNAME:" + escaped(name));
        for (var duty : duties) event(text, duty, stamp);
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static void event(StringBuilder text, Duty duty, Instant stamp) {
        line(text, "BEGIN:VEVENT");
        line(text, "UID:" + escaped(duty.uid()) + "@yokradap");
        line(text, "DTSTAMP:" + STAMP.format(stamp));
        line(text, "DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(duty.day()));
        // The end is the first day that is not part of it.
        line(
                text,
                "DTEND;VALUE=DATE:"
                        + DateTimeFormatter.BASIC_ISO_DATE.format(duty.day().plusDays(1)));
        line(text, "SUMMARY:" + escaped(duty.summary()));
        line(text, "DESCRIPTION:" + escaped(duty.description()));
        line(text, "URL:" + duty.link());
        line(text, "TRANSP:TRANSPARENT");
        line(text, "END:VEVENT");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** Folded between characters, never within one: a Thai letter takes three octets. */
    private static void line(StringBuilder text, String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            int character = content.codePointAt(i);
            var written = Character.toString(character);
            int size = written.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                text.append(LINE_END).append(' ');
                octets = 1;
            }
            text.append(written);
            octets += size;
            i += Character.charCount(character);
        }
        text.append(LINE_END);
    }
}
