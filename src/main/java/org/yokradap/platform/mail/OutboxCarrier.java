package org.yokradap.platform.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Arrays;
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

    @Override
    public void forget(String address) {
        if (!Files.isDirectory(settings.outbox())) return;
        try (var letters = Files.newDirectoryStream(settings.outbox(), "*.eml")) {
            for (var letter : letters) if (isTo(address, letter)) Files.delete(letter);
        } catch (IOException | DirectoryIteratorException | MessagingException e) {
            throw new IllegalStateException("Letters in " + settings.outbox() + " are still there", e);
        }
    }

    private static boolean isTo(String address, Path letter) throws IOException, MessagingException {
        try (var content = Files.newInputStream(letter)) {
            var message = new MimeMessage(Session.getInstance(new Properties()), content);
            return Arrays.stream(message.getRecipients(Message.RecipientType.TO))
                    .anyMatch(recipient -> recipient instanceof InternetAddress to
                            && to.getAddress().equalsIgnoreCase(address));
        }
    }
}
