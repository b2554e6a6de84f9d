package org.yokradap.platform.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.mail.MailPreparationException;

/** A letter as mail programs read it. Whatever people have typed can add neither a header nor a recipient. */
record MimeLetter(String id, MailSettings settings, String address, Letter letter, ZonedDateTime sentAt) {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String CALENDAR_FILE = "yokradap.ics";

    /**
     * The message with this letter in it.
     *
     * @throws MailPreparationException when an address is none
     */
    MimeMessage writtenInto(MimeMessage message) {
        try {
            message.setFrom(one(settings.mailFrom()));
            message.setRecipient(Message.RecipientType.TO, one(address));
            message.setSubject(oneLine(letter.subject()), UTF_8);
            message.setHeader("Date", sentAt.format(DateTimeFormatter.RFC_1123_DATE_TIME));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Content-Language", letter.language().toLanguageTag());
            if (letter.settingsPage().isPresent())
                message.setHeader(
                        "List-Unsubscribe", "<" + letter.settingsPage().get() + ">");
            message.setContent(content());
            message.saveChanges();
            // Saving makes up an id of its own. Ours is the ledger's, so that a mail that is sent again is the same
            // mail.
            message.setHeader("Message-ID", "<" + id + "@" + domain() + ">");
            return message;
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
    }

    private String domain() {
        var from = settings.mailFrom();
        return from.substring(from.indexOf('@') + 1);
    }

    private MimeMultipart content() throws MessagingException {
        if (letter.calendar().isEmpty()) return alternatives();
        var words = new MimeBodyPart();
        words.setContent(alternatives());
        var calendar = new MimeBodyPart();
        calendar.setText(letter.calendar().get(), UTF_8, "calendar");
        calendar.setHeader("Content-Type", "text/calendar; charset=UTF-8; method=PUBLISH; name=" + CALENDAR_FILE);
        calendar.setDisposition(Part.ATTACHMENT);
        calendar.setFileName(CALENDAR_FILE);
        return new MimeMultipart("mixed", words, calendar);
    }

    /** The better one comes last. */
    private MimeMultipart alternatives() throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(crlf(letter.text()), UTF_8, "plain");
        var html = new MimeBodyPart();
        html.setText(crlf(letter.html()), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    private static InternetAddress one(String address) throws MessagingException {
        if (!oneLine(address).equals(address)) throw new MessagingException("Not an address: " + oneLine(address));
        return new InternetAddress(address, true);
    }

    /** Lines of a mail end so; encoded as base64, nobody would mend them on the way. */
    private static String crlf(String text) {
        return text.replace("\n", "\r\n");
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }
}
