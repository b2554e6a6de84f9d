package org.yokradap.assessment.web;

import java.util.List;
import java.util.Optional;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.intake.DryRun;
import org.yokradap.assessment.api.intake.DryRun.Effect;
import org.yokradap.assessment.api.intake.Meaning;
import org.yokradap.assessment.api.intake.ReadTable;
import org.yokradap.assessment.api.intake.TableKind;

/**
 * What an import would do, for programs.
 *
 * @param changes how many rows would change something
 */
record DryRunDocument(
        Optional<Integer> year, int changes, List<Table> tables, List<ScoreRow> scores, List<StatedRow> stated) {

    static DryRunDocument of(DryRun dryRun) {
        return new DryRunDocument(
                dryRun.year(),
                dryRun.changes(),
                dryRun.tables().stream().map(Table::of).toList(),
                dryRun.scores().stream().map(ScoreRow::of).toList(),
                dryRun.stated().stream().map(StatedRow::of).toList());
    }

    /** How a table was understood; {@code why} it is not read, when it is not. */
    record Table(
            String name,
            TableKind kind,
            Optional<ReadTable.Unread> why,
            List<Column> columns,
            List<ReadTable.Skipped> skipped) {
        private static Table of(ReadTable table) {
            return new Table(
                    table.name(),
                    table.kind(),
                    table.why(),
                    table.columns().stream()
                            .map(it -> new Column(it.letters(), it.header(), it.meaning()))
                            .toList(),
                    table.skipped());
        }
    }

    record Column(String letters, String header, Meaning meaning) {}

    /** @param recorded what is recorded now */
    record ScoreRow(String place, Subject subject, String name, Score score, Effect effect, Optional<Score> recorded) {
        private static ScoreRow of(DryRun.Entry entry) {
            return new ScoreRow(
                    entry.place(),
                    entry.line().subject(),
                    entry.name(),
                    entry.line().score(),
                    entry.effect(),
                    entry.recorded());
        }
    }

    record StatedRow(String place, String where, Optional<Score> overall, Optional<String> level, Effect effect) {
        private static StatedRow of(DryRun.StatedEntry entry) {
            return new StatedRow(
                    entry.place(),
                    entry.result().where(),
                    entry.result().overall(),
                    entry.result().level(),
                    entry.effect());
        }
    }
}
