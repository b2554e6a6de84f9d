package org.yokradap.plan.read;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.Bearer;
import org.yokradap.plan.api.Board;
import org.yokradap.plan.api.MeasureAssigned;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.MeasureProposed;
import org.yokradap.plan.api.MeasureWithdrawn;
import org.yokradap.plan.api.ObligationAdded;
import org.yokradap.plan.api.ObligationId;
import org.yokradap.plan.api.PlanBoard;
import org.yokradap.plan.api.PlannedMeasure;
import org.yokradap.plan.api.StepAdded;
import org.yokradap.platform.ViewStore;

/** Keeps each year's measures as they stand. */
@Component
@ProcessingGroup(BoardProjection.GROUP)
class BoardProjection {
    static final String GROUP = "plan.board.v1";

    private static final String MEASURE = "plan_measure";
    private static final String STEP = "plan_step";
    private static final String OBLIGATION = "plan_obligation";
    private static final String DIVISION = "plan_division";

    private static final String OF_THE_YEAR =
            " where measure in (select measure from plan_measure where agency = ? and fiscal_year = ?)";

    private final ViewStore store;

    BoardProjection(ViewStore store) {
        this.store = store;
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
                        "instrument", event.instrument(),
                        "indicator", event.indicator(),
                        "item", event.item(),
                        "issue", event.issue(),
                        "responsible", event.responsible()));
    }

    @EventHandler
    void on(StepAdded event) {
        store.put(
                STEP,
                Map.of("measure", event.measureId().value(), "place", event.number()),
                Map.of("words", event.text()));
    }

    @EventHandler
    void on(ObligationAdded event) {
        store.put(
                OBLIGATION,
                Map.of("measure", event.measureId().value(), "place", event.number()),
                Map.of(
                        "words", event.words(),
                        "timing", StoredTiming.write(event.timing()),
                        "bearer", event.bearer().name()));
    }

    @EventHandler
    void on(MeasureAssigned event, @SequenceNumber long place) {
        store.put(
                DIVISION,
                Map.of(
                        "measure",
                        event.measureId().value(),
                        "division",
                        event.division().value()),
                Map.of("place", place));
    }

    @EventHandler
    void on(MeasureWithdrawn event) {
        store.update(MEASURE, Map.of("measure", event.measureId().value()), Map.of("withdrawn", event.reason()));
    }

    @ResetHandler
    void empty() {
        List.of(DIVISION, OBLIGATION, STEP, MEASURE).forEach(store::clear);
    }

    @QueryHandler
    Board answer(PlanBoard query) {
        var steps = partsOf(query, STEP, BoardProjection::step);
        var obligations = partsOf(query, OBLIGATION, BoardProjection::obligation);
        var divisions = partsOf(query, DIVISION, (row, number) -> new DivisionId(row.getString("division")));
        var measures = store.sql()
                .sql("select * from plan_measure where agency = ? and fiscal_year = ? order by place")
                .params(query.agencyId().value(), query.year().buddhistYear())
                .query((row, number) -> {
                    var id = row.getString("measure");
                    return new PlannedMeasure(
                            new MeasureId(id),
                            row.getString("instrument"),
                            row.getString("indicator"),
                            row.getString("item"),
                            row.getString("issue"),
                            row.getString("responsible"),
                            steps.getOrDefault(id, List.of()),
                            obligations.getOrDefault(id, List.of()),
                            divisions.getOrDefault(id, List.of()),
                            Optional.ofNullable(row.getString("withdrawn")));
                })
                .list();
        return new Board(measures);
    }

    /** All rows of a table that belong to the year's measures, by measure. */
    private <T> Map<String, List<T>> partsOf(PlanBoard query, String table, RowMapper<T> part) {
        return store
                .sql()
                .sql("select * from " + table + OF_THE_YEAR + " order by place")
                .params(query.agencyId().value(), query.year().buddhistYear())
                .query((row, number) -> Map.entry(row.getString("measure"), part.mapRow(row, number)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static PlannedMeasure.Step step(ResultSet row, int number) throws SQLException {
        return new PlannedMeasure.Step(row.getInt("place"), row.getString("words"));
    }

    private static PlannedMeasure.Obligation obligation(ResultSet row, int number) throws SQLException {
        int place = row.getInt("place");
        return new PlannedMeasure.Obligation(
                ObligationId.of(new MeasureId(row.getString("measure")), place),
                place,
                row.getString("words"),
                StoredTiming.read(row.getString("timing")),
                Bearer.valueOf(row.getString("bearer")));
    }
}
