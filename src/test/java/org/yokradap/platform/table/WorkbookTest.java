package org.yokradap.platform.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.yokradap.platform.Rejection;

class WorkbookTest {
    private static byte[] workbook(Consumer<XSSFWorkbook> filling) {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            filling.accept(workbook);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Grid> read(byte[] file) {
        return TableFile.read(List.of(new TableFile("ผล.xlsx", file)));
    }

    private static List<String> kinds(Grid.Line line) {
        return line.cells().stream().map(it -> it.kind() + " " + it.text()).toList();
    }

    @Nested
    class Cells {
        @Test
        void areWhatTheySay() {
            var grid = read(workbook(it -> {
                        var dates = it.createCellStyle();
                        dates.setDataFormat(it.createDataFormat().getFormat("d/m/yyyy"));
                        var percent = it.createCellStyle();
                        percent.setDataFormat(it.createDataFormat().getFormat("0.00%"));
                        var row = it.createSheet("คะแนน").createRow(6);
                        row.createCell(0).setCellValue("  ๘๑.๘๓ ");
                        row.createCell(1).setCellValue(81.83000000000001);
                        row.createCell(2).setCellValue(9.2);
                        row.createCell(3).setCellValue(85.345678);
                        row.createCell(4).setCellValue(44561);
                        row.getCell(4).setCellStyle(dates);
                        row.createCell(5).setCellValue(0.8183);
                        row.getCell(5).setCellStyle(percent);
                        row.createCell(6).setCellErrorValue(FormulaError.DIV0.getCode());
                        row.createCell(7).setCellValue(true);
                        row.createCell(8);
                        row.createCell(9).setCellValue(100);
                    }))
                    .getFirst();

            assertThat(grid.name()).isEqualTo("คะแนน");
            assertThat(grid.place(7, 3)).isEqualTo("คะแนน!D7");
            assertThat(grid.lines().getFirst().number()).isEqualTo(7);
            assertThat(kinds(grid.lines().getFirst()))
                    .containsExactly(
                            "TEXT ๘๑.๘๓",
                            "NUMBER 81.83",
                            "NUMBER 9.2",
                            "NUMBER 85.345678",
                            "DATE 2021-12-31",
                            "NUMBER 81.83",
                            "WRONG #DIV/0!",
                            "TEXT TRUE",
                            "EMPTY ",
                            "NUMBER 100");
        }

        @Test
        void ofAFormulaAreItsLastValue() {
            var file = workbook(it -> {
                var row = it.createSheet("s").createRow(0);
                row.createCell(0).setCellFormula("40+41.83");
                row.createCell(1).setCellFormula("1/0");
                row.createCell(2).setCellFormula("\"ผ่\"&\"าน\"");
                var evaluator = it.getCreationHelper().createFormulaEvaluator();
                row.forEach(evaluator::evaluateFormulaCell);
                row.createCell(3).setCellFormula("A1+1");
            });
            assertThat(kinds(read(file).getFirst().lines().getFirst()))
                    .containsExactly("NUMBER 81.83", "WRONG #DIV/0!", "TEXT ผ่าน", "FORMULA =A1+1");
        }

        @Test
        void ofAMergedRangeAllShowItsValue() {
            var lines = read(workbook(it -> {
                        var sheet = it.createSheet("s");
                        sheet.createRow(0).createCell(0).setCellValue("IIT");
                        sheet.getRow(0).createCell(2).setCellValue("x");
                        sheet.createRow(1).createCell(2).setCellValue("y");
                        sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 1));
                    }))
                    .getFirst()
                    .lines();
            assertThat(lines.get(0).cells().get(0).covered()).isFalse();
            assertThat(lines.get(0).cells().get(1)).isEqualTo(new Cell(Cell.Kind.TEXT, "IIT", true));
            assertThat(lines.get(1).cells()).extracting(Cell::text).containsExactly("IIT", "IIT", "y");
        }
    }

    @Nested
    class SomethingElse {
        private static Rejection.Reason reason(byte[] file) {
            return catchThrowableOfType(UnreadableTable.class, () -> read(file))
                    .rejection()
                    .reason();
        }

        @Test
        void anOldWorkbook() throws IOException {
            try (var old = new HSSFWorkbook();
                    var bytes = new ByteArrayOutputStream()) {
                old.createSheet("x");
                old.write(bytes);
                assertThat(reason(bytes.toByteArray())).isEqualTo(TableRejection.OLD_SPREADSHEET);
            }
        }

        @Test
        void aWorkbookWithAPassword() throws Exception {
            try (var container = new POIFSFileSystem();
                    var bytes = new ByteArrayOutputStream()) {
                var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
                encryptor.confirmPassword("x");
                try (OutputStream inside = encryptor.getDataStream(container)) {
                    inside.write(workbook(it -> it.createSheet("x")));
                }
                container.writeFilesystem(bytes);
                assertThat(reason(bytes.toByteArray())).isEqualTo(TableRejection.PROTECTED);
            }
        }

        @Test
        void aLetter() throws IOException {
            try (var letter = new XWPFDocument();
                    var bytes = new ByteArrayOutputStream()) {
                letter.createParagraph().createRun().setText("x");
                letter.write(bytes);
                assertThat(reason(bytes.toByteArray())).isEqualTo(TableRejection.NOT_A_TABLE);
            }
        }

        @Test
        void anythingElse() {
            assertThat(reason("%PDF-1.7 …".getBytes(UTF_8))).isEqualTo(TableRejection.NOT_A_TABLE);
            assertThat(reason(new byte[] {'M', 'Z', 0, 1})).isEqualTo(TableRejection.NOT_A_TABLE);
            assertThat(reason("<html><table>".getBytes(UTF_8))).isEqualTo(TableRejection.WEB_PAGE);
            assertThat(reason(new byte[] {'P', 'K', 3, 4, 0, 0})).isEqualTo(TableRejection.DAMAGED);
            assertThat(reason(new Parcel()
                            .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                            .with("content.xml", "<x/>")
                            .bytes()))
                    .isEqualTo(TableRejection.OTHER_SPREADSHEET);
            assertThat(reason(new Parcel().with("a.txt", "x").bytes())).isEqualTo(TableRejection.NOT_A_TABLE);
        }
    }

    /** A small workbook, one part of which is made to hurt. */
    private static final class Parcel {
        private static final String RELATIONS =
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

        private final Map<String, Filling> parts = new LinkedHashMap<>();

        interface Filling {
            void into(OutputStream out) throws IOException;
        }

        static Parcel workbook() {
            return new Parcel()
                    .with(
                            "[Content_Types].xml",
                            "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>")
                    .with(
                            "_rels/.rels",
                            RELATIONS + "<Relationship Id=\"r\" Type=\"" + TYPE
                                    + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")
                    .with(
                            "xl/workbook.xml",
                            "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"s\" r:id=\"a\"/></sheets></workbook>")
                    .with(
                            "xl/_rels/workbook.xml.rels",
                            RELATIONS + "<Relationship Id=\"a\" Type=\"" + TYPE
                                    + "worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                                    + "<Relationship Id=\"b\" Type=\""
                                    + TYPE + "sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>")
                    .with("xl/sharedStrings.xml", "<sst><si><t>x</t></si></sst>")
                    .with(
                            "xl/worksheets/sheet1.xml",
                            "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData></worksheet>");
        }

        Parcel with(String part, String text) {
            return with(part, out -> out.write(text.getBytes(UTF_8)));
        }

        Parcel with(String part, Filling filling) {
            parts.put(part, filling);
            return this;
        }

        Parcel repeating(String part, String head, String body, int times, String tail) {
            return with(part, out -> {
                out.write(head.getBytes(UTF_8));
                byte[] bytes = body.getBytes(UTF_8);
                for (int i = 0; i < times; i++) out.write(bytes);
                out.write(tail.getBytes(UTF_8));
            });
        }

        byte[] bytes() {
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                for (var part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    part.getValue().into(zip);
                    zip.closeEntry();
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return bytes.toByteArray();
        }
    }

    @Nested
    class Hostile {
        private static final String SHEET = "xl/worksheets/sheet1.xml";
        private static final String BOMB = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>";
        private static final String XXE = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>";

        private final Tally tally = new Tally(TableLimits.DEFAULT);

        private Rejection.Reason reason(Parcel file) {
            var refused = catchThrowableOfType(
                    UnreadableTable.class, () -> TableFile.read(List.of(new TableFile("x.xlsx", file.bytes())), tally));
            assertThat(refused.place()).isEqualTo("x.xlsx");
            return refused.rejection().reason();
        }

        private void readNoMoreThan(long characters) {
            assertThat(tally.xml()).isLessThanOrEqualTo(characters);
        }

        @Test
        void isNotTheSmallOneItIsMadeFrom() {
            var lines = TableFile.read(
                            List.of(new TableFile("x.xlsx", Parcel.workbook().bytes())))
                    .getFirst()
                    .lines();
            assertThat(lines.getFirst().cell(0).text()).isEqualTo("x");
        }

        @Test
        void entitiesAreRefusedInEveryPart() {
            for (String part :
                    List.of("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/sharedStrings.xml", SHEET))
                for (String declaration : List.of(BOMB, XXE))
                    assertThat(reason(Parcel.workbook().with(part, declaration + "<x>&a;&b;</x>")))
                            .as(part)
                            .isEqualTo(TableRejection.UNSAFE);
        }

        @Test
        void anEntityThatNobodyDeclaredIsRefused() {
            assertThat(reason(Parcel.workbook().with(SHEET, "<worksheet>&a;</worksheet>")))
                    .isEqualTo(TableRejection.DAMAGED);
        }

        @Test
        void aPartThatUnpacksToGigabytesIsGivenUp() {
            assertThat(reason(Parcel.workbook()
                            .repeating(SHEET, "<worksheet>", "<x/>".repeat(1000), 15_000, "</worksheet>")))
                    .isEqualTo(TableRejection.TOO_MUCH);
            readNoMoreThan(TableLimits.DEFAULT.charactersOfXml() + 10_000L);
        }

        @Test
        void aBombBesideTheSheetsIsNeverUnpacked() {
            var file = Parcel.workbook()
                    .with(
                            "xl/media/inner.zip",
                            out -> out.write(new Parcel()
                                    .repeating("0", "", "0".repeat(10_000), 1_000, "")
                                    .bytes()))
                    .repeating("../../odd/name.xml", "", "0".repeat(10_000), 1_000, "");
            TableFile.read(List.of(new TableFile("x.xlsx", file.bytes())), tally);
            readNoMoreThan(3_000);
        }

        @Test
        void aMillionRowsAreGivenUpEarly() {
            assertThat(reason(Parcel.workbook()
                            .repeating(
                                    SHEET,
                                    "<worksheet><sheetData>",
                                    "<row><c><v>1</v></c></row>",
                                    1_000_000,
                                    "</sheetData></worksheet>")))
                    .isEqualTo(TableRejection.TOO_LONG);
            assertThat(tally.lines()).isEqualTo(TableLimits.DEFAULT.lines() + 1);
        }

        @Test
        void halfAMillionEmptyRowsAreNone() {
            var file = Parcel.workbook()
                    .repeating(
                            SHEET,
                            "<worksheet><sheetData>",
                            "<row><c s=\"0\"/></row>",
                            500_000,
                            "</sheetData></worksheet>");
            assertThat(TableFile.read(List.of(new TableFile("x.xlsx", file.bytes())))
                            .getFirst()
                            .lines())
                    .isEmpty();
        }

        @Test
        void aRowOf16384ColumnsIsGivenUp() {
            assertThat(reason(Parcel.workbook()
                            .repeating(
                                    SHEET,
                                    "<worksheet><sheetData><row>",
                                    "<c><v>1</v></c>",
                                    16_384,
                                    "</row></sheetData></worksheet>")))
                    .isEqualTo(TableRejection.TOO_WIDE);
            assertThat(
                            reason(
                                    Parcel.workbook()
                                            .with(
                                                    SHEET,
                                                    "<worksheet><sheetData><row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row></sheetData></worksheet>")))
                    .isEqualTo(TableRejection.TOO_WIDE);
        }

        @Test
        void millionsOfSharedTextsAreGivenUp() {
            assertThat(reason(Parcel.workbook()
                            .repeating("xl/sharedStrings.xml", "<sst>", "<si><t>a</t></si>", 2_000_000, "</sst>")))
                    .isEqualTo(TableRejection.TOO_MUCH);
            readNoMoreThan(3_000_000);
        }

        @Test
        void aTextATagOrACommentWithoutEndIsGivenUp() {
            var long1 = "a".repeat(100_000);
            assertThat(reason(Parcel.workbook().repeating("xl/sharedStrings.xml", "<sst><si><t>", long1, 100, "")))
                    .isIn(TableRejection.TEXT_TOO_LONG, TableRejection.UNSAFE);
            assertThat(reason(Parcel.workbook().repeating(SHEET, "<worksheet a=\"", long1, 100, "\"/>")))
                    .isEqualTo(TableRejection.UNSAFE);
            assertThat(reason(Parcel.workbook().repeating(SHEET, "<worksheet><!--", long1, 100, "--></worksheet>")))
                    .isEqualTo(TableRejection.UNSAFE);
            assertThat(reason(Parcel.workbook()
                            .repeating(SHEET, "<worksheet><!--", "<a>".repeat(10_000), 100, "--></worksheet>")))
                    .isEqualTo(TableRejection.UNSAFE);
            assertThat(reason(Parcel.workbook().repeating(SHEET, "<worksheet><?a ", "<b ".repeat(10_000), 100, "?>")))
                    .isEqualTo(TableRejection.UNSAFE);
            assertThat(reason(Parcel.workbook()
                            .repeating(
                                    "xl/sharedStrings.xml",
                                    "<sst><si><t><![CDATA[",
                                    "<b ".repeat(20_000),
                                    100,
                                    "]]></t></si></sst>")))
                    .isEqualTo(TableRejection.UNSAFE);
            readNoMoreThan(1_500_000);
        }

        @Test
        void commentsLiteralsAndInstructionsOfOrdinaryLengthAreNone() {
            var file = Parcel.workbook()
                    .with(
                            "xl/sharedStrings.xml",
                            "<?xml version=\"1.0\"?><!-- a - > b --><sst><si><t><![CDATA[<a>]]]></t></si><?x y?></sst>");
            assertThat(TableFile.read(List.of(new TableFile("x.xlsx", file.bytes())))
                            .getFirst()
                            .lines()
                            .getFirst()
                            .cell(0)
                            .text())
                    .isEqualTo("<a>]");
        }

        @Test
        void nestingWithoutEndIsGivenUp() {
            assertThat(reason(Parcel.workbook().repeating(SHEET, "", "<a>", 1_000_000, "")))
                    .isEqualTo(TableRejection.UNSAFE);
            readNoMoreThan(100_000);
        }

        @Test
        void thousandsOfPartsAreGivenUp() {
            var file = Parcel.workbook();
            for (int i = 0; i < 5_001; i++) file.with("p" + i, "");
            assertThat(reason(file)).isEqualTo(TableRejection.TOO_MUCH);
            readNoMoreThan(0);
        }

        @Test
        void numbersThatAreNoneDoNotHang() {
            for (String number : List.of("1e999999999", "9".repeat(10_000), "NaN", "0x1"))
                assertThat(reason(Parcel.workbook()
                                .with(
                                        SHEET,
                                        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>" + number
                                                + "</v></c></row></sheetData></worksheet>")))
                        .isEqualTo(TableRejection.DAMAGED);
        }

        @Test
        void referencesThatLieAreRefused() {
            for (String cell : List.of(
                    "<c r=\"A1\" t=\"s\"><v>7</v></c>",
                    "<c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c>",
                    "<c r=\"1A\"><v>1</v></c>",
                    "<c r=\"A1\" t=\"zz\"><v>1</v></c>"))
                assertThat(reason(Parcel.workbook()
                                .with(
                                        SHEET,
                                        "<worksheet><sheetData><row r=\"1\">" + cell
                                                + "</row></sheetData></worksheet>")))
                        .as(cell)
                        .isEqualTo(TableRejection.DAMAGED);
        }

        private Parcel merging(String rows, String merges) {
            return Parcel.workbook()
                    .with(
                            SHEET,
                            "<worksheet><sheetData>" + rows + "</sheetData><mergeCells>" + merges
                                    + "</mergeCells></worksheet>");
        }

        private String rows(int count) {
            return IntStream.rangeClosed(1, count)
                    .mapToObj(row -> "<row r=\"" + row + "\"><c r=\"" + (row == 1 ? "A1" : "A" + row)
                            + "\"><v>1</v></c>" + (row == 1 ? "<c r=\"IV1\"><v>1</v></c>" : "") + "</row>")
                    .collect(Collectors.joining());
        }

        @Test
        void aMergeOverMoreCellsThanAreReadIsGivenUp() {
            assertThat(reason(merging(rows(1000), "<mergeCell ref=\"A1:IV1000\"/>")))
                    .isEqualTo(TableRejection.TOO_MUCH);
        }

        @Test
        void aMergeThatRepeatsALongTextIsGivenUp() {
            String text = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + "ก".repeat(30_000)
                    + "</t></is></c><c r=\"Z1\"><v>1</v></c></row>";
            assertThat(reason(merging(text, "<mergeCell ref=\"A1:Z1\"/>"))).isEqualTo(TableRejection.TOO_MUCH);
        }

        @Test
        void oneMergeThousandsOfTimesIsGivenUp() {
            assertThat(reason(merging(rows(100), "<mergeCell ref=\"A1:IV100\"/>".repeat(5))))
                    .isEqualTo(TableRejection.TOO_MUCH);
        }

        @Test
        void aMergeThatEndsBeforeItBeginsIsRefused() {
            for (String range : List.of("A5:A1", "C1:A1"))
                assertThat(reason(merging(rows(5), "<mergeCell ref=\"" + range + "\"/>")))
                        .as(range)
                        .isEqualTo(TableRejection.DAMAGED);
        }

        @Test
        void rowsThatDoNotGoDownwardsAreRefused() {
            for (String second : List.of("2", "1"))
                assertThat(reason(merging(
                                "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"" + second
                                        + "\"><c><v>2</v></c></row>",
                                "")))
                        .as(second)
                        .isEqualTo(TableRejection.DAMAGED);
        }

        @Test
        void noiseIsRefused() {
            byte[] noise = new byte[100_000];
            new Random(7).nextBytes(noise);
            noise[0] = 'P';
            noise[1] = 'K';
            noise[2] = 3;
            noise[3] = 4;
            assertThat(catchThrowableOfType(UnreadableTable.class, () -> read(noise))
                            .rejection()
                            .reason())
                    .isEqualTo(TableRejection.DAMAGED);
        }
    }
}
