package org.yokradap.followup.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.followup.Nadi.CLERK;
import static org.yokradap.followup.Nadi.FINANCE;
import static org.yokradap.followup.Nadi.JANUARY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yokradap.followup.api.Decision;
import org.yokradap.followup.api.ReportId;
import org.yokradap.followup.api.ReportState;
import org.yokradap.followup.api.ReportStatus;
import org.yokradap.followup.api.ReportStep;
import org.yokradap.followup.api.RoundId;
import org.yokradap.followup.api.SlotState;
import org.yokradap.followup.api.Task;
import org.yokradap.followup.api.Turn;
import org.yokradap.people.api.DecisionChain;
import org.yokradap.people.api.Role;

/** January's report is for 1 to 31 January 2023 and is in time until the 31st is over. */
class StandingTest {
    private static final LocalDate FEBRUARY_10 = LocalDate.of(2023, 2, 10);

    private static ReportState report(ReportStatus status) {
        return new ReportState(
                ReportId.of(JANUARY.id()),
                status,
                1,
                1,
                "ปิดประกาศ 3 จุด",
                80,
                List.of(),
                "",
                "",
                List.of(),
                List.of(),
                LocalDate.of(2023, 1, 19),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                DecisionChain.EITHER,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private static ReportState submitted(LocalDate on) {
        return with(report(ReportStatus.SUBMITTED), on, Optional.empty(), Optional.empty());
    }

    private static ReportState decided(ReportStep step, LocalDate submittedOn, LocalDate on) {
        boolean approved = step == ReportStep.APPROVE;
        return with(
                report(approved ? ReportStatus.APPROVED : ReportStatus.RETURNED),
                submittedOn,
                Optional.of(new Decision(step, 1, CLERK.officer(), Role.CLERK, on, approved ? "" : "ขอลิงก์")),
                approved ? Optional.of(1) : Optional.empty());
    }

    private static ReportState with(
            ReportState report, LocalDate submittedOn, Optional<Decision> decision, Optional<Integer> approved) {
        return new ReportState(
                report.id(),
                report.status(),
                report.version(),
                report.revision(),
                report.text(),
                report.percent(),
                report.steps(),
                report.problems(),
                report.suggestions(),
                report.evidence(),
                report.files(),
                report.changedOn(),
                Optional.of("d".repeat(64)),
                Optional.of(submittedOn),
                Optional.of(submittedOn),
                report.chain(),
                decision,
                approved,
                report.authors(),
                report.unfinished());
    }

    private static Task on(LocalDate today) {
        return Standing.of(JANUARY, Optional.empty(), today);
    }

    private static Task on(LocalDate today, ReportState report) {
        var task = Standing.of(JANUARY, Optional.of(report), today);
        assertThat(Outline.statusesOf(task.state())).contains(report.status());
        return task;
    }

    private static void assertStands(Task task, SlotState state, int daysLate, Turn turn, String since, String why) {
        assertThat(task.state()).isEqualTo(state);
        assertThat(task.daysLate()).isEqualTo(daysLate);
        assertThat(task.turn()).isEqualTo(turn);
        assertThat(task.since()).isEqualTo(since);
        assertThat(task.why().key()).isEqualTo(why);
    }

    @Nested
    class NotSubmitted {
        @ParameterizedTest(name = "on {0} is {1}, {2} days late, since {3}")
        @CsvSource({
            "2022-12-01, NOT_DUE, 0, 2023-01-01",
            "2023-01-16, NOT_DUE, 0, 2023-01-01",
            "2023-01-17, DUE_SOON, 0, 2023-01-01",
            "2023-01-31, DUE_SOON, 0, 2023-01-01",
            "2023-02-01, OVERDUE, 1, 2023-02-01",
            "2023-02-03, OVERDUE, 3, 2023-02-01",
            "2024-02-01, OVERDUE, 366, 2023-02-01"
        })
        void isTheDivisionsTurn(LocalDate today, SlotState state, int daysLate, String since) {
            assertStands(on(today), state, daysLate, Turn.DIVISION, since, "why." + state);
        }

        @ParameterizedTest(name = "{0} in Bangkok is {2}")
        @CsvSource({
            "2023-01-31T16:59:59Z, Asia/Bangkok, DUE_SOON",
            "2023-01-31T17:00:00Z, Asia/Bangkok, OVERDUE",
            "2023-01-31T17:00:00Z, America/Los_Angeles, DUE_SOON",
        })
        void isOverdueFromTheSecondTheDayEndsInTheAgencysZone(Instant now, ZoneId zone, SlotState state) {
            assertThat(on(LocalDate.ofInstant(now, zone)).state()).isEqualTo(state);
        }

        @Test
        void isNoLessOverdueForADraft() {
            assertStands(
                    on(FEBRUARY_10, report(ReportStatus.DRAFT)),
                    SlotState.OVERDUE,
                    10,
                    Turn.DIVISION,
                    "2023-02-01",
                    "why.OVERDUE.draft");
        }

        @Test
        void isSaidToHaveADraftOnlyWhenItIsTime() {
            var draft = report(ReportStatus.DRAFT);
            var soon = LocalDate.of(2023, 1, 20);
            assertStands(on(soon, draft), SlotState.DUE_SOON, 0, Turn.DIVISION, "2023-01-01", "why.DUE_SOON.draft");
            var early = LocalDate.of(2022, 12, 1);
            assertStands(on(early, draft), SlotState.NOT_DUE, 0, Turn.DIVISION, "2023-01-01", "why.NOT_DUE");
        }

        /** Sent back once, submitted again and then taken back: what counts is today again. */
        @Test
        void countsTheDaysToTodayThoughItWasSubmittedBefore() {
            var takenBack =
                    with(report(ReportStatus.DRAFT), LocalDate.of(2023, 2, 3), Optional.empty(), Optional.empty());
            assertStands(
                    on(FEBRUARY_10, takenBack),
                    SlotState.OVERDUE,
                    10,
                    Turn.DIVISION,
                    "2023-02-01",
                    "why.OVERDUE.draft");
        }

        @Test
        void saysWhoAndSinceWhen() {
            assertThat(on(LocalDate.of(2023, 2, 3)).why().arguments())
                    .containsExactly(FINANCE, LocalDate.of(2023, 2, 1), JANUARY.due(), 3, -3);
        }
    }

    @Nested
    class Submitted {
        @Test
        void inTimeIsTheExecutivesTurnSinceThatDay() {
            assertStands(
                    on(FEBRUARY_10, submitted(LocalDate.of(2023, 1, 31))),
                    SlotState.SUBMITTED,
                    0,
                    Turn.EXECUTIVES,
                    "2023-01-31",
                    "why.SUBMITTED");
        }

        @Test
        void onTheThirdOfFebruaryIsThreeDaysLateAndCountsForJanuary() {
            var task = on(FEBRUARY_10, submitted(LocalDate.of(2023, 2, 3)));
            assertStands(task, SlotState.SUBMITTED, 3, Turn.EXECUTIVES, "2023-02-03", "why.SUBMITTED.late");
            assertThat(RoundId.of(task.slot()).month()).hasToString("2023-01");
        }
    }

    @Nested
    class Decided {
        @Test
        void toReturnItIsTheDivisionsTurnSinceThatDay() {
            var task = on(FEBRUARY_10, decided(ReportStep.RETURN, LocalDate.of(2023, 1, 30), LocalDate.of(2023, 2, 2)));
            assertStands(task, SlotState.RETURNED, 0, Turn.DIVISION, "2023-02-02", "why.RETURNED");
            assertThat(task.comment()).contains("ขอลิงก์");
            assertThat(task.why().arguments()).contains(Role.CLERK);
        }

        @Test
        void toApproveItIsNobodysTurn() {
            assertStands(
                    on(FEBRUARY_10, decided(ReportStep.APPROVE, LocalDate.of(2023, 1, 30), LocalDate.of(2023, 2, 2))),
                    SlotState.APPROVED,
                    0,
                    Turn.NOBODY,
                    "2023-02-02",
                    "why.APPROVED");
        }

        @Test
        void toApproveWhatCameLateKeepsTheDaysItWasLate() {
            assertStands(
                    on(FEBRUARY_10, decided(ReportStep.APPROVE, LocalDate.of(2023, 2, 3), LocalDate.of(2023, 2, 9))),
                    SlotState.APPROVED_LATE,
                    3,
                    Turn.NOBODY,
                    "2023-02-09",
                    "why.APPROVED_LATE");
        }

        @Test
        void toApproveWhatWasChangedLaterIsTheDivisionsTurnAndNotOverdue() {
            var approved = decided(ReportStep.APPROVE, LocalDate.of(2023, 1, 12), LocalDate.of(2023, 1, 15));
            var changed = new ReportState(
                    approved.id(),
                    ReportStatus.DRAFT,
                    2,
                    4,
                    approved.text(),
                    100,
                    approved.steps(),
                    approved.problems(),
                    approved.suggestions(),
                    approved.evidence(),
                    approved.files(),
                    LocalDate.of(2023, 1, 19),
                    approved.digest(),
                    approved.firstSubmittedOn(),
                    approved.submittedOn(),
                    approved.chain(),
                    approved.decision(),
                    approved.approvedVersion(),
                    approved.authors(),
                    approved.unfinished());
            assertStands(on(FEBRUARY_10, changed), SlotState.CHANGED, 0, Turn.DIVISION, "2023-01-19", "why.CHANGED");
        }
    }

    @Nested
    class BeforeTheClerkAndThenTheMayor {
        private ReportState chained(ReportStatus status, LocalDate submittedOn, Optional<Decision> decision) {
            var one = with(report(status), submittedOn, decision, Optional.empty());
            return new ReportState(
                    one.id(),
                    one.status(),
                    one.version(),
                    one.revision(),
                    one.text(),
                    one.percent(),
                    one.steps(),
                    one.problems(),
                    one.suggestions(),
                    one.evidence(),
                    one.files(),
                    one.changedOn(),
                    one.digest(),
                    one.firstSubmittedOn(),
                    one.submittedOn(),
                    DecisionChain.CLERK_THEN_MAYOR,
                    one.decision(),
                    one.approvedVersion(),
                    one.authors(),
                    one.unfinished());
        }

        @Test
        void isFirstTheClerksTurn() {
            var inTime = chained(ReportStatus.SUBMITTED, LocalDate.of(2023, 1, 20), Optional.empty());
            assertStands(
                    on(FEBRUARY_10, inTime), SlotState.SUBMITTED, 0, Turn.CLERK, "2023-01-20", "why.SUBMITTED.clerk");
        }

        @Test
        void isThenTheMayorsFromTheClerksDayOn() {
            var agreed = new Decision(ReportStep.FORWARD, 1, CLERK.officer(), Role.CLERK, LocalDate.of(2023, 2, 7), "");
            var late = chained(ReportStatus.FORWARDED, LocalDate.of(2023, 2, 3), Optional.of(agreed));
            assertStands(
                    on(FEBRUARY_10, late),
                    SlotState.SUBMITTED,
                    3,
                    Turn.MAYOR,
                    "2023-02-07",
                    "why.SUBMITTED.mayor.late");
        }
    }
}
