package org.yokradap.assessment.api.analysis;

import java.util.List;
import java.util.Locale;

/**
 * Something the checks noticed.
 *
 * @param refersTo a subject's code, or the name of the paper that states a result
 * @param message key of the sentence that says what and why
 * @param arguments what the sentence is filled with: codes, words, numbers and dates, for the reader's language to format
 */
public record Finding(Kind kind, String refersTo, Severity severity, String message, List<Object> arguments) {
    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** @param sentence which of the kind's sentences */
    static Finding of(Kind kind, Severity severity, Object refersTo, String sentence, Object... arguments) {
        String key = "finding." + kind.code() + "." + sentence;
        return new Finding(kind, refersTo.toString(), severity, key, List.of(arguments));
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
        SHORT_NOTICE;

        /** As in {@code coverage-gap}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
