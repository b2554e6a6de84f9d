package org.yokradap.plan.read;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yokradap.assessment.api.Subject;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.Board;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.PlanChange;
import org.yokradap.plan.api.PlanChange.Part;
import org.yokradap.plan.api.PlannedMeasure;
import org.yokradap.plan.api.PlannedMeasure.Obligation;
import org.yokradap.plan.api.PlannedMeasure.Step;

/** How two states of a plan differ, in what they say; not in how far they are. */
final class PlanChanges {
    private final List<PlanChange> changes = new ArrayList<>();

    private PlanChanges() {}

    /** In the order of the plan, what was taken out last. */
    static List<PlanChange> between(Board before, Board after) {
        var differences = new PlanChanges();
        for (PlannedMeasure measure : after.measures()) {
            before.measure(measure.id())
                    .ifPresentOrElse(
                            it -> differences.compare(it, measure),
                            () -> differences.add(measure.id(), Part.MEASURE, null, null, measure.issue()));
        }
        before.measures().stream()
                .filter(measure -> after.measure(measure.id()).isEmpty())
                .forEach(measure -> differences.add(measure.id(), Part.MEASURE, null, measure.issue(), null));
        return List.copyOf(differences.changes);
    }

    private void compare(PlannedMeasure before, PlannedMeasure after) {
        var id = after.id();
        compare(id, Part.HEADING, heading(before), heading(after));
        compare(id, Part.ISSUE, before.issue(), after.issue());
        compare(id, Part.WEAKNESSES, weaknesses(before), weaknesses(after));
        compare(id, Part.RESPONSIBLE, before.responsible(), after.responsible());
        compare(id, Part.DIVISIONS, divisions(before), divisions(after));
        compare(id, Part.COORDINATOR, coordinator(before), coordinator(after));
        compare(id, Part.STEP, steps(before), steps(after));
        compare(id, Part.DUTY, duties(before), duties(after));
    }

    private void compare(MeasureId measure, Part part, String before, String after) {
        if (!before.equals(after)) add(measure, part, null, blankAsNone(before), blankAsNone(after));
    }

    private void compare(MeasureId measure, Part part, Map<Integer, String> before, Map<Integer, String> after) {
        Stream.concat(after.keySet().stream(), before.keySet().stream())
                .distinct()
                .sorted()
                .filter(number ->
                        !Optional.ofNullable(before.get(number)).equals(Optional.ofNullable(after.get(number))))
                .forEach(number -> add(measure, part, number, before.get(number), after.get(number)));
    }

    private void add(
            MeasureId measure, Part part, @Nullable Integer number, @Nullable String before, @Nullable String after) {
        changes.add(new PlanChange(
                measure,
                part,
                Optional.ofNullable(number),
                Optional.ofNullable(before),
                Optional.ofNullable(after),
                false));
    }

    private static @Nullable String blankAsNone(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String heading(PlannedMeasure measure) {
        return Stream.of(measure.instrument(), measure.indicator(), measure.item())
                .filter(text -> !text.isEmpty())
                .collect(joining(" "));
    }

    /** The codes of the weaknesses that a measure is said to be for. */
    static String weaknesses(PlannedMeasure measure) {
        return measure.answers().stream().map(Subject::code).collect(joining(", "));
    }

    /**
     * The codes of the divisions that are responsible. A measure that means everybody says so, and not who that is: a division
     * that is added to the agency changes no plan.
     */
    static String divisions(PlannedMeasure measure) {
        var codes = measure.everyone()
                .map(everyone -> Stream.of(everyone.name()))
                .orElseGet(() -> measure.divisions().stream().map(DivisionId::code));
        return codes.collect(joining(", "));
    }

    static String coordinator(PlannedMeasure measure) {
        return measure.coordinator().map(DivisionId::code).orElse("");
    }

    private static Map<Integer, String> steps(PlannedMeasure measure) {
        return numbered(measure.steps(), Step::number, PlanChanges::said);
    }

    private static String said(Step step) {
        return step.division()
                .map(division -> step.text() + " (" + division.code() + ")")
                .orElseGet(step::text);
    }

    private static Map<Integer, String> duties(PlannedMeasure measure) {
        return numbered(measure.obligations(), Obligation::number, Obligation::words);
    }

    private static <T> Map<Integer, String> numbered(
            List<T> parts, Function<T, Integer> number, Function<T, String> words) {
        return parts.stream().collect(toMap(number, words, (first, second) -> second, LinkedHashMap::new));
    }
}
