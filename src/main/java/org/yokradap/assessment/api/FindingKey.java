package org.yokradap.assessment.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yokradap.platform.Digest;

/**
 * Tells a finding from any other, as in {@code coverage-gap.3f1c09a27be4d586}: its kind, and a digest of its place, its sentence
 * and every figure in it. When a figure changes it is another finding, so that nobody has accepted it.
 */
public record FindingKey(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[a-z-]{2,60}\\.[0-9a-f]{16}");
    private static final int DIGITS = 16;

    @JsonCreator
    public FindingKey {
        if (!FORM.matcher(value).matches())
            throw AssessmentRejection.NO_SUCH_FINDING.because(value).on("finding");
    }

    /**
     * The key of a finding.
     *
     * @param kind in lower case with hyphens
     * @param parts everything that makes it this finding, in an order that never changes
     */
    public static FindingKey of(String kind, List<?> parts) {
        // Lengths keep "1", "23" apart from "12", "3".
        String text = parts.stream()
                .map(Object::toString)
                .map(it -> it.length() + ":" + it)
                .collect(Collectors.joining());
        return new FindingKey(kind + "." + digest(text).substring(0, DIGITS));
    }

    private static String digest(String text) {
        return HexFormat.of().formatHex(Digest.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** As in {@code coverage-gap}. */
    public String kind() {
        return value.substring(0, value.indexOf('.'));
    }

    @Override
    public String toString() {
        return value;
    }
}
