package org.yokradap.reminder.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yokradap.followup.Municipality.PASSWORD;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yokradap.followup.Municipality;
import org.yokradap.followup.api.Progress;
import org.yokradap.followup.api.ReportCommand.ReportProgress;
import org.yokradap.followup.api.ReportId;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.Projections;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The head of finance signs in, lets a program in, has forgotten the password once, reports and is reminded;
 * October is closed. Then the person is erased.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ErasureIT {
    private static final Path OUTBOX = Path.of("target/it/outbox");
    private static final String USERNAME = "somchai.jaidee";
    private static final String ADDRESS = "somchai.jaidee@nakhon.example";

    /** What leads to the person, in whichever case it is written. */
    private static final List<String> MARKS = List.of("somchai", "jaidee", "สมชาย");

    @Autowired
    private DailySheet sheet;

    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Projections projections;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private JsonMapper json;

    @LocalServerPort
    private int port;

    private Municipality agency = new Municipality(AgencyId.ofCode("naerase"));
    private Browser person = new Browser(0);

    @BeforeAll
    void live() {
        emptyOutbox();
        on("2022-10-20");
        agency = Municipality.register("naerase", commands);
        accounts.open(head(), USERNAME, PASSWORD, ADDRESS);
        for (var role : List.of(Role.ADMINISTRATOR, Role.AUDITOR, Role.CLERK)) {
            var username = Municipality.username(agency.actor(role));
            accounts.open(agency.actor(role).officer(), username, PASSWORD, username + "@example.org");
        }
        var forgetful = new Browser(port);
        forgetful.get("/forgotten");
        forgetful.submit("/forgotten", Map.of("who", ADDRESS));
        person = signedIn(USERNAME);
        person.get("/account");
        person.submit("/account/tokens", Map.of("name", "โปรแกรมของสมชาย", "scope", "READ", "life", "MONTH"));
        person.submit("/account/second-factor/app", Map.of());
        sql.sql(
                        "insert into account_identity (issuer, subject, officer, agency, linked_at)"
                                + " values ('https://id.example', 'สมชาย', ?, ?, timestamp with time zone '2022-10-20 02:00:00+00')")
                .params(head().value(), agency.id().value())
                .update();
        commands.send(
                new ReportProgress(
                        ReportId.of(agency.monthly(Month.OCTOBER)),
                        new Progress("ปิดประกาศ", 80),
                        Optional.empty(),
                        Optional.empty(),
                        true),
                agency.actor(Role.DIVISION_HEAD));
        on("2022-11-10");
        sheet.open(List.of(agency.id()), clock.instant());
        askForAMail();
        var digest = get("/rounds/2022-10").at("/digest").asString();
        assertThat(send("/rounds/2022-10/close", "{\"digest\": \"" + digest + "\"}"))
                .isEqualTo(200);
    }

    /** As heads of office do, to see whether mails arrive; it has not left yet. */
    private void askForAMail() {
        sql.sql("insert into reminder_mail (mail, agency, sheet_day, recipient, title, address, subject, body, state,"
                        + " refusal, attempts, changed_at, asked_by) values ('mail-naerase-20221110-test-1', ?,"
                        + " date '2022-11-10', 'test-1', '', ?, '', '', 'FAILED', ?, 1, ?, ?)")
                .params(
                        agency.id().value(),
                        ADDRESS,
                        "450 " + ADDRESS + " is busy",
                        clock.instant().atOffset(ZoneOffset.UTC),
                        head().value())
                .update();
    }

    private void on(String day) {
        clock.moveTo(Instant.parse(day + "T02:00:00Z"));
    }

    private OfficerId head() {
        return agency.actor(Role.DIVISION_HEAD).officer();
    }

    private Browser signedIn(String username) {
        var browser = new Browser(port);
        browser.signIn(username, PASSWORD);
        return browser;
    }

    private Browser as(Role role) {
        return signedIn(Municipality.username(agency.actor(role)));
    }

    private HttpRequest.Builder program(String path) {
        return new Browser(port)
                .program("/api/v1" + path, Municipality.username(agency.actor(Role.CLERK)), PASSWORD)
                .header("Content-Type", "application/json");
    }

    private JsonNode get(String path) {
        return json.readTree(new Browser(port).send(program(path).GET()).body());
    }

    private int send(String path, String body) {
        return new Browser(port)
                .send(program(path).POST(HttpRequest.BodyPublishers.ofString(body)))
                .statusCode();
    }

    @Test
    @Order(1)
    void isFoundBeforeWhereverSomethingIsAboutThePerson() {
        await().untilAsserted(() -> assertThat(leftovers())
                .containsExactly(
                        "a letter",
                        "a letter",
                        "account",
                        "account_factor",
                        "account_identity",
                        "account_link",
                        "api_token",
                        "known_device",
                        "reminder_mail",
                        "spring_session"));
    }

    @Test
    @Order(2)
    void canReadAllOfItBefore() {
        var own = person.get("/account/data");
        assertThat(own.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"" + head() + ".json\"");
        var kept = json.readTree(own.body()).at("/kept");
        assertThat(kept.at("/account/0/address").asString()).isEqualTo(ADDRESS);
        assertThat(kept.at("/sign_ins/0/what").asString()).isNotEmpty();
        assertThat(kept.at("/programs/0/name").asString()).isEqualTo("โปรแกรมของสมชาย");
        assertThat(kept.at("/mails/0/body").asString()).contains("กองคลัง");
        assertThat(kept.at("/browsers/0/since").asString()).startsWith("2022-10-20T02:00");
        assertThat(kept.at("/said/0/what").asString()).isEqualTo("followup.ReportSubmitted");
        assertThat(own.body()).doesNotContain("hash", "$argon2");
        assertThat(as(Role.ADMINISTRATOR)
                        .get("/accounts/data?officer=" + head())
                        .body())
                .contains(ADDRESS);
        assertThat(as(Role.AUDITOR).get("/sign-ins").body()).contains("รับข้อมูลส่วนบุคคลออกจากระบบ");
        assertThat(as(Role.CLERK).get("/accounts/data?officer=" + head()).statusCode())
                .isEqualTo(403);
        assertThat(as(Role.ADMINISTRATOR)
                        .get("/accounts/data?officer=officer-naerase-nobody")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(3)
    void isErasedByAnAdministratorWhoHasSaidThatItIsMeant() {
        var administrator = as(Role.ADMINISTRATOR);
        var page = administrator.get("/accounts/erasure?officer=" + head());
        assertThat(page.body()).contains("DIVISION_HEAD (ผู้ใช้ที่ถูกลบ)");
        var unsure = administrator.submit("/accounts/erasure", Map.of("officer", head().value()));
        assertThat(unsure.statusCode()).isEqualTo(422);
        assertThat(unsure.body()).contains("โปรดยืนยันว่าเข้าใจแล้ว");
        assertThat(person.get("/account").statusCode()).isEqualTo(200);
        assertThat(administrator
                        .submit("/accounts/erasure", Map.of("officer", head().value(), "understood", "true"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(administrator.get("/accounts").body())
                .contains("ลบข้อมูลส่วนบุคคลแล้ว")
                .doesNotContain(head().value(), USERNAME);
    }

    @Test
    @Order(4)
    void leavesNothingInAnyTableAndNoLetter() {
        assertThat(leftovers()).isEmpty();
        assertThat(sql.sql("select state from reminder_mail where mail = 'mail-naerase-20221110-test-1'")
                        .query(String.class)
                        .single())
                .isEqualTo("SUPPRESSED");
    }

    @Test
    @Order(5)
    void letsNobodyInAnyMore() {
        assertThat(person.get("/account").statusCode()).isEqualTo(302);
        assertThat(signedIn(USERNAME).get("/account").statusCode()).isEqualTo(302);
        assertThat(sql.sql("select count(*) from account where officer = ?")
                        .param(head().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @Order(6)
    void leavesTheHistoryReadableAndTheRoundsFitting() {
        var report = "/reports/" + agency.monthly(Month.OCTOBER);
        var shown = List.of(get(report), get("/rounds/2022-10"), get("/rounds/chain?year=2566"));
        assertThat(shown.getLast().at("/fits").asBoolean()).isTrue();
        assertThat(shown.get(1).at("/entries/0/digest").asString())
                .isEqualTo(shown.getLast().at("/months/0/digest").asString());
        var who = "DIVISION_HEAD (ผู้ใช้ที่ถูกลบ)";
        assertThat(as(Role.AUDITOR).get(report).body()).contains(who);
        assertThat(as(Role.AUDITOR).get("/events").body()).contains(who, "ลบข้อมูลส่วนบุคคลของผู้ดำรงตำแหน่ง");

        assertThat(projections.rebuild(Duration.ofSeconds(60))).isTrue();
        assertThat(List.of(get(report), get("/rounds/2022-10"), get("/rounds/chain?year=2566")))
                .isEqualTo(shown);
        assertThat(leftovers()).isEmpty();
    }

    @Test
    @Order(7)
    void remindsTheOneWhoIsNotThereNoMore() {
        on("2022-12-12");
        sheet.open(List.of(agency.id()), clock.instant());
        assertThat(sql.sql("select recipient from reminder_mail where agency = ? and sheet_day = date '2022-12-12'")
                        .param(agency.id().value())
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .doesNotContain(head().value());
    }

    /** Tables and letters that say who the person is, and tables that have something of nobody else. */
    private List<String> leftovers() {
        var own = Map.of(
                "account_factor", "officer",
                "account_identity", "officer",
                "account_link", "officer",
                "known_device", "officer",
                "spring_session", "principal_name");
        var tables = tablesThatLeadToThePerson();
        own.forEach((table, column) -> {
            if (rowsOf(table, column) > 0) tables.add(table);
        });
        return Stream.concat(lettersToThePerson().stream().map(letter -> "a letter"), tables.stream())
                .toList();
    }

    private long rowsOf(String table, String column) {
        return sql.sql("select count(*) from " + table + " where " + column + " = ?")
                .param(head().value())
                .query(Long.class)
                .single();
    }

    /** The outbox may have letters of an earlier run of the tests. */
    private static void emptyOutbox() {
        lettersToThePerson().forEach(letter -> letter.toFile().delete());
    }

    private static List<Path> lettersToThePerson() {
        if (!Files.exists(OUTBOX)) return List.of();
        try (var letters = Files.list(OUTBOX)) {
            return letters.filter(letter -> leadsToThePerson(contentOf(letter))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] contentOf(Path letter) {
        try {
            return Files.readAllBytes(letter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks at every value of every row. */
    private Set<String> tablesThatLeadToThePerson() {
        var found = new TreeSet<String>();
        var tables = sql.sql("select table_name from information_schema.tables"
                        + " where lower(table_schema) = 'public' and table_type in ('BASE TABLE', 'TABLE')")
                .query(String.class)
                .list();
        assertThat(tables).hasSizeGreaterThan(40);
        for (var table : tables) {
            sql.sql("select * from \"" + table + "\"").query(row -> {
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    var value = row.getObject(column);
                    var bytes = value instanceof byte[] binary
                            ? binary
                            : String.valueOf(value).getBytes(StandardCharsets.UTF_8);
                    if (leadsToThePerson(bytes)) found.add(table.toLowerCase(Locale.ROOT));
                }
            });
        }
        return found;
    }

    private static boolean leadsToThePerson(byte[] value) {
        var text = new String(value, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        return MARKS.stream().anyMatch(text::contains);
    }
}
