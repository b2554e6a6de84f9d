package org.yokradap.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.people.SampleAgency.PASSWORD;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.assessment.api.AssessmentCommand.IdentifyWeakness;
import org.yokradap.assessment.api.AssessmentCommand.OpenAssessment;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.FrameworkId;
import org.yokradap.assessment.api.Subject;
import org.yokradap.people.SampleAgency;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Measures that are changed by programs on the 20th of January 2566, in a plan whose duties wait for no order. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeasureChangeResourceIT {
    private static final String PLAN = "/api/v1/plans/2566";

    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private EventStore events;

    @LocalServerPort
    private int port;

    private SampleAgency agency = new SampleAgency(AgencyId.ofCode("namon"));
    private Browser client = new Browser(0);

    @BeforeAll
    void register() {
        agency = SampleAgency.register("namon", commands, accounts);
        client = new Browser(port);
        told(post(Role.HEAD_OF_OFFICE, PLAN + "/beginning", Map.of("reason", "เริ่มตามมติที่ประชุม")));
        var head = agency.actor(Role.HEAD_OF_OFFICE);
        var assessment = AssessmentId.of(agency.id(), 2565);
        commands.send(new OpenAssessment(assessment, new FrameworkId("ita-2565")), head);
        commands.send(new IdentifyWeakness(assessment, new Subject("O13"), "คู่มือยังไม่ครบทุกกอง"), head);
    }

    @BeforeEach
    void connect() {
        client = new Browser(port);
    }

    /** With two steps; a manual due in February, and a report each month, of the treasury. */
    private String propose(String issue) {
        var answer = post(
                Role.HEAD_OF_OFFICE,
                PLAN + "/measures",
                Map.of(
                        "instrument", "OIT",
                        "indicator", "9.2",
                        "item", "O13",
                        "issue", issue,
                        "responsible", "กองคลัง",
                        "steps", "๑.จัดทำคู่มือ\n๒.เผยแพร่บนเว็บไซต์",
                        "reporting", "๑.จัดทำคู่มือภายในเดือนกุมภาพันธ์ ๒๕๖๖\n๒.รายงานผู้บริหารทุกเดือน"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return read(answer).at("/measureId").asString();
    }

    private HttpRequest.Builder request(Role role, String path) {
        return client.program(path, agency.username(role), PASSWORD);
    }

    private JsonNode get(String path) {
        var answer = client.send(request(Role.AUDITOR, path));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return read(answer);
    }

    private HttpResponse<String> post(Role role, String path, Map<String, ?> body) {
        return client.send(request(role, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))));
    }

    private static String path(String measure, String change) {
        return "/api/v1/measures/" + measure + "/" + change;
    }

    private int told(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return read(answer).at("/events").asInt();
    }

    /** The first time it happens; said again, it changes nothing. */
    private void changes(Role role, String measure, String change, Map<String, ?> body) {
        assertThat(told(post(role, path(measure, change), body))).as(change).isEqualTo(1);
        assertThat(told(post(role, path(measure, change), body)))
                .as(change + ", again")
                .isZero();
    }

    private void changes(String measure, String change, Map<String, ?> body) {
        changes(Role.HEAD_OF_OFFICE, measure, change, body);
    }

    private List<JsonNode> slots(String measure, int duty) {
        return get(PLAN + "/due-slots")
                .at("/slots")
                .valueStream()
                .filter(slot -> slot.at("/measure").asString().equals(measure)
                        && slot.at("/dutyNumber").asInt() == duty)
                .toList();
    }

    private List<String> due(String measure, int duty) {
        return slots(measure, duty).stream()
                .map(slot -> slot.at("/due").asString())
                .toList();
    }

    private static JsonNode read(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    private String division(String code) {
        return "division-namon-" + code;
    }

    @Test
    void aReportIsPutOffAndKeepsItsFirstDayItsReasonAndTheCount() {
        var measure = propose("เลื่อนกำหนด");
        for (var to : List.of("2023-03-15", "2023-03-31", "2023-04-30")) {
            changes(
                    measure,
                    "obligations/1/postponements",
                    Map.of("period", "once", "due", to, "reason", "น้ำท่วม ถึง " + to));
        }

        assertThat(slots(measure, 1)).singleElement().satisfies(slot -> {
            assertThat(slot.at("/due").asString()).isEqualTo("2023-04-30");
            assertThat(slot.at("/original").asString()).isEqualTo("2023-02-28");
            assertThat(slot.at("/postponements")).hasSize(3);
            assertThat(slot.at("/postponements/0/from").asString()).isEqualTo("2023-02-28");
            assertThat(slot.at("/postponements/2/reason").asString()).isEqualTo("น้ำท่วม ถึง 2023-04-30");
        });
        assertThat(get("/api/v1/measures/" + measure).at("/obligations/0/words").asString())
                .isEqualTo("จัดทำคู่มือภายในเดือนกุมภาพันธ์ ๒๕๖๖");
        var history = get(path(measure, "history"));
        assertThat(history.valueStream().map(it -> it.at("/name").asString()))
                .filteredOn("ObligationPostponed"::equals)
                .hasSize(3);
    }

    @Test
    void anotherRhythmBeginsOnItsDayAndLeavesTheMonthsBeforeIt() {
        var measure = propose("เปลี่ยนรอบรายงาน");
        changes(
                measure,
                "obligations/2/recurrence",
                Map.of("words", "รายงานผู้บริหารทุกไตรมาส", "since", "2023-04-01", "reason", "มติที่ประชุม"));

        assertThat(due(measure, 2))
                .containsExactly(
                        "2022-10-31",
                        "2022-11-30",
                        "2022-12-31",
                        "2023-01-31",
                        "2023-02-28",
                        "2023-03-31",
                        "2023-06-30",
                        "2023-09-30");
        assertThat(get("/api/v1/measures/" + measure)
                        .at("/obligations/1/changes/0/words")
                        .asString())
                .isEqualTo("รายงานผู้บริหารทุกเดือน");
    }

    @Test
    void aDivisionTakesOverFromADayOn() {
        var measure = propose("เปลี่ยนผู้รับผิดชอบ");
        var handover = Map.of(
                "from", division("finance"), "to", division("works"), "since", "2023-03-01", "reason", "ปรับโครงสร้าง");
        changes(measure, "handovers", handover);

        assertThat(slots(measure, 2))
                .extracting(slot -> slot.at("/division").asString())
                .startsWith(division("finance"))
                .endsWith(division("works"))
                .filteredOn(division("works")::equals)
                .hasSize(7);
    }

    @Test
    void everyDivisionIsIncludedAndOneOfThemCoordinates() {
        var measure = propose("ทุกกอง");
        changes(measure, "everyone", Map.of("everyone", "ALL_DIVISIONS"));
        changes(measure, "coordinator", Map.of("division", division("works")));

        assertThat(slots(measure, 1)).hasSize(2);
        var plan = get("/api/v1/measures/" + measure);
        assertThat(plan.at("/everyone").asString()).isEqualTo("ALL_DIVISIONS");
        assertThat(plan.at("/coordinator").asString()).isEqualTo(division("works"));
    }

    @Test
    void aStepIsBegunDoneAndOpenedAgainByTheDivisionThatCarriesItOut() {
        var measure = propose("ขั้นตอน");
        changes(measure, "steps/1/words", Map.of("text", "จัดทำคู่มือการปฏิบัติงาน"));
        changes(measure, "steps/1/division", Map.of("division", division("finance")));
        changes(Role.DIVISION_HEAD, measure, "steps/1/begin", Map.of());
        changes(Role.DIVISION_HEAD, measure, "steps/1/complete", Map.of("on", "2023-01-19"));

        var step = get("/api/v1/measures/" + measure).at("/steps/0");
        assertThat(step.at("/text").asString()).isEqualTo("จัดทำคู่มือการปฏิบัติงาน");
        assertThat(step.at("/state").asString()).isEqualTo("DONE");
        assertThat(step.at("/on").asString()).isEqualTo("2023-01-19");

        changes(Role.DIVISION_HEAD, measure, "steps/1/reopen", Map.of("reason", "ยังขาดกองช่าง"));
        assertThat(told(post(Role.HEAD_OF_OFFICE, path(measure, "steps/2/complete"), Map.of())))
                .isEqualTo(1);
        var steps = get("/api/v1/measures/" + measure).at("/steps");
        assertThat(steps.at("/0/state").asString()).isEqualTo("UNDER_WAY");
        assertThat(steps.at("/1/on").asString()).isEqualTo("2023-01-20");
    }

    @Test
    void wordsAreMendedAndWeaknessesNamed() {
        var measure = propose("คำที่แก้ได้");
        var words = Map.of("issue", "คู่มือการปฏิบัติงานของทุกกอง", "item", "O13", "responsible", "ทุกกอง");
        changes(measure, "words", words);
        changes(measure, "obligations/1/words", Map.of("words", "จัดทำคู่มือทุกกระบวนงานภายในเดือนกุมภาพันธ์ ๒๕๖๖"));
        changes(measure, "weaknesses", Map.of("weaknesses", List.of("O13")));

        var plan = get("/api/v1/measures/" + measure);
        assertThat(plan.at("/issue").asString()).isEqualTo("คู่มือการปฏิบัติงานของทุกกอง");
        assertThat(plan.at("/instrument").asString()).isEmpty();
        assertThat(plan.at("/answers/0").asString()).isEqualTo("O13");
        assertThat(due(measure, 1)).containsExactly("2023-02-28");
    }

    @Test
    void lastYearsMeasureIsOfferedInThisYearsWords() {
        var measure = propose("คัดลอกปีก่อน");

        var copy = get("/api/v1/plans/2567/copies/" + measure);
        assertThat(copy.at("/issue").asString()).isEqualTo("คัดลอกปีก่อน");
        assertThat(copy.at("/reporting").asString())
                .isEqualTo("1.จัดทำคู่มือภายในเดือนกุมภาพันธ์ ๒๕๖๗\n2.รายงานผู้บริหารทุกเดือน");

        var fields = JsonMapper.shared().convertValue(copy, new TypeReference<Map<String, Object>>() {});
        var proposed = post(Role.HEAD_OF_OFFICE, "/api/v1/plans/2567/measures", fields);
        assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(201);
        var duties = get("/api/v1/plans/2567").at("/measures/0/obligations");
        assertThat(duties).hasSize(2);
        assertThat(duties.at("/0/timing/due").asString()).isEqualTo("2024-02-29");
    }

    @Nested
    class Refuses {
        /** Everything that only the head of office may order. */
        private Map<String, Map<String, ?>> orders() {
            var orders = new LinkedHashMap<String, Map<String, ?>>();
            orders.put("words", Map.of("issue", "อื่น"));
            orders.put("weaknesses", Map.of("weaknesses", List.of("O13")));
            orders.put("steps", Map.of("text", "ขั้นตอนใหม่"));
            orders.put("steps/1/words", Map.of("text", "อื่น"));
            orders.put("steps/1/division", Map.of("division", division("works")));
            orders.put("obligations", Map.of("words", "รายงานทุกไตรมาส"));
            orders.put("obligations/1/words", Map.of("words", "คู่มือภายในเดือนกุมภาพันธ์ ๒๕๖๖"));
            orders.put(
                    "obligations/1/postponements", Map.of("period", "once", "due", "2023-03-31", "reason", "น้ำท่วม"));
            orders.put(
                    "obligations/2/recurrence",
                    Map.of("words", "รายงานทุกไตรมาส", "since", "2023-04-01", "reason", "มติที่ประชุม"));
            orders.put("assignments", Map.of("division", division("works")));
            orders.put(
                    "handovers",
                    Map.of(
                            "from",
                            division("finance"),
                            "to",
                            division("works"),
                            "since",
                            "2023-03-01",
                            "reason",
                            "ปรับโครงสร้าง"));
            orders.put("everyone", Map.of("everyone", "ALL_DIVISIONS"));
            orders.put("coordinator", Map.of("division", division("works")));
            orders.put("withdrawal", Map.of("reason", "ซ้ำ"));
            return orders;
        }

        /** What a division head may order too. */
        private Map<String, Map<String, ?>> ofSteps() {
            return Map.of(
                    "steps/1/begin", Map.of(),
                    "steps/1/complete", Map.of("on", "2023-01-20"),
                    "steps/1/reopen", Map.of("reason", "ยังไม่เสร็จ"));
        }

        private void isRefused(HttpResponse<String> answer, int status, String reason) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            assertThat(read(answer).at("/reason").asString()).isEqualTo(reason);
            assertThat(read(answer).at("/detail").asString()).isNotBlank();
        }

        /** And names the field. */
        private void isRefused(HttpResponse<String> answer, int status, String reason, String field) {
            isRefused(answer, status, reason);
            assertThat(read(answer).at("/field").asString()).isEqualTo(field);
        }

        /** And says it in these words. */
        private void isRefused(HttpResponse<String> answer, int status, String reason, String field, String words) {
            isRefused(answer, status, reason, field);
            assertThat(read(answer).at("/detail").asString()).isEqualTo(words);
        }

        private HttpResponse<String> asked(String measure, String change, Map<String, ?> body) {
            return post(Role.HEAD_OF_OFFICE, path(measure, change), body);
        }

        private int stored(String measure) {
            return (int) events.readEvents(measure).asStream().count();
        }

        @Test
        void whoeverHasAnotherPost() {
            var measure = propose("บทบาทอื่น");
            int before = stored(measure);
            for (Role role : List.of(Role.CLERK, Role.MAYOR, Role.DIVISION_HEAD, Role.AUDITOR, Role.ADMINISTRATOR)) {
                orders().forEach((change, body) -> isRefused(
                        post(role, path(measure, change), body), 403, "rejection.AccessRejection.NOT_YOUR_ROLE"));
            }
            for (Role role : List.of(Role.CLERK, Role.MAYOR, Role.AUDITOR, Role.ADMINISTRATOR)) {
                ofSteps()
                        .forEach((change, body) -> isRefused(
                                post(role, path(measure, change), body),
                                403,
                                "rejection.AccessRejection.NOT_YOUR_ROLE"));
            }
            assertThat(stored(measure)).isEqualTo(before);
        }

        @Test
        void theHeadOfAnotherDivision() {
            var measure = propose("กองอื่น");
            changes(measure, "steps/1/division", Map.of("division", division("works")));
            int before = stored(measure);
            ofSteps()
                    .forEach((change, body) -> isRefused(
                            post(Role.DIVISION_HEAD, path(measure, change), body),
                            403,
                            "rejection.AccessRejection.NOT_YOUR_DIVISION"));
            assertThat(stored(measure)).isEqualTo(before);
        }

        @Test
        void theHeadOfOfficeOfAnotherAgency() {
            SampleAgency.register("namonnuea", commands, accounts);
            var measure = propose("หน่วยงานอื่น");
            int before = stored(measure);
            var orders = orders();
            orders.putAll(ofSteps());
            orders.forEach((change, body) -> {
                var order = client.program(path(measure, change), "namonnuea-headofoffice", PASSWORD)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                JsonMapper.shared().writeValueAsString(body)));
                isRefused(client.send(order), 403, "rejection.AccessRejection.NOT_YOUR_AGENCY");
            });
            var history = client.program(path(measure, "history"), "namonnuea-headofoffice", PASSWORD);
            isRefused(client.send(history), 403, "rejection.AccessRejection.NOT_YOUR_AGENCY");
            assertThat(stored(measure)).isEqualTo(before);
        }

        @Test
        void whatHasNoReasonOrNoWordsOrNoDay() {
            var measure = propose("ไม่มีเหตุผล");
            int before = stored(measure);
            orders().forEach((change, body) -> {
                for (var required : List.of("reason", "issue", "text", "words", "period")) {
                    if (!body.containsKey(required)) continue;
                    var blank = new LinkedHashMap<String, Object>(body);
                    blank.put(required, " ");
                    isRefused(asked(measure, change, blank), 400, "request.invalid", required);
                }
                for (var day : List.of("since", "due")) {
                    if (!body.containsKey(day)) continue;
                    var missing = new LinkedHashMap<String, Object>(body);
                    missing.remove(day);
                    isRefused(asked(measure, change, missing), 400, "request.invalid", day);
                }
            });
            isRefused(asked(measure, "steps/1/reopen", Map.of("reason", "")), 400, "request.invalid", "reason");
            assertThat(stored(measure)).isEqualTo(before);
        }

        @Test
        void anythingOfAMeasureThatWasWithdrawn() {
            var measure = propose("ยกเลิกแล้ว");
            changes(measure, "withdrawal", Map.of("reason", "รวมกับมาตรการอื่น"));
            int before = stored(measure);
            orders().forEach((change, body) ->
                    isRefused(asked(measure, change, body), 409, "rejection.MeasureRejection.WITHDRAWN"));
            isRefused(asked(measure, "steps/1/begin", Map.of()), 409, "rejection.MeasureRejection.WITHDRAWN");
            isRefused(asked(measure, "steps/1/complete", Map.of()), 409, "rejection.MeasureRejection.WITHDRAWN");
            assertThat(stored(measure)).isEqualTo(before);
        }

        @Test
        void whatThereIsNot() {
            var measure = propose("ไม่มีอยู่");
            int before = stored(measure);
            isRefused(asked("measure-namon-2566-99", "words", Map.of("issue", "อื่น")), 404, "request.unknown");
            isRefused(
                    asked(measure, "steps/9/words", Map.of("text", "อื่น")),
                    404,
                    "rejection.MeasureRejection.UNKNOWN_STEP",
                    "number");
            isRefused(
                    asked(measure, "obligations/9/words", Map.of("words", "รายงานทุกเดือน")),
                    404,
                    "rejection.MeasureRejection.UNKNOWN_OBLIGATION",
                    "number");
            isRefused(
                    asked(
                            measure,
                            "obligations/2/postponements",
                            Map.of("period", "2024-01", "due", "2024-03-31", "reason", "น้ำท่วม")),
                    404,
                    "rejection.MeasureRejection.UNKNOWN_SLOT",
                    "period");
            isRefused(
                    asked(measure, "coordinator", Map.of("division", division("health"))),
                    404,
                    "rejection.AgencyRejection.UNKNOWN_DIVISION",
                    "division");
            isRefused(
                    asked(measure, "steps/1/division", Map.of("division", "division-nakham-finance")),
                    400,
                    "rejection.MeasureRejection.FOREIGN_DIVISION",
                    "division");
            isRefused(
                    asked(measure, "weaknesses", Map.of("weaknesses", List.of("O12"))),
                    400,
                    "rejection.MeasureRejection.UNKNOWN_WEAKNESS",
                    "weaknesses");
            assertThat(stored(measure)).isEqualTo(before);
        }

        @Test
        void whatComesTooEarlyOrTooLate() {
            var measure = propose("วันไม่ถูกต้อง");
            int before = stored(measure);
            isRefused(
                    asked(
                            measure,
                            "obligations/1/postponements",
                            Map.of("period", "once", "due", "2023-01-19", "reason", "น้ำท่วม")),
                    400,
                    "rejection.MeasureRejection.DATE_IN_PAST",
                    "due");
            isRefused(
                    asked(
                            measure,
                            "obligations/1/postponements",
                            Map.of("period", "once", "due", "2023-02-27", "reason", "น้ำท่วม")),
                    400,
                    "rejection.MeasureRejection.DATE_NOT_LATER",
                    "due");
            isRefused(
                    asked(
                            measure,
                            "obligations/2/recurrence",
                            Map.of("words", "รายงานทุกไตรมาส", "since", "2023-01-19", "reason", "มติที่ประชุม")),
                    400,
                    "rejection.MeasureRejection.DATE_IN_PAST",
                    "since");
            isRefused(
                    asked(
                            measure,
                            "obligations/2/recurrence",
                            Map.of("words", "รายงานทุกไตรมาส", "since", "2023-10-01", "reason", "มติที่ประชุม")),
                    400,
                    "rejection.MeasureRejection.DATE_AFTER_YEAR",
                    "since");
            isRefused(
                    asked(measure, "steps/1/complete", Map.of("on", "2023-01-21")),
                    400,
                    "rejection.MeasureRejection.DATE_IN_FUTURE",
                    "on");
            assertThat(stored(measure)).isEqualTo(before);
        }

        @Test
        void wordsThatAreNotWhatIsWanted() {
            var measure = propose("คำไม่ถูกต้อง");
            int before = stored(measure);
            isRefused(
                    asked(measure, "obligations/1/words", Map.of("words", "จัดทำคู่มือภายในเดือนมีนาคม ๒๕๖๖")),
                    400,
                    "rejection.MeasureRejection.ANOTHER_DEADLINE",
                    "words");
            isRefused(
                    asked(measure, "obligations/1/words", Map.of("words", "๑.รายงานทุกเดือน\n๒.รายงานทุกไตรมาส")),
                    400,
                    "rejection.MeasureRejection.ONE_DUTY",
                    "words");
            isRefused(
                    asked(
                            measure,
                            "obligations/2/recurrence",
                            Map.of(
                                    "words", "ภายในวันที่ ๓๑ กุมภาพันธ์ ๒๕๖๖",
                                    "since", "2023-04-01",
                                    "reason", "มติที่ประชุม")),
                    400,
                    "rejection.MeasureRejection.UNKNOWN_TIMING",
                    "words");
            assertThat(stored(measure)).isEqualTo(before);
        }

        @Test
        void aHandoverThatIsNone() {
            var measure = propose("ส่งต่อไม่ได้");
            int before = stored(measure);
            isRefused(
                    asked(
                            measure,
                            "handovers",
                            Map.of(
                                    "from",
                                    division("works"),
                                    "to",
                                    division("finance"),
                                    "since",
                                    "2023-03-01",
                                    "reason",
                                    "ปรับโครงสร้าง")),
                    409,
                    "rejection.MeasureRejection.NOT_RESPONSIBLE",
                    "from",
                    "กองช่างไม่ได้รับผิดชอบมาตรการนี้");
            isRefused(
                    asked(
                            measure,
                            "handovers",
                            Map.of(
                                    "from",
                                    division("finance"),
                                    "to",
                                    division("finance"),
                                    "since",
                                    "2023-03-01",
                                    "reason",
                                    "ปรับโครงสร้าง")),
                    400,
                    "rejection.MeasureRejection.SAME_DIVISION",
                    "to");
            assertThat(stored(measure)).isEqualTo(before);
        }

        @Test
        void aSecondCoordinator() {
            var measure = propose("ผู้รวบรวมสองกอง");
            changes(measure, "coordinator", Map.of("division", division("works")));
            int before = stored(measure);
            isRefused(
                    asked(measure, "coordinator", Map.of("division", division("finance"))),
                    409,
                    "rejection.MeasureRejection.COORDINATOR_NAMED",
                    "division",
                    "มาตรการนี้มีผู้รวบรวมแล้ว: กองช่าง");
            assertThat(stored(measure)).isEqualTo(before);
        }
    }
}
