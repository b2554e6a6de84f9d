package org.yokradap.reminder.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.yokradap.reminder.automation.ScriptedSmtpServer.HANG_UP;
import static org.yokradap.reminder.automation.ScriptedSmtpServer.SILENCE;
import static org.yokradap.reminder.automation.ScriptedSmtpServer.good;
import static org.yokradap.reminder.automation.Town.on;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.yokradap.followup.api.RoundSheets;
import org.yokradap.followup.api.TaskBook;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.OneNode;
import org.yokradap.platform.Queries;
import org.yokradap.platform.Views;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.reminder.api.AgencyWorkingDays;
import org.yokradap.reminder.api.LedgerOf;
import org.yokradap.reminder.api.MailRow;
import org.yokradap.reminder.api.MailSettings;
import org.yokradap.reminder.api.MailState;
import org.yokradap.reminder.api.RuleBook;

/** Through a mail server that does what mail servers do on bad days: the rest goes out, nothing is lost, all of it is seen. */
@ApplicationTest
class SmtpFaultsIT {
    private static final Instant MORNING = on("2023-01-20");

    @Autowired
    private OneNode oneNode;

    @Autowired
    private Views views;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AgencyWorkingDays workingDays;

    @Autowired
    private Agenda agenda;

    @Autowired
    private TaskBook tasks;

    @Autowired
    private RoundSheets rounds;

    @Autowired
    private RuleBook rules;

    @Autowired
    private SheetWriter writer;

    @Autowired
    private LedgerBook ledger;

    @Autowired
    private Letters letters;

    @Autowired
    private RunRows runs;

    @Autowired
    private Commands commands;

    @Autowired
    private Queries queries;

    @Autowired
    private Clock clock;

    private ScriptedSmtpServer server = new ScriptedSmtpServer();

