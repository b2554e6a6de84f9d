package org.yokradap.plan.read;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.yokradap.calendar.DuePolicy;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.calendar.Occurrences;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.Bearer;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.plan.api.DueSlots;
import org.yokradap.plan.api.DueSlotsOf;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.ObligationId;
import org.yokradap.plan.api.PlanId;
import org.yokradap.plan.api.PlannedMeasure;
import org.yokradap.plan.api.ProposedSlots;
import org.yokradap.plan.api.SlotBook;
import org.yokradap.plan.api.SlotId;
import org.yokradap.plan.api.SupervisionDuty;
import org.yokradap.plan.api.UndatedDuty;
import org.yokradap.platform.Portions;
import org.yokradap.platform.ViewStore;

/** The slot book in the tables of {@link PlanProjection}. */
@Component
class StoredSlotBook implements SlotBook {
    private static final String OF_THE_YEAR = " where plan_measure.agency = ? and plan_measure.fiscal_year = ?";

    private static final String OF_THE_MEASURE = " where plan_slot.measure = ?";

    private final ViewStore store;
    private final StoredFacts facts;
    private final StoredDrafts plans;

    StoredSlotBook(ViewStore store, StoredFacts facts, StoredDrafts plans) {
        this.store = store;
        this.facts = facts;
        this.plans = plans;
    }

    @Override
    public Optional<DueSlot> find(SlotId id) {
        return store.sql()
                .sql(SlotRows.SLOTS + " where plan_slot.slot = ?")
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
    public List<DueSlot> of(ObligationId duty, DivisionId division) {
        // The measure follows from the duty, but it is by the measure that slots are found quickly.
        return store.sql()
                .sql(SlotRows.SLOTS + OF_THE_MEASURE + " and plan_slot.obligation = ? and plan_slot.division = ?"
                        + SlotRows.BY_DUE_DATE)
                .params(duty.measure().value(), duty.value(), division.value())
                .query(SlotRows::slot)
                .list();
    }

    @Override
    public List<DueSlot> of(MeasureId measure) {
        return store.sql()
                .sql(SlotRows.SLOTS + OF_THE_MEASURE + SlotRows.BY_DUE_DATE)
                .params(measure.value())
                .query(SlotRows::slot)
                .list();
    }

    @Override
    public List<DueSlot> find(Collection<SlotId> ids) {
        var wanted = ids.stream().map(SlotId::value).toList();
        return Portions.forStatements(wanted)
                .map(this::find)
                .flatMap(List::stream)
                .toList();
    }

    private List<DueSlot> find(List<String> ids) {
        return store.sql()
                .sql(SlotRows.SLOTS + " where plan_slot.slot in (:slots)" + SlotRows.BY_DUE_DATE)
                .param("slots", ids)
                .query(SlotRows::slot)
                .list();
    }

    @Override
    public List<DueSlot> dueBetween(Collection<AgencyId> agencies, LocalDate from, LocalDate to) {
        if (agencies.isEmpty()) return List.of();
        return store.sql()
                .sql(SlotRows.SLOTS + " where plan_slot.agency in (:agencies) and plan_slot.due between :from and :to"
                        + SlotRows.BY_DUE_DATE)
                .param("agencies", agencies.stream().map(AgencyId::value).toList())
                .param("from", from)
                .param("to", to)
                .query(SlotRows::slot)
                .list();
    }

    @Override
    public List<UndatedDuty> undated(AgencyId agency, FiscalYear year) {
        return duties(agency, year, Bearer.DIVISIONS)
                .filter(duty -> Occurrences.of(duty.duty.timing(), year, DuePolicy.standard())
                        .isEmpty())
                .map(duty -> new UndatedDuty(
                        duty.duty.id(), duty.duty.words(), duty.title(), duty.duty.timing(), duty.measure.divisions()))
                .toList();
    }

    @Override
    public List<SupervisionDuty> supervision(AgencyId agency, FiscalYear year) {
        return duties(agency, year, Bearer.EXECUTIVES)
                .map(duty -> new SupervisionDuty(duty.duty.id(), duty.duty.words(), duty.title(), duty.duty.timing()))
                .toList();
    }

    @QueryHandler
    DueSlots answer(DueSlotsOf query) {
        return new DueSlots(of(query.agencyId(), query.year()));
    }

    @QueryHandler
    DueSlots answer(ProposedSlots query) {
        var measure = query.measureId();
        var calendar = DueCalendar.of(facts.calendar(measure.agency()));
        return new DueSlots(DerivedSlots.of(facts.of(measure), facts.seats(measure), calendar).stream()
                .map(DerivedSlots.Placed::slot)
                .toList());
    }

    private record OfMeasure(PlannedMeasure measure, PlannedMeasure.Obligation duty) {
        String title() {
            return DerivedSlots.title(measure.issue());
        }
    }

    /** What nobody has ordered yet, and what was withdrawn, asks for nothing. */
    private Stream<OfMeasure> duties(AgencyId agency, FiscalYear year, Bearer bearer) {
        return plans.inForce(PlanId.of(agency, year)).measures().stream()
                .flatMap(measure -> measure.obligations().stream().map(duty -> new OfMeasure(measure, duty)))
                .filter(duty -> duty.duty.bearer() == bearer);
    }
}
