package org.yokradap.reminder.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.reminder.automation.Town.PASSWORD;
import static org.yokradap.reminder.automation.Town.on;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.Queries;
import org.yokradap.platform.mail.Refusal;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;
import org.yokradap.reminder.api.LedgerOf;
import org.yokradap.reminder.api.MailRow;
import org.yokradap.reminder.api.MailState;
import org.yokradap.reminder.api.ReminderPolicy;
import org.yokradap.reminder.api.ReminderRulesOf;
import org.yokradap.reminder.api.Suppression;

/** What people settle, see and follow: policy, pause, calendars, mails to come, alarms, and the links in mails. */
@ApplicationTest
class RemindersPagesIT {
    private static final Pattern FEED = Pattern.compile("/calendar/([A-Za-z0-9_-]{43})\\.ics");

    @Autowired
    private DailySheet sheet;

    @Autowired
    private LedgerBook ledger;

    @Autowired
    private Agenda agenda;

    @Autowired
    private RunRows runs;

    @Autowired
    private Commands commands;

    @Autowired
    private Queries queries;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient sql;

    @LocalServerPort
    private int port;

    private Instant before = Instant.EPOCH;

    @BeforeEach
    void onTheFirstDay() {
        before = clock.instant();
        clock.moveTo(on("2023-01-20"));
    }

    @AfterEach
    void restore() {
        clock.moveTo(before);
    }

