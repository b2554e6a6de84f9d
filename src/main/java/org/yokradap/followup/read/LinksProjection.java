package org.yokradap.followup.read;

import java.util.List;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;
import org.yokradap.followup.api.EvidenceAttached;
import org.yokradap.followup.api.EvidenceRemoved;
import org.yokradap.followup.api.LinkChecksSettled;
import org.yokradap.followup.api.ReportId;
import org.yokradap.platform.Digest;
import org.yokradap.platform.ViewStore;

/** Which pages the reports name now, and which agencies want them to be looked at. */
@Component
@ProcessingGroup(LinksProjection.GROUP)
class LinksProjection {
    static final String GROUP = "followup.links.v1";

    private static final String LINK = "followup_link";
    private static final String RULE = "followup_link_rule";

    private final ViewStore store;

    LinksProjection(ViewStore store) {
        this.store = store;
    }

    @EventHandler
    void on(EvidenceAttached event) {
        store.put(
                LINK,
                key(event.reportId(), event.url()),
                Map.of("agency", event.reportId().agency().value(), "url", event.url()));
    }

    @EventHandler
    void on(EvidenceRemoved event) {
        store.remove(LINK, key(event.reportId(), event.url()));
    }

    @EventHandler
    void on(LinkChecksSettled event) {
        store.put(RULE, Map.of("agency", event.linkChecksId().agency().value()), Map.of("allowed", event.allowed()));
    }

    @ResetHandler
    void empty() {
        store.clear(LINK);
        store.clear(RULE);
    }

    private static Map<String, ?> key(ReportId report, String url) {
        return Map.of("report", report.value(), "url_digest", Digest.of(List.of(url)));
    }
}
