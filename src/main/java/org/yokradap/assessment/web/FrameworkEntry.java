package org.yokradap.assessment.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yokradap.assessment.api.AgencyFrameworkId;
import org.yokradap.assessment.api.FrameworkCommand.PublishFramework;

/**
 * An edition as somebody types it or a program sends it.
 *
 * @param basedOn the edition that was changed
 * @param seen the fingerprint of the text whose changes were shown; only a page sends it
 */
record FrameworkEntry(
        @Nullable String text,
        @Nullable String reason,
        @Nullable Integer basedOn,
        @Nullable Boolean evenIfScored,
        @Nullable String seen) {
    static FrameworkEntry of(String text, int basedOn) {
        return new FrameworkEntry(text, "", basedOn, false, "");
    }

    PublishFramework order(AgencyFrameworkId framework) {
        return new PublishFramework(
                framework,
                Objects.requireNonNullElse(basedOn, 0),
                written(),
                Objects.requireNonNullElse(reason, "").strip(),
                Boolean.TRUE.equals(evenIfScored));
    }

    /** Browsers break lines in their own way. */
    String written() {
        return Objects.requireNonNullElse(text, "").replace("\r\n", "\n");
    }

    /** Tells this text from any other, for a form that was shown before. */
    public String fingerprint() {
        return Integer.toHexString(written().hashCode());
    }

    boolean isSeen() {
        return fingerprint().equals(seen);
    }
}
