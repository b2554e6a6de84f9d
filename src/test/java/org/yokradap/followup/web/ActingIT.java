package org.yokradap.followup.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yokradap.followup.Municipality.PASSWORD;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.followup.Municipality;
import org.yokradap.followup.api.Progress;
import org.yokradap.followup.api.ReportCommand.ReportProgress;
import org.yokradap.followup.api.ReportId;
import org.yokradap.followup.api.ReportState;
import org.yokradap.followup.api.TaskBook;
import org.yokradap.followup.api.Turn;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.SlotId;
import org.yokradap.platform.Commands;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;
import tools.jackson.databind.json.JsonMapper;

/** The head of works acts for the clerk in March, and the agency has the mayor decide after the clerk. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActingIT {
    private static final Instant MARCH_1 = Instant.parse("2023-03-01T02:00:00Z");
    private static final Instant MARCH_10 = Instant.parse("2023-03-10T02:00:00Z");
    private static final Instant APRIL_3 = Instant.parse("2023-04-03T02:00:00Z");

    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private EventStore events;

    @Autowired
    private TaskBook tasks;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JsonMapper json;

    @LocalServerPort
    private int port;

    private Municipality agency = new Municipality(AgencyId.ofCode("nasaithong"));

    @BeforeAll
    void settle() {
        clock.moveTo(MARCH_1);
        agency = Municipality.register("nasaithong", commands, accounts);
        var office = as(agency.actor(Role.HEAD_OF_OFFICE));
        assertThat(whole(office.get("/posts"))).contains("ยังไม่มีคำสั่งรักษาราชการแทน", "ท่านใดท่านหนึ่ง");
        office.submit(
                "/posts/acting",
                acting(
                        agency.headOfWorks().officer().value(),
                        agency.actor(Role.CLERK).officer().value(),
                        "1 มี.ค. 2566",
                        "31 มี.ค. 2566"));
        assertThat(whole(office.get("/posts")))
                .contains("รักษาราชการแทนCLERK", "1 มี.ค. 2566 ถึง 31 มี.ค. 2566", "สิ้นสุดทันที");
    }

    @BeforeEach
    void onMarch10() {
        clock.moveTo(MARCH_10);
    }

    private static Map<String, String> acting(String officer, String absent, String from, String to) {
        return Map.of("officer", officer, "absent", absent, "from", from, "to", to);
    }

    private Browser as(Actor officer) {
        var browser = new Browser(port);
        browser.signIn(Municipality.username(officer), PASSWORD);
        return browser;
    }

    private HttpResponse<String> post(String path, Actor officer, String body) {
        var browser = new Browser(port);
        return browser.send(browser.program("/api/v1" + path, Municipality.username(officer), PASSWORD)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String whole(HttpResponse<String> page) {
        assertThat(page.body().strip()).endsWith("</html>");
        return page.body();
    }

    private String submitted(SlotId slot) {
        commands.send(
                new ReportProgress(
                        ReportId.of(slot), new Progress("ทำแล้ว", 100), Optional.empty(), Optional.empty(), true),
                agency.actor(Role.DIVISION_HEAD));
        // On a machine with much else to do the view may come later than the answer.
        return await().until(
                        () -> tasks.find(slot, LocalDate.of(2023, 3, 10))
                                .flatMap(task -> task.report().flatMap(ReportState::digest)),
                        Optional::isPresent)
                .orElseThrow();
    }

    private String reasonOf(HttpResponse<String> refused) {
        return json.readTree(refused.body()).at("/reason").asString();
    }

    private static String approval(String digest) {
        return "{\"digest\": \"" + digest + "\"}";
    }

    @Test
    void decidesForTheClerkWhileHeIsAwayAndTheRecordSaysSo() {
        var slot = agency.monthly(Month.OCTOBER);
        var digest = submitted(slot);
        var works = as(agency.headOfWorks());
        assertThat(whole(works.get("/my-work"))).contains(">พิจารณา</a>", "รักษาราชการแทนCLERK");
        works.get("/reports/" + slot);
        works.submit("/reports/" + slot + "/approve", Map.of("digest", digest));

        assertThat(whole(as(agency.actor(Role.DIVISION_HEAD)).get("/reports/" + slot)))
                .contains("ผู้อำนวยการกองช่าง รักษาราชการแทนCLERK");
        var approved = events.readEvents(ReportId.of(slot).value())
                .asStream()
                .reduce((earlier, later) -> later)
                .orElseThrow();
        assertThat(approved.getMetaData())
                .containsEntry(Actor.OFFICER, agency.headOfWorks().officer().value())
                .containsEntry(Actor.ROLE, "CLERK")
                .containsEntry(
                        Actor.ACTING_FOR, agency.actor(Role.CLERK).officer().value())
                .containsEntry(Actor.POST, "DIVISION_HEAD")
                .doesNotContainKeys(Actor.DIVISION, "capacities");
        assertThat(whole(as(agency.actor(Role.AUDITOR)).get("/events")))
                .contains("รักษาราชการแทน officer-nasaithong-clerk");
    }

    @Test
    void isAMereHeadOfDivisionAgainWhenTheDaysAreOver() {
        var slot = agency.monthly(Month.NOVEMBER);
        var digest = submitted(slot);
        clock.moveTo(APRIL_3);
        var refused = post("/reports/" + slot + "/approve", agency.headOfWorks(), approval(digest));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(reasonOf(refused)).isEqualTo("rejection.AccessRejection.NOT_YOUR_ROLE");
        assertThat(events.readEvents(ReportId.of(slot).value()).asStream()).hasSize(2);
    }

    @Test
    void isOfferedNoDecisionOnWhatHeTypedAndKeepsWhatHeWroteToIt() {
        clock.moveTo(APRIL_3);
        var office = agency.actor(Role.HEAD_OF_OFFICE);
        var acting = as(office);
        acting.get("/posts");
        acting.submit(
                "/posts/acting",
                acting(
                        office.officer().value(),
                        agency.actor(Role.MAYOR).officer().value(),
                        "3 เม.ย. 2566",
                        "30 เม.ย. 2566"));
        var slot = agency.monthly(Month.JANUARY);
        commands.send(
                new ReportProgress(
                        ReportId.of(slot), new Progress("ทำแล้ว", 100), Optional.empty(), Optional.empty(), true),
                office);
        var digest = tasks.find(slot, LocalDate.of(2023, 4, 3))
                .flatMap(task -> task.report().flatMap(ReportState::digest))
                .orElseThrow();
        var approve = "/reports/" + slot + "/approve";
        assertThat(whole(as(agency.actor(Role.CLERK)).get("/rounds/2023-01"))).contains(approve);
        assertThat(whole(acting.get("/rounds/2023-01"))).contains("ปิดรอบ").doesNotContain(approve);
        acting.get("/reports/" + slot);
        var refused =
                acting.submit("/reports/" + slot + "/return", Map.of("digest", digest, "comment", "ขอภาพถ่ายหน้างาน"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(whole(refused)).contains("ขอภาพถ่ายหน้างาน</textarea>", "role=\"alert\"");
        assertThat(events.readEvents(ReportId.of(slot).value()).asStream()).hasSize(2);
    }

    @Test
    void closesAMonthForTheClerk() {
        var works = agency.headOfWorks();
        var browser = new Browser(port);
        var sheet = json.readTree(
                browser.send(browser.program("/api/v1/rounds/2022-12", Municipality.username(works), PASSWORD))
                        .body());
        var closed = post(
                "/rounds/2022-12/close", works, approval(sheet.at("/digest").asString()));
        assertThat(json.readTree(closed.body()).at("/entries/0/actingFor").asString())
                .isEqualTo(agency.actor(Role.CLERK).officer().value());
        assertThat(whole(as(works).get("/rounds/2022-12"))).contains("ผู้อำนวยการกองช่าง รักษาราชการแทนCLERK ปิดรอบ");
    }

    @Test
    void isRefusedForWhatIsWrittenInTheWayOfIt() {
        var office = as(agency.actor(Role.HEAD_OF_OFFICE));
        office.get("/posts");
        var clerksPost = agency.actor(Role.CLERK).officer().value();
        var nobody = Map.of("officer", "", "absent", clerksPost, "from", "สิ้นปี", "to", "");
        assertThat(whole(office.submit("/posts/acting", nobody)))
                .contains("เลือกตำแหน่ง", "value=\"สิ้นปี\"", "value=\"" + clerksPost + "\" selected");
        var never = acting(agency.headOfWorks().officer().value(), clerksPost, "สิ้นปี", "");
        assertThat(whole(office.submit("/posts/acting", never))).contains("ระบุวันที่ เช่น");
        assertThat(whole(office.submit("/posts/chain", Map.of("since", "x")))).contains("เลือกผู้พิจารณารายงาน");
        var again = acting(
                agency.actor(Role.DIVISION_HEAD).officer().value(),
                agency.actor(Role.CLERK).officer().value(),
                "15 มี.ค. 2566",
                "20 มี.ค. 2566");
        assertThat(whole(office.submit("/posts/acting", again)))
                .contains("มีผู้รักษาราชการแทนตำแหน่งนี้อยู่แล้วตั้งแต่ 1 มี.ค. 2566", "value=\"15 มี.ค. 2566\"");
        var past = acting(
                agency.headOfWorks().officer().value(),
                agency.actor(Role.MAYOR).officer().value(),
                "9 มี.ค. 2566",
                "20 มี.ค. 2566");
        assertThat(whole(office.submit("/posts/acting", past)))
                .contains("เริ่มได้ตั้งแต่วันนี้ (10 มี.ค. 2566) เพราะ", "value=\"9 มี.ค. 2566\"");
        var chain = office.submit("/posts/chain", Map.of("chain", "EITHER", "since", "1 มี.ค. 2566"));
        assertThat(whole(chain)).contains("เริ่มได้ตั้งแต่วันนี้ (10 มี.ค. 2566)");
        var clerk = as(agency.actor(Role.CLERK));
        assertThat(whole(clerk.get("/posts"))).doesNotContain("<select");
        assertThat(clerk.submit("/posts/acting", again).statusCode()).isEqualTo(403);
    }

    @Test
    void theMayorDecidesAfterTheClerkFromTheDayThatWasSettled() {
        var other = Municipality.register("nasaeng", commands, accounts);
        var settled = post(
                "/agency/decision-chain",
                other.actor(Role.ADMINISTRATOR),
                "{\"chain\": \"CLERK_THEN_MAYOR\", \"since\": \"2023-03-10\"}");
        assertThat(settled.statusCode()).as(settled.body()).isEqualTo(200);
        var slot = other.monthly(Month.OCTOBER);
        var head = as(other.actor(Role.DIVISION_HEAD));
        assertThat(whole(head.get("/reports/" + slot))).contains("เมื่อส่งแล้ว รอCLERKพิจารณา<");
        head.submit("/reports/" + slot + "/submit", Map.of("text", "ทำแล้ว", "percent", "100"));
        assertThat(whole(head.get("/reports/" + slot))).contains("รอปลัดพิจารณาตั้งแต่ 10 มี.ค. 2566");
        var digest = tasks.find(slot, LocalDate.of(2023, 3, 10))
                .flatMap(task -> task.report().flatMap(ReportState::digest))
                .orElseThrow();

        var early = post("/reports/" + slot + "/approve", other.actor(Role.MAYOR), approval(digest));
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(reasonOf(early)).isEqualTo("rejection.ReportRejection.NOT_YOUR_TURN");
        assertThat(whole(as(other.actor(Role.CLERK)).get("/reports/" + slot))).contains("เห็นชอบและเสนอนายก</button>");
        var clerk = as(other.actor(Role.CLERK));
        clerk.get("/reports/" + slot);
        clerk.submit("/reports/" + slot + "/approve", Map.of("digest", digest));
        assertThat(whole(clerk.get("/reports/" + slot)))
                .contains("เห็นชอบแล้ว รอMAYORพิจารณา")
                .doesNotContain("อนุมัติแล้ว");
        clerk.submit("/reports/" + slot + "/approve", Map.of("digest", digest));
        assertThat(whole(clerk.get("/reports/" + slot)))
                .contains("ท่านพิจารณาไปแล้ว จึงไม่มีอะไรเปลี่ยนแปลง")
                .doesNotContain("เห็นชอบแล้ว รอMAYORพิจารณา");
        assertThat(whole(head.get("/reports/" + slot))).contains("ปลัดเห็นชอบแล้ว · รอนายกพิจารณา");
        assertThat(tasks.inHand(List.of(slot.agency()), LocalDate.of(2023, 3, 10)))
                .filteredOn(task -> task.slot().id().equals(slot))
                .singleElement()
                .satisfies(task -> assertThat(task.turn()).isEqualTo(Turn.MAYOR));
        assertThat(whole(as(other.actor(Role.CLERK)).get("/reports/" + slot))).doesNotContain("อนุมัติ</button>");
        var approved = post("/reports/" + slot + "/approve", other.actor(Role.MAYOR), approval(digest));
        assertThat(json.readTree(approved.body()).at("/task/state").asString()).isEqualTo("APPROVED_LATE");
    }
}
