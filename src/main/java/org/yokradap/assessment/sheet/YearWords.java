package org.yokradap.assessment.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yokradap.assessment.api.analysis.Sheet;
import org.yokradap.assessment.api.analysis.Sheet.Problem;
import org.yokradap.assessment.api.analysis.SheetRejection;
import org.yokradap.assessment.api.intake.Meaning;
import org.yokradap.calendar.ThaiDigits;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.table.Cell;
import org.yokradap.platform.table.Grid;

/**
 * The years that one table names: in a column, over its scores, above its header, in its own name.
 *
 * @param mentions the surest first
 */
record YearWords(List<Mention> mentions, List<Problem> problems) {
    private static final Pattern FISCAL =
            Pattern.compile("(?i)(?:ปีงบประมาณ|ประจำปี|fiscal\\s*year|\\bfy)[^\\d]{0,25}(\\d{4})(?!\\d)");
    private static final Pattern ANY =
            Pattern.compile("(?i)(?:ปี|พ\\.?\\s*ศ\\.?|ค\\.?\\s*ศ\\.?|year)[^\\d]{0,10}(\\d{4})(?!\\d)");
    private static final Pattern ENDS_WITH_MONTH =
            Pattern.compile("(?:คม|ยน|พันธ์|[มกพสตธ]\\.\\s?[คพยก]\\.)\\s*(?:พ\\.?\\s*ศ\\.?)?\\s*$");
    private static final Pattern IN_NAME = Pattern.compile("(?<!\\d)(25[4-9]\\d)(?!\\d)");
    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");

    /** What years of the Buddhist era are ahead of Gregorian ones. */
    private static final int ERAS_APART = 543;

    /** How sure it is that the table is about the year; the surest first. */
    enum Source {
        COLUMN,
        FISCAL_YEAR,
        ANY_YEAR
    }

    record Mention(Source source, int year, Sheet.At at) {
        boolean isBuddhist() {
            return year >= 2400 && year <= 2700;
        }

        boolean isGregorian() {
            return year >= 1900 && year <= 2200;
        }
    }

    static YearWords of(Grid grid, Headers headers, List<TableRow> rows) {
        var mentions = new ArrayList<Mention>();
        var problems = new ArrayList<Problem>();
        column(rows, mentions, problems);
        if (!rows.isEmpty()) scoreHeader(rows.getFirst(), headers, mentions);
        for (Grid.Line line : headers.titles(grid)) titles(grid, line, mentions);
        if (grid.form() == Grid.Form.SHEET) sheetName(grid, mentions);
        mentions.sort((a, b) -> a.source().compareTo(b.source()));
        return new YearWords(List.copyOf(mentions), List.copyOf(problems));
    }

    private static void column(List<TableRow> rows, List<Mention> mentions, List<Problem> problems) {
        for (TableRow row : rows) {
            Cell cell = row.cell(Meaning.YEAR);
            if (cell.isEmpty()) continue;
            String text =
                    ThaiDigits.toArabic(cell.text()).replaceAll("^(?:ปี(?:งบประมาณ)?)?\\s*(?:พ\\.?\\s*ศ\\.?)?\\s*", "");
            Optional<Mention> mention = Optional.of(text)
                    .filter(it -> FOUR_DIGITS.matcher(it).matches() && cell.kind() != Cell.Kind.DATE)
                    .map(it -> new Mention(Source.COLUMN, Integer.parseInt(it), row.at(Meaning.YEAR)))
                    .filter(it -> it.isBuddhist() || it.isGregorian());
            if (mention.isPresent()) mentions.add(mention.get());
            else problems.add(at(row.at(Meaning.YEAR), SheetRejection.YEAR_UNREADABLE.because(cell.text())));
        }
    }

