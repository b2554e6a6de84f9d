package org.yokradap.assessment.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.Level;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.analysis.Analysis;
import org.yokradap.assessment.api.analysis.Finding;
import org.yokradap.assessment.api.analysis.Finding.Severity;
import org.yokradap.assessment.api.analysis.FindingSentences;
import org.yokradap.assessment.api.analysis.Weakness;
import org.yokradap.platform.cli.Columns;
import org.yokradap.platform.cli.Terminal;

/**
 * The analysis for people: the result, what it is made of, the weaknesses, and the findings with the worst first.
 *
 * @param planned whether there was a table of measures, without which nothing is said about them
 */
record TextReport(
        Framework framework, Analysis analysis, boolean planned, Terminal terminal, FindingSentences sentences) {
    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(framework.name());
        lines.add("");
        lines.add(overall());
        section(lines, terminal.say("assessment.instrument"), instruments());
        section(lines, terminal.say("analysis.indicators"), indicators());
        if (!analysis.stated().isEmpty()) section(lines, terminal.say("analysis.stated"), stated());
        section(lines, terminal.say("assessment.weaknesses"), weaknesses());
        section(lines, terminal.say("assessment.findings"), findings());
        return List.copyOf(lines);
    }

    private static void section(List<String> lines, String title, List<String> content) {
        lines.add("");
        lines.add(title);
        content.forEach(line -> lines.add("  " + line));
    }

    private String overall() {
        return analysis.overall()
                .map(it -> terminal.say(
                        "report.overall",
                        it.score(),
                        it.level().map(this::level).orElse(missing()),
                        passes(it.passes()),
                        framework.passMark(),
                        it.exact()))
                .orElseGet(() -> terminal.say("analysis.missing-parts"));
    }

    private List<String> instruments() {
        var table = new Columns(1, 3);
        framework.instruments().forEach(instrument -> analysis.instruments().stream()
                .filter(it -> it.code().equals(instrument.code()))
                .forEach(it -> table.row(
                        it.code().code(),
                        instrument.weight().stripTrailingZeros().toPlainString() + "%",
                        it.name(),
                        score(it.score()),
                        it.exact().map(exact -> "= " + exact).orElse(""))));
        return table.lines();
    }

    private List<String> indicators() {
        var table = new Columns(0, 2);
        analysis.indicators()
                .forEach(it -> table.row(
                        it.code().code(),
                        it.name(),
                        score(it.score()),
                        it.passes().map(this::passes).orElse("")));
        if (analysis.itemsOfNoIndicator().isEmpty()) return table.lines();
        String instruments =
                analysis.itemsOfNoIndicator().stream().map(Subject::code).collect(Collectors.joining(", "));
        return Stream.concat(
                        table.lines().stream(), Stream.of(terminal.say("analysis.items-of-no-indicator", instruments)))
                .toList();
    }

    private List<String> stated() {
        var table = new Columns(1);
        analysis.stated()
                .forEach(it -> table.row(
                        sentences.where(it.result().where()),
                        it.result().overall().map(Score::toString).orElse("-"),
                        it.result().level().orElse("-"),
                        terminal.say("stated." + it.verdict().name())));
        return table.lines();
    }

    private List<String> weaknesses() {
        if (analysis.weaknesses().isEmpty()) return List.of(terminal.say("analysis.weaknesses.none"));
        var table = new Columns(1);
        for (Weakness it : analysis.weaknesses())
            table.row(
                    sentences.subject(it.subject()),
                    score(it.score()),
                    it.urgent() ? terminal.say("weakness.urgent") : "",
                    planned ? measures(it.measures()) : "");
        return table.lines();
    }

    private String measures(List<String> references) {
        return references.isEmpty()
                ? terminal.say("analysis.weakness.no-measure")
                : terminal.say("analysis.weakness.measures") + ": " + String.join(", ", references);
    }

    private List<String> findings() {
        var lines = new ArrayList<String>();
        for (Severity severity : Severity.values()) {
            List<Finding> found = analysis.findings().stream()
                    .filter(it -> it.severity() == severity)
                    .toList();
            if (found.isEmpty()) continue;
            var table = new Columns();
            found.forEach(it -> table.row(sentences.where(it), sentences.say(it)));
            lines.add(terminal.say("finding.severity." + severity.name()) + " (" + found.size() + ")");
            table.lines().forEach(line -> lines.add("  " + line));
        }
        return lines.isEmpty() ? List.of(terminal.say("analysis.findings.none")) : lines;
    }

    private String level(Level level) {
        return terminal.say("level." + level.key());
    }

    private String passes(boolean passes) {
        return terminal.say(passes ? "assessment.passes" : "assessment.fails");
    }

    private String score(Optional<Score> score) {
        return score.map(Score::toString).orElse(missing());
    }

    private String missing() {
        return terminal.say("assessment.missing");
    }
}
