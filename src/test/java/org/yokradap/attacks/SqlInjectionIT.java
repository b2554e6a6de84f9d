package org.yokradap.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.people.SampleAgency.PASSWORD;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yokradap.attacks.Routes.Route;
import org.yokradap.people.SampleAgency;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Role;
import org.yokradap.people.api.Tokens;
import org.yokradap.people.api.Tokens.Life;
import org.yokradap.people.api.Tokens.Scope;
import org.yokradap.platform.Commands;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;

/** SQL in everything that a page or an answer is asked for by: the variables of the address and each parameter. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqlInjectionIT {
    /** A quotation mark that is not doubled breaks a statement, and that is a 500; the others would do more than that. */
    private static final List<String> STATEMENTS = List.of(
            "'",
            "x' or '1'='1",
            "1; drop table account; --",
            "'; delete from domainevententry; --",
            "1 union select username, password_hash from account",
            "2566) or 1=1 --",
            "year desc; update account set enabled = false");

    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Tokens tokens;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient sql;

    @LocalServerPort
    private int port;

    private SampleAgency agency = new SampleAgency(AgencyId.ofCode("nachueng"));

    @BeforeAll
    void register() {
        agency = SampleAgency.register("nachueng", commands, accounts);
        SampleAgency.register("nachuengnoi", commands, accounts);
    }

    @Test
    void isNeverReadAsAStatement() {
        // With a password, most of the time would go into hashing it.
        var programs = new EnumMap<Role, String>(Role.class);
        var browsers = new EnumMap<Role, Browser>(Role.class);
        for (var role : List.of(Role.ADMINISTRATOR, Role.HEAD_OF_OFFICE)) {
            programs.put(
                    role,
                    tokens.make(agency.officer(role), "program", Scope.READ, Life.MONTH)
                            .value());
            browsers.put(role, signedIn(role));
        }
        var softly = new SoftAssertions();
        var before = rows();
        int asked = 0;
        for (var person : browsers.entrySet()) {
            var browser = person.getValue();
            var token = programs.get(person.getKey());
            for (var route : Routes.of(application)) {
                if (route.changes()) continue;
                for (var address : addresses(route)) {
                    asked++;
                    var request = browser.program(address, "", "");
                    if (route.isRest()) request.header("Authorization", "Bearer " + token);
                    var response = browser.send(request.GET());
                    softly.assertThat(response.statusCode()).as(address).isLessThan(500);
                    softly.assertThat(response.body()).as(address).doesNotContain("argon2", "SQLState");
                    // There alone all agencies that have a programme office are offered by name.
                    if (!route.pattern().equals("/readers"))
                        softly.assertThat(response.body()).as(address).doesNotContain("nachuengnoi");
                }
            }
        }
        softly.assertAll();
        assertThat(rows()).isEqualTo(before);
        System.out.printf("SQL in %,d addresses: none was read as a statement%n", asked);
        assertThat(asked).isGreaterThan(500);
    }

    private static List<String> addresses(Route route) {
        var addresses = new ArrayList<String>();
        for (var statement : STATEMENTS) {
            var encoded = URLEncoder.encode(statement, StandardCharsets.UTF_8).replace("+", "%20");
            if (route.hasVariable()) addresses.add(route.path(encoded));
            var base = route.path("2566");
            for (var parameter : route.parameters()) addresses.add(base + "?" + parameter + "=" + encoded);
        }
        // Names that somebody would try, though no page sorts by what is asked of it.
        for (var parameter : List.of("sort", "order", "filter", "q"))
            addresses.add(route.path("2566") + "?" + parameter + "=%27");
        return addresses;
    }

    /** How many rows each table has that nobody's reading may change; that a program came in is a record of its own. */
    private Map<String, Long> rows() {
        var counts = new TreeMap<String, Long>();
        sql
                .sql("select table_name from information_schema.tables where table_schema in ('PUBLIC', 'public')")
                .query(String.class)
                .list()
                .stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> !name.matches("spring_session.*|tokenentry|flyway_.*|sign_in_record"))
                .forEach(name -> counts.put(
                        name,
                        sql.sql("select count(*) from " + name)
                                .query(Long.class)
                                .single()));
        assertThat(counts).containsKeys("account", "domainevententry");
        return counts;
    }

    private Browser signedIn(Role role) {
        var browser = new Browser(port);
        browser.signIn(agency.username(role), PASSWORD);
        return browser;
    }
}
