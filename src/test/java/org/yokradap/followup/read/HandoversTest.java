package org.yokradap.followup.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.yokradap.followup.api.ReportEntry.Kind;
import org.yokradap.followup.api.Sides;
import org.yokradap.followup.api.Turn;
import org.yokradap.followup.read.Handovers.Handover;

/** Due on 31 January 2023. */
class HandoversTest {
    private static final LocalDate DUE = LocalDate.of(2023, 1, 31);
    private static final LocalDate SEPTEMBER_30 = LocalDate.of(2023, 9, 30);

    private static Sides sides(int today, Handover... handovers) {
        return Handovers.after(DUE, List.of(handovers), DUE.plusDays(today));
    }

    private static Handover on(int daysAfterDue, Kind kind) {
        return Handover.of(kind, DUE.plusDays(daysAfterDue));
    }

    @Test
    void nothingIsLateUntilTheDayIsOver() {
        assertThat(sides(0)).isEqualTo(Sides.NONE);
        assertThat(sides(-9)).isEqualTo(Sides.NONE);
        assertThat(sides(1)).isEqualTo(new Sides(1, 0));
    }

    @Test
    void theDivisionsDaysAreThoseUntilItSubmitted() {
        assertThat(sides(10, on(1, Kind.REPORTED), on(3, Kind.SUBMITTED))).isEqualTo(new Sides(3, 7));
    }

    @Test
    void whatCameInTimeAndWaitsIsTheExecutivesTime() {
        assertThat(sides(10, on(-5, Kind.REPORTED), on(-5, Kind.SUBMITTED))).isEqualTo(new Sides(0, 10));
    }

    @Test
    void goesToAndFroAndStopsWithTheApproval() {
        assertThat(sides(
                        40,
                        on(3, Kind.SUBMITTED),
                        on(7, Kind.RETURNED),
                        on(8, Kind.REPORTED),
                        on(10, Kind.SUBMITTED),
                        on(12, Kind.FORWARDED),
                        on(15, Kind.APPROVED)))
                .isEqualTo(new Sides(3 + 3, 4 + 5));
    }

    @Test
    void goesOnForTheDivisionThatChangesWhatWasApproved() {
        assertThat(sides(40, on(0, Kind.SUBMITTED), on(2, Kind.APPROVED), on(30, Kind.REPORTED)))
                .isEqualTo(new Sides(10, 2));
    }

    @Test
    void takenBackIsTheDivisionsTurnAgain() {
        assertThat(sides(10, on(1, Kind.SUBMITTED), on(4, Kind.WITHDRAWN))).isEqualTo(new Sides(1 + 6, 3));
    }

    /** Counted once more, day by day: whose turn was it when the day began? */
    @Property
    void everyDayIsOnOneSide(
            @ForAll("histories") List<Handover> history, @ForAll @IntRange(min = -30, max = 200) int today) {
        int division = 0;
        int executives = 0;
        for (int day = 1; day <= today; day++) {
            var began = DUE.plusDays(day);
            var turn = history.stream()
                    .filter(handover -> handover.on().isBefore(began))
                    .reduce((earlier, later) -> later)
                    .map(Handover::turn)
                    .orElse(Turn.DIVISION);
            if (turn == Turn.DIVISION) division++;
            if (turn == Turn.EXECUTIVES) executives++;
        }
        assertThat(sides(today, history.toArray(Handover[]::new))).isEqualTo(new Sides(division, executives));
    }

    @Property
    void theSidesNeverGrowByMoreThanTheDaysThatGoBy(
            @ForAll("histories") List<Handover> history, @ForAll @IntRange(min = 0, max = 200) int today) {
        var now = sides(today, history.toArray(Handover[]::new));
        assertThat(now.together()).isLessThanOrEqualTo(today);
        var lastDay = ChronoUnit.DAYS.between(DUE, SEPTEMBER_30);
        var later = Handovers.after(DUE, history, SEPTEMBER_30);
        assertThat(later.division()).isGreaterThanOrEqualTo(now.division());
        assertThat(later.executives()).isGreaterThanOrEqualTo(now.executives());
        assertThat(later.together() - now.together()).isLessThanOrEqualTo((int) lastDay - today);
    }

    @Provide
    static Arbitrary<List<Handover>> histories() {
        var handovers = Combinators.combine(Arbitraries.integers().between(-30, 200), Arbitraries.of(Kind.class))
                .as((day, kind) -> on(day, kind));
        return handovers.list().ofMaxSize(12).map(some -> {
            var inOrder = new ArrayList<>(some);
            inOrder.sort(Comparator.comparing(Handover::on));
            return inOrder;
        });
    }
}
