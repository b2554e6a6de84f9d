package org.yokradap.plan.api;

import java.util.List;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyMessage;
import org.yokradap.people.api.AllowedTo;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Query;

/** What would be due after this order, were it given now? Nothing is stored; what the order refuses is refused here. */
@AllowedTo(Role.HEAD_OF_OFFICE)
public record SlotsAfter(MeasureCommand order) implements Query<SlotsAfter.Difference>, AgencyMessage {
    @Override
    public AgencyId agencyId() {
        return order.agencyId();
    }

    /**
     * What is owed before and after, as far as the two differ.
     *
     * @param gone reports that would no longer be owed, or not as they are
     * @param come reports that would be owed instead
     */
    public record Difference(List<DueSlot> gone, List<DueSlot> come) {}
}
