package org.yokradap.platform.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.yokradap.calendar.ThaiDates;
import org.yokradap.platform.Phrases;

/** Dates as pages say them, in the language of the page and the Buddhist era: {@code ${@dates.due(slot.due())}}. */
@Component("dates")
public class DateWords {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Clock clock;
    private final Phrases phrases;

    DateWords(Clock clock, Phrases phrases) {
        this.clock = clock;
        this.phrases = phrases;
    }

    /** 31 ม.ค. 2566. */
    public String medium(LocalDate day) {
        return ThaiDates.medium(day, locale());
    }

    /** อ. 31 ม.ค. 2566. */
    public String withWeekday(LocalDate day) {
        return ThaiDates.withWeekday(day, locale());
    }

    /** อ. */
    public String weekday(LocalDate day) {
        return ThaiDates.weekday(day, locale());
    }

    /** 31 มกราคม 2566. */
    public String full(LocalDate day) {
        return ThaiDates.full(day, locale());
    }

    /** มกราคม 2566. */
    public String month(YearMonth month) {
        return ThaiDates.month(month, locale());
    }

    /** ม.ค. 2566. */
    public String shortMonth(YearMonth month) {
        return ThaiDates.shortMonth(month, locale());
    }

    /** 31 ม.ค. 2566 14:05 น., by the clock on the office's wall. */
    public String moment(Instant moment) {
        var there = moment.atZone(zone());
        return phrases.say("date.moment", locale(), there.toLocalDate(), MINUTE.format(there));
    }

    /** 14:05, by the clock on the office's wall. */
    public String time(Instant moment) {
        return MINUTE.format(LocalTime.ofInstant(moment, zone()));
    }

    /** A date to be kept: อ. 31 ม.ค. 2566 (อีก 11 วัน). */
    public String due(LocalDate day) {
        return withWeekday(day) + " (" + away(day) + ")";
    }

    /** How far off a day is: อีก 11 วัน, วันนี้, ช้า 3 วัน. */
    public String away(LocalDate day) {
        long days = ChronoUnit.DAYS.between(LocalDate.now(clock), day);
        if (days == 0) return phrases.say("date.today", locale());
        if (days == 1) return phrases.say("date.tomorrow", locale());
        return phrases.say(days > 0 ? "date.ahead" : "date.late", locale(), Math.abs(days));
    }

    private ZoneId zone() {
        return clock.getZone();
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
