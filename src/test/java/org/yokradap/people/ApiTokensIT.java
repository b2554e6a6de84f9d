package org.yokradap.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.people.SampleAgency.PASSWORD;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyCommand.AppointOfficer;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.people.api.Tokens;
import org.yokradap.people.api.Tokens.Life;
import org.yokradap.people.api.Tokens.Scope;
import org.yokradap.platform.Commands;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.SecretToken;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;
import tools.jackson.databind.json.JsonMapper;

/** What a program can do with a token, and when no more. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTokensIT {
    private static final Pattern SHOWN = Pattern.compile("<code>(yokradap_[A-Za-z0-9_-]{43})</code>");
    private static final Pattern NUMBER = Pattern.compile("name=\"token\" value=\"(\\d+)\"");

    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Tokens tokens;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient sql;

    @LocalServerPort
    private int port;

    private SampleAgency agency = new SampleAgency(AgencyId.ofCode("natoken"));

    @BeforeAll
    void register() {
        agency = SampleAgency.register("natoken", commands, accounts);
    }

    @Test
    void isShownOnceAndKeptAsAHash() {
        var browser = signedIn(newcomer("maker", Role.AUDITOR));
        var made =
                browser.submit("/account/tokens", Map.of("name", "ตารางใน Excel", "scope", "READ", "life", "QUARTER"));
        var shown = SHOWN.matcher(made.body());
        assertThat(shown.find()).isTrue();
        assertThat(made.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        var again = browser.get("/account").body();
        assertThat(again).contains("ตารางใน Excel", "20 เม.ย. 2566").doesNotContain(shown.group(1));
        var stored = sql.sql("select * from api_token").query().listOfRows().toString();
        assertThat(stored).contains(new SecretToken(shown.group(1)).hash()).doesNotContain(shown.group(1));
        assertThat(get(shown.group(1)).statusCode()).isEqualTo(200);
        assertThat(browser.get("/account").body()).contains("ใช้ล่าสุด");
    }

    @Test
    void namesTheFieldThatIsToBeMendedAndKeepsWhatWasTyped() {
        var browser = signedIn(newcomer("typist", Role.AUDITOR));
        var refused = browser.submit(
                "/account/tokens", Map.of("name", "ตารางประจำเดือน", "scope", "READ", "life", "FOREVER"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("ตารางประจำเดือน", "เลือกว่าใช้ได้นานเท่าใด");
        assertThat(browser.submit("/account/tokens", Map.of("name", " ", "scope", "READ", "life", "YEAR"))
                        .body())
                .contains("ระบุว่าใช้กับโปรแกรมใด");
        assertThat(tokens.of(officer("typist"))).isEmpty();
    }

    @Test
    void forReadingAsksAndOrdersNothing() {
        newcomer("reader", Role.ADMINISTRATOR);
        var token = token("reader", Scope.READ);
        assertThat(get(token).statusCode()).isEqualTo(200);
        var refused = order(token);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(JsonMapper.shared().readTree(refused.body()).get("reason").asString())
                .isEqualTo("rejection.AccessRejection.READ_ONLY");
    }

    @Test
    void forWritingDoesWhatTheOfficerMay() {
        newcomer("writer", Role.ADMINISTRATOR);
        assertThat(order(token("writer", Scope.READ_WRITE)).statusCode()).isEqualTo(200);
        newcomer("auditing", Role.AUDITOR);
        assertThat(order(token("auditing", Scope.READ_WRITE)).statusCode()).isEqualTo(403);
    }

    @Test
    void isOfNoUseAfterItsTime() {
        newcomer("late", Role.AUDITOR);
        var token =
                tokens.make(officer("late"), "program", Scope.READ, Life.MONTH).value();
        var start = clock.instant();
        try {
            clock.moveTo(start.plus(Duration.ofDays(30)).minusSeconds(60));
            assertThat(get(token).statusCode()).isEqualTo(200);
            clock.moveTo(start.plus(Duration.ofDays(30)).plusSeconds(60));
            assertThat(get(token).statusCode()).isEqualTo(401);
        } finally {
            clock.moveTo(start);
        }
    }

    @Test
    void isWithdrawnByItsOwnerOnly() {
        newcomer("owner", Role.AUDITOR);
        var token = token("owner", Scope.READ);
        var owner = signedIn("natoken-owner");
        var found = NUMBER.matcher(owner.get("/account").body());
        assertThat(found.find()).isTrue();
        var number = found.group(1);
        var other = signedIn(newcomer("other", Role.AUDITOR));
        other.submit("/account/tokens/revoke", Map.of("token", number));
        assertThat(get(token).statusCode()).isEqualTo(200);
        owner.submit("/account/tokens/revoke", Map.of("token", number));
        assertThat(get(token).statusCode()).isEqualTo(401);
    }

    @Test
    void diesWithTheAccount() {
        newcomer("leaver", Role.AUDITOR);
        var token = token("leaver", Scope.READ);
        accounts.close(officer("leaver"));
        assertThat(get(token).statusCode()).isEqualTo(401);
    }

    @Test
    void actsInThePostOfNow() {
        newcomer("mover", Role.AUDITOR);
        var token = token("mover", Scope.READ);
        assertThat(ask(token, "/api/v1/sign-ins").statusCode()).isEqualTo(200);
        appoint("mover", Role.CLERK);
        assertThat(ask(token, "/api/v1/sign-ins").statusCode()).isEqualTo(403);
    }

    @Test
    void endsWithANewPassword() {
        var browser = signedIn(newcomer("changer", Role.AUDITOR));
        var token = token("changer", Scope.READ);
        browser.get("/account");
        browser.submit("/account/password", Map.of("old", PASSWORD, "password", "ข้าวเหนียวกับส้มตำ"));
        assertThat(get(token).statusCode()).isEqualTo(401);
    }

    @Test
    void isForProgramsAndNotForPages() {
        newcomer("paged", Role.AUDITOR);
        var browser = new Browser(port);
        var page = browser.send(
                browser.program("/account", "", "").header("Authorization", "Bearer " + token("paged", Scope.READ)));
        assertThat(page.statusCode()).isEqualTo(302);
        var rest = get(token("paged", Scope.READ));
        assertThat(rest.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void thatThereIsNotIsRefusedWithAProblem() {
        for (var wrong : new String[] {"yokradap_" + "A".repeat(43), "yokradap_", "'; drop table api_token; --", ""}) {
            var refused = get(wrong);
            assertThat(refused.statusCode()).as(wrong).isEqualTo(401);
            assertThat(refused.headers().allValues("WWW-Authenticate"))
                    .anyMatch(challenge -> challenge.startsWith("Bearer"));
            assertThat(refused.body()).contains("request.401");
        }
    }

    @Test
    void isDescribedBesideThePassword() {
        var described = JsonMapper.shared()
                .readTree(new Browser(port).get("/api/v1/openapi").body());
        assertThat(described.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
        assertThat(described.at("/components/securitySchemes/password/scheme").asString())
                .isEqualTo("basic");
    }

    private HttpResponse<String> get(String token) {
        return ask(token, "/api/v1/agency");
    }

    private HttpResponse<String> ask(String token, String path) {
        var browser = new Browser(port);
        return browser.send(browser.program(path, "", "").header("Authorization", "Bearer " + token));
    }

    private HttpResponse<String> order(String token) {
        var browser = new Browser(port);
        return browser.send(browser.program("/api/v1/agency/decision-chain", "", "")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"chain\":\"EITHER\",\"since\":\"2023-02-01\"}")));
    }

    private String token(String code, Scope scope) {
        return tokens.make(officer(code), "program", scope, Life.YEAR).value();
    }

    private OfficerId officer(String code) {
        return OfficerId.of(agency.id(), code);
    }

    private String newcomer(String code, Role role) {
        appoint(code, role);
        accounts.open(officer(code), "natoken-" + code, PASSWORD, code + "@example.org");
        return "natoken-" + code;
    }

    private void appoint(String code, Role role) {
        commands.send(
                new AppointOfficer(agency.id(), officer(code), role, "พนักงาน", Optional.empty(), SampleAgency.SINCE),
                agency.actor(Role.ADMINISTRATOR));
    }

    private Browser signedIn(String name) {
        var browser = new Browser(port);
        browser.signIn(name, PASSWORD);
        browser.get("/account");
        return browser;
    }
}
