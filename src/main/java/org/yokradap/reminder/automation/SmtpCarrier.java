package org.yokradap.reminder.automation;

import java.time.Instant;
import java.util.Optional;
import org.springframework.mail.javamail.JavaMailSender;
import org.yokradap.reminder.api.MailId;

/** Hands letters to the mail server. */
final class SmtpCarrier implements Carrier {
    private final JavaMailSender server;
    private final String from;

    SmtpCarrier(JavaMailSender server, String from) {
        this.server = server;
        this.from = from;
    }

    @Override
    public Optional<String> carry(MailId id, String address, Letter letter, Instant now) {
        server.send(new MimeLetter(id, from, address, letter, now).writtenInto(server.createMimeMessage()));
        return Optional.empty();
    }
}
