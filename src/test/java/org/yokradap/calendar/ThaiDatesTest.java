package org.yokradap.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThaiDatesTest {
    private static final Locale THAI = Locale.of("th", "TH");
    private static final LocalDate DAY = LocalDate.parse("2023-01-31");

    @Nested
    class Showing {
        @Test
        void inThai() {
            assertThat(ThaiDates.medium(DAY, THAI)).isEqualTo("31 ม.ค. 2566");
            assertThat(ThaiDates.withWeekday(DAY, THAI)).isEqualTo("อ. 31 ม.ค. 2566");
            assertThat(ThaiDates.full(DAY, THAI)).isEqualTo("31 มกราคม 2566");
            assertThat(ThaiDates.month(YearMonth.of(2023, 1), THAI)).isEqualTo("มกราคม 2566");
            assertThat(ThaiDates.shortMonth(YearMonth.of(2023, 1), THAI)).isEqualTo("ม.ค. 2566");
        }

        @Test
        void inEnglish() {
            assertThat(ThaiDates.medium(DAY, Locale.UK)).isEqualTo("31 Jan 2566");
            assertThat(ThaiDates.withWeekday(DAY, Locale.ENGLISH)).isEqualTo("Tue 31 Jan 2566");
            assertThat(ThaiDates.full(DAY, Locale.ENGLISH)).isEqualTo("31 January 2566");
            assertThat(ThaiDates.month(YearMonth.of(2023, 9), Locale.ENGLISH)).isEqualTo("September 2566");
            assertThat(ThaiDates.shortMonth(YearMonth.of(2023, 9), Locale.UK)).isEqualTo("Sep 2566");
        }

        @Test
        void staysArabicForALocaleThatWouldBringItsOwnDigitsOrCalendar() {
            assertThat(ThaiDates.medium(DAY, Locale.forLanguageTag("th-TH-u-ca-gregory-nu-thai")))
                    .isEqualTo("31 ม.ค. 2566");
        }
    }

    @Nested
    class Reading {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "31 ม.ค. 2566",
                    "31 มกราคม ๒๕๖๖",
                    "๓๑ มกราคม พ.ศ. ๒๕๖๖",
                    "31 มกราคม พ.ศ.2566",
                    "31 มกราคม พ.ศ.. 2566",
                    "31 มกราคม พ.ศ 2566",
                    "31 มกราคม ปี พ.ศ. 2566",
                    "31 เดือนมกราคม ปี 2566",
                    "วันที่ 31 มกราคม 2566",
                    "วันอังคารที่ 31 มกราคม 2566",
                    "อ. 31 ม.ค. 66",
                    "Tue 31 Jan 2566",
                    "31 January 2566",
                    "31 ม.ค.66",
                    "31ม.ค.66",
                    "31 มค 66",
                    "31 ม.ค 2566",
                    "31 ม. ค. 2566",
                    "31  ม.ค.  2566",
                    "31 ม.ค. 256​6",
                    "31/1/2566",
                    "31/01/66",
                    "๓๑/๐๑/๖๖",
                    "31-01-2566",
                    "31.1.2566",
                    "31/o1/2566",
                    "31 / 1 / 2566",
                    "31 ม.ค. ค.ศ. 2023",
                    "31/1/2023",
                    "31 Jan 2023",
                    "2023-01-31",
                })
        void theSameDayTypedInManyWays(String typed) {
            assertThat(ThaiDates.parse(typed)).contains(DAY);
        }

        @ParameterizedTest
        @CsvSource({
            "29 ก.พ. 2567, 2024-02-29",
            "๓o กันยายน ๒๕๖o, 2017-09-30",
            "1o ต.ค. 25oo, 1957-10-10",
            "31 กรกฏาคม 2566, 2023-07-31",
            "1 มิ.ย. 66, 2023-06-01",
            "9 พ.ย. พ.ศ. 2565, 2022-11-09",
            "9 เม.ย. 65, 2022-04-09",
            "1 Sept 2566, 2023-09-01",
        })
        void otherDays(String typed, LocalDate day) {
            assertThat(ThaiDates.parse(typed)).contains(day);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "31",
                    "31 ม.ค.",
                    "ม.ค. 2566",
                    "31 ก.พ. 2566",
                    "29 ก.พ. 2566",
                    "31/13/2566",
                    "0/1/2566",
                    "32 ม.ค. 2566",
                    "31/1/1566",
                    "31/1/2300",
                    "31 ม.ค. พ.ศ. 2023",
                    "31 ม.ค. ค.ศ. 2566",
                    "31 ม.ค. ค.ศ. 66",
                    "2566-01-31",
                    "2023-02-30",
                    "จ. 31 ม.ค. 2566",
                    "31 ม.ค. 2566 หรือก่อนนั้น",
                    "พรุ่งนี้",
                })
        void refusesWhatIsNoWholeDayOrNone(String typed) {
            assertThat(ThaiDates.parse(typed)).isEmpty();
        }
    }

    @Property
    void whatIsShownIsReadBack(@ForAll("days") LocalDate day) {
        for (var locale : List.of(THAI, Locale.ENGLISH)) {
            for (var shown : List.of(
                    ThaiDates.medium(day, locale), ThaiDates.withWeekday(day, locale), ThaiDates.full(day, locale))) {
                assertThat(ThaiDates.parse(shown)).contains(day);
                assertThat(ThaiDates.parse(ThaiDigits.toThai(shown))).contains(day);
            }
        }
        assertThat(ThaiDates.parse(day.toString())).contains(day);
    }

    @Property
    void neverThrows(@ForAll String anything) {
        assertThat(ThaiDates.parse(anything)).isNotNull();
    }

    @Property
    void digitsComeBackAsTheyWere(@ForAll String anything) {
        var arabic = ThaiDigits.toArabic(anything);
        assertThat(ThaiDigits.toArabic(ThaiDigits.toThai(arabic))).isEqualTo(arabic);
        assertThat(arabic).hasSameSizeAs(anything);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2156, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
