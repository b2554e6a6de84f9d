package org.yokradap.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.people.SampleAgency.PASSWORD;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.SampleAgency;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.Board;
import org.yokradap.plan.api.MeasureCommand.ProposeMeasure;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.PlanBoard;
import org.yokradap.plan.api.PlannedMeasure;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;

@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanPagesIT {
    private static final Pattern SHOWN = Pattern.compile("name=\"shown\" value=\"([^\"]+)\"");

    @Autowired
    private Commands commands;

    @Autowired
    private Queries queries;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    private SampleAgency agency = new SampleAgency(AgencyId.ofCode("nalao"));
    private Browser browser = new Browser(0);

    @BeforeAll
    void register() {
        agency = SampleAgency.register("nalao", commands, accounts);
    }

    @BeforeEach
    void signIn() {
        browser = new Browser(port);
        browser.signIn(agency.username(Role.HEAD_OF_OFFICE), PASSWORD);
    }

    /** Each test has a plan of its own. */
    private Board plan(int year) {
        return queries.ask(new PlanBoard(agency.id(), new FiscalYear(year)), agency.actor(Role.HEAD_OF_OFFICE));
    }

    private PlannedMeasure only(int year) {
        assertThat(plan(year).measures()).hasSize(1);
        return plan(year).measures().getFirst();
    }

    private MeasureId propose(int year) {
        var id = MeasureId.of(agency.id(), new FiscalYear(year), 1);
        commands.send(
                new ProposeMeasure(id, "OIT", "9.2", "O13", "คู่มือการปฏิบัติงาน", "กองคลัง"),
                agency.actor(Role.HEAD_OF_OFFICE));
        return id;
    }

    private static String shown(String page) {
        var found = SHOWN.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private static Map<String, String> manual(String reporting, String shown) {
        return Map.of(
                "instrument", "OIT",
                "indicator", "9.2",
                "item", "O13",
                "issue", "คู่มือการปฏิบัติงาน",
                "responsible", "กองคลัง/กองช่าง",
                "steps", "๑.จัดทำคู่มือ\r\n๒.เผยแพร่บนเว็บไซต์",
                "reporting", reporting,
                "shown", shown);
    }

    @Test
    void aMeasureIsShownAsUnderstoodBeforeItIsKept() {
        browser.get("/plan/2567/new-measure");
        var reporting =
                "๑.จัดทำคู่มือภายในเดือนมกราคม ๒๕๖๗\r\n๒.รายงานผู้บริหารทุกเดือน\r\n๓.ผู้บริหารกำกับติดตามทุกเดือน";

        var preview = browser.submit("/plan/2567/new-measure", manual(reporting, ""));
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body())
                .contains("→ ครบกำหนด 31 ม.ค. 2567")
                .contains("→ ทุกเดือน ต.ค. 2566 – ก.ย. 2567")
                .contains("กองคลัง, กองช่าง")
                .contains("บันทึกมาตรการนี้");
        assertThat(plan(2567).measures()).isEmpty();

        var kept = browser.submit("/plan/2567/new-measure", manual(reporting, shown(preview.body())));
        assertThat(kept.statusCode()).isEqualTo(302);
        assertThat(only(2567).divisions()).containsExactly(agency.treasury(), agency.works());
        assertThat(only(2567).steps()).hasSize(2);

        var page = browser.get("/plan?year=2567").body();
        assertThat(page)
                .contains("เพิ่มมาตรการแล้ว")
                .contains("เครื่องมือการประเมิน OIT")
                .contains("→ ครบกำหนด 31 ม.ค. 2567")
                .contains("ผู้บริหารกำกับติดตามในรอบติดตามประจำเดือน");
        var measure = browser.get("/plan/measures/" + only(2567).id()).body();
        assertThat(measure).contains("พ. 31 ม.ค. 2567").contains("วันครบกำหนด 12 วัน");
    }

    @Test
    void allThatIsNotUnderstoodOfAMeasureIsSaidAtOnce() {
        browser.get("/plan/2569/new-measure");
        var wrong = new HashMap<>(manual("๑.ภายในวันที่ 31 กุมภาพันธ์ 2569\r\n๒.ภายใน 15/13/2569", ""));
        wrong.put("responsible", "กองสาธารณสุข");
        var refused = browser.submit("/plan/2569/new-measure", wrong);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select(".invalid-feedback"))
                .hasSize(2)
                .anySatisfy(told -> assertThat(told.text()).contains("กองสาธารณสุข"))
                .anySatisfy(told -> assertThat(told.text()).contains("31 กุมภาพันธ์", "15/13/2569"));
    }

    @ParameterizedTest
    @CsvSource({
        "ภายในเดือนมกราคม ๒๕๖๐, ไม่อยู่ในปีงบประมาณ 2566 หรือปีถัดไป",
        "ภายในเดือนมกราคม ๒๖๖๖, ไม่อยู่ในปีงบประมาณ 2566 หรือปีถัดไป",
        "ภายในเดือนตุลาคม ๒๕๖๕, วันนี้ผ่านวันครบกำหนดแล้ว",
        "ทุกไตรมาส, ผ่านวันครบกำหนดแล้ว 1 จาก 4 ครั้ง",
        "จัดทำอย่างต่อเนื่อง, จึงจะไม่มีการเตือนหรือทวงรายงานข้อนี้",
        "ภายในเดือนมกราคม ๒๕๖๖, ''"
    })
    void whatIsDoubtfulInADeadlineIsSaidBeforeItIsKept(String reporting, String doubt) {
        browser.get("/plan/2566/new-measure");
        var preview = browser.submit("/plan/2566/new-measure", manual(reporting, ""));
        assertThat(Jsoup.parse(preview.body())
                        .select(".preview .understood.missing")
                        .text())
                .startsWith(doubt)
                .hasSizeLessThanOrEqualTo(doubt.isEmpty() ? 0 : 200);
    }

    @Test
    void wordsChangedAfterTheyWereShownAreShownAgain() {
        browser.get("/plan/2568/new-measure");
        var preview = browser.submit("/plan/2568/new-measure", manual("ทุกเดือน", ""));

        var again = browser.submit("/plan/2568/new-measure", manual("ภายในเดือนมกราคม ๒๕๖๘", shown(preview.body())));

        assertThat(preview.body()).doesNotContain("ถ้อยคำเปลี่ยนไป");
        assertThat(again.body())
                .contains("→ ครบกำหนด 31 ม.ค. 2568")
                .contains("role=\"status\">ถ้อยคำเปลี่ยนไป จึงยังไม่ได้บันทึก โปรดตรวจแล้วกดบันทึกอีกครั้ง");
        assertThat(plan(2568).measures()).isEmpty();
    }

    @Test
    void changedWordsOfADutyAreShownAgainAndThatIsSaid() {
        var address = "/plan/measures/" + propose(2574) + "/duties";
        browser.get(address);
        var preview = browser.submit(address, Map.of("words", "รายงานผู้บริหารทุกไตรมาส"));
        assertThat(preview.body()).doesNotContain("ถ้อยคำเปลี่ยนไป");

        var again =
                browser.submit(address, Map.of("words", "รายงานภายในเดือนมกราคม ๒๕๗๔", "shown", shown(preview.body())));
        assertThat(again.body())
                .contains("→ ครบกำหนด 31 ม.ค. 2574")
                .contains("ถ้อยคำเปลี่ยนไป จึงยังไม่ได้บันทึก โปรดตรวจแล้วกดบันทึกอีกครั้ง");
        assertThat(only(2574).obligations()).isEmpty();

        var unclear = browser.submit(
                address, Map.of("words", "ภายในวันที่ ๓๑ กุมภาพันธ์ ๒๕๗๔", "shown", shown(again.body())));
        assertThat(unclear.body()).contains("words-wrong").doesNotContain("ถ้อยคำเปลี่ยนไป");
    }

    @Test
    void whatIsNotUnderstoodIsMarkedAtItsField() {
        browser.get("/plan/2569/new-measure");

        var refused = browser.submit("/plan/2569/new-measure", manual("ภายในวันที่ ๓๑ กุมภาพันธ์ ๒๕๖๙", ""));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("reporting-wrong").contains("ไม่ใช่กำหนดเวลาที่เป็นไปได้");
        assertThat(plan(2569).measures()).isEmpty();
    }

    @Test
    void dutiesAndStepsAreAddedToAMeasure() {
        var id = propose(2570);
        var address = "/plan/measures/" + id;

        browser.get(address + "/steps");
        assertThat(browser.submit(address + "/steps", Map.of("text", "จัดทำคู่มือ"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser.get(address).body()).contains("เพิ่มขั้นตอนแล้ว");
        browser.get(address + "/duties");
        var preview = browser.submit(address + "/duties", Map.of("words", "รายงานผู้บริหารทุกไตรมาส"));
        assertThat(preview.body()).contains("→ ครบกำหนด 31 ธ.ค. 2569, 31 มี.ค. 2570");
        assertThat(browser.submit(
                                address + "/duties",
                                Map.of("words", "รายงานผู้บริหารทุกไตรมาส", "shown", shown(preview.body())))
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser.get(address).body()).contains("เพิ่มหน้าที่รายงานแล้ว");
        assertThat(browser.submit(
                                address + "/divisions",
                                Map.of("division", agency.works().value()))
                        .statusCode())
                .isEqualTo(302);

        var page = browser.get(address).body();
        assertThat(page).contains("มอบหมายแล้ว").contains("ไตรมาสที่ 2").contains("วันครบกำหนด 4 วัน");
        assertThat(only(2570).steps()).hasSize(1);
    }

    @Test
    void aMeasureIsWithdrawnForAReason() {
        var id = propose(2571);
        browser.get("/plan/measures/" + id + "/withdrawal");

        assertThat(browser.submit("/plan/measures/" + id + "/withdrawal", Map.of("reason", " "))
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.submit("/plan/measures/" + id + "/withdrawal", Map.of("reason", "ซ้ำกับมาตรการอื่น"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(only(2571).withdrawn()).contains("ซ้ำกับมาตรการอื่น");
        assertThat(browser.get("/plan?year=2571").body()).contains("ยกเลิกแล้ว: ซ้ำกับมาตรการอื่น");
    }

    @Test
    void aTableIsTakenOrComesBackWithWhatIsWrong() {
        var header = "instrument,indicator,item,issue,responsible,steps,reporting_and_deadline\n";
        browser.get("/plan/2572/table");

        var refused = upload("/plan/2572/table", header + "OIT,9.2,o13,คู่มือ,กองสาธารณสุข,,ทุกเดือน\n");
        assertThat(refused).contains("measures.csv:2").contains("responsible").contains("กองสาธารณสุข");
        assertThat(plan(2572).measures()).isEmpty();

        upload("/plan/2572/table", header + "OIT,9.2,o13,คู่มือ,กองคลัง,,ทุกเดือน\n");
        assertThat(only(2572).divisions()).containsExactly(agency.treasury());
    }

    private String upload(String path, String table) {
        return browser.upload(path, Map.of(), Map.of("measures", table)).body();
    }

    @Test
    void onlyTheHeadOfOfficeIsOfferedChanges() {
        var id = propose(2573);
        var reader = new Browser(port);
        reader.signIn(agency.username(Role.DIVISION_HEAD), PASSWORD);

        assertThat(reader.get("/plan?year=2573").body())
                .contains("คู่มือการปฏิบัติงาน")
                .doesNotContain("เพิ่มมาตรการ");
        assertThat(reader.get("/plan/measures/" + id).body()).doesNotContain("เพิ่มขั้นตอน");
        assertThat(reader.get("/plan/measures/" + id + "/steps").statusCode()).isEqualTo(403);
        assertThat(reader.get("/plan/2573/table").statusCode()).isEqualTo(403);
    }

    @Test
    void aYearThatIsNoneIsRefused() {
        assertThat(browser.get("/plan?year=2023").statusCode()).isEqualTo(400);
    }
}
