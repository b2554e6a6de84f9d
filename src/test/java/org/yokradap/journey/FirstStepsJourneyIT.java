package org.yokradap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.OnOneDatabase;

/** The five steps that the README proposes, on a desk and on a phone. */
@ApplicationTest
@ActiveProfiles("demo")
// An example that nobody has touched yet: mails once sent are not sent again.
@OnOneDatabase
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstStepsJourneyIT {
    private static final LocalDate START = LocalDate.of(2023, 1, 20);
    private static final String HEAD_OF_OFFICE = "หัวหน้าสำนักปลัด";
    private static final String TREASURER = "ผู้อำนวยการกองคลัง";
    private static final String CLERK = "ปลัดเทศบาล";

    /** The treasury's report on telling people about the budget, for January. */
    private static final String REPORT = "/reports/slot-naruang-2566-1-1-finance-2023-01";

    @Autowired
    private MovableClock clock;

    @LocalServerPort
    private int port;

    private @Nullable SystemBrowser browser;

    @BeforeAll
    void openBrowser() {
        browser = SystemBrowser.start();
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) browser.close();
    }

    @BeforeEach
    void onTheFirstDay() {
        clock.moveTo(START.atTime(LocalTime.of(9, 0)).atZone(clock.getZone()).toInstant());
    }

    @Test
    void leadFromTheScoresToTheMailThatRemindsSomebody() {
        var head = signIn(HEAD_OF_OFFICE);
        open(head, "/analysis");
        assertThat(head.locator("main")).containsText("93.12");
        assertThat(head.locator("main")).containsText("83.12");
        SystemBrowser.screenshot(head, "analysis");
        open(head, "/plan");
        assertThat(head.locator("main")).containsText("31 ม.ค. 2566");
        SystemBrowser.screenshot(head, "plan");

        var treasurer = signIn(TREASURER);
        open(treasurer, "/my-work");
        SystemBrowser.screenshot(treasurer, "my-work");
        report(treasurer, "แจ้งในที่ประชุมประจำเดือนมกราคมแล้ว");

        var clerk = signIn(CLERK);
        open(clerk, REPORT);
        clerk.locator("details.return summary").click();
        clerk.locator("textarea[name=comment]").fill("ขอลิงก์ประกาศด้วย");
        press(clerk, "ส่งกลับแก้ไข");

        open(treasurer, "/my-work");
        assertThat(treasurer.locator("main")).containsText("ขอลิงก์ประกาศด้วย");
        report(treasurer, "แจ้งในที่ประชุมและประกาศบนเว็บไซต์แล้ว");

        open(clerk, REPORT);
        press(clerk, "อนุมัติ");
        open(clerk, REPORT);
        assertThat(clerk.locator("main")).containsText("อนุมัติ");
        SystemBrowser.screenshot(clerk, "report");
        open(clerk, "/rounds/2023-01");
        SystemBrowser.screenshot(clerk, "round");
        press(clerk, "ปิดรอบเดือน มกราคม 2566");
        assertThat(clerk.locator("main")).containsText("ปิดรอบแล้ว");

        open(head, "/mails");
        head.locator("input[name=to]").fill("24 ม.ค. 2566");
        head.locator("form:has(input[name=to]) button").click();
        open(head, "/mails");
        assertThat(head.locator("main")).containsText("24 ม.ค. 2566");
        SystemBrowser.screenshot(head, "mails");
        assertThat(requireNonNull(browser).complaints()).isEmpty();
    }

    @Test
    void fitAPhone() {
        var clerk = signIn(CLERK, 390, 844);
        for (String path : List.of("/my-work", "/plan", "/rounds", "/rounds/2023-01", "/analysis", "/mails", REPORT)) {
            open(clerk, path);
            assertThat((int) clerk.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                    .as("pixels that %s is too wide", path)
                    .isLessThanOrEqualTo(0);
            SystemBrowser.screenshot(clerk, "phone" + path.replace('/', '-'));
        }
    }

    @Test
    void correctAScoreOnAPhoneWithoutScrollingSideways() {
        var head = signIn(HEAD_OF_OFFICE, 390, 844);
        open(head, "/analysis/2565/scores");
        var link = head.locator(".scores-correct a").first().boundingBox();
        assertThat(link.x).isPositive();
        assertThat(link.x + link.width).isLessThanOrEqualTo(390);
        var name = head.locator(".scores-name").first().boundingBox();
        assertThat(name.width).as("room for the words").isGreaterThan(300);
        SystemBrowser.screenshot(head, "phone-scores");
    }

    private Page signIn(String title) {
        return signIn(title, 1440, 900);
    }

    private Page signIn(String title, int width, int height) {
        var page = requireNonNull(browser).page(width, height);
        open(page, "/login");
        page.locator(".demo-accounts button")
                .filter(new Locator.FilterOptions().setHasText(title))
                .first()
                .click();
        return page;
    }

    private void report(Page page, String text) {
        open(page, REPORT);
        page.locator("textarea[name=text]").fill(text);
        page.locator("label[for=percent-100]").click();
        // A report that has evidence already keeps the fields for more of it folded away.
        if (!page.locator("input[name=url]").isVisible()) {
            page.locator("details:has(input[name=url]) > summary").last().click();
        }
        page.locator("input[name=url]").fill("https://www.naruang.example/budget/2023-01");
        press(page, "ส่งรายงานเดือนมกราคม 2566");
    }

    private void open(Page page, String path) {
        var answer = page.navigate("http://localhost:" + port + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
    }

    private static void press(Page page, String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .first()
                .click();
    }
}
