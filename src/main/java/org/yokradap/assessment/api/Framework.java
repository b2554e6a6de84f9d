package org.yokradap.assessment.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yokradap.assessment.api.Subject.Detail;

/**
 * How one programme assesses in one fiscal year. Everything that changes from year to year stands here, so that code
 * knows no codes, weights or marks.
 *
 * @param passMark lowest score that passes, for the overall result, indicators and questions alike
 * @param rules what counts as a weakness unless the agency says otherwise
 * @param nextYear from this year's codes to those under which the next year's framework asks the same, as far as known
 * @param unverified facts in this framework, or missing from it, that were not read in a source
 */
public record Framework(
        FrameworkId id,
        String name,
        Score passMark,
        List<Instrument> instruments,
        LevelScale levels,
        WeaknessRules rules,
        List<MeasuresDocument> measuresDocuments,
        Map<Subject, Subject> nextYear,
        List<String> unverified) {
    public Framework {
        instruments = List.copyOf(instruments);
        measuresDocuments = List.copyOf(measuresDocuments);
        nextYear = Collections.unmodifiableMap(new LinkedHashMap<>(nextYear));
        unverified = List.copyOf(unverified);
    }

    public Stream<Part> parts() {
        return instruments.stream().flatMap(Instrument::parts);
    }

    public Stream<Part> indicators() {
        return instruments.stream().flatMap(instrument -> instrument.indicators().stream());
    }

    public Optional<Part> part(Subject subject) {
        return parts().filter(part -> part.code().equals(subject)).findFirst();
    }

    /** The instrument that this is or belongs to. */
    public Optional<Instrument> instrumentOf(Subject subject) {
        return instruments.stream().filter(it -> owns(it, subject)).findFirst();
    }

    private static boolean owns(Instrument instrument, Subject subject) {
        if (instrument.code().equals(subject)) return true;
        if (instrument.parts().anyMatch(part -> part.code().equals(subject))) return true;
        if (instrument.isComplete()) return false;
        if (subject.detail() == Detail.ITEM) return instrument.hasItemsLike(subject);
        Optional<Subject> indicator = subject.indicatorByCode();
        return instrument.indicators().stream()
                .filter(part -> !part.complete())
                .anyMatch(part -> indicator.filter(part.code()::equals).isPresent());
    }

    /**
     * Whether a score can be recorded for this. Where the framework does not list all items of an instrument, any item
     * with the instrument's letter is taken.
     */
    public boolean knows(Subject subject) {
        return subject.equals(Subject.OVERALL) || instrumentOf(subject).isPresent();
    }

    /** Those of the subjects that this framework does not know, in order of their codes. */
    public List<Subject> unknownOf(Collection<Subject> subjects) {
        return subjects.stream()
                .filter(subject -> !knows(subject))
                .sorted(Comparator.comparing(Subject::code))
                .toList();
    }

    /**
     * Refuses what can never be somebody's score under this framework.
     *
     * @throws org.yokradap.platform.Rejection when the framework does not know the subject, or when no such score is
     *     possible for it
     */
    public void requireRecordable(Subject subject, Score score) {
        if (!knows(subject))
            throw AssessmentRejection.UNKNOWN_SUBJECT.because(subject.code()).on("subject");
        boolean allOrNothing = subject.detail() == Detail.ITEM
                && instrumentOf(subject).filter(Instrument::allOrNothing).isPresent();
        if (allOrNothing && !score.isAllOrNothing())
            throw AssessmentRejection.SCORE_NEITHER_ZERO_NOR_FULL
                    .because(subject.code(), score.toString())
                    .on("score");
    }

    /** What this belongs to, the nearest first: sub-indicator, indicator, instrument. Empty where it is not known. */
    public List<Subject> above(Subject subject) {
        var above = new ArrayList<Subject>();
        instrumentOf(subject).filter(it -> !it.code().equals(subject)).ifPresent(instrument -> {
            above.add(instrument.code());
            Stream<Part> level = instrument.indicators().stream();
            Optional<Part> holder = holderOf(subject, level);
            while (holder.isPresent()) {
                above.addFirst(holder.get().code());
                holder = holderOf(subject, holder.get().parts().stream());
            }
        });
        return above;
    }

    private static Optional<Part> holderOf(Subject subject, Stream<Part> parts) {
        return parts.filter(part -> !part.code().equals(subject))
                .filter(part -> part.tree().anyMatch(it -> it.code().equals(subject))
                        || subject.indicatorByCode().filter(part.code()::equals).isPresent())
                .findFirst();
    }

    public WeaknessKind kindOf(Subject subject) {
        return switch (subject.detail()) {
            case OVERALL, INSTRUMENT -> WeaknessKind.INSTRUMENT;
            case INDICATOR -> WeaknessKind.INDICATOR;
            case SUB_INDICATOR -> WeaknessKind.SUB_INDICATOR;
            case ITEM ->
                instrumentOf(subject).filter(Instrument::allOrNothing).isPresent()
                        ? WeaknessKind.ITEM
                        : WeaknessKind.QUESTION;
        };
    }
}
