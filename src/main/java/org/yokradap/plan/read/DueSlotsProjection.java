package org.yokradap.plan.read;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yokradap.calendar.DuePolicy;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.plan.api.MeasureAssigned;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.MeasureProposed;
import org.yokradap.plan.api.MeasureWithdrawn;
import org.yokradap.plan.api.ObligationAdded;
import org.yokradap.plan.api.ObligationId;
import org.yokradap.platform.Signature;
import org.yokradap.platform.ViewStore;

/** Keeps the reports that divisions owe, as they follow from the plan. {@link StoredSlotBook} reads them. */
@Component
@ProcessingGroup(DueSlotsProjection.GROUP)
class DueSlotsProjection {
    static final String GROUP = "plan.due-slots.v1";

    /** Until an agency can have its own: monthly duties are due on the month's last day. */
    static final DuePolicy POLICY = DuePolicy.standard();

    private static final String MEASURE = "slot_measure";
    private static final String DUTY = "slot_duty";
    private static final String DIVISION = "slot_division";
    private static final String SLOT = "due_slot";

    private final ViewStore store;
    private final ZoneId zone;

    DueSlotsProjection(ViewStore store, @Value("${yokradap.zone}") ZoneId zone) {
        this.store = store;
        this.zone = zone;
    }

    @EventHandler
    void on(MeasureProposed event) {
        var id = event.measureId();
        store.put(
                MEASURE,
                Map.of("measure", id.value()),
                Map.of(
                        "agency", id.agency().value(),
                        "fiscal_year", id.fiscalYear().buddhistYear(),
                        "place", id.number(),
                        "title", title(event.issue()),
                        "withdrawn", false));
    }

    @EventHandler
    void on(ObligationAdded event) {
        var measure = event.measureId();
        var id = ObligationId.of(measure, event.number());
        store.put(
                DUTY,
                Map.of("obligation", id.value()),
                Map.of(
                        "measure", measure.value(),
                        "place", event.number(),
                        "words", event.words(),
                        "timing", StoredTiming.write(event.timing()),
                        "bearer", event.bearer().name()));
        var added = duties(measure).stream().filter(duty -> duty.id().equals(id));
        add(Duty.slots(added.toList(), SlotRows.divisionsOf(measure, store), POLICY));
    }

    @EventHandler
    void on(MeasureAssigned event, @SequenceNumber long place) {
        var key = Map.of(
                "measure", event.measureId().value(),
                "division", event.division().value());
        store.put(DIVISION, key, Map.of("place", place));
        add(Duty.slots(duties(event.measureId()), List.of(event.division()), POLICY));
    }

    /** What was due by that day stays due; what would come is no longer owed. */
    @EventHandler
    void on(MeasureWithdrawn event, @MetaDataValue(value = Signature.AT, required = true) String at) {
        var day = LocalDate.ofInstant(Instant.parse(at), zone);
        var measure = event.measureId().value();
        store.update(MEASURE, Map.of("measure", measure), Map.of("withdrawn", true));
        store.sql()
                .sql("delete from due_slot where measure = ? and due > ?")
                .params(measure, day)
                .update();
    }

    @ResetHandler
    void empty() {
        List.of(SLOT, DIVISION, DUTY, MEASURE).forEach(store::clear);
    }

    private void add(Collection<DueSlot> slots) {
        for (DueSlot slot : slots) {
            store.put(
                    SLOT,
                    Map.of("slot", slot.id().value()),
                    Map.of(
                            "measure", slot.measure().value(),
                            "obligation", slot.id().obligation().value(),
                            "division", slot.division().value(),
                            "period", slot.period().code(),
                            "period_start", slot.period().start(),
                            "period_end", slot.period().end(),
                            "due", slot.due()));
        }
    }

    private List<Duty> duties(MeasureId measure) {
        return store.sql()
                .sql(SlotRows.DUTIES + " where slot_duty.measure = ?")
                .param(measure.value())
                .query(SlotRows::duty)
                .list();
    }

    /** An issue without the dash that lists begin with, on one line. */
    static String title(String issue) {
        return issue.replaceFirst("^[\\s\\p{Pd}]+", "").replaceAll("\\s+", " ");
    }
}
