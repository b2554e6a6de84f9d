package org.yokradap.assessment.api.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.ScoreLine;
import org.yokradap.assessment.api.StatedResult;
import org.yokradap.assessment.api.Subject;
import org.yokradap.platform.Rejection;

/**
 * What was read from an agency's tables, each row with the place where it stood.
 *
 * @param measures empty when there was no table of measures
 */
public record Sheet(List<Row<ScoreLine>> scores, List<Row<StatedResult>> stated, Optional<List<MeasureLine>> measures) {
    public Sheet {
        scores = List.copyOf(scores);
        stated = List.copyOf(stated);
        measures = measures.map(List::copyOf);
    }

    /**
     * A row and where it stood.
     *
     * @param place as in {@code items.csv:3} or, of its score, {@code คะแนน!D7}
     * @param cells where its parts stood, by the field that a refusal names; empty where only the row is known
     */
    public record Row<T>(String place, T content, Map<String, At> cells) {
        public Row {
            cells = Map.copyOf(cells);
        }

        public Row(String place, T content) {
            this(place, content, Map.of());
        }

        /** A refusal of this row, at the cell that it is about where that is known. */
        public Problem problem(Rejection rejection) {
            At at = rejection.field() == null ? null : cells.get(rejection.field());
            return at == null ? new Problem(place, rejection) : new Problem(at.place(), at.column(), rejection);
        }
    }

    /**
     * A cell.
     *
     * @param column what the table calls the column
     */
    public record At(String place, String column) {}

    /**
     * Why a row cannot be taken.
     *
     * @param column what the table calls the column of the cell; empty where the whole row or table is meant
     */
    public record Problem(String place, String column, Rejection rejection) {
        private static final Pattern IN_TABLE = Pattern.compile("(.*)[:!][A-Z]*(\\d{1,9})", Pattern.DOTALL);

        public Problem(String place, Rejection rejection) {
            this(place, "", rejection);
        }

        private String table() {
            var parts = IN_TABLE.matcher(place);
            return parts.matches() ? parts.group(1) : place;
        }

        private int line() {
            var parts = IN_TABLE.matcher(place);
            return parts.matches() ? Integer.parseInt(parts.group(2)) : 0;
        }

        /**
         * As a person meets them who goes through the tables: what is about none of them first, then line by line.
         *
         * @param tables their names, in order
         */
        public static List<Problem> inOrder(List<Problem> problems, List<String> tables) {
            return problems.stream()
                    .sorted(Comparator.comparingInt((Problem it) -> tables.indexOf(it.table()))
                            .thenComparingInt(Problem::line))
                    .toList();
        }
    }

    /** Rows that this framework cannot take, and subjects that occur twice; empty when all is well. */
    public List<Problem> problemsUnder(Framework framework) {
        var problems = new ArrayList<Problem>();
        Map<Subject, String> places = new HashMap<>();
        for (Row<ScoreLine> row : scores) {
            ScoreLine line = row.content();
            String before = places.putIfAbsent(line.subject(), row.place());
            if (before != null)
                problems.add(row.problem(SheetRejection.SUBJECT_TWICE
                        .because(line.subject().code(), before)
                        .on("subject")));
            try {
                framework.requireRecordable(line.subject(), line.score());
            } catch (Rejection e) {
                problems.add(row.problem(e));
            }
        }
        return List.copyOf(problems);
    }

    public Material material() {
        return new Material(
                new ScoreSheet(scores.stream().map(Row::content).toList()),
                stated.stream().map(Row::content).toList(),
                measures,
                Optional.empty());
    }
}
