package org.yokradap.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.MailPreparationException;

public class MimeLetterTest {
    private static final String ID = "mail-nari-20230124-officer-finance";
    private static final Instant MORNING = Instant.parse("2023-01-24T01:00:00Z");
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final Letter LETTER =
            letter("งานที่ต้องรายงาน 1 เรื่อง", "ป้ำ ๆ\n", "<p>ป้ำ ๆ</p>", Optional.empty());

    @Test
    void carriesTheTextTwiceAndTheLedgersIdAndTime() throws Exception {
        var read = written("finance@nari.example", LETTER);

        assertThat(read.getSubject()).isEqualTo(LETTER.subject());
        assertThat(read.getHeader("Message-ID")).containsExactly("<" + ID + "@nari.example>");
        assertThat(read.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(read.getHeader("Date")).containsExactly("Tue, 24 Jan 2023 08:00:00 +0700");
        assertThat(read.getSentDate()).isEqualTo(Date.from(MORNING));
        assertThat(read.getAllRecipients()).extracting(Object::toString).containsExactly("finance@nari.example");
        var parts = (MimeMultipart) read.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("ป้ำ ๆ\r\n");
        assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>ป้ำ ๆ</p>");
    }

    @Test
    void saysWhereItsReaderSettlesWhatComesAndBringsTheCalendarAlong() throws Exception {
        var read = written(
                "finance@nari.example", letter("งาน", "ข้อความ", "<p>ข้อความ</p>", Optional.of("BEGIN:VCALENDAR\r\n")));

        assertThat(read.getHeader("List-Unsubscribe")).containsExactly("<https://ita.nari.example/reminders>");
        var parts = (MimeMultipart) read.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/mixed");
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("multipart/alternative");
        var calendar = parts.getBodyPart(1);
        assertThat(calendar.getContentType()).startsWith("text/calendar").contains("method=PUBLISH");
        assertThat(calendar.getFileName()).isEqualTo("yokradap.ics");
        assertThat(new String(calendar.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("BEGIN:VCALENDAR\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"plain\r\nBcc: all@nari.example", "ไทย\r\nBcc: all@nari.example", "a\u2028Bcc: all@nari.example"
            })
    void getsNoHeaderOutOfItsSubject(String subject) throws Exception {
        var read = written("finance@nari.example", letter(subject, "", "", Optional.empty()));

        assertThat(read.getHeader("Bcc")).isNull();
        assertThat(read.getAllRecipients()).hasSize(1);
        assertThat(read.getSubject()).endsWith(" Bcc: all@nari.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "finance@nari.example\r\nBcc: all@nari.example",
                "finance@nari.example, all@nari.example",
                "finance@nari.example\n",
                "finance",
                ""
            })
    void refusesAnAddressThatIsNotExactlyOne(String address) {
        assertThatExceptionOfType(MailPreparationException.class).isThrownBy(() -> written(address, LETTER));
    }

    @Nested
    class InTheOutbox {
        @TempDir
        Path directory;

        @Test
        void isAFileThatMailProgramsOpen() throws Exception {
            var outbox = outbox(directory.resolve("of").resolve("ours"));

            var name = outbox.carry(ID, "finance@nari.example", LETTER, MORNING);

            assertThat(name).contains(ID + ".eml");
            try (var file = Files.newInputStream(directory.resolve("of/ours").resolve(ID + ".eml"))) {
                assertThat(read(file.readAllBytes()).getSubject()).isEqualTo(LETTER.subject());
            }
        }

        @Test
        void isOneFileHoweverOftenItIsCarried() throws Exception {
            var outbox = outbox(directory);
            outbox.carry(ID, "finance@nari.example", LETTER, MORNING);
            outbox.carry(ID, "finance@nari.example", LETTER, MORNING);

            try (var files = Files.list(directory)) {
                assertThat(files).containsExactly(directory.resolve(ID + ".eml"));
            }
        }

        private OutboxCarrier outbox(Path in) {
            return new OutboxCarrier(settings(in));
        }
    }

    private static Letter letter(String subject, String text, String html, Optional<String> calendar) {
        var settings = Optional.of(URI.create("https://ita.nari.example/reminders"));
        return new Letter(Locale.of("th"), subject, text, html, settings, calendar);
    }

    /** As it looks after its way through the wire. */
    private static MimeMessage written(String address, Letter letter) throws MessagingException, IOException {
        var bytes = new ByteArrayOutputStream();
        new MimeLetter(ID, settings(Path.of("unused")), address, letter, MORNING.atZone(BANGKOK))
                .writtenInto(new MimeMessage(Session.getInstance(new Properties())))
                .writeTo(bytes);
        assertThat(bytes.toString(StandardCharsets.US_ASCII)).doesNotContain("\uFFFD");
        return read(bytes.toByteArray());
    }

    private static MailSettings settings(Path outbox) {
        return new MailSettings(BANGKOK, URI.create("https://ita.nari.example"), outbox, "yokradap@nari.example");
    }

    private static MimeMessage read(byte[] bytes) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }
}
