package org.yokradap.assessment.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.AssessmentRejection;
import org.yokradap.assessment.api.FrameworkShelf;
import org.yokradap.assessment.api.analysis.CurrentAnalysis;
import org.yokradap.people.api.Actor;
import org.yokradap.platform.Queries;
import org.yokradap.platform.web.Downloads;

/** The table to fill in, and the recorded scores, as files. */
@Controller
class TableDownloads {
    private final ScoreTables tables;
    private final FrameworkShelf shelf;
    private final Queries queries;
    private final Speakers speakers;

    TableDownloads(ScoreTables tables, FrameworkShelf shelf, Queries queries, Speakers speakers) {
        this.tables = tables;
        this.shelf = shelf;
        this.queries = queries;
        this.speakers = speakers;
    }

    @GetMapping("/analysis/import/template" + Downloads.ENDING)
    ResponseEntity<byte[]> template(@PathVariable String format, @RequestParam int year, Actor actor) {
        AssessmentId.of(actor.agency(), year);
        var framework = shelf.of(actor.agency()).ofYear(year).orElseThrow(() -> AssessmentRejection.UNKNOWN_FRAMEWORK
                .because(String.valueOf(year))
                .on("year"));
        return Downloads.of(tables.template(framework), framework.id().value(), format);
    }

    @GetMapping("/analysis/{year}/scores" + Downloads.ENDING)
    ResponseEntity<byte[]> scores(@PathVariable int year, @PathVariable String format, Actor actor) {
        var view = queries.ask(new CurrentAnalysis(actor.agency(), year), actor);
        var framework = shelf.of(actor.agency()).need(view.analysis().framework());
        return Downloads.of(
                tables.recorded(year, framework, view, speakers.knownTo(actor)),
                "scores-" + actor.agency().code() + "-" + year,
                format);
    }
}
