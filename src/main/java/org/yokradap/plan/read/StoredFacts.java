package org.yokradap.plan.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.CalendarEvent;
import org.yokradap.plan.api.CalendarView;
import org.yokradap.plan.api.MeasureEvent;
import org.yokradap.plan.api.MeasureHistory;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.PlanEvent;
import org.yokradap.plan.api.PlanId;
import org.yokradap.platform.ViewStore;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happened, as {@link PlanProjection} keeps it for itself: a measure's history is short, and how the measure stands, what is
 * due and what the page tells of it are each read off it.
 */
@Component
class StoredFacts {
    static final String FACT = "plan_fact";
    static final String CALENDAR_FACT = "plan_calendar_fact";
    static final String PLAN_FACT = "plan_routing_fact";
    static final String SEAT = "plan_seat";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Class<?>> MEASURE_EVENTS = named(MeasureEvent.class);
    private static final Map<String, Class<?>> CALENDAR_EVENTS = named(CalendarEvent.class);
    private static final Map<String, Class<?>> PLAN_EVENTS = named(PlanEvent.class);

    private final ViewStore store;
    private final ZoneId zone;

    StoredFacts(ViewStore store, @Value("${yokradap.zone}") ZoneId zone) {
        this.store = store;
        this.zone = zone;
    }

    private static Map<String, Class<?>> named(Class<?> vocabulary) {
        return Arrays.stream(vocabulary.getPermittedSubclasses())
                .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
    }

    LocalDate day(String at) {
        return LocalDate.ofInstant(Instant.parse(at), zone);
    }

    void keep(MeasureEvent event, long place, String at, Actor actor) {
        store.put(FACT, Map.of("measure", event.measureId().value(), "place", place), told(event, at, actor));
    }

    void keep(CalendarEvent event, long place, String at, Actor actor) {
        store.put(
                CALENDAR_FACT,
                Map.of("agency", event.calendarId().agency().value(), "place", place),
                told(event, at, actor));
    }

    void keep(PlanEvent event, long place, String at, Actor actor) {
        var told = told(event, at, actor);
        told.put("agency", event.planId().agency().value());
        store.put(PLAN_FACT, Map.of("plan", event.planId().value(), "place", place), told);
    }

    /** What was said, when, by whom, in which post and, where it was another one's post, for whom. */
    private static Map<String, @Nullable Object> told(Object event, String at, Actor actor) {
        var told = new HashMap<String, @Nullable Object>();
        told.put("name", event.getClass().getSimpleName());
        told.put("payload", JSON.writeValueAsString(event));
        told.put("said_at", at);
        told.put("officer", actor.officer().value());
        told.put("role", actor.role().name());
        told.put("acting_for", actor.actingFor().map(OfficerId::value).orElse(null));
        return told;
    }

    List<Fact> of(MeasureId measure) {
        return store.sql()
                .sql("select place, name, payload, said_at from plan_fact where measure = ? order by place")
                .param(measure.value())
                .query(this::fact)
                .list();
    }

    /** Those of a year's measures, in the order of the plan. */
    Map<MeasureId, List<Fact>> of(AgencyId agency, FiscalYear year) {
        return store
                .sql()
                .sql("select plan_fact.place, plan_fact.name, plan_fact.payload, plan_fact.said_at from plan_fact"
                        + " join plan_measure on plan_measure.measure = plan_fact.measure"
                        + " where plan_measure.agency = ? and plan_measure.fiscal_year = ?"
                        + " order by plan_measure.place, plan_fact.place")
                .params(agency.value(), year.buddhistYear())
                .query(this::fact)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        fact -> fact.event().measureId(), LinkedHashMap::new, Collectors.toList()));
    }

    List<Seat> seats(MeasureId measure) {
        return store.sql()
                .sql("select division, place, since from plan_seat where measure = ? order by place, division")
                .param(measure.value())
                .query((row, number) -> seat(row))
                .list();
    }

    Map<MeasureId, List<Seat>> seats(AgencyId agency, FiscalYear year) {
        return store
                .sql()
                .sql("select plan_seat.measure, plan_seat.division, plan_seat.place, plan_seat.since from plan_seat"
                        + " join plan_measure on plan_measure.measure = plan_seat.measure"
                        + " where plan_measure.agency = ? and plan_measure.fiscal_year = ?"
                        + " order by plan_seat.place, plan_seat.division")
                .params(agency.value(), year.buddhistYear())
                .query((row, number) -> Map.entry(new MeasureId(row.getString("measure")), seat(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    List<CalendarEvent> calendar(AgencyId agency) {
        return store.sql()
                .sql("select name, payload from plan_calendar_fact where agency = ? order by place")
                .param(agency.value())
                .query((row, number) -> (CalendarEvent) event(row, CALENDAR_EVENTS))
                .list();
    }

    List<CalendarView.Entry> calendarHistory(AgencyId agency) {
        return store.sql()
                .sql(
                        "select name, payload, said_at, officer, role, acting_for from plan_calendar_fact where agency = ? order by place")
                .param(agency.value())
                .query((row, number) -> new CalendarView.Entry(
                        Instant.parse(row.getString("said_at")),
                        new OfficerId(row.getString("officer")),
                        Role.valueOf(row.getString("role")),
                        actingFor(row),
                        (CalendarEvent) event(row, CALENDAR_EVENTS)))
                .list();
    }

    List<MeasureHistory.Entry> history(MeasureId measure) {
        return store.sql()
                .sql(
                        "select name, payload, said_at, officer, role, acting_for from plan_fact where measure = ? order by place")
                .param(measure.value())
                .query((row, number) -> new MeasureHistory.Entry(
                        Instant.parse(row.getString("said_at")),
                        new OfficerId(row.getString("officer")),
                        Role.valueOf(row.getString("role")),
                        actingFor(row),
                        (MeasureEvent) event(row, MEASURE_EVENTS)))
                .list();
    }

    /** What happened to a plan as a whole. */
    List<PlanFact> of(PlanId plan) {
        return store.sql()
                .sql(
                        "select name, payload, officer, role, acting_for from plan_routing_fact where plan = ? order by place")
                .param(plan.value())
                .query(StoredFacts::planFact)
                .list();
    }

    /** What of a plan is in force. */
    Force force(PlanId plan) {
        return Force.of(of(plan).stream().map(PlanFact::event).toList());
    }

    /** The plans of an agency that anything happened to as a whole, by year. */
    List<PlanId> plans(AgencyId agency) {
        return store.sql()
                .sql("select distinct plan from plan_routing_fact where agency = ? order by plan")
                .param(agency.value())
                .query((row, number) -> new PlanId(row.getString("plan")))
                .list();
    }

    private static PlanFact planFact(ResultSet row, int number) throws SQLException {
        return new PlanFact(
                (PlanEvent) event(row, PLAN_EVENTS),
                new OfficerId(row.getString("officer")),
                Role.valueOf(row.getString("role")),
                actingFor(row));
    }

    private static Optional<OfficerId> actingFor(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("acting_for")).map(OfficerId::new);
    }

    private Fact fact(ResultSet row, int number) throws SQLException {
        return new Fact((MeasureEvent) event(row, MEASURE_EVENTS), row.getLong("place"), day(row.getString("said_at")));
    }

    private static Object event(ResultSet row, Map<String, Class<?>> known) throws SQLException {
        return JSON.readValue(row.getString("payload"), known.get(row.getString("name")));
    }

    private static Seat seat(ResultSet row) throws SQLException {
        return new Seat(
                new DivisionId(row.getString("division")),
                row.getLong("place"),
                Optional.ofNullable(row.getObject("since", LocalDate.class)));
    }
}
