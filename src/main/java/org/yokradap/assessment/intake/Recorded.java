package org.yokradap.assessment.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.Instrument;
import org.yokradap.assessment.api.Part;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.ScoreLine;
import org.yokradap.assessment.api.StatedResult;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.analysis.Analysis.StatedFigure;
import org.yokradap.assessment.api.analysis.AnalysisView;
import org.yokradap.assessment.api.analysis.Sheet;
import org.yokradap.assessment.api.intake.DryRun.Effect;
import org.yokradap.assessment.api.intake.DryRun.Entry;
import org.yokradap.assessment.api.intake.DryRun.StatedEntry;

/** What is recorded already, and what rows of tables would change in it. */
record Recorded(Map<Subject, ScoreLine> scores, Map<String, StatedResult> stated) {
    static final Recorded NOTHING = new Recorded(Map.of(), Map.of());

    static Recorded in(AnalysisView view) {
        return new Recorded(
                view.sheet().lines().stream().collect(Collectors.toMap(ScoreLine::subject, Function.identity())),
                view.analysis().stated().stream()
                        .map(StatedFigure::result)
                        .collect(
                                Collectors.toMap(StatedResult::where, Function.identity(), (first, second) -> second)));
    }

    Optional<Score> score(Subject subject) {
        return Optional.ofNullable(scores.get(subject)).map(ScoreLine::score);
    }

    /** Without what the framework can never take, and with a subject that occurs again only once: that changes nothing. */
    List<Entry> scores(Sheet sheet, Framework framework) {
        var subjects = new HashSet<Subject>();
        return sheet.scores().stream()
                .filter(row -> framework.isRecordable(
                        row.content().subject(), row.content().score()))
                .filter(row -> subjects.add(row.content().subject()))
                .map(row -> new Entry(
                        row.place(),
                        row.content(),
                        name(row.content(), framework),
                        effect(row.content()),
                        score(row.content().subject())))
                .toList();
    }

    private Effect effect(ScoreLine line) {
        ScoreLine before = scores.get(line.subject());
        if (before == null) return Effect.NEW;
        if (!before.score().equals(line.score())) return Effect.DIFFERS;
        return line.written().over(before.written()).equals(before.written()) ? Effect.UNCHANGED : Effect.WORDS;
    }

    List<StatedEntry> stated(Sheet sheet) {
        return sheet.stated().stream()
                .map(row -> new StatedEntry(
                        row.place(),
                        row.content(),
                        effect(row.content()),
                        Optional.ofNullable(stated.get(row.content().where()))))
                .toList();
    }

    private Effect effect(StatedResult result) {
        StatedResult before = stated.get(result.where());
        if (before == null) return Effect.NEW;
        return before.equals(result) ? Effect.UNCHANGED : Effect.DIFFERS;
    }

    private static String name(ScoreLine line, Framework framework) {
        return framework.instruments().stream()
                .filter(it -> it.code().equals(line.subject()))
                .map(Instrument::name)
                .findFirst()
                .or(() -> framework.part(line.subject()).map(Part::name).filter(it -> !it.isEmpty()))
                .or(() -> line.written().name())
                .or(() -> line.written().text())
                .orElse("");
    }
}
