package org.yokradap.assessment.write;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.yokradap.assessment.api.AnalysisConcluded;
import org.yokradap.assessment.api.AsWritten;
import org.yokradap.assessment.api.AssessmentCommand;
import org.yokradap.assessment.api.AssessmentCommand.ConcludeAnalysis;
import org.yokradap.assessment.api.AssessmentCommand.CorrectScore;
import org.yokradap.assessment.api.AssessmentCommand.DismissWeakness;
import org.yokradap.assessment.api.AssessmentCommand.IdentifyWeakness;
import org.yokradap.assessment.api.AssessmentCommand.OpenAssessment;
import org.yokradap.assessment.api.AssessmentCommand.RecordScore;
import org.yokradap.assessment.api.AssessmentCommand.RecordStatedResult;
import org.yokradap.assessment.api.AssessmentCommand.RecordTables;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.AssessmentOpened;
import org.yokradap.assessment.api.AssessmentRejection;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.FrameworkId;
import org.yokradap.assessment.api.FrameworkShelf;
import org.yokradap.assessment.api.Frameworks;
import org.yokradap.assessment.api.ScoreCorrected;
import org.yokradap.assessment.api.ScoreLine;
import org.yokradap.assessment.api.ScoreRecorded;
import org.yokradap.assessment.api.StatedResult;
import org.yokradap.assessment.api.StatedResultRecorded;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.WeaknessDismissed;
import org.yokradap.assessment.api.WeaknessIdentified;
import org.yokradap.assessment.api.WeaknessRule;
import org.yokradap.assessment.api.analysis.Figures;
import org.yokradap.assessment.api.analysis.ScoreSheet;

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
    private final Map<Subject, WeaknessIdentified> weaknesses = new LinkedHashMap<>();
    private final Set<Subject> dismissed = new HashSet<>();
    private @Nullable AnalysisConcluded conclusion;

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
            Optional<String> reason = command.correction().filter(any -> scores.containsKey(it.subject()));
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

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(IdentifyWeakness command, FrameworkShelf shelf) {
        Framework framework = framework(command, shelf);
        Subject subject = command.subject();
        requireReason(command.reason());
        if (!framework.knows(subject) || subject.equals(Subject.OVERALL))
            throw AssessmentRejection.UNKNOWN_SUBJECT.because(subject.code()).on("subject");
        if (weaknesses.containsKey(subject)) return;
        apply(new WeaknessIdentified(
                command.assessmentId(),
                subject,
                framework.kindOf(subject),
                new Figures(framework, sheet()).rounded(subject),
                false,
                WeaknessRule.BY_HAND,
                Optional.of(command.reason())));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(DismissWeakness command, FrameworkShelf shelf) {
        framework(command, shelf);
        requireReason(command.reason());
        if (dismissed.contains(command.subject())) return;
        if (!weaknesses.containsKey(command.subject()))
            throw AssessmentRejection.NOT_A_WEAKNESS
                    .because(command.subject().code())
                    .on("subject");
        apply(new WeaknessDismissed(command.assessmentId(), command.subject(), command.reason()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(ConcludeAnalysis command, FrameworkShelf shelf) {
        Framework framework = framework(command, shelf);
        if (scores.isEmpty()) throw AssessmentRejection.NOTHING_RECORDED.because();
        var conclusion = Conclusion.of(
                command.assessmentId(),
                new Figures(framework, sheet()),
                command.rules().orElse(framework.rules()),
                weaknesses,
                dismissed);
        conclusion.identified().forEach(it -> apply(it));
        if (!conclusion.concluded().equals(this.conclusion)) apply(conclusion.concluded());
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

    @EventSourcingHandler
    void evolve(WeaknessIdentified event) {
        weaknesses.put(event.subject(), event);
        dismissed.remove(event.subject());
    }

    @EventSourcingHandler
    void evolve(WeaknessDismissed event) {
        weaknesses.remove(event.subject());
        dismissed.add(event.subject());
    }

    /** What a correction made strong again is no weakness any more. */
    @EventSourcingHandler
    void evolve(AnalysisConcluded event) {
        weaknesses.keySet().retainAll(event.weaknesses());
        conclusion = event;
    }

    private Framework framework(AssessmentCommand command, FrameworkShelf shelf) {
        if (id == null || frameworkId == null)
            throw AssessmentRejection.NOT_OPEN.because(command.assessmentId().value());
        return shelf.of(command.agencyId())
                .find(frameworkId)
                .orElseThrow(() -> AssessmentRejection.UNKNOWN_FRAMEWORK.because(String.valueOf(frameworkId)));
    }

    private ScoreSheet sheet() {
        return new ScoreSheet(scores.values().stream().toList());
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) throw AssessmentRejection.REASON_MISSING.because().on("reason");
    }
}
