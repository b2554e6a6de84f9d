package org.yokradap.followup.read;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.followup.Nadi.FINANCE;
import static org.yokradap.followup.Nadi.PUBLIC_WORKS;
import static org.yokradap.followup.api.SlotState.DUE_SOON;
import static org.yokradap.followup.api.SlotState.NOT_DUE;
import static org.yokradap.followup.api.SlotState.OVERDUE;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.yokradap.calendar.Period;
import org.yokradap.followup.Nadi;
import org.yokradap.followup.api.Task;
import org.yokradap.followup.api.Workload;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.DueSlot;

class SharesTest {
    private static final LocalDate TODAY = LocalDate.of(2023, 2, 3);
    private static final YearMonth OCTOBER = YearMonth.of(2022, 10);

    private static Task open(DueSlot slot) {
        return Standing.of(slot, Optional.empty(), TODAY);
    }

    private static Task monthly(DivisionId division, int month) {
        return open(Nadi.monthly(division, OCTOBER.plusMonths(month)));
    }

    @Example
    void countsByDivisionTheBusiestFirst() {
        var workload = Shares.of(
                Nadi.YEAR,
                Stream.of(
                                monthly(FINANCE, 3),
                                monthly(PUBLIC_WORKS, 3),
                                monthly(PUBLIC_WORKS, 4),
                                monthly(PUBLIC_WORKS, 6))
                        .toList());
        assertThat(workload.shares()).extracting(Workload.Share::division).containsExactly(PUBLIC_WORKS, FINANCE);
        var busiest = workload.shares().getFirst();
        assertThat(busiest.total()).isEqualTo(3);
        assertThat(busiest.states()).containsExactly(entry(NOT_DUE, 2), entry(OVERDUE, 1));
        assertThat(busiest.late()).isEqualTo(1);
        assertThat(busiest.daysLate()).isEqualTo(3);
    }

    @Example
    void showsWhereMuchFallsTogether() {
        var workload = Shares.of(
                Nadi.YEAR,
                List.of(
                        monthly(FINANCE, 4),
                        open(Nadi.slot(2, FINANCE, Period.month(YearMonth.of(2023, 2)), LocalDate.of(2023, 2, 10))),
                        monthly(FINANCE, 5)));
        var share = workload.shares().getFirst();
        assertThat(share.due()).containsExactly(entry(YearMonth.of(2023, 2), 2), entry(YearMonth.of(2023, 3), 1));
        assertThat(share.peak()).isEqualTo(2);
        assertThat(share.states()).containsEntry(DUE_SOON, 1);
        assertThat(workload.months()).hasSize(12).startsWith(OCTOBER);
    }

    @Example
    void hasAMonthForWhatIsDueAfterTheYear() {
        var workload = Shares.of(Nadi.YEAR, List.of(monthly(FINANCE, 12)));
        assertThat(workload.months()).hasSize(13).endsWith(YearMonth.of(2023, 10));
    }

    @Property(tries = 200)
    void losesNothingAndCountsNothingTwice(@ForAll @Size(max = 40) List<@IntRange(max = 23) Integer> owed) {
        List<Task> tasks = owed.stream()
                .map(it -> monthly(it % 2 == 0 ? FINANCE : PUBLIC_WORKS, it / 2))
                .toList();
        var shares = Shares.of(Nadi.YEAR, tasks).shares();
        assertThat(shares.stream().mapToInt(Workload.Share::total).sum()).isEqualTo(tasks.size());
        assertThat(shares.stream()
                        .flatMap(it -> it.due().values().stream())
                        .mapToInt(it -> it)
                        .sum())
                .isEqualTo(tasks.size());
        assertThat(shares.stream().mapToInt(Workload.Share::daysLate).sum())
                .isEqualTo(tasks.stream().mapToInt(Task::daysLate).sum());
    }
}