    private static void scoreHeader(TableRow row, Headers headers, List<Mention> mentions) {
        var column = row.columns().get(Meaning.SCORE);
        if (column == null) return;
        HeaderWords.yearIn(headers.name(column.index()))
                .ifPresent(year -> mentions.add(new Mention(
                        Source.FISCAL_YEAR,
                        year,
                        new Sheet.At(
                                row.grid()
                                        .place(
                                                row.grid()
                                                        .lines()
                                                        .get(headers.first())
                                                        .number(),
                                                column.index()),
                                column.name()))));
    }

    private static void titles(Grid grid, Grid.Line line, List<Mention> mentions) {
        for (int column = 0; column < line.cells().size(); column++) {
            Cell cell = line.cell(column);
            if (cell.covered() || cell.kind() != Cell.Kind.TEXT) continue;
            var at = new Sheet.At(grid.place(line.number(), column), "");
            String text = ThaiDigits.toArabic(cell.text());
            find(FISCAL, text, Source.FISCAL_YEAR, at, mentions);
            find(ANY, text, Source.ANY_YEAR, at, mentions);
        }
    }

    /** The year of a day is not the year that the table is about. */
    private static void find(Pattern pattern, String text, Source source, Sheet.At at, List<Mention> mentions) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            boolean ofADay =
                    ENDS_WITH_MONTH.matcher(text.substring(0, found.start(1))).find();
            var mention = new Mention(source, Integer.parseInt(found.group(1)), at);
            if (!ofADay && (mention.isBuddhist() || mention.isGregorian())) mentions.add(mention);
        }
    }

    private static void sheetName(Grid grid, List<Mention> mentions) {
        Matcher found = IN_NAME.matcher(ThaiDigits.toArabic(grid.name()));
        if (found.find())
            mentions.add(new Mention(
                    Source.ANY_YEAR, Integer.parseInt(found.group(1)), new Sheet.At(grid.name() + "!", "")));
    }

    /** The year that the table is about, when its surest words name just one. */
    Optional<Mention> offer() {
        for (Source source : Source.values()) {
            List<Mention> named =
                    mentions.stream().filter(it -> it.source() == source).toList();
            if (named.isEmpty()) continue;
            boolean one = named.stream().map(Mention::year).distinct().count() == 1;
            return one && named.getFirst().isBuddhist() ? Optional.of(named.getFirst()) : Optional.empty();
        }
        return Optional.empty();
    }

    /** What is wrong with the years when the table is taken for that of one. */
    List<Problem> against(Optional<Integer> chosen) {
        var all = new ArrayList<>(problems);
        Predicate<Mention> inColumn = it -> it.source() == Source.COLUMN;
        mentions.stream()
                .filter(inColumn)
                .flatMap(it -> wrong(it, chosen).stream())
                .forEach(all::add);
        List<Mention> others = mentions.stream().filter(inColumn.negate()).toList();
        boolean named = chosen.isPresent() && others.stream().anyMatch(it -> it.year() == chosen.get());
        if (!named && !others.isEmpty()) wrong(others.getFirst(), chosen).ifPresent(all::add);
        return all;
    }

    private Optional<Problem> wrong(Mention mention, Optional<Integer> chosen) {
        if (mention.isGregorian()) return Optional.of(at(mention.at(), gregorian(mention)));
        if (chosen.isEmpty() || mention.year() == chosen.get()) return Optional.empty();
        return Optional.of(at(
                mention.at(),
                SheetRejection.YEAR_OF_ANOTHER.because(String.valueOf(mention.year()), String.valueOf(chosen.get()))));
    }

    private Rejection gregorian(Mention mention) {
        String year = String.valueOf(mention.year());
        return mentions.stream()
                .filter(it -> it.source() == Source.COLUMN && mention.source() == Source.COLUMN && it.isBuddhist())
                .findFirst()
                .map(it -> SheetRejection.YEARS_MIXED.because(String.valueOf(it.year()), year))
                .orElseGet(
                        () -> SheetRejection.YEAR_GREGORIAN.because(year, String.valueOf(mention.year() + ERAS_APART)));
    }

    private static Problem at(Sheet.At at, Rejection rejection) {
        return new Problem(at.place(), at.column(), rejection.on("year"));
    }
}
