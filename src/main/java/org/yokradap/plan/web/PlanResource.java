package org.yokradap.plan.web;

import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yokradap.assessment.api.analysis.UnreadableSheet;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.Actor;
import org.yokradap.plan.api.Board;
import org.yokradap.plan.api.DueSlots;
import org.yokradap.plan.api.DueSlotsOf;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.PlanImport;
import org.yokradap.platform.Queries;
import org.yokradap.platform.Receipt;
import org.yokradap.platform.web.ListedProblems;
import org.yokradap.platform.web.ListedProblems.Placed;

/** The plan of a fiscal year (Buddhist era) of the agency of the one who asks. */
@RestController
@RequestMapping("/api/v1/plans/{year}")
class PlanResource {
    private final Plans plans;
    private final Queries queries;
    private final NewMeasures newMeasures;
    private final PlanImport tables;
    private final MeasuresTable upload;
    private final ListedProblems listed;

    PlanResource(
            Plans plans,
            Queries queries,
            NewMeasures newMeasures,
            PlanImport tables,
            MeasuresTable upload,
            ListedProblems listed) {
        this.plans = plans;
        this.queries = queries;
        this.newMeasures = newMeasures;
        this.tables = tables;
        this.upload = upload;
        this.listed = listed;
    }

    @GetMapping
    Board board(@PathVariable FiscalYear year, Actor actor) {
        return plans.board(year, actor);
    }

    /** What the divisions owe, by due date. */
    @GetMapping("/due-slots")
    DueSlots dueSlots(@PathVariable FiscalYear year, Actor actor) {
        return queries.ask(new DueSlotsOf(actor.agency(), year), actor);
    }

    /** Another year's measure in words for this one, to be looked at and proposed. */
    @GetMapping("/copies/{id}")
    MeasureWords copy(@PathVariable FiscalYear year, @PathVariable MeasureId id, Actor actor) {
        return LastYear.words(plans.measure(id, actor), year);
    }

    record Proposed(MeasureId measureId, Receipt receipt) {}

    /** Proposes a measure under the next number of the plan; one that the plan has already keeps its number. */
    @PostMapping("/measures")
    @ResponseStatus(HttpStatus.CREATED)
    Proposed propose(@PathVariable FiscalYear year, @Valid @RequestBody MeasureWords measure, Actor actor) {
        var understood = newMeasures.read(measure, year, actor);
        return new Proposed(understood.id(), newMeasures.take(measure, year, actor));
    }

    /** Takes a table of measures, all lines or none; the part {@code measures} is {@code measures.csv}. */
    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Receipt take(@PathVariable FiscalYear year, @RequestParam MultipartFile measures, Actor actor) {
        Plans.requireChangeableBy(actor);
        return tables.take(upload.lines(measures), year, actor);
    }

    /** Everything that is wrong with a table, so that it can be mended in one go. */
    @ExceptionHandler
    ProblemDetail unreadable(UnreadableSheet unreadable, Locale locale) {
        return listed.of(
                "plan.table.problems",
                unreadable.problems().stream()
                        .map(it -> new Placed(it.place(), it.rejection()))
                        .toList(),
                locale);
    }
}
