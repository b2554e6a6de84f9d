package org.yokradap.people.account;

import com.bastiaanjansen.otp.HOTPGenerator;
import com.bastiaanjansen.otp.SecretGenerator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * What an authenticator app and we both know, and how its codes follow from it (RFC 6238 as every app has it: SHA-1, six digits, a
 * new code every 30 seconds).
 *
 * @param base32 160 bits
 */
record AppSecret(String base32) {
    private static final int BITS = 160;
    private static final long SECONDS_OF_A_STEP = 30;

    /** A telephone's clock is not ours: a code is good one step earlier and later than its own. */
    private static final int STEPS_ASIDE = 1;

    static AppSecret random() {
        return new AppSecret(new String(SecretGenerator.generate(BITS), StandardCharsets.US_ASCII));
    }

    static long stepAt(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), SECONDS_OF_A_STEP);
    }

    String codeOf(long step) {
        return HOTPGenerator.withDefaultValues(base32.getBytes(StandardCharsets.US_ASCII))
                .generate(step);
    }

    /** The step whose code this is, among those of about now and later than the last one that was taken. */
    OptionalLong stepOf(String code, Instant now, long lastTaken) {
        long present = stepAt(now);
        return LongStream.rangeClosed(present - STEPS_ASIDE, present + STEPS_ASIDE)
                .filter(step -> step > lastTaken)
                .filter(step -> isSame(codeOf(step), code))
                .findFirst();
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** Not the secret: a log must never have it. */
    @Override
    public String toString() {
        return "secret of an app";
    }
}