    @BeforeEach
    void start() {
        server = new ScriptedSmtpServer();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void refusedConnectionsAreTriedAgainLaterAndLaterUntilTheServerIsBack() throws IOException {
        var town = town("faultrefused");
        var port = server.port();
        server.close();

        var sheet = sheet(port, 100, smtp(port));
        open(sheet, town, MORNING);
        assertThat(mails(town)).hasSize(2).allMatch(mail -> mail.state() == MailState.FAILED && mail.attempts() == 1);
        // Not before a minute has passed, and not after it if chance has made it longer.
        open(sheet, town, MORNING.plusSeconds(59));
        assertThat(mails(town)).allMatch(mail -> mail.attempts() == 1);
        open(sheet, town, MORNING.plusSeconds(60));
        assertThat(mails(town)).allMatch(mail -> mail.attempts() == 2 && !mail.uncertain());
        open(sheet, town, MORNING.plusSeconds(179));
        assertThat(mails(town)).allMatch(mail -> mail.attempts() == 2);

        server = new ScriptedSmtpServer();
        open(sheet(server.port(), 100, smtp(server.port())), town, MORNING.plusSeconds(180));
        assertThat(states(town)).containsOnly(Map.entry("finance", "SENT"), Map.entry("works", "SENT"));
        assertThat(server.accepted()).hasSize(2);
    }

    @Test
    void aServerThatDoesNotEvenAnswerIsAskedThreeTimesInARunAndNotForEveryMail() throws IOException {
        var towns = List.of(town("faultdeada"), town("faultdeadb"), town("faultdeadc"));
        server.answer(line -> SILENCE);

        sheet(server.port(), 100, smtp(server.port()))
                .open(towns.stream().map(town -> town.id).toList(), MORNING);

        assertThat(server.connections()).isEqualTo(3);
        assertThat(towns.stream().flatMap(town -> mails(town).stream()))
                .hasSize(6)
                .filteredOn(mail -> mail.state() == MailState.FAILED)
                .hasSize(3);
    }

    @Test
    void aSlowAnswerCostsThatMailAndNotTheOthers() {
        var town = town("faultslow");
        server.answer(line -> line.contains("finance@") && line.startsWith("RCPT") ? SILENCE : good(line));

        var sheet = sheet(server.port(), 100, smtp(server.port()));
        open(sheet, town, MORNING);
        assertThat(states(town)).containsOnly(Map.entry("finance", "FAILED"), Map.entry("works", "SENT"));

        server.answer(ScriptedSmtpServer::good);
        open(sheet, town, MORNING.plusSeconds(60));
        assertThat(states(town)).containsOnly(Map.entry("finance", "SENT"), Map.entry("works", "SENT"));
        assertThat(server.accepted()).hasSize(2);
    }

    @Test
    void aConnectionThatBreaksAfterTheMailMayDoubleItOnceAndTheLedgerSaysSo() {
        var town = town("faultdrop");
        server.answer(line -> line.startsWith("END " + town.address("finance")) ? HANG_UP : good(line));

        var sheet = sheet(server.port(), 100, smtp(server.port()));
        open(sheet, town, MORNING);
        assertThat(states(town)).containsOnly(Map.entry("finance", "FAILED"), Map.entry("works", "SENT"));
        assertThat(mail(town, "finance").mayHaveArrived()).isTrue();

        server.answer(ScriptedSmtpServer::good);
        open(sheet, town, MORNING.plusSeconds(60));
        open(sheet, town, MORNING.plusSeconds(3600));
        assertThat(states(town)).containsOnly(Map.entry("finance", "SENT"), Map.entry("works", "SENT"));
        assertThat(mail(town, "finance").mayHaveArrivedTwice()).isTrue();
        assertThat(mail(town, "works").mayHaveArrivedTwice()).isFalse();
        var id = "<" + mail(town, "finance").id() + "@localhost>";
        assertThat(server.accepted())
                .filteredOn(mail -> mail.startsWith(town.address("finance")))
                .containsExactly(town.address("finance") + " " + id, town.address("finance") + " " + id);
        assertThat(server.accepted()).hasSize(3);
    }

    @Test
    void aRecipientThatIsRefusedForGoodIsNotTriedAgainByItself() {
        var town = town("faultnobody");
        server.answer(line ->
                line.startsWith("RCPT TO:<" + town.address("finance")) ? "550 5.1.1 No such user here" : good(line));

        var sheet = sheet(server.port(), 100, smtp(server.port()));
        open(sheet, town, MORNING);
        open(sheet, town, MORNING.plusSeconds(7200));

        var finance = mail(town, "finance");
        assertThat(finance.state()).isEqualTo(MailState.REFUSED);
        assertThat(finance.refusal().orElse("")).contains("550 5.1.1 No such user here");
        assertThat(finance.attempts()).isEqualTo(1);
        assertThat(mail(town, "works").state()).isEqualTo(MailState.SENT);
        assertThat(server.accepted()).hasSize(1);
    }

    @Test
    void aMailboxThatIsFullAndAServerThatIsBusyPass() {
        var town = town("faultbusy");
        server.answer(line -> {
            if (line.startsWith("RCPT TO:<" + town.address("finance"))) return "552 Mailbox full";
            return line.startsWith("RCPT TO:<" + town.address("works")) ? "451 Try again later" : good(line);
        });

        open(sheet(server.port(), 100, smtp(server.port())), town, MORNING);

        assertThat(states(town)).containsOnly(Map.entry("finance", "FAILED"), Map.entry("works", "FAILED"));
    }

    @Test
    void aWrongPasswordKeepsEverythingUntilItIsMended() {
        var town = town("faultlogin");
        UnaryOperator<String> guarded = line -> line.startsWith("EHLO") ? "250-scripted\r\n250 AUTH PLAIN" : good(line);
        server.answer(line -> line.startsWith("AUTH") ? "535 5.7.8 Bad credentials" : guarded.apply(line));
        var sender = smtp(server.port());
        sender.setUsername("yokradap");
        sender.setPassword("wrong");

        open(sheet(server.port(), 100, sender), town, MORNING);
        assertThat(mails(town))
                .hasSize(2)
                .allMatch(mail -> mail.state() == MailState.FAILED && !mail.uncertain())
                .allMatch(mail -> mail.refusal().orElse("").contains("535 5.7.8 Bad credentials"));

        server.answer(line -> line.startsWith("AUTH") ? "235 Welcome" : guarded.apply(line));
        open(sheet(server.port(), 100, sender), town, MORNING.plusSeconds(60));
        assertThat(states(town)).containsOnly(Map.entry("finance", "SENT"), Map.entry("works", "SENT"));
        assertThat(server.accepted()).hasSize(2);
    }

    @Test
    void noMoreLeaveInAMinuteThanMay() {
        var town = town("faultrate");
        // At a minute of which no other test has used any.
        var later = Instant.parse("2023-01-24T05:37:00Z");

        var sheet = sheet(server.port(), 1, smtp(server.port()));
        open(sheet, town, later);
        assertThat(server.accepted()).hasSize(1);
        open(sheet, town, later.plusSeconds(59));
        assertThat(server.accepted()).hasSize(1);
        open(sheet, town, later.plusSeconds(60));
        assertThat(server.accepted()).hasSize(2);
    }

    @Test
    void everySheetIsOpenedThoughNoMoreMayLeaveThatMinute() {
        var towns = List.of(town("faultqueueone"), town("faultqueuetwo"));
        // At minutes of which no other test has used any.
        var later = Instant.parse("2023-01-24T06:11:00Z");

        var sheet = sheet(server.port(), 1, smtp(server.port()));
        var agencies = towns.stream().map(town -> town.id).toList();
        sheet.open(agencies, later);
        assertThat(server.accepted()).hasSize(1);
        assertThat(towns).allSatisfy(town -> assertThat(states(town)).hasSize(2));

        for (int minute = 1; minute <= 3; minute++) {
            sheet.open(agencies, later.plusSeconds(60L * minute));
            assertThat(server.accepted()).hasSize(1 + minute).doesNotHaveDuplicates();
        }
        assertThat(towns).allSatisfy(town -> assertThat(states(town).values()).containsOnly("SENT"));
    }

    @Test
    void anAgencyWhoseTasksCannotBeReadCostsTheOthersNothing() {
        var broken = town("faultbroken");
        var sound = town("faultsound");
        var book = (TaskBook) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {TaskBook.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("openDueBetween") && ((Collection<?>) arguments[0]).contains(broken.id))
                        throw new IllegalStateException("Cannot be read");
                    return method.invoke(tasks, arguments);
                });
        var settings = settings(100);
        var postman = new Postman(
                ledger, writer, letters, carrier(smtp(server.port())), views, new Backoff(() -> 0.5), settings);
        var sheet = new DailySheet(
                oneNode,
                views,
                accounts,
                workingDays,
                new Agenda(book, rounds, rules),
                writer,
                ledger,
                letters,
                postman,
                runs,
                settings);

