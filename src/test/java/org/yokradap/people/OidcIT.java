package org.yokradap.people;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.yokradap.people.SampleAgency.PASSWORD;

import com.bastiaanjansen.otp.HOTPGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.yokradap.people.api.AccountCommand.CloseAccount;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyCommand.AppointOfficer;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Identities;
import org.yokradap.people.api.Identities.Identity;
import org.yokradap.people.api.IdentityRejection;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.people.api.SecondFactors;
import org.yokradap.platform.Commands;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.SecretToken;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;
import org.yokradap.platform.testing.FreePort;

/** Sign-in by another provider, a real one that runs beside the application. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OidcIT {
    private static final String NAME = "บัญชีราชการ";
    private static final Pattern ONWARD = Pattern.compile("href=\"(http://127[^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("name=\"link\" value=\"(\\d+)\"");
    private static final Pattern THEIR_TOKEN = Pattern.compile("name=\"_csrf\" type=\"hidden\" value=\"([^\"]+)\"");
    private static final Pattern STATE = Pattern.compile("state=[^&]+");
    private static final String NOT_CONFIRMED = "ผู้ให้บริการไม่ได้ยืนยันว่าเป็นท่าน";
    private static final String UNKNOWN = "ยังไม่มีบัญชีที่ผูกกับผู้ใช้รายนี้";
    private static final String OF_ANOTHER = "ผูกกับบัญชีอื่นในระบบอยู่แล้ว";

    /** The provider sends people back to one address alone, so the application has to know its own before it starts. */
    private static final int PORT = FreePort.find();

    private static final String CALLBACK = "http://localhost:" + PORT + "/login/oauth2/code/sample";
    private static final TestProvider PROVIDER = new TestProvider(CALLBACK);
    private static final SlowProvider SLOW = new SlowProvider();

    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Identities identities;

    @Autowired
    private SecondFactors factors;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transactions;

    private SampleAgency agency = new SampleAgency(AgencyId.ofCode("nadao"));
    private Browser browser = new Browser(0);
    private int officers;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add("server.port", () -> PORT);
        settings.add("yokradap.base-url", () -> "http://localhost:" + PORT);
        settings.add("yokradap.second-factor.required-of", () -> "MAYOR");
        var client = "spring.security.oauth2.client.";
        settings.add(client + "registration.sample.client-id", () -> TestProvider.CLIENT);
        settings.add(client + "registration.sample.client-secret", () -> TestProvider.CLIENT_SECRET);
        settings.add(client + "registration.sample.client-name", () -> NAME);
        settings.add(client + "provider.sample.issuer-uri", PROVIDER::issuer);
        // One that is not there when the application starts, nor later.
        settings.add(client + "registration.silent.client-id", () -> "nobody");
        settings.add(client + "provider.silent.issuer-uri", () -> "http://127.0.0.1:1");
        settings.add(client + "registration.slow.client-id", () -> "nobody");
        settings.add(client + "provider.slow.issuer-uri", SLOW::issuer);
    }

    @BeforeAll
    void register() {
        agency = SampleAgency.register("nadao", commands, accounts);
    }

    @AfterAll
    static void closeProvider() {
        PROVIDER.close();
        SLOW.close();
    }

    @BeforeEach
    void openBrowser() {
        browser = new Browser(PORT);
    }

    @AfterEach
    void tellTheTruth() {
        PROVIDER.sayWhatIsSo();
    }

    /** One that takes its time for the first answer, and has none. */
    private static final class SlowProvider implements AutoCloseable {
        private final AtomicInteger times = new AtomicInteger();
        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch patience = new CountDownLatch(1);
        private final ExecutorService threads = Executors.newCachedThreadPool();
        private final HttpServer server;

        SlowProvider() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server.setExecutor(threads);
            server.createContext("/", this::answer);
            server.start();
        }

        private void answer(HttpExchange exchange) throws IOException {
            if (times.incrementAndGet() == 1) {
                asked.countDown();
                try {
                    patience.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        }

        String issuer() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        @Override
        public void close() {
            server.stop(0);
            threads.shutdownNow();
        }
    }

    /** An officer with an account, and what the provider calls this person. */
    private record Person(OfficerId id, String username, String subject) {}

    @Nested
    class Linking {
        @Test
        void letsTheOfficerInFromThenOn() {
            var person = appoint(Role.AUDITOR);
            assertThat(location(link(browser, person, person.subject()))).endsWith("/account");
            assertThat(browser.get("/account").body())
                    .contains("ผูกแล้ว", "<strong>" + NAME + "</strong>", "ยังไม่เคยใช้");
            assertThat(identities.of(person.id())).hasSize(1);

            var other = new Browser(PORT);
            assertThat(other.get("/login").body())
                    .contains("href=\"/oauth2/authorization/sample\"", NAME, "href=\"/oauth2/authorization/silent\"");
            other.get("/events?before=7");
            assertThat(location(signIn(other, person.subject()))).endsWith("/events?before=7");
            assertThat(other.get("/events").statusCode()).isEqualTo(200);
            assertThat(records(person)).contains("PROVIDER_LINKED PROVIDER", "SIGNED_IN PROVIDER");
            assertThat(other.get("/account").body())
                    .contains("ใช้ล่าสุด", "ออกจากระบบในเครื่องนั้น")
                    .doesNotContain(person.subject());
            other.submit("/account/sessions/end-all", Map.of());
            assertThat(location(browser.get("/events"))).endsWith("/login");
        }

        @Test
        void asksForNothingButWhoItIsAndComesBackHereOnly() {
            var person = appoint(Role.AUDITOR);
            browser.signIn(person.username(), PASSWORD);
            var page = onward(browser);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("form-action 'self'");
            assertThat(addressOn(page))
                    .startsWith(PROVIDER.issuer() + "/oauth2/authorize?")
                    .contains("redirect_uri=" + CALLBACK + "&")
                    .contains("scope=openid&", "state=", "nonce=", "code_challenge=", "code_challenge_method=S256")
                    .contains("prompt=login", "max_age=0")
                    .doesNotContain(TestProvider.CLIENT_SECRET);
        }

        @Test
        void refusesAUserWhoIsAnotherOfficer() {
            var first = appoint(Role.AUDITOR);
            link(browser, first, first.subject());
            var second = appoint(Role.AUDITOR);
            var other = new Browser(PORT);
            assertThat(location(link(other, second, first.subject()))).endsWith("/account");
            assertThat(other.get("/account").body()).contains(OF_ANOTHER);
            assertThat(identities.of(second.id())).isEmpty();
            assertThat(signedInAs(first.subject())).contains(first.username());
        }

        @Test
        void twiceChangesNothing() {
            var person = appoint(Role.AUDITOR);
            link(browser, person, person.subject());
            link(browser, person, person.subject());
            assertThat(identities.of(person.id())).hasSize(1);
            assertThat(records(person)).containsOnlyOnce("PROVIDER_LINKED PROVIDER");
        }

        @Test
        void isNothingForWhoeverSignsInMeanwhile() {
            var first = appoint(Role.AUDITOR);
            browser.signIn(first.username(), PASSWORD);
            var address = addressOn(onward(browser));
            var second = appoint(Role.AUDITOR);
            browser.signIn(second.username(), PASSWORD);
            browser.get(atProvider(browser, address, first.subject()));
            assertThat(browser.get("/account").body()).contains(NOT_CONFIRMED, second.username());
            assertThat(identities.of(first.id())).isEmpty();
            assertThat(identities.of(second.id())).isEmpty();
        }

        @Test
        void isNotForOneWhoHasNotGivenTheSecondFactor() {
            var person = appoint(Role.AUDITOR);
            setUpApp(person);
            browser.signIn(person.username(), PASSWORD);
            browser.get("/second-step");
            assertThat(location(browser.submit("/account/providers/link", Map.of("provider", "sample"))))
                    .endsWith("/second-step");
        }

        @Test
        void isTakenBackByTheOfficerAlone() {
            var person = appoint(Role.AUDITOR);
            link(browser, person, person.subject());
            var number = NUMBER.matcher(browser.get("/account").body());
            assertThat(number.find()).isTrue();

            var stranger = new Browser(PORT);
            stranger.signIn(appoint(Role.AUDITOR).username(), PASSWORD);
            stranger.get("/account");
            stranger.submit("/account/providers/unlink", Map.of("link", number.group(1)));
            assertThat(identities.of(person.id())).hasSize(1);

            assertThat(location(browser.submit("/account/providers/unlink", Map.of("link", number.group(1)))))
                    .endsWith("/account");
            assertThat(browser.get("/account").body()).contains("ยกเลิกการผูกแล้ว");
            assertThat(records(person)).containsOnlyOnce("PROVIDER_UNLINKED PAGE");
            assertThat(signedInAs(person.subject())).isEmpty();
        }

        @Test
        void isNoFaultToBeTakenBackWhenItIsGone() {
            var officer = withoutAPassword("gone", "gone-too");
            var links = identities.of(officer);
            identities.unlink(officer, links.getFirst().number());
            identities.unlink(officer, links.getFirst().number());
            assertThat(identities.of(officer)).containsExactly(links.getLast());
            assertThatExceptionOfType(Rejection.class)
                    .isThrownBy(() -> identities.unlink(officer, links.getLast().number()))
                    .matches(rejection -> rejection.reason() == IdentityRejection.LAST_WAY_IN);
            assertThat(identities.of(officer)).hasSize(1);
        }

        /** Whoever takes back one waits for who takes back the other. */
        @Test
        void isNotTakenBackBesideTheOtherOne() {
            var officer = withoutAPassword("beside", "beside-too");
            var links = identities.of(officer);
            var other = transactions.execute(status -> {
                identities.unlink(officer, links.getFirst().number());
                var meanwhile = CompletableFuture.runAsync(
                        () -> identities.unlink(officer, links.getLast().number()));
                assertThatExceptionOfType(TimeoutException.class)
                        .isThrownBy(() -> meanwhile.get(500, TimeUnit.MILLISECONDS));
                return meanwhile;
            });
            assertThatExceptionOfType(CompletionException.class)
                    .isThrownBy(requireNonNull(other)::join)
                    .withMessageContaining("LAST_WAY_IN");
            assertThat(identities.of(officer)).containsExactly(links.getLast());
        }

        private OfficerId withoutAPassword(String... subjects) {
            var person = appoint(Role.AUDITOR);
            sql.sql("update account set password_hash = null where officer = ?")
                    .param(person.id().value())
                    .update();
            for (var subject : subjects) identities.link(person.id(), new Identity(PROVIDER.issuer(), subject));
            return person.id();
        }
    }

    @Nested
    class SigningIn {
        @Test
        void asksForTheSecondFactorAsAfterAPassword() {
            var person = linked(Role.AUDITOR);
            var secret = setUpApp(person);
            assertThat(location(signIn(browser, person.subject()))).endsWith("/second-step");
            assertThat(location(browser.get("/events"))).endsWith("/second-step");
            assertThat(records(person)).doesNotContain("SIGNED_IN PROVIDER");
            browser.get("/second-step");
            assertThat(location(browser.submit("/second-step", Map.of("code", code(secret, 1)))))
                    .endsWith("/events");
            assertThat(browser.get("/events").statusCode()).isEqualTo(200);
            assertThat(records(person)).contains("SIGNED_IN APP_CODE");
        }

        @Test
        void leadsWhoNeedsASecondFactorToSetOneUp() {
            var person = linked(Role.MAYOR);
            signIn(browser, person.subject());
            assertThat(location(browser.get("/events"))).endsWith("/account/second-factor");
        }

        /** The session there may be that of a screen left open. */
        @Test
        void isTakenForNewOnlyWhenTheProviderHasAskedAgain() {
            var person = linked(Role.AUDITOR);
            signIn(browser, person.subject());
            assertThat(browser.get("/account/second-factor").statusCode()).isEqualTo(200);

            PROVIDER.say("auth_time", Instant.now().minusSeconds(3_600).getEpochSecond());
            isInAndNotNew(person);
            PROVIDER.keepQuietAbout("auth_time");
            isInAndNotNew(person);
            assertThat(location(browser.signIn(person.username(), PASSWORD))).endsWith("/account/second-factor");
            assertThat(browser.get("/account/second-factor").statusCode()).isEqualTo(200);
        }

        private void isInAndNotNew(Person person) {
            signIn(browser, person.subject());
            assertThat(browser.get("/events").statusCode()).isEqualTo(200);
            assertThat(location(browser.get("/account/second-factor"))).endsWith("/login?again");
        }

        @Test
        void isNewWithASecondFactorWhateverTheProviderSays() {
            var person = linked(Role.AUDITOR);
            var secret = setUpApp(person);
            PROVIDER.keepQuietAbout("auth_time");
            signIn(browser, person.subject());
            browser.get("/second-step");
            browser.submit("/second-step", Map.of("code", code(secret, 1)));
            assertThat(browser.get("/account/second-factor").statusCode()).isEqualTo(200);
        }

        @Test
        void beginsAnotherSession() {
            var person = linked(Role.AUDITOR);
            browser.get("/login");
            var before = browser.cookie("SESSION").orElseThrow();
            signIn(browser, person.subject());
            assertThat(browser.cookie("SESSION")).isPresent().hasValueSatisfying(after -> assertThat(after)
                    .isNotEqualTo(before));
        }

        /** Not even one who is called like an officer, and has the officer's address there. */
        @Test
        void refusesAUserWhoIsLinkedWithNobody() {
            var person = appoint(Role.AUDITOR);
            var before = recordsOfNobody();
            PROVIDER.say("email", person.username() + "@example.org");
            PROVIDER.say("email_verified", true);
            PROVIDER.say("preferred_username", person.username());
            assertThat(location(signIn(browser, person.username()))).endsWith("/login");
            assertThat(browser.get("/login").body()).contains(UNKNOWN);
            assertThat(location(browser.get("/events"))).endsWith("/login");
            assertThat(recordsOfNobody()).isEqualTo(before + 1);
            assertThat(new Browser(PORT).get("/login?lang=en").body()).doesNotContain("linked with this user");
        }

        @Test
        void saysSoInEnglish() {
            browser.get("/login?lang=en");
            signIn(browser, "nobody-in-english");
            assertThat(browser.get("/login").body()).contains("No account is linked with this user yet");
        }

        @Test
        void isRefusedWhenTheAccountIsClosed() {
            var person = linked(Role.AUDITOR);
            sql.sql("update account set enabled = false where officer = ?")
                    .param(person.id().value())
                    .update();
            assertThat(location(signIn(browser, person.subject()))).endsWith("/login");
            assertThat(browser.get("/login").body()).contains(UNKNOWN);
            assertThat(location(browser.get("/events"))).endsWith("/login");
            assertThat(records(person)).contains("REFUSED PROVIDER").doesNotContain("SIGNED_IN PROVIDER");
        }

        /** So another invitation opens the account without it. */
        @Test
        void endsWithTheAccount() {
            var person = linked(Role.AUDITOR);
            signIn(browser, person.subject());
            commands.send(new CloseAccount(agency.id(), person.id()), agency.actor(Role.ADMINISTRATOR));
            assertThat(location(browser.get("/events"))).endsWith("/login");
            assertThat(identities.of(person.id())).isEmpty();
            assertThat(signedInAs(person.subject())).isEmpty();
        }

        @Test
        void isNotForPrograms() {
            var person = linked(Role.AUDITOR);
            signIn(browser, person.subject());
            assertThat(browser.send(browser.program("/api/v1/agency", "", "").GET())
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Nested
    class AnAnswer {
        @Test
        void toNoQuestionIsRefused() {
            assertThat(location(browser.get("/login/oauth2/code/sample?code=1&state=1")))
                    .endsWith("/login");
            assertThat(browser.get("/login").body()).contains(NOT_CONFIRMED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"state=forged", "state=", "nothing="})
        void withoutTheStateThatWasAskedWithIsRefused(String instead) {
            var person = linked(Role.AUDITOR);
            var answer = atProvider(browser, location(browser.get("/oauth2/authorization/sample")), person.subject());
            var before = recordsOfNobody();
            refused(browser.get(STATE.matcher(answer).replaceFirst(instead)));
            assertThat(recordsOfNobody()).isEqualTo(before + 1);
            // Nor is the right one of use any more.
            refused(browser.get(answer));
        }

        @Test
        void isTakenOnceAndInOneBrowser() {
            var person = linked(Role.AUDITOR);
            var answer = atProvider(browser, location(browser.get("/oauth2/authorization/sample")), person.subject());
            refused(new Browser(PORT), answer);
            assertThat(location(browser.get(answer))).endsWith("/");
            var other = new Browser(PORT);
            other.get("/oauth2/authorization/sample");
            refused(other, answer);
        }

        /** Somebody's code, in the browser of another who has a question open: the proof key is another one. */
        @Test
        void thatWasGivenToAnotherIsRefused() {
            var person = linked(Role.AUDITOR);
            var answer = atProvider(browser, location(browser.get("/oauth2/authorization/sample")), person.subject());
            var thief = new Browser(PORT);
            var state = STATE.matcher(location(thief.get("/oauth2/authorization/sample")));
            assertThat(state.find()).isTrue();
            refused(thief, STATE.matcher(answer).replaceFirst(state.group()));
        }

        @ParameterizedTest
        @CsvSource({"nonce,another-question", "aud,another-client", "iss,http://127.0.0.1:1", "azp,another-client"})
        void aboutSomethingElseIsRefused(String claim, String value) {
            var person = linked(Role.AUDITOR);
            PROVIDER.say(claim, claim.equals("aud") ? List.of(value) : value);
            refused(signIn(browser, person.subject()));
        }

        @Test
        void signedByAnotherKeyIsRefused() {
            var person = linked(Role.AUDITOR);
            PROVIDER.signOtherwise();
            refused(signIn(browser, person.subject()));
        }

        @Test
        void thatIsTooOldIsRefused() {
            var person = linked(Role.AUDITOR);
            PROVIDER.say("iat", Instant.now().minusSeconds(3600));
            PROVIDER.say("exp", Instant.now().minusSeconds(1800));
            refused(signIn(browser, person.subject()));
        }

        @Test
        void ofAnotherProviderThanWasAskedIsRefused() {
            var person = linked(Role.AUDITOR);
            var answer = atProvider(browser, location(browser.get("/oauth2/authorization/sample")), person.subject());
            refused(browser.get(answer.replace("/code/sample", "/code/silent")));
        }

        @Test
        void thatIsARefusalIsSaidSo() {
            var state = STATE.matcher(location(browser.get("/oauth2/authorization/sample")));
            assertThat(state.find()).isTrue();
            refused(browser.get("/login/oauth2/code/sample?error=access_denied&" + state.group()));
        }

        @Test
        void isNotWaitedForFromOneThatIsNotThere() {
            assertThat(location(browser.get("/oauth2/authorization/silent"))).endsWith("/login");
            assertThat(browser.get("/login").body()).contains("ติดต่อผู้ให้บริการไม่ได้");
        }

        @Test
        void isWaitedForByOneAtATimeAndNotAgainSoon() throws Exception {
            var first = CompletableFuture.supplyAsync(() -> location(browser.get("/oauth2/authorization/slow")));
            assertThat(SLOW.asked.await(20, TimeUnit.SECONDS)).isTrue();
            unreachable(new Browser(PORT));
            assertThat(first).isNotDone();
            SLOW.patience.countDown();
            assertThat(first.get(20, TimeUnit.SECONDS)).endsWith("/login");
            unreachable(new Browser(PORT));
            assertThat(SLOW.times).hasValue(1);
        }

        private void unreachable(Browser other) {
            assertThat(location(other.get("/oauth2/authorization/slow"))).endsWith("/login");
            assertThat(other.get("/login").body()).contains("ติดต่อผู้ให้บริการไม่ได้");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/oauth2/authorization/unnamed", "/login/oauth2/code/unnamed?code=1&state=1"})
        void ofAProviderThatNobodyHasNamedIsNoPage(String path) {
            assertThat(browser.get(path).statusCode()).isEqualTo(404);
        }

        private void refused(HttpResponse<String> response) {
            assertThat(location(response)).endsWith("/login");
            assertThat(browser.get("/login").body()).contains(NOT_CONFIRMED);
            assertThat(location(browser.get("/events"))).endsWith("/login");
        }

        private void refused(Browser other, String answer) {
            assertThat(location(other.get(answer))).endsWith("/login");
            assertThat(other.get("/login").body()).contains(NOT_CONFIRMED);
            assertThat(location(other.get("/events"))).endsWith("/login");
        }
    }

    @Nested
    class AnInvitation {
        @Test
        void opensAnAccountWithoutAPassword() {
            var officer = appointed();
            var token = invite(officer);
            assertThat(browser.get("/invitation/" + token).body()).contains(NAME, "/invitation/" + token + "/provider");
            var page = accept(browser, token, "Nadao.New");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(sessions()).noneMatch(bytes -> bytes.contains(token));
            assertThat(accounts.of(officer)).isEmpty();
            var done = browser.get(atProvider(browser, addressOn(page), "invited"));
            assertThat(location(done)).endsWith("/login");
            assertThat(browser.get("/login").body()).contains("เปิดบัญชีแล้ว");

            assertThat(signedInAs("invited")).contains("nadao.new");
            assertThat(accounts.signIn("nadao.new", "")).isEmpty();
            assertThat(accounts.signIn("nadao.new", "null")).isEmpty();
            assertThat(browser.get("/invitation/" + token).body()).contains("ลิงก์นี้ใช้ไม่ได้แล้ว");

            signIn(browser, "invited");
            var account = browser.get("/account").body();
            assertThat(account).contains("บัญชีนี้ยังไม่มีรหัสผ่าน").doesNotContain("name=\"old\"");
            var number = NUMBER.matcher(account);
            assertThat(number.find()).isTrue();
            browser.submit("/account/providers/unlink", Map.of("link", number.group(1)));
            assertThat(browser.get("/account").body()).contains("ยกเลิกการผูกรายการสุดท้ายไม่ได้");
            assertThat(identities.of(officer)).hasSize(1);
        }

        @Test
        void refusesAUserWhoIsAnotherOfficerAndCanBeUsedAgain() {
            var person = linked(Role.AUDITOR);
            var officer = appointed();
            var token = invite(officer);
            browser.get("/invitation/" + token);
            var page = accept(browser, token, "nadao.second");
            browser.get(atProvider(browser, addressOn(page), person.subject()));
            assertThat(browser.get("/login").body()).contains(OF_ANOTHER);
            assertThat(accounts.of(officer)).isEmpty();
            assertThat(browser.get("/invitation/" + token).body()).contains("เปิดบัญชีผู้ใช้");
        }

        @Test
        void isNotLeftForAProviderWithANameThatCannotBe() {
            var token = invite(appointed());
            browser.get("/invitation/" + token);
            var taken = accept(browser, token, agency.username(Role.CLERK));
            assertThat(taken.statusCode()).isEqualTo(422);
            assertThat(taken.body())
                    .contains("มีผู้ใช้ชื่อ " + agency.username(Role.CLERK), "action=\"/invitation/" + token);
            assertThat(accept(browser, token, "").statusCode()).isEqualTo(422);
        }

        @Test
        void thatIsNoneLeadsNowhere() {
            browser.get("/login");
            var page = accept(browser, "nothing", "nadao.third");
            assertThat(page.statusCode()).isEqualTo(422);
            assertThat(page.body()).contains("ลิงก์นี้ใช้ไม่ได้แล้ว").doesNotContain("127.0.0.1");
        }

        /** Of whoever had the account before. */
        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void leavesNothingOfWhatLetInBefore(boolean withAPassword) {
            var person = linked(Role.AUDITOR);
            setUpApp(person);
            sql.sql("update account set enabled = false where officer = ?")
                    .param(person.id().value())
                    .update();
            var token = invite(person.id());
            browser.get("/invitation/" + token);
            var subject = "after-" + person.subject();
            if (withAPassword)
                browser.submit(
                        "/invitation/" + token,
                        Map.of("username", person.username(), "password", "ข้าวเหนียวกับส้มตำ"));
            else browser.get(atProvider(browser, addressOn(accept(browser, token, person.username())), subject));
            assertThat(accounts.of(person.id())).isPresent();
            assertThat(identities.of(person.id())).hasSize(withAPassword ? 0 : 1);
            assertThat(signedInAs(person.subject())).isEmpty();
            assertThat(sql.sql("select count(*) from account_factor where officer = ?")
                            .param(person.id().value())
                            .query(Integer.class)
                            .single())
                    .isZero();
        }

        private HttpResponse<String> accept(Browser own, String token, String username) {
            return own.submit("/invitation/" + token + "/provider", Map.of("username", username, "provider", "sample"));
        }
    }

    /** A thief's link would be a way in otherwise that the owner's new password does not close. */
    @Test
    void aNewPasswordByMailTakesLinksBack() {
        var person = linked(Role.AUDITOR);
        var token = link("RECOVERY", person.id());
        browser.get("/recovery/" + token);
        browser.submit("/recovery/" + token, Map.of("password", "ข้าวเหนียวกับส้มตำ"));
        assertThat(accounts.signIn(person.username(), "ข้าวเหนียวกับส้มตำ")).isPresent();
        assertThat(identities.of(person.id())).isEmpty();
        assertThat(signedInAs(person.subject())).isEmpty();
    }

    private OfficerId appointed() {
        var code = "person" + officers++;
        var officer = OfficerId.of(agency.id(), code);
        appoint(officer, Role.AUDITOR);
        return officer;
    }

    private void appoint(OfficerId officer, Role role) {
        commands.send(
                new AppointOfficer(
                        agency.id(), officer, role, "ตำแหน่ง " + officers, Optional.empty(), SampleAgency.SINCE),
                agency.actor(Role.ADMINISTRATOR));
    }

    private Person appoint(Role role) {
        var code = "person" + officers++;
        var person = new Person(OfficerId.of(agency.id(), code), "nadao-" + code, "subject-" + code);
        appoint(person.id(), role);
        accounts.open(person.id(), person.username(), PASSWORD, person.username() + "@example.org");
        return person;
    }

    /** Somebody who has come in by the provider before. */
    private Person linked(Role role) {
        var person = appoint(role);
        identities.link(person.id(), new Identity(PROVIDER.issuer(), person.subject()));
        return person;
    }

    private String invite(OfficerId officer) {
        return link("INVITATION", officer);
    }

    private String link(String purpose, OfficerId officer) {
        var token = SecretToken.random();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        sql.sql("insert into account_link (token_hash, officer, agency, purpose, address, created_at, expires_at)"
                        + " values (?, ?, ?, ?, 'new@example.org', ?, ?)")
                .params(token.hash(), officer.value(), officer.agency().value(), purpose, now, now.plusDays(7))
                .update();
        return token.value();
    }

    private String setUpApp(Person person) {
        factors.beginApp(person.id());
        var secret = factors.begunApp(person.id()).orElseThrow();
        factors.confirmApp(person.id(), code(secret, 0));
        return secret;
    }

    private String code(String secret, int steps) {
        return HOTPGenerator.withDefaultValues(secret.getBytes(StandardCharsets.US_ASCII))
                .generate(clock.instant().getEpochSecond() / 30 + steps);
    }

    private HttpResponse<String> link(Browser own, Person person, String subject) {
        own.signIn(person.username(), PASSWORD);
        return own.get(atProvider(own, addressOn(onward(own)), subject));
    }

    private static HttpResponse<String> onward(Browser own) {
        own.get("/account");
        return own.submit("/account/providers/link", Map.of("provider", "sample"));
    }

    /** From the button on the sign-in page to what the application says to who comes back. */
    private static HttpResponse<String> signIn(Browser own, String subject) {
        return own.get(atProvider(own, location(own.get("/oauth2/authorization/sample")), subject));
    }

    /** Signs in there, unless that is done, and gives the address at which the application is answered. */
    private static String atProvider(Browser own, String address, String subject) {
        var answer = thence(own.get(address));
        if (!answer.equals(PROVIDER.issuer() + "/login")) return answer;
        var token = THEIR_TOKEN.matcher(own.get(answer).body());
        assertThat(token.find()).isTrue();
        // The form's own one first: the browser of the tests adds that of our last page.
        var form = List.of(
                Map.entry("_csrf", token.group(1)),
                Map.entry("username", subject),
                Map.entry("password", TestProvider.PASSWORD));
        return thence(own.get(thence(own.submit(answer, form))));
    }

    private static String thence(HttpResponse<String> response) {
        return response.uri().resolve(location(response)).toString();
    }

    /** Under which username; empty for nobody. */
    private Optional<String> signedInAs(String subject) {
        var other = new Browser(PORT);
        signIn(other, subject);
        var page = other.get("/account");
        if (page.statusCode() != 200) return Optional.empty();
        var username = Pattern.compile("<dt>ชื่อผู้ใช้</dt><dd>([^<]+)</dd>").matcher(page.body());
        return username.find() ? Optional.of(username.group(1)) : Optional.empty();
    }

    private List<String> records(Person person) {
        return sql.sql("select what, way from sign_in_record where officer = ? order by id")
                .param(person.id().value())
                .query((row, number) -> row.getString("what") + " " + row.getString("way"))
                .list();
    }

    private int recordsOfNobody() {
        return sql.sql(
                        "select count(*) from sign_in_record where officer is null and what = 'REFUSED' and way = 'PROVIDER'")
                .query(Integer.class)
                .single();
    }

    private List<String> sessions() {
        return sql.sql("select attribute_bytes from spring_session_attributes")
                .query((row, number) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                .list();
    }

    private static String addressOn(HttpResponse<String> page) {
        var found = ONWARD.matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("no redirect but " + response.statusCode());
    }
}
