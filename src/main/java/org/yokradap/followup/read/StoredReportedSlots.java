package org.yokradap.followup.read;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yokradap.plan.api.ReportedSlots;
import org.yokradap.plan.api.SlotId;

/** Tells the plan what has been handed in, so that no change of the plan touches it. */
@Component
class StoredReportedSlots implements ReportedSlots {
    private final StoredReports reports;

    StoredReportedSlots(StoredReports reports) {
        this.reports = reports;
    }

    @Override
    public Set<SlotId> among(Collection<SlotId> slots) {
        return reports.of(slots).entrySet().stream()
                .filter(report -> report.getValue().firstSubmittedOn().isPresent())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
