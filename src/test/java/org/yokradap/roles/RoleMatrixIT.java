package org.yokradap.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import org.yokradap.architecture.Vocabulary;
import org.yokradap.people.OperatingAgency;
import org.yokradap.people.SampleAgency;
import org.yokradap.people.api.AccessRejection;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.platform.Query;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.Signature;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.OnOneDatabase;

/**
 * The whole table of {@code docs/roles.md}, walked: every role, and nobody, at every route and with every command and query, on the
 * own agency and on a neighbour's. Who may is told anything but that they may not; who may not is told so, and nothing is stored.
 *
 * <p>Routes are those that Spring knows, messages those that the code has. A new one has no case and fails here with the line to
 * write.
 */
@OnOneDatabase
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RoleMatrixIT {
    /** The tests' log has warnings only, and how many were tried is to be seen. */
    private static final Logger LOG = LoggerFactory.getLogger(RoleMatrixIT.class);

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
    private final AtomicInteger combinations = new AtomicInteger();
    private @Nullable Walk walked;

    /** What is there once the application runs. */
    private record Walk(Door door, Stored stored, Samples own, Samples neighbour, SampleAgency operator) {}

    private Walk walk() {
        return Objects.requireNonNull(walked);
    }

    @BeforeAll
    void settle() {
        var towns = new Towns(commands, queries, accounts);
        walked = new Walk(
                new Door(application),
                new Stored(sql),
                towns.own("namatrix"),
                towns.neighbour("nabanmatrix"),
                OperatingAgency.registered(commands, accounts));
    }

    @AfterAll
    void count() {
        walk().door().close();
        LOG.warn("{} combinations of roles, agencies, routes, commands and queries were walked", combinations);
    }

    private Stream<Route> routes() {
        return walk().door().routes().sorted(Comparator.comparing(Route::name));
    }

    private static Stream<Class<?>> messages() {
        return Stream.concat(Vocabulary.commands().stream(), Vocabulary.queries().stream());
    }

    @Test
    void everyRouteHasALineAndEveryLineARoute() {
        var there = routes().map(Route::name).collect(Collectors.toCollection(TreeSet::new));
        assertThat(there.stream().filter(name -> !table.names().contains(name)).map(name -> name + " = "))
                .as("Routes without a rule. Add these lines to %s, each with who may go there", RouteTable.FILE)
                .isEmpty();
        assertThat(table.names())
                .as("Lines of %s of routes that are gone", RouteTable.FILE)
                .isSubsetOf(there);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aRouteLetsInWhomTheTableNames(Route route) {
        var rule = table.of(route)
                .orElseThrow(
                        () -> new AssertionError("Add a line to %s: %s = ".formatted(RouteTable.FILE, route.name())));
        boolean reached = false;
        var heard = new ArrayList<String>();
        for (Role role : Role.values()) {
            if (rule.isDemonstration()) continue;
            var answer = knock(route, rule, role, walk().own());
            heard.add(role + " " + answer.status() + " " + answer.messages());
            reached |= rule.allows(role) && answer.messages().containsAll(rule.messages());
            if (!route.ids(walk().own()).isEmpty()) knock(route, rule, role, walk().neighbour());
            else combinations.incrementAndGet(); // There is nothing of a neighbour to name; what came back was looked
            // through.
        }
        assertThat(reached
                        || !rule.given()
                        || rule.isOperators()
                        || rule.messages().isEmpty())
                .as(
                        "Nobody at %s came as far as to give %s (%s): mend its sample, or write ~ before the message",
                        route.name(), rule.messages(), heard)
                .isTrue();
        if (rule.isOperators()) operator(route);
        nobody(route, rule);
    }

    private void operator(Route route) {
        for (Role role : Role.values()) {
            var answer =
                    walk().door().knock(route, walk().own(), walk().operator().actor(role), Map.of());
            assertThat(answer.isRefusal())
                    .as("%s as %s of the operating agency: %s", route.name(), role, answer)
                    .isEqualTo(role != Role.ADMINISTRATOR);
            combinations.incrementAndGet();
        }
    }

    private Door.Answer knock(Route route, RouteTable.Rule rule, Role role, Samples about) {
        var own = about == walk().own();
        var what = "%s as %s at %s agency".formatted(route.name(), role, own ? "the own" : "a neighbour's");
        var refused = !rule.allows(role) || (!own && !rule.namesOthers());
        var before = refused ? walk().stored().amounts() : Map.of();
        var answer = walk().door().knock(route, about, walk().own().agency().actor(role), Map.of());
        if (!rule.allows(role)) assertThat(answer.status()).as(what).isIn(403, 404);
        else if (own && !rule.isOpen())
            assertThat(answer.isRefusal()).as("%s: %s", what, answer).isFalse();
        else if (!own && !route.reads() && !rule.namesOthers())
            assertThat(answer.status()).as(what).isBetween(400, 499);
        assertThat(answer.status()).as("%s: %s", what, answer).isNotEqualTo(500);
        if (refused)
            assertThat(walk().stored().amounts()).as(what + " stores nothing").isEqualTo(before);
        assertThat(answer.body()).as(what + " shows nothing of the neighbour's").doesNotContain(Towns.MARK);
        combinations.incrementAndGet();
        return answer;
    }

    private void nobody(Route route, RouteTable.Rule rule) {
        var before = walk().stored().amounts();
        var answer = walk().door().knock(route, walk().own(), null, Map.of());
        var what = route.name() + " as nobody";
        if (rule.isOpen())
            assertThat(answer.asksToSignIn() && !answer.messages().isEmpty())
                    .as(what)
                    .isFalse();
        else if (route.isRest()) assertThat(answer.status()).as(what).isEqualTo(401);
        else assertThat(answer.asksToSignIn()).as(what + ": " + answer).isTrue();
        assertThat(answer.messages()).as(what).isEmpty();
        if (!rule.isOpen())
            assertThat(walk().stored().amounts()).as(what + " stores nothing").isEqualTo(before);
        combinations.incrementAndGet();
    }

    /** After the routes, which are to find everything as it was. */
    @ParameterizedTest
    @Order(Integer.MAX_VALUE)
    @MethodSource("messages")
    void aMessageIsTakenFromWhomTheTableNames(Class<?> message) {
        for (Role role : Role.values()) {
            var actor = walk().own().agency().actor(role);
            var what = message.getSimpleName() + " by " + role;
            var allowed = RouteTable.allows(message, role);
            var before = allowed ? Map.of() : walk().stored().amounts();
            var refusal = refusal(walk().own().message(message), actor);
            if (allowed) assertThat(refusal).as(what).isNotInstanceOf(AccessRejection.class);
            else assertThat(refusal).as(what).isEqualTo(AccessRejection.NOT_YOUR_ROLE);
            if (!allowed) assertThat(walk().stored().amounts()).as(what).isEqualTo(before);
            var whole = walk().stored().amounts();
            assertThat(refusal(walk().neighbour().message(message), actor))
                    .as(what + " on a neighbour's agency")
                    .isEqualTo(allowed ? AccessRejection.NOT_YOUR_AGENCY : AccessRejection.NOT_YOUR_ROLE);
            assertThat(walk().stored().amounts()).as(what).isEqualTo(whole);
            combinations.addAndGet(2);
        }
        assertThat(refusal(walk().own().message(message), Map::of)).isEqualTo(AccessRejection.UNSIGNED);
        combinations.incrementAndGet();
    }

    /** Why it was refused; null when it was not, or for a reason of the machinery. */
    private Object refusal(Object message, Signature signature) {
        try {
            if (message instanceof Query<?> query) queries.ask(query, signature);
            else commands.send(message, signature);
            return "none";
        } catch (Rejection rejection) {
            return rejection.reason();
        } catch (RuntimeException other) {
            return other.getClass().getSimpleName();
        }
    }

    @Test
    void everyMessageIsGivenByARoute() {
        var given = routes().flatMap(route -> table.of(route).stream())
                .flatMap(rule -> rule.messages().stream())
                .collect(Collectors.toSet());
        assertThat(messages().filter(message -> !given.contains(message)).map(Class::getSimpleName))
                .as("Messages that no route of %s gives", RouteTable.FILE)
                .isEmpty();
    }
}
