package org.yokradap.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.people.SampleAgency.PASSWORD;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
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
import org.yokradap.platform.Commands;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;

/** What officers do with their own account. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnAccountIT {
    private static final String NEW_PASSWORD = "ข้าวเหนียวกับส้มตำ";
    private static final Pattern HANDLE = Pattern.compile("name=\"session\" value=\"([0-9a-f]{64})\"");

    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient sql;

    @LocalServerPort
    private int port;

    private SampleAgency agency = new SampleAgency(AgencyId.ofCode("naown"));

    @BeforeAll
    void register() {
        agency = SampleAgency.register("naown", commands, accounts);
    }

    @Test
    void showsWhoOneIsAndWhereOneIsSignedIn() {
        var name = newcomer("shown");
        signedIn(name);
        var browser = signedIn(name);
        var page = browser.get("/account").body();
        assertThat(page)
                .contains(
                        "naown-shown",
                        "shown@example.org",
                        "พนักงาน",
                        "เครื่องนี้",
                        "เครื่องแม่ข่ายเอง",
                        "20 ม.ค. 2566")
                .doesNotContain(browser.cookie("SESSION").orElseThrow());
        assertThat(HANDLE.matcher(page).results()).as("the others").hasSize(1);
        assertThat(browser.get("/posts").body()).contains("href=\"/account\"");
    }

    @Test
    void endsOneSessionElsewhere() {
        var name = newcomer("ended");
        var elsewhere = signedIn(name);
        var browser = signedIn(name);
        browser.submit("/account/sessions/end", Map.of("session", handle(browser)));
        assertThat(elsewhere.get("/account").statusCode()).isEqualTo(302);
        assertThat(browser.get("/account").body()).contains("ออกจากระบบในเครื่องนั้นแล้ว");
        assertThat(recorded("ended", "SESSION_ENDED")).isOne();
    }

    @Test
    void endsNobodyElsesSession() {
        var victim = signedIn(newcomer("victim"));
        var other = signedIn("naown-victim");
        var stolen = handle(other);
        var attacker = signedIn(newcomer("attacker"));
        attacker.get("/account");
        attacker.submit("/account/sessions/end", Map.of("session", stolen));
        assertThat(victim.get("/account").statusCode()).isEqualTo(200);
        assertThat(recorded("attacker", "SESSION_ENDED")).isZero();
    }

    @Test
    void signsOutEverywhere() {
        var name = newcomer("everywhere");
        var elsewhere = signedIn(name);
        var browser = signedIn(name);
        browser.get("/account");
        assertThat(location(browser.submit("/account/sessions/end-all", Map.of())))
                .endsWith("/login?out");
        assertThat(browser.get("/account").statusCode()).isEqualTo(302);
        assertThat(elsewhere.get("/account").statusCode()).isEqualTo(302);
        assertThat(recorded("everywhere", "SESSIONS_ENDED")).isOne();
    }

    @Test
    void changesThePasswordForWhoKnowsTheOldOne() {
        var name = newcomer("changer");
        var elsewhere = signedIn(name);
        var browser = signedIn(name);
        browser.get("/account");
        var before = browser.cookie("SESSION").orElseThrow();
        assertThat(change(browser, PASSWORD, NEW_PASSWORD).statusCode()).isEqualTo(302);
        assertThat(browser.get("/account").body()).contains("เปลี่ยนรหัสผ่านแล้ว");
        assertThat(browser.cookie("SESSION")).get().isNotEqualTo(before);
        assertThat(elsewhere.get("/account").statusCode()).isEqualTo(302);
        assertThat(location(new Browser(port).signIn(name, PASSWORD))).endsWith("/login?wrong");
        assertThat(location(new Browser(port).signIn(name, NEW_PASSWORD))).endsWith("/");
        assertThat(recorded("changer", "PASSWORD_CHANGED")).isOne();
    }

    @Test
    void refusesAPasswordWithTheFieldNamedAndKeepsNeither() {
        var browser = signedIn(newcomer("refused"));
        browser.get("/account");
        var wrong = change(browser, "not the old one", NEW_PASSWORD);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("รหัสผ่านปัจจุบันไม่ถูกต้อง").doesNotContain(NEW_PASSWORD, "not the old one");
        assertThat(change(browser, PASSWORD, "สั้นไป").body()).contains("อย่างน้อย 12 ตัวอักษร");
        assertThat(change(browser, PASSWORD, "naown-refused-1234").body()).contains("รหัสผ่านมีชื่อผู้ใช้");
        assertThat(location(new Browser(port).signIn("naown-refused", PASSWORD)))
                .endsWith("/");
    }

    @Test
    void isNoPlaceToGuessThePasswordAtSomebodysDesk() {
        var browser = signedIn(newcomer("desk"));
        browser.get("/account");
        for (int i = 0; i < 5; i++) change(browser, "guess " + i, NEW_PASSWORD);
        var heldOff = change(browser, PASSWORD, NEW_PASSWORD);
        assertThat(heldOff.statusCode()).isEqualTo(422);
        assertThat(heldOff.body()).contains("โปรดรอ 1 นาที");
        assertThat(location(new Browser(port).signIn("naown-desk", PASSWORD)))
                .as("the owner")
                .endsWith("/");
    }

    @Test
    void isEndedByAnAdministratorOfTheAgencyOnly() {
        var officer = signedIn(newcomer("sentout"));
        var neighbour = SampleAgency.register("naownother", commands, accounts);
        var id = OfficerId.of(agency.id(), "sentout").value();
        var stranger = signedIn(neighbour.username(Role.ADMINISTRATOR));
        stranger.get("/accounts");
        assertThat(stranger.submit("/accounts/sessions/end", Map.of("officer", id))
                        .statusCode())
                .isEqualTo(404);
        var clerk = signedIn(agency.username(Role.CLERK));
        clerk.get("/account");
        assertThat(clerk.submit("/accounts/sessions/end", Map.of("officer", id)).statusCode())
                .isEqualTo(403);
        assertThat(officer.get("/account").statusCode()).isEqualTo(200);
        var administrator = signedIn(agency.username(Role.ADMINISTRATOR));
        administrator.get("/accounts");
        assertThat(administrator
                        .submit("/accounts/sessions/end", Map.of("officer", id))
                        .statusCode())
                .isEqualTo(302);
        assertThat(officer.get("/account").statusCode()).isEqualTo(302);
        assertThat(location(new Browser(port).signIn("naown-sentout", PASSWORD)))
                .endsWith("/");
    }

    @Test
    void endsAfterTwelveHoursHoweverMuchItIsUsed() {
        var browser = signedIn(newcomer("worker"));
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        age("worker", Duration.ofHours(11).plusMinutes(50));
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        age("worker", Duration.ofMinutes(11));
        assertThat(browser.get("/account").statusCode()).isEqualTo(302);
        assertThat(browser.get("/account").statusCode()).isEqualTo(302);
    }

    /** Anybody can have a session made. */
    @Test
    void isKeptLongerThanTheSessionOfAStranger() {
        var browser = new Browser(port);
        browser.get("/login");
        assertThat(idleSeconds(browser)).isEqualTo(Duration.ofHours(1).toSeconds());
        browser.signIn(newcomer("patient"), PASSWORD);
        assertThat(idleSeconds(browser)).isEqualTo(Duration.ofHours(8).toSeconds());
    }

    private long idleSeconds(Browser browser) {
        var id =
                new String(Base64.getDecoder().decode(browser.cookie("SESSION").orElseThrow()), StandardCharsets.UTF_8);
        return sql.sql("select MAX_INACTIVE_INTERVAL from SPRING_SESSION where SESSION_ID = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    /** Whoever finds a screen left open makes no way in to keep. */
    @Test
    void changesHowOneGetsInOnlyJustAfterSigningIn() {
        var browser = signedIn(newcomer("left"));
        assertThat(browser.get("/account/second-factor").statusCode()).isEqualTo(200);
        age("left", Duration.ofMinutes(14));
        assertThat(browser.get("/account/second-factor").statusCode()).isEqualTo(200);
        age("left", Duration.ofMinutes(2));
        browser.get("/account");
        var token = Map.of("name", "left", "scope", "READ", "life", "MONTH");
        for (var way : List.of("tokens", "second-factor/app", "providers/link"))
            assertThat(location(browser.submit("/account/" + way, token))).endsWith("/account/again");
        assertThat(recorded("left", "TOKEN_MADE")).isZero();
        assertThat(browser.get("/account").statusCode()).as("all else").isEqualTo(200);
        assertThat(location(browser.get("/account/second-factor"))).endsWith("/login?again");
        assertThat(browser.get("/account").statusCode())
                .as("an address signs nobody out")
                .isEqualTo(200);
        assertThat(browser.get("/login?again").body()).contains("โปรดเข้าสู่ระบบอีกครั้ง");
        assertThat(location(browser.signIn("naown-left", PASSWORD))).endsWith("/account/second-factor");
    }

    private void age(String code, Duration time) {
        sql.sql("update SPRING_SESSION set CREATION_TIME = CREATION_TIME - ? where PRINCIPAL_NAME = ?")
                .params(time.toMillis(), OfficerId.of(agency.id(), code).value())
                .update();
    }

    private static HttpResponse<String> change(Browser browser, String old, String replacement) {
        return browser.submit("/account/password", Map.of("old", old, "password", replacement));
    }

    private static String handle(Browser browser) {
        var found = HANDLE.matcher(browser.get("/account").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Browser signedIn(String name) {
        var browser = new Browser(port);
        browser.signIn(name, PASSWORD);
        return browser;
    }

    private String newcomer(String code) {
        var officer = OfficerId.of(agency.id(), code);
        commands.send(
                new AppointOfficer(agency.id(), officer, Role.AUDITOR, "พนักงาน", Optional.empty(), SampleAgency.SINCE),
                agency.actor(Role.ADMINISTRATOR));
        accounts.open(officer, "naown-" + code, PASSWORD, code + "@example.org");
        return "naown-" + code;
    }

    private int recorded(String code, String what) {
        return sql.sql("select count(*) from sign_in_record where officer = ? and what = ?")
                .params(OfficerId.of(agency.id(), code).value(), what)
                .query(Integer.class)
                .single();
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("no redirect but " + response.statusCode());
    }
}
