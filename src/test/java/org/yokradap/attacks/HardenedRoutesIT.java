package org.yokradap.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.yokradap.people.SampleAgency.PASSWORD;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.yokradap.attacks.Routes.Route;
import org.yokradap.people.SampleAgency;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;
import org.yokradap.platform.testing.OnOneDatabase;

/** What holds for every answer, whoever asks for what. */
@OnOneDatabase
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HardenedRoutesIT {
    private static final Map<String, String> ON_EVERY_ANSWER = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    /** Signing out twice harms nobody, but it would end the test's session. */
    private static final String SIGN_OUT = "/logout";

    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private JdbcClient sql;

    @LocalServerPort
    private int port;

    private SampleAgency agency = new SampleAgency(AgencyId.ofCode("nakhaeng"));
    private List<Route> routes = List.of();

    @BeforeAll
    void register() {
        agency = SampleAgency.register("nakhaeng", commands, accounts);
        routes = Routes.of(application);
        assertThat(routes).hasSizeGreaterThan(150);
    }

    @Test
    void everyAnswerTellsTheBrowserWhatItMayNotDo() {
        var stranger = new Browser(port);
        var officer = as(Role.HEAD_OF_OFFICE);
        var softly = new SoftAssertions();
        for (var route : routes) {
            for (var browser : List.of(stranger, officer)) {
                if (route.isRest() && browser == officer)
                    check(route, browser.send(request(route, browser, agency.username(Role.HEAD_OF_OFFICE))), softly);
                else check(route, browser.send(request(route, browser, "")), softly);
            }
        }
        softly.assertAll();
    }

    @Test
    void whatIsNotThereOrIsTooLargeIsNoExceptionToThat() {
        var softly = new SoftAssertions();
        var browser = new Browser(port);
        for (String path : List.of("/nothing", "/api/v1/nothing", "/error", "/css/nothing.css", "/actuator/health")) {
            check(new Route("GET", path, List.of()), browser.get(path), softly);
        }
        browser.get("/login");
        var large = browser.submit("/login", Map.of("username", "ก".repeat(1_000_000)));
        softly.assertThat(large.statusCode()).isEqualTo(413);
        check(new Route("POST", "/login", List.of()), large, softly);
        softly.assertAll();
    }

    @Test
    void noPageTakesAFormThatAnotherSiteHasForged() {
        var officer = as(Role.ADMINISTRATOR);
        long before = events();
        for (var route : routes) {
            if (!route.changes() || route.isRest() || route.pattern().equals(SIGN_OUT)) continue;
            var forged = officer.send(officer.program(route.path("1"), "", "")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .method(
                            route.method(),
                            BodyPublishers.ofString(
                                    "officer=" + agency.officer(Role.CLERK).value())));
            assertThat(forged.statusCode())
                    .as("%s without the token of a page", route)
                    .isEqualTo(403);
        }
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void aSessionOfAPageIsOfNoUseForPrograms() {
        var officer = as(Role.ADMINISTRATOR);
        for (var route : routes) {
            if (!route.isRest() || route.pattern().startsWith("/api/v1/openapi")) continue;
            var ridden = officer.send(request(route, officer, ""));
            assertThat(ridden.statusCode()).as("%s with a page's cookie", route).isEqualTo(401);
        }
    }

    @Test
    void behindTlsABrowserComesBackByTlsOnlyAndItsCookieGoesNoOtherWay() throws Exception {
        var sessions = application.getBean(SessionRepositoryFilter.class);
        var chain = application.getBean(FilterChainProxy.class);
        var mvc = MockMvcBuilders.webAppContextSetup(application)
                .addFilters(sessions, chain)
                .build();
        var secure = mvc.perform(get("/login").secure(true))
                .andExpect(header().string("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains"))
                .andReturn();
        assertThat(secure.getResponse().getHeaders("Set-Cookie")).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                .contains("Secure", "HttpOnly", "SameSite=Lax"));
        mvc.perform(get("/login")).andExpect(header().doesNotExist("Strict-Transport-Security"));
    }

    @Test
    void theNonceOfAScriptIsAnotherOneForEachPage() {
        var browser = new Browser(port);
        assertThat(Stream.generate(() -> browser.get("/login"))
                        .limit(20)
                        .map(page -> page.headers()
                                .firstValue("Content-Security-Policy")
                                .orElse(""))
                        .peek(policy -> assertThat(policy).containsPattern("script-src 'nonce-[A-Za-z0-9+/]{22}=='"))
                        .distinct())
                .hasSize(20);
    }

    @Test
    void aBodyWithoutALengthEndsWhereItIsTooLong() {
        var letters = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        var endless = Stream.generate(() -> letters).limit(32).toList();
        var browser = new Browser(port);
        var response = browser.send(
                browser.program("/api/v1/plans/2566/measures", agency.username(Role.HEAD_OF_OFFICE), PASSWORD)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.concat(
                                BodyPublishers.ofString("{\"text\":\""), BodyPublishers.ofByteArrays(endless))));
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("\"reason\":\"request.413\"");
    }

    private void check(Route route, HttpResponse<String> response, SoftAssertions softly) {
        var headers = response.headers();
        ON_EVERY_ANSWER.forEach((name, value) -> softly.assertThat(headers.allValues(name))
                .as("%s %s %s", response.statusCode(), route, name)
                .containsExactly(value));
        softly.assertThat(headers.allValues("Content-Security-Policy"))
                .as("%s content policy", route)
                .singleElement()
                .asString()
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        softly.assertThat(headers.firstValue("Permissions-Policy"))
                .as("%s abilities", route)
                .isPresent();
        softly.assertThat(headers.firstValue("Server"))
                .as("%s tells its maker", route)
                .isEmpty();
        if (!route.pattern().startsWith("/css/"))
            softly.assertThat(headers.firstValue("Cache-Control").orElse("nothing"))
                    .as("%s may be kept", route)
                    .contains("no-store");
        softly.assertThat(response.statusCode()).as("%s", route).isLessThan(500);
        softly.assertThat(response.body())
                .as("%s tells of our inside", route)
                .doesNotContain("org.yokradap.", "at org.", "java.lang.", "Exception:", "SQLState");
    }

    private HttpRequest.Builder request(Route route, Browser browser, String username) {
        var request = browser.program(route.path("1"), username, PASSWORD).header("Accept", "text/html,*/*");
        return route.method().equals("GET")
                ? request.GET()
                : request.header("Content-Type", "application/json")
                        .method(route.method(), BodyPublishers.ofString("{}"));
    }

    private Browser as(Role role) {
        var browser = new Browser(port);
        browser.signIn(agency.username(role), PASSWORD);
        return browser;
    }

    private long events() {
        return sql.sql("select count(*) from domainevententry")
                .query(Long.class)
                .single();
    }
}
