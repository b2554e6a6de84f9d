package org.yokradap.followup.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yokradap.calendar.Period;
import org.yokradap.followup.Nadi;
import org.yokradap.plan.api.DueSlot;

class IdsTest {
    @Test
    void ofAReportIsItsSlotUnderAnotherPrefix() {
        var id = ReportId.of(Nadi.JANUARY.id());
        assertThat(id).hasToString("report-nadi-2566-1-1-finance-2023-01");
        assertThat(id.slot()).isEqualTo(Nadi.JANUARY.id());
        assertThat(id.agency()).isEqualTo(Nadi.AGENCY);
    }

    @Test
    void ofARoundIsAgencyAndMonth() {
        var id = RoundId.of(Nadi.AGENCY, YearMonth.of(2023, 1));
        assertThat(id).hasToString("round-nadi-2023-01");
        assertThat(id.agency()).isEqualTo(Nadi.AGENCY);
        assertThat(id.month()).isEqualTo(YearMonth.of(2023, 1));
        assertThat(id.previous()).hasToString("round-nadi-2022-12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "round-", "round-nadi-2023", "round-nadi-2023-13", "round-Nadi-2023-01", "x-nadi-2023-01"})
    void ofNoRoundAreRefused(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RoundId(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "report-", "report-nadi", "slot-nadi-2566-1-1-finance-2023-01"})
    void ofNoReportAreRefused(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReportId(value));
    }

    @Test
    void ofAMonthlyReportsRoundIsItsMonthEvenIfItMayComeInLater() {
        var tenDaysAfter = Nadi.slot(1, Nadi.FINANCE, Period.month(YearMonth.of(2023, 1)), LocalDate.of(2023, 2, 10));
        assertThat(RoundId.of(tenDaysAfter)).hasToString("round-nadi-2023-01");
    }

    @Test
    void ofALongerReportsRoundIsTheMonthInWhichItIsDue() {
        var halfYear = Nadi.slot(2, Nadi.FINANCE, Period.half(Nadi.YEAR, 1), LocalDate.of(2023, 4, 30));
        assertThat(RoundId.of(halfYear)).hasToString("round-nadi-2023-04");
    }

    @Test
    void ofWhatADayOffMovesIsStillTheMonthThatWasNamed() {
        var april = Period.once(LocalDate.of(2023, 4, 1), LocalDate.of(2023, 4, 30));
        var slot = Nadi.slot(3, Nadi.FINANCE, april, LocalDate.of(2023, 4, 30));
        var onMonday = new DueSlot(
                slot.id(),
                slot.measure(),
                slot.dutyNumber(),
                slot.words(),
                slot.measureTitle(),
                slot.division(),
                slot.period(),
                LocalDate.of(2023, 5, 1),
                slot.original(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
        assertThat(RoundId.of(onMonday)).hasToString("round-nadi-2023-04");
    }

    @Test
    void ofWhatIsDoneOnceMovesWithItsDay() {
        var january = Period.once(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 1, 31));
        assertThat(RoundId.of(Nadi.slot(3, Nadi.FINANCE, january, LocalDate.of(2023, 1, 31))))
                .hasToString("round-nadi-2023-01");
        assertThat(RoundId.of(Nadi.slot(3, Nadi.FINANCE, january, LocalDate.of(2023, 2, 28))))
                .hasToString("round-nadi-2023-02");
    }
}
