package org.yokradap.reminder.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CalendarTextTest {
    private static final CalendarText CALENDAR = new CalendarText("กำหนดส่งรายงาน", Locale.of("th"));
    private static final Instant STAMP = Instant.parse("2023-01-24T01:00:00Z");

    @Test
    void saysWholeDaysInTheWordsOfTheStandard() {
        assertThat(CALENDAR.of(List.of(duty("คู่มือ", "จัดทำคู่มือ")), STAMP)).isEqualTo("""
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        PRODID:-//Yokradap//Reminders//TH
                        CALSCALE:GREGORIAN
                        METHOD:PUBLISH
                        X-WR-CALNAME:กำหนดส่งรายงาน
                        BEGIN:VEVENT
                        UID:slot-nari-2566-1-1-finance-2023-01@yokradap
                        DTSTAMP:20230124T010000Z
                        DTSTART;VALUE=DATE:20230131
                        DTEND;VALUE=DATE:20230201
                        SUMMARY:คู่มือ
                        DESCRIPTION:จัดทำคู่มือ
                        URL:https://ita.nari.example/reports/slot-nari-2566-1-1-finance-2023-01
                        TRANSP:TRANSPARENT
                        END:VEVENT
                        END:VCALENDAR
                        """.replace("\n", "\r\n"));
    }

    @Test
    void escapesWhatWouldEndAValue() {
        assertThat(CALENDAR.of(List.of(duty("a,b;c\\d", "x\r\ny\nEND:VEVENT")), STAMP))
                .contains("SUMMARY:a\\,b\\;c\\\\d\r\n", "DESCRIPTION:x\\ny\\nEND:VEVENT\r\n");
    }

    @Test
    void foldsBetweenThaiLettersAndNotWithinThem() {
        var thai = "ก".repeat(24) + "น้ำ".repeat(40);
        var lines = CALENDAR.of(List.of(duty(thai, "")), STAMP).split("\r\n", -1);

        assertThat(Arrays.stream(lines).map(line -> line.getBytes(StandardCharsets.UTF_8).length))
                .allMatch(octets -> octets <= 75)
                .contains(74);
        assertThat(String.join("\r\n", lines).replace("\r\n ", "")).contains("SUMMARY:" + thai + "\r\n");
    }

    /** Unfolded and unescaped, everything that was said is there again, and no line is longer than allowed. */
    @Property(tries = 200)
    void losesNothing(@ForAll String summary) {
        var typed = summary.replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\n]]", " ");
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(typed)) return;
        var text = CALENDAR.of(List.of(duty(typed, "")), STAMP);

        assertThat(text.split("\r\n", -1)).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        var unfolded = text.replace("\r\n ", "");
        var value = unfolded.substring(
                unfolded.indexOf("SUMMARY:") + "SUMMARY:".length(), unfolded.indexOf("\r\nDESCRIPTION:"));
        assertThat(unescaped(value)).isEqualTo(typed);
    }

    private static String unescaped(String value) {
        var text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character != '\\') {
                text.append(character);
                continue;
            }
            char escaped = value.charAt(++i);
            text.append(escaped == 'n' ? '\n' : escaped);
        }
        return text.toString();
    }

    private static CalendarText.Duty duty(String summary, String description) {
        return new CalendarText.Duty(
                "slot-nari-2566-1-1-finance-2023-01",
                LocalDate.parse("2023-01-31"),
                summary,
                description,
                URI.create("https://ita.nari.example/reports/slot-nari-2566-1-1-finance-2023-01"));
    }
}
