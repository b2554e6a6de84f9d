package org.yokradap.plan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yokradap.calendar.DuePolicy;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.calendar.Period;
import org.yokradap.calendar.Timing;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.Bearer;
import org.yokradap.plan.api.CalendarId;
import org.yokradap.plan.api.DueRule;
import org.yokradap.plan.api.DueRuleChosen;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.MeasureReassigned;
import org.yokradap.plan.api.ObligationAdded;
import org.yokradap.plan.api.ObligationId;
import org.yokradap.plan.api.SlotId;

/** Two divisions that owe the same, of which one had reported when the agency's rule moved the day. */
class DerivedSlotsTest {
    private static final AgencyId NARUANG = AgencyId.ofCode("naruang");
    private static final MeasureId MEASURE = MeasureId.of(NARUANG, new FiscalYear(2566), 1);
    private static final DivisionId FINANCE = DivisionId.of(NARUANG, "finance");
    private static final DivisionId WORKS = DivisionId.of(NARUANG, "works");
    private static final Period MARCH = Period.month(YearMonth.of(2023, 3));
    private static final LocalDate IN_OCTOBER = LocalDate.of(2022, 10, 12);

    private static final DueRule ON_THE_FIFTH =
            new DueRule(DueRule.Monthly.DAY_OF_NEXT_MONTH, Optional.of(5), DuePolicy.OnHoliday.KEEP);

    @ParameterizedTest
    @CsvSource({"1, 2023-06-10", ", 2023-06-10", "2, 2023-03-01", "2, 2022-10-20"})
    void whatIsHandedOverLaterOrOfAnotherDutyMovesNoDayBack(@Nullable Integer number, LocalDate since) {
        var handover =
                new MeasureReassigned(MEASURE, Optional.ofNullable(number), FINANCE, WORKS, since, "โอนงาน", List.of());

        assertThat(due(FINANCE, List.of())).isEqualTo(LocalDate.of(2023, 4, 5));
        assertThat(due(FINANCE, List.of(handover))).isEqualTo(LocalDate.of(2023, 4, 5));
        assertThat(due(WORKS, List.of(handover))).isEqualTo(LocalDate.of(2023, 3, 31));
    }

    private static LocalDate due(DivisionId division, List<MeasureReassigned> handovers) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(duty(1), IN_OCTOBER));
        facts.add(new Fact(duty(2), IN_OCTOBER));
        handovers.forEach(handover -> facts.add(new Fact(handover, handover.since())));
        var seats = List.of(new Seat(FINANCE, 0, Optional.empty()), new Seat(WORKS, 1, Optional.empty()));
        var moved = new DueRuleChosen(
                CalendarId.of(NARUANG), ON_THE_FIFTH, LocalDate.of(2023, 3, 20), "มติที่ประชุม", List.of(march(WORKS)));
        return DerivedSlots.of(facts, seats, DueCalendar.of(List.of(moved))).stream()
                .map(DerivedSlots.Placed::slot)
                .filter(slot -> slot.id().equals(march(division)))
                .map(DueSlot::due)
                .findFirst()
                .orElseThrow();
    }

    private static ObligationAdded duty(int number) {
        return new ObligationAdded(MEASURE, number, "รายงานทุกเดือน", Timing.monthly(), Bearer.DIVISIONS);
    }

    private static SlotId march(DivisionId division) {
        return SlotId.of(ObligationId.of(MEASURE, 1), division, MARCH);
    }
}
