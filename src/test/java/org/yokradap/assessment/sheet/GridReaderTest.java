package org.yokradap.assessment.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yokradap.assessment.Example;
import org.yokradap.assessment.api.AsWritten;
import org.yokradap.assessment.api.FrameworkId;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.StatedResult;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.intake.Choice;
import org.yokradap.assessment.api.intake.Meaning;
import org.yokradap.assessment.api.intake.ReadTable;
import org.yokradap.assessment.api.intake.TableKind;
import org.yokradap.assessment.api.intake.TableReader.Understanding;
import org.yokradap.platform.table.DelimitedText;
import org.yokradap.platform.table.Grid;
import org.yokradap.platform.table.TableFile;

class GridReaderTest {
    private static Understanding read(List<Grid> grids, Optional<Integer> year, Map<Integer, Choice> choices) {
        return new GridReader().read(grids, year, choices, it -> Example.FRAMEWORKS.find(FrameworkId.of("ita", it)));
    }

    private static Understanding read(String text) {
        return read(List.of(DelimitedText.read("คะแนน.csv", text)), Optional.of(2565), Map.of());
    }

    private static Understanding readWithoutYear(String text) {
        return read(List.of(DelimitedText.read("คะแนน.csv", text)), Optional.empty(), Map.of());
    }

