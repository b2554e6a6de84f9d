package org.yokradap.assessment.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yokradap.assessment.api.AssessmentCommand;
import org.yokradap.assessment.api.AssessmentCommand.ConcludeAnalysis;
import org.yokradap.assessment.api.AssessmentCommand.OpenAssessment;
import org.yokradap.assessment.api.AssessmentCommand.WithdrawJudgement;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.AssessmentImport;
import org.yokradap.assessment.api.FrameworkId;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.analysis.AnalysisDocument;
import org.yokradap.assessment.api.analysis.CurrentAnalysis;
import org.yokradap.assessment.api.analysis.UnreadableSheet;
import org.yokradap.assessment.api.intake.HandedIn;
import org.yokradap.assessment.web.Entries.Because;
import org.yokradap.assessment.web.Entries.Correction;
import org.yokradap.assessment.web.Entries.Dismissal;
import org.yokradap.assessment.web.Entries.NewScore;
import org.yokradap.assessment.web.Entries.NewWeakness;
import org.yokradap.assessment.web.Entries.Statement;
import org.yokradap.people.api.Actor;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.platform.Receipt;
import org.yokradap.platform.web.ListedProblems;
import org.yokradap.platform.web.ListedProblems.Placed;

/** The assessment of one fiscal year (Buddhist era) of the agency of the one who asks. */
@RestController
@RequestMapping("/api/v1/assessments/{year}")
class AssessmentResource {
    private final Queries queries;
    private final Commands commands;
    private final AssessmentImport tables;
    private final FindingWords words;
    private final ListedProblems listed;

    AssessmentResource(
            Queries queries, Commands commands, AssessmentImport tables, FindingWords words, ListedProblems listed) {
        this.queries = queries;
        this.commands = commands;
        this.tables = tables;
        this.words = words;
        this.listed = listed;
    }

    /** Which framework to begin the year under. */
    record Opening(FrameworkId frameworkId) {}

    @GetMapping("/analysis")
    AnalysisDocument analysis(@PathVariable int year, Actor actor) {
        var view = queries.ask(new CurrentAnalysis(actor.agency(), year), actor);
        return AnalysisDocument.of(view.analysis(), words::say);
    }

    @PostMapping
    Receipt open(@PathVariable int year, @RequestBody Opening opening, Actor actor) {
        return send(new OpenAssessment(id(year, actor), opening.frameworkId()), actor);
    }

    @PostMapping("/scores")
    Receipt record(@PathVariable int year, @Valid @RequestBody NewScore score, Actor actor) {
        return send(score.order(id(year, actor)), actor);
    }

    @PostMapping("/corrections")
    Receipt correct(@PathVariable int year, @Valid @RequestBody Correction correction, Actor actor) {
        return send(correction.order(id(year, actor)), actor);
    }

    @PostMapping("/stated-results")
    Receipt state(@PathVariable int year, @Valid @RequestBody Statement statement, Actor actor) {
        return send(statement.order(id(year, actor)), actor);
    }

    @PostMapping("/weaknesses")
    Receipt name(@PathVariable int year, @Valid @RequestBody NewWeakness weakness, Actor actor) {
        return send(weakness.order(id(year, actor)), actor);
    }

    @PostMapping("/weaknesses/{subject}/dismissal")
    Receipt dismiss(
            @PathVariable int year, @PathVariable String subject, @RequestBody Dismissal dismissal, Actor actor) {
        return send(dismissal.order(id(year, actor), subject), actor);
    }

    /** Takes back that it was named or dismissed. */
    @PostMapping("/weaknesses/{subject}/withdrawal")
    Receipt withdraw(@PathVariable int year, @PathVariable String subject, @RequestBody Because why, Actor actor) {
        return send(new WithdrawJudgement(id(year, actor), Subject.parse(subject), why.words()), actor);
    }

    /** Applies the weakness rules in force to what is recorded. */
    @PostMapping("/conclusion")
    Receipt conclude(@PathVariable int year, Actor actor) {
        return send(new ConcludeAnalysis(id(year, actor)), actor);
    }

    /**
     * Takes in tables: the parts {@code indicators}, {@code items} and {@code statements} have the columns of those files, parts
     * called {@code file} are workbooks or delimited text of any form. All of it or nothing.
     *
     * @param dryRun stores nothing and says what would be done
     * @param reason why scores that are recorded otherwise are corrected; without it they are refused
     */
    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(oneOf = {Receipt.class, DryRunDocument.class})))
    Object take(
            @PathVariable int year,
            UploadedTables uploaded,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam Optional<String> reason,
            Actor actor) {
        var assessment = id(year, actor);
        var said = reason.filter(it -> !it.isBlank());
        if (dryRun) return look(assessment, uploaded, said, actor);
        return uploaded.areNamed()
                ? tables.take(assessment, uploaded.texts(), said, actor)
                : tables.take(handedIn(assessment, uploaded, said), actor);
    }

    private DryRunDocument look(
            AssessmentId assessment, UploadedTables uploaded, Optional<String> reason, Actor actor) {
        var found = uploaded.areNamed()
                ? tables.look(assessment, uploaded.texts(), reason, actor)
                : tables.look(handedIn(assessment, uploaded, reason), actor);
        if (!found.isClear()) throw new UnreadableSheet(found.problems());
        return DryRunDocument.of(found);
    }

    private static HandedIn handedIn(AssessmentId assessment, UploadedTables uploaded, Optional<String> reason) {
        return new HandedIn(uploaded.tables(), Optional.of(assessment.fiscalYear()), Map.of(), reason);
    }

    /** Everything that is wrong with the files, so that they can be mended in one go. */
    @ExceptionHandler
    ProblemDetail unreadable(UnreadableSheet unreadable, Locale locale) {
        return listed.of(
                "import.problems",
                unreadable.problems().stream()
                        .map(it -> new Placed(it.place(), it.rejection()))
                        .toList(),
                locale);
    }

    private Receipt send(AssessmentCommand command, Actor actor) {
        return commands.send(command, actor);
    }

    private static AssessmentId id(int year, Actor actor) {
        return AssessmentId.of(actor.agency(), year);
    }
}
