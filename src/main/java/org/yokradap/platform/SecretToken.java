package org.yokradap.platform;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A secret that somebody carries in an address: 256 random bits. Only its hash is kept, so whoever reads the database cannot use
 * it. No slow hash is needed for what nobody can guess.
 */
public record SecretToken(String value) {
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int BYTES = 32;

    public static SecretToken random() {
        var bytes = new byte[BYTES];
        CHANCE.nextBytes(bytes);
        return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** SHA-256, as 64 hexadecimal digits. */
    public String hash() {
        return HexFormat.of().formatHex(Digest.sha256().digest(value.getBytes(StandardCharsets.UTF_8)));
    }

    /** Not the secret: a log must never have it. */
    @Override
    public String toString() {
        return "secret " + hash();
    }
}
