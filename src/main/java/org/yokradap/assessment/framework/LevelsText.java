package org.yokradap.assessment.framework;

import static org.yokradap.assessment.api.FrameworkRejection.LAST_LEVEL_NOT_OPEN;
import static org.yokradap.assessment.api.FrameworkRejection.LEVELS_OUT_OF_ORDER;
import static org.yokradap.assessment.api.FrameworkRejection.LEVEL_KEY_TWICE;
import static org.yokradap.assessment.api.FrameworkRejection.LEVEL_NAME_TWICE;
import static org.yokradap.assessment.api.FrameworkRejection.NO_LEVELS;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yokradap.assessment.api.Level;
import org.yokradap.assessment.api.LevelScale;
import org.yokradap.assessment.api.Wording;

/** The scale, best level first: each can be reached, and every score has one. */
record LevelsText(Entry top) {
    LevelScale levels() {
        if (top.count("levels") == 0) throw top.wrongIn("levels", NO_LEVELS);
        List<Placed> levels = top.each("levels", Placed::read);
        boolean allRead = levels.size() == top.count("levels");
        if (allRead) check(levels);
        return new LevelScale(levels.stream().map(Placed::level).toList());
    }

    private record Placed(Entry entry, Level level) {
        static Placed read(Entry entry) {
            entry.having("name", "key", "from", "every-instrument-from");
            return new Placed(
                    entry,
                    new Level(
                            entry.text("name"),
                            entry.required("key", Values::key),
                            entry.required("from", Values::mark),
                            entry.optional("every-instrument-from", Values::mark)));
        }
    }

    private static void check(List<Placed> levels) {
        Set<String> names = new HashSet<>();
        Set<String> keys = new HashSet<>();
        Optional<Level> better = Optional.empty();
        for (Placed it : levels) {
            Level level = it.level();
            if (!names.add(Wording.normal(level.name())))
                throw it.entry().wrongIn("name", LEVEL_NAME_TWICE, level.name());
            if (!keys.add(level.key())) throw it.entry().wrongIn("key", LEVEL_KEY_TWICE, level.key());
            if (better.filter(above -> !isBelow(level, above)).isPresent())
                throw it.entry().wrongIn("from", LEVELS_OUT_OF_ORDER, level.name());
            better = Optional.of(level);
        }
        Level last = levels.getLast().level();
        if (!last.from().isZero() || last.everyInstrumentFrom().isPresent())
            throw levels.getLast().entry().wrong(LAST_LEVEL_NOT_OPEN, last.name());
    }

    /** Of two levels with one mark, that which asks more of the instruments is the better one. */
    private static boolean isBelow(Level level, Level above) {
        if (!level.from().equals(above.from())) return level.from().isBelow(above.from());
        return above.everyInstrumentFrom()
                .filter(mark -> level.everyInstrumentFrom()
                        .map(own -> own.isBelow(mark))
                        .orElse(true))
                .isPresent();
    }
}
