package org.yokradap.assessment.api.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.yokradap.assessment.api.AsWritten;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.Instrument;
import org.yokradap.assessment.api.Part;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.ScoreLine;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.Subject.Detail;

/**
 * The exact score of everything in a framework, as far as it is recorded or follows from what is.
 *
 * <p>From the indicators down a recorded score stands, and a mean is taken only where none is recorded: published means come
 * from answers that nobody else has, and often only failing items are recorded beside them. Above the indicators it is the
 * other way round: published totals are rounded, so a total is computed where it can be, and the recorded one is checked
 * against it. What does not follow from anything is missing, never zero.
 */
public record Figures(Framework framework, ScoreSheet sheet) {
    private static final Exact PER_CENT = Exact.of(new BigDecimal("0.01"));

    public Optional<Exact> of(Part part) {
        return recorded(part.code()).or(() -> computed(part));
    }

    /** What the part's own parts say, whatever is recorded for it. */
    public Optional<Exact> computed(Part part) {
        return part.complete() ? meanOf(part.parts()) : Optional.empty();
    }

    public Optional<Exact> of(Instrument instrument) {
        return computed(instrument).or(() -> recorded(instrument.code()));
    }

    public Optional<Exact> computed(Instrument instrument) {
        return meanOf(instrument.indicators());
    }

    public Optional<Exact> overall() {
        return computedOverall().or(() -> recorded(Subject.OVERALL));
    }

    /** Sum of the weighted instruments; empty while one of them is not known. */
    public Optional<Exact> computedOverall() {
        return framework.instruments().stream()
                .map(it ->
                        of(it).map(score -> score.times(Exact.of(it.weight())).times(PER_CENT)))
                .reduce((a, b) -> a.flatMap(x -> b.map(x::plus)))
                .flatMap(sum -> sum);
    }

    public Optional<Exact> of(Subject subject) {
        if (subject.equals(Subject.OVERALL)) return overall();
        for (Instrument instrument : framework.instruments())
            if (instrument.code().equals(subject)) return of(instrument);
        return framework.part(subject).map(this::of).orElseGet(() -> recorded(subject));
    }

    public Optional<Score> rounded(Subject subject) {
        return of(subject).map(Exact::rounded);
    }

    /** Of the framework's instruments, in its order; empty where not known. */
    public List<Optional<Score>> roundedInstruments() {
        return framework.instruments().stream()
                .map(it -> of(it).map(Exact::rounded))
                .toList();
    }

    /** What it is called: by the framework where it knows, else by the agency's paper. Empty when nobody named it. */
    public String nameOf(Subject subject) {
        return framework.instruments().stream()
                .filter(it -> it.code().equals(subject))
                .map(Instrument::name)
                .findFirst()
                .or(() -> framework.part(subject).map(Part::name))
                .filter(name -> !name.isEmpty())
                .or(() -> sheet.line(subject).map(ScoreLine::written).flatMap(Figures::written))
                .orElse("");
    }

    /**
     * The instruments that have scores of items and an indicator without one, and could have it only if the framework knew which
     * items belong to that indicator.
     */
    public List<Instrument> withItemsOfNoIndicator() {
        return framework.instruments().stream()
                .filter(this::hasItemsOfNoIndicator)
                .toList();
    }

    private boolean hasItemsOfNoIndicator(Instrument instrument) {
        List<Part> open = instrument.indicators().stream()
                .filter(it -> of(it).isEmpty() && !it.tree().allMatch(Part::complete))
                .toList();
        return sheet.lines().stream()
                .map(ScoreLine::subject)
                .filter(it -> it.detail() == Detail.ITEM)
                .filter(it -> framework.instrumentOf(it).equals(Optional.of(instrument)))
                .map(framework::above)
                .anyMatch(above -> above.stream().noneMatch(it -> it.detail() == Detail.INDICATOR)
                        ? !open.isEmpty()
                        : open.stream().map(Part::code).anyMatch(above::contains));
    }

    private static Optional<String> written(AsWritten words) {
        return words.name().or(words::text);
    }

    private Optional<Exact> recorded(Subject subject) {
        return sheet.score(subject).map(Exact::of);
    }

    private Optional<Exact> meanOf(List<Part> parts) {
        return Exact.meanOf(parts.stream().map(this::of).toList());
    }
}
