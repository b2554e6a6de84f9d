package org.yokradap.reminder.automation;

import java.time.Instant;
import java.util.Optional;
import org.springframework.mail.javamail.JavaMailSender;
import org.yokradap.reminder.api.MailId;
import org.yokradap.reminder.api.MailSettings;

/** Hands letters to the mail server. */
final class SmtpCarrier implements Carrier {
    private final JavaMailSender server;
    private final MailSettings settings;

    SmtpCarrier(JavaMailSender server, MailSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    @Override
    public Optional<String> carry(MailId id, String address, Letter letter, Instant now) {
        server.send(new MimeLetter(id, settings, address, letter, now.atZone(settings.zone()))
                .writtenInto(server.createMimeMessage()));
        return Optional.empty();
    }
}
