package org.yokradap.assessment.read;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.yokradap.assessment.Example;
import org.yokradap.assessment.api.AssessmentEvent;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.WeaknessRules;
import org.yokradap.assessment.api.analysis.AnalysisView;
import org.yokradap.assessment.api.analysis.CurrentAnalysis;
import org.yokradap.assessment.api.analysis.MeasureLines;
import org.yokradap.assessment.api.analysis.RulesInForce;
import org.yokradap.assessment.api.analysis.RulesOfTheYear;
import org.yokradap.assessment.api.analysis.Said;
import org.yokradap.assessment.api.analysis.WhatIfRules;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Signature;
import org.yokradap.platform.ViewStore;
import org.yokradap.platform.testing.TestDatabase;

/** The projection on a database of its own, without the application: events go in, views come out. */
final class ThrownAwayStore {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    /** Everything is said by the head of office at this moment. */
    static final String AT = "2023-01-20T02:00:00Z";

    static final Actor HEAD = new Actor(
            OfficerId.of(AgencyId.ofCode("naruang"), "head"), Role.HEAD_OF_OFFICE, AgencyId.ofCode("naruang"));
    static final Said SAID = new Said(HEAD.officer(), HEAD.role(), Instant.parse(AT));

    private final ViewStore store;
    private final ScoresProjection projection;
    private final AnnotationEventHandlerAdapter events;
    private long sequence;

    ThrownAwayStore() {
        Map<String, String> settings = TestDatabase.current().freshStore();
        var database = new DriverManagerDataSource(
                settings.getOrDefault("spring.datasource.url", ""),
                settings.getOrDefault("spring.datasource.username", "sa"),
                settings.getOrDefault("spring.datasource.password", ""));
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        store = new ViewStore(database);
        projection = new ScoresProjection(store);
        events = new AnnotationEventHandlerAdapter(projection);
    }

    ThrownAwayStore given(AssessmentEvent... happened) throws Exception {
        for (AssessmentEvent event : happened)
            events.handle(new GenericDomainEventMessage<>(
                    "Assessment",
                    event.assessmentId().value(),
                    sequence++,
                    event,
                    MetaData.from(HEAD.toMetadata()).and(Signature.AT, AT)));
        return this;
    }

    /** Forgets everything, as at the beginning of a replay. */
    void reset() {
        projection.empty();
        sequence = 0;
    }

    List<Integer> years(AssessmentId id) {
        return new AssessmentRows(store).years(id.agencyId());
    }

    AnalysisView view(AssessmentId id) {
        return reader(Map.of()).answer(new CurrentAnalysis(id.agencyId(), id.fiscalYear()));
    }

    AnalysisView view(AssessmentId id, MeasureLines plan) {
        return reader(Map.of("plan", plan)).answer(new CurrentAnalysis(id.agencyId(), id.fiscalYear()));
    }

    RulesInForce rules(AssessmentId id) {
        return reader(Map.of()).answer(new RulesOfTheYear(id.agencyId(), id.fiscalYear()));
    }

    WhatIfRules.Answer whatIf(AssessmentId id, WeaknessRules rules) {
        return reader(Map.of()).answer(new WhatIfRules(id.agencyId(), id.fiscalYear(), rules));
    }

    private AnalysisReader reader(Map<String, Object> beans) {
        var plans = new StaticListableBeanFactory(beans).getBeanProvider(MeasureLines.class);
        return new AnalysisReader(store, Example.SHELF, plans, Clock.system(BANGKOK));
    }
}
