package org.yokradap.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class TimingTest {
    private static final FiscalYear YEAR = new FiscalYear(2566);
    private static final YearMonth JANUARY = YearMonth.of(2023, 1);

    private final JsonMapper json = JsonMapper.shared();

    static Stream<Timing> oneOfEachKind() {
        return Stream.of(
                Timing.byEndOf(JANUARY),
                Timing.byDate(LocalDate.parse("2023-01-15")),
                Timing.days(LocalDate.parse("2023-01-01"), LocalDate.parse("2023-01-15")),
                Timing.in(JANUARY),
                Timing.months(JANUARY, YearMonth.of(2023, 3)),
                Timing.monthly().withCount(2),
                Timing.monthly(JANUARY, YearMonth.of(2023, 3)),
                Timing.monthlyOffset(5),
                Timing.monthlyOffset(5).inTheMonthItself(),
                Timing.monthlyOffsetInWorkingDays(5).inTheMonthItself(),
                Timing.quarterly(),
                Timing.quarter(YEAR, 2),
                Timing.halfYear(YEAR, 1),
                Timing.halfYearly(),
                Timing.fullYear(YEAR),
                Timing.fiscalYear(YEAR),
                Timing.relative(30).startingOn(LocalDate.parse("2023-01-01")),
                Timing.event(),
                Timing.continuous(),
                Timing.refersToOther(),
                Timing.undated(Doubt.SEVERAL_DEADLINES));
    }

    @ParameterizedTest
    @MethodSource("oneOfEachKind")
    void comesBackFromJsonAsItWas(Timing timing) {
        assertThat(json.readValue(json.writeValueAsString(timing), Timing.class))
                .isEqualTo(timing);
    }

    @ParameterizedTest
    @EnumSource(Timing.Kind.class)
    void hasAWayToBeMadeForEveryKind(Timing.Kind kind) {
        assertThat(oneOfEachKind().map(Timing::kind)).contains(kind);
    }

    @Test
    void isStoredFlatWithIsoDatesAndWithoutWhatIsEmpty() {
        assertThat(json.writeValueAsString(Timing.byEndOf(JANUARY))).isEqualTo("""
                        {"kind":"by-end-of-month","start":"2023-01-01","end":"2023-01-31","due":"2023-01-31"}""");
    }

    @Test
    void readsAFieldThatIsMissingNullOrYetUnknown() {
        assertThat(json.readValue("{\"kind\":\"monthly\"}", Timing.class)).isEqualTo(Timing.monthly());
        assertThat(json.readValue("{\"kind\":\"event\",\"due\":null,\"later\":1}", Timing.class))
                .isEqualTo(Timing.event());
    }

    @Test
    void namesQuartersAndHalvesOfTheFiscalYear() {
        assertThat(Timing.quarter(YEAR, 2).start()).contains(LocalDate.parse("2023-01-01"));
        assertThat(Timing.quarter(YEAR, 2).due()).contains(LocalDate.parse("2023-03-31"));
        assertThat(Timing.halfYear(YEAR, 1).start()).contains(LocalDate.parse("2022-10-01"));
        assertThat(Timing.halfYear(YEAR, 1).due()).contains(LocalDate.parse("2023-03-31"));
        assertThat(Timing.fullYear(YEAR).due()).contains(LocalDate.parse("2023-09-30"));
    }

    @Test
    void refusesASpanThatEndsBeforeItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Timing.days(LocalDate.parse("2023-01-02"), LocalDate.parse("2023-01-01")));
        assertThatIllegalArgumentException().isThrownBy(() -> Timing.monthlyOffset(32));
    }
}
