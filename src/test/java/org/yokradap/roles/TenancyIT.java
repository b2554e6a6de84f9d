package org.yokradap.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.platform.testing.ApplicationTest;

/** One agency never reaches into another, whatever is put into a request. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenancyIT {
    private static final Logger LOG = LoggerFactory.getLogger(TenancyIT.class);

    /** What nobody was asked for. */
    private static final String SMUGGLED = "smuggled";

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private Commands commands;

    @Autowired
    private Queries queries;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient sql;

    private final RouteTable table = new RouteTable();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger smuggled = new AtomicInteger();
    private @Nullable Walk walked;

    private record Walk(Door door, Stored stored, Samples own, Samples neighbour) {}

    private Walk walk() {
        return Objects.requireNonNull(walked);
    }

    @BeforeAll
    void settle() {
        var towns = new Towns(commands, queries, accounts);
        walked = new Walk(
                new Door(application), new Stored(sql), towns.own("natenancy"), towns.neighbour("nabantenancy"));
    }

    @AfterAll
    void count() {
        walk().door().close();
        LOG.info("{} requests with a neighbour's id in one place, {} events of smuggled fields", requests, smuggled);
    }

    private Stream<Route> routes() {
        return walk().door().routes().sorted(Comparator.comparing(Route::name));
    }

    /** Those that are given something. */
    private Stream<Route> orders() {
        return routes().filter(route -> !route.reads());
    }

    /** One field after the other, so that no check of the first one hides that nobody looks at the second. */
    @ParameterizedTest
    @MethodSource("routes")
    void anIdOfANeighbourLeadsNowhere(Route route) {
        if (table.of(route).filter(RouteTable.Rule::isDemonstration).isPresent()) return;
        for (var field : route.ids(walk().own())) {
            for (Role role : Role.values()) {
                var what = "%s with a neighbour's %s as %s".formatted(route.name(), field, role);
                long before = walk().stored().lastEvent();
                var rows = walk().stored().amounts();
                var mixed = walk().own().with(field, walk().neighbour());
                var answer =
                        walk().door().knock(route, mixed, walk().own().agency().actor(role), Map.of());
                requests.incrementAndGet();
                assertThat(answer.status()).as("%s: %s", what, answer).isNotEqualTo(500);
                assertThat(answer.body()).as(what).doesNotContain(Towns.MARK);
                var events = walk().stored().eventsAfter(before);
                var code = "-" + walk().neighbour().agency().id().code();
                assertThat(events).as(what).allSatisfy(event -> assertThat(event.toString())
                        .doesNotContain(code));
                if (route.pattern().contains("{" + field))
                    assertThat(answer.status()).as(what).isBetween(400, 499);
                if (answer.status() >= 400)
                    assertThat(walk().stored().amounts()).as(what).isEqualTo(rows);
            }
        }
    }

    /** Fields that a form does not have: who it is, for which agency, in which state, decided by whom. */
    private Map<String, Object> smuggled() {
        var neighbour = walk().neighbour().agency();
        var mayor = neighbour.actor(Role.MAYOR);
        return Map.ofEntries(
                Map.entry("actor", mayor.officer().value()),
                Map.entry("agency", neighbour.id().value()),
                Map.entry("agencyId", neighbour.id().value()),
                Map.entry("onBehalfOf", neighbour.finance().value()),
                Map.entry("decidedBy", mayor.officer().value()),
                Map.entry("by", mayor.officer().value()),
                Map.entry("status", SMUGGLED),
                Map.entry("state", SMUGGLED),
                Map.entry("capacities", SMUGGLED),
                Map.entry("acting-for", mayor.officer().value()),
                Map.entry("version", 99),
                Map.entry("at", "1999-01-01T00:00:00Z"),
                Map.entry("measureId", walk().neighbour().agency().publicity().value()),
                Map.entry("username", SMUGGLED),
                Map.entry("enabled", "false"));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void fieldsThatWereNotAskedForChangeNothing(Route route) {
        var rule = table.of(route).orElseThrow();
        if (rule.isDemonstration()) return;
        for (Role role : Stream.of(Role.values()).filter(rule::allows).toList()) {
            long before = walk().stored().lastEvent();
            var speaker = walk().own().agency().actor(role);
            var answer = walk().door().knock(route, walk().own(), speaker, smuggled());
            assertThat(answer.status()).as(answer.body()).isNotEqualTo(500);
            assertThat(answer.body()).doesNotContain(Towns.MARK).doesNotContain(SMUGGLED);
            for (var event : walk().stored().eventsAfter(before)) {
                smuggled.incrementAndGet();
                assertThat(event.toString())
                        .doesNotContain(walk().neighbour().agency().id().code())
                        .doesNotContain(SMUGGLED)
                        .doesNotContain("1999-01-01");
                assertThat(event.metadata())
                        .contains("\"actor\":\"" + speaker.officer() + "\"")
                        .contains("\"role\":\"" + role + "\"")
                        .contains("\"agency\":\"" + speaker.agency() + "\"");
            }
        }
    }

    @Test
    void everyTableNamesItsAgencyOrSaysWhyNot() {
        var list = new TableList();
        var there = walk().stored().tables();
        assertThat(there)
                .as("Tables without a line in %s, or lines of tables that are gone", TableList.FILE)
                .containsExactlyInAnyOrderElementsOf(List.copyOf(list.names()));
        assertThat(there)
                .allSatisfy(name -> assertThat(walk().stored().namesItsAgency(name) || list.saysWhyWithoutAgency(name))
                        .as("%s has no column of the agency: say behind a semicolon in %s why", name, TableList.FILE)
                        .isTrue());
    }
}
