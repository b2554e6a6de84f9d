package org.yokradap.assessment.framework;

import static org.yokradap.assessment.api.FrameworkRejection.NOT_AN_ID;
import static org.yokradap.assessment.api.FrameworkRejection.NOT_A_CODE;
import static org.yokradap.assessment.api.FrameworkRejection.NOT_A_DOCUMENT;
import static org.yokradap.assessment.api.FrameworkRejection.NOT_A_KEY;
import static org.yokradap.assessment.api.FrameworkRejection.NOT_A_LETTER;
import static org.yokradap.assessment.api.FrameworkRejection.NOT_A_NUMBER;
import static org.yokradap.assessment.api.FrameworkRejection.NOT_A_WHOLE_NUMBER;
import static org.yokradap.assessment.api.FrameworkRejection.WEIGHT_NOT_POSITIVE;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.yokradap.assessment.api.FrameworkId;
import org.yokradap.assessment.api.MeasuresDocument;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.Subject;
import org.yokradap.platform.Rejection;

/** Reads single values; each refuses in words that fit a text, not a form. */
final class Values {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,30}");
    /** Those letters that an item's code can begin with. */
    private static final Pattern LETTER = Pattern.compile("[a-np-zO]");

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,2}");

    private Values() {}

    static FrameworkId id(String text) {
        try {
            return new FrameworkId(text);
        } catch (Rejection e) {
            throw NOT_AN_ID.because(text);
        }
    }

    static Subject code(String text) {
        return Subject.ofCode(text).orElseThrow(() -> NOT_A_CODE.because(text));
    }

    /** A mark or a score, 0 to 100; the length is bounded before any arithmetic. */
    static Score mark(String text) {
        try {
            return Score.parse(text);
        } catch (Rejection e) {
            throw NOT_A_NUMBER.because(text);
        }
    }

    /** Per cent, more than nothing. */
    static BigDecimal weight(String text) {
        Score weight = mark(text);
        if (weight.isZero()) throw WEIGHT_NOT_POSITIVE.because(text);
        return weight.value();
    }

    static char letter(String text) {
        if (!LETTER.matcher(text).matches()) throw NOT_A_LETTER.because(text);
        return text.charAt(0);
    }

    static String key(String text) {
        if (!KEY.matcher(text).matches()) throw NOT_A_KEY.because(text);
        return text;
    }

    static int whole(String text) {
        if (!WHOLE.matcher(text).matches()) throw NOT_A_WHOLE_NUMBER.because(text);
        return Integer.parseInt(text);
    }

    static MeasuresDocument.Content content(String text) {
        return switch (text) {
            case "measures" -> MeasuresDocument.Content.MEASURES;
            case "report" -> MeasuresDocument.Content.REPORT;
            default -> throw NOT_A_DOCUMENT.because(text);
        };
    }
}
