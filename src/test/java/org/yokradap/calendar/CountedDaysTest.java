package org.yokradap.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountedDaysTest {
    /** A Monday; the Monday after it is a holiday. */
    private static final LocalDate ORDER = LocalDate.of(2022, 10, 17);

    private static final WorkingDays WORKING_DAYS = new WorkingDays(Set.of(LocalDate.of(2022, 10, 24)));

    private static Optional<LocalDate> due(String words) {
        var read = DeadlineWords.read(words, new FiscalYear(2566));
        assertThat(read).hasSize(1);
        return CountedDays.due(read.getFirst().timing(), ORDER, WORKING_DAYS);
    }

    @ParameterizedTest
    @CsvSource({
        "รายงานภายใน ๓๐ วัน, 2022-11-16",
        "ให้รายงานผลภายใน 15 วัน, 2022-11-01",
        "แก้ไขภายใน ๑ สัปดาห์, 2022-10-24",
        "รายงานภายใน ๗ วันทำการ, 2022-10-27",
        "รายงานภายใน ๓ เดือน, 2023-01-17",
        "รายงานภายในวันที่ ๓๐ พฤศจิกายน ๒๕๖๕, 2022-11-30",
        "รายงานภายในเดือนมกราคม ๒๕๖๖, 2023-01-31"
    })
    void nameTheDayAnOrderAsksFor(String words, LocalDate due) {
        assertThat(due(words)).contains(due);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ให้ทุกกองถือปฏิบัติ", "รายงานทุกเดือน", "รายงานภายใน ๔๘ ชั่วโมง", "รายงานเมื่อแล้วเสร็จ"})
    void nameNoDayWhereTheWordsNameNone(String words) {
        assertThat(due(words)).isEmpty();
    }

    @Test
    void countFromTheDayThatTheWordsName() {
        var timing = Timing.relative(10).startingOn(LocalDate.of(2022, 11, 1));
        assertThat(CountedDays.due(timing, ORDER, WORKING_DAYS)).contains(LocalDate.of(2022, 11, 11));
    }
}
