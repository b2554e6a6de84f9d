package org.yokradap.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
    private static final LocalDate FRIDAY = LocalDate.parse("2022-12-30");
    private static final LocalDate TUESDAY = LocalDate.parse("2023-01-03");

    /** The New Year's holidays of 2566: Friday 30 December, and Monday 2 January for the Sunday. */
    private final WorkingDays days = new WorkingDays(Set.of(FRIDAY, LocalDate.parse("2023-01-02")));

    @Test
    void leaveOutWeekendsAndHolidays() {
        assertThat(days.isWorkingDay(LocalDate.parse("2022-12-29"))).isTrue();
        assertThat(days.isWorkingDay(FRIDAY)).isFalse();
        assertThat(days.isWorkingDay(LocalDate.parse("2022-12-31"))).isFalse();
        assertThat(days.nextOrSame(FRIDAY)).isEqualTo(TUESDAY);
        assertThat(days.nextOrSame(TUESDAY)).isEqualTo(TUESDAY);
    }

    @Test
    void areCountedFromTheDayAfter() {
        assertThat(days.plus(FRIDAY, 0)).isEqualTo(FRIDAY);
        assertThat(days.plus(FRIDAY, 1)).isEqualTo(TUESDAY);
        assertThat(days.plus(LocalDate.parse("2022-12-29"), 2)).isEqualTo("2023-01-04");
        assertThat(days.between(LocalDate.parse("2022-12-29"), TUESDAY)).isEqualTo(1);
        assertThat(days.between(TUESDAY, TUESDAY)).isZero();
        assertThat(days.between(TUESDAY, FRIDAY)).isZero();
    }

    @Test
    void areNotCountedBackwards() {
        assertThatIllegalArgumentException().isThrownBy(() -> days.plus(FRIDAY, -1));
    }

    @Property
    void addedAndCountedAgree(@ForAll @IntRange(max = 20_000) int epochDay, @ForAll @IntRange(max = 60) int count) {
        var day = LocalDate.ofEpochDay(epochDay);
        var reached = days.plus(day, count);
        assertThat(days.between(day, reached)).isEqualTo(count);
        if (count > 0) assertThat(days.isWorkingDay(reached)).isTrue();
    }
}
