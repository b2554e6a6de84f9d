package org.yokradap.assessment.api.analysis;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.Instrument;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.Subject.Detail;

/**
 * What a measure's row refers to.
 *
 * @param items by its item cell, which may name several
 * @param printed the item whose number stands before the text of the issue
 * @param under by its indicator cell
 * @param instrument by its instrument cell
 */
record Citation(
        MeasureLine line,
        List<Subject> items,
        Optional<Subject> printed,
        Optional<Subject> under,
        Optional<Subject> instrument) {
    /** "๑." and "๑)" number a list; a number of a question stands alone before its text. */
    private static final Pattern NUMBERED =
            Pattern.compile("^[\\s–-]*(?:ข้อ(?:ที่)?\\s*)?([A-Za-z]?\\s?\\p{Nd}{1,3})\\s+(?=\\p{L})");

    static Citation of(Framework framework, MeasureLine line) {
        Optional<Subject> instrumentCell = Subject.leading(line.instrument());
        Optional<Subject> under = Subject.leading(line.indicator());
        Optional<Instrument> instrument =
                instrumentCell.flatMap(framework::instrumentOf).or(() -> under.flatMap(framework::instrumentOf));
        List<Subject> items = CitedCodes.in(line.item()).stream()
                .flatMap(it -> asItem(it, instrument).stream())
                .toList();
        return new Citation(
                line,
                items,
                printed(
                        line,
                        items.stream()
                                .findFirst()
                                .flatMap(framework::instrumentOf)
                                .or(() -> instrument)),
                under,
                instrumentCell);
    }

    private static Optional<Subject> printed(MeasureLine line, Optional<Instrument> instrument) {
        Matcher number = NUMBERED.matcher(line.issue());
        return number.find()
                ? Subject.leading(number.group(1).replaceAll("\\s", "")).flatMap(it -> asItem(it, instrument))
                : Optional.empty();
    }

    /** Papers number a survey's questions without its letter; in a list of documents a bare number says nothing. */
    private static Optional<Subject> asItem(Subject cited, Optional<Instrument> instrument) {
        return switch (cited.detail()) {
            case ITEM -> Optional.of(cited);
            case INDICATOR ->
                instrument.filter(it -> !it.allOrNothing()).map(it -> new Subject(it.itemLetter() + cited.code()));
            case OVERALL, INSTRUMENT, SUB_INDICATOR -> Optional.empty();
        };
    }

    /** The items where some are cited, and otherwise what the row is put under. */
    List<Subject> subjects() {
        return items.isEmpty() ? printed.or(() -> under).stream().toList() : items;
    }

    /** For a reader: the first subject's code, or where the row stands when it names none. */
    String label() {
        return subjects().stream().findFirst().map(Subject::code).orElse(line.reference());
    }

    /**
     * Whether the measure answers a weakness: that of its items and of whatever they belong to. A row without an item is
     * meant for all that belongs to its indicator. What an item is wrongly put under gains nothing from it. Where somebody said
     * which weaknesses the row is for, it answers these and no others, whatever its words cite.
     */
    boolean answers(Subject weak, Framework framework) {
        if (!line.answers().isEmpty()) return line.answers().contains(weak);
        return subjects().stream().anyMatch(it -> answers(it, weak, framework));
    }

    private static boolean answers(Subject cited, Subject weak, Framework framework) {
        if (cited.equals(weak) || framework.above(cited).contains(weak)) return true;
        return cited.detail() != Detail.ITEM && framework.above(weak).contains(cited);
    }
}
