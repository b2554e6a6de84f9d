package org.yokradap.assessment.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yokradap.assessment.api.AssessmentRejection;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.Frameworks;
import org.yokradap.assessment.api.ScoreLine;
import org.yokradap.assessment.api.StatedResult;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.analysis.Sheet;
import org.yokradap.assessment.api.analysis.Sheet.Problem;

/**
 * What the assessment would refuse, line by line: it stops at the first line it does not accept, and a person who mends a table
 * wants to know them all.
 *
 * @param corrects whether scores that are recorded otherwise are to be corrected
 */
record Doubts(Frameworks frameworks, Framework framework, Recorded recorded, boolean corrects) {
    List<Problem> about(Sheet sheet) {
        var problems = new ArrayList<>(sheet.problemsUnder(framework));
        Stream.concat(
                        sheet.scores().stream().flatMap(row -> otherwise(row).stream()),
                        sheet.stated().stream().flatMap(row -> level(row).stream()))
                .forEach(problems::add);
        return List.copyOf(problems);
    }

    private Optional<Problem> otherwise(Sheet.Row<ScoreLine> row) {
        Subject subject = row.content().subject();
        return recorded.score(subject)
                .filter(before -> !corrects && !before.equals(row.content().score()))
                .map(before -> row.problem(AssessmentRejection.ALREADY_RECORDED
                        .because(subject.code(), before.toString())
                        .on("score")));
    }

    private Optional<Problem> level(Sheet.Row<StatedResult> row) {
        return row.content()
                .level()
                .filter(level -> !frameworks.knowLevel(level))
                .map(level -> row.problem(
                        AssessmentRejection.UNKNOWN_LEVEL.because(level).on("level")));
    }
}
