package org.yokradap.plan.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.yokradap.calendar.Period;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.Bearer;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.ObligationId;
import org.yokradap.plan.api.SlotId;
import org.yokradap.platform.ViewStore;

/** How the rows of {@link DueSlotsProjection} are read. */
final class SlotRows {
    static final String SLOTS = """
            select due_slot.slot, due_slot.period, due_slot.period_start, due_slot.period_end, due_slot.due,
                   slot_duty.words, slot_measure.title
            from due_slot
            join slot_measure on slot_measure.measure = due_slot.measure
            join slot_duty on slot_duty.obligation = due_slot.obligation
            join slot_division on slot_division.measure = due_slot.measure and slot_division.division = due_slot.division
            """;

    static final String BY_DUE_DATE = """
             order by due_slot.due, slot_measure.agency, slot_measure.fiscal_year, slot_measure.place, slot_duty.place,
                      slot_division.place, due_slot.period
            """;

    static final String DUTIES = """
            select slot_duty.obligation, slot_duty.words, slot_duty.timing, slot_duty.bearer, slot_measure.title
            from slot_duty
            join slot_measure on slot_measure.measure = slot_duty.measure
            """;

    private SlotRows() {}

    static List<DivisionId> divisionsOf(MeasureId measure, ViewStore store) {
        return store.sql()
                .sql("select division from slot_division where measure = ? order by place")
                .param(measure.value())
                .query((row, number) -> new DivisionId(row.getString("division")))
                .list();
    }

    static DueSlot slot(ResultSet row, int number) throws SQLException {
        var id = new SlotId(row.getString("slot"));
        var duty = id.obligation();
        return new DueSlot(
                id,
                duty.measure(),
                duty.number(),
                row.getString("words"),
                row.getString("title"),
                id.division(),
                new Period(row.getString("period"), day(row, "period_start"), day(row, "period_end")),
                day(row, "due"));
    }

    static Duty duty(ResultSet row, int number) throws SQLException {
        return new Duty(
                new ObligationId(row.getString("obligation")),
                row.getString("words"),
                StoredTiming.read(row.getString("timing")),
                Bearer.valueOf(row.getString("bearer")),
                row.getString("title"));
    }

    /** Not through {@code java.sql.Date}, which knows a zone. */
    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
