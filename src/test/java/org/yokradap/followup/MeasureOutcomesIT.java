package org.yokradap.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.analysis.MeasureOutcomes;
import org.yokradap.assessment.api.analysis.MeasureOutcomes.Outcome;
import org.yokradap.assessment.api.analysis.MeasureOutcomes.Progress;
import org.yokradap.followup.api.FollowupQuery.ReportThread;
import org.yokradap.followup.api.ReportCommand.ApproveReport;
import org.yokradap.followup.api.ReportCommand.ReportProgress;
import org.yokradap.followup.api.ReportCommand.SubmitReport;
import org.yokradap.followup.api.ReportId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.SlotId;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.platform.testing.ApplicationTest;

/** What an assessment is told of the measures that answer it. */
@ApplicationTest
class MeasureOutcomesIT {
    private static final LocalDate TODAY = LocalDate.of(2023, 1, 20);

    @Autowired
    private Commands commands;

    @Autowired
    private Queries queries;

    @Autowired
    private MeasureOutcomes outcomes;

    @Test
    void countEveryReportThatIsOwedOnAMeasureOnce() {
        var agency = Municipality.register("outcomes", commands);
        submit(agency, agency.monthly(Month.OCTOBER));
        submit(agency, agency.monthly(Month.NOVEMBER));
        approve(agency, agency.monthly(Month.OCTOBER));

        var became = outcomes.of(AssessmentId.of(agency.id(), 2565), TODAY);
        assertThat(became)
                .containsEntry("measure-outcomes-2566-1", new Outcome(1, 1, 0, 1, 9))
                .containsEntry("measure-outcomes-2566-2", new Outcome(0, 0, 0, 2, 0))
                .containsEntry("measure-outcomes-2566-3", new Outcome(0, 0, 0, 0, 2))
                .hasSize(3);
        assertThat(became.get("measure-outcomes-2566-1").progress()).isEqualTo(Progress.PARTLY);
        assertThat(became.get("measure-outcomes-2566-2").progress()).isEqualTo(Progress.NOT_REPORTED);
        assertThat(became.get("measure-outcomes-2566-3").progress()).isEqualTo(Progress.NOT_DUE);
    }

    @Test
    void areOfThePlanOfTheYearAfterAndOfNoOther() {
        var agency = Municipality.register("outcomesnext", commands);
        assertThat(outcomes.of(AssessmentId.of(agency.id(), 2566), TODAY)).isEmpty();
    }

    @Test
    void sayCarriedOutWhenEverythingDueIsApproved() {
        assertThat(new Outcome(2, 0, 0, 0, 5).progress()).isEqualTo(Progress.CARRIED_OUT);
        assertThat(new Outcome(2, 0, 0, 1, 0).progress()).isEqualTo(Progress.PARTLY);
    }

    private void submit(Municipality agency, SlotId slot) {
        var report = ReportId.of(slot);
        commands.send(new ReportProgress(report, "ปิดประกาศ 3 จุด", 100), agency.actor(Role.DIVISION_HEAD));
        commands.send(new SubmitReport(report), agency.actor(Role.DIVISION_HEAD));
    }

    private void approve(Municipality agency, SlotId slot) {
        var clerk = agency.actor(Role.CLERK);
        var thread = queries.ask(new ReportThread(slot, TODAY), clerk);
        String digest = thread.task().report().orElseThrow().digest().orElseThrow();
        commands.send(new ApproveReport(ReportId.of(slot), digest), clerk);
    }
}
