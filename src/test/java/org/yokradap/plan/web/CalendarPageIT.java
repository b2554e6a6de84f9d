package org.yokradap.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.people.SampleAgency.PASSWORD;

import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.people.SampleAgency;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.CalendarId;
import org.yokradap.platform.Commands;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;

/** An agency's calendar as people see and change it on the 20th of January 2566. Each test has an agency of its own. */
@ApplicationTest
class CalendarPageIT {
    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private EventStore events;

    @LocalServerPort
    private int port;

    private Browser as(Role role, SampleAgency agency) {
        var browser = new Browser(port);
        browser.signIn(agency.username(role), PASSWORD);
        return browser;
    }

    private SampleAgency register(String code) {
        return SampleAgency.register(code, commands, accounts);
    }

    private void isUntouched(SampleAgency agency) {
        assertThat(events.readEvents(CalendarId.of(agency.id()).value()).asStream())
                .isEmpty();
    }

    @Test
    void theRuleIsChosenAndSaidInWords() {
        var head = as(Role.HEAD_OF_OFFICE, register("nasi"));
        assertThat(head.get("/calendar").body()).contains("รายงานประจำเดือนครบกำหนดวันสุดท้ายของเดือน");

        var chosen = head.submit(
                "/calendar/rule?year=2566",
                Map.of(
                        "monthly", "WORKING_DAYS_AFTER",
                        "count", "5",
                        "onHoliday", "NEXT_WORKING_DAY",
                        "since", "1 ก.พ. 2566",
                        "reason", "มติที่ประชุม"));
        assertThat(chosen.statusCode()).as(chosen.body()).isEqualTo(302);

        assertThat(head.get("/calendar?year=2566").body())
                .contains("เปลี่ยนหลักวันครบกำหนดแล้ว")
                .contains("รายงานประจำเดือนครบกำหนด 5 วันทำการหลังสิ้นเดือน")
                .contains("ตั้งแต่ 1 ก.พ. 2566: มติที่ประชุม");
    }

    @Test
    void whatIsWrongWithARuleStandsAtItsField() {
        var agency = register("nasing");
        var head = as(Role.HEAD_OF_OFFICE, agency);
        head.get("/calendar");
        for (var wrong : List.of(
                Map.of("count", "40", "field", "count-wrong"),
                Map.of("count", "ห้า", "field", "count-wrong"),
                Map.of("since", "19 ม.ค. 2566", "field", "since-wrong"),
                Map.of("since", "พรุ่งนี้", "field", "since-wrong"),
                Map.of("reason", " ", "field", "reason-wrong"))) {
            var answer = head.submit(
                    "/calendar/rule?year=2566",
                    Map.of(
                            "monthly", "DAY_OF_NEXT_MONTH",
                            "count", wrong.getOrDefault("count", "5"),
                            "onHoliday", "KEEP",
                            "since", wrong.getOrDefault("since", "1 ก.พ. 2566"),
                            "reason", wrong.getOrDefault("reason", "มติที่ประชุมสภา")));
            assertThat(answer.statusCode()).as(wrong.toString()).isEqualTo(422);
            assertThat(answer.body())
                    .contains("id=\"" + wrong.get("field") + "\"")
                    .contains(wrong.getOrDefault("since", "1 ก.พ. 2566"))
                    .contains(wrong.getOrDefault("count", "5"));
        }
        isUntouched(agency);
    }

    @Test
    void holidaysAreEnteredOneALineAndTakenOutAgain() {
        var head = as(Role.HEAD_OF_OFFICE, register("nasom"));
        assertThat(head.get("/calendar?year=2566").body())
                .contains("วันสงกรานต์")
                .contains("มากับระบบ ยังไม่มีผู้ตรวจ");

        var declared = head.submit(
                "/calendar/holidays?year=2566",
                Map.of(
                        "lines", "5 พ.ค. 2566 วันหยุดพิเศษ\r\n\r\n๑๘ ก.ย. ๒๕๖๖, วันสถาปนาเทศบาล",
                        "reason", "ประกาศเทศบาล"));
        assertThat(declared.statusCode()).as(declared.body()).isEqualTo(302);
        assertThat(head.get("/calendar?year=2566").body())
                .contains("ศ. 5 พ.ค. 2566")
                .contains("วันสถาปนาเทศบาล")
                .contains("เพิ่มวันหยุด 5 พ.ค. 2566 วันหยุดพิเศษ, 18 ก.ย. 2566 วันสถาปนาเทศบาล: ประกาศเทศบาล");

        var renamed = head.submit(
                "/calendar/holidays?year=2566", Map.of("lines", "5 พ.ค. 2566 หยุดอีก", "reason", "ประกาศเทศบาล"));
        assertThat(renamed.statusCode()).isEqualTo(422);
        assertThat(renamed.body())
                .contains("5 พ.ค. 2566 เป็นวันหยุดอยู่แล้ว ชื่อ “วันหยุดพิเศษ”")
                .contains("5 พ.ค. 2566 หยุดอีก</textarea>");

        var removed = head.submit(
                "/calendar/holidays/removal?year=2566", Map.of("day", "2023-05-05", "reason", "ยกเลิกประกาศ"));
        assertThat(removed.statusCode()).as(removed.body()).isEqualTo(302);
        assertThat(head.get("/calendar?year=2566").body())
                .contains("นำวันหยุด 5 พ.ค. 2566 ออก: ยกเลิกประกาศ")
                .doesNotContain("ศ. 5 พ.ค. 2566");
    }

    @Test
    void aLineThatIsNoHolidayComesBack() {
        var agency = register("nasuan");
        var head = as(Role.HEAD_OF_OFFICE, agency);
        head.get("/calendar");

        var refused = head.submit(
                "/calendar/holidays?year=2566",
                Map.of("lines", "5 พ.ค. 2566 วันหยุดพิเศษ\r\nวันแม่ 12 สิงหา", "reason", "ประกาศเทศบาล"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"lines-wrong\"")
                .contains("วันแม่ 12 สิงหา")
                .contains("ประกาศเทศบาล");
        var unexplained =
                head.submit("/calendar/holidays?year=2566", Map.of("lines", "5 พ.ค. 2566 วันหยุดพิเศษ", "reason", ""));
        assertThat(unexplained.statusCode()).isEqualTo(422);
        assertThat(unexplained.body()).contains("id=\"because-wrong\"").contains("5 พ.ค. 2566 วันหยุดพิเศษ");
        isUntouched(agency);
    }

    @Test
    void othersReadItAndAreOfferedNoChange() {
        var agency = register("nasak");
        for (Role role : List.of(Role.DIVISION_HEAD, Role.CLERK, Role.MAYOR, Role.AUDITOR)) {
            var reader = as(role, agency);
            assertThat(reader.get("/calendar").body()).contains("วันหยุด").doesNotContain("เพิ่มวันหยุด");
            assertThat(reader.submit(
                                    "/calendar/holidays?year=2566",
                                    Map.of("lines", "5 พ.ค. 2566 วันหยุดพิเศษ", "reason", "ประกาศเทศบาล"))
                            .statusCode())
                    .isEqualTo(403);
        }
        isUntouched(agency);
    }

    @Test
    void isThereInEnglish() {
        var head = as(Role.HEAD_OF_OFFICE, register("nasa"));
        assertThat(head.get("/calendar?lang=en").body())
                .contains("Monthly reports are due")
                .doesNotContain("??");
    }
}
