package org.yokradap.roles;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yokradap.assessment.api.AsWritten;
import org.yokradap.assessment.api.AssessmentCommand.OpenAssessment;
import org.yokradap.assessment.api.AssessmentCommand.RecordScore;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.FindingKey;
import org.yokradap.assessment.api.FrameworkId;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.analysis.CurrentAnalysis;
import org.yokradap.followup.Municipality;
import org.yokradap.followup.api.ReportCommand.ReportProgress;
import org.yokradap.followup.api.ReportId;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyCommand.AddDivision;
import org.yokradap.people.api.AgencyCommand.AppointOfficer;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.MeasureCommand.ReviseMeasure;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;

/** An agency and its neighbour, each with an assessment, a plan and reports. Everything of the neighbour's says so in {@link #MARK}. */
final class Towns {
    /** Stands in every text of the neighbour's, and in none of the own agency's. */
    static final String MARK = "ของเพื่อนบ้าน";

    private static final LocalDate SINCE = LocalDate.of(2022, 10, 1);

    private final Commands commands;
    private final Queries queries;
    private final Accounts accounts;

    Towns(Commands commands, Queries queries, Accounts accounts) {
        this.commands = commands;
        this.queries = queries;
        this.accounts = accounts;
    }

    Samples own(String code) {
        return found(code, "");
    }

    Samples neighbour(String code) {
        return found(code, MARK);
    }

    private Samples found(String code, String mark) {
        var town = Municipality.register(code, commands, accounts);
        var samples = new Samples(town);
        var administrator = town.actor(Role.ADMINISTRATOR);
        for (OfficerId spare : List.of(samples.spare(), samples.otherSpare()))
            commands.send(
                    new AppointOfficer(
                            town.id(),
                            spare,
                            Role.DIVISION_HEAD,
                            "ผู้อำนวยการสำรอง" + mark,
                            Optional.of(town.works()),
                            SINCE),
                    administrator);
        commands.send(new AddDivision(town.id(), DivisionId.of(town.id(), "other"), "กองสำรอง" + mark), administrator);
        var head = town.actor(Role.HEAD_OF_OFFICE);
        commands.send(
                new ReviseMeasure(town.publicity(), "IIT", "2", "", "การประชาสัมพันธ์งบประมาณ" + mark, "กองคลัง"),
                head);
        var assessment = AssessmentId.of(town.id(), 2565);
        commands.send(new OpenAssessment(assessment, new FrameworkId("ita-2565")), head);
        commands.send(new RecordScore(assessment, Subject.parse("i1"), Score.parse("70"), AsWritten.NOTHING), head);
        commands.send(
                new ReportProgress(ReportId.of(town.manual(town.finance())), "ปิดประกาศ" + mark, 50),
                town.actor(Role.DIVISION_HEAD));
        queries.ask(new CurrentAnalysis(town.id(), 2565), head).openFindings().stream()
                .findFirst()
                .ifPresent(finding -> samples.know(FindingKey.class, finding.key()));
        return samples;
    }
}
