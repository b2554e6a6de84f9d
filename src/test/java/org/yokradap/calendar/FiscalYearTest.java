package org.yokradap.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class FiscalYearTest {
    private static final FiscalYear Y2566 = new FiscalYear(2566);

    @Test
    void runsFromOctoberOfTheYearBeforeToSeptember() {
        assertThat(Y2566.first()).isEqualTo("2022-10-01");
        assertThat(Y2566.last()).isEqualTo("2023-09-30");
        assertThat(Y2566.months())
                .hasSize(12)
                .startsWith(YearMonth.of(2022, 10))
                .endsWith(YearMonth.of(2023, 9))
                .isSorted();
    }

    @Test
    void hasEachMonthOnce() {
        assertThat(Y2566.month(Month.DECEMBER)).isEqualTo(YearMonth.of(2022, 12));
        assertThat(Y2566.month(Month.JANUARY)).isEqualTo(YearMonth.of(2023, 1));
        assertThat(Y2566.month(Month.SEPTEMBER)).isEqualTo(YearMonth.of(2023, 9));
        assertThat(Y2566.month(Month.OCTOBER)).isEqualTo(YearMonth.of(2022, 10));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 66, 2023, 2499, 2701})
    void refusesYearsOfNoKnownEra(int year) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FiscalYear(year))
                .withMessageContaining(Integer.toString(year));
    }

    @Test
    void isStoredAsItsNumber() {
        var json = JsonMapper.shared();
        assertThat(json.writeValueAsString(Y2566)).isEqualTo("2566");
        assertThat(json.readValue("2566", FiscalYear.class)).isEqualTo(Y2566);
    }

    @Property
    void containsExactlyTheDaysThatBelongToIt(
            @ForAll @IntRange(min = 2501, max = 2699) int buddhistYear, @ForAll @IntRange(max = 364) int dayOfYear) {
        var year = new FiscalYear(buddhistYear);
        var day = year.first().plusDays(dayOfYear);
        assertThat(year.contains(day)).isTrue();
        assertThat(FiscalYear.of(day)).isEqualTo(year);
        assertThat(FiscalYear.of(year.last())).isEqualTo(year);
        assertThat(year.next().first()).isEqualTo(year.last().plusDays(1));
        assertThat(year.previous().contains(day)).isFalse();
        assertThat(year.next().contains(day)).isFalse();
    }

    @Test
    void isKnownByAnyOfItsDays() {
        assertThat(FiscalYear.of(LocalDate.parse("2022-09-30"))).isEqualTo(new FiscalYear(2565));
        assertThat(FiscalYear.of(LocalDate.parse("2022-10-01"))).isEqualTo(Y2566);
    }
}
