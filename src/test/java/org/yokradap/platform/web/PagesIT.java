package org.yokradap.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.people.SampleAgency.PASSWORD;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.people.OperatingAgency;
import org.yokradap.people.SampleAgency;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;
import org.yokradap.platform.testing.OnOneDatabase;

@OnOneDatabase
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {
    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MovableClock clock;

    @LocalServerPort
    private int port;

    private SampleAgency agency = new SampleAgency(AgencyId.ofCode("nasan"));
    private Browser browser = new Browser(0);

    @BeforeAll
    void register() {
        agency = SampleAgency.register("nasan", commands, accounts);
    }

    @BeforeEach
    void signIn() {
        browser = as(Role.ADMINISTRATOR);
    }

    @Nested
    class TheFrame {
        @Test
        void saysWhoIsSignedInWhereAndInWhichYear() {
            assertThat(browser.get("/sample").body())
                    .contains("เทศบาลตำบล nasan", SampleAgency.title(Role.ADMINISTRATOR), "ปีงบประมาณ 2566");
        }

        @Test
        void offersThePlacesOfTheRoleAndMarksWhereOneIs() {
            assertThat(operator().get("/system").body()).contains("href=\"/system\" aria-current=\"page\"");
            assertThat(as(Role.AUDITOR).get("/sample").body())
                    .contains("href=\"/events\"")
                    .doesNotContain("href=\"/system\"");
        }

        @Test
        void speaksTheLanguageThatWasChosenUntilAnotherIs() {
            assertThat(browser.get("/sample").body()).contains("<html lang=\"th\"");
            assertThat(browser.get("/sample?lang=en").body()).contains("<html lang=\"en\"");
            assertThat(browser.get("/sample").body()).contains("Fiscal year 2566");
            assertThat(browser.get("/sample?lang=th").body()).contains("<html lang=\"th\"");
        }

        @Test
        void takesNothingFromElsewhereAndRunsNoScriptButItsOwn() {
            var page = browser.get("/sample");
            assertThat(page.headers().firstValue("Content-Security-Policy"))
                    .get()
                    .asString()
                    .startsWith("default-src 'none'");
            assertThat(page.body()).doesNotContain("style=\"", "<style", "https://");
            assertThat(Pattern.compile("<script[^>]*>.?").matcher(page.body()).results())
                    .isNotEmpty()
                    .allSatisfy(script -> assertThat(script.group())
                            .matches("<script defer src=\"/[a-z][^\"]*\" nonce=\"[^\"]+\"><"));
        }

        @Test
        void isThereWhenNothingElseIs() {
            var missing = browser.get("/nothing");
            assertThat(missing.statusCode()).isEqualTo(404);
            assertThat(missing.body()).contains("ไม่พบหน้าที่ต้องการ", "กลับหน้าแรก");
            var forbidden = as(Role.AUDITOR).get("/system");
            assertThat(forbidden.statusCode()).isEqualTo(403);
            assertThat(forbidden.body())
                    .contains("หน้านี้ไม่ได้เปิดให้ตำแหน่งของท่าน", "โปรดแจ้งผู้ดูแลระบบของหน่วยงาน")
                    .doesNotContain("เปิดหน้านี้ค้างไว้นาน");
        }
    }

    @Nested
    class AForm {
        @BeforeEach
        void open() {
            browser.get("/sample");
        }

        @Test
        void thatIsRefusedComesBackWithWhatWasTypedAndTheReasonAtTheField() {
            var page =
                    browser.submit("/sample", Map.of("name", SamplePage.TAKEN, "day", "31 ม.ค. 66", "note", "จดไว้"));
            assertThat(page.statusCode()).isEqualTo(422);
            assertThat(page.body())
                    .contains("id=\"name-wrong\">มีสำนัก/กองชื่อ กองคลัง อยู่แล้ว")
                    .contains("value=\"กองคลัง\"", "value=\"31 ม.ค. 2566\"", ">จดไว้</textarea>");
        }

        @Test
        void thatIsRefusedForSomethingItDoesNotShowSaysSoAtItsTop() {
            var page = browser.submit("/sample", Map.of("name", "ปิดแล้ว", "day", "2023-01-31"));
            assertThat(page.body()).contains("<p>ไม่พบสำนัก/กอง ปิดแล้ว</p>");
        }

        @Test
        void thatIsNotFilledInMarksEachField() {
            var page = browser.submit("/sample", Map.of("name", " ", "day", ""));
            assertThat(page.body()).contains("id=\"name-wrong\">โปรดกรอกช่องนี้", "id=\"day-wrong\">โปรดกรอกช่องนี้");
        }

        @Test
        void withADayThatDoesNotExistKeepsWhatWasTyped() {
            var page = browser.submit("/sample", Map.of("name", "กองช่าง", "day", "32 ม.ค. 2566"));
            assertThat(page.body())
                    .contains("id=\"day-wrong\">ไม่ใช่วันที่", "value=\"32 ม.ค. 2566\"", "value=\"กองช่าง\"");
        }

        @Test
        void thatIsAcceptedHasTheNextPageSaySoAndThatItMayBeBehind() {
            var response = browser.submit("/sample", Map.of("name", "กองช่าง", "day", "๓๑ มกราคม ๒๕๖๖"));
            assertThat(location(response)).endsWith("/sample");
            assertThat(browser.get("/sample").body()).contains("เพิ่มสำนัก/กอง", "ยังปรับไม่ทัน");
            assertThat(browser.get("/sample").body()).doesNotContain("ยังปรับไม่ทัน");
        }
    }

    @Nested
    class TheClockOfADemonstration {
        @BeforeEach
        void open() {
            browser.get("/sample");
        }

        @AfterEach
        void turnBack() {
            clock.moveTo(Instant.parse("2023-01-20T02:00:00Z"));
        }

        @Test
        void movesForwardAndComesBackToThePage() {
            assertThat(location(browser.submit("/demo/clock", Map.of("days", "7"))))
                    .endsWith("/sample");
            assertThat(browser.get("/sample").body()).contains("วันที่สมมติ: ศ. 27 ม.ค. 2566");
            browser.submit("/demo/clock", Map.of("months", "1"));
            browser.submit("/demo/clock", Map.of("to", "1 ต.ค. 2566"));
            assertThat(browser.get("/sample").body()).contains("วันที่สมมติ: อา. 1 ต.ค. 2566", "ปีงบประมาณ 2567");
        }

        @Test
        void neverMovesBack() {
            var page = browser.submit("/demo/clock", Map.of("to", "19 ม.ค. 2566"));
            assertThat(page.statusCode()).isEqualTo(400);
            assertThat(page.body()).contains("โปรดเลือกวันหลัง 20 ม.ค. 2566");
        }
    }

    @Test
    void theOperatorSeesWhetherTheViewsKeepUpAndCanHaveThemRebuilt() {
        assertThat(browser.get("/system").statusCode()).isEqualTo(403);
        assertThat(browser.get("/accounts").body()).doesNotContain("href=\"/system\"");
        browser = operator();
        assertThat(browser.get("/system").body()).contains("people.directory.v1", "เป็นปัจจุบัน");
        assertThat(location(browser.submit("/system/rebuild", Map.of()))).endsWith("/system");
        assertThat(browser.get("/system").body()).contains("สร้างมุมมองใหม่แล้ว", "เป็นปัจจุบัน");
    }

    private Browser operator() {
        var operating = OperatingAgency.registered(commands, accounts);
        var opened = new Browser(port);
        opened.signIn(operating.username(Role.ADMINISTRATOR), SampleAgency.PASSWORD);
        return opened;
    }

    private Browser as(Role role) {
        var fresh = new Browser(port);
        fresh.signIn(agency.username(role), PASSWORD);
        return fresh;
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("no redirect but " + response.statusCode());
    }
}
