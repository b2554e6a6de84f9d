package org.yokradap.assessment.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.AssessmentRejection;
import org.yokradap.assessment.api.analysis.YearComparison;
import org.yokradap.people.api.Actor;
import org.yokradap.platform.Queries;

/** One fiscal year (Buddhist era) of the agency of the one who asks, beside the year before. */
@RestController
class ComparisonResource {
    private final Queries queries;
    private final Clock clock;

    ComparisonResource(Queries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping("/api/v1/assessments/{year}/comparison")
    ComparisonDocument compare(@PathVariable int year, Actor actor) {
        AssessmentId.of(actor.agency(), year);
        var view = queries.ask(new YearComparison(actor.agency(), year, LocalDate.now(clock)), actor);
        if (!view.thisYear())
            throw AssessmentRejection.NO_ASSESSMENT
                    .because(String.valueOf(year))
                    .on("year");
        return ComparisonDocument.of(view);
    }
}
