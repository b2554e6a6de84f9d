package org.yokradap.followup.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.followup.Nadi.FINANCE;
import static org.yokradap.followup.Nadi.PUBLIC_WORKS;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yokradap.calendar.Timing;
import org.yokradap.followup.Nadi;
import org.yokradap.followup.api.Decision;
import org.yokradap.followup.api.MonthSheet;
import org.yokradap.followup.api.ReportId;
import org.yokradap.followup.api.ReportState;
import org.yokradap.followup.api.ReportStatus;
import org.yokradap.followup.api.ReportStep;
import org.yokradap.followup.api.RoundCounts;
import org.yokradap.followup.api.RoundId;
import org.yokradap.followup.api.Sides;
import org.yokradap.followup.api.Task;
import org.yokradap.people.api.DecisionChain;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.plan.api.ObligationId;
import org.yokradap.plan.api.UndatedDuty;

class SheetTest {
    private static final YearMonth DECEMBER = YearMonth.of(2022, 12);
    private static final YearMonth JANUARY = YearMonth.of(2023, 1);
    private static final RoundId ROUND = RoundId.of(Nadi.AGENCY, JANUARY);
    private static final LocalDate TODAY = LocalDate.of(2023, 2, 3);
    private static final UndatedDuty UNDATED = new UndatedDuty(
            ObligationId.of(Nadi.PUBLICITY, 9),
            "ให้เป็นปัจจุบัน",
            "การประชาสัมพันธ์",
            Timing.continuous(),
            List.of(FINANCE));

    private static Task missing(DueSlot slot) {
        return Standing.of(slot, Optional.empty(), TODAY);
    }

    private static Task at(ReportStatus status, DueSlot slot, int version) {
        boolean approved = status == ReportStatus.APPROVED;
        boolean submitted = status != ReportStatus.DRAFT;
        boolean decided = approved || status == ReportStatus.RETURNED;
        var step = approved ? ReportStep.APPROVE : ReportStep.RETURN;
        var report = new ReportState(
                ReportId.of(slot.id()),
                status,
                version,
                version,
                "ปิดประกาศ",
                40 * version,
                List.of(),
                "",
                "",
                List.of(),
                List.of(),
                slot.due(),
                submitted ? Optional.of("digest " + version) : Optional.empty(),
                submitted ? Optional.of(slot.due()) : Optional.empty(),
                submitted ? Optional.of(slot.due()) : Optional.empty(),
                DecisionChain.EITHER,
                decided
                        ? Optional.of(new Decision(step, version, Nadi.CLERK.officer(), Role.CLERK, TODAY, "ขอลิงก์"))
                        : Optional.empty(),
                approved ? Optional.of(version) : Optional.empty(),
                List.of(),
                Optional.empty());
        return Standing.of(slot, Optional.of(report), TODAY);
    }

    private static Sheet sheet(Task... tasks) {
        return sheet(ROUND, List.of(UNDATED), tasks);
    }

    private static Sheet sheet(RoundId round, List<UndatedDuty> undated, Task... tasks) {
        var all = Stream.of(tasks)
                .map(task -> Outline.of(task.slot(), task.report()))
                .toList();
        return Sheet.of(round, List.of(tasks), all, undated);
    }

    private static final DueSlot FINANCE_DECEMBER = Nadi.monthly(FINANCE, DECEMBER);
    private static final DueSlot FINANCE_JANUARY = Nadi.monthly(FINANCE, JANUARY);
    private static final DueSlot WORKS_DECEMBER = Nadi.monthly(PUBLIC_WORKS, DECEMBER);
    private static final DueSlot WORKS_JANUARY = Nadi.monthly(PUBLIC_WORKS, JANUARY);
    private static final DueSlot WORKS_FEBRUARY = Nadi.monthly(PUBLIC_WORKS, YearMonth.of(2023, 2));

    @Test
    void countsWhatTheMonthAsksFor() {
        var sheet =
                sheet(at(ReportStatus.APPROVED, FINANCE_JANUARY, 1), missing(WORKS_JANUARY), missing(WORKS_FEBRUARY));
        assertThat(sheet.counts()).isEqualTo(new RoundCounts(1, 0, 0, 1, 1, 1));
        assertThat(sheet.counts().open()).isOne();
    }

    @Test
    void carriesOverWhatEarlierMonthsLeftOpen() {
        var sheet = sheet(
                at(ReportStatus.APPROVED, FINANCE_DECEMBER, 1),
                missing(WORKS_DECEMBER),
                missing(FINANCE_JANUARY),
                missing(WORKS_FEBRUARY));
        assertThat(sheet.carriedOver()).extracting(Task::slot).containsExactly(WORKS_DECEMBER);
    }

    @Test
    void carriesNothingOverBeforeItIsOverdue() {
        var march = sheet(
                RoundId.of(Nadi.AGENCY, YearMonth.of(2023, 3)),
                List.of(),
                missing(WORKS_JANUARY),
                missing(WORKS_FEBRUARY));
        assertThat(march.carriedOver(task -> Sides.NONE, TODAY))
                .extracting(row -> row.task().slot())
                .containsExactly(WORKS_JANUARY);
    }

    @Test
    void isGroupedByDivisionWithWhatWasReportedBefore() {
        var sheet = sheet(
                at(ReportStatus.APPROVED, FINANCE_DECEMBER, 2),
                at(ReportStatus.SUBMITTED, FINANCE_JANUARY, 1),
                missing(WORKS_JANUARY));
        assertThat(sheet.byDivision(task -> Sides.NONE))
                .extracting(MonthSheet.Part::division)
                .containsExactly(FINANCE, PUBLIC_WORKS);
        assertThat(sheet.byDivision(task -> Sides.NONE)
                        .getFirst()
                        .rows()
                        .getFirst()
                        .percentBefore())
                .contains(80);
        assertThat(sheet.byDivision(task -> Sides.NONE)
                        .getLast()
                        .rows()
                        .getFirst()
                        .percentBefore())
                .isEmpty();
    }

    @Test
    void hasAnotherDigestWheneverSomethingOnItIsSubmittedOrDecided() {
        assertThat(Stream.of(
                                sheet(missing(FINANCE_JANUARY)),
                                sheet(at(ReportStatus.SUBMITTED, FINANCE_JANUARY, 1)),
                                sheet(at(ReportStatus.SUBMITTED, FINANCE_JANUARY, 2)),
                                sheet(at(ReportStatus.APPROVED, FINANCE_JANUARY, 2)),
                                sheet(at(ReportStatus.RETURNED, FINANCE_JANUARY, 2)),
                                sheet(missing(FINANCE_JANUARY), missing(WORKS_JANUARY)),
                                sheet(missing(FINANCE_JANUARY), missing(WORKS_DECEMBER)),
                                sheet(ROUND, List.of(), missing(FINANCE_JANUARY)))
                        .map(Sheet::digest))
                .doesNotHaveDuplicates();
    }

    @Test
    void hasTheSameDigestForDraftsOnOtherDaysAndInAnyOrder() {
        var nothing = sheet(missing(FINANCE_JANUARY), missing(WORKS_JANUARY));
        assertThat(sheet(at(ReportStatus.DRAFT, WORKS_JANUARY, 1), missing(FINANCE_JANUARY))
                        .digest())
                .isEqualTo(nothing.digest());
        var tomorrow = Standing.of(FINANCE_JANUARY, Optional.empty(), TODAY.plusDays(1));
        assertThat(sheet(tomorrow, missing(WORKS_JANUARY)).digest()).isEqualTo(nothing.digest());
    }
}
