package org.yokradap.assessment.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.ScoreLine;
import org.yokradap.assessment.api.StatedResult;
import org.yokradap.assessment.api.analysis.Sheet;
import org.yokradap.assessment.api.analysis.Sheet.Problem;
import org.yokradap.assessment.api.analysis.SheetRejection;
import org.yokradap.assessment.api.intake.Choice;
import org.yokradap.assessment.api.intake.Meaning;
import org.yokradap.assessment.api.intake.ReadTable;
import org.yokradap.assessment.api.intake.ReadTable.Unread;
import org.yokradap.assessment.api.intake.TableKind;
import org.yokradap.assessment.api.intake.TableReader;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.table.Grid;

/**
 * Reads tables of any form. The year is looked for first, with what can be told without a framework, because names of parts and
 * letters of items are a year's own.
 */
@Component
class GridReader implements TableReader {
    @Override
    public Understanding read(
            List<Grid> tables,
            Optional<Integer> year,
            Map<Integer, Choice> choices,
            IntFunction<Optional<Framework>> frameworks) {
        var offered = year.isPresent() ? Optional.<YearWords.Mention>empty() : offer(tables, choices);
        Optional<Integer> ours = year.or(() -> offered.map(YearWords.Mention::year));
        var words = new SubjectWords(ours.flatMap(frameworks::apply));
        var reading = new Reading(ours);
        for (int i = 0; i < tables.size(); i++)
            reading.take(new Table(tables.get(i), Optional.ofNullable(choices.get(i)), words, ours));
        return reading.understanding(offered.map(it -> it.at().place()));
    }

