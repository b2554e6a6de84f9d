package org.yokradap.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.yokradap.platform.Languages;
import org.yokradap.platform.MessageFiles;
import org.yokradap.platform.Phrases;

class DateWordsTest {
    /** 20 January 2566, half past midnight in Bangkok, the day before in London. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-01-19T17:30:00Z"), ZoneId.of("Asia/Bangkok"));

    private final DateWords dates = new DateWords(CLOCK, new Phrases(MessageFiles.read()));

    @BeforeEach
    void speakThai() {
        LocaleContextHolder.setLocale(Languages.THAI);
    }

    @AfterEach
    void fallSilent() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void sayHowFarOffADayIsInTheOfficesOwnZone() {
        assertThat(dates.due(LocalDate.of(2023, 1, 31))).isEqualTo("อ. 31 ม.ค. 2566 (อีก 11 วัน)");
        assertThat(dates.away(LocalDate.of(2023, 1, 20))).isEqualTo("วันนี้");
        assertThat(dates.away(LocalDate.of(2023, 1, 21))).isEqualTo("พรุ่งนี้");
        assertThat(dates.away(LocalDate.of(2022, 10, 31))).isEqualTo("ช้า 81 วัน");
    }

    @Test
    void sayMomentsByTheOfficesClock() {
        assertThat(dates.moment(CLOCK.instant())).isEqualTo("20 ม.ค. 2566 00:30 น.");
    }

    @Test
    void speakEnglishToThoseWhoChoseIt() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(dates.due(LocalDate.of(2022, 10, 31))).isEqualTo("Mon 31 Oct 2565 (81 days late)");
        assertThat(dates.due(LocalDate.of(2023, 1, 19))).isEqualTo("Thu 19 Jan 2566 (1 day late)");
        assertThat(dates.due(LocalDate.of(2023, 1, 22))).isEqualTo("Sun 22 Jan 2566 (in 2 days)");
    }
}
