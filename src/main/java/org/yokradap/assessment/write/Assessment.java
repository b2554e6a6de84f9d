package org.yokradap.assessment.write;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.yokradap.assessment.api.AcceptanceWithdrawn;
import org.yokradap.assessment.api.AsWritten;
import org.yokradap.assessment.api.AssessmentCommand;
import org.yokradap.assessment.api.AssessmentCommand.AcceptFinding;
import org.yokradap.assessment.api.AssessmentCommand.ChooseRules;
import org.yokradap.assessment.api.AssessmentCommand.ConcludeAnalysis;
import org.yokradap.assessment.api.AssessmentCommand.CorrectScore;
import org.yokradap.assessment.api.AssessmentCommand.DismissWeakness;
import org.yokradap.assessment.api.AssessmentCommand.IdentifyWeakness;
import org.yokradap.assessment.api.AssessmentCommand.OpenAssessment;
import org.yokradap.assessment.api.AssessmentCommand.RecordScore;
import org.yokradap.assessment.api.AssessmentCommand.RecordStatedResult;
import org.yokradap.assessment.api.AssessmentCommand.RecordTables;
import org.yokradap.assessment.api.AssessmentCommand.WithdrawAcceptance;
import org.yokradap.assessment.api.AssessmentCommand.WithdrawJudgement;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.AssessmentOpened;
import org.yokradap.assessment.api.AssessmentRejection;
import org.yokradap.assessment.api.FindingAccepted;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.FrameworkId;
import org.yokradap.assessment.api.FrameworkShelf;
import org.yokradap.assessment.api.Frameworks;
import org.yokradap.assessment.api.JudgementWithdrawn;
import org.yokradap.assessment.api.RulesChosen;
import org.yokradap.assessment.api.ScoreCorrected;
import org.yokradap.assessment.api.ScoreLine;
import org.yokradap.assessment.api.ScoreRecorded;
import org.yokradap.assessment.api.StatedResult;
import org.yokradap.assessment.api.StatedResultRecorded;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.WeaknessDismissed;
import org.yokradap.assessment.api.WeaknessRules;
import org.yokradap.assessment.api.analysis.Figures;
import org.yokradap.assessment.api.analysis.Judgements;
import org.yokradap.assessment.api.analysis.ScoreSheet;
import org.yokradap.assessment.api.analysis.Weaknesses;

/**
 * One agency's assessment of one fiscal year. Every handler may create it, so that a command to one that nobody opened gets
 * a reason a person understands; a refused command stores nothing.
 */
@Aggregate
class Assessment {
    @AggregateIdentifier
    private @Nullable AssessmentId id;

    private @Nullable FrameworkId frameworkId;
    private final Map<Subject, ScoreLine> scores = new LinkedHashMap<>();
    private final Map<String, StatedResultRecorded> stated = new HashMap<>();

    @AggregateMember
    private final Judged judged = new Judged();

