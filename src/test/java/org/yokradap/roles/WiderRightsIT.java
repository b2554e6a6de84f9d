package org.yokradap.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.followup.Municipality.PASSWORD;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yokradap.followup.Municipality;
import org.yokradap.followup.api.ReportCommand.ReportProgress;
import org.yokradap.followup.api.ReportId;
import org.yokradap.people.OperatingAgency;
import org.yokradap.people.SampleAgency;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyCommand.ActFor;
import org.yokradap.people.api.AgencyCommand.AppointOfficer;
import org.yokradap.people.api.AgencyCommand.EndActing;
import org.yokradap.people.api.AgencyCommand.GrantReading;
import org.yokradap.people.api.AgencyCommand.WithdrawReading;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;

/** The staff of a division, a programme office and the operator; and rights that end between two requests. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WiderRightsIT {
    private static final Instant JANUARY_20 = Instant.parse("2023-01-20T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2023, 1, 20);

    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient sql;

    @LocalServerPort
    private int port;

    private Municipality town = new Municipality(AgencyId.ofCode("nawide"));
    private Municipality office = new Municipality(AgencyId.ofCode("nawideoffice"));

    @BeforeAll
    void settle() {
        clock.moveTo(JANUARY_20);
        town = Municipality.register("nawide", commands, accounts);
        office = Municipality.register("nawideoffice", commands, accounts);
    }

    @BeforeEach
    void onJanuary20() {
        clock.moveTo(JANUARY_20);
    }

    private Browser as(Actor officer) {
        var browser = new Browser(port);
        browser.signIn(Municipality.username(officer), PASSWORD);
        return browser;
    }

    private HttpResponse<String> rest(Actor officer, String path, String into) {
        var browser = new Browser(port);
        var request = browser.program("/api/v1" + path, Municipality.username(officer), PASSWORD);
        if (!into.isEmpty()) request.header("Yokradap-Agency", into);
        return browser.send(request.GET());
    }

    private int post(Actor officer, String path, String body) {
        var browser = new Browser(port);
        return browser.send(browser.program("/api/v1" + path, Municipality.username(officer), PASSWORD)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .statusCode();
    }

    private int stored() {
        return sql.sql("select count(*) from DomainEventEntry")
                .query(Integer.class)
                .single();
    }

    @Nested
    class TheStaffOfADivision {
        private final Actor staff = town.actor(Role.STAFF);
        private final String report = "/reports/" + town.manual(town.finance());

        @Test
        void writesAndTheHeadSubmits() {
            var browser = as(staff);
            assertThat(browser.get("/my-work").body()).contains("คู่มือการปฏิบัติงาน");
            assertThat(browser.get(report).body())
                    .contains("หัวหน้ากองเป็นผู้ส่ง")
                    .contains(report + "/draft")
                    .doesNotContain("ส่งรายงาน");
            var typed = Map.of("text", "ร่างของเจ้าหน้าที่", "exact", "80", "url", "https://example.org/1", "note", "");
            assertThat(browser.submit(report + "/draft", typed).statusCode()).isEqualTo(302);
            int before = stored();
            assertThat(browser.submit(report + "/submit", typed).statusCode()).isEqualTo(403);
            assertThat(post(staff, report + "/progress", "{\"text\": \"อื่น\", \"percent\": 90, \"submit\": true}"))
                    .isEqualTo(403);
            assertThat(post(staff, report + "/submit", "")).isEqualTo(403);
            assertThat(stored()).isEqualTo(before);
            assertThat(post(staff, report + "/evidence", "{\"url\": \"https://example.org/2\"}"))
                    .isEqualTo(200);

            assertThat(post(town.actor(Role.DIVISION_HEAD), report + "/submit", ""))
                    .isEqualTo(200);

            assertThat(browser.get(report).body())
                    .contains("ร่างของเจ้าหน้าที่")
                    .doesNotContain(report + "/withdraw");
            assertThat(post(staff, report + "/withdraw", "")).isEqualTo(403);
        }

        @Test
        void writesForNoOtherDivision() {
            int before = stored();
            var other = "/reports/" + town.manual(town.works()) + "/progress";
            assertThat(post(staff, other, "{\"text\": \"อื่น\", \"percent\": 90}"))
                    .isEqualTo(403);
            assertThat(stored()).isEqualTo(before);
        }
    }

    @Nested
    class AProgrammeOffice {
        private final Actor officer = office.actor(Role.PROGRAMME_OFFICE);
        private final Actor head = town.actor(Role.HEAD_OF_OFFICE);
        private final String into = town.id().value();

        private void grant(LocalDate from) {
            commands.send(new WithdrawReading(town.id(), office.id()), head);
            commands.send(new GrantReading(town.id(), office.id(), from), head);
        }

        @Test
        void seesNothingThatWasNotOpenedToIt() {
            commands.send(new WithdrawReading(town.id(), office.id()), head);
            var browser = as(officer);
            assertThat(browser.get("/open-agencies").body())
                    .contains("ยังไม่มีหน่วยงานใดเปิดให้ดู")
                    .doesNotContain(into);
            assertThat(browser.submit("/open-agencies/look", Map.of("agency", into))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(rest(officer, "/plans/2566", into).statusCode()).isEqualTo(403);
            assertThat(rest(officer, "/plans/2566", "agency-nobody").statusCode())
                    .isEqualTo(403);
            assertThat(rest(town.actor(Role.AUDITOR), "/plans/2566", office.id().value())
                            .body())
                    .as("the header is of no meaning to others")
                    .contains("measure-nawide-2566-1");
        }

        @Test
        void readsOneAgencyFromTheDayOnAndUntilItIsWithdrawnAlsoInAnOpenSession() {
            grant(TODAY.plusDays(1));
            var browser = as(officer);
            assertThat(rest(officer, "/plans/2566", into).statusCode()).isEqualTo(403);
            browser.get("/open-agencies");
            assertThat(browser.submit("/open-agencies/look", Map.of("agency", into))
                            .statusCode())
                    .isEqualTo(403);

            clock.moveTo(JANUARY_20.plusSeconds(86_400));
            assertThat(rest(officer, "/plans/2566", into).body()).contains("การประชาสัมพันธ์งบประมาณ");
            assertThat(rest(officer, "/plans/2566", "").body()).doesNotContain("measure-nawide-");
            browser.get("/open-agencies");
            assertThat(browser.submit("/open-agencies/look", Map.of("agency", into))
                            .statusCode())
                    .isEqualTo(302);
            assertThat(browser.get("/plan").body()).contains("การประชาสัมพันธ์งบประมาณ", "เทศบาลตำบล nawide");
            assertThat(browser.get("/mails").statusCode()).isEqualTo(403);
            int before = stored();
            var draft = "/reports/" + town.manual(town.works()) + "/draft";
            assertThat(browser.submit(draft, Map.of("text", "อื่น")).statusCode())
                    .isEqualTo(403);
            assertThat(stored()).isEqualTo(before);

            commands.send(new WithdrawReading(town.id(), office.id()), head);
            assertThat(rest(officer, "/plans/2566", into).statusCode()).isEqualTo(403);
            assertThat(browser.get("/plan").statusCode()).isEqualTo(403);
            assertThat(browser.get("/plan").body()).doesNotContain("measure-nawide-");
            assertThat(browser.get("/open-agencies").statusCode()).isEqualTo(200);
        }

        @Test
        void isOpenedAndClosedOnAPageThatSaysByWhomAndWhen() {
            commands.send(new WithdrawReading(town.id(), office.id()), head);
            var browser = as(head);
            browser.get("/readers");
            var yesterday = Map.of("office", office.id().value(), "from", "19 ม.ค. 2566");
            assertThat(browser.submit("/readers", yesterday).statusCode()).isEqualTo(422);
            var none = Map.of("office", "agency-nowhere", "from", "20 ม.ค. 2566");
            assertThat(browser.submit("/readers", none).statusCode()).isEqualTo(422);
            var today = Map.of("office", office.id().value(), "from", "20 ม.ค. 2566");
            assertThat(browser.submit("/readers", today).statusCode()).isEqualTo(302);
            assertThat(browser.get("/readers").body())
                    .contains("เทศบาลตำบล nawideoffice", "ตั้งแต่ 20 ม.ค. 2566 · เปิดโดยHEAD_OF_OFFICE");
            browser.submit("/readers/withdrawal", Map.of("office", office.id().value()));
            assertThat(browser.get("/readers").body()).contains("เลิกเมื่อ 20 ม.ค. 2566");
        }
    }

    @Nested
    class TheOperator {
        private Browser operator() {
            var operating = OperatingAgency.registered(commands, accounts);
            var browser = new Browser(port);
            browser.signIn(operating.username(Role.ADMINISTRATOR), SampleAgency.PASSWORD);
            return browser;
        }

        @Test
        void registersAFurtherAgencyAndInvitesItsAdministrator() {
            var browser = operator();
            browser.get("/system/agencies");
            var form = Map.of(
                    "name", "เทศบาลตำบลใหม่", "agencyCode", "nawidenew", "title", "ผู้ดูแลระบบ", "address", "no");
            assertThat(browser.submit("/system/agencies", form).statusCode()).isEqualTo(422);
            var right = Map.of(
                    "name",
                    "เทศบาลตำบลใหม่",
                    "agencyCode",
                    "nawidenew",
                    "title",
                    "ผู้ดูแลระบบ",
                    "address",
                    "a@example.org");
            assertThat(browser.submit("/system/agencies", right).statusCode()).isEqualTo(302);
            assertThat(browser.get("/system/agencies").body()).contains("เทศบาลตำบลใหม่");
            assertThat(sql.sql("select address from account_link where officer = 'officer-nawidenew-admin'")
                            .query(String.class)
                            .single())
                    .isEqualTo("a@example.org");
            assertThat(browser.submit("/system/agencies", right).statusCode()).isEqualTo(422);
        }

        @Test
        void isNoOtherAgencysAdministrator() {
            int before = stored();
            var browser = as(town.actor(Role.ADMINISTRATOR));
            browser.get("/accounts");
            assertThat(browser.get("/system/agencies").statusCode()).isEqualTo(403);
            assertThat(browser.submit("/system/rebuild", Map.of()).statusCode()).isEqualTo(403);
            var form = Map.of("name", "ใหม่", "agencyCode", "nawidetoo", "title", "x", "address", "a@example.org");
            assertThat(browser.submit("/system/agencies", form).statusCode()).isEqualTo(403);
            assertThat(stored()).isEqualTo(before);
        }
    }

    /** A session that is open keeps nothing. */
    @Nested
    class ARightThatEndsBetweenTwoRequests {
        private final Actor works = town.headOfWorks();
        private final String report = "/reports/" + town.monthly(Month.OCTOBER);

        @Test
        void endsWithTheLastDayOfActing() {
            commands.send(
                    new ReportProgress(ReportId.of(town.monthly(Month.OCTOBER)), "เสร็จ", 100),
                    town.actor(Role.DIVISION_HEAD));
            commands.send(
                    new ActFor(
                            town.id(),
                            works.officer(),
                            town.actor(Role.HEAD_OF_OFFICE).officer(),
                            TODAY,
                            TODAY.plusDays(1)),
                    town.actor(Role.ADMINISTRATOR));
            var browser = as(works);
            assertThat(browser.get("/analysis/import").statusCode()).isEqualTo(200);
            assertThat(post(works, report + "/evidence", "{\"url\": \"https://example.org/a\"}"))
                    .isEqualTo(200);

            clock.moveTo(JANUARY_20.plusSeconds(2 * 86_400));

            assertThat(browser.get("/analysis/import").statusCode()).isEqualTo(403);
            assertThat(post(works, report + "/evidence", "{\"url\": \"https://example.org/b\"}"))
                    .isEqualTo(403);
        }

        @Test
        void endsAtOnceWhenTheActingIsEnded() {
            var clerk = town.actor(Role.CLERK);
            commands.send(
                    new ActFor(town.id(), works.officer(), clerk.officer(), TODAY, TODAY.plusDays(9)),
                    town.actor(Role.ADMINISTRATOR));
            var browser = as(works);
            var approval = Map.of("digest", "0");
            browser.get(report);
            assertThat(browser.submit(report + "/approve", approval).statusCode())
                    .isNotEqualTo(403);
            assertThat(post(works, report + "/approve", "{\"digest\": \"0\"}")).isNotEqualTo(403);

            commands.send(new EndActing(town.id(), clerk.officer(), TODAY), town.actor(Role.ADMINISTRATOR));

            assertThat(browser.submit(report + "/approve", approval).statusCode())
                    .isEqualTo(403);
            assertThat(post(works, report + "/approve", "{\"digest\": \"0\"}")).isEqualTo(403);
        }

        @Test
        void endsWithThePost() {
            var mover = Municipality.register("nawidemove", commands, accounts);
            var head = mover.actor(Role.DIVISION_HEAD);
            var slot = "/reports/" + mover.monthly(Month.OCTOBER);
            var browser = as(head);
            browser.get(slot);
            var draft = Map.of("text", "ร่าง");
            assertThat(browser.submit(slot + "/draft", draft).statusCode()).isEqualTo(302);
            assertThat(post(head, slot + "/evidence", "{\"url\": \"https://example.org/a\"}"))
                    .isEqualTo(200);

            commands.send(
                    new AppointOfficer(mover.id(), head.officer(), Role.AUDITOR, "ผู้ตรวจสอบ", Optional.empty(), TODAY),
                    mover.actor(Role.ADMINISTRATOR));

            int before = stored();
            assertThat(browser.submit(slot + "/draft", Map.of("text", "อื่น")).statusCode())
                    .isEqualTo(403);
            assertThat(post(head, slot + "/evidence", "{\"url\": \"https://example.org/b\"}"))
                    .isEqualTo(403);
            assertThat(browser.get("/events").statusCode()).isEqualTo(200);
            accounts.close(head.officer());
            assertThat(browser.get("/events").statusCode()).isEqualTo(302);
            assertThat(rest(head, "/events", "").statusCode()).isEqualTo(401);
            assertThat(stored()).isEqualTo(before);
        }
    }
}
