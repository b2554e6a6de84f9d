package org.yokradap.reminder.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.reminder.automation.Town.on;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.reminder.api.Ledger;
import org.yokradap.reminder.api.LedgerOf;
import org.yokradap.reminder.api.MailRow;
import org.yokradap.reminder.api.MailState;
import org.yokradap.reminder.api.Suppression;

/** With a real mail server, which is sometimes down. */
@ApplicationTest
class SmtpIT {
    private static final int PORT = freePort();

    @Autowired
    private DailySheet sheet;

    @Autowired
    private Commands commands;

    @Autowired
    private Queries queries;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Clock clock;

    private GreenMail server = server();

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> PORT);
    }

    @BeforeEach
    void start() {
        server = server();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void getsOneDigestForEachHead() throws Exception {
        var town = town("smtpone");

        open(town, on("2023-01-20"));
        open(town, on("2023-01-20"));

        assertThat(ledger(town).sending().server()).isTrue();
        assertThat(ledger(town).mails())
                .hasSize(2)
                .allMatch(mail -> mail.state() == MailState.SENT && mail.file().isEmpty());
        assertThat(server.getReceivedMessages()).hasSize(2);
        var received = receivedBy(town.address("finance"));
        assertThat(received.getSubject()).isEqualTo("งานที่ต้องรายงาน 1 เรื่อง – 20 ม.ค. 2566");
        assertThat(received.getMessageID()).isEqualTo("<mail-smtpone-20230120-officer-finance@localhost>");
        var words = (MimeMultipart)
                ((MimeMultipart) received.getContent()).getBodyPart(0).getContent();
        assertThat(words.getBodyPart(0).getContent()).asString().contains("ครบกำหนด อ. 31 ม.ค. 2566 (อีก 11 วัน)");
    }

    @Test
    void thatIsDownIsShownAndTriedAgainAndThenGetsEachMailOnce() throws Exception {
        var town = town("smtpdown");
        server.stop();
        open(town, on("2023-01-20"));
        assertThat(ledger(town).mails())
                .hasSize(2)
                .allMatch(mail -> mail.state() == MailState.FAILED && mail.attempts() == 1)
                .allMatch(mail -> mail.refusal().orElse("").contains("Connection refused"));

        server = server();
        server.start();
        open(town, on("2023-01-20").plusSeconds(300));
        open(town, on("2023-01-20").plusSeconds(600));

        assertThat(ledger(town).mails())
                .allMatch(mail -> mail.state() == MailState.SENT && mail.attempts() == 2)
                .allMatch(mail -> mail.refusal().isEmpty());
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void thatWasDownAllDayGetsOneMailOfTheNextDayThatSaysItAll() throws Exception {
        var town = town("smtpday");
        server.stop();
        open(town, on("2023-01-20"));
        server = server();
        server.start();

        open(town, on("2023-01-23"));

        assertThat(ledger(town).mails())
                .extracting(MailRow::state)
                .containsExactly(MailState.SENT, MailState.SENT, MailState.SUPPRESSED, MailState.SUPPRESSED);
        assertThat(ledger(town).mails().getLast().because()).contains(Suppression.REPLACED);
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(receivedBy(town.address("finance")).getSubject()).endsWith("23 ม.ค. 2566");
    }

    @Test
    void refusesOneRecipientAndGetsTheMailsOfTheOthers() throws Exception {
        var town = new Town(
                "smtpwrong",
                commands,
                accounts,
                clock,
                post -> post.equals("finance") ? "no address at all" : post + "@wrong.example");
        town.owesByEndOfJanuary();

        open(town, on("2023-01-20"));

        assertThat(ledger(town).mails())
                .extracting(mail -> mail.address().orElse("") + " " + mail.state())
                .containsExactlyInAnyOrder("no address at all REFUSED", town.address("works") + " SENT");
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void mayNotHangForEver(@Autowired JavaMailSenderImpl sender) {
        assertThat(sender.getJavaMailProperties())
                .containsEntry("mail.smtp.connectiontimeout", "10000")
                .containsEntry("mail.smtp.timeout", "10000")
                .containsEntry("mail.smtp.writetimeout", "10000");
    }

    private Town town(String code) {
        var town = new Town(code, commands, accounts, clock);
        town.owesByEndOfJanuary();
        return town;
    }

    private void open(Town town, Instant now) {
        sheet.open(List.of(town.id), now);
    }

    private Ledger ledger(Town town) {
        return queries.ask(new LedgerOf(town.id), town.actor(Role.AUDITOR));
    }

    private MimeMessage receivedBy(String address) throws Exception {
        for (var message : server.getReceivedMessages()) {
            if (Arrays.toString(message.getAllRecipients()).contains(address)) return message;
        }
        throw new AssertionError("Nothing for " + address);
    }

    private static GreenMail server() {
        return new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
