package org.yokradap.followup.read;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yokradap.followup.api.MeasureSteps;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.PlanBoard;
import org.yokradap.plan.api.PlannedMeasure;
import org.yokradap.platform.Queries;

/** Asks the plan's board, as one who reads everything of the agency and changes nothing. */
@Component
class PlannedSteps implements MeasureSteps {
    private final Queries queries;

    PlannedSteps(Queries queries) {
        this.queries = queries;
    }

    static Actor reader(AgencyId agency) {
        return new Actor(OfficerId.of(agency, "followup"), Role.AUDITOR, agency);
    }

    @Override
    public List<PlannedMeasure.Step> of(MeasureId measure) {
        return queries.ask(new PlanBoard(measure.agency(), measure.fiscalYear()), reader(measure.agency()))
                .measure(measure)
                .map(PlannedMeasure::steps)
                .orElse(List.of());
    }
}
