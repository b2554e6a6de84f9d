package org.yokradap.followup.read;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yokradap.followup.api.Decision;
import org.yokradap.followup.api.ReportState;
import org.yokradap.followup.api.ReportStatus;
import org.yokradap.followup.api.SlotState;
import org.yokradap.followup.api.Task;
import org.yokradap.followup.api.Turn;
import org.yokradap.followup.api.Why;
import org.yokradap.people.api.DecisionChain;
import org.yokradap.plan.api.DueSlot;

/** How a slot stands on a day: whose turn it is, since when, and why. A function of the slot, its report and the day alone. */
final class Standing {
    private final DueSlot slot;
    private final Optional<ReportState> report;
    private final LocalDate today;

    private Standing(DueSlot slot, Optional<ReportState> report, LocalDate today) {
        this.slot = slot;
        this.report = report;
        this.today = today;
    }

    static Task of(DueSlot slot, Optional<ReportState> report, LocalDate today) {
        return new Standing(slot, report, today).task();
    }

    private Task task() {
        return switch (report.map(ReportState::status).orElse(ReportStatus.NONE)) {
            case NONE -> open("");
            case DRAFT -> isApprovedBefore() ? changed() : open(".draft");
            case SUBMITTED ->
                isChained() ? waits(Turn.CLERK, submittedOn(), ".clerk") : waits(Turn.EXECUTIVES, submittedOn(), "");
            case FORWARDED -> waits(Turn.MAYOR, decidedOn(), ".mayor");
            case RETURNED -> stands(SlotState.RETURNED, Turn.DIVISION, decidedOn(), "");
            case APPROVED ->
                stands(
                        daysLateWhenSubmitted() > 0 ? SlotState.APPROVED_LATE : SlotState.APPROVED,
                        Turn.NOBODY,
                        decidedOn(),
                        "");
        };
    }

    private Task open(String draft) {
        var due = slot.due();
        if (today.isAfter(due)) {
            return task(SlotState.OVERDUE, daysBetween(due, today), Turn.DIVISION, due.plusDays(1), draft);
        }
        var soon = daysBetween(today, due) <= SlotState.SOON_DAYS;
        return task(
                soon ? SlotState.DUE_SOON : SlotState.NOT_DUE,
                0,
                Turn.DIVISION,
                slot.period().start(),
                soon ? draft : "");
    }

    private Task changed() {
        var changedOn = report.map(ReportState::changedOn).orElseThrow();
        return stands(SlotState.CHANGED, Turn.DIVISION, changedOn, "");
    }

    private Task waits(Turn turn, LocalDate since, String whose) {
        return stands(SlotState.SUBMITTED, turn, since, whose + (daysLateWhenSubmitted() > 0 ? ".late" : ""));
    }

    private Task stands(SlotState state, Turn turn, LocalDate since, String variant) {
        return task(state, daysLateWhenSubmitted(), turn, since, variant);
    }

    private Task task(SlotState state, int daysLate, Turn turn, LocalDate since, String variant) {
        List<Object> arguments =
                new ArrayList<>(List.of(slot.division(), since, slot.due(), daysLate, daysBetween(today, slot.due())));
        report.flatMap(ReportState::decision).map(Decision::role).ifPresent(arguments::add);
        var why = new Why("why." + state + variant, List.copyOf(arguments));
        return new Task(slot, state, daysLate, turn, since, why, report);
    }

    private boolean isChained() {
        return report.map(ReportState::chain)
                .filter(DecisionChain.CLERK_THEN_MAYOR::equals)
                .isPresent();
    }

    private boolean isApprovedBefore() {
        return report.flatMap(ReportState::approvedVersion).isPresent();
    }

    private LocalDate submittedOn() {
        return report.flatMap(ReportState::submittedOn).orElseThrow();
    }

    private LocalDate decidedOn() {
        return report.flatMap(ReportState::decision).map(Decision::on).orElseThrow();
    }

    /** Mending what was sent back does not make a report late that had come in time. */
    private int daysLateWhenSubmitted() {
        return report.flatMap(ReportState::firstSubmittedOn)
                .map(on -> Math.max(0, daysBetween(slot.due(), on)))
                .orElse(0);
    }

    private static int daysBetween(LocalDate from, LocalDate to) {
        return Math.toIntExact(DAYS.between(from, to));
    }
}
