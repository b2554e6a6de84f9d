package org.yokradap.people.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.OfficerId;

/**
 * Encrypts the secrets of authenticator apps, which have to be known again and cannot be hashed. The key is not in the database, so
 * whoever has a copy of that alone cannot make codes. What is encrypted is bound to its officer and is of no use in another row.
 */
@Component
@EnableConfigurationProperties(SecondFactorSettings.class)
class FactorKey {
    private static final Logger LOG = LoggerFactory.getLogger(FactorKey.class);
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int KEY_BYTES = 32;

    /** NIST SP 800-38D. */
    private static final int NONCE_BYTES = 12;

    private static final int TAG_BITS = 128;

    private final SecondFactorSettings settings;
    private @Nullable SecretKey key;

    FactorKey(SecondFactorSettings settings) {
        this.settings = settings;
        // A key that cannot be one stops the start, not the first sign-in.
        settings.key()
                .filter(given -> !given.isBlank())
                .ifPresent(given -> key = keyOf(given, "yokradap.second-factor.key"));
    }

    String seal(OfficerId officer, String plain) {
        var nonce = new byte[NONCE_BYTES];
        CHANCE.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, officer, nonce).doFinal(plain.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }

    /** Empty when it was sealed by another key, or for another officer. */
    Optional<String> open(OfficerId officer, String sealed) {
        var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
        var nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        var rest = new byte[bytes.remaining()];
        bytes.get(rest);
        try {
            return Optional.of(
                    new String(cipher(Cipher.DECRYPT_MODE, officer, nonce).doFinal(rest), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            LOG.error(
                    "The secret of {} was not encrypted by the present key: is it the one of this database?", officer);
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, OfficerId officer, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(officer.value().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private synchronized SecretKey key() {
        var known = key;
        if (known == null) {
            known = fromFile(settings.keyFile());
            key = known;
        }
        return known;
    }

    private static SecretKey fromFile(Path file) {
        try {
            if (!Files.exists(file)) create(file);
            return keyOf(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("The key of the second factors cannot be read or made: " + file, e);
        }
    }

    /** Two processes may do this at once; the second one finds what the first one has made. */
    private static void create(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) Files.createDirectories(folder);
        var bytes = new byte[KEY_BYTES];
        CHANCE.nextBytes(bytes);
        var made = Files.createTempFile(folder, "second-factor", ".new");
        try {
            if (Files.getFileStore(made).supportsFileAttributeView("posix"))
                Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rw-------"));
            Files.writeString(made, Base64.getEncoder().encodeToString(bytes), StandardOpenOption.SYNC);
            Files.createLink(file, made);
            LOG.info(
                    "A key for the secrets of second factors was made: {}. Keep a copy of it beside those of the database.",
                    file);
        } catch (FileAlreadyExistsException e) {
            LOG.debug("Another process has made the key", e);
        } finally {
            Files.delete(made);
        }
    }

    private static SecretKey keyOf(String base64, String origin) {
        try {
            var bytes = Base64.getDecoder().decode(base64.strip());
            if (bytes.length == KEY_BYTES) return new SecretKeySpec(bytes, "AES");
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(origin + " is not a key: " + KEY_BYTES + " bytes in Base64 are", e);
        }
        throw new IllegalStateException(origin + " is not a key: " + KEY_BYTES + " bytes in Base64 are");
    }
}
