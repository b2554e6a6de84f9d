package org.yokradap.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.people.SampleAgency.PASSWORD;

import com.bastiaanjansen.otp.HOTPGenerator;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Passkeys;
import org.yokradap.people.api.Role;
import org.yokradap.people.api.SecondFactors;
import org.yokradap.platform.Commands;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;
import tools.jackson.databind.json.JsonMapper;

/** The door of passkeys without a device; with one, see the journey. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasskeyIT {
    private static final String OWN = "/account/second-factor/passkeys";

    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SecondFactors factors;

    @Autowired
    private Passkeys passkeys;

    @Autowired
    private MovableClock clock;

    @LocalServerPort
    private int port;

    private SampleAgency agency = new SampleAgency(AgencyId.ofCode("nakok"));
    private Browser browser = new Browser(0);

    @BeforeAll
    void register() {
        agency = SampleAgency.register("nakok", commands, accounts);
    }

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port);
    }

    @Test
    void asksForTheOwnerToBeVerifiedAndNamesNobody() {
        browser.get("/login");
        var response = browser.submit("/passkeys/sign-in/question", Map.of());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Security-Policy")).isPresent();
        var question = JsonMapper.shared().readTree(response.body());
        assertThat(question.at("/userVerification").asString()).isEqualTo("required");
        assertThat(question.at("/rpId").asString()).isEqualTo("localhost");
        assertThat(question.at("/allowCredentials")).isEmpty();
        assertThat(question.at("/challenge").asString()).hasSizeGreaterThanOrEqualTo(22);
    }

    @Test
    void givesDevicesAHandleThatIsChance() {
        var officer = agency.officer(Role.CLERK);
        var question = JsonMapper.shared().readTree(passkeys.toRegister(officer).json());
        assertThat(question.at("/authenticatorSelection/userVerification").asString())
                .isEqualTo("required");
        var handle = new String(
                Base64.getUrlDecoder().decode(question.at("/user/id").asString()), StandardCharsets.ISO_8859_1);
        assertThat(handle).hasSize(32).doesNotContain("clerk").doesNotContain("nakok");
        assertThat(JsonMapper.shared()
                        .readTree(passkeys.toRegister(officer).json())
                        .at("/user/id"))
                .isEqualTo(question.at("/user/id"));
    }

    @Test
    void asksNothingWithoutTheTokenOfThePage() {
        assertThat(browser.submit("/passkeys/sign-in/question", Map.of()).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "{}",
                "[]",
                "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{}}",
                "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{\"authenticatorData\":\"AAAA\","
                        + "\"clientDataJSON\":\"AAAA\",\"signature\":\"AAAA\"},\"clientExtensionResults\":{}}"
            })
    void refusesWhatIsNoAnswer(String answer) {
        browser.get("/login");
        browser.submit("/passkeys/sign-in/question", Map.of());
        assertThat(location(browser.submit("/passkeys/sign-in", Map.of("answer", answer))))
                .endsWith("/login");
        assertThat(browser.get("/login").body()).contains("พาสคีย์นี้ใช้ไม่ได้");
        assertThat(location(browser.get("/events"))).endsWith("/login");
    }

    @Test
    void refusesAnAnswerToNoQuestion() {
        browser.get("/login");
        assertThat(location(browser.submit("/passkeys/sign-in", Map.of("answer", "{}"))))
                .endsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/question", "/rename", "/remove"})
    void areNobodysWhoIsNotSignedIn(String what) {
        browser.get("/login");
        assertThat(location(browser.submit(OWN + what, Map.of("answer", "{}", "name", "a", "id", "AAAA"))))
                .endsWith("/login");
    }

    @Test
    void areNotOfOneWhoHasNotGivenTheSecondFactor() {
        var officer = agency.officer(Role.AUDITOR);
        factors.beginApp(officer);
        factors.confirmApp(officer, code(factors.begunApp(officer).orElseThrow()));
        browser.signIn(agency.username(Role.AUDITOR), PASSWORD);
        browser.get("/second-step");
        for (var what : new String[] {"", "/question", "/rename", "/remove"}) {
            assertThat(location(browser.submit(OWN + what, Map.of("answer", "{}", "name", "a", "id", "AAAA"))))
                    .as(what)
                    .endsWith("/second-step");
        }
    }

    @Test
    void areOnlyTheOwnOnes() {
        browser.signIn(agency.username(Role.HEAD_OF_OFFICE), PASSWORD);
        browser.get("/account/second-factor");
        browser.submit(OWN + "/remove", Map.of("id", "AAAA"));
        assertThat(browser.get("/account/second-factor").body()).contains("ไม่พบพาสคีย์นี้");
    }

    private String code(String secret) {
        return HOTPGenerator.withDefaultValues(secret.getBytes(StandardCharsets.US_ASCII))
                .generate(clock.instant().getEpochSecond() / 30);
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("no redirect but " + response.statusCode());
    }
}
