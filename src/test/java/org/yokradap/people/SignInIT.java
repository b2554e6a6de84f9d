package org.yokradap.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.people.SampleAgency.PASSWORD;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyCommand.AppointOfficer;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;

@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInIT {
    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    private SampleAgency agency = new SampleAgency(AgencyId.ofCode("nadi"));
    private Browser browser = new Browser(0);

    @BeforeAll
    void register() {
        agency = SampleAgency.register("nadi", commands, accounts);
    }

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port);
    }

    @Test
    void leadsToThePageThatWasAskedFor() {
        assertThat(location(browser.get("/events?before=7"))).endsWith("/login");
        assertThat(location(browser.signIn(agency.username(Role.AUDITOR), PASSWORD)))
                .endsWith("/events?before=7");
        assertThat(browser.get("/events?before=7").statusCode()).isEqualTo(200);
    }

    @Test
    void leadsToTheFirstPageOfTheRoleOtherwise() {
        assertThat(location(browser.signIn(agency.username(Role.AUDITOR), PASSWORD)))
                .endsWith("/");
        assertThat(location(browser.get("/"))).endsWith("/events");
    }

    /** With them, see {@link OidcIT}. */
    @Test
    void isByNoOtherProviderUnlessOneIsNamed() {
        assertThat(browser.get("/login").body()).doesNotContain("/oauth2/");
        assertThat(browser.get("/oauth2/authorization/google").statusCode()).isEqualTo(404);
        assertThat(browser.get("/login/oauth2/code/google?code=1&state=1").statusCode())
                .isEqualTo(404);
        browser.signIn(agency.username(Role.AUDITOR), PASSWORD);
        assertThat(browser.get("/account").body()).doesNotContain("/account/providers");
        assertThat(browser.submit("/account/providers/link", Map.of("provider", "google"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void withAWrongPasswordSaysSoAndOpensNothing() {
        assertThat(location(browser.signIn(agency.username(Role.AUDITOR), "wrong")))
                .endsWith("/login?wrong");
        assertThat(browser.get("/login?wrong").body()).contains("ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง");
        assertThat(location(browser.get("/events"))).endsWith("/login");
    }

    @Test
    void needsTheTokenOfThePage() {
        var response =
                browser.submit("/login", Map.of("username", agency.username(Role.AUDITOR), "password", PASSWORD));
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("<h1>", "หากเปิดหน้านี้ค้างไว้นาน โปรดย้อนกลับแล้วลองอีกครั้ง");
    }

    @Test
    void endsWithTheSignOut() {
        browser.signIn(agency.username(Role.AUDITOR), PASSWORD);
        browser.get("/events");
        assertThat(location(browser.submit("/logout", Map.of()))).endsWith("/login?out");
        assertThat(location(browser.get("/events"))).endsWith("/login");
    }

    @Test
    void endsAtOnceWhenTheAccountIsClosed() {
        var officer = appoint("leaver", Role.AUDITOR);
        browser.signIn("nadi-leaver", PASSWORD);
        assertThat(browser.get("/events").statusCode()).isEqualTo(200);
        accounts.close(officer);
        assertThat(location(browser.get("/events"))).endsWith("/login");
    }

    @Test
    void allowsWhatThePresentPostAllowsNotTheOneAtSignIn() {
        appoint("mover", Role.AUDITOR);
        browser.signIn("nadi-mover", PASSWORD);
        assertThat(browser.get("/events").statusCode()).isEqualTo(200);
        assertThat(browser.get("/accounts").statusCode()).isEqualTo(403);
        appoint("mover", Role.ADMINISTRATOR);
        assertThat(browser.get("/accounts").statusCode()).isEqualTo(200);
    }

    @Test
    void isNotOfferedWithoutAPasswordOutsideOfADemonstration() {
        assertThat(browser.get("/login").body()).doesNotContain("/demo/sign-in");
        var officer = agency.officer(Role.AUDITOR).value();
        assertThat(browser.submit("/demo/sign-in", Map.of("officer", officer)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void getsASessionThatNobodyHasPrepared() {
        browser.get("/events");
        var before = browser.cookie("SESSION").orElseThrow();
        browser.signIn(agency.username(Role.AUDITOR), PASSWORD);
        assertThat(browser.cookie("SESSION")).get().isNotEqualTo(before);
        var attacker = new Browser(port);
        var planted = attacker.send(attacker.program("/events", "", "").header("Cookie", "SESSION=" + before));
        assertThat(location(planted)).endsWith("/login");
    }

    @Test
    void leadsToNoOtherHost() throws IOException {
        var evil = ask("GET /events HTTP/1.1", "Host: evil.example");
        assertThat(evil).contains("Location: /login").doesNotContain("evil.example");
        var session = evil.replaceAll("(?s).*SESSION=([^;]+);.*", "$1");
        var page = ask("GET /login HTTP/1.1", "Host: localhost", "Cookie: SESSION=" + session);
        var token = page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        var form = "username=" + agency.username(Role.AUDITOR) + "&password="
                + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8) + "&_csrf=" + token;
        var signedIn = ask(
                "POST /login HTTP/1.1",
                "Host: evil.example",
                "Cookie: SESSION=" + session,
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: " + form.length(),
                "",
                form);
        assertThat(signedIn).contains("Location: /events").doesNotContain("evil.example");
    }

    @Test
    void knowsTheBrowserWithoutSayingWhoIsKnown() {
        var response = browser.signIn(agency.username(Role.AUDITOR), PASSWORD);
        assertThat(response.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .matches("yokradap-device=[A-Za-z0-9_-]{43}; .*")
                .contains("HttpOnly", "SameSite=Lax"));
        var again = browser.signIn(agency.username(Role.AUDITOR), PASSWORD);
        assertThat(again.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("yokradap-device"));
    }

    /** A client of Java sends the host that it connects to, and no other. */
    private String ask(String... lines) throws IOException {
        var request = String.join("\r\n", lines).replaceFirst("\r\n", "\r\nConnection: close\r\n");
        if (!request.contains("\r\n\r\n")) request += "\r\n\r\n";
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private OfficerId appoint(String code, Role role) {
        var officer = OfficerId.of(agency.id(), code);
        commands.send(
                new AppointOfficer(agency.id(), officer, role, "พนักงาน", Optional.empty(), SampleAgency.SINCE),
                agency.actor(Role.ADMINISTRATOR));
        accounts.open(officer, "nadi-" + code, PASSWORD, code + "@example.org");
        return officer;
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("no redirect but " + response.statusCode());
    }
}
