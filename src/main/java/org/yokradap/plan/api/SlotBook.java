package org.yokradap.plan.api;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.DivisionId;

/** What the divisions owe. Everything is in the order of the plan unless said otherwise. */
public interface SlotBook {
    Optional<DueSlot> find(SlotId id);

    /** By due date, then in the order of the plan. */
    List<DueSlot> of(AgencyId agency, FiscalYear year);

    /** What one division owes on one duty, by due date. */
    List<DueSlot> of(ObligationId duty, DivisionId division);

    /** What all divisions owe on a measure, by due date. */
    List<DueSlot> of(MeasureId measure);

    /** Those of them that are in the book, in no order that means anything. */
    List<DueSlot> find(Collection<SlotId> ids);

    /** Of these agencies, by due date. Both days are included. */
    List<DueSlot> dueBetween(Collection<AgencyId> agencies, LocalDate from, LocalDate to);

    /** Duties of divisions for which no day is named. */
    List<UndatedDuty> undated(AgencyId agency, FiscalYear year);

    /** Duties that the executives carry themselves, dated or not. */
    List<SupervisionDuty> supervision(AgencyId agency, FiscalYear year);
}
