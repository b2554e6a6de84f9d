package org.yokradap.plan.web;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.Subject.Detail;
import org.yokradap.assessment.api.analysis.PlanPlaces;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.plan.api.MeasureId;

/** Tells an assessment where this module's pages are. */
@Component
class MeasurePlaces implements PlanPlaces {
    @Override
    public int number(String measure) {
        return new MeasureId(measure).number();
    }

    @Override
    public String measure(String measure) {
        return "/plan/measures/" + measure;
    }

    @Override
    public String newStep(String measure) {
        return measure(measure) + "/steps";
    }

    @Override
    public String newDuty(String measure) {
        return measure(measure) + "/duties";
    }

    @Override
    public String newMeasure(AssessmentId assessment, Subject weak, String name) {
        var plan = new FiscalYear(assessment.fiscalYear()).next();
        return UriComponentsBuilder.fromPath("/plan/{year}/new-measure")
                .queryParam(weak.detail() == Detail.ITEM ? "item" : "indicator", weak.code())
                .queryParam("issue", "{issue}")
                .encode()
                .buildAndExpand(plan, name)
                .toUriString();
    }
}
