package org.yokradap.followup.api;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.AgencyId;
import org.yokradap.plan.api.SlotId;

/** Every due slot with what has become of it. For the machinery that serves all agencies; people ask queries. */
public interface TaskBook {
    /** The tasks of an agency's plan of that year, by due day, measure, duty and division. */
    List<Task> of(AgencyId agency, FiscalYear year, LocalDate today);

    Optional<Task> find(SlotId slot, LocalDate today);

    /** The tasks of these agencies that are due on one of these days, both included, and not approved as they are now. */
    List<Task> openDueBetween(Collection<AgencyId> agencies, LocalDate from, LocalDate to, LocalDate today);

    /** The tasks of these agencies whose report waits for a decision or was sent back, whenever they are due. */
    List<Task> inHand(Collection<AgencyId> agencies, LocalDate today);

    /** These tasks, as far as they are still in the plan, in no order that means anything. */
    List<Task> find(Collection<SlotId> slots, LocalDate today);
}
