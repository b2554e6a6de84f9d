package org.yokradap.platform.mail;

import java.time.Instant;
import java.util.Optional;
import org.springframework.mail.javamail.JavaMailSender;

/** Hands letters to the mail server. */
public final class SmtpCarrier implements Carrier {
    private final JavaMailSender server;
    private final MailSettings settings;

    public SmtpCarrier(JavaMailSender server, MailSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    @Override
    public Optional<String> carry(String id, String address, Letter letter, Instant now) {
        server.send(new MimeLetter(id, settings, address, letter, now.atZone(settings.zone()))
                .writtenInto(server.createMimeMessage()));
        return Optional.empty();
    }
}
