package org.yokradap.followup.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** What a file is known by: the SHA-256 of its content as 64 hexadecimal digits. The same content is the same file. */
public record FileDigest(@JsonValue String value) {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    @JsonCreator
    public FileDigest {
        if (!SHA_256.matcher(value).matches()) throw new IllegalArgumentException("Not a digest: " + value);
    }

    @Override
    public String toString() {
        return value;
    }
}
