package org.yokradap.assessment.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.Instrument;
import org.yokradap.assessment.api.Part;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.Subject.Detail;
import org.yokradap.assessment.api.Wording;
import org.yokradap.assessment.api.analysis.SheetRejection;
import org.yokradap.calendar.ThaiDigits;
import org.yokradap.platform.Rejection;

/**
 * Finds what words in a table are about.
 *
 * @param framework without it, names mean nothing
 */
record SubjectWords(Optional<Framework> framework) {
    private static final Pattern ITEM_WORD =
            Pattern.compile("(?i)^(?:ข้อคำถามที่|ข้อคำถาม|ข้อที่|ข้อ|item|question|q)[\\s:.]*(?=[\\dA-Za-z])");
    private static final Pattern INDICATOR_WORD = Pattern.compile(
            "(?i)^(?:ตัวชี้วัดย่อยที่|ตัวชี้วัดย่อย|ตัวชี้วัดที่|ตัวชี้วัด|sub-?indicator|indicator)[\\s:.]*(?=\\d)");
    /** A code with a note or a name behind it. */
    private static final Pattern CODE_THEN_WORDS = Pattern.compile(
            "^\\(?([A-Za-z]\\s?\\d{1,3}|\\d{1,3}(?:\\.\\d{1,2})?)\\)?[.):\\s–-]+(\\S.*)$", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,2}");
    private static final Pattern NUMBER_ENDING_IN_POINT =
            Pattern.compile("\\(?([A-Za-z]?\\s?\\d{1,3}(?:\\.\\d{1,2})?)[.)]");
    private static final Pattern CAPITALS = Pattern.compile("(?<![A-Za-z])[A-Z]{2,6}(?![A-Za-z])");

    /** What was found, and the words behind the code. */
    record Named(Subject subject, Optional<String> words) {}

    /**
     * The subject that a cell names by its code, perhaps with words behind it.
     *
     * @param isItem whether the cell stands where items do, so that a bare number is an item's
     * @param letter of the items of the instrument that the row is under
     * @throws Rejection for the number of an item when nobody says of which instrument
     */
    Optional<Named> byCode(String cell, boolean isItem, Optional<Character> letter) {
        String text = ThaiDigits.toArabic(cell.strip());
        Matcher itemWord = ITEM_WORD.matcher(text);
        if (itemWord.find()) return coded(text.substring(itemWord.end()), true, letter);
        Matcher indicatorWord = INDICATOR_WORD.matcher(text);
        if (indicatorWord.find()) return coded(text.substring(indicatorWord.end()), false, letter);
        return coded(text, isItem, letter);
    }

    private Optional<Named> coded(String text, boolean isItem, Optional<Character> letter) {
        Matcher pointed = NUMBER_ENDING_IN_POINT.matcher(text);
        String bare = pointed.matches() ? pointed.group(1) : text;
        Optional<Subject> alone = code(bare, isItem, letter);
        if (alone.isPresent()) return alone.map(it -> new Named(it, Optional.empty()));
        Matcher parts = CODE_THEN_WORDS.matcher(text);
        if (!parts.matches()) return Optional.empty();
        return code(parts.group(1), isItem, letter).map(it -> new Named(it, Optional.of(parts.group(2))));
    }

    /** Without a framework nobody knows which instruments there are, and a number under none is taken as it is. */
    private Optional<Subject> code(String text, boolean isItem, Optional<Character> letter) {
        boolean bareItem = isItem && NUMBER.matcher(text).matches();
        if (bareItem && letter.isPresent()) return Optional.of(Subject.parse(letter.get() + text));
        if (bareItem && framework.isPresent())
            throw SheetRejection.ITEM_OF_NO_INSTRUMENT.because(text).on("subject");
        try {
            return Optional.of(Subject.parse(text));
        } catch (Rejection e) {
            return Optional.empty();
        }
    }

    /** The one part or instrument that bears this name; empty when none does, or more than one. */
    Optional<Subject> byName(String name, Predicate<Subject> wanted) {
        if (framework.isEmpty()) return Optional.empty();
        Stream<Subject> instruments = framework.get().instruments().stream()
                .filter(it -> Wording.same(it.name(), name))
                .map(Instrument::code);
        Stream<Subject> parts = framework
                .get()
                .parts()
                .filter(it -> !it.name().isEmpty() && it.isCalled(name))
                .map(Part::code);
        List<Subject> found =
                Stream.concat(instruments, parts).filter(wanted).distinct().toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The instrument that is mentioned, by its code or its name; empty when none is, or several are. */
    Optional<Subject> instrumentIn(String words) {
        String upper = words.toUpperCase(Locale.ROOT);
        List<Subject> found = framework
                .map(known -> known.instruments().stream()
                        .filter(it -> mentions(upper, it.code().code())
                                || Wording.normal(words).contains(Wording.normal(it.name())))
                        .map(Instrument::code)
                        .toList())
                .orElseGet(() -> CAPITALS.matcher(words)
                        .results()
                        .map(it -> new Subject(it.group()))
                        .distinct()
                        .toList());
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static boolean mentions(String upper, String code) {
        return CAPITALS.matcher(upper).results().anyMatch(it -> it.group().equals(code));
    }

    /** The letter that an instrument's items begin with; without a framework that of its own code. */
    Optional<Character> letter(Subject instrument) {
        return framework
                .map(known -> known.instruments().stream()
                        .filter(it -> it.code().equals(instrument))
                        .map(Instrument::itemLetter)
                        .findFirst())
                .orElseGet(() -> instrument.detail() == Detail.INSTRUMENT
                        ? Optional.of(instrument.code().charAt(0))
                        : Optional.empty());
    }

    /** Whether it is an item that has all marks or none; without a framework those of the open-data check are. */
    boolean isAllOrNothing(Subject subject) {
        return subject.detail() == Detail.ITEM
                && framework
                        .map(known -> known.instrumentOf(subject)
                                .filter(Instrument::allOrNothing)
                                .isPresent())
                        .orElseGet(() -> subject.code().startsWith("O"));
    }
}
