package org.yokradap.assessment.api.analysis;

import static org.yokradap.assessment.api.analysis.Finding.Kind.NAME_DRIFT;
import static org.yokradap.assessment.api.analysis.Finding.Kind.REFERENCE_ERROR;
import static org.yokradap.assessment.api.analysis.Finding.Kind.VERDICT;
import static org.yokradap.assessment.api.analysis.Finding.Severity.ERROR;
import static org.yokradap.assessment.api.analysis.Finding.Severity.NOTE;
import static org.yokradap.assessment.api.analysis.Finding.Severity.PASSED;
import static org.yokradap.assessment.api.analysis.Finding.Severity.WARNING;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.Part;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.ScoreLine;
import org.yokradap.assessment.api.Subject;

/** The words written beside scores, against the framework: verdicts, names, and what a subject is put under. */
record WordChecks(Framework framework, ScoreSheet sheet) {
    List<Finding> findings() {
        var findings = new ArrayList<Finding>(verdicts());
        for (ScoreLine line : sheet.lines()) {
            if (!framework.knows(line.subject()))
                findings.add(Finding.of(
                        REFERENCE_ERROR, WARNING, line.subject(), "scored-unknown", line.subject(), line.score()));
            line.written().under().flatMap(it -> misplaced(line.subject(), it)).ifPresent(findings::add);
            Optional<String> name = line.written().name().or(line.written()::text);
            name.flatMap(it -> misnamed(line.subject(), it)).ifPresent(findings::add);
        }
        return List.copyOf(findings);
    }

    private List<Finding> verdicts() {
        var findings = new ArrayList<Finding>();
        int agreeing = 0;
        for (ScoreLine line : sheet.lines()) {
            if (line.written().verdict().isEmpty()) continue;
            String words = line.written().verdict().get();
            Score score = line.score().rounded();
            Optional<Verdict> said = Verdict.read(words);
            Verdict right = score.isBelow(framework.passMark()) ? Verdict.FAILS : Verdict.PASSES;
            if (said.isEmpty()) {
                findings.add(Finding.of(VERDICT, WARNING, line.subject(), "unreadable", line.subject(), words));
            } else if (said.get() == right) {
                agreeing++;
            } else {
                findings.add(Finding.of(
                        VERDICT,
                        ERROR,
                        line.subject(),
                        "disagrees",
                        line.subject(),
                        words,
                        score,
                        framework.passMark()));
            }
        }
        if (findings.isEmpty() && agreeing > 0)
            findings.add(Finding.of(VERDICT, PASSED, Subject.OVERALL, "all-agree", agreeing, framework.passMark()));
        return findings;
    }

    private Optional<Finding> misplaced(Subject subject, Subject under) {
        return Placement.of(framework, subject)
                .contradictedBy(under)
                .map(right -> Finding.of(REFERENCE_ERROR, ERROR, subject, "under-another", subject, under, right));
    }

    private Optional<Finding> misnamed(Subject subject, String written) {
        Optional<Part> known =
                framework.part(subject).filter(part -> !part.name().isEmpty());
        if (known.isEmpty() || known.get().isOfficiallyCalled(written)) return Optional.empty();
        Part part = known.get();
        if (part.isCalled(written))
            return Optional.of(Finding.of(NAME_DRIFT, NOTE, subject, "variant", subject, written, part.name()));
        return framework
                .parts()
                .filter(it -> it.code().detail() == subject.detail() && it.isCalled(written))
                .findFirst()
                .map(it -> Finding.of(
                        REFERENCE_ERROR, ERROR, subject, "name-of-another", subject, written, it.code(), part.name()))
                .or(() -> Optional.of(
                        Finding.of(NAME_DRIFT, WARNING, subject, "unknown", subject, written, part.name())));
    }
}
