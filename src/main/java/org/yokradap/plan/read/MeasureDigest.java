package org.yokradap.plan.read;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.PlanContent;
import org.yokradap.plan.api.PlannedMeasure;
import org.yokradap.plan.api.PlannedMeasure.Obligation;
import org.yokradap.plan.api.PlannedMeasure.Step;
import org.yokradap.platform.Digest;

/**
 * The digest of what a measure says: two measures with the same digest are the same to the last character, however far each is.
 * Digests are stored. What a measure learns to say later goes in only where it says something, so that old ones stay as they are.
 */
final class MeasureDigest {
    private MeasureDigest() {}

    /** The measure as a line of a version's content. */
    static PlanContent.Line line(PlannedMeasure measure, long upTo) {
        return new PlanContent.Line(
                measure.id(),
                upTo,
                of(measure),
                measure.obligations().stream()
                        .map(duty -> new PlanContent.Duty(duty.id(), of(duty)))
                        .toList());
    }

    private static String of(PlannedMeasure measure) {
        var parts = new ArrayList<>(List.of(
                measure.instrument(), measure.indicator(), measure.item(), measure.issue(), measure.responsible()));
        for (Step step : measure.steps()) {
            parts.add("step " + step.number());
            parts.add(step.text());
            step.division().map(DivisionId::value).ifPresent(parts::add);
        }
        for (Obligation duty : measure.obligations()) parts.add(of(duty));
        parts.add(PlanChanges.divisions(measure));
        if (!measure.answers().isEmpty()) {
            parts.add("answers");
            parts.add(PlanChanges.weaknesses(measure));
        }
        if (measure.coordinator().isPresent()) {
            parts.add("coordinator");
            parts.add(PlanChanges.coordinator(measure));
        }
        return Digest.of(parts);
    }

    private static String of(Obligation duty) {
        var timing = duty.timing();
        return Digest.of(List.of(
                "duty " + duty.number(),
                duty.words(),
                duty.bearer().name(),
                timing.kind().code(),
                said(timing.start()),
                said(timing.end()),
                said(timing.due()),
                said(timing.count()),
                timing.note().orElse("")));
    }

    private static String said(Optional<?> value) {
        return value.stream().map(Object::toString).collect(joining());
    }
}