    /** The one year that all tables which can be read are about. */
    private static Optional<YearWords.Mention> offer(List<Grid> tables, Map<Integer, Choice> choices) {
        var none = new SubjectWords(Optional.empty());
        List<YearWords.Mention> named = IntStream.range(0, tables.size())
                .mapToObj(i -> new Table(tables.get(i), Optional.ofNullable(choices.get(i)), none, Optional.empty()))
                .filter(table -> table.choice.kind() != TableKind.NONE || tables.size() == 1)
                .flatMap(table -> table.years().offer().stream())
                .toList();
        boolean one = named.stream().map(YearWords.Mention::year).distinct().count() == 1;
        return one ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** One table with what its columns mean. */
    private static final class Table {
        private final Grid grid;
        private final Headers headers;
        private final SubjectWords words;
        private final boolean chosen;
        private final Choice choice;
        private final List<TableRow> rows;

        Table(Grid grid, Optional<Choice> chosen, SubjectWords words, Optional<Integer> year) {
            this.grid = grid;
            this.words = words;
            this.headers = Headers.of(grid);
            this.chosen = chosen.isPresent();
            this.choice = chosen.orElseGet(() -> ColumnGuess.of(grid, headers, words, year));
            Map<Meaning, TableRow.Column> columns = columns();
            this.rows = headers.body(grid).stream()
                    .map(line -> new TableRow(grid, line, columns))
                    .toList();
        }

        private Map<Meaning, TableRow.Column> columns() {
            var columns = new EnumMap<Meaning, TableRow.Column>(Meaning.class);
            for (int i = 0; i < choice.columns().size(); i++) {
                Meaning meaning = choice.columns().get(i);
                if (meaning != Meaning.IGNORED) columns.putIfAbsent(meaning, new TableRow.Column(i, called(i)));
            }
            return columns;
        }

        private String called(int column) {
            return headers.name(column).isEmpty() ? Grid.letters(column) : headers.name(column);
        }

        YearWords years() {
            return YearWords.of(grid, headers, rows);
        }

        Meaning meaning(int column) {
            return column < choice.columns().size() ? choice.columns().get(column) : Meaning.IGNORED;
        }

        /** Two columns that say they are the same; which of them is right, a person must say. */
        List<Problem> twice() {
            var problems = new ArrayList<Problem>();
            for (int i = 0; i < choice.columns().size(); i++) {
                Meaning meaning = choice.columns().get(i);
                if (meaning != Meaning.IGNORED && choice.columns().indexOf(meaning) < i)
                    problems.add(new Problem(headerPlace(i), called(i), SheetRejection.COLUMN_TWICE.because(meaning)));
            }
            return problems;
        }

        String headerPlace(int column) {
            int index = Math.min(headers.first(), grid.lines().size() - 1);
            return grid.place(index < 0 ? 1 : grid.lines().get(index).number(), column);
        }

        Optional<Unread> why() {
            if (grid.lines().isEmpty()) return Optional.of(Unread.EMPTY);
            if (choice.kind() != TableKind.NONE) return Optional.empty();
            if (chosen) return Optional.of(Unread.BY_CHOICE);
            return Optional.of(headers.isOfMeasures() ? Unread.MEASURES : Unread.UNKNOWN);
        }

        List<ReadTable.Column> described() {
            List<Grid.Line> body = headers.body(grid);
            return IntStream.range(0, grid.width())
                    .mapToObj(i -> new ReadTable.Column(
                            i,
                            Grid.letters(i),
                            headers.name(i),
                            Contents.of(body, i, words).first(),
                            meaning(i)))
                    .toList();
        }
    }

    /** The reading of all tables, which goes on after a problem so that a person sees all of them at once. */
    private static final class Reading {
        private final Optional<Integer> year;
        private final List<ReadTable> tables = new ArrayList<>();
        private final List<Sheet.Row<ScoreLine>> scores = new ArrayList<>();
        private final List<Sheet.Row<StatedResult>> stated = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        Reading(Optional<Integer> year) {
            this.year = year;
        }

        void take(Table table) {
            var skipped = new ArrayList<ReadTable.Skipped>();
            Optional<Unread> why = table.why();
            if (why.isEmpty()) {
                problems.addAll(table.twice());
                problems.addAll(table.years().against(year));
                switch (table.choice.kind()) {
                    case SCORES -> scores(table, skipped);
                    case STATEMENTS -> statements(table);
                    case NONE -> throw new IllegalStateException("A table that is not read");
                }
            }
            TableKind kind = why.isEmpty() ? table.choice.kind() : TableKind.NONE;
            tables.add(new ReadTable(table.grid.name(), kind, why, table.described(), skipped));
        }

        private void scores(Table table, List<ReadTable.Skipped> skipped) {
            if (table.rows.isEmpty()) return;
            List<Rejection> missing = ScoreTable.missing(table.rows.getFirst());
            missing.forEach(it -> problems.add(new Problem(table.headerPlace(0), it)));
            if (!missing.isEmpty()) return;
            var reading = new ScoreTable(table.headers, table.words, table.words.instrumentIn(table.grid.name()));
            table.rows.forEach(reading::read);
            scores.addAll(reading.scores());
            skipped.addAll(reading.skipped());
            problems.addAll(reading.problems());
        }

        private void statements(Table table) {
            for (TableRow row : table.rows) {
                try {
                    StatedRow.read(row).ifPresent(stated::add);
                } catch (Rejection e) {
                    Sheet.At at =
                            row.cells(Meaning.WHERE).getOrDefault(String.valueOf(e.field()), row.at(Meaning.WHERE));
                    problems.add(new Problem(at.place(), at.column(), e));
                }
            }
        }

        private SheetRejection nothing() {
            boolean empty = tables.stream().allMatch(table -> table.why().equals(Optional.of(Unread.EMPTY)));
            return empty ? SheetRejection.NO_HEADER : SheetRejection.NOT_UNDERSTOOD;
        }

        Understanding understanding(Optional<String> yearPlace) {
            if (tables.stream().noneMatch(table -> table.why().isEmpty()) && !tables.isEmpty())
                problems.add(new Problem(tables.getFirst().name(), nothing().because()));
            return new Understanding(year, yearPlace, tables, new Sheet(scores, stated, Optional.empty()), problems);
        }
    }
}
