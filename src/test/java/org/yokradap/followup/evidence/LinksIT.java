package org.yokradap.followup.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.yokradap.followup.Municipality.PASSWORD;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.yokradap.followup.Municipality;
import org.yokradap.followup.api.FollowupQuery.ReportThread;
import org.yokradap.followup.api.LinkCheck;
import org.yokradap.followup.api.LinkChecksCommand.SettleLinkChecks;
import org.yokradap.followup.api.LinkChecksId;
import org.yokradap.followup.api.LinkStatus;
import org.yokradap.followup.api.ReportCommand.AttachEvidence;
import org.yokradap.followup.api.ReportCommand.RemoveEvidence;
import org.yokradap.followup.api.ReportId;
import org.yokradap.people.api.AccessRejection;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.SlotId;
import org.yokradap.platform.Commands;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.OneNode;
import org.yokradap.platform.Queries;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;
import org.yokradap.reminder.api.LedgerOf;
import org.yokradap.reminder.api.MailWithId;
import org.yokradap.reminder.automation.DailySheet;

/** Pages that reports name, from the administrator's word to the letter about those that are dead. */
@ApplicationTest
@TestPropertySource(properties = {"yokradap.link-checks.enabled=true", "yokradap.link-checks.runs=-"})
@Import(LinksIT.Outside.class)
class LinksIT {
    /** The one server that this application may reach; every name of a page leads to it. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Outside {
        @Bean
        WebServer outside() {
            return new WebServer();
        }

        @Bean
        @Primary
        LinkFetch fetchFrom(WebServer outside) {
            return new LinkFetch(
                    LinkFetch.Limits.USUAL, host -> addresses(host, outside), Optional.of(outside.address()));
        }

        private static InetAddress[] addresses(String host, WebServer outside) throws UnknownHostException {
            if (!host.endsWith(".example")) throw new UnknownHostException(host);
            return new InetAddress[] {outside.address().getAddress()};
        }
    }

    private static final String MONDAY = "2023-01-23";
    private static final String TUESDAY = "2023-01-24";
    private static final String WEDNESDAY = "2023-01-25";

    @Autowired
    private Commands commands;

    @Autowired
    private Queries queries;

    @Autowired
    private Accounts accounts;

    @Autowired
    private EventStore events;

    @Autowired
    private LinkWatch watch;

    @Autowired
    private PageRows rows;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private LinkSettings settings;

    @Autowired
    private DailySheet sheet;

    @Autowired
    private OneNode oneNode;

    @Autowired
    private WebServer outside;

    @Autowired
    private MovableClock clock;

    @LocalServerPort
    private int port;

    private long looks;

    @Test
    void areLeftAloneUntilTheAdministratorAllowsIt() {
        var agency = agency("linkoff");
        var page = names(agency, agency.monthly(Month.JANUARY), "/off");
        outside.titled("/off", "ยังไม่ตรวจ");

        looksOn(MONDAY);

        assertThat(requests("/off")).isZero();
        assertThat(reportPage(agency, Month.JANUARY))
                .contains("href=\"" + page + "\"", "rel=\"noopener noreferrer nofollow\"")
                .doesNotContain("link-check");
        assertThat(program(agency, Role.AUDITOR, "GET", "").body()).isEqualTo("{\"allowed\":false,\"possible\":true}");

        allow(agency);
        looksOn(MONDAY);
        assertThat(requests("/off")).isOne();
    }

    @Test
    void areSettledByTheAdministratorAlone() {
        var agency = agency("linkrole");
        for (Role role : Role.values()) {
            if (role == Role.ADMINISTRATOR || role == Role.PROGRAMME_OFFICE) continue;
            assertThat(program(agency, role, "PUT", "{\"allowed\":true}").statusCode())
                    .as(role.name())
                    .isEqualTo(403);
            assertThatExceptionOfType(Rejection.class)
                    .isThrownBy(() ->
                            commands.send(new SettleLinkChecks(LinkChecksId.of(agency.id()), true), agency.actor(role)))
                    .matches(refused -> refused.reason() == AccessRejection.NOT_YOUR_ROLE);
        }
        assertThat(settled(agency)).isZero();
        assertThat(browser(agency, Role.AUDITOR).get("/evidence-log").body())
                .contains("หน่วยงานยังไม่อนุญาตให้ตรวจ")
                .doesNotContain("/evidence-log/link-checks");

        var administrator = browser(agency, Role.ADMINISTRATOR);
        assertThat(administrator.get("/evidence-log").body())
                .contains("อนุญาตให้ตรวจลิงก์")
                .doesNotContain("ผู้ดูแลเครื่องแม่ข่ายยังไม่อนุญาต");
        assertThat(administrator
                        .submit("/evidence-log/link-checks", Map.of("allowed", "true"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(administrator.get("/evidence-log").body()).contains("หน่วยงานอนุญาตให้ตรวจแล้ว", "หยุดตรวจลิงก์");
        assertThat(program(agency, Role.ADMINISTRATOR, "PUT", "{\"allowed\":true}")
                        .body())
                .isEqualTo("{\"allowed\":true,\"possible\":true}");
        assertThat(settled(agency)).isOne();
        assertThat(program(agency, Role.ADMINISTRATOR, "PUT", "{\"allowed\":false}")
                        .body())
                .isEqualTo("{\"allowed\":false,\"possible\":true}");
        assertThat(program(agency, Role.ADMINISTRATOR, "PUT", "{}").statusCode())
                .isEqualTo(400);
        assertThat(settled(agency)).isEqualTo(2);
    }

    @Test
    void areLookedAtAtOnceAndAgainAfterAWeek() {
        var agency = agency("linkweek");
        allow(agency);
        names(agency, agency.monthly(Month.JANUARY), "/week");
        outside.titled("/week", "งบ &lt;script&gt;alert(1)&lt;/script&gt;");

        looksOn(MONDAY);
        looksOn("2023-01-29");
        assertThat(requests("/week")).isOne();
        assertThat(reportPage(agency, Month.JANUARY))
                .contains("ตรวจเมื่อ 23 ม.ค. 2566 10:01 น. ใช้ได้")
                .contains("งบ &lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert(1)");
        assertThat(check(agency, Month.JANUARY))
                .matches(check -> check.status() == LinkStatus.OPEN)
                .matches(check -> check.http().equals(Optional.of(200)))
                .matches(check -> check.deadSince().isEmpty());

        looksOn("2023-01-31");
        assertThat(requests("/week")).isEqualTo(2);
    }

    @Test
    void thatAreDeadAreToldToTheDivisionOnce() {
        var agency = agency("linkdead");
        allow(agency);
        var page = names(agency, agency.monthly(Month.JANUARY), "/dead");
        names(agency, agency.monthly(Month.FEBRUARY), "/dead");
        var other = names(agency, agency.manual(agency.finance()), "/too-dead");
        outside.with("/dead", 404).with("/too-dead", 410);

        looksOn(MONDAY);
        assertThat(requests("/dead")).isOne();
        assertThat(reportPage(agency, Month.JANUARY)).contains("เปิดไม่ได้ ไม่มีหน้านี้แล้ว (404)");
        assertThat(reportPage(agency, Month.FEBRUARY)).contains("เปิดไม่ได้ ไม่มีหน้านี้แล้ว (404)");
        assertThat(check(agency, Month.JANUARY).deadSince()).contains(LocalDate.parse(MONDAY));

        sendsOn(TUESDAY);
        assertThat(letters(agency, TUESDAY, page))
                .singleElement()
                .satisfies(letter -> assertThat(letter.address()).isEqualTo("linkdead-divisionhead@example.org"))
                .satisfies(letter -> assertThat(letter.subject()).contains("ลิงก์หลักฐานเปิดไม่ได้ 2 ลิงก์"))
                .satisfies(letter -> assertThat(letter.text())
                        .contains("ไม่มีหน้านี้แล้ว (404): " + page, "(410): " + other, "กองคลัง")
                        .contains("เปิดไม่ได้ตั้งแต่ จ. 23 ม.ค. 2566")
                        .containsOnlyOnce(page));

        sendsOn(WEDNESDAY);
        looksOn("2023-01-31");
        sendsOn("2023-02-01");
        assertThat(letters(agency, WEDNESDAY, page)).isEmpty();
        assertThat(letters(agency, "2023-02-01", page)).isEmpty();

        outside.with("/dead", 200);
        looksOn("2023-02-07");
        outside.with("/dead", 404);
        looksOn("2023-02-14");
        sendsOn("2023-02-15");
        assertThat(letters(agency, "2023-02-15", page)).hasSize(1);
        assertThat(letters(agency, "2023-02-15", other)).isEmpty();
    }

    @Test
    void thatFailAreDeadWhenTheyFailOnALaterDayAsWell() {
        var agency = agency("linkfail");
        allow(agency);
        var page = names(agency, agency.monthly(Month.JANUARY), "/fail");
        var shy = names(agency, agency.monthly(Month.FEBRUARY), "/shy");
        outside.with("/fail", 503).with("/shy", 403);

        looksOn(MONDAY);
        sendsOn(TUESDAY);
        assertThat(letters(agency, TUESDAY, page)).isEmpty();

        looksOn(TUESDAY);
        sendsOn(WEDNESDAY);
        assertThat(requests("/fail")).isEqualTo(2);
        assertThat(letters(agency, WEDNESDAY, page)).singleElement().satisfies(letter -> assertThat(letter.text())
                .contains("เว็บไซต์ขัดข้อง (503): " + page));
        assertThat(letters(agency, WEDNESDAY, shy)).isEmpty();
        assertThat(requests("/shy")).isOne();
    }

    @Test
    void areForgottenWhenTheyAreTakenOutOrNobodyWantsItAnyMore() {
        var agency = agency("linkout");
        allow(agency);
        var out = names(agency, agency.monthly(Month.JANUARY), "/out");
        var stopped = names(agency, agency.monthly(Month.FEBRUARY), "/stopped");
        outside.with("/out", 404).with("/stopped", 404);
        looksOn(MONDAY);

        commands.send(new RemoveEvidence(ReportId.of(agency.monthly(Month.JANUARY)), out), head(agency));
        commands.send(new SettleLinkChecks(LinkChecksId.of(agency.id()), false), agency.actor(Role.ADMINISTRATOR));
        looksOn("2023-01-31");
        sendsOn("2023-02-01");
        assertThat(requests("/out")).isOne();
        assertThat(requests("/stopped")).isOne();
        assertThat(letters(agency, "2023-02-01", stopped)).isEmpty();

        allow(agency);
        looksOn("2023-02-07");
        sendsOn("2023-02-08");
        assertThat(requests("/out")).isOne();
        assertThat(letters(agency, "2023-02-08", out)).isEmpty();
        assertThat(letters(agency, "2023-02-08", stopped)).hasSize(1);

        looksOn("2023-04-20");
        assertThat(rows.of(agency.id(), List.of(out, stopped))).containsOnlyKeys(stopped);
    }

    @Test
    void thatWereSettledBeforeALetterLeavesAreNotInIt() {
        var agency = agency("linkback");
        allow(agency);
        var page = names(agency, agency.monthly(Month.JANUARY), "/back");
        outside.with("/back", 404);
        looksOn(MONDAY);
        outside.with("/back", 200);

        looksOn("2023-01-30");
        sendsOn("2023-01-31");

        assertThat(letters(agency, "2023-01-31", page)).isEmpty();
    }

    @Test
    void areLookedAtByOneNode() {
        var agency = agency("linknode");
        allow(agency);
        names(agency, agency.monthly(Month.JANUARY), "/node");
        outside.with("/node", 200);

        assertThat(oneNode.alone(LinkWatch.WORK, () -> looksOn(MONDAY))).isTrue();
        assertThat(requests("/node")).isZero();
        looksOn(MONDAY);
        assertThat(requests("/node")).isOne();
    }

    /** Whatever it is about them: they neither end the run nor come first again, if that can be helped. */
    @Test
    void thatCannotBeKeptLeaveTheOthersTheirTurn() {
        var bad = agency("linkbad");
        var good = agency("linkgood");
        allow(bad);
        allow(good);
        var titled = names(bad, bad.monthly(Month.JANUARY), "/bad-title");
        var cursed = names(bad, bad.monthly(Month.FEBRUARY), "/cursed");
        var other = names(good, good.monthly(Month.JANUARY), "/good");
        outside.titled("/bad-title", "ชื่อ").titled("/cursed", "ชื่อ").titled("/good", "ดี");
        var picky = new PageRows(sql, settings) {
            @Override
            void keep(Due page, Look look, Instant now, LocalDate today) {
                if (page.url().equals(cursed)
                        || (page.url().equals(titled) && !look.title().isEmpty()))
                    throw new DataIntegrityViolationException(page.url());
                super.keep(page, look, now, today);
            }
        };
        var pickyWatch = new LinkWatch(settings, picky, new Outside().fetchFrom(outside), oneNode, clock);

        clock.moveTo(at(MONDAY).plusSeconds(60 * ++looks));
        pickyWatch.run();
        pickyWatch.destroy();

        assertThat(rows.of(good.id(), List.of(other)).get(other))
                .extracting(LinkCheck::title)
                .isEqualTo("ดี");
        assertThat(rows.of(bad.id(), List.of(titled, cursed)))
                .containsOnlyKeys(titled)
                .extractingByKey(titled)
                .matches(check -> check.status() == LinkStatus.OPEN)
                .matches(check -> check.title().isEmpty());
    }

