package org.yokradap.assessment.api.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.ScoreLine;
import org.yokradap.assessment.api.StatedResult;
import org.yokradap.assessment.api.analysis.Sheet;

/**
 * What would happen if tables were taken in as they are.
 *
 * @param year Buddhist era; empty when nobody chose one and the tables name none
 * @param yearPlace where the tables name the year; empty when it was chosen
 * @param problems what stands in the way; nothing can be taken in while there is any
 */
public record DryRun(
        Optional<Integer> year,
        Optional<String> yearPlace,
        List<ReadTable> tables,
        List<Entry> scores,
        List<StatedEntry> stated,
        List<Sheet.Problem> problems) {
    public DryRun {
        tables = List.copyOf(tables);
        scores = List.copyOf(scores);
        stated = List.copyOf(stated);
        problems = List.copyOf(problems);
    }

    /** What taking in a row does. */
    public enum Effect {
        NEW,
        UNCHANGED,
        /** The score is recorded already, the words beside it are new. */
        WORDS,
        /** The figure differs from the recorded one. */
        DIFFERS
    }

    /**
     * A score.
     *
     * @param name as the framework has it, or else the table
     * @param recorded what is recorded now
     */
    public record Entry(String place, ScoreLine line, String name, Effect effect, Optional<Score> recorded) {}

    /** A stated result; one that differs replaces what was recorded for the same paper. */
    public record StatedEntry(String place, StatedResult result, Effect effect, Optional<StatedResult> recorded) {}

    public boolean isClear() {
        return problems.isEmpty();
    }

    /** How many rows would change something. */
    public int changes() {
        return Math.toIntExact(
                effects().filter(effect -> effect != Effect.UNCHANGED).count());
    }

    public int count(Effect effect) {
        return Math.toIntExact(effects().filter(it -> it == effect).count());
    }

    /** Whether a score differs from the recorded one, so that a reason is needed. */
    public boolean corrects() {
        return scores.stream().anyMatch(it -> it.effect() == Effect.DIFFERS);
    }

    private Stream<Effect> effects() {
        return Stream.concat(scores.stream().map(Entry::effect), stated.stream().map(StatedEntry::effect));
    }
}
