package org.yokradap.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

class WrittenTableTest {
    private static WrittenTable of(Object... cells) {
        return new WrittenTable("คะแนน", List.of(), List.of("h"), List.of(10), List.of(List.of(cells)));
    }

    private static String csv(Object... cells) {
        return new String(of(cells).csv(), StandardCharsets.UTF_8).substring("\ufeffh\r\n".length());
    }

    @Example
    void csvIsWhatExcelOpensByItself() {
        var bytes = new WrittenTable(
                        "x",
                        List.of("ปี 2565"),
                        List.of("ข้อ", "คะแนน"),
                        List.of(1, 1),
                        List.of(List.of("ก", new BigDecimal("81.83"))))
                .csv();
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("\ufeffปี 2565\r\nข้อ,คะแนน\r\nก,81.83\r\n");
    }

    @Example
    void aFormulaBecomesText() {
        assertThat(csv("=1+1", "+1", "-1", "@x", " =1", "\"=1", "'=1", "\t=1", "a=1"))
                .isEqualTo("'=1+1,'+1,'-1,'@x,\"' =1\",\"'\"\"=1\",''=1,\"'\t=1\",a=1\r\n".replace("\"' =1\"", "' =1"));
    }

    @Example
    void numbersStayNumbers() {
        assertThat(csv(new BigDecimal("-1.50"), new BigDecimal("1E+2"))).isEqualTo("-1.50,100\r\n");
    }

    @Example
    void whatDoesNotFitIntoACellEndsInASign() throws IOException {
        var full = "ก".repeat(32_767);
        assertThat(of(full).rows().getFirst().getFirst()).isEqualTo(full);
        var cut = (String) of("a" + "𝟘".repeat(20_000)).rows().getFirst().getFirst();
        assertThat(cut).endsWith("𝟘…").hasSize(32_766);
        try (var workbook =
                new XSSFWorkbook(new ByteArrayInputStream(of(full + "x").xlsx()))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .hasSize(32_767)
                    .endsWith("ก…");
        }
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.strings().withChars("=+-@\t\r\n\"', ;|a1ก\u00a0＝").ofMaxLength(8);
    }

    @Property
    void noTextIsEverAFormula(@ForAll("hostile") String text) {
        String written = csv(text).strip();
        String seen = written.startsWith("\"") ? written.substring(1) : written;
        String bare = seen.replaceAll("^[\\s\"\u00a0]+", "");
        if (!bare.isEmpty()) assertThat("=+-@＝").doesNotContain(bare.substring(0, 1));
    }

    @Property
    void whatIsWrittenIsReadAsItWas(@ForAll("hostile") String one, @ForAll("hostile") String other) {
        var text = new String(of("x", one, other, "x").csv(), StandardCharsets.UTF_8);
        var cells = DelimitedText.read("a.csv", text, ',').lines().getLast().cells();
        assertThat(cells).extracting(Cell::text).containsExactly("x", one.strip(), other.strip(), "x");
    }

    @Example
    void textOfAWorkbookIsAString() throws IOException {
        var bytes = of("=1+1", new BigDecimal("-1.5"), "").xlsx();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var row = workbook.getSheet("คะแนน").getRow(1);
            assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("=1+1");
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(-1.5);
            assertThat(row.getCell(2).getCellType()).isEqualTo(CellType.BLANK);
        }
    }
}