    Assessment() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(OpenAssessment command, FrameworkShelf shelf) {
        FrameworkId wanted = command.frameworkId();
        if (wanted.equals(frameworkId)) return;
        if (frameworkId != null) throw AssessmentRejection.OPEN_WITH_ANOTHER_FRAMEWORK.because(frameworkId.value());
        if (shelf.of(command.agencyId()).find(wanted).isEmpty())
            throw AssessmentRejection.UNKNOWN_FRAMEWORK.because(wanted.value()).on("frameworkId");
        String year = String.valueOf(command.assessmentId().fiscalYear());
        if (!year.equals(String.valueOf(wanted.fiscalYear())))
            throw AssessmentRejection.FRAMEWORK_OF_ANOTHER_YEAR
                    .because(wanted.value(), year)
                    .on("frameworkId");
        apply(new AssessmentOpened(command.assessmentId(), wanted));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(RecordScore command, FrameworkShelf shelf) {
        framework(command, shelf).requireRecordable(command.subject(), command.score());
        ScoreLine before = scores.get(command.subject());
        AsWritten written =
                before == null ? command.written() : command.written().over(before.written());
        var line = new ScoreLine(command.subject(), command.score(), written);
        if (line.equals(before)) return;
        if (before != null && !before.score().equals(command.score()))
            throw AssessmentRejection.ALREADY_RECORDED
                    .because(command.subject().code(), before.score().toString())
                    .on("score");
        apply(new ScoreRecorded(command.assessmentId(), command.subject(), command.score(), written));
    }

    /** One decision: the first line that is refused takes all the others back with it. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(RecordTables command, FrameworkShelf shelf) {
        AssessmentId to = command.assessmentId();
        Frameworks known = shelf.of(command.agencyId());
        FrameworkShelf once = agency -> known;
        decide(new OpenAssessment(to, command.frameworkId()), once);
        for (ScoreLine it : command.scores()) {
            Optional<String> reason = command.reason().filter(any -> scores.containsKey(it.subject()));
            if (reason.isPresent()) decide(new CorrectScore(to, it.subject(), it.score(), reason.get()), once);
            decide(new RecordScore(to, it.subject(), it.score(), it.written()), once);
        }
        for (StatedResult it : command.stated())
            decide(new RecordStatedResult(to, it.where(), it.overall(), it.level()), once);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(CorrectScore command, FrameworkShelf shelf) {
        framework(command, shelf).requireRecordable(command.subject(), command.score());
        requireReason(command.reason());
        ScoreLine before = scores.get(command.subject());
        if (before == null)
            throw AssessmentRejection.NOT_RECORDED
                    .because(command.subject().code())
                    .on("subject");
        if (before.score().equals(command.score())) return;
        apply(new ScoreCorrected(
                command.assessmentId(), command.subject(), before.score(), command.score(), command.reason()));
    }

    /** A level is refused only when no year has one of that name: one of another year is a finding, not a typing error. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(RecordStatedResult command, FrameworkShelf shelf) {
        framework(command, shelf);
        if (command.where().isBlank())
            throw AssessmentRejection.WHERE_MISSING.because().on("where");
        if (command.overall().isEmpty() && command.level().isEmpty())
            throw AssessmentRejection.NOTHING_STATED.because().on("overall");
        Frameworks frameworks = shelf.of(command.agencyId());
        command.level().filter(level -> !frameworks.knowLevel(level)).ifPresent(level -> {
            throw AssessmentRejection.UNKNOWN_LEVEL.because(level).on("level");
        });
        var result =
                new StatedResultRecorded(command.assessmentId(), command.where(), command.overall(), command.level());
        if (!result.equals(stated.get(command.where()))) apply(result);
    }

    /** Said again it changes nothing; said of what a rule finds, it adds the officer's reason. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(IdentifyWeakness command, FrameworkShelf shelf) {
        Framework framework = framework(command, shelf);
        Subject subject = command.subject();
        requireReason(command.reason());
        if (!framework.knows(subject) || subject.equals(Subject.OVERALL))
            throw AssessmentRejection.UNKNOWN_SUBJECT.because(subject.code()).on("subject");
        if (judged.reason(subject).isPresent()) return;
        Judgements judgements = judged.judgements().naming(subject);
        Weaknesses.by(rules(framework), new Figures(framework, sheet()), judgements).stream()
                .filter(it -> it.subject().equals(subject))
                .forEach(it -> apply(Conclusion.identified(command.assessmentId(), it, Optional.of(command.reason()))));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(DismissWeakness command, FrameworkShelf shelf) {
        framework(command, shelf);
        requireReason(command.reason());
        if (judged.isDismissed(command.subject())) return;
        if (judged.weakness(command.subject()).isEmpty())
            throw AssessmentRejection.NOT_A_WEAKNESS
                    .because(command.subject().code())
                    .on("subject");
        apply(new WeaknessDismissed(command.assessmentId(), command.subject(), command.reason()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(WithdrawJudgement command, FrameworkShelf shelf) {
        framework(command, shelf);
        requireReason(command.reason());
        Subject subject = command.subject();
        if (!judged.isDismissed(subject) && judged.reason(subject).isEmpty())
            throw AssessmentRejection.NOT_JUDGED.because(subject.code()).on("subject");
        apply(new JudgementWithdrawn(command.assessmentId(), subject, command.reason()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(ConcludeAnalysis command, FrameworkShelf shelf) {
        Framework framework = framework(command, shelf);
        if (scores.isEmpty()) throw AssessmentRejection.NOTHING_RECORDED.because();
        conclude(command.assessmentId(), framework);
    }

    /** Whoever chose rules has seen what they make of the scores, so a conclusion by the former ones does not outlive them. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(ChooseRules command, FrameworkShelf shelf) {
        Framework framework = framework(command, shelf);
        requireReason(command.reason());
        if (command.rules().equals(judged.rules())) return;
        apply(new RulesChosen(command.assessmentId(), command.rules(), command.reason()));
        if (judged.conclusion().isPresent()) conclude(command.assessmentId(), framework);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(AcceptFinding command, FrameworkShelf shelf) {
        framework(command, shelf);
        requireReason(command.reason());
        if (judged.isAccepted(command.finding())) return;
        apply(new FindingAccepted(command.assessmentId(), command.finding(), command.refersTo(), command.reason()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(WithdrawAcceptance command, FrameworkShelf shelf) {
        framework(command, shelf);
        requireReason(command.reason());
        if (!judged.isAccepted(command.finding())) throw AssessmentRejection.NOT_ACCEPTED.because();
        apply(new AcceptanceWithdrawn(command.assessmentId(), command.finding(), command.reason()));
    }

    private void conclude(AssessmentId assessment, Framework framework) {
        var conclusion = Conclusion.of(assessment, new Figures(framework, sheet()), rules(framework), judged);
        conclusion.identified().forEach(it -> apply(it));
        if (!judged.conclusion().equals(Optional.of(conclusion.concluded()))) apply(conclusion.concluded());
    }

    @EventSourcingHandler
    void evolve(AssessmentOpened event) {
        id = event.assessmentId();
        frameworkId = event.frameworkId();
    }

    @EventSourcingHandler
    void evolve(ScoreRecorded event) {
        scores.put(event.subject(), new ScoreLine(event.subject(), event.score(), event.written()));
    }

    @EventSourcingHandler
    void evolve(ScoreCorrected event) {
        scores.computeIfPresent(event.subject(), (subject, line) -> new ScoreLine(subject, event.to(), line.written()));
    }

    @EventSourcingHandler
    void evolve(StatedResultRecorded event) {
        stated.put(event.where(), event);
    }

    private Framework framework(AssessmentCommand command, FrameworkShelf shelf) {
        if (id == null || frameworkId == null)
            throw AssessmentRejection.NOT_OPEN.because(command.assessmentId().value());
        return shelf.of(command.agencyId()).need(frameworkId);
    }

    private WeaknessRules rules(Framework framework) {
        return judged.rules().orElse(framework.rules());
    }

    private ScoreSheet sheet() {
        return new ScoreSheet(scores.values().stream().toList());
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) throw AssessmentRejection.REASON_MISSING.because().on("reason");
    }
}