    @Test
    void withTheLongestTitleAreKept() {
        var agency = agency("linklong");
        allow(agency);
        names(agency, agency.monthly(Month.JANUARY), "/longest");
        outside.titled("/longest", "😀".repeat(400));

        looksOn(MONDAY);

        assertThat(check(agency, Month.JANUARY).title()).isEqualTo("😀".repeat(150));
    }

    @Test
    void ofOneAgencyKeepNoOtherWaiting() {
        var many = agency("linkmany");
        var few = agency("linkfew");
        for (int number = 0; number < 5; number++) names(many, many.monthly(Month.JANUARY), "/many/" + number);
        names(few, few.monthly(Month.JANUARY), "/few");
        allow(many);
        allow(few);

        assertThat(rows.due(clock.instant(), 3, 1000))
                .filteredOn(due -> List.of(many.id(), few.id()).contains(due.agency()))
                .extracting(PageRows.Due::agency)
                .containsExactlyInAnyOrder(many.id(), many.id(), many.id(), few.id());
        assertThat(rows.due(clock.instant(), 3, 1)).hasSize(1);
    }

    @Test
    void areFoundOutForEachAgencyByItself() {
        var agency = agency("linkown");
        var neighbour = agency("linkneighbour");
        names(agency, agency.monthly(Month.JANUARY), "/own");
        names(neighbour, neighbour.monthly(Month.JANUARY), "/own");
        outside.titled("/own", "ของเรา");
        allow(agency);

        looksOn(MONDAY);

        assertThat(requests("/own")).isOne();
        assertThat(reportPage(agency, Month.JANUARY)).contains("ของเรา");
        assertThat(reportPage(neighbour, Month.JANUARY)).doesNotContain("link-check", "ของเรา");
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> commands.send(
                        new SettleLinkChecks(LinkChecksId.of(neighbour.id()), true), agency.actor(Role.ADMINISTRATOR)))
                .matches(refused -> refused.reason() == AccessRejection.NOT_YOUR_AGENCY);
    }

    private Municipality agency(String code) {
        clock.moveTo(at(MONDAY).minusSeconds(3600));
        return Municipality.register(code, commands, accounts);
    }

    private static Actor head(Municipality agency) {
        return agency.actor(Role.DIVISION_HEAD);
    }

    private void allow(Municipality agency) {
        commands.send(new SettleLinkChecks(LinkChecksId.of(agency.id()), true), agency.actor(Role.ADMINISTRATOR));
    }

    /** The finance division names a page of the server; the answer is its address. */
    private String names(Municipality agency, SlotId slot, String path) {
        var url = "http://www." + agency.id().code() + ".example:" + outside.port() + path;
        commands.send(new AttachEvidence(ReportId.of(slot), url, ""), head(agency));
        return url;
    }

    /** A minute later each time: what is looked at again after a day is not due a moment before. */
    private void looksOn(String day) {
        clock.moveTo(at(day).plusSeconds(60 * ++looks));
        watch.run();
    }

    private void sendsOn(String day) {
        clock.moveTo(at(day));
        sheet.open(clock.instant());
    }

    /** Ten in the morning in Bangkok. */
    private static Instant at(String day) {
        return LocalDate.parse(day)
                .atTime(LocalTime.of(10, 0))
                .atZone(ZoneId.of("Asia/Bangkok"))
                .toInstant();
    }

    private long requests(String path) {
        return outside.requests().stream()
                .filter(request -> request.startsWith("GET " + path + " "))
                .count();
    }

    private Browser browser(Municipality agency, Role role) {
        var browser = new Browser(port);
        browser.signIn(Municipality.username(agency.actor(role)), PASSWORD);
        return browser;
    }

    private String reportPage(Municipality agency, Month month) {
        return browser(agency, Role.AUDITOR)
                .get("/reports/" + agency.monthly(month))
                .body();
    }

    private LinkCheck check(Municipality agency, Month month) {
        var today = LocalDate.now(clock);
        return queries.ask(new ReportThread(agency.monthly(month), today), agency.actor(Role.AUDITOR)).links().stream()
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> program(Municipality agency, Role role, String method, String body) {
        var browser = new Browser(port);
        return browser.send(browser.program("/api/v1/link-checks", Municipality.username(agency.actor(role)), PASSWORD)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private long settled(Municipality agency) {
        return events.readEvents(LinkChecksId.of(agency.id()).value())
                .asStream()
                .count();
    }

    private record Letter(String address, String subject, String text) {}

    /** Those of a day that speak of this page. */
    private List<Letter> letters(Municipality agency, String day, String page) {
        var reader = agency.actor(Role.AUDITOR);
        return queries.ask(new LedgerOf(agency.id()), reader).mails().stream()
                .filter(mail -> mail.day().equals(LocalDate.parse(day)))
                .map(mail -> new Letter(
                        mail.address().orElseThrow(),
                        mail.subject(),
                        queries.ask(new MailWithId(mail.id()), reader).text()))
                .filter(letter -> letter.text().contains(page + "\n"))
                .toList();
    }
}
