package org.yokradap.followup.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.followup.Municipality.PASSWORD;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.followup.Municipality;
import org.yokradap.followup.api.Progress;
import org.yokradap.followup.api.ReportCommand.ReportProgress;
import org.yokradap.followup.api.ReportId;
import org.yokradap.followup.api.ReportState;
import org.yokradap.followup.api.ReportStatus;
import org.yokradap.followup.api.TaskBook;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyCommand.ActFor;
import org.yokradap.people.api.AgencyCommand.EndActing;
import org.yokradap.people.api.AgencyCommand.SetDecisionChain;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.DecisionChain;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.SlotId;
import org.yokradap.platform.Commands;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;

/** Several reports approved in one go, where the clerk comes before the mayor. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChainedApprovalsIT {
    private static final LocalDate TODAY = LocalDate.of(2023, 1, 20);

    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TaskBook tasks;

    @Autowired
    private MovableClock clock;

    @LocalServerPort
    private int port;

    private Municipality agency = new Municipality(AgencyId.ofCode("nabot"));

    @BeforeAll
    void settle() {
        clock.moveTo(Instant.parse("2023-01-20T02:00:00Z"));
        agency = Municipality.register("nabot", commands, accounts);
        commands.send(
                new SetDecisionChain(agency.id(), DecisionChain.CLERK_THEN_MAYOR, TODAY),
                agency.actor(Role.ADMINISTRATOR));
    }

    private Browser as(Actor officer) {
        var browser = new Browser(port);
        browser.signIn(Municipality.username(officer), PASSWORD);
        return browser;
    }

    private void submit(SlotId slot, String text, Actor head) {
        commands.send(
                new ReportProgress(
                        ReportId.of(slot), new Progress(text, 100), Optional.empty(), Optional.empty(), true),
                head);
    }

    private ReportState report(SlotId slot) {
        return tasks.find(slot, TODAY).flatMap(task -> task.report()).orElseThrow();
    }

    private String digest(SlotId slot) {
        return report(slot).digest().orElseThrow();
    }

    private HttpResponse<String> approveAll(Actor executive, String month, Map<SlotId, String> shown) {
        var browser = as(executive);
        browser.get("/rounds/" + month);
        var fields = new ArrayList<Map.Entry<String, String>>();
        shown.forEach((slot, digest) -> {
            fields.add(Map.entry("report", ReportId.of(slot).value()));
            fields.add(Map.entry("digest", digest));
        });
        var answer = browser.submit("/rounds/" + month + "/approve-all", fields);
        return answer.statusCode() == 302 ? browser.get("/rounds/" + month) : answer;
    }

    @Test
    void theClerksGoOnToTheMayorWhoseAreTheLast() {
        var monthly = agency.monthly(Month.OCTOBER);
        var plan = agency.operatingPlan();
        var head = agency.actor(Role.DIVISION_HEAD);
        submit(monthly, "ปิดประกาศ", head);
        submit(plan, "จัดทำแผน", head);
        var shown = Map.of(monthly, digest(monthly), plan, digest(plan));

        assertThat(as(agency.actor(Role.CLERK)).get("/rounds/2022-10").body())
                .contains("เห็นชอบและเสนอนายกทั้งหมดของกองนี้ (2)");
        assertThat(as(agency.actor(Role.MAYOR)).get("/rounds/2022-10").body()).doesNotContain("ทั้งหมดของกองนี้");
        assertThat(approveAll(agency.actor(Role.CLERK), "2022-10", shown).body())
                .contains("เห็นชอบและเสนอนายกแล้ว 2 เรื่อง")
                .doesNotContain("อนุมัติแล้ว 2 เรื่อง");
        assertThat(report(monthly).status()).isEqualTo(ReportStatus.FORWARDED);
        assertThat(report(plan).status()).isEqualTo(ReportStatus.FORWARDED);
        assertThat(approveAll(agency.actor(Role.CLERK), "2022-10", shown).body())
                .contains("ท่านพิจารณาไปแล้ว จึงไม่มีอะไรเปลี่ยนแปลง")
                .doesNotContain("เห็นชอบและเสนอนายกแล้ว");

        assertThat(as(agency.actor(Role.MAYOR)).get("/rounds/2022-10").body()).contains("อนุมัติทั้งหมดของกองนี้ (2)");
        assertThat(approveAll(agency.actor(Role.MAYOR), "2022-10", shown).body())
                .contains("อนุมัติแล้ว 2 เรื่อง");
        assertThat(report(monthly).status()).isEqualTo(ReportStatus.APPROVED);
        assertThat(report(plan).status()).isEqualTo(ReportStatus.APPROVED);
    }

    @Test
    void theOwnAndTheChangedOnesAreLeftOutAndNamed() {
        var november = agency.monthly(Month.NOVEMBER);
        var december = agency.monthly(Month.DECEMBER);
        var own = agency.manual(agency.works());
        submit(november, "ปิดประกาศ", agency.actor(Role.DIVISION_HEAD));
        submit(december, "ปิดประกาศ", agency.actor(Role.DIVISION_HEAD));
        submit(own, "จัดทำคู่มือ", agency.headOfWorks());
        var shown = Map.of(november, digest(november), december, digest(december), own, digest(own));
        submit(december, "ปิดประกาศ และลงเว็บ", agency.actor(Role.DIVISION_HEAD));
        var clerk = agency.actor(Role.CLERK).officer();
        var administrator = agency.actor(Role.ADMINISTRATOR);
        commands.send(new ActFor(agency.id(), agency.headOfWorks().officer(), clerk, TODAY, TODAY), administrator);

        var answer = approveAll(agency.headOfWorks(), "2022-11", shown);
        commands.send(new EndActing(agency.id(), clerk, TODAY), administrator);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("เห็นชอบและเสนอนายกแล้ว 1 เรื่อง")
                .containsPattern("ยังไม่ได้อนุมัติ [^<]*ธันวาคม 2565: รายงานเปลี่ยนไปจากที่ท่านเห็น")
                .containsPattern("ยังไม่ได้อนุมัติ [^<]*: ผู้จัดทำรายงานพิจารณารายงานของตนเองไม่ได้");
        assertThat(report(november).status()).isEqualTo(ReportStatus.FORWARDED);
        assertThat(report(december).status()).isEqualTo(ReportStatus.SUBMITTED);
        assertThat(report(own).status()).isEqualTo(ReportStatus.SUBMITTED);
    }

    /** A calendar of a division's is opened by its own head alone, whoever stands in for the head. */
    @Test
    void whoeverActsForAHeadHasNoCalendarOfThatDivision() {
        var head = agency.actor(Role.DIVISION_HEAD).officer();
        var office = agency.actor(Role.HEAD_OF_OFFICE);
        var administrator = agency.actor(Role.ADMINISTRATOR);
        commands.send(new ActFor(agency.id(), office.officer(), head, TODAY, TODAY), administrator);
        var acting = as(office);
        var page = acting.get("/reminders").body();
        assertThat(acting.submit("/reminders/calendar", Map.of("division", "true"))
                        .statusCode())
                .isEqualTo(302);
        var own = acting.get("/reminders").body();
        commands.send(new EndActing(agency.id(), head, TODAY), administrator);

        assertThat(page).contains("name=\"first\"").doesNotContain("name=\"division\" value=\"true\"");
        assertThat(own).contains("/calendar/close").doesNotContain("name=\"division\" value=\"true\"");
        assertThat(as(agency.actor(Role.DIVISION_HEAD)).get("/reminders").body())
                .contains("name=\"division\" value=\"true\"");
    }
}
