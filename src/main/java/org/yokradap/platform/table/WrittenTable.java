package org.yokradap.platform.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A table that people download. Text stays text whatever it begins with: in a workbook every text is a string, and in CSV one that
 * a spreadsheet would take for a formula is made harmless. Numbers are numbers, negative ones too.
 *
 * @param name of the sheet
 * @param titles lines above the header
 * @param widths of the columns in a workbook, in characters; the header has as many columns
 * @param rows of strings and {@link BigDecimal}s; an empty string is an empty cell, and one too long for a cell ends in “…”
 */
public record WrittenTable(
        String name, List<String> titles, List<String> header, List<Integer> widths, List<List<Object>> rows) {
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String LINE_END = "\r\n";
    private static final int WIDTH_UNIT = 256;
    private static final String CUT_SIGN = "…";

    public WrittenTable {
        titles = List.copyOf(titles);
        header = List.copyOf(header);
        widths = List.copyOf(widths);
        rows = rows.stream().map(WrittenTable::fitting).toList();
        if (widths.size() != header.size()) throw new IllegalArgumentException("A width for each column");
        rows.forEach(row -> row.forEach(WrittenTable::requireKnown));
    }

    /** Together several texts may be longer than a cell holds, and a spreadsheet refuses to open what it did not write itself. */
    private static List<Object> fitting(List<Object> row) {
        return row.stream()
                .map(cell -> cell instanceof String text ? cut(text) : cell)
                .toList();
    }

    private static String cut(String text) {
        if (text.length() <= TableLimits.LONGEST_CELL) return text;
        int end = TableLimits.LONGEST_CELL - CUT_SIGN.length();
        boolean between = Character.isLowSurrogate(text.charAt(end));
        return text.substring(0, between ? end - 1 : end) + CUT_SIGN;
    }

    private static void requireKnown(Object cell) {
        if (!(cell instanceof String) && !(cell instanceof BigDecimal))
            throw new IllegalArgumentException("Neither text nor number: " + cell.getClass());
    }

    /** CSV as Excel opens it by itself: UTF-8 with a byte order mark, commas, Windows line ends. */
    public byte[] csv() {
        var text = new StringBuilder(BYTE_ORDER_MARK);
        titles.forEach(title -> line(text, List.of(title)));
        line(text, header);
        rows.forEach(row -> line(text, row));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder text, List<?> cells) {
        text.append(cells.stream().map(WrittenTable::csvCell).collect(Collectors.joining(",")))
                .append(LINE_END);
    }

    private static String csvCell(Object cell) {
        if (cell instanceof BigDecimal number) return number.toPlainString();
        String safe = SafeText.of(cell.toString());
        boolean quoted =
                safe.chars().anyMatch(c -> c == ',' || c == ';' || c == '"' || c == '\n' || c == '\r' || c == '\t')
                        || !safe.equals(safe.strip());
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    public byte[] xlsx() {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(name));
            CellStyle strong = style(workbook, true);
            CellStyle plain = style(workbook, false);
            int at = 0;
            for (String title : titles) write(sheet.createRow(at++), List.of(title), strong);
            write(sheet.createRow(at++), header, strong);
            sheet.createFreezePane(0, at);
            for (List<Object> row : rows) write(sheet.createRow(at++), row, plain);
            for (int column = 0; column < widths.size(); column++)
                sheet.setColumnWidth(column, widths.get(column) * WIDTH_UNIT);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CellStyle style(XSSFWorkbook workbook, boolean strong) {
        var font = workbook.createFont();
        font.setBold(strong);
        var style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private static void write(Row row, List<?> cells, CellStyle style) {
        for (int column = 0; column < cells.size(); column++) {
            Object value = cells.get(column);
            Cell cell = row.createCell(column);
            cell.setCellStyle(style);
            if (value instanceof BigDecimal number) cell.setCellValue(number.doubleValue());
            else if (!value.toString().isEmpty()) cell.setCellValue(value.toString());
        }
    }
}