    /** A workbook as people make it, read from its bytes. */
    private static List<Grid> workbook(Consumer<XSSFWorkbook> filling) {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            filling.accept(workbook);
            workbook.write(bytes);
            return TableFile.read(List.of(new TableFile("ผล.xlsx", bytes.toByteArray())));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void row(Sheet sheet, int number, Object... cells) {
        var row = sheet.createRow(number - 1);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number figure) row.createCell(i).setCellValue(figure.doubleValue());
            else if (!cells[i].equals("")) row.createCell(i).setCellValue(cells[i].toString());
        }
    }

    private static String example(String file) {
        return Example.texts().getOrDefault(file, "");
    }

    private static List<String> scores(Understanding understood) {
        assertThat(problems(understood)).isEmpty();
        return understood.sheet().scores().stream()
                .map(it -> it.content().subject() + "=" + it.content().score())
                .toList();
    }

    private static List<String> problems(Understanding understood) {
        return understood.problems().stream()
                .map(it -> (it.place() + " " + it.column()).strip() + " "
                        + it.rejection().reason().name())
                .toList();
    }

    private static List<Meaning> meanings(Understanding understood) {
        return understood.tables().getFirst().columns().stream()
                .map(ReadTable.Column::meaning)
                .toList();
    }

    private static List<String> skipped(Understanding understood) {
        return understood.tables().getFirst().skipped().stream()
                .map(it -> it.place() + " " + it.reason())
                .toList();
    }

    @Nested
    class Columns {
        @Test
        void areKnownByTheNamesOfOurOwnFiles() {
            for (String file : List.of("indicators.csv", "items.csv")) {
                var own = read(List.of(DelimitedText.read(file, example(file))), Optional.of(2565), Map.of());
                var strict = new CsvSheetReader().read(Map.of(file, example(file)));
                assertThat(own.sheet().scores())
                        .extracting(it -> it.place() + it.content())
                        .containsExactlyElementsOf(strict.scores().stream()
                                .map(it -> it.place() + it.content())
                                .toList());
            }
            var stated = read(
                    List.of(DelimitedText.read("statements.csv", example("statements.csv"))),
                    Optional.of(2565),
                    Map.of());
            assertThat(stated.sheet().stated()).hasSize(2);
        }

        @Test
        void areKnownByThaiWordsBelowTitles() {
            var read = read("""
                    ผลการประเมิน ITA,,,,
                    เทศบาลตำบลนาเรือง ประจำปีงบประมาณ พ.ศ. ๒๕๖๕,,,,
                    ,,,,
                    ลำดับ,ตัวชี้วัดที่,ชื่อตัวชี้วัด,คะแนนที่ได้ (ร้อยละ),ผลการประเมิน
                    ๑,๑,การปฏิบัติหน้าที่,๙๑.๓๙,ผ่าน
                    ๒,๒,การใช้งบประมาณ,81.83 %,ไม่ผ่าน
                    """);
            assertThat(meanings(read))
                    .containsExactly(Meaning.IGNORED, Meaning.INDICATOR, Meaning.NAME, Meaning.SCORE, Meaning.VERDICT);
            assertThat(scores(read)).containsExactly("1=91.39", "2=81.83");
            assertThat(read.sheet().scores().getFirst().content().written())
                    .isEqualTo(new AsWritten(
                            Optional.empty(),
                            Optional.of("การปฏิบัติหน้าที่"),
                            Optional.of("ผ่าน"),
                            Optional.empty(),
                            Optional.empty()));
        }

        @Test
        void mayHaveHeadingsOverHeadings() {
            var grids = workbook(it -> {
                var sheet = it.createSheet("คะแนน");
                row(sheet, 1, "รายงานผลการประเมิน ITA ปีงบประมาณ 2565");
                row(sheet, 3, "ลำดับ", "ตัวชี้วัด", "คะแนน", "", "ผล");
                row(sheet, 4, "", "", "เต็ม", "ที่ได้");
                row(sheet, 5, 1, "การปฏิบัติหน้าที่", 100, 91.39, "ผ่าน");
                row(sheet, 6, 2, "การใช้จ่ายงบประมาณ", 100, 81.83, "ไม่ผ่าน");
                for (int column : List.of(0, 1, 4)) sheet.addMergedRegion(new CellRangeAddress(2, 3, column, column));
                sheet.addMergedRegion(new CellRangeAddress(2, 2, 2, 3));
                sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
            });
            var read = read(grids, Optional.of(2565), Map.of());
            assertThat(meanings(read))
                    .containsExactly(
                            Meaning.IGNORED, Meaning.INDICATOR, Meaning.IGNORED, Meaning.SCORE, Meaning.VERDICT);
            assertThat(scores(read)).containsExactly("1=91.39", "2=81.83");
            assertThat(read.sheet().scores().getFirst().place()).isEqualTo("คะแนน!D5");
        }

        @Test
        void haveWhatStandsOverThemForAName() {
            var grids = workbook(it -> {
                var sheet = it.createSheet("คะแนน");
                row(sheet, 1, "ตัวชี้วัด", "", "คะแนน", "ผล");
                row(sheet, 2, "ที่", "ชื่อ");
                row(sheet, 3, 1, "หัวข้อที่หนึ่ง", 91.39, "ผ่าน");
                row(sheet, 4, 2, "หัวข้อที่สอง", 81.83, "ไม่ผ่าน");
                row(sheet, 5, "คะแนนรวม", "", 87.21);
                sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
                for (int column : List.of(2, 3)) sheet.addMergedRegion(new CellRangeAddress(0, 1, column, column));
            });
            var read = read(grids, Optional.of(2565), Map.of());
            assertThat(meanings(read)).containsExactly(Meaning.INDICATOR, Meaning.NAME, Meaning.SCORE, Meaning.VERDICT);
            assertThat(scores(read)).containsExactly("1=91.39", "2=81.83");
            assertThat(skipped(read)).containsExactly("คะแนน!A5 SUMMARY");
        }

        @Test
        void areTakenFromTheirContentWithoutAHeader() {
            assertThat(scores(read("i7\tท่านทราบข้อมูลมากน้อยเพียงใดในเรื่องนี้\t74.05\ni10\tอื่น\t83.05\n")))
                    .containsExactly("i7=74.05", "i10=83.05");
            assertThat(scores(read("IIT\t1\t91.39\nIIT\t2\t81.83\nIIT\t3\t86.25\n")))
                    .containsExactly("1=91.39", "2=81.83", "3=86.25");
            assertThat(scores(read("การปฏิบัติหน้าที่;91.39\nการใช้อำนาจ;86.25\n")))
                    .containsExactly("1=91.39", "3=86.25");
        }

        @Test
        void ofAnotherYearAreLeftOut() {
            var read = read("ตัวชี้วัด,คะแนน ปี 2564,คะแนน ปี 2565\n1,90.00,91.39\n2,80.00,81.83\n");
            assertThat(scores(read)).containsExactly("1=91.39", "2=81.83");
        }

        @Test
        void thatCannotBeToldApartAreAProblem() {
            assertThat(problems(read("ตัวชี้วัด,คะแนน,คะแนน\n1,90.00,91.39\n")))
                    .containsExactly("คะแนน.csv:1 คะแนน COLUMN_TWICE");
        }

        @Test
        void areWhatAPersonSaysTheyAre() {
            var choice = new Choice(TableKind.SCORES, List.of(Meaning.CODE, Meaning.IGNORED, Meaning.SCORE));
            var grids = List.of(DelimitedText.read("a.csv", "ก,ข,ค\n2,50,81.83\n"));
            assertThat(read(grids, Optional.of(2565), Map.of()).problems())
                    .extracting(it -> it.rejection().reason().name())
                    .contains("NOT_UNDERSTOOD");
            // The line of unknown words is then a line without a code.
            var read = read(grids, Optional.of(2565), Map.of(0, choice));
            assertThat(read.sheet().scores())
                    .extracting(it -> it.content().subject().code())
                    .containsExactly("2");
        }

        @Test
        void ofAFormAreAlsoWhatAPersonSays() {
            var choice = new Choice(TableKind.SCORES, List.of(Meaning.IGNORED, Meaning.IGNORED));
            var grids = List.of(DelimitedText.read("a.csv", "ตัวชี้วัด,คะแนน\n2,81.83\n"));
            assertThat(problems(read(grids, Optional.of(2565), Map.of(0, choice))))
                    .containsExactly("a.csv:1 COLUMN_MISSING", "a.csv:1 COLUMN_MISSING");
            var none = read(grids, Optional.of(2565), Map.of(0, new Choice(TableKind.NONE, List.of())));
            assertThat(none.tables().getFirst().why()).contains(ReadTable.Unread.BY_CHOICE);
        }
    }

    @Nested
    class Subjects {
        @ParameterizedTest
        @CsvSource({
            "๐๑๒, O12",
            "o12, O12",
            "O12, O12",
            "012, O12",
            "O 12, O12",
            "ข้อ O12, O12",
            "i7, i7",
            "ข้อ i7, i7",
            "2, 2",
            "๒, 2",
            "ตัวชี้วัดที่ 2, 2",
            "ตัวชี้วัดที่ ๒ การใช้งบประมาณ, 2",
            "๒. การใช้งบประมาณ, 2",
            "2) การใช้งบประมาณ, 2",
            "2., 2",
            "การใช้งบประมาณ, 2",
            "การใช้จ่ายงบประมาณ, 2",
            "๙.๒ การบริหารงาน, 9.2",
            "ตัวชี้วัดย่อยที่ 9.2, 9.2",
            "IIT, IIT",
            "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT), IIT",
        })
        void areReadHoweverTheyAreTyped(String typed, String code) {
            assertThat(scores(read("รหัส;คะแนน\n" + typed + ";100\n"))).containsExactly(code + "=100.00");
        }

        @Test
        void areNumbersUnderTheirInstrument() {
            var read = read("""
                    เครื่องมือ,ข้อ,คะแนน
                    IIT,ข้อ 7,74.05
                    IIT,๑๐,83.05
                    EIT,ข้อที่ 3,90
                    OIT,12,0
                    """);
            assertThat(scores(read)).containsExactly("i7=74.05", "i10=83.05", "e3=90.00", "O12=0.00");
        }

        @Test
        void areNumbersUnderAHeadingOrASheetOfTheirInstrument() {
            var read = read("""
                    ข้อ,คะแนน
                    แบบวัด IIT,
                    ข้อ 7,74.05
                    แบบวัด EIT,
                    ข้อ 7,90
                    """);
            assertThat(scores(read)).containsExactly("i7=74.05", "e7=90.00");
            var sheets = workbook(it -> {
                row(it.createSheet("คะแนน IIT"), 1, "ข้อที่", "คะแนน");
                row(it.getSheetAt(0), 2, 7, 74.05);
                row(it.createSheet("OIT"), 1, "ข้อที่", "คะแนน");
                row(it.getSheetAt(1), 2, 7, 100);
            });
            assertThat(scores(read(sheets, Optional.of(2565), Map.of()))).containsExactly("i7=74.05", "O7=100.00");
        }

        @Test
        void areNotGuessedForANumberUnderNothing() {
            assertThat(problems(read("ข้อ,คะแนน\n7,74.05\n"))).containsExactly("คะแนน.csv:2 ข้อ ITEM_OF_NO_INSTRUMENT");
        }

        @Test
        void showInAllLinesOfAMergedCell() {
            var grids = workbook(it -> {
                var sheet = it.createSheet("s");
                row(sheet, 1, "เครื่องมือ", "ข้อ", "คะแนน");
                row(sheet, 2, "IIT", 7, 74.05);
                row(sheet, 3, "", 10, 83.05);
                sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            });
            var read = read(grids, Optional.of(2565), Map.of());
            assertThat(scores(read)).containsExactly("i7=74.05", "i10=83.05");
            assertThat(read.sheet().scores().getLast().content().written().under())
                    .contains(new Subject("IIT"));
        }

        @Test
        void thatNobodyKnowsAreNamedWithTheirCell() {
            assertThat(problems(read("ตัวชี้วัด,คะแนน\nความสุข,90\n,91\n")))
                    .containsExactly("คะแนน.csv:2 ตัวชี้วัด UNKNOWN_SUBJECT", "คะแนน.csv:3 ตัวชี้วัด SUBJECT_MISSING");
        }
    }

    @Nested
    class Scores {
        private static String problem(String cell) {
            var problems = problems(read("รหัส;คะแนน\n2;" + cell + "\n"));
            assertThat(problems).hasSize(1);
            return problems.getFirst();
        }

        @ParameterizedTest
        @CsvSource({
            "๘๑.๘๓, 81.83",
            "81.83 %, 81.83",
            "ร้อยละ 81.83, 81.83",
            "81.83 คะแนน, 81.83",
            "81.83000000000001, 81.83",
            "81.829999999999998, 81.83",
            "85.3456, 85.3456",
            "100, 100.00"
        })
        void areReadHoweverTheyAreTyped(String typed, String score) {
            assertThat(scores(read("รหัส;คะแนน\n2;" + typed + "\n"))).containsExactly("2=" + score);
        }

        @Test
        void thatAreNoneAreNamedWithTheirCell() {
            assertThat(problem("85.3456780000000001")).isEqualTo("คะแนน.csv:2 คะแนน SCORE_TOO_PRECISE");
            assertThat(problem("101")).isEqualTo("คะแนน.csv:2 คะแนน SCORE_OUT_OF_RANGE");
            assertThat(problem("สูง")).isEqualTo("คะแนน.csv:2 คะแนน SCORE_NOT_A_NUMBER");
            assertThat(problem("81,83")).isEqualTo("คะแนน.csv:2 คะแนน SCORE_NOT_A_NUMBER");
            assertThat(problem("1/2/2565")).isEqualTo("คะแนน.csv:2 คะแนน SCORE_IS_A_DATE");
            assertThat(problem("ผ่าน")).isEqualTo("คะแนน.csv:2 คะแนน SCORE_IS_A_WORD");
        }

        @Test
        void ofAnItemMayBeWords() {
            assertThat(scores(read("ข้อ,คะแนน\nO1,ผ่าน\nO2,ไม่ผ่าน\nO3,100\n")))
                    .containsExactly("O1=100.00", "O2=0.00", "O3=100.00");
            assertThat(scores(read("รหัส,ชื่อ,ผล\nO1,โครงสร้าง,ผ่านเกณฑ์\nO2,ข้อมูลผู้บริหาร,ไม่ผ่านเกณฑ์\n")))
                    .containsExactly("O1=100.00", "O2=0.00");
        }

        @Test
        void ofFormulasAreTheirValuesAndErrorsAreNamed() {
            var grids = workbook(it -> {
                var sheet = it.createSheet("คะแนน");
                row(sheet, 1, "รหัส", "ชื่อ", "x", "คะแนน");
                for (int i = 2; i <= 5; i++) row(sheet, i, String.valueOf(i - 1));
                sheet.getRow(1).createCell(3).setCellFormula("40+41.83");
                sheet.getRow(2).createCell(3).setCellFormula("1/0");
                var evaluator = it.getCreationHelper().createFormulaEvaluator();
                evaluator.evaluateFormulaCell(sheet.getRow(1).getCell(3));
                evaluator.evaluateFormulaCell(sheet.getRow(2).getCell(3));
                sheet.getRow(3).createCell(3).setCellFormula("A1");
                sheet.getRow(4).createCell(3).setCellValue(44561);
                var dates = it.createCellStyle();
                dates.setDataFormat((short) 14);
                sheet.getRow(4).getCell(3).setCellStyle(dates);
                row(sheet, 6, "5");
                sheet.getRow(5).createCell(3).setCellErrorValue(FormulaError.NA.getCode());
            });
            var read = read(grids, Optional.of(2565), Map.of());
            assertThat(problems(read))
                    .containsExactly(
                            "คะแนน!D3 คะแนน SCORE_IS_AN_ERROR",
                            "คะแนน!D4 คะแนน SCORE_NOT_CALCULATED",
                            "คะแนน!D5 คะแนน SCORE_IS_A_DATE",
                            "คะแนน!D6 คะแนน SCORE_IS_AN_ERROR");
            assertThat(read.sheet().scores().getFirst().content().score().toString())
                    .isEqualTo("81.83");
        }

        @Test
        void mergedOverSeveralRowsAreAProblem() {
            var grids = workbook(it -> {
                var sheet = it.createSheet("s");
                row(sheet, 1, "รหัส", "คะแนน");
                row(sheet, 2, "1", 91.39);
                row(sheet, 3, "2");
                sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
            });
            assertThat(problems(read(grids, Optional.of(2565), Map.of()))).containsExactly("s!B3 คะแนน SCORE_MERGED");
        }

        @Test
        void thatAreNotThereAreListed() {
            var read = read("รหัส,ชื่อ,คะแนน\n1,ก,91.39\n2,ข,\n3,ค,-\nหมายเหตุ: ข้อมูลเบื้องต้น,,\n");
            assertThat(scores(read)).containsExactly("1=91.39");
            assertThat(skipped(read))
                    .containsExactly("คะแนน.csv:3 NO_SCORE", "คะแนน.csv:4 NO_SCORE", "คะแนน.csv:5 WORDS_ONLY");
        }
    }

    @Nested
    class Summaries {
        @Test
        void areTheFigureOfWhatTheyName() {
            var read = read("""
                    ตัวชี้วัด,คะแนน
                    1,91.39
                    คะแนนเฉลี่ย IIT,85.35
                    รวม OIT,96.07
                    คะแนนภาพรวมหน่วยงาน,93.12
                    """);
            assertThat(scores(read)).containsExactly("1=91.39", "IIT=85.35", "OIT=96.07", "overall=93.12");
        }

        @Test
        void areListedAsNotReadWhenTheyDoNotSayOfWhat() {
            var read = read("ตัวชี้วัด,คะแนน\n1,91.39\nรวม,91.39\nเฉลี่ย,91.39\n");
            assertThat(scores(read)).containsExactly("1=91.39");
            assertThat(skipped(read)).containsExactly("คะแนน.csv:3 SUMMARY", "คะแนน.csv:4 SUMMARY");
        }

        @Test
        void mayBeRowsOfTheInstruments() {
            assertThat(scores(read("เครื่องมือ,ตัวชี้วัด,คะแนน\nIIT,1,91.39\nIIT,,85.35\nEIT,รวม,96.96\n")))
                    .containsExactly("1=91.39", "IIT=85.35", "EIT=96.96");
        }

        @Test
        void areNotItemsWhoseNamesBeginAlike() {
            assertThat(scores(
                            read("ข้อ,รายการ,คะแนน\nO23,สรุปผลการจัดซื้อจัดจ้างรายเดือน,100\nO24,รวมผลการจัดซื้อ,0\n")))
                    .containsExactly("O23=100.00", "O24=0.00");
        }

        @Test
        void aHeaderAgainIsListed() {
            var read = read("รหัส,คะแนน\n1,91.39\nรหัส,คะแนน\n2,81.83\n");
            assertThat(scores(read)).containsExactly("1=91.39", "2=81.83");
            assertThat(skipped(read)).containsExactly("คะแนน.csv:3 HEADER_AGAIN");
        }
    }

    @Nested
    class Years {
        @ParameterizedTest
        @CsvSource({
            "ประจำปีงบประมาณ พ.ศ. ๒๕๖๕",
            "ปีงบประมาณ 2565",
            "ผล ITA ปี 2565",
            "ประจำปี 2565 ณ วันที่ 12 ตุลาคม พ.ศ. 2566",
            "Fiscal year 2565"
        })
        void areOfferedFromATitle(String title) {
            var read = readWithoutYear(title + "\nรหัส,คะแนน\n2,81.83\n");
            assertThat(read.year()).contains(2565);
            assertThat(read.yearPlace()).contains("คะแนน.csv:1");
            assertThat(scores(read)).containsExactly("2=81.83");
        }

        @Test
        void areOfferedFromAColumn() {
            var read = readWithoutYear("ปี,รหัส,คะแนน\n2565,2,81.83\n๒๕๖๕,3,86.25\n");
            assertThat(read.year()).contains(2565);
            assertThat(scores(read)).hasSize(2);
        }

        @Test
        void areNotGuessed() {
            assertThat(readWithoutYear("รหัส,คะแนน\n2,81.83\n").year()).isEmpty();
            assertThat(readWithoutYear("ข้อมูล ณ 30 ก.ย. 2565\nรหัส,คะแนน\n2,81.83\n")
                            .year())
                    .isEmpty();
            assertThat(readWithoutYear("เทียบปีงบประมาณ 2564 กับปีงบประมาณ 2565\nรหัส,คะแนน\n2,81.83\n")
                            .year())
                    .isEmpty();
        }

        @Test
        void otherThanTheChosenOneAreExplained() {
            assertThat(problems(read("ประจำปีงบประมาณ พ.ศ. 2566\nรหัส,คะแนน\n2,81.83\n")))
                    .containsExactly("คะแนน.csv:1 YEAR_OF_ANOTHER");
            assertThat(problems(read("ปี,รหัส,คะแนน\n2565,2,81.83\n2566,3,81.83\n")))
                    .containsExactly("คะแนน.csv:3 ปี YEAR_OF_ANOTHER");
            assertThat(problems(read("รหัส,คะแนนปี 2566\n2,81.83\n")))
                    .containsExactly("คะแนน.csv:1 คะแนนปี 2566 YEAR_OF_ANOTHER");
            assertThat(problems(read("ปีงบประมาณ 2564 และปีงบประมาณ 2565\nรหัส,คะแนน\n2,81.83\n")))
                    .isEmpty();
        }

        @Test
        void thatAreGregorianAreExplainedAndNeverTaken() {
            var read = readWithoutYear("Fiscal year 2022\nรหัส,คะแนน\n2,81.83\n");
            assertThat(read.year()).isEmpty();
            assertThat(problems(read)).containsExactly("คะแนน.csv:1 YEAR_GREGORIAN");
            assertThat(read.problems().getFirst().rejection().arguments()).containsExactly("2022", "2565");
            assertThat(problems(read("ปี,รหัส,คะแนน\n2022,2,81.83\n")))
                    .containsExactly("คะแนน.csv:2 ปี YEAR_GREGORIAN");
        }

        @Test
        void ofTwoErasInOneColumnAreExplained() {
            assertThat(problems(read("ปี,รหัส,คะแนน\n2565,2,81.83\n2022,3,81.83\n65,4,83.08\n")))
                    .containsExactlyInAnyOrder("คะแนน.csv:3 ปี YEARS_MIXED", "คะแนน.csv:4 ปี YEAR_UNREADABLE");
        }

        @Test
        void mayStandInTheNameOfASheet() {
            var grids = workbook(it -> {
                for (String name : List.of("ปี 2564", "ปี 2565")) {
                    row(it.createSheet(name), 1, "รหัส", "คะแนน");
                    row(it.getSheet(name), 2, "2", 81.83);
                }
            });
            assertThat(problems(read(grids, Optional.of(2565), Map.of()))).containsExactly("ปี 2564! YEAR_OF_ANOTHER");
        }
    }

    @Nested
    class Tables {
        @Test
        void ofStatedResultsAreKnown() {
            var read = read("เอกสาร,คะแนนภาพรวม,ระดับ\nบันทึกข้อความ,๘๓.๑๒,A\n");
            assertThat(read.sheet().stated())
                    .extracting(it -> it.content())
                    .containsExactly(
                            new StatedResult("บันทึกข้อความ", Optional.of(Score.parse("83.12")), Optional.of("A")));
        }

        @Test
        void ofMeasuresAreForThePlan() {
            var read = read(
                    List.of(
                            DelimitedText.read("a.csv", "รหัส,คะแนน\n2,81.83\n"),
                            DelimitedText.read("measures.csv", example("measures.csv"))),
                    Optional.of(2565),
                    Map.of());
            assertThat(scores(read)).containsExactly("2=81.83");
            assertThat(read.tables().getLast().why()).contains(ReadTable.Unread.MEASURES);
        }

        @Test
        void thatSayNothingAreShownAsNotRead() {
            var read = read("สวัสดี\nนี่คือบันทึก\n");
            assertThat(read.tables().getFirst().why()).contains(ReadTable.Unread.UNKNOWN);
            assertThat(problems(read)).containsExactly("คะแนน.csv NOT_UNDERSTOOD");
        }

        @Test
        void inWindows874AreReadAsAnyOther() {
            byte[] bytes = "ตัวชี้วัด;คะแนน\r\n๒;๘๑.๘๓\r\n".getBytes(Charset.forName("x-windows-874"));
            assertThat(scores(
                            read(TableFile.read(List.of(new TableFile("a.csv", bytes))), Optional.of(2565), Map.of())))
                    .containsExactly("2=81.83");
        }
    }
}
