package org.yokradap.assessment.read;

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
import org.yokradap.assessment.api.analysis.AnalysisView;
import org.yokradap.assessment.api.analysis.CurrentAnalysis;
import org.yokradap.assessment.api.analysis.MeasureLines;
import org.yokradap.platform.Signature;
import org.yokradap.platform.ViewStore;
import org.yokradap.platform.testing.TestDatabase;

/** The projection on a database of its own, without the application: events go in, views come out. */
final class ThrownAwayStore {
    /** The version that brings this module's tables; those of later modules are not looked at. */
    private static final String ASSESSMENT = "3";

    static final String AT = "2023-01-20T02:00:00Z";

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
                .target(ASSESSMENT)
                .load()
                .migrate();
        store = new ViewStore(database);
        projection = new ScoresProjection(store);
        events = new AnnotationEventHandlerAdapter(projection);
    }

    ThrownAwayStore given(AssessmentEvent... happened) throws Exception {
        for (AssessmentEvent event : happened)
            events.handle(new GenericDomainEventMessage<>(
                    "Assessment", event.assessmentId().value(), sequence++, event, MetaData.with(Signature.AT, AT)));
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

    private AnalysisReader reader(Map<String, Object> beans) {
        var plans = new StaticListableBeanFactory(beans).getBeanProvider(MeasureLines.class);
        return new AnalysisReader(store, Example.SHELF, plans);
    }
}
