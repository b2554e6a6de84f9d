package org.yokradap.assessment.api.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.ScoreLine;
import org.yokradap.assessment.api.Subject;

/**
 * All recorded scores, at any mix of levels of detail, one per subject. A class and no record only because it finds a line without
 * going through all of them.
 */
public final class ScoreSheet {
    private final List<ScoreLine> lines;
    private final Map<Subject, ScoreLine> bySubject = new HashMap<>();

    public ScoreSheet(List<ScoreLine> lines) {
        this.lines = List.copyOf(lines);
        this.lines.forEach(line -> bySubject.putIfAbsent(line.subject(), line));
    }

    /** In the order in which they were recorded. */
    public List<ScoreLine> lines() {
        return lines;
    }

    public Optional<ScoreLine> line(Subject subject) {
        return Optional.ofNullable(bySubject.get(subject));
    }

    public Optional<Score> score(Subject subject) {
        return line(subject).map(ScoreLine::score);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ScoreSheet sheet && lines.equals(sheet.lines);
    }

    @Override
    public int hashCode() {
        return lines.hashCode();
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
