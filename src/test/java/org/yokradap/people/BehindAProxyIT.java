package org.yokradap.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.people.SampleAgency.PASSWORD;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;
import org.yokradap.platform.testing.OnOneDatabase;
import tools.jackson.databind.json.JsonMapper;

/** Whoever comes through a proxy that an operator trusts, and tries what there is to try, from addresses of the internet. */
@OnOneDatabase
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(
        properties = {
            "server.forward-headers-strategy=native",
            "yokradap.requests-per-address=300",
            "yokradap.requests-per-account=300"
        })
class BehindAProxyIT {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    private SampleAgency agency = new SampleAgency(AgencyId.ofCode("naproxy"));

    @BeforeAll
    void register() {
        agency = SampleAgency.register("naproxy", commands, accounts);
    }

    @Test
    void isKnownByTheClassOfTheirAddress() {
        var browser = new Browser(port);
        var from = browser.program("/api/v1/sign-ins", agency.username(Role.AUDITOR), PASSWORD)
                .header("X-Forwarded-For", "2001:fb1:10::7");
        var record = JSON.readTree(browser.send(from).body()).at("/rows/0");
        assertThat(record.get("addressClass").asString()).isEqualTo("PUBLIC_IPV6");
        assertThat(record.toString()).doesNotContain("2001:");
    }

    @Test
    void waitsAsAProgramAfterManyWrongPasswords() {
        HttpResponse<String> answer = ask("203.0.113.1", "naproxy-nobody", "guess");
        for (int i = 0; i < 5; i++) {
            assertThat(answer.statusCode()).isEqualTo(401);
            answer = ask("203.0.113." + (i + 2), "naproxy-nobody", "guess " + i);
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElse("0")))
                .isBetween(50, 61);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("application/problem+json");
        assertThat(JSON.readTree(answer.body()).get("reason").asString()).isEqualTo("request.429");
    }

    @Test
    void isToldOnThePageHowLongToWaitAndWhatToDo() {
        HttpResponse<String> answer = typeIn("203.0.113.20", "naproxy-nemo", "guess");
        for (int i = 0; i < 5; i++) {
            assertThat(location(answer)).endsWith("/login?wrong");
            answer = typeIn("203.0.113." + (21 + i), "naproxy-nemo", "guess " + i);
        }
        assertThat(location(answer)).isEqualTo("/login?wait=1");
        assertThat(new Browser(port).get("/login?wait=1").body()).contains("โปรดรอ 1 นาที", "ลืมรหัสผ่าน");
    }

    @Test
    void waitsAfterManyLinksThatThereAreNot() {
        for (int i = 0; i < 20; i++)
            assertThat(open("203.0.113.40", "/recovery/" + "A".repeat(42) + (char) ('a' + i))
                            .statusCode())
                    .isEqualTo(200);
        var heldOff = open("203.0.113.40", "/invitation/" + "B".repeat(43));
        assertThat(heldOff.statusCode()).isEqualTo(429);
        assertThat(heldOff.headers().firstValue("Retry-After")).isPresent();
        assertThat(open("203.0.113.41", "/invitation/" + "B".repeat(43)).statusCode())
                .as("from elsewhere")
                .isEqualTo(200);
    }

    @Test
    void cannotAskForLettersWithoutEnd() {
        for (int i = 0; i < 10; i++)
            assertThat(askForLetter("203.0.113.60", "nobody" + i)).isEqualTo(302);
        assertThat(askForLetter("203.0.113.60", "nobody-else")).isEqualTo(429);
        assertThat(askForLetter("203.0.113.61", "nobody-else")).isEqualTo(302);
    }

    @Test
    void isTurnedAwayAfterTooManyRequestsFromOneAddress() {
        var turnedAway = untilTurnedAway(() -> open("203.0.113.80", "/forgotten"));
        assertThat(turnedAway.headers().firstValue("Retry-After")).isPresent();
        assertThat(open("203.0.113.81", "/forgotten").statusCode()).isEqualTo(200);
    }

    /** Who is signed in may come from as many addresses as there are. */
    @Test
    void isTurnedAwayAfterTooManyRequestsByOneAccount() {
        var browser = new Browser(port);
        browser.signIn(agency.username(Role.STAFF), PASSWORD);
        var from = new AtomicInteger();
        var turnedAway = untilTurnedAway(() -> browser.send(browser.program("/account", "", "")
                .header("Accept", "text/html")
                .header("X-Forwarded-For", "198.51.100." + from.incrementAndGet() % 250)));
        assertThat(turnedAway.headers().firstValue("Retry-After")).isPresent();
        var other = new Browser(port);
        other.signIn(agency.username(Role.AUDITOR), PASSWORD);
        assertThat(other.get("/account").statusCode()).isEqualTo(200);
    }

    /** What is allowed grows a little while it is asked for. */
    private static HttpResponse<String> untilTurnedAway(Supplier<HttpResponse<String>> asking) {
        for (int i = 0; i < 300; i++) assertThat(asking.get().statusCode()).isEqualTo(200);
        return Stream.generate(asking)
                .limit(3_000)
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
    }

    private int askForLetter(String address, String who) {
        return post(address, "/forgotten", "who=" + who).statusCode();
    }

    private HttpResponse<String> typeIn(String address, String username, String password) {
        return post(address, "/login", "username=" + username + "&password=" + password.replace(' ', '+'));
    }

    private HttpResponse<String> post(String address, String path, String form) {
        var browser = new Browser(port);
        var page = browser.get(path).body();
        var token = page.replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        return browser.send(browser.program(path, "", "")
                .header("X-Forwarded-For", address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8))));
    }

    private HttpResponse<String> open(String address, String path) {
        var browser = new Browser(port);
        return browser.send(
                browser.program(path, "", "").header("Accept", "text/html").header("X-Forwarded-For", address));
    }

    private HttpResponse<String> ask(String address, String username, String password) {
        var browser = new Browser(port);
        return browser.send(
                browser.program("/api/v1/agency", username, password).header("X-Forwarded-For", address));
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("no redirect but " + response.statusCode());
    }
}
