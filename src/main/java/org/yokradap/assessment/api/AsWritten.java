package org.yokradap.assessment.api;

import java.util.Optional;

/**
 * The words that stood beside a score in the paper it was taken from. They are kept as written, right or wrong, and compared
 * with the framework by the checks; nothing is computed from them.
 *
 * @param under what the paper puts the subject under: an instrument, an indicator or a sub-indicator
 * @param verdict "passes" or "does not pass" in the paper's words
 * @param guidance what the paper advises
 */
public record AsWritten(
        Optional<Subject> under,
        Optional<String> name,
        Optional<String> verdict,
        Optional<String> text,
        Optional<String> guidance) {
    public static final AsWritten NOTHING =
            new AsWritten(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** These words, and the earlier ones where these say nothing. */
    public AsWritten over(AsWritten earlier) {
        return new AsWritten(
                under.or(earlier::under),
                name.or(earlier::name),
                verdict.or(earlier::verdict),
                text.or(earlier::text),
                guidance.or(earlier::guidance));
    }
}
