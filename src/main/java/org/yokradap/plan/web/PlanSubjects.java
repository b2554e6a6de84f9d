package org.yokradap.plan.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.EventSubjects;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.PlanId;
import org.yokradap.platform.Phrases;

/** Names measures by their issue, and plans by their year. */
@Component
class PlanSubjects implements EventSubjects {
    private static final String MEASURE = "measure-";
    private static final String PLAN = "plan-";

    private final Plans plans;
    private final Phrases phrases;

    PlanSubjects(Plans plans, Phrases phrases) {
        this.plans = plans;
        this.phrases = phrases;
    }

    @Override
    public Map<String, Subject> of(Collection<String> aggregates, Actor reader, Locale locale) {
        var subjects = new HashMap<String, Subject>();
        aggregates.stream()
                .filter(id -> id.startsWith(PLAN))
                .map(PlanId::new)
                .forEach(plan -> subjects.put(
                        plan.value(),
                        new Subject(
                                phrases.say(
                                        "subject.plan",
                                        locale,
                                        plan.fiscalYear().toString()),
                                "/plan?year=" + plan.fiscalYear())));
        aggregates.stream()
                .filter(id -> id.startsWith(MEASURE))
                .map(MeasureId::new)
                .map(MeasureId::fiscalYear)
                .distinct()
                .forEach(year -> plans.board(year, reader)
                        .measures()
                        .forEach(measure -> subjects.put(
                                measure.id().value(), new Subject(measure.issue(), "/plan/measures/" + measure.id()))));
        return subjects;
    }
}
