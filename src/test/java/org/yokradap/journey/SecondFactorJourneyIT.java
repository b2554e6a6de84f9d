package org.yokradap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.journey.SystemBrowser.fits;
import static org.yokradap.journey.SystemBrowser.press;
import static org.yokradap.people.SampleAgency.PASSWORD;

import com.bastiaanjansen.otp.HOTPGenerator;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.yokradap.people.SampleAgency;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.OnOneDatabase;

/** Second factors as people meet them, on a telephone and at a desk. */
@OnOneDatabase
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondFactorJourneyIT {
    /** A browser gives a passkey to one address alone, so the application has to know its own before it starts. */
    private static final int PORT = freePort();

    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MovableClock clock;

    private SampleAgency agency = new SampleAgency(AgencyId.ofCode("nakwang"));

    private @Nullable SystemBrowser browser;

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry settings) {
        settings.add("server.port", () -> PORT);
        settings.add("yokradap.base-url", () -> "http://localhost:" + PORT);
        settings.add("yokradap.second-factor.required-of", () -> "CLERK,MAYOR,ADMINISTRATOR");
    }

    @BeforeAll
    void openBrowser() {
        browser = SystemBrowser.start();
        lookAtFirstSteps();
        agency = SampleAgency.register("nakwang", commands, accounts);
    }

    /** Only as long as nobody has an account; other pages are looked at by {@link EveryPageJourneyIT}. */
    private void lookAtFirstSteps() {
        var inspection = new Inspection(address(""));
        var eye = inspection.begin(requireNonNull(browser), "the first");
        for (var language : List.of("en", "th")) eye.open("/first-steps", language, "/first-steps", 200);
        eye.at("/first-steps again", "th", 422);
        press(eye.page(), "ลงทะเบียน");
        eye.page().locator(".is-invalid").first().waitFor();
        eye.see("/first-steps again", "th");
        eye.page().context().close();
        assertThat(inspection.faults()).isEmpty();
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) browser.close();
    }

    @Test
    void beginsWithAnAppOnATelephone() {
        var page = requireNonNull(browser).page(390, 844);
        password(page, Role.CLERK);
        assertThat(page).hasURL(address("/account/second-factor"));
        fits(page, "second-factor");
        press(page, "ตั้งค่าแอปยืนยันตัวตน");
        fits(page, "second-factor-app");
        var secret = page.locator("code.secret").innerText().replace(" ", "");
        page.locator("#code").fill(code(secret, 0));
        press(page, "เริ่มใช้แอปนี้");
        assertThat(page.locator(".recovery-codes li")).hasCount(10);
        fits(page, "recovery-codes");
        page.getByText("เก็บรหัสไว้แล้ว ไปต่อ").click();
        assertThat(page.locator("nav.places")).isVisible();
        open(page, "/account/second-factor");
        fits(page, "second-factor-in-use");
        signOut(page);

        password(page, Role.CLERK);
        assertThat(page).hasURL(address("/second-step"));
        fits(page, "second-step");
        page.locator("#code").fill("123456");
        press(page, "ยืนยันและเข้าสู่ระบบ");
        assertThat(page.locator("#code-wrong")).isVisible();
        page.locator("#code").fill(code(secret, 1));
        press(page, "ยืนยันและเข้าสู่ระบบ");
        assertThat(page.locator("nav.places")).isVisible();
        // The form that was refused came back with 422, which the console has as an error.
        assertThat(requireNonNull(browser).complaints()).allMatch(complaint -> complaint.contains("422"));
    }

    @Test
    void goesOnWithAPasskeyInsteadOfAPassword() {
        var page = requireNonNull(browser).page(390, 844);
        var device = authenticator(page, true);
        password(page, Role.MAYOR);
        assertThat(page).hasURL(address("/account/second-factor"));
        page.locator("#passkey-name").fill("โทรศัพท์ของนายก");
        press(page, "สร้างพาสคีย์");
        assertThat(page.locator("nav.places")).isVisible();
        assertThat(page.locator(".passkeys input[name=name]")).hasValue("โทรศัพท์ของนายก");
        fits(page, "passkeys");
        press(page, "เปลี่ยนชื่อ โทรศัพท์ของนายก");
        assertThat(page.locator(".notices")).containsText("เปลี่ยนชื่อพาสคีย์แล้ว");
        // The only second factor of a mayor stays.
        press(page, "ลบ โทรศัพท์ของนายก");
        assertThat(page.locator(".wrong[role=alert]").first()).containsText("เลิกใช้วิธีสุดท้ายไม่ได้");
        signOut(page);

        open(page, "/rounds");
        assertThat(page).hasURL(address("/login"));
        fits(page, "login");
        press(page, "เข้าสู่ระบบด้วยพาสคีย์");
        assertThat(page.locator("nav.places")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/rounds.*"));
        signOut(page);

        // The password first, and the passkey where a code would be asked for.
        password(page, Role.MAYOR);
        assertThat(page).hasURL(address("/second-step"));
        assertThat(page.locator("#code")).hasCount(0);
        fits(page, "second-step-passkey");
        press(page, "เข้าสู่ระบบด้วยพาสคีย์");
        assertThat(page.locator("nav.places")).isVisible();
        signOut(page);

        // A device that does not know its owner is not enough.
        device.verifyOwner(false);
        press(page, "เข้าสู่ระบบด้วยพาสคีย์");
        assertThat(page.locator("[data-passkey-wrong]")).isVisible();
        open(page, "/rounds");
        assertThat(page).hasURL(address("/login"));
    }

    /** Another officer's key does not open the door to which a password has led. */
    @Test
    void takesNoPasskeyOfAnotherAfterThePassword() {
        var mine = requireNonNull(browser).page(1440, 900);
        authenticator(mine, true);
        password(mine, Role.AUDITOR);
        open(mine, "/account/second-factor");
        mine.locator("#passkey-name").fill("ของผู้ตรวจสอบ");
        press(mine, "สร้างพาสคีย์");
        assertThat(mine.locator(".passkeys li")).hasCount(1);
        signOut(mine);
        password(mine, Role.HEAD_OF_OFFICE);
        open(mine, "/account/second-factor");
        mine.locator("#passkey-name").fill("ของหัวหน้า");
        press(mine, "สร้างพาสคีย์");
        assertThat(mine.locator(".passkeys li")).hasCount(1);
        var others = mine.locator(".passkeys input[name=id]").first().inputValue();
        signOut(mine);

        password(mine, Role.AUDITOR);
        assertThat(mine).hasURL(address("/second-step"));
        // The other key answers this one's question.
        mine.evaluate("""
                id => {
                  const get = navigator.credentials.get.bind(navigator.credentials);
                  const binary = atob(id.replace(/-/g, '+').replace(/_/g, '/'));
                  const other = Uint8Array.from(binary, letter => letter.charCodeAt(0));
                  navigator.credentials.get = question => {
                    question.publicKey.allowCredentials = [{ type: 'public-key', id: other }];
                    return get(question);
                  };
                }""", others);
        press(mine, "เข้าสู่ระบบด้วยพาสคีย์");
        assertThat(mine.locator("main .wrong[role=alert]").first()).containsText("พาสคีย์นี้ใช้ไม่ได้");
        assertThat(mine).hasURL(address("/second-step"));
        open(mine, "/events");
        assertThat(mine).hasURL(address("/second-step"));
    }

    /** A telephone that the browser believes to be there. */
    private record Device(CDPSession session, String id) {
        void verifyOwner(boolean yes) {
            var told = new JsonObject();
            told.addProperty("authenticatorId", id);
            told.addProperty("isUserVerified", yes);
            session.send("WebAuthn.setUserVerified", told);
        }
    }

    private static Device authenticator(Page page, boolean verified) {
        var session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", verified);
        options.addProperty("automaticPresenceSimulation", true);
        var told = new JsonObject();
        told.add("options", options);
        return new Device(
                session,
                session.send("WebAuthn.addVirtualAuthenticator", told)
                        .get("authenticatorId")
                        .getAsString());
    }

    private static void signOut(Page page) {
        page.locator("details.account summary").click();
        page.locator("details.account form button").click();
        assertThat(page).hasURL(address("/login?out"));
    }

    private void password(Page page, Role role) {
        open(page, "/login");
        page.locator("#username").fill(agency.username(role));
        page.locator("#password").fill(PASSWORD);
        press(page, "เข้าสู่ระบบ");
    }

    private String code(String secret, int steps) {
        var generator = HOTPGenerator.withDefaultValues(secret.getBytes(StandardCharsets.US_ASCII));
        return generator.generate(
                clock.instant().plus(Duration.ofSeconds(30L * steps)).getEpochSecond() / 30);
    }

    private static void open(Page page, String path) {
        page.navigate(address(path));
    }

    private static String address(String path) {
        return "http://localhost:" + PORT + path;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
