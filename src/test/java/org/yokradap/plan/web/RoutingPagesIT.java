package org.yokradap.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.people.SampleAgency.PASSWORD;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.calendar.Timing;
import org.yokradap.people.SampleAgency;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.Bearer;
import org.yokradap.plan.api.CalendarCommand.DeclareHolidays;
import org.yokradap.plan.api.CalendarId;
import org.yokradap.plan.api.Everyone;
import org.yokradap.plan.api.MeasureCommand;
import org.yokradap.plan.api.MeasureCommand.AddObligation;
import org.yokradap.plan.api.MeasureCommand.AddStep;
import org.yokradap.plan.api.MeasureCommand.AssignMeasure;
import org.yokradap.plan.api.MeasureCommand.IncludeEveryDivision;
import org.yokradap.plan.api.MeasureCommand.NameCoordinator;
import org.yokradap.plan.api.MeasureCommand.ProposeMeasure;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.PlanCommand;
import org.yokradap.plan.api.PlanCommand.GiveOpinion;
import org.yokradap.plan.api.PlanCommand.GiveOrder;
import org.yokradap.plan.api.PlanCommand.SubmitPlan;
import org.yokradap.plan.api.PlanId;
import org.yokradap.plan.api.PlanOrder;
import org.yokradap.plan.api.PlanRouting;
import org.yokradap.plan.api.PlanState;
import org.yokradap.plan.api.Routing;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;

