package org.yokradap.assessment.api.analysis;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.Instrument;
import org.yokradap.assessment.api.Part;
import org.yokradap.assessment.api.ScoreLine;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.Subject.Detail;
import org.yokradap.assessment.api.Wording;

/**
 * Which code of this year asks what a code of last year asked. Last year's framework says so where it is known. Otherwise an
 * instrument is the same under the same code, an indicator or sub-indicator only when it also has the same name, and an item never:
 * items are renumbered every year, and a wrong pair would be worse than none.
 */
final class CodeMatches {
    private final Year last;
    private final Year now;

    CodeMatches(Figures last, Figures now) {
        this.last = new Year(last);
        this.now = new Year(now);
        boolean following = last.framework()
                .id()
                .next()
                .filter(now.framework().id()::equals)
                .isPresent();
        if (following) last.framework().nextYear().forEach(this::pair);
        pair(Subject.OVERALL, Subject.OVERALL);
        this.last.codes.stream().filter(this::isSame).forEach(code -> pair(code, code));
    }

    /** What is paired already stays so: what is known goes before what can be seen. */
    private void pair(Subject then, Subject since) {
        if (last.counterparts.containsKey(then) || now.counterparts.containsKey(since)) return;
        last.counterparts.put(then, since);
        now.counterparts.put(since, then);
    }

    private boolean isSame(Subject code) {
        return switch (code.detail()) {
            case OVERALL, ITEM -> false;
            case INSTRUMENT -> now.framework.knows(code);
            case INDICATOR, SUB_INDICATOR ->
                now.framework.knows(code) && last.names(code).stream().anyMatch(now.names(code)::contains);
        };
    }

    /** All that has a code: of the framework, and what was recorded beside it. */
    List<Subject> codesOfLastYear() {
        return last.codes;
    }

    List<Subject> codesOfThisYear() {
        return now.codes;
    }

    Optional<Subject> since(Subject then) {
        return Optional.ofNullable(last.counterparts.get(then));
    }

    Optional<Subject> before(Subject now) {
        return Optional.ofNullable(this.now.counterparts.get(now));
    }

    /** Whether last year certainly asked nothing like it; not only that nobody knows what. */
    boolean isNew(Subject code) {
        return now.hasAlone(code, last);
    }

    /** Whether this year certainly asks nothing like it any more. */
    boolean isGone(Subject code) {
        return last.hasAlone(code, now);
    }

    /** One of the two years, with what is looked up more than once. */
    private static final class Year {
        private final Figures figures;
        private final Framework framework;
        private final List<Subject> codes;
        private final Map<Subject, Set<String>> names = new HashMap<>();
        private final Map<Detail, Set<String>> namesOfAll = new EnumMap<>(Detail.class);
        private final Map<Subject, Boolean> allMatched = new HashMap<>();
        /** The other year's codes by this year's. */
        private final Map<Subject, Subject> counterparts = new HashMap<>();

        Year(Figures figures) {
            this.figures = figures;
            this.framework = figures.framework();
            this.codes = Stream.of(
                            Stream.of(Subject.OVERALL),
                            framework.instruments().stream().map(Instrument::code),
                            framework.parts().map(Part::code),
                            figures.sheet().lines().stream()
                                    .map(ScoreLine::subject)
                                    .filter(framework::knows))
                    .flatMap(it -> it)
                    .distinct()
                    .toList();
            framework.parts().map(Part::code).forEach(it -> namesOfAll
                    .computeIfAbsent(it.detail(), detail -> new HashSet<>())
                    .addAll(names(it)));
        }

        /** Any of the names it has: papers and years drift between them. */
        Set<String> names(Subject code) {
            return names.computeIfAbsent(code, this::readNames);
        }

        private Set<String> readNames(Subject code) {
            var found = new HashSet<String>();
            found.add(Wording.normal(figures.nameOf(code)));
            framework.part(code).stream()
                    .flatMap(it -> it.variants().stream())
                    .map(Wording::normal)
                    .forEach(found::add);
            found.remove("");
            return found;
        }

        boolean hasAlone(Subject code, Year other) {
            if (counterparts.containsKey(code)) return false;
            return switch (code.detail()) {
                case OVERALL -> false;
                case INSTRUMENT -> true;
                case INDICATOR -> isCalledLikeNothingOf(other, code);
                case SUB_INDICATOR -> isListedBy(other, code) && isCalledLikeNothingOf(other, code);
                case ITEM -> allItemsMatched(code, other);
            };
        }

        private boolean isCalledLikeNothingOf(Year other, Subject code) {
            Set<String> taken = other.namesOfAll.getOrDefault(code.detail(), Set.of());
            return !names(code).isEmpty() && names(code).stream().noneMatch(taken::contains);
        }

        /** Whether the other year would list it, if it had it: all that belongs to the same indicator. */
        private boolean isListedBy(Year other, Subject code) {
            return code.indicatorByCode()
                    .map(counterparts::get)
                    .flatMap(other.framework::part)
                    .filter(Part::complete)
                    .isPresent();
        }

        /** When each item of the other year's instrument has its counterpart here, none is left for this one. */
        private boolean allItemsMatched(Subject item, Year other) {
            return framework
                    .instrumentOf(item)
                    .map(it -> counterparts.get(it.code()))
                    .filter(code -> allMatched.computeIfAbsent(code, other::hasAllItemsMatched))
                    .isPresent();
        }

        private boolean hasAllItemsMatched(Subject instrument) {
            return framework
                    .instrumentOf(instrument)
                    .filter(Instrument::isComplete)
                    .filter(it -> it.parts()
                            .map(Part::code)
                            .filter(code -> code.detail() == Detail.ITEM)
                            .allMatch(counterparts::containsKey))
                    .isPresent();
        }
    }
}
