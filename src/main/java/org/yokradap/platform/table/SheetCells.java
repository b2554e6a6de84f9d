package org.yokradap.platform.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** The cells of one sheet, from its XML. */
final class SheetCells {
    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})(\\d{1,7})");
    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3}\\d{1,7}):([A-Z]{1,3}\\d{1,7})");
    private static final int MOST_MERGES = 20_000;

    private final GuardedXml xml;
    private final List<String> strings;
    private final CellStyles styles;
    private final boolean since1904;
    private final Tally tally;

    private final List<Grid.Line> lines = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();
    private List<Cell> row = new ArrayList<>();
    private int rowNumber;
    private int column;

    private record At(int row, int column) {
        static At of(String reference) {
            Matcher parts = REFERENCE.matcher(reference);
            if (!parts.matches()) throw TableRejection.DAMAGED.because();
            int column = 0;
            for (char letter : parts.group(1).toCharArray()) column = column * 26 + letter - 'A' + 1;
            return new At(Integer.parseInt(parts.group(2)), column - 1);
        }
    }

    private record Merge(At first, At last) {
        boolean endsBeforeItBegins() {
            return last.row() < first.row() || last.column() < first.column();
        }
    }

    SheetCells(GuardedXml xml, List<String> strings, CellStyles styles, boolean since1904, Tally tally) {
        this.xml = xml;
        this.strings = strings;
        this.styles = styles;
        this.since1904 = since1904;
        this.tally = tally;
    }

    Grid read(String name) {
        while (xml.next()) {
            if (xml.begins("row")) beginRow();
            else if (xml.begins("c")) cell();
            else if (xml.ends("row")) endRow();
            else if (xml.begins("mergeCell")) merge();
        }
        return new Grid(name, Grid.Form.SHEET, merged());
    }

    private void beginRow() {
        String number = xml.attribute("r");
        int next = number == null ? rowNumber + 1 : Digits.number(number);
        if (next <= rowNumber) throw TableRejection.DAMAGED.because();
        rowNumber = next;
        row = new ArrayList<>();
        column = 0;
    }

    private void endRow() {
        var line = new Grid.Line(rowNumber, row);
        if (line.isBlank()) return;
        tally.line();
        lines.add(line);
    }

    private void cell() {
        String reference = xml.attribute("r");
        if (reference != null) column = At.of(reference).column();
        Cell cell = value();
        if (!cell.isEmpty()) {
            tally.cell(column, cell);
            while (row.size() < column) row.add(Cell.EMPTY);
            if (row.size() > column) throw TableRejection.DAMAGED.because();
            row.add(cell);
        }
        column++;
    }

    private Cell value() {
        String type = xml.attribute("t");
        int style = Digits.number(xml.attribute("s"));
        var value = new StringBuilder();
        var inline = new StringBuilder();
        @Nullable StringBuilder formula = null;
        @Nullable StringBuilder into = null;
        boolean spoken = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.begins("v")) into = value;
            else if (xml.begins("f")) into = formula = new StringBuilder();
            else if (xml.begins("rPh")) spoken = true;
            else if (xml.ends("rPh")) spoken = false;
            else if (xml.begins("t")) into = spoken ? null : inline;
            else if (xml.ends("v") || xml.ends("f") || xml.ends("t")) into = null;
            else if (into != null) SharedTexts.append(into, xml.text());
        }
        if (formula != null && value.isEmpty() && !"str".equals(type))
            return new Cell(Cell.Kind.FORMULA, "=" + formula, false);
        return cell(type == null ? "n" : type, value.toString(), inline.toString(), style);
    }

    private Cell cell(String type, String value, String inline, int style) {
        return switch (type) {
            case "inlineStr" -> Cell.text(SharedTexts.clean(inline));
            case "str" -> Cell.text(SharedTexts.clean(value));
            case "s" -> value.isBlank() ? Cell.EMPTY : shared(Digits.number(value.strip()));
            case "b" -> Cell.text(value.strip().equals("1") ? "TRUE" : "FALSE");
            case "e" -> new Cell(Cell.Kind.WRONG, value, false);
            case "d" -> new Cell(Cell.Kind.DATE, value, false);
            case "n" -> value.isBlank() ? Cell.EMPTY : number(Digits.decimal(value.strip()), styles.show(style));
            default -> throw TableRejection.DAMAGED.because();
        };
    }

    private Cell shared(int index) {
        if (index >= strings.size()) throw TableRejection.DAMAGED.because();
        return Cell.text(strings.get(index));
    }

    private Cell number(BigDecimal number, CellStyles.Show show) {
        return switch (show) {
            case NUMBER -> new Cell(Cell.Kind.NUMBER, Digits.plain(number), false);
            case PERCENT -> new Cell(Cell.Kind.NUMBER, Digits.plain(number.movePointRight(2)), false);
            case DATE -> new Cell(Cell.Kind.DATE, date(number.doubleValue()), false);
        };
    }

    private String date(double serial) {
        LocalDateTime moment = DateUtil.isValidExcelDate(serial) ? DateUtil.getLocalDateTime(serial, since1904) : null;
        if (moment == null) return Digits.plain(BigDecimal.valueOf(serial));
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }

    private void merge() {
        if (merges.size() == MOST_MERGES) throw TableRejection.TOO_MUCH.because();
        String written = xml.attribute("ref");
        Matcher range = RANGE.matcher(written == null ? "" : written);
        if (!range.matches()) return;
        var merge = new Merge(At.of(range.group(1)), At.of(range.group(2)));
        if (merge.endsBeforeItBegins()) throw TableRejection.DAMAGED.because();
        merges.add(merge);
    }

    /** The lines with what merged ranges show in every cell of theirs, as far as there is a line and a column for it. */
    private List<Grid.Line> merged() {
        if (merges.isEmpty()) return lines;
        int width = lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        var byNumber = new java.util.TreeMap<Integer, List<Cell>>();
        lines.forEach(line -> byNumber.put(line.number(), new ArrayList<>(line.cells())));
        for (Merge merge : merges) {
            List<Cell> first = byNumber.get(merge.first().row());
            if (first == null || merge.first().column() >= first.size()) continue;
            Cell shown = first.get(merge.first().column());
            if (shown.isEmpty() || shown.covered()) continue;
            byNumber.subMap(merge.first().row(), true, merge.last().row(), true)
                    .forEach((number, cells) -> cover(merge, number, cells, shown.cover(), width));
        }
        return byNumber.entrySet().stream()
                .map(it -> new Grid.Line(it.getKey(), it.getValue()))
                .toList();
    }

    /** What is shown again is counted again, as often as it is said: a few bytes could ask for millions of cells. */
    private void cover(Merge merge, int number, List<Cell> cells, Cell shown, int width) {
        int last = Math.min(merge.last().column(), width - 1);
        while (cells.size() <= last) cells.add(Cell.EMPTY);
        for (int column = merge.first().column(); column <= last; column++) {
            boolean isFirst =
                    number == merge.first().row() && column == merge.first().column();
            if (isFirst) continue;
            tally.cell(column, shown);
            cells.set(column, shown);
        }
    }
}
