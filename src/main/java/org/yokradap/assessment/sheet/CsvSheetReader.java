package org.yokradap.assessment.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.yokradap.assessment.api.ScoreLine;
import org.yokradap.assessment.api.StatedResult;
import org.yokradap.assessment.api.analysis.MeasureLine;
import org.yokradap.assessment.api.analysis.Sheet;
import org.yokradap.assessment.api.analysis.SheetReader;
import org.yokradap.assessment.api.analysis.SheetRejection;
import org.yokradap.assessment.api.intake.Meaning;
import org.yokradap.platform.Rejection;

/** CSV with columns known by name. Only codes and scores are required; words may be empty or absent. */
@Component
public class CsvSheetReader implements SheetReader {
    private static final Map<String, Meaning> COLUMNS = Map.ofEntries(
            Map.entry("instrument", Meaning.INSTRUMENT),
            Map.entry("indicator", Meaning.INDICATOR),
            Map.entry("item", Meaning.ITEM),
            Map.entry("name", Meaning.NAME),
            Map.entry("text", Meaning.TEXT),
            Map.entry("score", Meaning.SCORE),
            Map.entry("stated_result", Meaning.VERDICT),
            Map.entry("guidance", Meaning.GUIDANCE),
            Map.entry("where", Meaning.WHERE),
            Map.entry("overall", Meaning.OVERALL),
            Map.entry("level", Meaning.LEVEL));

    /** A file says nothing of the year, so no framework can help to understand it. */
    private static final SubjectWords WORDS = new SubjectWords(Optional.empty());

    @Override
    public Reading look(Map<String, String> texts) {
        var reading = new Files(texts);
        var scores = new ArrayList<Sheet.Row<ScoreLine>>();
        scores.addAll(reading.rows("indicators.csv", List.of("score"), CsvSheetReader::score)
                .orElse(List.of()));
        scores.addAll(reading.rows("items.csv", List.of("item", "score"), CsvSheetReader::itemScore)
                .orElse(List.of()));
        List<Sheet.Row<StatedResult>> stated = reading.rows(
                        "statements.csv", List.of("where"), row -> StatedRow.read(row.as(COLUMNS)))
                .orElse(List.of());
        Optional<List<MeasureLine>> measures = reading.rows("measures.csv", List.of("issue"), CsvSheetReader::measure)
                .map(rows -> rows.stream().map(Sheet.Row::content).toList());
        return new Reading(new Sheet(scores, stated, measures), reading.problems);
    }

    private static Optional<Sheet.Row<ScoreLine>> score(CsvTable.Row row) {
        return new ScoreRow(row.as(COLUMNS), WORDS, Optional.empty()).read();
    }

    /** In a table of items, an instrument alone says nothing. */
    private static Optional<Sheet.Row<ScoreLine>> itemScore(CsvTable.Row row) {
        boolean named = row.cell("item").or(() -> row.cell("indicator")).isPresent();
        if (!named && row.cell("score").isPresent()) throw SheetRejection.SUBJECT_MISSING.because();
        return score(row);
    }

    private static Optional<Sheet.Row<MeasureLine>> measure(CsvTable.Row row) {
        Function<String, String> words = column -> row.cell(column).orElse("");
        var line = new MeasureLine(
                row.place(),
                words.apply("instrument"),
                words.apply("indicator"),
                words.apply("item"),
                words.apply("issue"),
                words.apply("responsible"),
                words.apply("steps"),
                words.apply("reporting_and_deadline"));
        return Optional.of(new Sheet.Row<>(row.place(), line));
    }

    /** One reading of all files, which goes on after a problem so that a person sees all of them at once. */
    private record Files(Map<String, String> texts, List<Sheet.Problem> problems) {
        Files(Map<String, String> texts) {
            this(texts, new ArrayList<>());
        }

        /** Empty when the file is not there. A row that reads as empty is left out. */
        <T> Optional<List<Sheet.Row<T>>> rows(
                String file, List<String> required, Function<CsvTable.Row, Optional<Sheet.Row<T>>> reading) {
            return Optional.ofNullable(texts.get(file)).map(text -> {
                CsvTable table = CsvTable.read(file, text);
                required.forEach(table::require);
                problems.addAll(table.problems());
                var rows = new ArrayList<Sheet.Row<T>>();
                if (!table.problems().isEmpty()) return rows;
                for (CsvTable.Row row : table.rows()) {
                    try {
                        reading.apply(row).ifPresent(rows::add);
                    } catch (Rejection e) {
                        problems.add(new Sheet.Problem(row.place(), e));
                    }
                }
                return rows;
            });
        }
    }
}
