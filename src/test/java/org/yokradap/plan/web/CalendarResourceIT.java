package org.yokradap.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.people.SampleAgency.PASSWORD;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.calendar.Timing;
import org.yokradap.people.SampleAgency;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.Bearer;
import org.yokradap.plan.api.CalendarId;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.plan.api.MeasureCommand.AddObligation;
import org.yokradap.plan.api.MeasureCommand.AssignMeasure;
import org.yokradap.plan.api.MeasureCommand.ProposeMeasure;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.PlanCommand.BeginAtOnce;
import org.yokradap.plan.api.PlanId;
import org.yokradap.plan.api.SlotBook;
import org.yokradap.platform.Commands;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Agencies' calendars, told by programs on the 20th of January 2566. Each test has an agency of its own. */
@ApplicationTest
class CalendarResourceIT {
    private static final String CALENDAR = "/api/v1/calendar";
    private static final FiscalYear YEAR = new FiscalYear(2566);

    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SlotBook slots;

    @Autowired
    private EventStore events;

    @LocalServerPort
    private int port;

    /** With a report each month, and a manual due at the end of April, which is a Sunday. */
    private SampleAgency register(String code) {
        var agency = SampleAgency.register(code, commands, accounts);
        var head = agency.actor(Role.HEAD_OF_OFFICE);
        var measure = MeasureId.of(agency.id(), YEAR, 1);
        commands.send(new ProposeMeasure(measure, "OIT", "9.2", "O13", "คู่มือ", "กองคลัง"), head);
        commands.send(new AddObligation(measure, 1, "รายงานทุกเดือน", Timing.monthly(), Bearer.DIVISIONS), head);
        commands.send(
                new AddObligation(
                        measure,
                        2,
                        "จัดทำคู่มือภายในเดือนเมษายน ๒๕๖๖",
                        Timing.byEndOf(YearMonth.of(2023, 4)),
                        Bearer.DIVISIONS),
                head);
        commands.send(new AssignMeasure(measure, agency.treasury()), head);
        commands.send(new BeginAtOnce(PlanId.of(measure), "เริ่มตามมติที่ประชุม"), head);
        return agency;
    }

