package org.yokradap.plan.read;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.DivisionAdded;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.CalendarEvent;
import org.yokradap.plan.api.CoordinatorNamed;
import org.yokradap.plan.api.DutiesBegunAtOnce;
import org.yokradap.plan.api.EveryDivisionIncluded;
import org.yokradap.plan.api.MeasureAssigned;
import org.yokradap.plan.api.MeasureEvent;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.MeasureProposed;
import org.yokradap.plan.api.MeasureReassigned;
import org.yokradap.plan.api.MeasureRevised;
import org.yokradap.plan.api.MeasureWithdrawn;
import org.yokradap.plan.api.ObligationAdded;
import org.yokradap.plan.api.ObligationId;
import org.yokradap.plan.api.ObligationPostponed;
import org.yokradap.plan.api.ObligationRevised;
import org.yokradap.plan.api.PlanEvent;
import org.yokradap.plan.api.PlanId;
import org.yokradap.plan.api.PlanOrdered;
import org.yokradap.plan.api.RecurrenceChanged;
import org.yokradap.plan.api.SlotId;
import org.yokradap.plan.api.StepAdded;
import org.yokradap.plan.api.StepAssigned;
import org.yokradap.plan.api.StepBegun;
import org.yokradap.plan.api.StepCompleted;
import org.yokradap.plan.api.StepReopened;
import org.yokradap.plan.api.StepRevised;
import org.yokradap.plan.api.WeaknessesAnswered;
import org.yokradap.platform.Signature;
import org.yokradap.platform.ViewStore;

/**
 * Keeps what happened to each measure, and the reports that divisions owe, as they follow from it. After events that bear on
 * them, a measure's slots are derived anew from everything that happened, once for a whole batch of events, and only what differs
 * is written.
 */
@Component
@ProcessingGroup(PlanProjection.GROUP)
class PlanProjection {
    static final String GROUP = "plan.book.v3";

    private static final String MEASURE = "plan_measure";
    private static final String DUTY = "plan_duty";
    private static final String DIVISION = "plan_agency_division";
    private static final String SLOT = "plan_slot";

    /** Divisions that were added to the agency later come behind every seat that the measure gave itself. */
    private static final long LATER = 1L << 40;

    private final ViewStore store;
    private final StoredFacts facts;

    PlanProjection(ViewStore store, StoredFacts facts) {
        this.store = store;
        this.facts = facts;
    }

    @EventHandler
    void on(
            MeasureEvent event,
            @SequenceNumber long place,
            @MetaDataValue(value = Signature.AT, required = true) String at,
            Actor actor) {
        facts.keep(event, place, at, actor);
        var measure = event.measureId();
        boolean bearsOnSlots =
                switch (event) {
                    case MeasureProposed it -> enter(measure, it.issue());
                    case MeasureRevised it -> enter(measure, it.issue());
                    case ObligationAdded it -> word(measure, it.number(), it.words());
                    case ObligationRevised it -> word(measure, it.number(), it.words());
                    case RecurrenceChanged it -> word(measure, it.number(), it.words());
                    case MeasureAssigned it -> seatIfNew(measure, it.division(), place, Optional.empty());
                    case CoordinatorNamed it -> {
                        seatIfNew(measure, it.division(), place, Optional.empty());
                        yield true;
                    }
                    case EveryDivisionIncluded it -> includeEverybody(measure, place);
                    case ObligationPostponed it -> true;
                    case MeasureReassigned it -> true;
                    case MeasureWithdrawn it -> withdraw(measure);
                    case WeaknessesAnswered it -> false;
                    case StepAdded it -> false;
                    case StepRevised it -> false;
                    case StepAssigned it -> false;
                    case StepBegun it -> false;
                    case StepCompleted it -> false;
                    case StepReopened it -> false;
                };
        if (bearsOnSlots) deriveAtTheEnd(List.of(measure));
    }

    @EventHandler
    void on(
            CalendarEvent event,
            @SequenceNumber long place,
            @MetaDataValue(value = Signature.AT, required = true) String at,
            Actor actor) {
        facts.keep(event, place, at, actor);
        deriveAtTheEnd(measures("agency = ?", event.calendarId().agency()));
    }

    /** What is owed follows from the orders, and from nothing else that happens to a plan as a whole. */
    @EventHandler
    void on(
            PlanEvent event,
            @SequenceNumber long place,
            @MetaDataValue(value = Signature.AT, required = true) String at,
            Actor actor) {
        facts.keep(event, place, at, actor);
        if (!(event instanceof PlanOrdered) && !(event instanceof DutiesBegunAtOnce)) return;
        deriveAtTheEnd(measures("agency = ?", event.planId().agency()).stream()
                .filter(measure -> PlanId.of(measure).equals(event.planId()))
                .toList());
    }

    /** A division that is added later owes, of a measure that means everybody, what has not ended by then. */
    @EventHandler
    void on(
            DivisionAdded event,
            @SequenceNumber long place,
            @MetaDataValue(value = Signature.AT, required = true) String at) {
        store.put(
                DIVISION,
                Map.of("division", event.division().value()),
                Map.of("agency", event.agencyId().value(), "place", place));
        for (MeasureId measure : measures("agency = ? and everyone and not withdrawn", event.agencyId())) {
            if (seatIfNew(measure, event.division(), LATER + place, Optional.of(facts.day(at))))
                deriveAtTheEnd(List.of(measure));
        }
    }

