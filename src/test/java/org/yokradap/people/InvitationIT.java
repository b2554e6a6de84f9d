package org.yokradap.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.yokradap.people.SampleAgency.PASSWORD;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yokradap.people.api.AccessRejection;
import org.yokradap.people.api.AccountCommand.CloseAccount;
import org.yokradap.people.api.AccountCommand.InviteOfficer;
import org.yokradap.people.api.AccountList;
import org.yokradap.people.api.AccountRejection;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AccountsOf;
import org.yokradap.people.api.AgencyCommand.AppointOfficer;
import org.yokradap.people.api.AgencyDirectory;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Directory;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.Queries;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;

/** From a post that nobody can sign in to, to somebody who has forgotten the password. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvitationIT {
    private static final Path OUTBOX = Path.of("target/it/outbox");
    private static final Pattern LINK =
            Pattern.compile("http://localhost:8080(/(?:invitation|recovery)/[A-Za-z0-9_-]{43})");
    private static final String OWN_PASSWORD = "ข้าวเหนียวกับส้มตำ";

    @Autowired
    private Commands commands;

    @Autowired
    private Queries queries;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient sql;

    @LocalServerPort
    private int port;

    private SampleAgency agency = new SampleAgency(AgencyId.ofCode("nachoen"));

    /** The outbox may have mails of an earlier run of the tests. */
    @BeforeAll
    void register() throws IOException {
        if (Files.isDirectory(OUTBOX)) {
            try (var files = Files.newDirectoryStream(OUTBOX, "account-*.eml")) {
                for (var file : files) Files.delete(file);
            }
        }
        agency = SampleAgency.register("nachoen", commands, accounts);
    }

    @Test
    void leadsToAnAccountThatItsOwnerHasNamed() throws Exception {
        var administrator = signedIn(Role.ADMINISTRATOR);
        administrator.get("/accounts");
        assertThat(administrator
                        .submit("/accounts/divisions", Map.of("name", "กองการศึกษา"))
                        .statusCode())
                .isEqualTo(302);
        var division = directory().divisions().getLast();
        assertThat(division.name()).isEqualTo("กองการศึกษา");
        administrator.get("/accounts");
        administrator.submit(
                "/accounts/officers",
                Map.of(
                        "title",
                        "ผู้อำนวยการกองการศึกษา",
                        "role",
                        "DIVISION_HEAD",
                        "division",
                        division.id().value()));
        var officer = directory().officers().getLast();
        assertThat(officer.title()).isEqualTo("ผู้อำนวยการกองการศึกษา");
        assertThat(administrator.get("/accounts").body()).contains("เพิ่มตำแหน่งผู้อำนวยการกองการศึกษาแล้ว");

        administrator.submit(
                "/accounts/invitations", Map.of("officer", officer.id().value(), "address", "edu@nachoen.example"));
        assertThat(administrator.get("/accounts").body()).contains("ส่งคำเชิญถึง edu@nachoen.example แล้ว");
        var mail = mailsTo("edu@nachoen.example").getFirst();
        assertThat(mail.getSubject()).isEqualTo("คำเชิญให้เข้าใช้ระบบยกระดับ – เทศบาลตำบล nachoen");
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();

        var newcomer = new Browser(port);
        var link = linkIn(mail);
        assertThat(newcomer.get(link).body()).contains("ผู้อำนวยการกองการศึกษา · เทศบาลตำบล nachoen");
        var refused = newcomer.submit(link, Map.of("username", "nachoen edu", "password", OWN_PASSWORD));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("ชื่อผู้ใช้มี 3 ถึง 60 ตัวอักษร", "nachoen edu")
                .doesNotContain(OWN_PASSWORD);
        assertThat(newcomer.submit(link, Map.of("username", "Edu.Nachoen", "password", "สั้นไป"))
                        .body())
                .contains("อย่างน้อย 12 ตัวอักษร");
        assertThat(newcomer.submit(link, Map.of("username", agency.username(Role.CLERK), "password", OWN_PASSWORD))
                        .body())
                .contains("มีผู้ใช้ชื่อ");
        assertThat(location(newcomer.submit(link, Map.of("username", "Edu.Nachoen", "password", OWN_PASSWORD))))
                .endsWith("/login");
        assertThat(newcomer.get("/login").body()).contains("เปิดบัญชีแล้ว");
        assertThat(location(newcomer.signIn("edu.nachoen", OWN_PASSWORD))).endsWith("/");
        assertThat(newcomer.get("/my-work").statusCode()).isEqualTo(200);

        assertThat(newcomer.get(link).body()).contains("ลิงก์นี้ใช้ไม่ได้แล้ว");
        assertThat(newcomer.submit(link, Map.of("username", "another", "password", OWN_PASSWORD))
                        .statusCode())
                .isEqualTo(422);
        assertThat(rowOf(officer.id()).state()).isEqualTo(AccountList.State.OPEN);
    }

    @Test
    void lastsAWeekAndIsReplacedByTheNext() throws Exception {
        var officer = appointed("guest");
        invite(officer, "guest@nachoen.example");
        var first = linkIn(mailsTo("guest@nachoen.example").getFirst());
        invite(officer, "guest2@nachoen.example");
        var second = linkIn(mailsTo("guest2@nachoen.example").getFirst());
        var browser = new Browser(port);
        assertThat(browser.get(first).body()).contains("ลิงก์นี้ใช้ไม่ได้แล้ว");
        assertThat(browser.get(second).body()).contains("เปิดบัญชีผู้ใช้");
        var before = clock.instant();
        try {
            clock.moveTo(before.plus(Duration.ofDays(7)));
            assertThat(browser.get(second).body()).contains("ลิงก์นี้ใช้ไม่ได้แล้ว");
            assertThat(rowOf(officer).invitedUntil()).isEmpty();
        } finally {
            clock.moveTo(before);
        }
    }

    @Test
    void keepsOnlyAHashOfTheLink() throws Exception {
        var officer = appointed("hashed");
        invite(officer, "hashed@nachoen.example");
        var token = linkIn(mailsTo("hashed@nachoen.example").getFirst()).replace("/invitation/", "");
        assertThat(sql.sql("select token_hash from account_link where officer = ?")
                        .param(officer.value())
                        .query(String.class)
                        .single())
                .hasSize(64)
                .doesNotContain(token);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "a b@example.org",
                "a@example.org, b@example.org",
                "a@example.org\r\nBcc: b@example.org",
                "Somsri <a@example.org>"
            })
    void goesToOneAddressAndNowhereElse(String address) {
        var officer = appointed("address");
        refused(new InviteOfficer(agency.id(), officer, address), Role.ADMINISTRATOR, AccountRejection.ADDRESS_INVALID);
        assertThat(rowOf(officer).invitedUntil()).isEmpty();
    }

    @Test
    void keepsWhatWasTypedWhenItIsRefused() {
        var officer = appointed("typed");
        var administrator = signedIn(Role.ADMINISTRATOR);
        administrator.get("/accounts");
        var page = administrator.submit(
                "/accounts/invitations", Map.of("officer", officer.value(), "address", "not an address"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("อีเมลไม่ถูกต้อง", "value=\"not an address\"");
    }

    @Test
    void isOnlyForHoldersOfPostsOfTheAgencyWithoutAnAccount() {
        refused(
                new InviteOfficer(agency.id(), OfficerId.of(agency.id(), "stranger"), "a@example.org"),
                Role.ADMINISTRATOR,
                AccountRejection.NO_POST);
        var neighbour = SampleAgency.register("nachoentwo", commands, accounts);
        refused(
                new InviteOfficer(agency.id(), neighbour.officer(Role.CLERK), "a@example.org"),
                Role.ADMINISTRATOR,
                AccountRejection.NO_POST);
        refused(
                new InviteOfficer(neighbour.id(), neighbour.officer(Role.CLERK), "a@example.org"),
                Role.ADMINISTRATOR,
                AccessRejection.NOT_YOUR_AGENCY);
        refused(
                new InviteOfficer(agency.id(), agency.officer(Role.CLERK), "a@example.org"),
                Role.ADMINISTRATOR,
                AccountRejection.ALREADY_OPEN);
    }

    @ParameterizedTest
    @EnumSource(names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
    void isSentByAdministratorsAlone(Role role) {
        var officer = agency.officer(Role.CLERK);
        refused(new InviteOfficer(agency.id(), officer, "a@example.org"), role, AccessRejection.NOT_YOUR_ROLE);
        refused(new CloseAccount(agency.id(), officer), role, AccessRejection.NOT_YOUR_ROLE);
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> queries.ask(new AccountsOf(agency.id()), agency.actor(role)))
                .matches(rejection -> rejection.reason() == AccessRejection.NOT_YOUR_ROLE);
        assertThat(signedIn(role).get("/accounts").statusCode()).isEqualTo(403);
    }

    @Test
    void isTakenBackWhenTheAccountIsClosedAndOpensItAgain() throws Exception {
        var officer = appointed("leaver");
        accounts.open(officer, "nachoen-leaver", PASSWORD, "leaver@nachoen.example");
        var browser = new Browser(port);
        browser.signIn("nachoen-leaver", PASSWORD);
        var administrator = signedIn(Role.ADMINISTRATOR);
        administrator.get("/accounts");
        administrator.submit("/accounts/close", Map.of("officer", officer.value()));
        assertThat(location(browser.get("/events"))).endsWith("/login");
        assertThat(rowOf(officer).state()).isEqualTo(AccountList.State.CLOSED);

        invite(officer, "leaver@nachoen.example");
        var link = linkIn(mailsTo("leaver@nachoen.example").getLast());
        browser.get(link);
        browser.submit(link, Map.of("username", "nachoen.back", "password", OWN_PASSWORD));
        assertThat(accounts.signIn("nachoen.back", OWN_PASSWORD)).isPresent();
        assertThat(accounts.signIn("nachoen-leaver", PASSWORD)).isEmpty();
    }

    @Test
    void isNotNeededByTheAdministratorWhoWouldCloseTheOwnAccount() {
        refused(
                new CloseAccount(agency.id(), agency.officer(Role.ADMINISTRATOR)),
                Role.ADMINISTRATOR,
                AccountRejection.OWN_ACCOUNT);
        assertThat(accounts.of(agency.officer(Role.ADMINISTRATOR))).isPresent();
    }

    @Test
    void aLostPasswordIsReplacedByMailAndAllSessionsEnd() throws Exception {
        var officer = appointed("forgetful");
        accounts.open(officer, "nachoen-forgetful", PASSWORD, "forgetful@nachoen.example");
        var elsewhere = new Browser(port);
        elsewhere.signIn("nachoen-forgetful", PASSWORD);
        assertThat(elsewhere.get("/events").statusCode()).isEqualTo(200);

        var browser = new Browser(port);
        browser.get("/forgotten");
        browser.submit("/forgotten", Map.of("who", "Forgetful@nachoen.example"));
        assertThat(browser.get("/login").body()).contains("ถ้ามีบัญชีตามที่ระบุ");
        await().until(() -> !mailsTo("forgetful@nachoen.example").isEmpty());
        var link = linkIn(mailsTo("forgetful@nachoen.example").getFirst());
        browser.get(link);
        assertThat(browser.submit(link, Map.of("password", "nachoen-forgetful!"))
                        .body())
                .contains("รหัสผ่านมีชื่อผู้ใช้");
        assertThat(location(browser.submit(link, Map.of("password", OWN_PASSWORD))))
                .endsWith("/login");

        assertThat(location(elsewhere.get("/events"))).endsWith("/login");
        assertThat(accounts.signIn("nachoen-forgetful", PASSWORD)).isEmpty();
        assertThat(accounts.signIn("nachoen-forgetful", OWN_PASSWORD)).isPresent();
        assertThat(browser.get(link).body()).contains("ลิงก์นี้ใช้ไม่ได้แล้ว");
    }

    @Test
    void nobodyLearnsWhoHasAnAccount() {
        var browser = new Browser(port);
        browser.get("/forgotten");
        var known = browser.submit("/forgotten", Map.of("who", agency.username(Role.AUDITOR)));
        browser.get("/forgotten");
        var unknown = browser.submit("/forgotten", Map.of("who", "nobody-at-all"));
        assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
        assertThat(location(unknown)).isEqualTo(location(known));
    }

    private OfficerId appointed(String code) {
        var officer = OfficerId.of(agency.id(), code);
        commands.send(
                new AppointOfficer(
                        agency.id(), officer, Role.AUDITOR, "ผู้ตรวจสอบ " + code, Optional.empty(), SampleAgency.SINCE),
                agency.actor(Role.ADMINISTRATOR));
        return officer;
    }

    private void invite(OfficerId officer, String address) {
        commands.send(new InviteOfficer(agency.id(), officer, address), agency.actor(Role.ADMINISTRATOR));
    }

    private void refused(Object command, Role role, Rejection.Reason reason) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> commands.send(command, agency.actor(role)))
                .matches(rejection -> rejection.reason().equals(reason));
    }

    private AccountList.Row rowOf(OfficerId officer) {
        return queries.ask(new AccountsOf(agency.id()), agency.actor(Role.ADMINISTRATOR)).rows().stream()
                .filter(row -> row.officer().equals(officer))
                .findFirst()
                .orElseThrow();
    }

    private Directory directory() {
        return queries.ask(new AgencyDirectory(agency.id()), agency.actor(Role.ADMINISTRATOR));
    }

    private Browser signedIn(Role role) {
        var browser = new Browser(port);
        browser.signIn(agency.username(role), PASSWORD);
        return browser;
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    /** Oldest first. */
    private static List<MimeMessage> mailsTo(String address) throws IOException {
        if (!Files.isDirectory(OUTBOX)) return List.of();
        try (Stream<Path> files = Files.list(OUTBOX)) {
            return files.filter(file -> file.getFileName().toString().matches("account-.*\\.eml"))
                    .sorted(Comparator.comparingLong(file -> file.toFile().lastModified()))
                    .map(InvitationIT::read)
                    .filter(mail -> isTo(mail, address))
                    .toList();
        }
    }

    private static MimeMessage read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String linkIn(MimeMessage mail) throws Exception {
        var text = (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
        var found = LINK.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }
}
