package org.yokradap.followup.read;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yokradap.followup.api.Digest;
import org.yokradap.followup.api.MonthSheet;
import org.yokradap.followup.api.ReportState;
import org.yokradap.followup.api.RoundCounts;
import org.yokradap.followup.api.RoundId;
import org.yokradap.followup.api.Sides;
import org.yokradap.followup.api.SlotState;
import org.yokradap.followup.api.Task;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.plan.api.ObligationId;
import org.yokradap.plan.api.SlotId;
import org.yokradap.plan.api.UndatedDuty;

/**
 * A month's tasks, laid out for a decision on the whole of it.
 *
 * @param month what the month asks for
 * @param carriedOver what earlier months leave open, also what is not due yet
 */
record Sheet(List<Task> month, List<Task> carriedOver, List<Outline> all, List<UndatedDuty> undated) {

    /**
     * @param tasks those that {@link #shows} lets through, and maybe others
     * @param all of the plans that may have something due in this month
     */
    static Sheet of(RoundId round, List<Task> tasks, List<Outline> all, List<UndatedDuty> undated) {
        return new Sheet(
                tasks.stream()
                        .filter(task -> RoundId.monthOf(task.slot()).equals(round.month()))
                        .toList(),
                tasks.stream()
                        .filter(task -> RoundId.monthOf(task.slot()).isBefore(round.month()))
                        .filter(task -> !task.state().isApproved())
                        .toList(),
                all,
                undated);
    }

    /** Whether it is on the sheet of a month, where only the day can still keep it off. */
    static boolean shows(Outline outline, YearMonth month) {
        var asked = RoundId.monthOf(outline.slot());
        return asked.equals(month) || (asked.isBefore(month) && !outline.isApproved());
    }

    RoundCounts counts() {
        int approved =
                (int) month.stream().filter(task -> task.state().isApproved()).count();
        int returned = in(SlotState.RETURNED);
        int submitted = in(SlotState.SUBMITTED);
        int late = (int) month.stream().filter(Task::isLate).count();
        return new RoundCounts(
                approved, returned, submitted, month.size() - approved - returned - submitted, late, undated.size());
    }

    /** What the month asks for and is not approved, in a fixed order. */
    List<SlotId> open() {
        return month.stream()
                .filter(task -> !task.state().isApproved())
                .map(task -> task.slot().id())
                .sorted(Comparator.comparing(SlotId::value))
                .toList();
    }

    private int in(SlotState state) {
        return (int) month.stream().filter(task -> task.state() == state).count();
    }

    /**
     * Changes when anything on the sheet is submitted, taken back or decided, or the plan changes. Drafts are not on the sheet,
     * and the day is not in it: a sheet looked at before midnight can be closed after.
     */
    String digest() {
        var parts = new ArrayList<String>();
        Stream.concat(month.stream(), carriedOver.stream())
                .sorted(Comparator.comparing(task -> task.slot().id().value()))
                .forEach(task -> {
                    parts.add(task.slot().id().value());
                    parts.add(isBeforeExecutives(task) ? task.status().name() : "");
                    parts.add(
                            isBeforeExecutives(task)
                                    ? task.report().flatMap(ReportState::digest).orElse("")
                                    : "");
                });
        undated.stream().map(duty -> duty.id().value()).sorted().forEach(parts::add);
        return Digest.of(parts);
    }

    private static boolean isBeforeExecutives(Task task) {
        return task.state().isApproved() || task.state() == SlotState.SUBMITTED || task.state() == SlotState.RETURNED;
    }

    /** @param sides the days since each was due, by whose turn it was */
    List<MonthSheet.Part> byDivision(Function<Task, Sides> sides) {
        var debts = debts();
        Map<DivisionId, List<MonthSheet.Row>> parts = new LinkedHashMap<>();
        for (Task task : month) {
            parts.computeIfAbsent(task.slot().division(), division -> new ArrayList<>())
                    .add(row(task, debts, sides));
        }
        return parts.entrySet().stream()
                .map(part -> new MonthSheet.Part(part.getKey(), part.getValue()))
                .toList();
    }

    /** What has been left over by now: of a month to come, the months before it may still do what they have to. */
    List<MonthSheet.Row> carriedOver(Function<Task, Sides> sides, LocalDate today) {
        var debts = debts();
        return carriedOver.stream()
                .filter(task -> task.slot().due().isBefore(today))
                .sorted(Comparator.comparing(task -> task.slot().due()))
                .map(task -> row(task, debts, sides))
                .toList();
    }

    private static MonthSheet.Row row(
            Task task, Map<Debt, NavigableMap<LocalDate, Outline>> debts, Function<Task, Sides> sides) {
        var before = debts.getOrDefault(Debt.of(task.slot()), new TreeMap<>())
                .lowerEntry(task.slot().due());
        var percentBefore = Optional.ofNullable(before)
                .map(Map.Entry::getValue)
                .flatMap(Outline::report)
                .map(Outline.Progress::percent);
        return new MonthSheet.Row(task, percentBefore, sides.apply(task));
    }

    /** What one division owes on one duty. */
    private record Debt(ObligationId duty, DivisionId division) {
        static Debt of(DueSlot slot) {
            return new Debt(slot.id().obligation(), slot.division());
        }
    }

    /** By the day it is due. Put together once, or each row would have to look through two years' slots. */
    private Map<Debt, NavigableMap<LocalDate, Outline>> debts() {
        var debts = new HashMap<Debt, NavigableMap<LocalDate, Outline>>();
        for (Outline outline : all)
            debts.computeIfAbsent(Debt.of(outline.slot()), debt -> new TreeMap<>())
                    .putIfAbsent(outline.slot().due(), outline);
        return debts;
    }
}