    @ResetHandler
    void empty() {
        List.of(
                        SLOT,
                        DUTY,
                        StoredFacts.SEAT,
                        StoredFacts.PLAN_FACT,
                        StoredFacts.CALENDAR_FACT,
                        StoredFacts.FACT,
                        DIVISION,
                        MEASURE)
                .forEach(store::clear);
    }

    /** An import or a rebuild tells much of one measure at once. Outside a batch there is nothing to wait for. */
    private void deriveAtTheEnd(List<MeasureId> measures) {
        if (!CurrentUnitOfWork.isStarted()) {
            measures.forEach(this::derive);
            return;
        }
        var batch = CurrentUnitOfWork.get();
        batch.<Set<MeasureId>>getOrComputeResource(GROUP, key -> {
                    var told = new LinkedHashSet<MeasureId>();
                    batch.onPrepareCommit(done -> told.forEach(this::derive));
                    return told;
                })
                .addAll(measures);
    }

    private List<MeasureId> measures(String which, AgencyId agency) {
        return store.sql()
                .sql("select measure from plan_measure where " + which + " order by fiscal_year, place")
                .param(agency.value())
                .query((row, number) -> new MeasureId(row.getString("measure")))
                .list();
    }

    private boolean enter(MeasureId id, String issue) {
        var key = Map.of("measure", id.value());
        var title = Map.of("title", DerivedSlots.title(issue));
        if (store.update(MEASURE, key, title) > 0) return true;
        var entry = new HashMap<String, Object>(title);
        entry.put("agency", id.agency().value());
        entry.put("fiscal_year", id.fiscalYear().buddhistYear());
        entry.put("place", id.number());
        entry.put("everyone", false);
        entry.put("withdrawn", false);
        store.insert(MEASURE, key, entry);
        return true;
    }

    private boolean withdraw(MeasureId measure) {
        return store.update(MEASURE, Map.of("measure", measure.value()), Map.of("withdrawn", true)) > 0;
    }

    private boolean word(MeasureId measure, int number, String words) {
        store.put(
                DUTY,
                Map.of("obligation", ObligationId.of(measure, number).value()),
                Map.of("measure", measure.value(), "place", number, "words", words));
        return true;
    }

    /** Whoever has a seat keeps it as it is: an order may have taken it in. */
    private boolean seatIfNew(MeasureId measure, DivisionId division, long place, Optional<LocalDate> since) {
        boolean taken =
                facts.seats(measure).stream().anyMatch(seat -> seat.division().equals(division));
        if (taken) return false;
        var values = new HashMap<String, @Nullable Object>();
        values.put("place", place);
        values.put("since", since.orElse(null));
        store.insert(StoredFacts.SEAT, Map.of("measure", measure.value(), "division", division.value()), values);
        return true;
    }

    private boolean includeEverybody(MeasureId measure, long place) {
        store.update(MEASURE, Map.of("measure", measure.value()), Map.of("everyone", true));
        store.sql()
                .sql("select division from plan_agency_division where agency = ? order by place")
                .param(measure.agency().value())
                .query((row, number) -> new DivisionId(row.getString("division")))
                .list()
                .forEach(division -> seatIfNew(measure, division, place, Optional.empty()));
        return true;
    }

    private void derive(MeasureId measure) {
        var calendar = DueCalendar.of(facts.calendar(measure.agency()));
        var words = words(measure);
        var all = facts.of(measure);
        var held = facts.force(PlanId.of(measure)).of(measure, all, facts.seats(measure));
        var title = Map.of("title", DerivedSlots.title(held.facts().isEmpty() ? all : held.facts()));
        store.update(MEASURE, Map.of("measure", measure.value()), title);
        var stale = stored(measure);
        for (DerivedSlots.Placed derived : DerivedSlots.of(held.facts(), held.seats(), calendar)) {
            var before = stale.remove(derived.slot().id());
            var key = Map.of("slot", derived.slot().id().value());
            var now = words.getOrDefault(derived.slot().dutyNumber(), "");
            if (before == null) store.insert(SLOT, key, SlotRows.values(derived, now));
            else if (!before.equals(derived)) store.update(SLOT, key, SlotRows.values(derived, now));
        }
        stale.keySet().forEach(slot -> store.remove(SLOT, Map.of("slot", slot.value())));
    }

    private Map<SlotId, DerivedSlots.Placed> stored(MeasureId measure) {
        var slots = new LinkedHashMap<SlotId, DerivedSlots.Placed>();
        store.sql()
                .sql(SlotRows.SLOTS + " where plan_slot.measure = ?")
                .param(measure.value())
                .query(SlotRows::placed)
                .list()
                .forEach(placed -> slots.put(placed.slot().id(), placed));
        return slots;
    }

    private Map<Integer, String> words(MeasureId measure) {
        var words = new HashMap<Integer, String>();
        store.sql()
                .sql("select place, words from plan_duty where measure = ?")
                .param(measure.value())
                .query(row -> {
                    words.put(row.getInt("place"), row.getString("words"));
                });
        return words;
    }
}
