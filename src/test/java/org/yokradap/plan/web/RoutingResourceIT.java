package org.yokradap.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.yokradap.people.SampleAgency.PASSWORD;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.SampleAgency;
import org.yokradap.people.api.AccessRejection;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyCommand.ActFor;
import org.yokradap.people.api.AgencyCommand.EndActing;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.PlanCommand.GiveOrder;
import org.yokradap.plan.api.PlanId;
import org.yokradap.plan.api.PlanOrder;
import org.yokradap.plan.api.WaitingPlans;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plan on its way to its order, told by programs on the 20th of January 2566. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutingResourceIT {
    @Autowired
    private Commands commands;

    @Autowired
    private Queries queries;

    @Autowired
    private Accounts accounts;

    @Autowired
    private EventStore events;

    @LocalServerPort
    private int port;

    private SampleAgency agency = new SampleAgency(AgencyId.ofCode("nabon"));
    private Browser client = new Browser(0);

    @BeforeAll
    void register() {
        agency = SampleAgency.register("nabon", commands, accounts);
    }

    @BeforeEach
    void connect() {
        client = new Browser(port);
    }

    private void propose(int year, String issue, String reporting) {
        var measure = Map.of(
                "instrument", "OIT",
                "indicator", "9.2",
                "item", "O13",
                "issue", issue,
                "responsible", "กองคลัง",
                "steps", "๑.จัดทำคู่มือ",
                "reporting", reporting);
        said(Role.HEAD_OF_OFFICE, year, "measures", json(measure), 201);
    }

    private JsonNode routing(int year) {
        return read(client.send(request(Role.AUDITOR, year, "routing")));
    }

    private String digest(int year) {
        return routing(year).at("/digest").asString();
    }

    private JsonNode slots(int year) {
        return read(client.send(request(Role.AUDITOR, year, "due-slots"))).at("/slots");
    }

    private HttpRequest.Builder request(Role role, int year, String path) {
        return client.program("/api/v1/plans/" + year + "/" + path, agency.username(role), PASSWORD);
    }

    private HttpResponse<String> post(Role role, int year, String path, String body) {
        return client.send(request(role, year, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonNode said(Role role, int year, String path, String body, int status) {
        var answer = post(role, year, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return read(answer);
    }

    private static String json(Map<String, ?> fields) {
        return JsonMapper.shared().writeValueAsString(fields);
    }

    private void submit(int year) {
        said(Role.HEAD_OF_OFFICE, year, "submission", json(Map.of("digest", digest(year))), 200);
    }

    private String opinion(int year) {
        return json(Map.of("digest", digest(year), "agrees", true));
    }

    private String order(int year, PlanOrder order, String text) {
        return json(Map.of("digest", digest(year), "order", order.name(), "text", text));
    }

    private void orderPlan(int year) {
        submit(year);
        said(Role.CLERK, year, "opinion", opinion(year), 200);
        said(Role.MAYOR, year, "order", order(year, PlanOrder.APPROVE, ""), 200);
    }

    private static JsonNode read(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    private List<Integer> waitingFor(Role role) {
        return queries.ask(new WaitingPlans(agency.id(), Set.of(role)), agency.actor(role)).plans().stream()
                .map(it -> it.plan().fiscalYear().buddhistYear())
                .toList();
    }

    @Test
    void goesFromProposalToOrderAndItsDutiesBegin() {
        propose(2566, "คู่มือ", "๑.จัดทำคู่มือภายในเดือนธันวาคม ๒๕๖๕ ๒.รายงานทุกเดือน");
        assertThat(routing(2566).at("/state").asString()).isEqualTo("DRAFT");
        assertThat(slots(2566)).isEmpty();
        assertThat(read(client.send(request(Role.AUDITOR, 2566, "routing")))
                        .at("/submittable")
                        .asBoolean())
                .isTrue();

        var memo = json(Map.of("digest", digest(2566), "memoNumber", "นบ 1/2566", "memoDate", "2023-01-18"));
        said(Role.HEAD_OF_OFFICE, 2566, "submission", memo, 200);
        assertThat(waitingFor(Role.CLERK)).contains(2566);
        assertThat(slots(2566)).isEmpty();

        said(Role.CLERK, 2566, "opinion", opinion(2566), 200);
        assertThat(waitingFor(Role.MAYOR)).contains(2566);
        assertThat(waitingFor(Role.CLERK)).doesNotContain(2566);

        said(Role.MAYOR, 2566, "order", order(2566, PlanOrder.APPROVE, "รายงานภายใน ๓๐ วัน"), 200);
        var routing = routing(2566);
        assertThat(routing.at("/state").asString()).isEqualTo("ORDERED");
        assertThat(routing.at("/ordered/version").asInt()).isEqualTo(1);
        assertThat(routing.at("/ordered/memoNumber").asString()).isEqualTo("นบ 1/2566");
        assertThat(routing.at("/ordered/order/text").asString()).isEqualTo("รายงานภายใน ๓๐ วัน");
        assertThat(routing.at("/ordered/order/due").asString()).isEqualTo("2023-02-19");
        assertThat(routing.at("/ordered/order/role").asString()).isEqualTo("MAYOR");
        assertThat(waitingFor(Role.MAYOR)).doesNotContain(2566);

        var slots = slots(2566);
        assertThat(slots).hasSize(12 + 1);
        // What would have been due before the order is due from that day on.
        assertThat(slots)
                .filteredOn(slot -> slot.has("begun") && !slot.get("begun").isNull())
                .hasSize(3 + 1);
        assertThat(slots.get(0).at("/due").asString()).isEqualTo("2023-01-20");
        assertThat(slots.get(0).at("/original").asString()).isEqualTo("2022-12-31");
    }

    @Test
    void anOrderInWorkingDaysLeavesOutTheAgencysHolidays() {
        propose(2595, "คู่มือ", "รายงานทุกเดือน");
        var holiday = json(Map.of(
                "days", List.of(Map.of("day", "2023-01-26", "name", "วันหยุดของเทศบาล")), "reason", "ประกาศเทศบาล"));
        var declared =
                client.send(client.program("/api/v1/calendar/holidays", agency.username(Role.HEAD_OF_OFFICE), PASSWORD)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(holiday)));
        assertThat(declared.statusCode()).as(declared.body()).isEqualTo(200);
        submit(2595);
        said(Role.CLERK, 2595, "opinion", opinion(2595), 200);
        said(Role.MAYOR, 2595, "order", order(2595, PlanOrder.APPROVE, "รายงานภายใน ๗ วันทำการ"), 200);
        assertThat(routing(2595).at("/ordered/order/due").asString()).isEqualTo("2023-02-01");
    }

    @Test
    void anAmendmentBeginsWithItsOwnOrderAndOldVersionsStayReadable() {
        propose(2567, "คู่มือ", "รายงานทุกเดือน");
        orderPlan(2567);
        assertThat(slots(2567)).hasSize(12);

        propose(2567, "แผนดำเนินงาน", "รายงานทุกไตรมาส");
        assertThat(slots(2567)).hasSize(12);
        var amended = routing(2567);
        assertThat(amended.at("/state").asString()).isEqualTo("ORDERED");
        assertThat(amended.at("/changed").asBoolean()).isTrue();
        assertThat(amended.at("/sinceOrder")).singleElement().satisfies(change -> {
            assertThat(change.at("/kind").asString()).isEqualTo("ADDED");
            assertThat(change.at("/part").asString()).isEqualTo("MEASURE");
            assertThat(change.at("/after").asString()).isEqualTo("แผนดำเนินงาน");
        });

        orderPlan(2567);
        assertThat(slots(2567)).hasSize(12 + 4);
        assertThat(routing(2567).at("/ordered/version").asInt()).isEqualTo(2);
        var first = read(client.send(request(Role.AUDITOR, 2567, "versions/1")));
        assertThat(first.at("/board/measures")).hasSize(1);
        assertThat(first.at("/paper/order/order").asString()).isEqualTo("APPROVE");
        var second = read(client.send(request(Role.AUDITOR, 2567, "versions/2")));
        assertThat(second.at("/board/measures")).hasSize(2);
        assertThat(second.at("/changes")).hasSize(1);
        assertThat(client.send(request(Role.AUDITOR, 2567, "versions/3")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void sayingTheSameTwiceChangesNothing() {
        propose(2568, "คู่มือ", "รายงานทุกเดือน");
        var submission = json(Map.of("digest", digest(2568)));
        for (int told : new int[] {1, 0}) {
            assertThat(said(Role.HEAD_OF_OFFICE, 2568, "submission", submission, 200)
                            .at("/events")
                            .asInt())
                    .isEqualTo(told);
        }
        for (int told : new int[] {1, 0}) {
            assertThat(said(Role.CLERK, 2568, "opinion", opinion(2568), 200)
                            .at("/events")
                            .asInt())
                    .isEqualTo(told);
        }
        for (int told : new int[] {1, 0}) {
            assertThat(said(Role.MAYOR, 2568, "order", order(2568, PlanOrder.ACKNOWLEDGE, ""), 200)
                            .at("/events")
                            .asInt())
                    .isEqualTo(told);
        }
    }

    @Test
    void isTakenBackAndSentBackAndSubmittedAgain() {
        propose(2569, "คู่มือ", "รายงานทุกเดือน");
        submit(2569);
        said(Role.HEAD_OF_OFFICE, 2569, "submission/withdrawal", "{}", 200);
        assertThat(routing(2569).at("/state").asString()).isEqualTo("DRAFT");

        submit(2569);
        var back = json(Map.of("digest", digest(2569), "agrees", false, "text", "ขอให้เพิ่มขั้นตอน"));
        said(Role.CLERK, 2569, "opinion", back, 200);
        assertThat(waitingFor(Role.HEAD_OF_OFFICE)).contains(2569);
        assertThat(routing(2569).at("/papers/1/returned/text").asString()).isEqualTo("ขอให้เพิ่มขั้นตอน");

        propose(2569, "แผนดำเนินงาน", "รายงานทุกเดือน");
        submit(2569);
        assertThat(routing(2569).at("/papers")).hasSize(3);
        assertThat(routing(2569).at("/state").asString()).isEqualTo("SUBMITTED");
    }

    @Test
    void doesNotWaitWhereTheAgencySaysSo() {
        propose(2570, "คู่มือ", "รายงานทุกเดือน");
        said(Role.HEAD_OF_OFFICE, 2570, "beginning", json(Map.of("reason", "มติที่ประชุม")), 200);
        assertThat(slots(2570)).hasSize(12);
        assertThat(routing(2570).at("/atOnce/reason").asString()).isEqualTo("มติที่ประชุม");
    }

    @Nested
    class Refuses {
        private void isRefused(HttpResponse<String> answer, int status, String reason) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            assertThat(read(answer).at("/reason").asString()).isEqualTo("rejection." + reason);
        }

        private int stored(int year) {
            return (int) events.readEvents(plan(year).value()).asStream().count();
        }

        private PlanId plan(int year) {
            return PlanId.of(agency.id(), new FiscalYear(year));
        }

        @Test
        void whoeverIsNotItsTurn() {
            propose(2571, "คู่มือ", "รายงานทุกเดือน");
            var submission = json(Map.of("digest", digest(2571)));
            for (Role role : List.of(Role.CLERK, Role.MAYOR, Role.DIVISION_HEAD, Role.AUDITOR, Role.ADMINISTRATOR)) {
                isRefused(post(role, 2571, "submission", submission), 403, "AccessRejection.NOT_YOUR_ROLE");
                isRefused(post(role, 2571, "submission/withdrawal", "{}"), 403, "AccessRejection.NOT_YOUR_ROLE");
            }
            submit(2571);
            for (Role role : List.of(Role.HEAD_OF_OFFICE, Role.MAYOR, Role.DIVISION_HEAD, Role.AUDITOR))
                isRefused(post(role, 2571, "opinion", opinion(2571)), 403, "AccessRejection.NOT_YOUR_ROLE");
            for (Role role : List.of(Role.HEAD_OF_OFFICE, Role.CLERK, Role.DIVISION_HEAD, Role.AUDITOR))
                isRefused(
                        post(role, 2571, "order", order(2571, PlanOrder.APPROVE, "")),
                        403,
                        "AccessRejection.NOT_YOUR_ROLE");
            for (Role role : List.of(Role.CLERK, Role.MAYOR, Role.DIVISION_HEAD, Role.AUDITOR))
                isRefused(
                        post(role, 2571, "beginning", json(Map.of("reason", "เร่งด่วน"))),
                        403,
                        "AccessRejection.NOT_YOUR_ROLE");
            isRefused(
                    post(Role.MAYOR, 2571, "order", order(2571, PlanOrder.APPROVE, "")),
                    409,
                    "PlanRejection.OPINION_MISSING");
            assertThat(stored(2571)).isEqualTo(1);
        }

        @Test
        void theMayorOfAnotherAgency() {
            propose(2572, "คู่มือ", "รายงานทุกเดือน");
            var neighbour = AgencyId.ofCode("nabonnuea");
            var mayor = new Actor(OfficerId.of(neighbour, "mayor"), Role.MAYOR, neighbour);
            var order = new GiveOrder(plan(2572), digest(2572), PlanOrder.APPROVE, "", Optional.empty());
            assertThatExceptionOfType(Rejection.class)
                    .isThrownBy(() -> commands.send(order, mayor))
                    .matches(refusal -> refusal.reason() == AccessRejection.NOT_YOUR_AGENCY);
            assertThat(stored(2572)).isZero();
        }

        @Test
        void whatIsMissingOrImpossible() {
            propose(2573, "คู่มือ", "รายงานทุกเดือน");
            isRefused(post(Role.CLERK, 2573, "opinion", opinion(2573)), 409, "PlanRejection.NOT_SUBMITTED");
            submit(2573);
            var back = json(Map.of("digest", digest(2573), "agrees", false, "text", " "));
            isRefused(post(Role.CLERK, 2573, "opinion", back), 400, "PlanRejection.COMMENT_MISSING");
            said(Role.CLERK, 2573, "opinion", opinion(2573), 200);
            isRefused(
                    post(Role.MAYOR, 2573, "order", order(2573, PlanOrder.RETURN, "")),
                    400,
                    "PlanRejection.COMMENT_MISSING");
            isRefused(
                    post(Role.MAYOR, 2573, "order", order(2573, PlanOrder.OTHER, "")),
                    400,
                    "PlanRejection.WORDS_MISSING");
            isRefused(
                    post(
                            Role.MAYOR,
                            2573,
                            "order",
                            order(2573, PlanOrder.APPROVE, "รายงานภายในวันที่ ๓๑ กุมภาพันธ์ ๒๕๖๖")),
                    400,
                    "PlanRejection.UNKNOWN_DEADLINE");
            isRefused(
                    post(Role.HEAD_OF_OFFICE, 2574, "submission", json(Map.of("digest", digest(2574)))),
                    409,
                    "PlanRejection.NOTHING_TO_SUBMIT");
            assertThat(stored(2573)).isEqualTo(2);
            assertThat(stored(2574)).isZero();
        }

        @Test
        void anAnswerToAPlanThatIsNoLongerWhatWasShown() {
            propose(2575, "คู่มือ", "รายงานทุกเดือน");
            var shown = digest(2575);
            propose(2575, "แผนดำเนินงาน", "รายงานทุกเดือน");
            isRefused(
                    post(Role.HEAD_OF_OFFICE, 2575, "submission", json(Map.of("digest", shown))),
                    409,
                    "PlanRejection.CHANGED_SINCE_SHOWN");
            submit(2575);
            var submitted = opinion(2575);
            propose(2575, "รายงานประจำปี", "รายงานทุกเดือน");
            isRefused(post(Role.CLERK, 2575, "opinion", submitted), 409, "PlanRejection.CHANGED_SINCE_SUBMITTED");
            submit(2575);
            isRefused(post(Role.CLERK, 2575, "opinion", submitted), 409, "PlanRejection.CHANGED_SINCE_SHOWN");
            assertThat(stored(2575)).isEqualTo(2);
        }

        @Test
        void anAnswerOfWhoeverSubmittedThePlan() {
            propose(2577, "คู่มือ", "รายงานทุกเดือน");
            submit(2577);
            var head = agency.officer(Role.HEAD_OF_OFFICE);
            var administrator = agency.actor(Role.ADMINISTRATOR);
            var today = LocalDate.of(2023, 1, 20);
            for (Role role : List.of(Role.CLERK, Role.MAYOR))
                commands.send(new ActFor(agency.id(), head, agency.officer(role), today, today), administrator);
            isRefused(post(Role.HEAD_OF_OFFICE, 2577, "opinion", opinion(2577)), 403, "PlanRejection.OWN_PLAN");
            assertThat(stored(2577)).isEqualTo(1);
            said(Role.CLERK, 2577, "opinion", opinion(2577), 200);
            isRefused(
                    post(Role.HEAD_OF_OFFICE, 2577, "order", order(2577, PlanOrder.APPROVE, "")),
                    403,
                    "PlanRejection.OWN_PLAN");
            assertThat(stored(2577)).isEqualTo(2);
            var browser = new Browser(port);
            browser.signIn(agency.username(Role.HEAD_OF_OFFICE), PASSWORD);
            assertThat(browser.get("/plan/2577/decision").body())
                    .contains("ผู้เสนอแผนให้ความเห็นหรือสั่งการแผนที่ตนเสนอไม่ได้")
                    .doesNotContain("name=\"order\"");
            for (Role role : List.of(Role.CLERK, Role.MAYOR))
                commands.send(new EndActing(agency.id(), agency.officer(role), today), administrator);
        }

        @Test
        void theSecondOfTwoAndSaysWhoWasFirst() {
            propose(2576, "คู่มือ", "รายงานทุกเดือน");
            submit(2576);
            said(Role.CLERK, 2576, "opinion", opinion(2576), 200);
            var taken = post(Role.HEAD_OF_OFFICE, 2576, "submission/withdrawal", "{}");
            isRefused(taken, 409, "PlanRejection.ALREADY_DECIDED");
            assertThat(read(taken).at("/detail").asString())
                    .contains("ตำแหน่ง clerk")
                    .contains("20 ม.ค. 2566");
            assertThat(stored(2576)).isEqualTo(2);
        }
    }
}
