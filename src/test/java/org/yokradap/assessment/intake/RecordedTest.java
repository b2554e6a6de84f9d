package org.yokradap.assessment.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yokradap.assessment.Example;
import org.yokradap.assessment.api.AsWritten;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.ScoreLine;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.analysis.Sheet;
import org.yokradap.assessment.api.intake.DryRun.Entry;

class RecordedTest {
    private static Sheet.Row<ScoreLine> row(int line, String subject, String score) {
        return new Sheet.Row<>(
                "indicators.csv:" + line, new ScoreLine(new Subject(subject), Score.parse(score), AsWritten.NOTHING));
    }

    private static List<String> places(List<Sheet.Row<ScoreLine>> rows) {
        var framework = Example.FRAMEWORKS.ofYear(2565).orElseThrow();
        return Recorded.NOTHING.scores(new Sheet(rows, List.of(), Optional.empty()), framework).stream()
                .map(Entry::place)
                .toList();
    }

    @Test
    void countsASubjectOnceThatOccursAgain() {
        assertThat(places(List.of(row(2, "1", "90"), row(3, "2", "80"), row(4, "1", "91"))))
                .containsExactly("indicators.csv:2", "indicators.csv:3");
    }
}
