package org.yokradap.assessment.read;

import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.stereotype.Component;
import org.yokradap.assessment.api.AgencyFrameworkId;
import org.yokradap.assessment.api.FrameworkPublished;
import org.yokradap.people.api.Actor;
import org.yokradap.platform.Signature;
import org.yokradap.platform.ViewStore;

/** Keeps every edition that an agency published of a framework. */
@Component
@ProcessingGroup(FrameworksProjection.GROUP)
class FrameworksProjection {
    static final String GROUP = "assessment.frameworks.v1";

    private static final String EDITION = "framework_edition";

    private final ViewStore store;

    FrameworksProjection(ViewStore store) {
        this.store = store;
    }

    @EventHandler
    void on(FrameworkPublished event, @MetaDataValue(Signature.AT) String at, @MetaDataValue(Actor.OFFICER) String by) {
        AgencyFrameworkId id = event.agencyFrameworkId();
        store.put(
                EDITION,
                Map.of(
                        "agency", id.agencyId().value(),
                        "framework", id.frameworkId().value(),
                        "edition", event.edition()),
                Map.of("content", event.text(), "reason", event.reason(), "published_by", by, "published_at", at));
    }

    /**
     * Leaves every edition where it is: one never changes, and reading it again writes the same row. Were they taken away, whatever
     * is decided until they are back would be judged by the delivered framework, and stay so in the history.
     */
    @ResetHandler
    void keep() {}
}
