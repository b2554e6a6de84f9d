package org.yokradap.assessment.api.analysis;

import static org.yokradap.assessment.api.analysis.Finding.Kind.GUIDANCE_KEEPS_LEVEL;
import static org.yokradap.assessment.api.analysis.Finding.Kind.URGENT_NOT_DISCUSSED;
import static org.yokradap.assessment.api.analysis.Finding.Severity.WARNING;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.ScoreLine;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.WeaknessKind;
import org.yokradap.assessment.api.Wording;

/** The guidance a paper gives, against the weaknesses it should be about. */
record GuidanceChecks(Framework framework, ScoreSheet sheet, List<Weakness> weaknesses) {
    private static final List<String> KEEPS_LEVEL = List.of("รักษาระดับ", "คงระดับ", "รักษามาตรฐาน");

    List<Finding> findings() {
        return Stream.concat(keepingTheLevelOfTheWeak(), urgentWithoutGuidance())
                .toList();
    }

    private Stream<Finding> keepingTheLevelOfTheWeak() {
        return weaknesses.stream()
                .filter(weakness -> guidance(weakness.subject())
                        .map(Wording::normal)
                        .filter(words -> KEEPS_LEVEL.stream().anyMatch(words::contains))
                        .isPresent())
                .flatMap(it -> it.score().stream()
                        .map(score -> Finding.of(
                                GUIDANCE_KEEPS_LEVEL, WARNING, it.subject(), "on-a-weakness", it.subject(), score)));
    }

    /** Only for a paper that gives guidance at all: then what the rule calls urgent should have some. */
    private Stream<Finding> urgentWithoutGuidance() {
        List<Subject> discussed = sheet.lines().stream()
                .filter(line -> line.written().guidance().isPresent())
                .map(ScoreLine::subject)
                .toList();
        if (discussed.isEmpty()) return Stream.of();
        return weaknesses.stream()
                .filter(it -> it.kind() == WeaknessKind.INDICATOR && it.urgent())
                .filter(it -> discussed.stream().noneMatch(subject -> isOrBelongsTo(subject, it.subject())))
                .flatMap(it -> it.score().stream()
                        .map(score -> Finding.of(
                                URGENT_NOT_DISCUSSED, WARNING, it.subject(), "by-the-rule", it.subject(), score)));
    }

    private boolean isOrBelongsTo(Subject subject, Subject indicator) {
        return subject.equals(indicator) || framework.above(subject).contains(indicator);
    }

    private Optional<String> guidance(Subject subject) {
        return sheet.line(subject).flatMap(line -> line.written().guidance());
    }
}
