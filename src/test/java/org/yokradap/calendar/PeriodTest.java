package org.yokradap.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2023-01, 2023-01-01, 2023-01-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2566q1, 2022-10-01, 2022-12-31",
        "2566q2, 2023-01-01, 2023-03-31",
        "2566q4, 2023-07-01, 2023-09-30",
        "2566h1, 2022-10-01, 2023-03-31",
        "2566h2, 2023-04-01, 2023-09-30",
        "2566, 2022-10-01, 2023-09-30",
    })
    void isKnownByItsCode(String code, LocalDate start, LocalDate end) {
        assertThat(Period.parse(code)).contains(new Period(code, start, end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "once", "2023-13", "2023-1", "2566q5", "2566h3", "2566q0", "2023", "9999", "2566x1"})
    void isNotReadFromOtherText(String code) {
        assertThat(Period.parse(code)).isEmpty();
    }

    @Test
    void refusesDaysThatItsCodeDoesNotName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period("2023-01", LocalDate.parse("2023-01-01"), LocalDate.parse("2023-01-30")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.once(LocalDate.parse("2023-01-02"), LocalDate.parse("2023-01-01")));
        assertThatIllegalArgumentException().isThrownBy(() -> Period.quarter(new FiscalYear(2566), 5));
    }

    @Test
    void keepsTheDaysOfAOneOff() {
        var once = Period.once(LocalDate.parse("2022-10-01"), LocalDate.parse("2023-01-31"));
        assertThat(once.code()).isEqualTo("once");
        var json = JsonMapper.shared();
        assertThat(json.readValue(json.writeValueAsString(once), Period.class)).isEqualTo(once);
    }

    @Property
    void parsesBackWhateverItIs(
            @ForAll @IntRange(min = 2500, max = 2700) int buddhistYear, @ForAll @IntRange(min = 1, max = 4) int part) {
        var year = new FiscalYear(buddhistYear);
        for (var month : year.months()) assertReadBack(Period.month(month));
        assertReadBack(Period.quarter(year, part));
        assertReadBack(Period.half(year, (part + 1) / 2));
        assertReadBack(Period.year(year));
        assertThat(Period.month(YearMonth.from(year.first())).start()).isEqualTo(year.first());
        assertThat(Period.quarter(year, 4).end()).isEqualTo(year.last());
    }

    private static void assertReadBack(Period period) {
        assertThat(Period.parse(period.code())).contains(period);
    }
}
