package org.yokradap.assessment.api.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yokradap.assessment.api.FindingKey;

/**
 * Something the checks noticed.
 *
 * @param refersTo a subject's code, the name of the paper that states a result, or a row of a table that names no subject
 * @param measure the reference of the measure's row that it is about
 * @param message key of the sentence that says what and why
 * @param arguments what the sentence is filled with: codes, words, numbers and dates, for the reader's language to format
 */
public record Finding(
        Kind kind,
        String refersTo,
        Optional<String> measure,
        Severity severity,
        String message,
        List<Object> arguments) {
    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** @param sentence which of the kind's sentences */
    static Finding of(Kind kind, Severity severity, Object refersTo, String sentence, Object... arguments) {
        String key = "finding." + kind.code() + "." + sentence;
        return new Finding(kind, refersTo.toString(), Optional.empty(), severity, key, List.of(arguments));
    }

    /** The same about one row of a table of measures. */
    Finding of(MeasureLine line) {
        return new Finding(kind, refersTo, Optional.of(line.reference()), severity, message, arguments);
    }

    /** What this finding has in common with no other, so that whoever accepted it accepted these very figures. */
    public FindingKey key() {
        var parts = new ArrayList<Object>(List.of(message, refersTo, measure.orElse("")));
        parts.addAll(arguments);
        return FindingKey.of(kind.code(), parts);
    }

    public enum Severity {
        /** Wrong in a way that a reader outside will notice. */
        ERROR,
        /** Probably not meant. */
        WARNING,
        NOTE,
        /** A check that held; shown so that people see it was made. */
        PASSED
    }

    public enum Kind {
        DISCREPANCY,
        ROUNDING_NOTE,
        LEVEL_MISFIT,
        VERDICT,
        ZERO_ITEMS,
        NAME_DRIFT,
        REFERENCE_ERROR,
        URGENT_NOT_DISCUSSED,
        GUIDANCE_KEEPS_LEVEL,
        COVERAGE_GAP,
        MEASURE_WITHOUT_STEP,
        MEASURE_WITHOUT_OWNER,
        MEASURE_WITHOUT_OBLIGATION,
        SHORT_NOTICE,
        ISSUED_ON_OLD_FIGURE;

        /** As in {@code coverage-gap}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
