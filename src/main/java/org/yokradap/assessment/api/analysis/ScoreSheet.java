package org.yokradap.assessment.api.analysis;

import java.util.List;
import java.util.Optional;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.ScoreLine;
import org.yokradap.assessment.api.Subject;

/** All recorded scores, at any mix of levels of detail, one per subject. */
public record ScoreSheet(List<ScoreLine> lines) {
    public ScoreSheet {
        lines = List.copyOf(lines);
    }

    public Optional<ScoreLine> line(Subject subject) {
        return lines.stream().filter(line -> line.subject().equals(subject)).findFirst();
    }

    public Optional<Score> score(Subject subject) {
        return line(subject).map(ScoreLine::score);
    }
}
