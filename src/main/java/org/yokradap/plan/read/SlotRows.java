package org.yokradap.plan.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yokradap.calendar.Period;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.plan.api.Postponement;
import org.yokradap.plan.api.SlotId;
import tools.jackson.databind.json.JsonMapper;

/** How the rows of due slots are written and read. */
final class SlotRows {
    /** A slot has words of its own only where the duty has had others since. */
    static final String SLOTS = """
            select plan_slot.slot, plan_slot.period, plan_slot.period_start, plan_slot.period_end, plan_slot.due,
                   plan_slot.original, plan_slot.day_off, plan_slot.begun, plan_slot.postponements, plan_slot.consolidates, plan_slot.place,
                   coalesce(plan_slot.words, plan_duty.words) as words, plan_measure.title
            from plan_slot
            join plan_measure on plan_measure.measure = plan_slot.measure
            join plan_duty on plan_duty.obligation = plan_slot.obligation
            """;

    static final String BY_DUE_DATE = """
             order by plan_slot.due, plan_measure.agency, plan_measure.fiscal_year, plan_measure.place, plan_duty.place,
                      plan_slot.place, plan_slot.division, plan_slot.period
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SlotRows() {}

    static DueSlot slot(ResultSet row, int number) throws SQLException {
        return placed(row, number).slot();
    }

    static DerivedSlots.Placed placed(ResultSet row, int number) throws SQLException {
        var id = new SlotId(row.getString("slot"));
        var duty = id.obligation();
        var period = new Period(row.getString("period"), day(row, "period_start"), day(row, "period_end"));
        var slot = new DueSlot(
                id,
                duty.measure(),
                duty.number(),
                row.getString("words"),
                row.getString("title"),
                id.division(),
                period,
                day(row, "due"),
                day(row, "original"),
                Optional.ofNullable(row.getString("day_off")),
                Optional.ofNullable(row.getObject("begun", LocalDate.class)),
                postponements(row.getString("postponements")),
                consolidated(row.getString("consolidates"), id, period));
        return new DerivedSlots.Placed(slot, row.getLong("place"));
    }

    /**
     * The columns beside the key.
     *
     * @param dutyWords the words that the duty has now
     */
    static Map<String, @Nullable Object> values(DerivedSlots.Placed derived, String dutyWords) {
        var slot = derived.slot();
        var values = new HashMap<String, @Nullable Object>();
        values.put("agency", slot.id().agency().value());
        values.put("measure", slot.measure().value());
        values.put("obligation", slot.id().obligation().value());
        values.put("division", slot.division().value());
        values.put("place", derived.place());
        values.put("period", slot.period().code());
        values.put("period_start", slot.period().start());
        values.put("period_end", slot.period().end());
        values.put("due", slot.due());
        values.put("original", slot.original());
        values.put("day_off", slot.dayOff().orElse(null));
        values.put("begun", slot.begun().orElse(null));
        values.put(
                "postponements", slot.postponements().isEmpty() ? null : JSON.writeValueAsString(slot.postponements()));
        values.put(
                "consolidates",
                slot.consolidates().isEmpty()
                        ? null
                        : slot.consolidates().stream()
                                .map(part -> part.division().code())
                                .collect(Collectors.joining(" ")));
        values.put("words", slot.words().equals(dutyWords) ? null : slot.words());
        return values;
    }

    private static List<Postponement> postponements(@Nullable String column) {
        return column == null ? List.of() : Arrays.asList(JSON.readValue(column, Postponement[].class));
    }

    private static List<SlotId> consolidated(@Nullable String divisions, SlotId id, Period period) {
        if (divisions == null) return List.of();
        return Arrays.stream(divisions.split(" ", -1))
                .map(code -> SlotId.of(id.obligation(), DivisionId.of(id.agency(), code), period))
                .toList();
    }

    /** Not through {@code java.sql.Date}, which knows a zone. */
    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
