package org.yokradap.assessment.api.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.Instrument;
import org.yokradap.assessment.api.Part;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.Subject.Detail;
import org.yokradap.assessment.api.Wording;

/**
 * Which code of this year asks what a code of last year asked. Last year's framework says so where it is known. Otherwise an
 * instrument is the same under the same code, an indicator or sub-indicator only when it also has the same name, and an item never:
 * items are renumbered every year, and a wrong pair would be worse than none.
 */
final class CodeMatches {
    private final Figures last;
    private final Figures now;
    private final Map<Subject, Subject> forwards = new HashMap<>();
    private final Map<Subject, Subject> backwards = new HashMap<>();

    CodeMatches(Figures last, Figures now) {
        this.last = last;
        this.now = now;
        boolean following = last.framework()
                .id()
                .next()
                .filter(now.framework().id()::equals)
                .isPresent();
        if (following) last.framework().nextYear().forEach(this::pair);
        pair(Subject.OVERALL, Subject.OVERALL);
        codes(last).filter(this::isSame).forEach(code -> pair(code, code));
    }

    /** What is paired already stays so: what is known goes before what can be seen. */
    private void pair(Subject then, Subject since) {
        if (forwards.containsKey(then) || backwards.containsKey(since)) return;
        forwards.put(then, since);
        backwards.put(since, then);
    }

    /** All that has a code in a year: of the framework, and what was recorded beside it. */
    static Stream<Subject> codes(Figures year) {
        Framework framework = year.framework();
        return Stream.of(
                        Stream.of(Subject.OVERALL),
                        framework.instruments().stream()
                                .flatMap(it -> Stream.concat(
                                        Stream.of(it.code()), it.parts().map(Part::code))),
                        year.sheet().lines().stream().map(it -> it.subject()).filter(framework::knows))
                .flatMap(it -> it)
                .distinct();
    }

    private boolean isSame(Subject code) {
        return switch (code.detail()) {
            case OVERALL -> true;
            case INSTRUMENT -> isInstrument(now.framework(), code);
            case INDICATOR, SUB_INDICATOR -> now.framework().knows(code) && isCalledAlike(code, code);
            case ITEM -> false;
        };
    }

    private static boolean isInstrument(Framework framework, Subject code) {
        return framework.instruments().stream().anyMatch(it -> it.code().equals(code));
    }

    /** By any of the names of either: papers and years drift between them. */
    private boolean isCalledAlike(Subject then, Subject since) {
        Set<String> names = names(last, then);
        return names(now, since).stream().anyMatch(names::contains);
    }

    private static Set<String> names(Figures year, Subject code) {
        var names = new HashSet<String>();
        names.add(Wording.normal(year.nameOf(code)));
        year.framework().part(code).stream()
                .flatMap(it -> it.variants().stream())
                .map(Wording::normal)
                .forEach(names::add);
        names.remove("");
        return names;
    }

    Optional<Subject> since(Subject then) {
        return Optional.ofNullable(forwards.get(then));
    }

    Optional<Subject> before(Subject now) {
        return Optional.ofNullable(backwards.get(now));
    }

    /** Whether last year certainly asked nothing like it; not only that nobody knows what. */
    boolean isNew(Subject code) {
        return isUnmatched(code, now, last, backwards);
    }

    /** Whether this year certainly asks nothing like it any more. */
    boolean isGone(Subject code) {
        return isUnmatched(code, last, now, forwards);
    }

    private static boolean isUnmatched(Subject code, Figures here, Figures there, Map<Subject, Subject> matches) {
        if (matches.containsKey(code)) return false;
        return switch (code.detail()) {
            case OVERALL -> false;
            case INSTRUMENT -> true;
            case INDICATOR -> !names(here, code).isEmpty() && nobodyIsCalledLike(code, here, there);
            case SUB_INDICATOR ->
                !names(here, code).isEmpty()
                        && counterpart(code.indicatorByCode(), matches, there).isPresent()
                        && nobodyIsCalledLike(code, here, there);
            case ITEM -> itemsAllMatched(code, here, there, matches);
        };
    }

    private static boolean nobodyIsCalledLike(Subject code, Figures here, Figures there) {
        Set<String> names = names(here, code);
        return there.framework()
                .parts()
                .filter(it -> it.code().detail() == code.detail())
                .noneMatch(it -> names(there, it.code()).stream().anyMatch(names::contains));
    }

    /** The other year's part that is the same, if that year lists all that belongs to it. */
    private static Optional<Part> counterpart(Optional<Subject> code, Map<Subject, Subject> matches, Figures there) {
        return code.map(matches::get)
                .filter(Objects::nonNull)
                .flatMap(there.framework()::part)
                .filter(Part::complete);
    }

    /** When each item of the other year's instrument has its counterpart here, none is left for this one. */
    private static boolean itemsAllMatched(Subject item, Figures here, Figures there, Map<Subject, Subject> matches) {
        Optional<Instrument> other = here.framework()
                .instrumentOf(item)
                .map(it -> matches.get(it.code()))
                .flatMap(code -> there.framework().instruments().stream()
                        .filter(it -> it.code().equals(code))
                        .findFirst())
                .filter(Instrument::isComplete);
        return other.isPresent()
                && other.get()
                        .parts()
                        .map(Part::code)
                        .filter(it -> it.detail() == Detail.ITEM)
                        .allMatch(matches::containsValue);
    }
}
