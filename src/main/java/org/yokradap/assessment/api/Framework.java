package org.yokradap.assessment.api;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yokradap.assessment.api.Subject.Detail;

/**
 * How one programme assesses in one fiscal year. Everything that changes from year to year stands here, so that code
 * knows no codes, weights or marks. Two frameworks are equal when they say the same; it is a class and no record only because it
 * looks its parts up once.
 */
public final class Framework {
    private final FrameworkId id;
    private final String name;
    private final Score passMark;
    private final List<Instrument> instruments;
    private final LevelScale levels;
    private final WeaknessRules rules;
    private final List<MeasuresDocument> measuresDocuments;
    private final Map<Subject, Subject> nextYear;
    private final List<String> unverified;
    private final FrameworkIndex index;

    public Framework(
            FrameworkId id,
            String name,
            Score passMark,
            List<Instrument> instruments,
            LevelScale levels,
            WeaknessRules rules,
            List<MeasuresDocument> measuresDocuments,
            Map<Subject, Subject> nextYear,
            List<String> unverified) {
        this.id = id;
        this.name = name;
        this.passMark = passMark;
        this.instruments = List.copyOf(instruments);
        this.levels = levels;
        this.rules = rules;
        this.measuresDocuments = List.copyOf(measuresDocuments);
        this.nextYear = Collections.unmodifiableMap(new LinkedHashMap<>(nextYear));
        this.unverified = List.copyOf(unverified);
        this.index = new FrameworkIndex(this.instruments);
    }

    public FrameworkId id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The lowest score that passes, for the overall result, indicators and questions alike. */
    public Score passMark() {
        return passMark;
    }

    public List<Instrument> instruments() {
        return instruments;
    }

    public LevelScale levels() {
        return levels;
    }

    /** What counts as a weakness unless the agency says otherwise. */
    public WeaknessRules rules() {
        return rules;
    }

    public List<MeasuresDocument> measuresDocuments() {
        return measuresDocuments;
    }

    /** From this year's codes to those under which the next year's framework asks the same, as far as known. */
    public Map<Subject, Subject> nextYear() {
        return nextYear;
    }

    /** Facts in this framework, or missing from it, that were not read in a source. */
    public List<String> unverified() {
        return unverified;
    }

    public Stream<Part> parts() {
        return index.parts().stream();
    }

    public Stream<Part> indicators() {
        return instruments.stream().flatMap(instrument -> instrument.indicators().stream());
    }

    public Optional<Part> part(Subject subject) {
        return index.part(subject);
    }

    /** The instrument that this is or belongs to. */
    public Optional<Instrument> instrumentOf(Subject subject) {
        return index.instrumentOf(subject);
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
        if (!isRecordable(subject, score))
            throw AssessmentRejection.SCORE_NEITHER_ZERO_NOR_FULL
                    .because(subject.code(), score.toString())
                    .on("score");
    }

    /** Whether this can be somebody's score under this framework. */
    public boolean isRecordable(Subject subject, Score score) {
        boolean allOrNothing = subject.detail() == Detail.ITEM
                && instrumentOf(subject).filter(Instrument::allOrNothing).isPresent();
        return knows(subject) && (!allOrNothing || score.isAllOrNothing());
    }

    /** What this belongs to, the nearest first: sub-indicator, indicator, instrument. Empty where it is not known. */
    public List<Subject> above(Subject subject) {
        return index.above(subject);
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Framework framework && said().equals(framework.said());
    }

    @Override
    public int hashCode() {
        return said().hashCode();
    }

    @Override
    public String toString() {
        return id.value();
    }

    private List<Object> said() {
        return List.of(id, name, passMark, instruments, levels, rules, measuresDocuments, nextYear, unverified);
    }
}
