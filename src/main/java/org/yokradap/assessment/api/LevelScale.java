package org.yokradap.assessment.api;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The levels of a year's result, best first; the last one begins at 0. */
public record LevelScale(List<Level> levels) {
    public LevelScale {
        levels = List.copyOf(levels);
    }

    /** The level of this name, behind the word "level" or without it. */
    public Optional<Level> named(String name) {
        return levels.stream()
                .filter(level -> Wording.same(level.name(), name)
                        || Wording.same("ระดับ" + level.name(), name)
                        || Wording.same("level" + level.name(), name))
                .findFirst();
    }

    /**
     * The level of an overall score. Figures are compared on two decimals. Empty when the level hangs on an instrument whose
     * score is not known.
     *
     * @param instruments one element per instrument of the framework, empty where the score is not known
     */
    public Optional<Level> levelOf(Score overall, Collection<Optional<Score>> instruments) {
        for (Level level : levels) {
            if (overall.rounded().isBelow(level.from())) continue;
            if (level.everyInstrumentFrom().isEmpty()) return Optional.of(level);
            Score mark = level.everyInstrumentFrom().get();
            boolean oneIsBelow = instruments.stream()
                    .anyMatch(score ->
                            score.filter(s -> s.rounded().isBelow(mark)).isPresent());
            if (oneIsBelow) continue;
            return instruments.stream().allMatch(Optional::isPresent) ? Optional.of(level) : Optional.empty();
        }
        return Optional.empty();
    }
}
