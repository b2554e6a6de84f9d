package org.yokradap.assessment.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a score is for, by its code: {@code overall}, an instrument ({@code IIT}), an indicator ({@code 2}), a sub-indicator
 * ({@code 9.2}) or an item ({@code i7}, {@code e3}, {@code O12}). The code alone tells which, so it is all that is stored.
 */
public record Subject(@JsonValue String code) {
    public static final Subject OVERALL = new Subject("overall");

    private static final Pattern INSTRUMENT = Pattern.compile("[A-Z]{2,6}");
    private static final Pattern INDICATOR = Pattern.compile("[1-9]\\d?");
    private static final Pattern SUB_INDICATOR = Pattern.compile("[1-9]\\d?\\.[1-9]\\d?");
    private static final Pattern ITEM = Pattern.compile("[a-np-zO][1-9]\\d{0,2}");
    private static final Pattern TYPED_ITEM = Pattern.compile("([A-Za-z])\\s?0*([1-9]\\d{0,2})");
    /** The item "O12" typed with the digit zero, Thai or Arabic, for its letter. No other code begins with a zero. */
    private static final Pattern ZERO_FOR_O = Pattern.compile("0+([1-9]\\d{0,2})");

    private static final Pattern LEADING_CODE = Pattern.compile(
            "^\\s*(?:(?:ข้อ(?:คำถาม)?|ตัวชี้วัด(?:ย่อย)?)\\s*(?:ที่)?\\s*)?(\\p{Nd}+(?:\\.\\p{Nd}+)?|[A-Za-z]+\\p{Nd}*)");

    /** How far down a score goes. */
    public enum Detail {
        OVERALL,
        INSTRUMENT,
        INDICATOR,
        SUB_INDICATOR,
        ITEM
    }

    @JsonCreator
    public Subject {
        if (detailOf(code).isEmpty())
            throw AssessmentRejection.UNKNOWN_SUBJECT.because(code).on("subject");
    }

    /**
     * Reads a code as people type it: {@code o12}, {@code O 12} and {@code ๐๑๒} are all {@code O12}; {@code ๙.๒} is {@code 9.2}.
     *
     * @throws org.yokradap.platform.Rejection naming the field {@code subject}
     */
    public static Subject parse(String typed) {
        return read(typed)
                .orElseThrow(
                        () -> AssessmentRejection.UNKNOWN_SUBJECT.because(typed).on("subject"));
    }

    /** The subject whose code is exactly this; empty for other words. */
    public static Optional<Subject> ofCode(String code) {
        return detailOf(code).map(detail -> new Subject(code));
    }

    /** The code that a cell begins with, whatever note follows it, as in "9.2 (as printed)" and "ตัวชี้วัดที่ ๒ การใช้งบประมาณ". */
    public static Optional<Subject> leading(String cell) {
        Matcher code = LEADING_CODE.matcher(cell);
        return code.find() ? read(code.group(1)) : Optional.empty();
    }

    private static Optional<Subject> read(String typed) {
        String text = latinDigits(typed.strip());
        Matcher zero = ZERO_FOR_O.matcher(text);
        if (zero.matches()) return Optional.of(new Subject("O" + zero.group(1)));
        Matcher item = TYPED_ITEM.matcher(text);
        if (item.matches()) {
            String letter = item.group(1).toLowerCase(Locale.ROOT);
            return Optional.of(new Subject((letter.equals("o") ? "O" : letter) + item.group(2)));
        }
        if (text.equalsIgnoreCase(OVERALL.code)) return Optional.of(OVERALL);
        String code = text.toUpperCase(Locale.ROOT);
        return detailOf(code).map(detail -> new Subject(code));
    }

    private static Optional<Detail> detailOf(String code) {
        if (code.equals("overall")) return Optional.of(Detail.OVERALL);
        if (INSTRUMENT.matcher(code).matches()) return Optional.of(Detail.INSTRUMENT);
        if (INDICATOR.matcher(code).matches()) return Optional.of(Detail.INDICATOR);
        if (SUB_INDICATOR.matcher(code).matches()) return Optional.of(Detail.SUB_INDICATOR);
        if (ITEM.matcher(code).matches()) return Optional.of(Detail.ITEM);
        return Optional.empty();
    }

    private static String latinDigits(String text) {
        var latin = new StringBuilder(text.length());
        text.codePoints().forEach(c -> latin.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return latin.toString();
    }

    public Detail detail() {
        return detailOf(code).orElseThrow();
    }

    /** The indicator that a sub-indicator's code names before the point; empty for anything else. */
    public Optional<Subject> indicatorByCode() {
        return detail() == Detail.SUB_INDICATOR
                ? Optional.of(new Subject(code.substring(0, code.indexOf('.'))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return code;
    }
}
