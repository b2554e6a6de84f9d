package org.yokradap.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import org.springframework.mail.MailSendException;

/** Keeps letters as files that any mail program opens, as long as there is no mail server. */
final class OutboxCarrier implements Carrier {
    private final MailSettings settings;

    OutboxCarrier(MailSettings settings) {
        this.settings = settings;
    }

    @Override
    public Optional<String> carry(String id, String address, Letter letter, Instant now) {
        var message = new MimeLetter(id, settings, address, letter, now.atZone(settings.zone()))
                .writtenInto(new MimeMessage(Session.getInstance(new Properties())));
        var directory = settings.outbox();
        var name = id + ".eml";
        try {
            Files.createDirectories(directory);
            // Whoever looks into the directory at this moment must not find half a mail.
            var half = directory.resolve(name + ".part");
            try (var out = Files.newOutputStream(half)) {
                message.writeTo(out);
            }
            Files.move(half, directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | MessagingException e) {
            throw new MailSendException("Not kept in " + directory, e);
        }
        return Optional.of(name);
    }
}
