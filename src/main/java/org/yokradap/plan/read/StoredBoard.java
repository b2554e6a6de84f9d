package org.yokradap.plan.read;

import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.AgencyId;
import org.yokradap.plan.api.Board;
import org.yokradap.plan.api.HistoryOfMeasure;
import org.yokradap.plan.api.MeasureHistory;
import org.yokradap.plan.api.PlanBoard;

/** Reads a year's measures off what happened to them. */
@Component
class StoredBoard {
    private final StoredFacts facts;

    StoredBoard(StoredFacts facts) {
        this.facts = facts;
    }

    Board of(AgencyId agency, FiscalYear year) {
        var seats = facts.seats(agency, year);
        return new Board(facts.of(agency, year).entrySet().stream()
                .map(measure -> PlannedMeasures.of(
                        measure.getKey(), measure.getValue(), seats.getOrDefault(measure.getKey(), List.of())))
                .toList());
    }

    @QueryHandler
    Board answer(PlanBoard query) {
        return of(query.agencyId(), query.year());
    }

    @QueryHandler
    MeasureHistory answer(HistoryOfMeasure query) {
        return new MeasureHistory(facts.history(query.measureId()));
    }
}
