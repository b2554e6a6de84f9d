package org.yokradap.followup.read;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.yokradap.followup.api.ReportState;
import org.yokradap.followup.api.ReportStatus;
import org.yokradap.followup.api.SlotState;
import org.yokradap.plan.api.DueSlot;

/**
 * A slot with the little of its report that has to be known of every one, also of those that nobody sees: of two years a page shows
 * what is open, and to read what was said about all the rest took longer than everything else together.
 */
record Outline(DueSlot slot, Optional<Progress> report) {
    /**
     * How far a report has come.
     *
     * @param firstSubmittedOn the day that counts against the due day
     */
    record Progress(ReportStatus status, int percent, boolean approvedBefore, Optional<LocalDate> firstSubmittedOn) {
        private static Progress of(ReportState report) {
            return new Progress(
                    report.status(), report.percent(), report.approvedVersion().isPresent(), report.firstSubmittedOn());
        }
    }

    static Outline of(DueSlot slot, Optional<ReportState> report) {
        return new Outline(slot, report.map(Progress::of));
    }

    boolean isApproved() {
        return status() == ReportStatus.APPROVED;
    }

    private ReportStatus status() {
        return report.map(Progress::status).orElse(ReportStatus.NONE);
    }

    SlotState state(LocalDate today) {
        return switch (status()) {
            case NONE -> unsent(today);
            case DRAFT -> report.filter(Progress::approvedBefore).isPresent() ? SlotState.CHANGED : unsent(today);
            case SUBMITTED, FORWARDED -> SlotState.SUBMITTED;
            case RETURNED -> SlotState.RETURNED;
            case APPROVED -> daysLateWhenSubmitted() > 0 ? SlotState.APPROVED_LATE : SlotState.APPROVED;
        };
    }

    /** How far a report may have come whose slot stands so; where nobody has written any there is none to be found. */
    static Set<ReportStatus> statusesOf(SlotState state) {
        return switch (state) {
            case NOT_DUE, DUE_SOON, OVERDUE, CHANGED -> Set.of(ReportStatus.DRAFT);
            case SUBMITTED -> Set.of(ReportStatus.SUBMITTED, ReportStatus.FORWARDED);
            case RETURNED -> Set.of(ReportStatus.RETURNED);
            case APPROVED, APPROVED_LATE -> Set.of(ReportStatus.APPROVED);
        };
    }

    private SlotState unsent(LocalDate today) {
        if (today.isAfter(slot.due())) return SlotState.OVERDUE;
        return DAYS.between(today, slot.due()) <= SlotState.SOON_DAYS ? SlotState.DUE_SOON : SlotState.NOT_DUE;
    }

    /** How many days after its day it was first submitted, or so far while it is not; 0 when in time. */
    int daysLate(LocalDate today) {
        return state(today).isUnsent() ? daysFromDue(today) : daysLateWhenSubmitted();
    }

    /** Mending what was sent back does not make a report late that had come in time. */
    private int daysLateWhenSubmitted() {
        return report.flatMap(Progress::firstSubmittedOn).map(this::daysFromDue).orElse(0);
    }

    private int daysFromDue(LocalDate day) {
        return Math.toIntExact(Math.max(0, DAYS.between(slot.due(), day)));
    }
}
