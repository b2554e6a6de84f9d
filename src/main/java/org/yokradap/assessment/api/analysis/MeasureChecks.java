package org.yokradap.assessment.api.analysis;

import static org.yokradap.assessment.api.analysis.Finding.Kind.COVERAGE_GAP;
import static org.yokradap.assessment.api.analysis.Finding.Kind.MEASURE_WITHOUT_OBLIGATION;
import static org.yokradap.assessment.api.analysis.Finding.Kind.MEASURE_WITHOUT_OWNER;
import static org.yokradap.assessment.api.analysis.Finding.Kind.MEASURE_WITHOUT_STEP;
import static org.yokradap.assessment.api.analysis.Finding.Kind.SHORT_NOTICE;
import static org.yokradap.assessment.api.analysis.Finding.Severity.ERROR;
import static org.yokradap.assessment.api.analysis.Finding.Severity.WARNING;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yokradap.assessment.api.Framework;

/** A table of measures: whether it answers every weakness, and whether each row is whole and points to the right place. */
final class MeasureChecks {
    private final Framework framework;
    private final List<Citation> citations;
    private final Optional<Material.Notice> notice;

    MeasureChecks(Framework framework, List<MeasureLine> lines, Optional<Material.Notice> notice) {
        this.framework = framework;
        this.citations =
                lines.stream().map(line -> Citation.of(framework, line)).toList();
        this.notice = notice;
    }

    /** The weaknesses, each with the measures that answer it. */
    List<Weakness> answered(List<Weakness> weaknesses) {
        return weaknesses.stream()
                .map(weakness -> weakness.answeredBy(citations.stream()
                        .filter(it -> it.answers(weakness.subject(), framework))
                        .map(it -> it.line().reference())
                        .toList()))
                .toList();
    }

    List<Finding> findings(List<Weakness> answered) {
        var findings = new ArrayList<Finding>();
        answered.stream()
                .filter(weakness -> weakness.measures().isEmpty())
                .map(MeasureChecks::uncovered)
                .forEach(findings::add);
        var references = new ReferenceChecks(framework);
        for (Citation citation : citations) {
            var ofTheRow = new ArrayList<>(references.findings(citation));
            ofTheRow.addAll(incomplete(citation));
            notice.ifPresent(it -> ofTheRow.addAll(shortNotice(citation, it)));
            ofTheRow.stream().map(it -> it.of(citation.line())).forEach(findings::add);
        }
        return List.copyOf(findings);
    }

    private static Finding uncovered(Weakness weak) {
        return weak.score()
                .map(score -> Finding.of(COVERAGE_GAP, ERROR, weak.subject(), "without-measure", weak.subject(), score))
                .orElseGet(() -> Finding.of(COVERAGE_GAP, ERROR, weak.subject(), "without-score", weak.subject()));
    }

    private static List<Finding> incomplete(Citation citation) {
        MeasureLine line = citation.line();
        String label = citation.label();
        return Stream.of(
                        missing(line.steps(), MEASURE_WITHOUT_STEP, label),
                        missing(line.responsible(), MEASURE_WITHOUT_OWNER, label),
                        missing(line.reporting(), MEASURE_WITHOUT_OBLIGATION, label))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Finding> missing(String cell, Finding.Kind kind, String label) {
        boolean saysNothing = cell.codePoints().noneMatch(Character::isLetterOrDigit);
        return saysNothing ? Optional.of(Finding.of(kind, ERROR, label, "of-a-measure", label)) : Optional.empty();
    }

    /** Short is less than a month from the day of the paper: the month it names has begun already. */
    private static List<Finding> shortNotice(Citation citation, Material.Notice notice) {
        LocalDate dated = notice.dated();
        return notice.lastDays().apply(citation.line().reporting()).stream()
                .distinct()
                .filter(lastDay -> lastDay.isBefore(dated.plusMonths(1)))
                .map(lastDay -> Finding.of(
                        SHORT_NOTICE,
                        WARNING,
                        citation.label(),
                        lastDay.isBefore(dated) ? "past" : "days-left",
                        citation.label(),
                        lastDay,
                        ChronoUnit.DAYS.between(dated, lastDay)))
                .toList();
    }
}
