package org.yokradap.plan.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.AgencyId;
import org.yokradap.plan.api.Bearer;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.plan.api.DueSlots;
import org.yokradap.plan.api.DueSlotsOf;
import org.yokradap.plan.api.SlotBook;
import org.yokradap.plan.api.SlotId;
import org.yokradap.plan.api.SupervisionDuty;
import org.yokradap.plan.api.UndatedDuty;
import org.yokradap.platform.ViewStore;

/** The slot book in the tables of {@link DueSlotsProjection}. */
@Component
class StoredSlotBook implements SlotBook {
    private static final String OF_THE_YEAR = " where slot_measure.agency = ? and slot_measure.fiscal_year = ?";

    private final ViewStore store;

    StoredSlotBook(ViewStore store) {
        this.store = store;
    }

    @Override
    public Optional<DueSlot> find(SlotId id) {
        return store.sql()
                .sql(SlotRows.SLOTS + " where due_slot.slot = ?")
                .param(id.value())
                .query(SlotRows::slot)
                .optional();
    }

    @Override
    public List<DueSlot> of(AgencyId agency, FiscalYear year) {
        return store.sql()
                .sql(SlotRows.SLOTS + OF_THE_YEAR + SlotRows.BY_DUE_DATE)
                .params(agency.value(), year.buddhistYear())
                .query(SlotRows::slot)
                .list();
    }

    @Override
    public List<DueSlot> dueBetween(LocalDate from, LocalDate to) {
        return store.sql()
                .sql(SlotRows.SLOTS + " where due_slot.due between ? and ?" + SlotRows.BY_DUE_DATE)
                .params(from, to)
                .query(SlotRows::slot)
                .list();
    }

    @Override
    public List<UndatedDuty> undated(AgencyId agency, FiscalYear year) {
        return duties(agency, year, Bearer.DIVISIONS)
                .filter(duty -> duty.isUndated(DueSlotsProjection.POLICY))
                .map(duty -> new UndatedDuty(
                        duty.id(),
                        duty.words(),
                        duty.measureTitle(),
                        duty.timing(),
                        SlotRows.divisionsOf(duty.id().measure(), store)))
                .toList();
    }

    @Override
    public List<SupervisionDuty> supervision(AgencyId agency, FiscalYear year) {
        return duties(agency, year, Bearer.EXECUTIVES)
                .map(duty -> new SupervisionDuty(duty.id(), duty.words(), duty.measureTitle(), duty.timing()))
                .toList();
    }

    @QueryHandler
    DueSlots answer(DueSlotsOf query) {
        return new DueSlots(of(query.agencyId(), query.year()));
    }

    /** A withdrawn measure's duties ask for nothing any more. */
    private Stream<Duty> duties(AgencyId agency, FiscalYear year, Bearer bearer) {
        return store
                .sql()
                .sql(SlotRows.DUTIES + OF_THE_YEAR
                        + " and not slot_measure.withdrawn and slot_duty.bearer = ?"
                        + " order by slot_measure.place, slot_duty.place")
                .params(agency.value(), year.buddhistYear(), bearer.name())
                .query(SlotRows::duty)
                .list()
                .stream();
    }
}