    @Test
    void thePolicyIsSettledByThoseWhoCoordinateAndEachFieldSaysWhatIsWrong() {
        var town = town("pagespolicy");
        var head = signedIn(town, "head");
        assertThat(head.get("/reminders/policy").body()).contains("14, 7, 1, 0", "7, 14, 21");

        var wrong = new HashMap<>(Map.of(
                "daysBefore", "๓ และอีกหน่อย",
                "daysLate", "1",
                "daysBetweenLater", "7",
                "workingDaysUndecided", "2",
                "workingDaysReturned", "2",
                "escalatedLate", "7, 7",
                "escalatedUndecided", "",
                "escalatedReturned", ""));
        var refused = head.submit("/reminders/policy", wrong);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("๓ และอีกหน่อย", "daysBefore-wrong", "ระบุเป็นตัวเลข");
        wrong.put("daysBefore", "๓, 0");
        assertThat(head.submit("/reminders/policy", wrong).body())
                .contains("escalatedLate-wrong", "ระดับสูงกว่าต้องแจ้งช้ากว่าระดับล่าง");
        assertThat(policy(town)).isEqualTo(ReminderPolicy.standard());

        wrong.put("escalatedLate", "7 14");
        wrong.put("monthlySummary", "true");
        assertThat(head.submit("/reminders/policy", wrong).statusCode()).isEqualTo(302);
        assertThat(policy(town).daysBefore()).containsExactly(3, 0);
        assertThat(policy(town).escalatedLate()).containsExactly(7, 14);
        assertThat(policy(town).monthlySummary()).isTrue();

        assertThat(signedIn(town, "finance").get("/reminders/policy").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aPauseKeepsMailsAwayAndTheLedgerSaysWhy() {
        var town = town("pagespause");
        town.owesByEndOfJanuary();
        var finance = signedIn(town, "finance");
        assertThat(finance.get("/reminders").body()).contains("พักการแจ้งเตือน", "เปิดใช้ปฏิทิน");
        var wrong = finance.submit("/reminders/pause", Map.of("first", "25 ม.ค. 2566", "last", "24 ม.ค. 2566"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("วันสุดท้ายอยู่ก่อนวันแรก", "25 ม.ค. 2566");
        assertThat(finance.submit("/reminders/pause", Map.of("first", "เมื่อวาน", "last", ""))
                        .body())
                .contains("first-wrong", "ระบุวันที่ เช่น", "เมื่อวาน");
        assertThat(finance.submit("/reminders/pause", Map.of("first", "20 ม.ค. 2566", "last", "24 ม.ค. 2566"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(finance.get("/reminders").body()).contains("พักการแจ้งเตือน 20 ม.ค. 2566 ถึง 24 ม.ค. 2566");

        open(town, "2023-01-20", "2023-01-23", "2023-01-24");
        assertThat(states(town, "finance")).containsOnly(MailState.SUPPRESSED);
        assertThat(mails(town).stream()
                        .filter(mail -> mail.title().endsWith("finance"))
                        .map(mail -> mail.because().orElseThrow()))
                .hasSize(2)
                .containsOnly(Suppression.PAUSED);
        assertThat(states(town, "works")).hasSize(2).containsOnly(MailState.SENT);

        finance.get("/reminders");
        finance.submit("/reminders/resume", Map.of());
        open(town, "2023-01-25");
        assertThat(states(town, "finance")).contains(MailState.SENT);
    }

    @Test
    void aCalendarIsReadByWhoeverKnowsItsAddressUntilItIsRevoked() {
        var town = town("pagesfeed");
        town.owesByEndOfJanuary();
        var finance = signedIn(town, "finance");
        finance.get("/reminders");
        finance.submit("/reminders/calendar", Map.of("division", "true"));
        var token = token(finance.get("/reminders").body());
        assertThat(finance.get("/reminders").body()).doesNotContain(token);

        var anybody = new Browser(port);
        var calendar = anybody.get("/calendar/" + token + ".ics");
        assertThat(calendar.statusCode()).isEqualTo(200);
        assertThat(calendar.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(calendar.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(calendar.body())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("UID:slot-pagesfeed-2566-1-1-finance-once@yokradap\r\n", "DTSTART;VALUE=DATE:20230131\r\n")
                .doesNotContain("-works-", "ส่งแล้ว");
        town.reports(1, "finance");
        assertThat(anybody.get("/calendar/" + token + ".ics").body().replace("\r\n ", ""))
                .contains("SUMMARY:✓ ส่งแล้ว");

        finance.get("/reminders");
        finance.submit("/reminders/calendar", Map.of("division", "true"));
        assertThat(anybody.get("/calendar/" + token + ".ics").statusCode()).isEqualTo(404);
        var renewed = token(finance.get("/reminders").body());
        assertThat(anybody.get("/calendar/" + renewed + ".ics").statusCode()).isEqualTo(200);
        finance.get("/reminders");
        finance.submit("/reminders/calendar/close", Map.of("division", "true"));
        assertThat(anybody.get("/calendar/" + renewed + ".ics").statusCode()).isEqualTo(404);
    }

    @Test
    void aPersonsOwnCalendarEndsWithTheAccount() {
        var town = town("pagesown");
        town.owesByEndOfJanuary();
        var clerk = signedIn(town, "clerk");
        clerk.get("/reminders");
        clerk.submit("/reminders/calendar", Map.of());
        var address = "/calendar/" + token(clerk.get("/reminders").body()) + ".ics";
        assertThat(new Browser(port).get(address).body()).contains("-finance-once", "-works-once");

        accounts.close(town.officer("clerk"));
        assertThat(new Browser(port).get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void mailsToComeAndReasonsAreShown() {
        var town = town("pagesahead");
        town.owesByEndOfJanuary();
        var head = signedIn(town, "head");

        assertThat(head.get("/mails/preview?until=25+%E0%B8%A1.%E0%B8%84.+2566").body())
                .contains("ทั้งหมด 4 ฉบับ", "ศ. 20 ม.ค. 2566", "อ. 24 ม.ค. 2566", town.address("finance"));
        assertThat(head.get("/mails/preview?until=2022-01-01").body()).contains("เลือกได้ตั้งแต่วันนี้");
        assertThat(head.get("/mails/preview?until=nothing").statusCode()).isEqualTo(422);
        assertThat(mails(town)).isEmpty();

        open(town, "2023-01-20");
        assertThat(head.get("/mails/why?officer=" + town.officer("finance") + "&day=2023-01-20")
                        .body())
                .contains(
                        "ก่อนครบกำหนด 14 วัน",
                        "งานที่ต้องรายงาน 1 เรื่อง – 20 ม.ค. 2566",
                        "จะแจ้งอีกครั้ง 24 ม.ค. 2566");
        assertThat(head.get("/mails/why?officer=" + town.officer("finance") + "&day=2023-01-19")
                        .body())
                .contains("ระบบไม่ได้ตรวจงานในวันนั้น");
        assertThat(head.get("/mails?state=FAILED").body()).contains("ยังไม่มีอีเมลแจ้งเตือน");
        assertThat(head.get("/mails?lang=en&state=SENT").body()).contains("Kept as a file");
    }

    @Test
    void aTestMailGoesTheSameWay() {
        var town = town("pagestest");
        var head = signedIn(town, "head");
        head.get("/mails");
        assertThat(head.submit("/mails/test", Map.of()).statusCode()).isEqualTo(302);

        assertThat(mails(town)).hasSize(1).allSatisfy(mail -> {
            assertThat(mail.subject()).isEqualTo("ทดสอบการส่งอีเมลแจ้งเตือน – 20 ม.ค. 2566");
            assertThat(mail.address()).contains(town.address("head"));
            assertThat(mail.state()).isEqualTo(MailState.SENT);
            assertThat(mail.file()).contains(mail.id() + ".eml");
        });
        var clerk = signedIn(town, "clerk");
        clerk.get("/mails");
        assertThat(clerk.submit("/mails/test", Map.of()).statusCode()).isEqualTo(403);
        assertThat(mails(town)).hasSize(1);
    }

    @Test
    void whatWasRefusedRaisesAnAlarmUntilItIsTriedAgain() {
        var town = town("pagesretry");
        town.owesByEndOfJanuary();
        var now = on("2023-01-20");
        sheet.plan(town.id, agenda.of(town.id, LocalDate.parse("2023-01-20")), now);
        mails(town)
                .forEach(mail ->
                        ledger.failed(mail.id(), new Refusal("550 No such user", false, false), Optional.empty(), now));
        var head = signedIn(town, "head");
        assertThat(head.get("/my-work").body()).contains("อีเมลแจ้งเตือน 2 ฉบับส่งไม่ได้", "role=\"alert\"");
        assertThat(signedIn(town, "clerk").get("/my-work").body()).doesNotContain("ฉบับส่งไม่ได้");

        for (var mail : mails(town)) {
            assertThat(head.get("/mails/" + mail.id()).body()).contains("550 No such user", "ลองส่งอีกครั้ง");
            head.submit("/mails/" + mail.id() + "/retry", Map.of());
        }
        assertThat(mails(town)).hasSize(2).allMatch(mail -> mail.state() == MailState.SENT);
        var again = head.submit("/mails/" + mails(town).getFirst().id() + "/retry", Map.of());
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(head.get("/my-work").body()).doesNotContain("ฉบับส่งไม่ได้");
    }

    @Test
    void aSchedulerThatIsSilentForMoreThanADayIsSeenOnEveryPageAndInTheHealth() {
        var town = town("pagessilent");
        var head = signedIn(town, "head");
        try {
            runs.begin(clock.instant().minus(Duration.ofHours(25)));
            runs.end(DailySheet.Outcome.NOTHING, clock.instant().minus(Duration.ofHours(25)));
            assertThat(head.get("/my-work").body()).doesNotContain("ระบบแจ้งเตือนไม่ทำงาน");
            assertThat(head.get("/actuator/health").statusCode()).isEqualTo(200);

            runs.end(DailySheet.Outcome.NOTHING, clock.instant().minus(Duration.ofHours(27)));
            assertThat(head.get("/my-work").body()).contains("ระบบแจ้งเตือนไม่ทำงานตั้งแต่ 19 ม.ค. 2566 07:00 น.");
            assertThat(head.get("/mails/scheduler").body())
                    .contains("การทำงานของระบบแจ้งเตือน", "19 ม.ค. 2566 07:00 น.");
            assertThat(head.get("/actuator/health").statusCode()).isEqualTo(503);
        } finally {
            sql.sql("delete from reminder_run").update();
        }
    }

    @Test
    void aLinkLeadsThroughTheLoginToItsPageAndTellsWhatHasHappenedMeanwhile() {
        var town = town("pageslink");
        town.owesByEndOfJanuary();
        var link = "/reports/" + town.once(1, "finance");
        town.reports(1, "finance");

        var browser = new Browser(port);
        var turnedAway = browser.get(link);
        assertThat(turnedAway.statusCode()).isEqualTo(302);
        assertThat(turnedAway.headers().firstValue("Location").orElse("")).endsWith("/login");
        var signedIn = browser.signIn(town.username("clerk"), PASSWORD);
        assertThat(URI.create(signedIn.headers().firstValue("Location").orElse(""))
                        .getPath())
                .isEqualTo(link);
        assertThat(browser.get(link).body()).contains("รอผู้บริหารพิจารณา");

        town.decides(Role.MAYOR, 1, "finance", queries);
        var events = events();
        var told = browser.get(link);
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.body()).contains("อนุมัติเมื่อ 20 ม.ค. 2566", "หัวหน้า mayor");
        // What a mail scanner does to every link.
        new Browser(port).get(link);
        assertThat(events()).isEqualTo(events);
    }

    private long events() {
        return sql.sql("select count(*) from DomainEventEntry")
                .query(Long.class)
                .single();
    }

    private static String token(String page) {
        var found = FEED.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Town town(String code) {
        return new Town(code, commands, accounts, clock).withWholeLadder();
    }

    private Browser signedIn(Town town, String code) {
        var browser = new Browser(port);
        browser.signIn(town.username(code), PASSWORD);
        return browser;
    }

    private ReminderPolicy policy(Town town) {
        return queries.ask(new ReminderRulesOf(town.id), town.actor(Role.AUDITOR))
                .policy();
    }

    private void open(Town town, String... days) {
        for (var day : days) sheet.open(List.of(town.id), on(day));
    }

    private List<MailRow> mails(Town town) {
        return queries.ask(new LedgerOf(town.id), town.actor(Role.AUDITOR)).mails();
    }

    private List<MailState> states(Town town, String code) {
        return mails(town).stream()
                .filter(mail -> mail.title().endsWith(" " + code))
                .map(MailRow::state)
                .toList();
    }
}