/** A plan on its way to its order, as people see it on the 20th of January 2566. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutingPagesIT {
    private static final Pattern SHOWN = Pattern.compile("name=\"shown\" value=\"([^\"]+)\"");

    @Autowired
    private Commands commands;

    @Autowired
    private Queries queries;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    private SampleAgency agency = new SampleAgency(AgencyId.ofCode("nathom"));

    @BeforeAll
    void register() {
        agency = SampleAgency.register("nathom", commands, accounts);
    }

    private Browser as(Role role) {
        var browser = new Browser(port);
        browser.signIn(agency.username(role), PASSWORD);
        return browser;
    }

    /** Each test has a plan of its own. */
    private PlanId propose(int year) {
        var measure = measure(year, 1);
        tell(new ProposeMeasure(measure, "OIT", "9.2", "O13", "คู่มือการปฏิบัติงาน", "กองคลัง"));
        tell(new AddStep(measure, 1, "จัดทำคู่มือ"));
        tell(new AddObligation(measure, 1, "รายงานทุกเดือน", Timing.monthly(), Bearer.DIVISIONS));
        tell(new AssignMeasure(measure, agency.treasury()));
        return PlanId.of(measure);
    }

    private MeasureId measure(int year, int number) {
        return MeasureId.of(agency.id(), new FiscalYear(year), number);
    }

    private void tell(MeasureCommand order) {
        commands.send(order, agency.actor(Role.HEAD_OF_OFFICE));
    }

    private void tell(PlanCommand order, Role role) {
        commands.send(order, agency.actor(role));
    }

    private Routing routing(PlanId plan) {
        return queries.ask(new PlanRouting(plan.agency(), plan.fiscalYear()), agency.actor(Role.AUDITOR));
    }

    private void submit(PlanId plan) {
        tell(
                new SubmitPlan(plan, routing(plan).digest(), Optional.of("นธ 1/2566"), Optional.empty()),
                Role.HEAD_OF_OFFICE);
    }

    private void endorse(PlanId plan) {
        tell(new GiveOpinion(plan, routing(plan).digest(), true, "เห็นควรอนุมัติ"), Role.CLERK);
    }

    private void order(PlanId plan) {
        tell(new GiveOrder(plan, routing(plan).digest(), PlanOrder.APPROVE, "", Optional.empty()), Role.MAYOR);
    }

    @Test
    void theHeadOfOfficeSubmitsExactlyWhatThePageShows() {
        var plan = propose(2567);
        var head = as(Role.HEAD_OF_OFFICE);
        assertThat(head.get("/plan?year=2567").body())
                .contains("แผนนี้ยังเป็นข้อเสนอ")
                .contains("เสนอแผนฉบับที่ 1");

        var page = head.get("/plan/2567/submission").body();
        assertThat(page).contains(routing(plan).digest()).contains("จะแจ้ง: ตำแหน่ง clerk");
        var sent = head.submit(
                "/plan/2567/submission",
                Map.of("digest", routing(plan).digest(), "memoNumber", "นธ 7/2566", "memoDate", "18 ม.ค. 2566"));
        assertThat(sent.statusCode()).isEqualTo(302);

        assertThat(head.get("/plan?year=2567").body())
                .contains("เสนอแผนแล้ว")
                .contains("ที่ นธ 7/2566")
                .contains("ลงวันที่ 18 ม.ค. 2566")
                .contains("รอ ตำแหน่ง clerk ตั้งแต่ 20 ม.ค. 2566")
                .contains("ถอนเรื่อง")
                .doesNotContain("เสนอแผนฉบับที่");
    }

    @Test
    void whatIsWrongStandsBesideWhatWasTyped() {
        var plan = propose(2568);
        var head = as(Role.HEAD_OF_OFFICE);
        head.get("/plan/2568/submission");
        var refused = head.submit(
                "/plan/2568/submission",
                Map.of("digest", routing(plan).digest(), "memoNumber", "นธ 8/2566", "memoDate", "1 ก.พ. 2566"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("memoDate-wrong")
                .contains("วันที่หนังสือต้องไม่เกินวันนี้")
                .contains("นธ 8/2566");
        var noDay = head.submit(
                "/plan/2568/submission",
                Map.of("digest", routing(plan).digest(), "memoNumber", "นธ 8/2566", "memoDate", "เมื่อวาน"));
        assertThat(noDay.statusCode()).isEqualTo(422);
        assertThat(noDay.body()).contains("memoDate-wrong", "ไม่ใช่วันที่", "value=\"เมื่อวาน\"", "นธ 8/2566");
        assertThat(routing(plan).papers()).isEmpty();
    }

    @Test
    void aPlanThatChangedSinceItWasShownIsNotSubmitted() {
        var plan = propose(2569);
        var head = as(Role.HEAD_OF_OFFICE);
        head.get("/plan/2569/submission");
        var shown = routing(plan).digest();
        tell(new AddStep(measure(2569, 1), 2, "เผยแพร่"));
        var refused = head.submit("/plan/2569/submission", Map.of("digest", shown));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("แผนเปลี่ยนไปจากที่ท่านเห็น").contains("เผยแพร่");
        assertThat(routing(plan).papers()).isEmpty();
    }

    @Test
    void theClerkAgreesOrSendsBackWithAComment() {
        var plan = propose(2570);
        submit(plan);
        var clerk = as(Role.CLERK);
        assertThat(clerk.get("/my-work").body()).contains("แผนปีงบประมาณ 2570 ฉบับที่ 1");
        assertThat(clerk.get("/plan?year=2570").body()).contains("ให้ความเห็นแผนนี้");

        var page = clerk.get("/plan/2570/decision").body();
        assertThat(page)
                .contains("เห็นควรตามเสนอ")
                .contains("รายงานทุกเดือน")
                .contains(routing(plan).digest());
        var answer = Map.of("digest", routing(plan).digest(), "text", "");
        var refused = clerk.submit("/plan/2570/opinion", with(answer, "agrees", "false"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("โปรดระบุว่าส่งกลับเพราะเหตุใด");
        assertThat(routing(plan).state()).isEqualTo(PlanState.SUBMITTED);

        assertThat(clerk.submit("/plan/2570/opinion", with(answer, "agrees", "true"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(clerk.get("/plan?year=2570").body())
                .contains("ให้ความเห็นแล้ว")
                .contains("รอ ตำแหน่ง mayor")
                .doesNotContain("ให้ความเห็นแผนนี้");
        assertThat(clerk.get("/my-work").body()).doesNotContain("แผนปีงบประมาณ 2570");
    }

    private static Map<String, String> with(Map<String, String> answer, String field, String value) {
        var more = new HashMap<>(answer);
        more.put(field, value);
        return more;
    }

    @Test
    void theMayorSeesTheDayOfADeadlineBeforeItIsKept() {
        var plan = propose(2571);
        submit(plan);
        endorse(plan);
        var mayor = as(Role.MAYOR);
        assertThat(mayor.get("/my-work").body()).contains("แผนปีงบประมาณ 2571 ฉบับที่ 1");
        assertThat(mayor.get("/plan/2571/decision").body())
                .contains("เห็นควรอนุมัติ")
                .contains("สั่งการอื่น");

        var answer = Map.of(
                "digest", routing(plan).digest(),
                "text", "รายงานภายใน ๓๐ วัน",
                "order", "APPROVE");
        var preview = mayor.submit("/plan/2571/order", answer);
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).contains("19 ก.พ. 2566").contains("รายงานภายใน ๓๐ วัน");
        assertThat(routing(plan).state()).isEqualTo(PlanState.ENDORSED);

        var shown = SHOWN.matcher(preview.body());
        assertThat(shown.find()).isTrue();
        assertThat(mayor.submit("/plan/2571/order", with(answer, "shown", shown.group(1)))
                        .statusCode())
                .isEqualTo(302);
        assertThat(mayor.get("/plan?year=2571").body())
                .contains("บันทึกข้อสั่งการแล้ว")
                .contains("เห็นชอบตามเสนอ")
                .contains("รายงานภายใน ๓๐ วัน")
                .contains("19 ก.พ. 2566")
                .doesNotContain("แผนนี้ยังเป็นข้อเสนอ");
    }

    @Test
    void aMeasureSaysOnWhichDaysItIsOwedAfterAnOrderThatCameLate() {
        var plan = propose(2566);
        var measure = measure(2566, 1);
        tell(new AddObligation(measure, 2, "รายงานทุกไตรมาส", Timing.quarterly(), Bearer.DIVISIONS));
        tell(new AddObligation(measure, 3, "ทุกวันที่ ๕", Timing.monthlyOffset(5), Bearer.DIVISIONS));
        var head = as(Role.HEAD_OF_OFFICE);
        assertThat(head.get("/plan/measures/" + measure).body())
                .contains("→ ครบกำหนด 31 ธ.ค. 2565, 31 มี.ค. 2566, 30 มิ.ย. 2566, 30 ก.ย. 2566");
        submit(plan);
        endorse(plan);
        order(plan);
        assertThat(head.get("/plan/measures/" + measure).body())
                .contains("→ ครบกำหนด 20 ม.ค. 2566, 31 มี.ค. 2566, 30 มิ.ย. 2566, 30 ก.ย. 2566")
                .contains("→ ทุกเดือน ต.ค. 2565 – ก.ย. 2566 งวดแรกครบกำหนด 20 ม.ค. 2566 งวดสุดท้าย 30 ก.ย. 2566")
                .contains("งวดสุดท้าย 5 ต.ค. 2566")
                .doesNotContain("31 ธ.ค. 2565, 31 มี.ค.");
    }

    @Test
    void theDayThatTheMayorSeesLeavesOutTheAgencysHolidays() {
        var plan = propose(2590);
        var holiday = new DeclareHolidays.Day(LocalDate.of(2023, 1, 26), "วันหยุดของเทศบาล");
        commands.send(
                new DeclareHolidays(CalendarId.of(agency.id()), List.of(holiday), "ประกาศเทศบาล"),
                agency.actor(Role.HEAD_OF_OFFICE));
        submit(plan);
        endorse(plan);
        var answer = Map.of(
                "digest", routing(plan).digest(),
                "text", "รายงานภายใน ๗ วันทำการ",
                "order", "APPROVE");
        var mayor = as(Role.MAYOR);
        mayor.get("/plan/2590/decision");
        assertThat(mayor.submit("/plan/2590/order", answer).body())
                .contains("1 ก.พ. 2566")
                .doesNotContain("31 ม.ค. 2566");
    }

    @Test
    void whoComesSecondIsToldWhoWasFirst() {
        var plan = propose(2572);
        submit(plan);
        endorse(plan);
        var mayor = as(Role.MAYOR);
        mayor.get("/plan/2572/decision");
        var digest = routing(plan).digest();
        order(plan);
        var refused = mayor.submit("/plan/2572/order", Map.of("digest", digest, "text", "ทบทวน", "order", "RETURN"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("ตำแหน่ง mayor เห็นชอบตามเสนอไปแล้วเมื่อ 20 ม.ค. 2566")
                .contains("ทบทวน");
        assertThat(routing(plan).papers().getLast().returned()).isEmpty();
    }

    @Test
    void aPlanChangedAfterItWasSubmittedSaysSo() {
        var plan = propose(2573);
        submit(plan);
        tell(new AddStep(measure(2573, 1), 2, "เผยแพร่"));
        assertThat(as(Role.CLERK).get("/plan/2573/decision").body())
                .contains("แก้ไขหลังเสนอ")
                .doesNotContain("name=\"agrees\"");
        assertThat(as(Role.HEAD_OF_OFFICE).get("/plan?year=2573").body())
                .contains("แก้ไขหลังเสนอ")
                .contains("เสนอแผนฉบับที่ 2");
        assertThat(as(Role.HEAD_OF_OFFICE).get("/my-work").body()).contains("แผนปีงบประมาณ 2573 ฉบับที่ 1");
    }

    @Test
    void anAmendmentListsWhatIsNewAndOldVersionsStayAsTheyWere() {
        var plan = propose(2574);
        submit(plan);
        endorse(plan);
        order(plan);
        tell(new ProposeMeasure(measure(2574, 2), "IIT", "2", "", "การใช้งบประมาณ", "กองช่าง"));
        tell(new AddStep(measure(2574, 1), 2, "เผยแพร่บนเว็บไซต์"));
        var reader = as(Role.DIVISION_HEAD);
        assertThat(reader.get("/plan?year=2574").body())
                .contains("แก้ไขหลังมีข้อสั่งการ 2 รายการ")
                .contains("มาตรการที่ 2")
                .contains("เผยแพร่บนเว็บไซต์");
        submit(plan);
        endorse(plan);
        order(plan);

        assertThat(reader.get("/plan/2574/versions").body())
                .contains("ฉบับที่ 1")
                .contains("ฉบับที่ 2")
                .contains("เห็นควรอนุมัติ");
        assertThat(reader.get("/plan/2574/versions/1").body())
                .contains("คู่มือการปฏิบัติงาน")
                .doesNotContain("เผยแพร่บนเว็บไซต์");
        assertThat(reader.get("/plan/2574/versions/2").body())
                .contains("เปลี่ยนจากฉบับก่อน 2 รายการ")
                .contains("เผยแพร่บนเว็บไซต์");
    }

    @Test
    void whatIsInForceStandsBesideTheAmendmentThatWaits() {
        var plan = propose(2580);
        submit(plan);
        endorse(plan);
        order(plan);
        var head = as(Role.HEAD_OF_OFFICE);
        assertThat(head.get("/plan?year=2580").body()).doesNotContain("ใช้อยู่");
        tell(new AddStep(measure(2580, 1), 2, "เผยแพร่"));
        submit(plan);
        assertThat(head.get("/plan?year=2580").body())
                .contains("รอ ตำแหน่ง clerk")
                .contains("/plan/2580/versions/1", "ใช้อยู่", "เห็นชอบตามเสนอ");
        assertThat(head.get("/plan/2580/versions").body()).contains("ใช้อยู่").doesNotContain("เริ่มปฏิบัติทันที");
    }

    @Test
    void aWithdrawalFromAnOrderedPlanWaitsForTheNextOrder() {
        var plan = propose(2581);
        tell(new ProposeMeasure(measure(2581, 2), "IIT", "2", "", "การใช้งบประมาณ", "กองช่าง"));
        submit(plan);
        endorse(plan);
        order(plan);
        tell(new ProposeMeasure(measure(2581, 3), "EIT", "6", "", "การสื่อสาร", "กองช่าง"));
        var head = as(Role.HEAD_OF_OFFICE);
        withdraw(head, 1);
        assertThat(head.get("/plan/measures/" + measure(2581, 1)).body())
                .contains("บันทึกการยกเลิกแล้ว จะมีผลเมื่อนายกสั่งการแผนฉบับใหม่", "รอยกเลิก")
                .doesNotContain("ยกเลิกแล้ว: ซ้ำ");
        assertThat(head.get("/plan?year=2581").body()).contains("รอยกเลิก").doesNotContain("ยกเลิกแล้ว: ซ้ำ");
        withdraw(head, 3);
        assertThat(head.get("/plan/measures/" + measure(2581, 3)).body())
                .contains("ยกเลิกมาตรการแล้ว", "ยกเลิกแล้ว: ซ้ำ")
                .doesNotContain("รอยกเลิก");
        submit(plan);
        endorse(plan);
        order(plan);
        assertThat(head.get("/plan/measures/" + measure(2581, 1)).body())
                .contains("ยกเลิกแล้ว: ซ้ำ")
                .doesNotContain("รอยกเลิก");
    }

    private void withdraw(Browser head, int number) {
        var page = "/plan/measures/" + measure(2581, number) + "/withdrawal";
        head.get(page);
        assertThat(head.submit(page, Map.of("reason", "ซ้ำ")).statusCode()).isEqualTo(302);
    }

    @Test
    void anAmendmentSaysEverybodyAndDivisionsByTheirNames() {
        var plan = propose(2578);
        submit(plan);
        endorse(plan);
        order(plan);
        tell(new IncludeEveryDivision(measure(2578, 1), Everyone.ALL_DIVISIONS));
        tell(new NameCoordinator(measure(2578, 1), agency.works()));
        tell(new AddStep(measure(2578, 1), 2, "เผยแพร่", Optional.of(agency.works())));
        var changes = new String[] {"ทุกสำนัก/กอง รวมที่ตั้งขึ้นใหม่", "เผยแพร่ (กองช่าง)", ">กองช่าง<"};

        var head = as(Role.HEAD_OF_OFFICE);
        assertThat(head.get("/plan?year=2578").body()).contains(changes);
        assertThat(head.get("/plan/2578/submission").body()).contains(changes);
        submit(plan);
        assertThat(as(Role.CLERK).get("/plan/2578/decision").body()).contains(changes);
        assertThat(head.get("/plan/2578/versions/2").body()).contains(changes);
    }

    @Test
    void whoActsForAnotherIsNamedWithBothPosts() {
        var plan = propose(2579);
        commands.send(new AddStep(measure(2579, 1), 2, "เผยแพร่"), acting(Role.HEAD_OF_OFFICE));
        submit(plan);
        endorse(plan);
        commands.send(
                new GiveOrder(plan, routing(plan).digest(), PlanOrder.APPROVE, "", Optional.empty()),
                acting(Role.MAYOR));

        var reader = as(Role.AUDITOR);
        var mayor = "ตำแหน่ง divisionhead รักษาราชการแทนตำแหน่ง mayor";
        assertThat(reader.get("/plan?year=2579").body()).contains(mayor);
        assertThat(reader.get("/plan/2579/versions/1").body()).contains(mayor);
        assertThat(reader.get("/plan/measures/" + measure(2579, 1).value()).body())
                .contains("ตำแหน่ง divisionhead รักษาราชการแทนตำแหน่ง headofoffice");
    }

    /** The head of the treasury in another one's post. */
    private Actor acting(Role role) {
        var post = new Actor.Capacity(role, Optional.empty(), Optional.of(agency.officer(role)));
        var own = new Actor.Capacity(Role.DIVISION_HEAD, Optional.of(agency.treasury()), Optional.empty());
        return new Actor(agency.officer(Role.DIVISION_HEAD), agency.id(), List.of(post, own));
    }

    @Test
    void theAgencyMayBeginAtOnceForAReason() {
        var plan = propose(2575);
        var head = as(Role.HEAD_OF_OFFICE);
        head.get("/plan/2575/beginning");
        assertThat(head.submit("/plan/2575/beginning", Map.of("reason", " ")).statusCode())
                .isEqualTo(422);
        assertThat(head.submit("/plan/2575/beginning", Map.of("reason", "มติที่ประชุม"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(head.get("/plan?year=2575").body())
                .contains("เริ่มปฏิบัติโดยไม่รอข้อสั่งการตั้งแต่ 20 ม.ค. 2566: มติที่ประชุม");
        assertThat(routing(plan).isInForce()).isTrue();
    }

    @Test
    void nobodyIsShownAFormThatIsNotForThem() {
        propose(2576);
        var reader = as(Role.DIVISION_HEAD);
        assertThat(reader.get("/plan/2576/submission").statusCode()).isEqualTo(403);
        assertThat(reader.get("/plan/2576/beginning").statusCode()).isEqualTo(403);
        assertThat(reader.get("/plan/2576/decision").body()).doesNotContain("<textarea");
        assertThat(reader.get("/plan?year=2576").body())
                .doesNotContain("เสนอแผนฉบับที่")
                .doesNotContain("เริ่มปฏิบัติทันที");
    }

    @Test
    void inEnglishToo() {
        var plan = propose(2577);
        submit(plan);
        endorse(plan);
        order(plan);
        var reader = as(Role.AUDITOR);
        reader.get("/plan?lang=en");
        assertThat(reader.get("/plan?year=2577").body())
                .contains("The mayor’s order")
                .contains("Approved as proposed");
        assertThat(reader.get("/plan/2577/versions/1").body()).contains("In the words that were submitted that day");
    }
}
