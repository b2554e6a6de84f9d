package org.yokradap.followup.read;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.followup.api.ClosedMonths;
import org.yokradap.followup.api.FollowupQuery.ClosedRounds;
import org.yokradap.followup.api.FollowupQuery.RoundSheet;
import org.yokradap.followup.api.FollowupQuery.Rounds;
import org.yokradap.followup.api.HeatMap;
import org.yokradap.followup.api.MonthSheet;
import org.yokradap.followup.api.RoundEntry;
import org.yokradap.followup.api.RoundId;
import org.yokradap.followup.api.RoundSheets;
import org.yokradap.followup.api.Sides;
import org.yokradap.followup.api.SlotState;
import org.yokradap.followup.api.Task;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.plan.api.ObligationId;
import org.yokradap.plan.api.SlotBook;

/** Lays the tasks out by month. */
@Component
class RoundBoard implements RoundSheets {
    private static final List<SlotState> URGENCY = List.of(
            SlotState.OVERDUE,
            SlotState.RETURNED,
            SlotState.CHANGED,
            SlotState.SUBMITTED,
            SlotState.DUE_SOON,
            SlotState.NOT_DUE,
            SlotState.APPROVED_LATE,
            SlotState.APPROVED);

    private final SlotBook slots;
    private final TaskBoard tasks;
    private final StoredReports reports;
    private final RoundsProjection rounds;

    RoundBoard(SlotBook slots, TaskBoard tasks, StoredReports reports, RoundsProjection rounds) {
        this.slots = slots;
        this.tasks = tasks;
        this.reports = reports;
        this.rounds = rounds;
    }

    @Override
    public Figures of(RoundId round, LocalDate today) {
        var sheet = sheet(round, today);
        return new Figures(sheet.counts(), sheet.digest(), sheet.open());
    }

    @Override
    public Optional<String> closedDigest(RoundId round) {
        return RoundEntry.closing(rounds.entries(round)).flatMap(RoundEntry::digest);
    }

    private Sheet sheet(RoundId round, LocalDate today) {
        var day = round.month().atDay(1);
        var around = tasks.around(round.agency(), day);
        var shown = around.stream()
                .filter(outline -> Sheet.shows(outline, round.month()))
                .toList();
        return Sheet.of(round, tasks.of(shown, today), around, slots.undated(round.agency(), FiscalYear.of(day)));
    }

    @QueryHandler
    MonthSheet answer(RoundSheet query) {
        var round = RoundId.of(query.agencyId(), query.month());
        var sheet = sheet(round, query.today());
        var sides = sides(sheet, query.today());
        var entries = rounds.entries(round);
        return new MonthSheet(
                round,
                query.today(),
                sheet.byDivision(sides),
                sheet.carriedOver(sides, query.today()),
                sheet.undated(),
                slots.supervision(query.agencyId(), FiscalYear.of(query.month().atDay(1))),
                sheet.counts(),
                sheet.digest(),
                entries,
                RoundEntry.closing(entries).map(closing -> RoundChain.link(rounds.entries(round.previous()), closing)));
    }

    private Function<Task, Sides> sides(Sheet sheet, LocalDate today) {
        var due = Stream.concat(sheet.month().stream(), sheet.carriedOver().stream())
                .map(Task::slot)
                .filter(slot -> slot.due().isBefore(today))
                .map(DueSlot::id)
                .toList();
        var handovers = reports.handovers(due);
        return task -> Handovers.after(
                task.slot().due(), handovers.getOrDefault(task.slot().id(), List.of()), today);
    }

    @QueryHandler
    ClosedMonths answer(ClosedRounds query) {
        var months = query.year().months().stream()
                .map(month -> RoundId.of(query.agencyId(), month))
                .toList();
        // The first one is held against the last of the year before.
        var entries = rounds.entries(Stream.concat(Stream.of(months.getFirst().previous()), months.stream())
                .toList());
        return new ClosedMonths(months.stream()
                .flatMap(month -> closed(month, entries).stream())
                .toList());
    }

    private static Optional<ClosedMonths.ClosedMonth> closed(RoundId round, Map<RoundId, List<RoundEntry>> entries) {
        return RoundEntry.closing(entries.getOrDefault(round, List.of()))
                .map(closing -> new ClosedMonths.ClosedMonth(
                        round.month(),
                        closing.digest().orElseThrow(),
                        closing.previousDigest(),
                        RoundChain.link(entries.getOrDefault(round.previous(), List.of()), closing)));
    }

    @QueryHandler
    HeatMap answer(Rounds query) {
        var months = new TreeSet<>(query.year().months());
        var duties = new LinkedHashMap<ObligationId, List<Task>>();
        for (Task task : tasks.of(query.agencyId(), query.year(), query.today())) {
            months.add(RoundId.monthOf(task.slot()));
            duties.computeIfAbsent(task.slot().id().obligation(), duty -> new ArrayList<>())
                    .add(task);
        }
        return new HeatMap(
                List.copyOf(months),
                closed(query.agencyId(), months),
                duties.values().stream()
                        .map(RoundBoard::duty)
                        .sorted(RoundBoard::byPlaceInPlan)
                        .toList());
    }

    private List<YearMonth> closed(AgencyId agency, Collection<YearMonth> months) {
        return rounds
                .entries(months.stream().map(month -> RoundId.of(agency, month)).toList())
                .entrySet()
                .stream()
                .filter(round -> RoundEntry.closing(round.getValue()).isPresent())
                .map(round -> round.getKey().month())
                .sorted()
                .toList();
    }

    private static int byPlaceInPlan(HeatMap.Duty one, HeatMap.Duty other) {
        int byMeasure = Integer.compare(one.measure().number(), other.measure().number());
        return byMeasure != 0 ? byMeasure : Integer.compare(one.number(), other.number());
    }

    /** What was put off, or began late, can meet the next one in the same month: an open one is not to be hidden by the other. */
    private static Task moreUrgent(Task one, Task other) {
        return URGENCY.indexOf(other.state()) < URGENCY.indexOf(one.state()) ? other : one;
    }

    private static HeatMap.Duty duty(List<Task> tasks) {
        Map<DivisionId, Map<YearMonth, Task>> rows = new LinkedHashMap<>();
        for (Task task : tasks) {
            rows.computeIfAbsent(task.slot().division(), division -> new LinkedHashMap<>())
                    .merge(RoundId.monthOf(task.slot()), task, RoundBoard::moreUrgent);
        }
        DueSlot slot = tasks.getFirst().slot();
        return new HeatMap.Duty(
                slot.measure(),
                slot.measureTitle(),
                slot.dutyNumber(),
                slot.words(),
                rows.entrySet().stream()
                        .map(row -> new HeatMap.Row(row.getKey(), row.getValue()))
                        .toList());
    }
}