    private HttpResponse<String> post(SampleAgency agency, Role role, String path, Map<String, ?> body) {
        var client = new Browser(port);
        return client.send(client.program(CALENDAR + path, agency.username(role), PASSWORD)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))));
    }

    private int told(SampleAgency agency, String path, Map<String, ?> body) {
        var answer = post(agency, Role.HEAD_OF_OFFICE, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return read(answer).at("/events").asInt();
    }

    private JsonNode calendar(SampleAgency agency) {
        var client = new Browser(port);
        return read(client.send(client.program(CALENDAR, agency.username(Role.AUDITOR), PASSWORD)));
    }

    private List<String> due(SampleAgency agency, int duty) {
        return slots.of(agency.id(), YEAR).stream()
                .filter(slot -> slot.dutyNumber() == duty)
                .map(DueSlot::due)
                .map(Object::toString)
                .toList();
    }

    private static JsonNode read(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static Map<String, ?> rule(String monthly, int count, String onHoliday, String since) {
        return Map.of(
                "monthly", monthly, "count", count, "onHoliday", onHoliday, "since", since, "reason", "มติที่ประชุม");
    }

    private static Map<String, ?> holiday(String day, String name) {
        return Map.of("days", List.of(Map.of("day", day, "name", name)), "reason", "ประกาศเทศบาล");
    }

    @Test
    void aRuleMovesWhatIsNotDueYet() {
        var agency = register("napho");
        assertThat(calendar(agency).at("/rule/monthly").asString()).isEqualTo("LAST_DAY");

        var rule = rule("DAY_OF_NEXT_MONTH", 5, "NEXT_WORKING_DAY", "2023-01-20");
        assertThat(told(agency, "/rule", rule)).isEqualTo(2);
        assertThat(told(agency, "/rule", rule)).isZero();

        assertThat(due(agency, 1))
                .startsWith("2022-10-31", "2022-11-30", "2022-12-31")
                // The 5th of February and of March are Sundays, and the 6th of March is a holiday.
                .contains("2023-02-06", "2023-03-07", "2023-04-05");
        assertThat(calendar(agency).at("/since").asString()).isEqualTo("2023-01-20");
        assertThat(calendar(agency).at("/entries/1/event/reason").asString()).isEqualTo("มติที่ประชุม");
    }

    @Test
    void aHolidayMovesWhatIsDueOnIt() {
        var agency = register("naphonthong");
        told(
                agency,
                "/rule",
                Map.of(
                        "monthly",
                        "LAST_DAY",
                        "onHoliday",
                        "NEXT_WORKING_DAY",
                        "since",
                        "2023-01-20",
                        "reason",
                        "มติที่ประชุม"));
        // Offices work on the 1st of May, a Monday.
        assertThat(due(agency, 2)).containsExactly("2023-05-01");

        assertThat(told(agency, "/holidays", holiday("2023-05-01", "วันหยุดพิเศษ")))
                .isEqualTo(1);
        assertThat(told(agency, "/holidays", holiday("2023-05-01", "วันหยุดพิเศษ")))
                .isZero();
        assertThat(due(agency, 2)).containsExactly("2023-05-02");
        assertThat(told(agency, "/holidays/2023-05-01/removal", Map.of("reason", "ยกเลิกประกาศ")))
                .isEqualTo(1);
        assertThat(due(agency, 2)).containsExactly("2023-05-01");
    }

    @Nested
    class Refuses {
        private void isRefused(HttpResponse<String> answer, int status, String reason) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            assertThat(read(answer).at("/reason").asString()).isEqualTo(reason);
        }

        private void isRefused(HttpResponse<String> answer, int status, String reason, String field) {
            isRefused(answer, status, reason);
            assertThat(read(answer).at("/field").asString()).isEqualTo(field);
        }

        private void isUntouched(SampleAgency agency) {
            assertThat(events.readEvents(CalendarId.of(agency.id()).value()).asStream())
                    .isEmpty();
        }

        @Test
        void whoeverHasAnotherPost() {
            var agency = register("naphok");
            for (Role role : List.of(Role.CLERK, Role.MAYOR, Role.DIVISION_HEAD, Role.AUDITOR)) {
                isRefused(
                        post(agency, role, "/rule", rule("DAY_OF_NEXT_MONTH", 5, "KEEP", "2023-02-01")),
                        403,
                        "rejection.AccessRejection.NOT_YOUR_ROLE");
                isRefused(
                        post(agency, role, "/holidays", holiday("2023-05-05", "วันหยุดพิเศษ")),
                        403,
                        "rejection.AccessRejection.NOT_YOUR_ROLE");
                isRefused(
                        post(agency, role, "/holidays/2023-04-13/removal", Map.of("reason", "ยกเลิกประกาศ")),
                        403,
                        "rejection.AccessRejection.NOT_YOUR_ROLE");
            }
            isUntouched(agency);
        }

        @Test
        void aRuleThatIsImpossibleOrBeginsInThePast() {
            var agency = register("naphu");
            for (int count : new int[] {0, 32}) {
                isRefused(
                        post(
                                agency,
                                Role.ADMINISTRATOR,
                                "/rule",
                                rule("DAY_OF_NEXT_MONTH", count, "KEEP", "2023-02-01")),
                        400,
                        "rejection.CalendarRejection.COUNT_OUT_OF_RANGE",
                        "count");
            }
            isRefused(
                    post(agency, Role.ADMINISTRATOR, "/rule", rule("WORKING_DAYS_AFTER", 3, "KEEP", "2023-01-19")),
                    400,
                    "rejection.CalendarRejection.DATE_IN_PAST",
                    "since");
            isRefused(
                    post(
                            agency,
                            Role.ADMINISTRATOR,
                            "/rule",
                            Map.of("monthly", "LAST_DAY", "onHoliday", "KEEP", "since", "2023-02-01", "reason", " ")),
                    400,
                    "request.invalid",
                    "reason");
            isUntouched(agency);
        }

        @Test
        void anotherNameForADayThatSomebodyHasEntered() {
            var agency = register("naphung");
            // What came with the application is from memory: the announcement may name it otherwise.
            assertThat(told(agency, "/holidays", holiday("2023-04-13", "หยุดสงกรานต์")))
                    .isEqualTo(2);
            for (var name : List.of("วันสงกรานต์", "หยุดพิเศษ")) {
                var answer = post(agency, Role.HEAD_OF_OFFICE, "/holidays", holiday("2023-04-13", name));
                isRefused(answer, 409, "rejection.CalendarRejection.HOLIDAY_KNOWN", "days");
            }
            var twice = List.of(Map.of("day", "2023-05-05", "name", "ก"), Map.of("day", "2023-05-05", "name", "ข"));
            isRefused(
                    post(agency, Role.HEAD_OF_OFFICE, "/holidays", Map.of("days", twice, "reason", "ประกาศเทศบาล")),
                    409,
                    "rejection.CalendarRejection.HOLIDAY_KNOWN",
                    "days");
            assertThat(events.readEvents(CalendarId.of(agency.id()).value()).asStream())
                    .hasSize(2);
        }

        @Test
        void holidaysThatAreNone() {
            var agency = register("naphueng");
            isRefused(
                    post(agency, Role.HEAD_OF_OFFICE, "/holidays", Map.of("days", List.of(), "reason", "ประกาศเทศบาล")),
                    400,
                    "rejection.CalendarRejection.NO_HOLIDAYS",
                    "days");
            isRefused(
                    post(agency, Role.HEAD_OF_OFFICE, "/holidays", holiday("2023-05-05", " ")),
                    400,
                    "rejection.CalendarRejection.NAME_MISSING",
                    "days");
            isRefused(
                    post(
                            agency,
                            Role.HEAD_OF_OFFICE,
                            "/holidays",
                            Map.of("days", List.of(Map.of("day", "2023-05-05", "name", "วันหยุด")), "reason", "")),
                    400,
                    "request.invalid",
                    "reason");
            isRefused(
                    post(agency, Role.HEAD_OF_OFFICE, "/holidays/2023-02-01/removal", Map.of("reason", "ยกเลิกประกาศ")),
                    404,
                    "rejection.CalendarRejection.UNKNOWN_HOLIDAY",
                    "day");
            isUntouched(agency);
        }
    }
}
