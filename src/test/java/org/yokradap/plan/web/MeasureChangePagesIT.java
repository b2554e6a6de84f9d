package org.yokradap.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.people.SampleAgency.PASSWORD;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.assessment.api.AssessmentCommand.DismissWeakness;
import org.yokradap.assessment.api.AssessmentCommand.IdentifyWeakness;
import org.yokradap.assessment.api.AssessmentCommand.OpenAssessment;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.FrameworkId;
import org.yokradap.assessment.api.Subject;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.calendar.Timing;
import org.yokradap.people.SampleAgency;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.Bearer;
import org.yokradap.plan.api.Board;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.plan.api.MeasureCommand;
import org.yokradap.plan.api.MeasureCommand.AddObligation;
import org.yokradap.plan.api.MeasureCommand.AddStep;
import org.yokradap.plan.api.MeasureCommand.AssignMeasure;
import org.yokradap.plan.api.MeasureCommand.ProposeMeasure;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.PlanBoard;
import org.yokradap.plan.api.PlanCommand.BeginAtOnce;
import org.yokradap.plan.api.PlanId;
import org.yokradap.plan.api.PlannedMeasure;
import org.yokradap.plan.api.SlotBook;
import org.yokradap.plan.api.StepState;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;

/** Measures that people change on the 20th of January 2566, in a plan whose duties wait for no order. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeasureChangePagesIT {
    private static final FiscalYear YEAR = new FiscalYear(2566);
    private static final Pattern SHOWN = Pattern.compile("name=\"shown\" value=\"([^\"]+)\"");
    private static final String MANUAL = "จัดทำคู่มือภายในเดือนกุมภาพันธ์ ๒๕๖๖";
    private static final String MONTHLY = "รายงานผู้บริหารทุกเดือน";

    @Autowired
    private Commands commands;

    @Autowired
    private Queries queries;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SlotBook slots;

    @Autowired
    private EventStore events;

    @LocalServerPort
    private int port;

    private SampleAgency agency = new SampleAgency(AgencyId.ofCode("nakluea"));
    private Browser browser = new Browser(0);
    private int measures;

    @BeforeAll
    void register() {
        agency = SampleAgency.register("nakluea", commands, accounts);
        var head = agency.actor(Role.HEAD_OF_OFFICE);
        commands.send(new BeginAtOnce(PlanId.of(agency.id(), YEAR), "เริ่มตามมติที่ประชุม"), head);
        var assessment = AssessmentId.of(agency.id(), 2565);
        commands.send(new OpenAssessment(assessment, new FrameworkId("ita-2565")), head);
        commands.send(new IdentifyWeakness(assessment, new Subject("O13"), "คู่มือยังไม่ครบทุกกอง"), head);
    }

    @BeforeEach
    void signIn() {
        browser = as(Role.HEAD_OF_OFFICE);
    }

    private Browser as(Role role) {
        var person = new Browser(port);
        person.signIn(agency.username(role), PASSWORD);
        return person;
    }

    /** A measure of its own for each test: a step; a manual due in February, and a report each month, of the treasury. */
    private MeasureId propose() {
        measures++;
        var id = MeasureId.of(agency.id(), YEAR, measures);
        tell(new ProposeMeasure(id, "OIT", "9.2", "O13", "คู่มือการปฏิบัติงาน " + measures, "กองคลัง"));
        tell(new AddStep(id, 1, "จัดทำคู่มือ"));
        tell(new AddObligation(id, 1, MANUAL, Timing.byEndOf(YearMonth.of(2023, 2)), Bearer.DIVISIONS));
        tell(new AddObligation(id, 2, MONTHLY, Timing.monthly(), Bearer.DIVISIONS));
        tell(new AssignMeasure(id, agency.treasury()));
        return id;
    }

    private void tell(MeasureCommand order) {
        commands.send(order, agency.actor(Role.HEAD_OF_OFFICE));
    }

    private PlannedMeasure planned(MeasureId id) {
        Board board = queries.ask(new PlanBoard(agency.id(), id.fiscalYear()), agency.actor(Role.AUDITOR));
        return board.measure(id).orElseThrow();
    }

    private List<DueSlot> owed(MeasureId id, int duty) {
        return slots.of(agency.id(), id.fiscalYear()).stream()
                .filter(slot -> slot.measure().equals(id) && slot.dutyNumber() == duty)
                .toList();
    }

    private int stored(MeasureId id) {
        return (int) events.readEvents(id.value()).asStream().count();
    }

    private static String address(MeasureId id) {
        return "/plan/measures/" + id;
    }

    private static String shown(HttpResponse<String> page) {
        var found = SHOWN.matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group(1);
    }

    private static void isTaken(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    /** The form again, with what was typed. */
    private static void comesBack(HttpResponse<String> answer, String... texts) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains(texts);
    }

    @Test
    void aDeadlineIsPutOffAndTheMeasureSaysHowOften() {
        var id = propose();
        var form = address(id) + "/duties/1/postponement";
        assertThat(browser.get(form).body())
                .contains(MANUAL)
                .contains("28 ก.พ. 2566")
                .contains("ทุกกองที่ยังไม่ส่ง");

        int before = stored(id);
        var preview = browser.submit(form, postponed("once", "31 มี.ค. 2566", "รอแบบจากจังหวัด"));
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body())
                .contains(
                        "→ ศ. 31 มี.ค. 2566",
                        "รายงานที่จะเลื่อน 1 รายงาน",
                        "28 ก.พ. 2566",
                        "กองคลัง",
                        "รอแบบจากจังหวัด");
        assertThat(stored(id)).isEqualTo(before);
        var changed = new LinkedHashMap<>(postponed("once", "30 มี.ค. 2566", "รอแบบจากจังหวัด"));
        changed.put("shown", shown(preview));
        assertThat(browser.submit(form, changed).body()).contains("→ พฤ. 30 มี.ค. 2566");
        assertThat(stored(id)).isEqualTo(before);

        isPutOff(form, postponed("once", "31 มี.ค. 2566", "รอแบบจากจังหวัด"));
        assertThat(browser.get(address(id)).body())
                .contains("เลื่อนกำหนดส่งแล้ว")
                .contains("ศ. 31 มี.ค. 2566")
                .contains("เลื่อนจาก 28 ก.พ. 2566 (ครั้งที่ 1): รอแบบจากจังหวัด")
                .contains("เลื่อนกำหนดข้อ 1 ของกองคลัง จาก 28 ก.พ. 2566 เป็น 31 มี.ค. 2566: รอแบบจากจังหวัด");
        isPutOff(form, postponed("once", "๓๐ เม.ย. ๒๕๖๖", "น้ำท่วม"));
        isPutOff(form, postponed("once", "31/5/2566", "น้ำท่วมอีก"));

        assertThat(browser.get(address(id)).body())
                .contains(MANUAL)
                .contains("เลื่อนเป็น 31 พ.ค. 2566 · เลื่อนแล้ว 3 ครั้ง เดิม 28 ก.พ. 2566")
                .contains("เลื่อนจาก 30 เม.ย. 2566 (ครั้งที่ 3): น้ำท่วมอีก");
        assertThat(owed(id, 1)).singleElement().satisfies(slot -> {
            assertThat(slot.due()).isEqualTo("2023-05-31");
            assertThat(slot.original()).isEqualTo("2023-02-28");
        });
        assertThat(as(Role.DIVISION_HEAD).get("/my-work").body()).contains("เลื่อนแล้ว 3 ครั้ง");
    }

    private void isPutOff(String form, Map<String, String> postponement) {
        var confirmed = new LinkedHashMap<>(postponement);
        confirmed.put("shown", shown(browser.submit(form, postponement)));
        isTaken(browser.submit(form, confirmed));
    }

    private static Map<String, String> postponed(String period, String due, String reason) {
        return Map.of("period", period, "division", "", "due", due, "reason", reason);
    }

    @Test
    void aPostponementThatIsRefusedComesBackWithWhatWasTyped() {
        var id = propose();
        var form = address(id) + "/duties/2/postponement";
        browser.get(form);
        int before = stored(id);

        comesBack(
                browser.submit(form, postponed("2023-03", "20 มี.ค. 2566", "น้ำท่วมทุ่ง")),
                "due-wrong",
                "น้ำท่วมทุ่ง",
                "value=\"2023-03\" selected");
        comesBack(
                browser.submit(form, postponed("2023-03", "สิ้นปี", "น้ำท่วม")), "due-wrong", "ไม่ใช่วันที่", "สิ้นปี");
        comesBack(
                browser.submit(form, postponed("2023-03", "30 เม.ย. 2576", "น้ำท่วม")),
                "due-wrong",
                "โปรดตรวจปี พ.ศ.",
                "30 เม.ย. 2576");
        comesBack(browser.submit(form, postponed("2023-03", "30 เม.ย. 2566", " ")), "reason-wrong", "โปรดกรอกช่องนี้");
        comesBack(browser.submit(form, postponed("2023-03", "", "น้ำท่วม")), "due-wrong", "โปรดกรอกช่องนี้");
        assertThat(stored(id)).isEqualTo(before);
    }

    @Test
    void anotherRhythmIsShownAsUnderstoodWithWhatChangesBeforeItIsKept() {
        var id = propose();
        var form = address(id) + "/duties/2/recurrence";
        assertThat(browser.get(form).body()).contains(MONTHLY);
        int before = stored(id);

        var change = new LinkedHashMap<>(
                Map.of("words", "รายงานผู้บริหารทุกไตรมาส", "since", "1 เม.ย. 2566", "reason", "มติที่ประชุม"));
        var preview = browser.submit(form, change);
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body())
                .contains("→ ครบกำหนด 31 ธ.ค. 2565, 31 มี.ค. 2566, 30 มิ.ย. 2566, 30 ก.ย. 2566")
                .contains("ไม่ต้องส่งตามเดิม 6 รายงาน")
                .contains("ต้องส่งแทน 2 รายงาน");
        assertThat(stored(id)).isEqualTo(before);

        change.put("shown", shown(preview));
        isTaken(browser.submit(form, change));
        assertThat(owed(id, 2)).hasSize(6 + 2);
        assertThat(browser.get(address(id)).body())
                .contains("เปลี่ยนรอบการรายงานแล้ว")
                .contains("→ ครบกำหนด 30 มิ.ย. 2566, 30 ก.ย. 2566")
                .contains("วันครบกำหนด 8 วัน")
                .doesNotContain("→ ครบกำหนด 31 ธ.ค. 2565")
                .contains("เดิม “" + MONTHLY + "” เปลี่ยนตั้งแต่ 1 เม.ย. 2566: มติที่ประชุม");
    }

    @Test
    void beforeTheOrderThePreviewShowsWhatWouldBeOwed() {
        var id = MeasureId.of(agency.id(), new FiscalYear(2568), 1);
        tell(new ProposeMeasure(id, "OIT", "9.2", "O13", "คู่มือการปฏิบัติงาน", "กองคลัง"));
        tell(new AddObligation(id, 1, MONTHLY, Timing.monthly(), Bearer.DIVISIONS));
        tell(new AssignMeasure(id, agency.treasury()));
        assertThat(browser.get(address(id)).body())
                .contains("(ข้อเสนอ เริ่มเมื่อนายกสั่งการ)")
                .doesNotContain("เลื่อนกำหนดส่ง</a>");

        browser.get(address(id) + "/duties/1/recurrence");
        var preview = browser.submit(
                address(id) + "/duties/1/recurrence",
                Map.of("words", "รายงานผู้บริหารทุกไตรมาส", "since", "1 ต.ค. 2567", "reason", "มติที่ประชุม"));
        assertThat(preview.body()).contains("ไม่ต้องส่งตามเดิม 12 รายงาน").contains("ต้องส่งแทน 4 รายงาน");
        assertThat(owed(id, 1)).isEmpty();
    }

    @Test
    void wordsThatAreNotUnderstoodComeBackAndNothingIsKept() {
        var id = propose();
        var form = address(id) + "/duties/2/recurrence";
        browser.get(form);
        int before = stored(id);

        comesBack(
                browser.submit(
                        form,
                        Map.of(
                                "words",
                                "ภายในวันที่ ๓๑ กุมภาพันธ์ ๒๕๖๖",
                                "since",
                                "1 เม.ย. 2566",
                                "reason",
                                "มติที่ประชุม")),
                "words-wrong",
                "ภายในวันที่ ๓๑ กุมภาพันธ์ ๒๕๖๖",
                "ไม่ใช่กำหนดเวลาที่เป็นไปได้");
        comesBack(
                browser.submit(form, Map.of("words", "รายงานทุกไตรมาส", "since", "", "reason", "มติที่ประชุม")),
                "since-wrong",
                "รายงานทุกไตรมาส");
        assertThat(stored(id)).isEqualTo(before);
    }

    @Test
    void whatPassesOverIsShownBeforeADivisionTakesOver() {
        var id = propose();
        var form = address(id) + "/handover";
        assertThat(browser.get(form).body()).contains("ทุกหน้าที่ของมาตรการ");
        var handover = new LinkedHashMap<>(Map.of(
                "number", "",
                "from", agency.treasury().value(),
                "to", agency.works().value(),
                "since", "1 มี.ค. 2566",
                "reason", "ปรับโครงสร้าง"));

        var preview = browser.submit(form, handover);
        assertThat(preview.body()).contains("ไม่ต้องส่งตามเดิม 7 รายงาน").contains("ต้องส่งแทน 7 รายงาน");
        handover.put("shown", shown(preview));
        isTaken(browser.submit(form, handover));

        assertThat(owed(id, 2).stream().filter(slot -> slot.division().equals(agency.works())))
                .hasSize(7);
        assertThat(browser.get(address(id)).body())
                .contains("โอนจากกองคลังไปกองช่าง ตั้งแต่ 1 มี.ค. 2566: ปรับโครงสร้าง")
                .contains("กองคลัง ถึง 28 ก.พ. 2566, กองช่าง ตั้งแต่ 1 มี.ค. 2566");
        assertThat(browser.get("/plan?year=2566").body())
                .contains("กองคลัง ถึง 28 ก.พ. 2566, กองช่าง ตั้งแต่ 1 มี.ค. 2566");
    }

    @Test
    void aHandoverToNobodyComesBack() {
        var id = propose();
        browser.get(address(id) + "/handover");
        int before = stored(id);
        comesBack(
                browser.submit(
                        address(id) + "/handover",
                        Map.of(
                                "number", "2",
                                "from", agency.treasury().value(),
                                "to", "",
                                "since", "1 มี.ค. 2566",
                                "reason", "ปรับโครงสร้าง")),
                "to-wrong",
                "ปรับโครงสร้าง",
                "1 มี.ค. 2566");
        assertThat(stored(id)).isEqualTo(before);
    }

    @Test
    void whatWouldBeRefusedIsRefusedBeforeItIsShown() {
        var id = propose();
        int before = stored(id);
        var treasury = agency.treasury().value();
        for (var wrong : List.of(
                Map.of("since", "19 ม.ค. 2566", "refused", "since-wrong", "because", "19 ม.ค. 2566 ผ่านไปแล้ว"),
                Map.of("since", "1 ต.ค. 2566", "refused", "since-wrong", "because", "สิ้นสุด 30 ก.ย. 2566"),
                Map.of("to", treasury, "refused", "to-wrong", "because", "โปรดเลือกสำนัก/กองอื่น"))) {
            browser.get(address(id) + "/handover");
            comesBack(
                    browser.submit(
                            address(id) + "/handover",
                            Map.of(
                                    "number",
                                    "2",
                                    "from",
                                    treasury,
                                    "to",
                                    wrong.getOrDefault("to", agency.works().value()),
                                    "since",
                                    wrong.getOrDefault("since", "1 มี.ค. 2566"),
                                    "reason",
                                    "ปรับโครงสร้าง")),
                    wrong.getOrDefault("refused", ""),
                    wrong.getOrDefault("because", ""),
                    "ปรับโครงสร้าง");
        }
        browser.get(address(id) + "/duties/2/recurrence");
        comesBack(
                browser.submit(
                        address(id) + "/duties/2/recurrence",
                        Map.of("words", "รายงานทุกไตรมาส", "since", "19 ม.ค. 2566", "reason", "มติที่ประชุม")),
                "since-wrong",
                "19 ม.ค. 2566 ผ่านไปแล้ว",
                "มติที่ประชุม");
        assertThat(stored(id)).isEqualTo(before);
    }

    @Test
    void theDivisionTellsHowFarAStepIs() {
        var id = propose();
        var step = address(id) + "/steps/1";
        assertThat(browser.get(step).body()).contains("จัดทำคู่มือ").contains("ทุกกองที่รับผิดชอบมาตรการ");
        isTaken(browser.submit(
                step,
                Map.of(
                        "text",
                        "จัดทำคู่มือทุกกระบวนงาน",
                        "division",
                        agency.treasury().value())));

        var head = as(Role.DIVISION_HEAD);
        assertThat(head.get(step).body()).contains("จัดทำคู่มือทุกกระบวนงาน").doesNotContain("แก้ไขถ้อยคำ");
        isTaken(head.submit(step + "/begun", Map.of()));
        head.get(step);
        comesBack(head.submit(step + "/done", Map.of("on", "31 ม.ค. 2566")), "on-wrong", "31 ม.ค. 2566");
        isTaken(head.submit(step + "/done", Map.of("on", "19 ม.ค. 2566")));
        assertThat(browser.get(address(id)).body()).contains("กองคลัง · เสร็จแล้ว 19 ม.ค. 2566");
        head.get(step);
        comesBack(head.submit(step + "/reopened", Map.of("reason", "")), "reason-wrong");
        isTaken(head.submit(step + "/reopened", Map.of("reason", "ยังขาดกองช่าง")));

        assertThat(planned(id).steps().getFirst().state()).isEqualTo(StepState.UNDER_WAY);
        assertThat(browser.get(address(id)).body())
                .contains("เปิดขั้นตอนที่ 1 อีกครั้ง: ยังขาดกองช่าง")
                .contains("ทำขั้นตอนที่ 1 เสร็จเมื่อ 19 ม.ค. 2566");
    }

    @Test
    void aCodeThatThePaperPrintsWrongIsExplainedInTheReadersLanguage() {
        measures++;
        var id = MeasureId.of(agency.id(), YEAR, measures);
        tell(new ProposeMeasure(
                id, "OIT", "9.2 (as printed; 9.3 is meant)", "o20", "รายงานผลการใช้จ่ายงบประมาณประจำปี", "กองคลัง"));
        for (var page : List.of(address(id), "/plan?year=2566"))
            assertThat(browser.get(page).body())
                    .contains("9.2 (ตามที่พิมพ์ในเอกสาร ที่ถูกคือ 9.3)")
                    .doesNotContain("is meant)</");
        for (var page : List.of(address(id) + "?lang=en", "/plan?year=2566&lang=en"))
            assertThat(browser.get(page).body()).contains("9.2 (as printed; 9.3 is meant)");
        browser.get(address(id) + "?lang=th");
    }

    @Test
    void everyDivisionIsIncludedAndACoordinatorNamed() {
        var id = propose();
        browser.get(address(id));
        isTaken(browser.submit(address(id) + "/everyone", Map.of()));
        browser.get(address(id));
        isTaken(browser.submit(
                address(id) + "/coordinator", Map.of("division", agency.works().value())));

        assertThat(browser.get(address(id)).body())
                .contains("ผู้รวบรวม: กองช่าง")
                .contains("กองคลัง, กองช่าง");
        assertThat(owed(id, 1)).hasSize(2);
    }

    @Test
    void weaknessesAreChosenFromThoseOfTheAssessment() {
        var id = propose();
        assertThat(browser.get(address(id) + "/weaknesses").body()).contains("value=\"O13\"");
        isTaken(browser.submit(address(id) + "/weaknesses", Map.of("weaknesses", "O13")));
        assertThat(planned(id).answers()).containsExactly(new Subject("O13"));
        isTaken(browser.submit(address(id) + "/weaknesses", Map.of()));
        assertThat(planned(id).answers()).isEmpty();
    }

    @Test
    void aWeaknessThatWasDismissedSinceStaysChosen() {
        var id = propose();
        var head = agency.actor(Role.HEAD_OF_OFFICE);
        var assessment = AssessmentId.of(agency.id(), 2565);
        commands.send(new IdentifyWeakness(assessment, new Subject("O20"), "ยังไม่ครบ"), head);
        browser.get(address(id) + "/weaknesses");
        isTaken(browser.submit(address(id) + "/weaknesses", Map.of("weaknesses", "O20")));
        commands.send(new DismissWeakness(assessment, new Subject("O20"), "ครบแล้ว"), head);

        assertThat(browser.get(address(id) + "/weaknesses").body())
                .containsPattern("value=\"O20\" checked")
                .contains("ปัจจุบันไม่อยู่ในรายการจุดอ่อน");
        isTaken(browser.submit(address(id) + "/weaknesses", Map.of("weaknesses", "O13,O20")));
        assertThat(planned(id).answers()).containsExactly(new Subject("O13"), new Subject("O20"));
        isTaken(browser.submit(address(id) + "/weaknesses", Map.of("weaknesses", "O13")));
        assertThat(browser.get(address(id) + "/weaknesses").body()).doesNotContain("O20");
        assertThat(browser.submit(address(id) + "/weaknesses", Map.of("weaknesses", "O20"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void wordsAreMendedWithoutTouchingWhatIsDue() {
        var id = propose();
        browser.get(address(id) + "/words");
        comesBack(
                browser.submit(
                        address(id) + "/words",
                        Map.of(
                                "instrument",
                                "OIT",
                                "indicator",
                                "",
                                "item",
                                "",
                                "issue",
                                " ",
                                "responsible",
                                "ทุกกองงาน")),
                "issue-wrong",
                "ทุกกองงาน");
        isTaken(browser.submit(
                address(id) + "/words",
                Map.of(
                        "instrument",
                        "OIT",
                        "indicator",
                        "9.2",
                        "item",
                        "O13",
                        "issue",
                        "คู่มือใหม่",
                        "responsible",
                        "กองคลัง")));
        assertThat(planned(id).issue()).isEqualTo("คู่มือใหม่");

        browser.get(address(id) + "/duties/1/words");
        comesBack(
                browser.submit(address(id) + "/duties/1/words", Map.of("words", "จัดทำคู่มือภายในเดือนมีนาคม ๒๕๖๖")),
                "words-wrong",
                "จัดทำคู่มือภายในเดือนมีนาคม ๒๕๖๖");
        isTaken(browser.submit(
                address(id) + "/duties/1/words",
                Map.of("words", "จัดทำคู่มือของทุกกระบวนงานภายในเดือนกุมภาพันธ์ ๒๕๖๖")));
        assertThat(owed(id, 1)).singleElement().satisfies(slot -> {
            assertThat(slot.due()).isEqualTo("2023-02-28");
            assertThat(slot.words()).isEqualTo("จัดทำคู่มือของทุกกระบวนงานภายในเดือนกุมภาพันธ์ ๒๕๖๖");
        });
    }

    @Test
    void lastYearsMeasureBeginsThisYears() {
        var id = propose();
        assertThat(browser.get("/plan/2567/new-measure/last-year").body())
                .contains(planned(id).issue())
                .contains("from=" + id);

        var form = browser.get("/plan/2567/new-measure?from=" + id).body();
        assertThat(form)
                .contains("คัดลอกจากมาตรการที่ " + id.number() + " ของปีงบประมาณ 2566")
                .contains("จัดทำคู่มือภายในเดือนกุมภาพันธ์ ๒๕๖๗")
                .contains(MONTHLY);
        var fields = new LinkedHashMap<>(Map.of(
                "instrument", "OIT",
                "indicator", "9.2",
                "item", "O13",
                "issue", planned(id).issue(),
                "responsible", "กองคลัง",
                "steps", "1.จัดทำคู่มือ",
                "reporting", "1.จัดทำคู่มือภายในเดือนกุมภาพันธ์ ๒๕๖๗\r\n2.รายงานผู้บริหารทุกเดือน"));
        var preview = browser.submit("/plan/2567/new-measure", fields);
        assertThat(preview.body()).contains("→ ครบกำหนด 29 ก.พ. 2567");
        fields.put("shown", shown(preview));
        isTaken(browser.submit("/plan/2567/new-measure", fields));
        assertThat(planned(MeasureId.of(agency.id(), new FiscalYear(2567), 1)).obligations())
                .hasSize(2);
    }

    @Test
    void aWithdrawnMeasureSaysWhyAndOffersNothingMore() {
        var id = propose();
        browser.get(address(id) + "/withdrawal");
        comesBack(browser.submit(address(id) + "/withdrawal", Map.of("reason", " ")), "reason-wrong");
        isTaken(browser.submit(address(id) + "/withdrawal", Map.of("reason", "รวมกับมาตรการอื่น")));

        assertThat(browser.get(address(id)).body())
                .contains("ยกเลิกแล้ว: รวมกับมาตรการอื่น")
                .contains("ยกเลิกมาตรการ: รวมกับมาตรการอื่น")
                .doesNotContain("เลื่อนกำหนดส่ง</a>")
                .doesNotContain("โอนความรับผิดชอบ");
        assertThat(owed(id, 2)).allSatisfy(slot -> assertThat(slot.due()).isBefore(LocalDate.of(2023, 1, 20)));
        browser.get(address(id) + "/duties/1/words");
        comesBack(browser.submit(address(id) + "/duties/1/words", Map.of("words", MANUAL + " ทุกกอง")), "ยกเลิก");
    }

    @Test
    void allOfItIsThereInEnglish() {
        var id = propose();
        for (var page : List.of(
                "",
                "/words",
                "/weaknesses",
                "/handover",
                "/steps/1",
                "/duties/1/words",
                "/duties/1/recurrence",
                "/duties/1/postponement")) {
            var answer = browser.get(address(id) + page + "?lang=en");
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.body()).as(page).doesNotContain("??");
        }
    }

    @Nested
    class Refuses {
        @Test
        void theFormsToWhoeverMayNotChangeThePlan() {
            var id = propose();
            for (Role role : List.of(Role.DIVISION_HEAD, Role.CLERK, Role.MAYOR, Role.AUDITOR)) {
                var reader = as(role);
                assertThat(reader.get(address(id)).body())
                        .contains("ประวัติ")
                        .doesNotContain("เลื่อนกำหนดส่ง</a>")
                        .doesNotContain("โอนความรับผิดชอบ")
                        .doesNotContain("ยกเลิกมาตรการ");
                for (var page : List.of(
                        "/words",
                        "/weaknesses",
                        "/handover",
                        "/duties/1/words",
                        "/duties/1/recurrence",
                        "/duties/1/postponement",
                        "/withdrawal"))
                    assertThat(reader.get(address(id) + page).statusCode())
                            .as(role + " " + page)
                            .isEqualTo(403);
            }
        }

        @Test
        void theOrdersOfWhoeverMayNotChangeThePlan() {
            var id = propose();
            int before = stored(id);
            var clerk = as(Role.CLERK);
            clerk.get(address(id));
            for (var order : List.of(
                    "/everyone", "/steps/1/begun", "/duties/1/postponement", "/duties/2/recurrence", "/handover")) {
                var answer = clerk.submit(
                        address(id) + order,
                        Map.of(
                                "period", "once",
                                "due", "31 มี.ค. 2566",
                                "words", MONTHLY + "ทุกกอง",
                                "from", agency.treasury().value(),
                                "to", agency.works().value(),
                                "since", "1 มี.ค. 2566",
                                "reason", "น้ำท่วม"));
                assertThat(answer.statusCode()).as(order).isEqualTo(403);
            }
            assertThat(stored(id)).isEqualTo(before);
        }
    }
}
