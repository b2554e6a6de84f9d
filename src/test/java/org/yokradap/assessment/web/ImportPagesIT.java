package org.yokradap.assessment.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.people.SampleAgency.PASSWORD;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.people.SampleAgency;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.EventLog;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;
import org.yokradap.platform.testing.Multipart;
import org.yokradap.platform.testing.Multipart.Attachment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each test imports a year of its own, so that none depends on another. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportPagesIT {
    private static final String IMPORT = "/analysis/import";
    private static final String CHECK = IMPORT + "/check";
    private static final Pattern FIELD =
            Pattern.compile("<input type=\"hidden\"[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern SELECT = Pattern.compile(
            "<select[^>]*name=\"([^\"]+)\".*?<option[^>]*value=\"([^\"]+)\"[^>]*selected", Pattern.DOTALL);

    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private EventLog log;

    @Autowired
    private JsonMapper json;

    @LocalServerPort
    private int port;

    private SampleAgency agency = new SampleAgency(AgencyId.ofCode("importpages"));

    @BeforeAll
    void register() {
        agency = SampleAgency.register("importpages", commands, accounts);
    }

    private Browser signedIn() {
        var browser = new Browser(port);
        browser.signIn(agency.username(Role.HEAD_OF_OFFICE), PASSWORD);
        browser.get(IMPORT);
        return browser;
    }

    private int events() {
        return log.newest(agency.id().value(), Long.MAX_VALUE, 1000).size();
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

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

    private static void row(XSSFSheet sheet, int number, Object... cells) {
        var row = sheet.createRow(number - 1);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number figure) row.createCell(i).setCellValue(figure.doubleValue());
            else if (!cells[i].equals("")) row.createCell(i).setCellValue(cells[i].toString());
        }
    }

    /** With merged headers and Thai digits; the score of the second indicator is in D7. */
    private static byte[] scores(Object second, int year) {
        return workbook(it -> {
            var sheet = it.createSheet("คะแนน");
            row(sheet, 1, "ผลการประเมิน ITA เทศบาลตำบลนาเรือง");
            row(sheet, 2, "ประจำปีงบประมาณ พ.ศ. " + year);
            row(sheet, 4, "ลำดับ", "ตัวชี้วัด", "คะแนน", "", "ผล");
            row(sheet, 5, "", "", "เต็ม", "ที่ได้");
            row(sheet, 6, 1, "การปฏิบัติหน้าที่", 100, "๙๑.๓๙", "ผ่าน");
            row(sheet, 7, 2, "การใช้งบประมาณ", 100, second, "ไม่ผ่าน");
            row(sheet, 8, 3, "การใช้อำนาจ", 100, 86.25, "ผ่าน");
            for (int column : List.of(0, 1, 4)) sheet.addMergedRegion(new CellRangeAddress(3, 4, column, column));
            sheet.addMergedRegion(new CellRangeAddress(3, 3, 2, 3));
        });
    }

    private static List<Attachment> file(byte[] content) {
        return List.of(new Attachment("files", "ผล ITA.xlsx", content));
    }

    /** What the form of the page would send if a person changed nothing. */
    private static Map<String, String> form(HttpResponse<String> page) {
        var fields = new LinkedHashMap<String, String>();
        var hidden = FIELD.matcher(page.body());
        while (hidden.find()) fields.put(hidden.group(1), hidden.group(2));
        for (String select : page.body().split("</select>", -1)) {
            var chosen = SELECT.matcher(select.substring(Math.max(0, select.lastIndexOf("<select"))));
            if (chosen.find()) fields.put(chosen.group(1), chosen.group(2));
        }
        fields.remove("_csrf");
        return fields;
    }

    private static Map<String, String> with(Map<String, String> fields, String... more) {
        var all = new LinkedHashMap<>(fields);
        for (int i = 0; i < more.length; i += 2) all.put(more[i], more[i + 1]);
        return all;
    }

    @Test
    void aBadCellIsNamedAndNothingStoredThenItImportsAndThenNothingChanges() {
        var browser = signedIn();
        int before = events();

        var bad = browser.attach(IMPORT, Map.of("year", ""), file(scores("๘๑,๘๓", 2565)));
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(bad.body())
                .contains("<strong>คะแนน!D7</strong>", "คอลัมน์ ที่ได้", "ไม่ใช่ตัวเลข", "อ่านได้จาก คะแนน!A2")
                .contains("value=\"2565\"", "คะแนน!D6", "91.39")
                .doesNotContain("name=\"take\"", "??", "style=");
        assertThat(browser.submit(CHECK, with(form(bad), "year", "2565", "take", "1"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(events()).isEqualTo(before);

        var good = browser.attach(IMPORT, Map.of("year", ""), file(scores("๘๑.๘๓", 2565)));
        assertThat(good.statusCode()).isEqualTo(200);
        assertThat(good.body()).contains("นำเข้า 3 รายการ", "ใหม่ 3");
        assertThat(events()).isEqualTo(before);
        var taken = browser.submit(CHECK, with(form(good), "year", "2565", "take", "1"));
        assertThat(location(taken)).endsWith("/analysis/2565");
        assertThat(browser.get(location(taken)).body()).contains("นำเข้าผลการประเมินแล้ว 3 รายการ");
        int after = events();
        assertThat(after).isGreaterThan(before);

        var again = browser.attach(IMPORT, Map.of("year", "๒๕๖๕"), file(scores(81.83, 2565)));
        assertThat(again.body())
                .contains("ทุกรายการบันทึกไว้แล้ว ไม่มีสิ่งใดเปลี่ยนแปลง", "เหมือนเดิม 3")
                .doesNotContain("name=\"take\"");
        var nothing = browser.submit(CHECK, with(form(again), "year", "2565", "take", "1"));
        assertThat(browser.get(location(nothing)).body()).contains("ไม่มีสิ่งใดเปลี่ยนแปลง");
        assertThat(events()).isEqualTo(after);
    }

    @Test
    void figuresThatDifferAreCorrectedWithOneReasonOrNotAtAll() {
        var browser = signedIn();
        var first = browser.submit(IMPORT, Map.of("year", "2564", "pasted", "รหัส\tคะแนน\n1\t91.39\n2\t81.83\n"));
        browser.submit(CHECK, with(form(first), "year", "2564", "take", "1"));
        int before = events();

        var other =
                browser.submit(IMPORT, Map.of("year", "2564", "pasted", "รหัส\tคะแนน\n1\t91.39\n2\t82.83\n3\t86.25\n"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body())
                .contains(
                        ">แถวที่ 3</strong>",
                        "2 บันทึกไว้แล้วที่ 81.83",
                        "82.83",
                        "name=\"reason\"",
                        "ต่างจากที่บันทึก 1")
                .doesNotContain("name=\"take\"");
        var reasoned = browser.submit(CHECK, with(form(other), "year", "2564", "reason", "ประกาศแก้ไขผล"));
        assertThat(reasoned.statusCode()).isEqualTo(200);
        assertThat(reasoned.body()).contains("นำเข้า 2 รายการ", "ประกาศแก้ไขผล");
        assertThat(events()).isEqualTo(before);

        browser.submit(CHECK, with(form(reasoned), "year", "2564", "reason", "ประกาศแก้ไขผล", "take", "1"));
        assertThat(browser.get("/analysis/2564/scores").body())
                .contains("เดิม 81.83 แก้เป็น 82.83: ประกาศแก้ไขผล", "86.25");
    }

    @Test
    void aSumThatIsNotTakenIsListedWhereNobodyMissesIt() {
        var page = signedIn()
                .submit(IMPORT, Map.of("year", "2567", "pasted", "ตัวชี้วัด\tคะแนน\n1\t91.39\nคะแนนรวม\t87.21\n"));
        assertThat(page.body())
                .contains("href=\"#unread\">1 แถวที่ไม่ได้อ่าน</a>", "id=\"unread\" open=\"open\"")
                .contains("คะแนนรวม · 87.21", "แถวรวมหรือค่าเฉลี่ย ไม่ระบุว่าเป็นของเครื่องมือใด");
    }

    @Test
    void problemsAreListedLineByLineAndWhatTheYearDoesNotKnowIsNothingNew() {
        var page = signedIn()
                .submit(IMPORT, Map.of("year", "2565", "pasted", "ข้อ\tคะแนน\nO1\t50\nO99\t100\nO3\tมาก\nO4\t100\n"))
                .body();
        assertThat(page).contains("พบ 3 จุดที่ต้องแก้ไข", "ใหม่ 1</span>").doesNotContain("ใหม่ 2", "ใหม่ 3");
        assertThat(List.of("ข้อ O1 ได้ 0 หรือ 100", "“O99”", "“มาก”").stream()
                        .map(page::indexOf)
                        .toList())
                .isSorted()
                .doesNotContain(-1);
    }

    @Test
    void whatIsPastedHasRowsAndNoNameInEitherLanguage() {
        var browser = signedIn();
        var twice = browser.submit(IMPORT, Map.of("year", "2565", "pasted", "ข้อ\tคะแนน\nO1\t100\nO1\t100\n"));
        assertThat(twice.body()).contains(">แถวที่ 3</strong>", "O1 มีคะแนนอยู่แล้วที่ แถวที่ 2");
        browser.get("/analysis/import?lang=en");
        assertThat(browser.submit(CHECK, with(form(twice), "year", "2565")).body())
                .contains(">row 3</strong>", "O1 already has a score at row 2");
    }

    @Test
    void aFileWithoutContentIsSaidToBeEmpty() {
        var page = signedIn().attach(IMPORT, Map.of("year", "2565"), file(new byte[0]));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("ไฟล์ว่างเปล่า").doesNotContain("โปรดเลือกไฟล์หรือวางตารางก่อน");
    }

    @Test
    void columnsAreWhatThePersonChooses() {
        var browser = signedIn();
        var unknown = browser.submit(IMPORT, Map.of("year", "2563", "pasted", "ก\tข\tค\n2\t50\t81.83\n3\t60\t86.25\n"));
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("โปรดเลือกความหมายของคอลัมน์", "ไม่พบคอลัมน์รหัส");

        var chosen =
                browser.submit(CHECK, with(form(unknown), "year", "2563", "column-0-0", "CODE", "column-0-2", "SCORE"));
        assertThat(chosen.body()).contains(">แถวที่ 2</td>", "81.83", "86.25");
        assertThat(form(chosen)).containsEntry("kind-0", "SCORES").containsEntry("column-0-1", "IGNORED");
    }

    @Test
    void aYearIsAskedForAndKeptWhenItIsNone() {
        var browser = signedIn();
        var without = browser.submit(IMPORT, Map.of("year", "", "pasted", "รหัส\tคะแนน\n1\t91.39\n"));
        assertThat(without.body()).contains("โปรดระบุปีงบประมาณ").doesNotContain("name=\"take\"");

        var gregorian = browser.submit(CHECK, with(form(without), "year", "2022"));
        assertThat(gregorian.statusCode()).isEqualTo(422);
        assertThat(gregorian.body()).contains("id=\"year-wrong\"", "value=\"2022\"", "โปรดระบุเป็น พ.ศ.");
        var given = browser.submit(CHECK, with(form(gregorian), "year", "2562"));
        assertThat(given.body()).contains("นำเข้า 1 รายการ");
    }

    @Test
    void aYearThatIsNoneComesBackWithWhatWasPasted() {
        var browser = signedIn();
        var page = browser.submit(IMPORT, Map.of("year", "2022", "pasted", "รหัส\tคะแนน\n1\t91.39\n"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("id=\"year-wrong\"", "value=\"2022\"", "91.39");
        assertThat(browser.submit(IMPORT, Map.of("year", "", "pasted", " ")).body())
                .contains("โปรดเลือกไฟล์หรือวางตารางก่อน");
    }

    @Test
    void aFileThatIsNoTableIsRefusedWithWhatToDo() {
        var browser = signedIn();
        var page =
                browser.attach(IMPORT, Map.of("year", "2565", "pasted", "เก็บไว้"), file("%PDF-1.7".getBytes(UTF_8)));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("ผล ITA.xlsx", "ไฟล์นี้ไม่ใช่ตาราง", "เก็บไว้", "value=\"2565\"");
    }

    @Test
    void contentThatNobodyCheckedIsRefused() {
        var browser = signedIn();
        int before = events();
        var page = browser.submit(CHECK, Map.of("content", "AAAA", "year", "2565", "take", "1"));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("โปรดเลือกไฟล์หรือวางตารางใหม่");
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void isThereInEnglish() {
        var browser = signedIn();
        browser.get(IMPORT + "?lang=en");
        var page = browser.attach(IMPORT, Map.of("year", ""), file(scores("x", 2565)));
        assertThat(page.body())
                .contains("คะแนน!D7", "The score “x” is not a number", "Nothing has been recorded", "as in")
                .doesNotContain("??");
    }

    @Test
    void isNotForOthers() {
        var browser = new Browser(port);
        browser.signIn(agency.username(Role.CLERK), PASSWORD);
        browser.get("/analysis");
        assertThat(browser.get(IMPORT).statusCode()).isEqualTo(403);
        assertThat(browser.submit(IMPORT, Map.of("pasted", "รหัส\tคะแนน\n1\t91.39\n"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.submit(CHECK, Map.of("content", "")).statusCode()).isEqualTo(403);
    }

    @Nested
    class TooLarge {
        private static final byte[] TWENTY_MEGABYTES = new byte[20_000_000];

        @Test
        void aFileIsAnsweredWithAPageThatSaysWhatToDo() {
            var page = signedIn().attach(IMPORT, Map.of("year", "2565"), file(TWENTY_MEGABYTES));
            assertThat(page.statusCode()).isEqualTo(413);
            assertThat(page.body()).contains("ข้อมูลใหญ่เกินไป", "ไม่เกิน 8 MB", "คัดลอกเฉพาะตาราง", "class=\"top\"");
        }

        @Test
        void aFormIsToo() {
            var page = signedIn().submit(CHECK, Map.of("content", "A".repeat(5_000_000)));
            assertThat(page.statusCode()).isEqualTo(413);
        }

        @Test
        void aProgramGetsAProblemDetail() {
            var browser = new Browser(port);
            var answer = browser.send(
                    browser.program("/api/v1/assessments/2565/import", agency.username(Role.HEAD_OF_OFFICE), PASSWORD)
                            .header("Content-Type", Multipart.TYPE)
                            .POST(Multipart.ofFiles(Map.of(), file(TWENTY_MEGABYTES))));
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(json.readTree(answer.body()).get("reason").asString()).isEqualTo("request.413");
        }
    }

    @Nested
    class Programs {
        private HttpResponse<String> send(String path, Map<String, String> fields, Attachment... files) {
            var browser = new Browser(port);
            return browser.send(
                    browser.program("/api/v1/assessments/" + path, agency.username(Role.HEAD_OF_OFFICE), PASSWORD)
                            .header("Accept-Language", "en")
                            .header("Content-Type", Multipart.TYPE)
                            .POST(Multipart.ofFiles(fields, List.of(files))));
        }

        private Attachment workbook(Object second) {
            return new Attachment("file", "ผล.xlsx", scores(second, 2566));
        }

        private JsonNode body(HttpResponse<String> response) {
            return json.readTree(response.body());
        }

        @Test
        void askWhatWouldHappenAndThenHaveItDone() {
            int before = events();
            var look = send("2566/import?dryRun=true", Map.of(), workbook("๘๑.๘๓"));
            assertThat(look.statusCode()).as(look.body()).isEqualTo(200);
            assertThat(body(look).get("changes").asInt()).isEqualTo(3);
            assertThat(body(look).get("scores").get(1).get("place").asString()).isEqualTo("คะแนน!D7");
            assertThat(body(look)
                            .get("tables")
                            .get(0)
                            .get("columns")
                            .get(3)
                            .get("meaning")
                            .asString())
                    .isEqualTo("SCORE");
            assertThat(events()).isEqualTo(before);

            assertThat(body(send("2566/import", Map.of(), workbook("๘๑.๘๓")))
                            .get("events")
                            .asInt())
                    .isPositive();
            int after = events();
            assertThat(body(send("2566/import", Map.of(), workbook(81.83)))
                            .get("events")
                            .asInt())
                    .isZero();

            var differs = send("2566/import", Map.of(), workbook(82.83));
            assertThat(differs.statusCode()).isEqualTo(400);
            assertThat(events()).isEqualTo(after);
            var corrected = send("2566/import", Map.of("reason", "misread"), workbook(82.83));
            assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
        }

        @Test
        void areToldEveryProblemByItsCell() {
            for (String query : List.of("", "?dryRun=true")) {
                var refused = send("2567/import" + query, Map.of(), workbook("x"));
                assertThat(refused.statusCode()).isEqualTo(400);
                var problems = new ArrayList<String>();
                body(refused)
                        .get("problems")
                        .forEach(it -> problems.add(it.get("place").asString() + " "
                                + it.get("detail").asString()));
                assertThat(problems)
                        .containsExactly(
                                "คะแนน!A2 The table says 2566, but this import is for fiscal year 2567",
                                "คะแนน!D7 The score “x” is not a number");
            }
        }

        @Test
        void askTheSameOfNamedFiles() {
            var look = send(
                    "2568/import?dryRun=true",
                    Map.of(),
                    new Attachment("indicators", "x.csv", "indicator,score\n1,91.39\n".getBytes(UTF_8)));
            assertThat(body(look).get("changes").asInt()).isEqualTo(1);
            var file = send("2568/import", Map.of(), new Attachment("file", "x.xlsx", "%PDF".getBytes(UTF_8)));
            assertThat(file.statusCode()).isEqualTo(400);
            assertThat(body(file).get("problems").get(0).get("place").asString())
                    .isEqualTo("x.xlsx");
        }
    }

    @Nested
    class Downloads {
        private byte[] bytes(String path) throws IOException, InterruptedException {
            var browser = signedIn();
            var response = browser.bytes(path);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment");
            return response.body();
        }

        @Test
        void aFilledTemplateIsUnderstoodAsItIs() throws Exception {
            byte[] filled;
            try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes(IMPORT + "/template.xlsx?year=2565")));
                    var out = new ByteArrayOutputStream()) {
                workbook.getSheetAt(0).forEach(row -> {
                    var code = row.getCell(2);
                    if (code != null && List.of("2", "9.2", "i7", "O12").contains(code.toString()))
                        row.createCell(4).setCellValue(code.toString().equals("O12") ? 0 : 81.83);
                });
                workbook.write(out);
                filled = out.toByteArray();
            }
            var page = signedIn().attach(IMPORT, Map.of("year", ""), file(filled));
            assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
            assertThat(page.body()).contains("value=\"2565\"");
            var csv = new String(bytes(IMPORT + "/template.csv?year=2565"), UTF_8);
            assertThat(csv).startsWith("\ufeffคะแนนผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2565\r\n");
            var lines = csv.replace("IIT,,2,การใช้งบประมาณ,,", "IIT,,2,การใช้งบประมาณ,๘๑.๘๓,");
            assertThat(lines).isNotEqualTo(csv);
            var fromCsv = signedIn()
                    .attach(
                            IMPORT,
                            Map.of("year", ""),
                            List.of(new Attachment("files", "t.csv", lines.getBytes(UTF_8))));
            assertThat(fromCsv.body()).contains("t.csv:", "81.83");
        }

        @Test
        void anEmptyTemplateSaysThatItIsEmpty() throws Exception {
            var page = signedIn().attach(IMPORT, Map.of("year", ""), file(bytes(IMPORT + "/template.xlsx?year=2566")));
            assertThat(page.body()).contains("ช่องคะแนนว่างทั้งหมด");
        }

        @Test
        void whatIsRecordedChangesNothingWhenItIsHandedInAgain() throws Exception {
            var browser = signedIn();
            var items = """
                    instrument,indicator,item,text,score,guidance
                    IIT,2,i7,ท่านทราบ,74.05,"- ควรประชาสัมพันธ์
                    =ทุกเดือน"
                    OIT,9.2,o12,รายงาน,0,@ทุกกอง
                    """;
            var first = browser.attach(
                    IMPORT,
                    Map.of("year", "2561"),
                    List.of(new Attachment("files", "items.csv", items.getBytes(UTF_8))));
            assertThat(first.body()).contains("ไม่พบกรอบการประเมิน “2561”");
            first = browser.submit(CHECK, with(form(first), "year", "2562"));
            browser.submit(CHECK, with(form(first), "year", "2562", "take", "1"));

            for (String format : List.of("csv", "xlsx")) {
                var file = new Attachment("files", "x." + format, bytes("/analysis/2562/scores." + format));
                var again = browser.attach(IMPORT, Map.of("year", ""), List.of(file));
                assertThat(again.body()).contains("ทุกรายการบันทึกไว้แล้ว", "value=\"2562\"");
            }
            assertThat(new String(bytes("/analysis/2562/scores.csv"), UTF_8))
                    .contains("'@ทุกกอง", "\"'- ควรประชาสัมพันธ์")
                    .contains("\nIIT,2,i7,", "\nOIT,9.2,O12,");
        }

        @Test
        void ofAYearWithoutAFrameworkAreNone() {
            assertThat(signedIn().get(IMPORT + "/template.xlsx?year=2599").statusCode())
                    .isEqualTo(400);
            assertThat(signedIn().get(IMPORT + "/template.xlsx?year=2022").statusCode())
                    .isEqualTo(400);
        }
    }
}
