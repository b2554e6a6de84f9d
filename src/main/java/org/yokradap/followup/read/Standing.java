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
    private final SlotState state;
    private final int daysLate;

    private Standing(DueSlot slot, Optional<ReportState> report, LocalDate today) {
        this.slot = slot;
        this.report = report;
        this.today = today;
        var outline = Outline.of(slot, report);
        this.state = outline.state(today);
        this.daysLate = outline.daysLate(today);
    }

    static Task of(DueSlot slot, Optional<ReportState> report, LocalDate today) {
        return new Standing(slot, report, today).task();
    }

    private Task task() {
        return switch (state) {
            case NOT_DUE -> stands(Turn.DIVISION, slot.period().start(), "");
            case DUE_SOON -> stands(Turn.DIVISION, slot.period().start(), draft());
            case OVERDUE -> stands(Turn.DIVISION, slot.due().plusDays(1), draft());
            case CHANGED ->
                stands(Turn.DIVISION, report.map(ReportState::changedOn).orElseThrow(), "");
            case SUBMITTED -> waits();
            case RETURNED -> stands(Turn.DIVISION, decidedOn(), "");
            case APPROVED, APPROVED_LATE -> stands(Turn.NOBODY, decidedOn(), "");
        };
    }

    private String draft() {
        return report.isPresent() ? ".draft" : "";
    }

    private Task waits() {
        var late = daysLate > 0 ? ".late" : "";
        if (report.map(ReportState::status)
                .filter(ReportStatus.FORWARDED::equals)
                .isPresent()) return stands(Turn.MAYOR, decidedOn(), ".mayor" + late);
        return isChained()
                ? stands(Turn.CLERK, submittedOn(), ".clerk" + late)
                : stands(Turn.EXECUTIVES, submittedOn(), late);
    }

    private Task stands(Turn turn, LocalDate since, String variant) {
        List<Object> arguments = new ArrayList<>(List.of(
                slot.division(), since, slot.due(), daysLate, Math.toIntExact(DAYS.between(today, slot.due()))));
        report.flatMap(ReportState::decision).map(Decision::role).ifPresent(arguments::add);
        var why = new Why("why." + state + variant, List.copyOf(arguments));
        return new Task(slot, state, daysLate, turn, since, why, report);
    }

    private boolean isChained() {
        return report.map(ReportState::chain)
                .filter(DecisionChain.CLERK_THEN_MAYOR::equals)
                .isPresent();
    }

    private LocalDate submittedOn() {
        return report.flatMap(ReportState::submittedOn).orElseThrow();
    }

    private LocalDate decidedOn() {
        return report.flatMap(ReportState::decision).map(Decision::on).orElseThrow();
    }
}
