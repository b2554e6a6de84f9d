package org.yokradap.followup.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.followup.Municipality.PASSWORD;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.followup.Municipality;
import org.yokradap.followup.api.FollowupQuery.ReportThread;
import org.yokradap.followup.api.ReportCommand.ApproveReport;
import org.yokradap.followup.api.ReportCommand.ReportProgress;
import org.yokradap.followup.api.ReportCommand.SubmitReport;
import org.yokradap.followup.api.ReportId;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.Queries;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;

/** A report of January that was submitted on the 20th and approved on 10 February, looked at from 20 February. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PastPagesIT {
    private static final Instant FEBRUARY_10 = Instant.parse("2023-02-10T02:00:00Z");
    private static final Instant FEBRUARY_20 = Instant.parse("2023-02-20T02:00:00Z");
    private static final String APPROVED = "อนุมัติ";
    private static final String SUBMITTED = "รอพิจารณา";

    @Autowired
    private Commands commands;

    @Autowired
    private Queries queries;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MovableClock clock;

    @LocalServerPort
    private int port;

    private Municipality town = new Municipality(AgencyId.ofCode("napast"));
    private String report = "";

    @BeforeAll
    void settle() {
        town = Municipality.register("napast", commands, accounts);
        var head = town.actor(Role.DIVISION_HEAD);
        var january = ReportId.of(town.monthly(Month.JANUARY));
        report = "/reports/" + town.monthly(Month.JANUARY);
        commands.send(new ReportProgress(january, "ติดประกาศแล้วสามจุด", 100), head);
        commands.send(new SubmitReport(january), head);
        clock.moveTo(FEBRUARY_10);
        var mayor = town.actor(Role.CLERK);
        var shown = queries.ask(new ReportThread(january.slot(), LocalDate.of(2023, 2, 10)), mayor);
        commands.send(
                new ApproveReport(
                        january, shown.task().report().orElseThrow().digest().orElseThrow()),
                mayor);
        clock.moveTo(FEBRUARY_20);
    }

    @Test
    void showWhatWasSoThen() {
        var auditor = signedIn(town.actor(Role.AUDITOR));
        assertThat(state(auditor.get(report))).contains(APPROVED);

        lookBack(auditor, "31 ม.ค. 2566");
        assertThat(auditor.get(report).body()).contains("ข้อมูล ณ สิ้นวันที่ 31 มกราคม 2566", "ติดประกาศแล้วสามจุด");
        assertThat(state(auditor.get(report))).contains(SUBMITTED).doesNotContain(APPROVED);
        assertThat(auditor.get("/events").body()).contains("ส่งรายงาน").doesNotContain("อนุมัติรายงาน");
        assertThat(auditor.get("/rounds/2023-02").body()).contains("สิ้นวันที่ 31 มกราคม 2566");
        assertThat(fileName(auditor.get("/rounds.csv"))).endsWith("-at-2023-01-31.csv\"");

        lookBack(auditor, "๑๕ ก.พ. ๒๕๖๖");
        assertThat(state(auditor.get(report))).contains(APPROVED);

        auditor.submit("/as-of/end", Map.of());
        assertThat(auditor.get(report).body()).doesNotContain("สิ้นวันที่");
        assertThat(fileName(auditor.get("/rounds.csv"))).doesNotContain("-at-");
    }

    private static String fileName(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Disposition").orElseThrow();
    }

    @Test
    void offerNothingThatChangesAnything() {
        var clerk = signedIn(town.actor(Role.CLERK));
        var head = signedIn(town.actor(Role.DIVISION_HEAD));
        assertThat(head.get("/reports/" + town.monthly(Month.FEBRUARY)).body()).contains("/submit\"");
        lookBack(clerk, "31 ม.ค. 2566");
        lookBack(head, "31 ม.ค. 2566");
        for (var page : List.of("/", "/my-work", "/rounds/2023-01", "/plan", report))
            assertThat(clerk.get(page).body()).as(page).doesNotContain("/approve", "/close\"", "/return\"");
        assertThat(head.get("/reports/" + town.monthly(Month.FEBRUARY)).body()).doesNotContain("/submit\"");
        var office = signedIn(town.actor(Role.HEAD_OF_OFFICE));
        assertThat(office.get("/plan").body()).contains("/new-measure");
        lookBack(office, "31 ม.ค. 2566");
        assertThat(office.get("/plan").body())
                .contains("การประชาสัมพันธ์งบประมาณ")
                .doesNotContain("/new-measure");
    }

    @Test
    void refuseWhatIsSentAllTheSame() {
        var clerk = signedIn(town.actor(Role.CLERK));
        lookBack(clerk, "31 ม.ค. 2566");
        clerk.get(report);
        var refused = clerk.submit(report + "/approve", Map.of("digest", "0".repeat(64)));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("action=\"/as-of/end\"");
        assertThat(clerk.get("/plan/measures/none").body()).contains("action=\"/as-of/end\"");
    }

    @Test
    void leaveAloneWhatIsNoView() {
        var clerk = signedIn(town.actor(Role.CLERK));
        lookBack(clerk, "31 ม.ค. 2566");
        assertThat(clerk.get("/account").body()).contains("หน้านี้แสดงข้อมูลปัจจุบัน", "action=\"/account/password\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20 ก.พ. 2566", "1 มี.ค. 2566", "เมื่อวานซืน", ""})
    void takeNoOtherDay(String typed) {
        var auditor = signedIn(town.actor(Role.AUDITOR));
        auditor.get("/events");
        auditor.submit("/as-of", Map.of("day", typed));
        assertThat(auditor.get("/sample").body())
                .contains("โปรดเลือกวันไม่เกิน 19 ก.พ. 2566", "value=\"" + typed + "\"")
                .doesNotContain("สิ้นวันที่");
    }

    @Test
    void sayWhenTheAgencyBegan() {
        var auditor = signedIn(town.actor(Role.AUDITOR));
        auditor.get("/events");
        auditor.submit("/as-of", Map.of("day", "19 ม.ค. 2566"));
        assertThat(auditor.get("/sample").body()).contains("ข้อมูลแรกของหน่วยงานคือวันที่ 20 ม.ค. 2566");
    }

    private static void lookBack(Browser browser, String day) {
        browser.get("/account");
        assertThat(browser.submit("/as-of", Map.of("day", day)).statusCode()).isEqualTo(302);
    }

    /** What the page says about the report before the conversation, which may speak of anything. */
    private static String state(HttpResponse<String> page) {
        var facts = page.body();
        return facts.substring(facts.indexOf("<dl class=\"facts\">"), facts.indexOf("</dl>"));
    }

    private Browser signedIn(Actor officer) {
        var browser = new Browser(port);
        browser.signIn(Municipality.username(officer), PASSWORD);
        return browser;
    }
}
