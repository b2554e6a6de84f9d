package org.yokradap.followup.api;

import java.util.List;

/** The fingerprint by which a decision says what it is about: SHA-256 as 64 hexadecimal digits. */
public final class Digest {
    private Digest() {}

    /** Of these parts in this order. */
    public static String of(List<String> parts) {
        return org.yokradap.platform.Digest.of(parts);
    }
}