        var outcome = sheet.open(List.of(broken.id, sound.id), MORNING).orElseThrow();

        assertThat(outcome.trouble()).contains("Failed for [agency-faultbroken]");
        assertThat(mails(broken)).isEmpty();
        assertThat(states(sound)).containsOnly(Map.entry("finance", "SENT"), Map.entry("works", "SENT"));
    }

    /** The machine stops after the server has the mail and before the ledger knows. */
    @Test
    void aCrashBetweenSentAndRecordedSendsOneMailTwiceAndNoneIsLost() {
        var town = town("faultcrash");
        Carrier real = carrier(smtp(server.port()));
        Carrier dying = (id, address, letter, now) -> {
            real.carry(id, address, letter, now);
            throw new Crash();
        };

        assertThatExceptionOfType(Crash.class).isThrownBy(() -> open(sheet(100, dying), town, MORNING));
        assertThat(states(town)).containsOnly(Map.entry("finance", "PLANNED"), Map.entry("works", "PLANNED"));

        var restarted = sheet(100, real);
        open(restarted, town, MORNING.plusSeconds(60));
        open(restarted, town, MORNING.plusSeconds(120));

        assertThat(states(town)).containsOnly(Map.entry("finance", "SENT"), Map.entry("works", "SENT"));
        assertThat(mail(town, "finance").mayHaveArrivedTwice()).isTrue();
        assertThat(mail(town, "works").mayHaveArrivedTwice()).isFalse();
        assertThat(server.accepted()).hasSize(3);
        assertThat(server.accepted().stream().distinct()).hasSize(2);
    }

    private static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    private Town town(String code) {
        var town = new Town(code, commands, accounts, clock);
        town.owesByEndOfJanuary();
        return town;
    }

    private static void open(DailySheet sheet, Town town, Instant now) {
        sheet.open(List.of(town.id), now);
    }

    private DailySheet sheet(int port, int mailsPerMinute, JavaMailSenderImpl sender) {
        assertThat(sender.getPort()).isEqualTo(port);
        return sheet(mailsPerMinute, carrier(sender));
    }

    private DailySheet sheet(int mailsPerMinute, Carrier carrier) {
        var settings = settings(mailsPerMinute);
        var postman = new Postman(ledger, writer, letters, carrier, views, new Backoff(() -> 0.5), settings);
        return new DailySheet(
                oneNode, views, accounts, workingDays, agenda, writer, ledger, letters, postman, runs, settings);
    }

    private static SmtpCarrier carrier(JavaMailSenderImpl sender) {
        return new SmtpCarrier(sender, settings(100));
    }

    /** As the application's, but for the time it waits. */
    private static JavaMailSenderImpl smtp(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        for (var limit : List.of("connectiontimeout", "timeout", "writetimeout")) {
            sender.getJavaMailProperties().setProperty("mail.smtp." + limit, "300");
        }
        return sender;
    }

    private static MailSettings settings(int mailsPerMinute) {
        return new MailSettings(
                ZoneId.of("Asia/Bangkok"),
                LocalTime.of(8, 0),
                URI.create("https://ita.example"),
                Path.of("target/it/outbox"),
                "yokradap@localhost",
                mailsPerMinute);
    }

    private List<MailRow> mails(Town town) {
        return queries.ask(new LedgerOf(town.id), town.actor(Role.AUDITOR)).mails();
    }

    private Map<String, String> states(Town town) {
        return mails(town).stream()
                .collect(Collectors.toMap(mail -> mail.title().replace("หัวหน้า ", ""), mail -> mail.state()
                        .name()));
    }

    private MailRow mail(Town town, String code) {
        return mails(town).stream()
                .filter(mail -> mail.title().endsWith(" " + code))
                .findFirst()
                .orElseThrow();
    }
}
