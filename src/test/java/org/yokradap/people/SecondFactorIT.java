package org.yokradap.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.yokradap.people.SampleAgency.PASSWORD;

import com.bastiaanjansen.otp.HOTPGenerator;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.yokradap.people.api.AccessRejection;
import org.yokradap.people.api.AccountCommand.ResetSecondFactors;
import org.yokradap.people.api.AccountRejection;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyCommand.ActFor;
import org.yokradap.people.api.AgencyCommand.AppointOfficer;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.FactorRejection;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.people.api.SecondFactors;
import org.yokradap.platform.Commands;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;

/** A second factor: who has to have one, how it is set up and given, and that nobody gets around it. */
@ApplicationTest
@TestPropertySource(properties = "yokradap.second-factor.required-of=CLERK,MAYOR,ADMINISTRATOR")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondFactorIT {
    private static final Path OUTBOX = Path.of("target/it/outbox");
    private static final Pattern SECRET = Pattern.compile("<code class=\"secret\">([A-Z2-7 ]+)</code>");
    private static final Pattern RECOVERY_CODE = Pattern.compile("<code>([a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4})</code>");
    private static final String SET_UP = "/account/second-factor";

    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SecondFactors factors;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient sql;

    @LocalServerPort
    private int port;

    private SampleAgency agency = new SampleAgency(AgencyId.ofCode("naklang"));
    private Browser browser = new Browser(0);
    private int officers;

    /** The outbox may have mails of an earlier run of the tests. */
    @BeforeAll
    void register() throws IOException {
        if (Files.isDirectory(OUTBOX)) {
            try (var files = Files.newDirectoryStream(OUTBOX, "account-*.eml")) {
                for (var file : files) Files.delete(file);
            }
        }
        agency = SampleAgency.register("naklang", commands, accounts);
    }

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port);
    }

    /** An officer with an account. */
    private record Person(OfficerId id, String username) {}

    @Nested
    class BeforeOneIsThere {
        @ParameterizedTest
        @EnumSource(names = {"CLERK", "MAYOR", "ADMINISTRATOR"})
        void someRolesAreLedToSetItUpAndCanDoNothingElse(Role role) {
            var person = appoint(role);
            assertThat(location(signIn(browser, person))).endsWith("/second-step");
            for (var path : List.of("/", "/my-work", "/plan", "/events", "/accounts", "/system", "/second-step"))
                assertThat(location(browser.get(path))).as(path).endsWith(SET_UP);
            var page = browser.get(SET_UP);
            assertThat(page.body())
                    .contains("ตำแหน่งของท่านต้องยืนยันตัวตนสองขั้น")
                    .doesNotContain("class=\"places\"");
            assertThat(location(browser.submit("/accounts/divisions", Map.of("name", "กองที่ไม่ควรมี"))))
                    .endsWith(SET_UP);
            assertThat(location(browser.submit("/logout", Map.of()))).endsWith("/login?out");
            assertThat(location(browser.get(SET_UP))).endsWith("/login");
        }

        @ParameterizedTest
        @EnumSource(names = {"HEAD_OF_OFFICE", "AUDITOR"})
        void theOthersAreIn(Role role) {
            signIn(browser, appoint(role));
            assertThat(location(browser.get("/"))).doesNotContain(SET_UP);
            assertThat(browser.get(SET_UP).body()).contains("class=\"places\"");
        }

        @Test
        void soAreThoseWhoActForOneWhoNeedsIt() {
            var head = appoint(Role.HEAD_OF_OFFICE);
            signIn(browser, head);
            assertThat(location(browser.get("/my-work"))).doesNotContain(SET_UP);
            var today = java.time.LocalDate.now(clock);
            var absent = appoint(Role.CLERK);
            commands.send(
                    new ActFor(agency.id(), head.id(), absent.id(), today, today.plusDays(1)),
                    agency.actor(Role.ADMINISTRATOR));
            assertThat(location(browser.get("/my-work"))).endsWith(SET_UP);
        }
    }

    @Nested
    class SettingUpAnApp {
        @Test
        void leadsToThePageThatWasWantedWithTenRecoveryCodes() {
            var person = appoint(Role.CLERK);
            browser.get("/rounds");
            signIn(browser, person);
            browser.get(SET_UP);
            assertThat(location(browser.submit(SET_UP + "/app", Map.of()))).endsWith(SET_UP + "/app");
            var page = browser.get(SET_UP + "/app").body();
            assertThat(page)
                    .contains("<svg class=\"qr\"", "<path d=\"M", "otpauth://totp/Yokradap:" + person.username());
            assertThat(page).doesNotContain("style=", "<script");
            var secret = secretOn(page);

            var wrong = browser.submit(SET_UP + "/app/confirm", Map.of("code", "000000"));
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(wrong.body()).contains("รหัสไม่ถูกต้อง");
            assertThat(secretOn(wrong.body())).isEqualTo(secret);
            assertThat(location(browser.get("/rounds"))).endsWith(SET_UP);

            var confirmed = browser.submit(SET_UP + "/app/confirm", Map.of("code", code(secret, 0)))
                    .body();
            assertThat(codesOn(confirmed)).hasSize(10).doesNotHaveDuplicates();
            assertThat(confirmed).contains("href=\"/rounds\"");
            assertThat(browser.get("/rounds").statusCode()).isEqualTo(200);
            assertThat(browser.get(SET_UP).body()).contains("เหลือ 10 รหัส");
        }

        @Test
        void keepsNeitherSecretNorCodesInClear() {
            var enrolled = enrol(appoint(Role.AUDITOR));
            var stored = sql.sql("select app_secret from account_factor where officer = ?")
                    .param(enrolled.person().id().value())
                    .query(String.class)
                    .single();
            assertThat(stored).hasSizeGreaterThan(40).doesNotContain(enrolled.secret());
            assertThat(sql.sql("select code_hash from account_recovery_code where officer = ?")
                            .param(enrolled.person().id().value())
                            .query(String.class)
                            .list())
                    .hasSize(10)
                    .allMatch(hash -> hash.startsWith("$argon2id$"));
            assertThat(sql.sql("select attribute_bytes from spring_session_attributes")
                            .query((row, number) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                            .list())
                    .noneMatch(bytes -> enrolled.codes().stream().anyMatch(bytes::contains))
                    .noneMatch(bytes -> bytes.contains(enrolled.secret()));
        }

        @Test
        void isAskedOfEverySessionFromThenOn() {
            var person = appoint(Role.AUDITOR);
            var elsewhere = new Browser(port);
            signIn(elsewhere, person);
            assertThat(elsewhere.get("/events").statusCode()).isEqualTo(200);
            enrol(person);
            assertThat(location(elsewhere.get("/events"))).endsWith("/second-step");
        }

        @Test
        void replacesTheOldTelephoneOnlyWhenTheNewOneIsConfirmed() {
            var enrolled = enrol(appoint(Role.AUDITOR));
            browser.get(SET_UP);
            browser.submit(SET_UP + "/app", Map.of());
            var second = secretOn(browser.get(SET_UP + "/app").body());
            assertThat(second).isNotEqualTo(enrolled.secret());
            var other = new Browser(port);
            signIn(other, enrolled.person());
            assertThat(give(other, code(enrolled.secret(), 1)).statusCode()).isEqualTo(302);
            assertThat(location(browser.submit(SET_UP + "/app/confirm", Map.of("code", code(second, 0)))))
                    .endsWith(SET_UP);
            var third = new Browser(port);
            signIn(third, enrolled.person());
            pass(Duration.ofMinutes(2));
            assertThat(give(third, code(enrolled.secret(), 0)).statusCode()).isEqualTo(422);
            assertThat(give(third, code(second, 0)).statusCode()).isEqualTo(302);
        }

        @Test
        void mayBeUndoneUnlessAPostNeedsIt() {
            enrol(appoint(Role.AUDITOR));
            browser.get(SET_UP);
            browser.submit(SET_UP + "/app/remove", Map.of());
            assertThat(browser.get(SET_UP).body()).contains("เลิกใช้แอปยืนยันตัวตนแล้ว", "ยังไม่ได้ตั้งค่า");

            browser = new Browser(port);
            enrol(appoint(Role.MAYOR));
            browser.get(SET_UP);
            browser.submit(SET_UP + "/app/remove", Map.of());
            assertThat(browser.get(SET_UP).body()).contains("เลิกใช้วิธีสุดท้ายไม่ได้", "ใช้อยู่ตั้งแต่");
        }
    }

    @Nested
    class SigningIn {
        @Test
        void asksForACodeAfterThePasswordAndLeadsOn() {
            var enrolled = enrol(appoint(Role.AUDITOR));
            var other = new Browser(port);
            other.get("/events?before=7");
            signIn(other, enrolled.person());
            assertThat(location(other.get("/events?before=7"))).endsWith("/second-step");
            var page = other.get("/second-step").body();
            assertThat(page).contains("inputmode=\"numeric\"", "autocomplete=\"one-time-code\"");
            var given = give(other, code(enrolled.secret(), 1));
            assertThat(location(given)).endsWith("/events?before=7");
            assertThat(given.headers().firstValue("Set-Cookie"))
                    .as("another session id")
                    .isPresent();
            assertThat(other.get("/events?before=7").statusCode()).isEqualTo(200);
        }

        @ParameterizedTest
        @ValueSource(strings = {"/events", "/", "/my-work", SET_UP, SET_UP + "/app"})
        void cannotBeSkippedByGoingToAPage(String path) {
            var enrolled = enrol(appoint(Role.AUDITOR));
            var other = new Browser(port);
            signIn(other, enrolled.person());
            other.get("/second-step");
            assertThat(location(other.get(path))).endsWith("/second-step");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/app", "/app/confirm", "/app/remove", "/recovery-codes"})
        void cannotBeSkippedByChangingTheFactor(String what) {
            var enrolled = enrol(appoint(Role.AUDITOR));
            var other = new Browser(port);
            signIn(other, enrolled.person());
            other.get("/second-step");
            assertThat(location(other.submit(SET_UP + what, Map.of("code", code(enrolled.secret(), 1)))))
                    .endsWith("/second-step");
            assertThat(factors.of(enrolled.person().id()).any()).isTrue();
            assertThat(give(other, enrolled.codes().getFirst()).statusCode()).isEqualTo(302);
        }

        @Test
        void takesACodeOnce() {
            var enrolled = enrol(appoint(Role.AUDITOR));
            var code = code(enrolled.secret(), 1);
            var first = new Browser(port);
            signIn(first, enrolled.person());
            assertThat(give(first, code).statusCode()).isEqualTo(302);
            var second = new Browser(port);
            signIn(second, enrolled.person());
            var refused = give(second, code);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("รหัสไม่ถูกต้องหรือใช้ไปแล้ว").doesNotContain("value=\"" + code);
            assertThat(location(second.get("/events"))).endsWith("/second-step");
        }

        @Test
        void takesThaiDigitsAndBlanks() {
            var enrolled = enrol(appoint(Role.AUDITOR));
            var other = new Browser(port);
            signIn(other, enrolled.person());
            var thai = code(enrolled.secret(), 1)
                    .chars()
                    .mapToObj(digit -> Character.toString(digit - '0' + '๐'))
                    .collect(java.util.stream.Collectors.joining(" "));
            assertThat(give(other, thai).statusCode()).isEqualTo(302);
        }

        @Test
        void takesARecoveryCodeOnceAndSaysHowManyAreLeft() {
            var enrolled = enrol(appoint(Role.AUDITOR));
            var first = new Browser(port);
            signIn(first, enrolled.person());
            assertThat(give(first, enrolled.codes().get(3)).statusCode()).isEqualTo(302);
            assertThat(factors.of(enrolled.person().id()).recoveryCodes()).isEqualTo(9);
            var second = new Browser(port);
            signIn(second, enrolled.person());
            assertThat(give(second, enrolled.codes().get(3)).statusCode()).isEqualTo(422);
            assertThat(give(second, enrolled.codes().get(4)).statusCode()).isEqualTo(302);
            second.get(SET_UP);
            var renewed =
                    codesOn(second.submit(SET_UP + "/recovery-codes", Map.of()).body());
            assertThat(renewed).hasSize(10).doesNotContainAnyElementsOf(enrolled.codes());
            var third = new Browser(port);
            signIn(third, enrolled.person());
            assertThat(give(third, enrolled.codes().get(5)).statusCode()).isEqualTo(422);
            assertThat(give(third, renewed.getFirst()).statusCode()).isEqualTo(302);
        }

        @Test
        void takesNoCodeOfAnother() {
            var enrolled = enrol(appoint(Role.AUDITOR));
            browser = new Browser(port);
            var another = enrol(appoint(Role.AUDITOR));
            var other = new Browser(port);
            signIn(other, enrolled.person());
            assertThat(give(other, code(another.secret(), 1)).statusCode()).isEqualTo(422);
            assertThat(give(other, another.codes().getFirst()).statusCode()).isEqualTo(422);
        }

        /** Of the owner too, who has to wait: whoever does this knows the password. */
        @Test
        void isPausedAfterFiveWrongCodesInWhateverSession() {
            var enrolled = enrol(appoint(Role.AUDITOR));
            for (int i = 0; i < 5; i++) {
                var other = new Browser(port);
                signIn(other, enrolled.person());
                assertThat(give(other, "00000" + i).body()).contains("รหัสไม่ถูกต้อง");
            }
            var other = new Browser(port);
            signIn(other, enrolled.person());
            assertThat(give(other, code(enrolled.secret(), 1)).body()).contains("กรอกรหัสผิดหลายครั้ง");
            assertThat(give(other, enrolled.codes().getFirst()).body()).contains("กรอกรหัสผิดหลายครั้ง");
            pass(Duration.ofSeconds(61));
            assertThat(give(other, "000000").body()).contains("รหัสไม่ถูกต้อง");
            pass(Duration.ofSeconds(61));
            assertThat(give(other, code(enrolled.secret(), 1)).body()).contains("กรอกรหัสผิดหลายครั้ง");
            pass(Duration.ofSeconds(61));
            assertThat(give(other, code(enrolled.secret(), 1)).statusCode()).isEqualTo(302);
        }

        @Test
        void isNotMadeEasierByALostPassword() throws IOException {
            var enrolled = enrol(appoint(Role.AUDITOR));
            var other = new Browser(port);
            other.get("/forgotten");
            other.submit("/forgotten", Map.of("who", enrolled.person().username()));
            var mail = mailTo(enrolled.person(), "/recovery/");
            var link = Pattern.compile("(/recovery/[A-Za-z0-9_-]{43})").matcher(mail);
            assertThat(link.find()).isTrue();
            other.get(link.group(1));
            other.submit(link.group(1), Map.of("password", "ข้าวเหนียวกับส้มตำ"));
            other.signIn(enrolled.person().username(), "ข้าวเหนียวกับส้มตำ");
            assertThat(location(other.get("/events"))).endsWith("/second-step");
        }
    }

    @Nested
    class AProgram {
        @Test
        void isRefusedThePasswordOfAnAccountThatNeedsMore() {
            assertThat(agencyAsSeenBy(appoint(Role.HEAD_OF_OFFICE)).statusCode())
                    .isEqualTo(200);
            assertThat(agencyAsSeenBy(appoint(Role.CLERK))).satisfies(SecondFactorIT::saysToUseAToken);
            assertThat(agencyAsSeenBy(enrol(appoint(Role.AUDITOR)).person()))
                    .satisfies(SecondFactorIT::saysToUseAToken);
        }

        private HttpResponse<String> agencyAsSeenBy(Person person) {
            var program = new Browser(port);
            return program.send(program.program("/api/v1/agency", person.username(), PASSWORD)
                    .GET());
        }
    }

    @Nested
    class Resetting {
        @Test
        void takesEverythingAwayAndTellsTheOwner() throws IOException {
            var enrolled = enrol(appoint(Role.AUDITOR));
            var person = enrolled.person();
            assertThat(browser.get("/events").statusCode()).isEqualTo(200);
            var administrator = new Browser(port);
            var self = appoint(Role.ADMINISTRATOR);
            browserOf(administrator, self);
            assertThat(administrator.get("/accounts").body())
                    .contains("/accounts/second-factor?officer=" + person.id());
            var form = administrator.get("/accounts/second-factor?officer=" + person.id());
            assertThat(form.body()).contains("เหตุผล");
            assertThat(administrator
                            .submit(
                                    "/accounts/second-factor",
                                    Map.of("officer", person.id().value(), "reason", " "))
                            .statusCode())
                    .isEqualTo(422);
            assertThat(factors.of(person.id()).any()).isTrue();
            assertThat(location(administrator.submit(
                            "/accounts/second-factor",
                            Map.of("officer", person.id().value(), "reason", "โทรศัพท์หาย มาติดต่อเอง"))))
                    .endsWith("/accounts");

            assertThat(location(browser.get("/events"))).endsWith("/login");
            signIn(browser, person);
            assertThat(browser.get("/events").statusCode()).isEqualTo(200);
            assertThat(factors.of(person.id()).recoveryCodes()).isZero();
            assertThat(administrator.get("/sign-ins").body()).contains("โทรศัพท์หาย มาติดต่อเอง");
            assertThat(mailTo(person, "ผู้ดูแลระบบยกเลิกการยืนยันตัวตนขั้นที่สองของท่าน"))
                    .doesNotContain("โทรศัพท์หาย");
        }

        @Test
        void isForAdministratorsOfTheAgencyAndOthersAlone() {
            var person = enrol(appoint(Role.AUDITOR)).person();
            var order = new ResetSecondFactors(agency.id(), person.id(), "reason");
            for (var role : Role.values()) {
                if (role != Role.ADMINISTRATOR)
                    refused(() -> commands.send(order, agency.actor(role)), AccessRejection.NOT_YOUR_ROLE);
            }
            var neighbour = SampleAgency.register("naklangtwo", commands, accounts);
            refused(() -> commands.send(order, neighbour.actor(Role.ADMINISTRATOR)), AccessRejection.NOT_YOUR_AGENCY);
            refused(
                    () -> commands.send(
                            new ResetSecondFactors(neighbour.id(), person.id(), "reason"),
                            neighbour.actor(Role.ADMINISTRATOR)),
                    AccountRejection.NO_POST);
            refused(
                    () -> commands.send(
                            new ResetSecondFactors(agency.id(), agency.officer(Role.ADMINISTRATOR), "reason"),
                            agency.actor(Role.ADMINISTRATOR)),
                    FactorRejection.OWN_FACTORS);
            assertThat(factors.of(person.id()).any()).isTrue();
        }

        @Test
        void comesWithTheClosingOfTheAccount() {
            var person = enrol(appoint(Role.AUDITOR)).person();
            accounts.close(person.id());
            assertThat(factors.of(person.id()).any()).isFalse();
            assertThat(factors.of(person.id()).recoveryCodes()).isZero();
        }

        private void refused(Runnable attempt, Rejection.Reason reason) {
            assertThatExceptionOfType(Rejection.class)
                    .isThrownBy(attempt::run)
                    .matches(rejection -> rejection.reason().equals(reason));
        }
    }

    private record Enrolled(Person person, String secret, List<String> codes) {}

    /** Signs in with {@link #browser} and sets an app up. */
    private Enrolled enrol(Person person) {
        return browserOf(browser, person);
    }

    private Enrolled browserOf(Browser own, Person person) {
        signIn(own, person);
        own.get(SET_UP);
        own.submit(SET_UP + "/app", Map.of());
        var secret = secretOn(own.get(SET_UP + "/app").body());
        var codes = codesOn(own.submit(SET_UP + "/app/confirm", Map.of("code", code(secret, 0)))
                .body());
        return new Enrolled(person, secret, codes);
    }

    private Person appoint(Role role) {
        var code = "person" + officers++;
        var person = new Person(OfficerId.of(agency.id(), code), "naklang-" + code);
        commands.send(
                new AppointOfficer(
                        agency.id(), person.id(), role, "ตำแหน่ง " + code, Optional.empty(), SampleAgency.SINCE),
                agency.actor(Role.ADMINISTRATOR));
        accounts.open(person.id(), person.username(), PASSWORD, person.username() + "@example.org");
        return person;
    }

    private static HttpResponse<String> signIn(Browser own, Person person) {
        return own.signIn(person.username(), PASSWORD);
    }

    private static HttpResponse<String> give(Browser own, String code) {
        own.get("/second-step");
        return own.submit("/second-step", Map.of("code", code));
    }

    /** As the app shows it, so many steps from now. */
    private String code(String secret, int steps) {
        var generator = HOTPGenerator.withDefaultValues(secret.getBytes(StandardCharsets.US_ASCII));
        return generator.generate(clock.instant().getEpochSecond() / 30 + steps);
    }

    private void pass(Duration time) {
        clock.moveTo(clock.instant().plus(time));
    }

    private static String secretOn(String page) {
        var found = SECRET.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1).replace(" ", "");
    }

    private static List<String> codesOn(String page) {
        return RECOVERY_CODE
                .matcher(page)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    private static void saysToUseAToken(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.body()).contains("API token", "rejection.FactorRejection.PASSWORD_NOT_ENOUGH");
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("no redirect but " + response.statusCode());
    }

    /** The plain text of the newest one to this person that has these words. */
    private static String mailTo(Person person, String words) {
        return await().until(() -> find(person, words), Optional::isPresent).orElseThrow();
    }

    private static Optional<String> find(Person person, String words) throws IOException {
        if (!Files.isDirectory(OUTBOX)) return Optional.empty();
        try (var files = Files.list(OUTBOX)) {
            return files.filter(file -> file.getFileName().toString().matches("account-.*\\.eml"))
                    .map(SecondFactorIT::text)
                    .filter(mail -> mail.contains(person.username() + "@example.org") && mail.contains(words))
                    .findFirst();
        }
    }

    private static String text(Path file) {
        try (var in = Files.newInputStream(file)) {
            var mail = new jakarta.mail.internet.MimeMessage(
                    jakarta.mail.Session.getInstance(new java.util.Properties()), in);
            var parts = (jakarta.mail.internet.MimeMultipart) mail.getContent();
            return mail.getAllRecipients()[0] + "\n" + parts.getBodyPart(0).getContent();
        } catch (IOException | jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
