package org.yokradap.plan.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.PlannedMeasure.Turn;

class PlannedMeasureTest {
    private static final AgencyId NADI = AgencyId.ofCode("nadi");
    private static final DivisionId FINANCE = DivisionId.of(NADI, "finance");
    private static final DivisionId WORKS = DivisionId.of(NADI, "works");
    private static final LocalDate MARCH_1 = LocalDate.of(2023, 3, 1);
    private static final Turn FINANCE_UNTIL_FEBRUARY =
            new Turn(FINANCE, Optional.empty(), Optional.of(LocalDate.of(2023, 2, 28)));
    private static final Turn WORKS_FROM_MARCH = new Turn(WORKS, Optional.of(MARCH_1), Optional.empty());

    private static PlannedMeasure carriedBy(Turn... turns) {
        return new PlannedMeasure(
                MeasureId.of(NADI, new org.yokradap.calendar.FiscalYear(2566), 1),
                "OIT",
                "9.2",
                "O13",
                "คู่มือ",
                "กองคลัง",
                List.of(),
                List.of(),
                List.of(),
                List.of(WORKS),
                List.of(turns),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    @Test
    void isStillItsOwnersUntilTheNextOneTakesOver() {
        var measure = carriedBy(FINANCE_UNTIL_FEBRUARY, WORKS_FROM_MARCH);
        assertThat(measure.turnsFrom(LocalDate.of(2023, 2, 28)))
                .containsExactly(FINANCE_UNTIL_FEBRUARY, WORKS_FROM_MARCH);
        assertThat(measure.turnsFrom(MARCH_1)).containsExactly(Turn.of(WORKS));
    }

    @Test
    void namesADivisionOnceThatCarriesItAlreadyWhenItTakesOver() {
        assertThat(carriedBy(FINANCE_UNTIL_FEBRUARY, WORKS_FROM_MARCH, Turn.of(WORKS))
                        .turnsFrom(LocalDate.of(2023, 1, 20)))
                .containsExactly(FINANCE_UNTIL_FEBRUARY, Turn.of(WORKS));
    }
}
