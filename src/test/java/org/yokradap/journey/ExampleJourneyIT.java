package org.yokradap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.followup.api.ReportStatus;
import org.yokradap.followup.api.TaskBook;
import org.yokradap.plan.api.SlotId;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.testing.OnOneDatabase;
import org.yokradap.platform.testing.UntouchedExample;

/**
 * The example's year, as its officers live in it: four months, each on another screen or in another language, and in each what every
 * post does then. The pictures of the README and of the guide are drawn on the way.
 */
@UntouchedExample
@OnOneDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExampleJourneyIT {
    private static final LocalDate START = LocalDate.of(2023, 1, 20);

    private enum Screen {
        DESK(1440, 900),
        PHONE(390, 844);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    @Autowired
    private MovableClock clock;

    @Autowired
    private TaskBook tasks;

    @LocalServerPort
    private int port;

    private @Nullable SystemBrowser browser;
    private final Vitals vitals = new Vitals();
    private final Pictures pictures = new Pictures();

    @BeforeAll
    void openBrowser() {
        browser = SystemBrowser.start();
    }

    @BeforeEach
    void onTheFirstDay() {
        clock.moveTo(START.atTime(LocalTime.of(9, 0)).atZone(clock.getZone()).toInstant());
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) browser.close();
    }

    @Test
    void isAYearForEveryRole() {
        new Month(YearMonth.of(2023, 1), Screen.DESK, "th").pass();
        new Month(YearMonth.of(2023, 2), Screen.PHONE, "th").pass();
        new Month(YearMonth.of(2023, 3), Screen.DESK, "en").pass();
        new Month(YearMonth.of(2023, 4), Screen.PHONE, "en").pass();
        vitals.print();
        assertThat(requireNonNull(browser).complaints()).isEmpty();
        vitals.areSteady();
        pictures.areAllThereAre();
    }

    /** One month of the year: who does what in it. */
    private final class Month {
        private final YearMonth month;
        private final Screen screen;
        private final String language;
        private final String slot;

        Month(YearMonth month, Screen screen, String language) {
            this.month = month;
            this.screen = screen;
            this.language = language;
            // The treasury's report on telling people about the budget.
            this.slot = "slot-naruang-2566-1-1-finance-" + month;
        }

        void pass() {
            stranger();
            var head = new Visitor("head");
            head.open("/my-work");
            if (!head.date().equals(month.atDay(20))) moveTheDay(head);
            coordinates(head);

            var treasurer = new Visitor("finance");
            treasurer.open("/my-work");
            treasurer.show("my-work");
            if (first()) treasurer.draw("my-work", 1120, 900);
            treasurer.follow("a.btn[href='/reports/" + slot + "']");
            report(treasurer);

            var clerk = new Visitor("clerk");
            clerk.open("/my-work");
            clerk.show("my-work");
            clerk.follow(".start a[href='/rounds/" + month + "']");
            clerk.show("round");
            if (screen == Screen.PHONE && thai()) clerk.draw("round-phone", 390, 1200);
            sendBack(clerk);

            treasurer.open("/my-work");
            assertThat(treasurer.page.locator("main")).containsText("ขอลิงก์ประกาศด้วย");
            treasurer.show("my-work-returned");
            treasurer.follow("a.btn[href='/reports/" + slot + "']");
            mend(treasurer);

            clerk.open("/rounds/" + month);
            if (first()) clerk.draw("round", 1120, 900);
            approveAndClose(clerk);

            watch(new Visitor("mayor"));
            audit(new Visitor("auditor"));
            administer(new Visitor("admin"));
        }

        private boolean thai() {
            return language.equals("th");
        }

        /** The month that the README goes through. */
        private boolean first() {
            return month.equals(YearMonth.from(START));
        }

        private void stranger() {
            var stranger = new Visitor(null);
            stranger.open("/login");
            stranger.show("login");
            if (first()) stranger.draw("sign-in", 1120, 760);
            stranger.leave();
        }

        private void moveTheDay(Visitor head) {
            head.page
                    .locator(".demo-clock-date input[name=to]")
                    .fill("20/" + month.getMonthValue() + "/" + (month.getYear() + 543));
            head.page.locator(".demo-clock-date button").click();
            head.page.waitForLoadState();
            assertThat(head.date()).isEqualTo(month.atDay(20));
        }

        /** Looks at the scores, from an indicator to what is done about it, and at what the month needs. */
        private void coordinates(Visitor head) {
            head.open("/my-work");
            head.show("my-work");
            head.open("/analysis");
            assertThat(head.page.locator("main")).containsText("93.12");
            assertThat(head.page.locator("main")).containsText("83.12");
            head.show("analysis");
            if (first()) head.draw("analysis", 1120, 1000);
            head.follow("main a[href='/analysis/2565/indicators/2']");
            head.show("indicator");
            head.open("/analysis/2565/readiness");
            head.show("readiness");
            if (first()) {
                head.open("/analysis/2565/scores/grid");
                head.draw("grid", 1120, 700);
            }
            head.open("/plan");
            assertThat(head.page.locator("main")).containsText(thai() ? "31 ม.ค. 2566" : "31 Jan 2566");
            head.show("plan");
            if (first()) {
                head.draw("plan", 1280, 1250);
                addsAMeasure(head);
            }
            head.open("/plan");
            head.follow("main a[href^='/plan/measures/']");
            head.show("measure");
            if (first()) head.draw("measure", 1120, 1300);
            head.open("/rounds/calendar");
            head.show("due-dates");
            head.open("/rounds/workload");
            head.show("workload");
            head.open("/search?q=%E0%B8%9B%E0%B8%A3%E0%B8%B0%E0%B8%81%E0%B8%B2%E0%B8%A8");
            head.show("search");
            if (first()) head.draw("search", 1120, 800);
            head.open("/mails");
            head.show("mails");
            if (month.equals(YearMonth.of(2023, 2))) {
                head.follow("main .mails a");
                head.draw("mail", 1120, 1000);
            }
            head.leave();
        }

        /** One of the two indicators that nobody has planned anything for. */
        private void addsAMeasure(Visitor head) {
            head.follow(".sheet a[href*='/new-measure']");
            var page = head.page;
            page.locator("#issue").fill("การใช้ทรัพย์สินของราชการ");
            page.locator("#responsible").fill("สำนักปลัด กองคลัง");
            page.locator("#steps").fill("1. จัดทำแนวปฏิบัติการขอยืมทรัพย์สินของราชการ\n2. แจ้งเวียนให้ทุกกองทราบ");
            page.locator("#reporting").fill("รายงานผลภายในเดือนมีนาคม 2566");
            page.locator("main form .btn-primary").last().click();
            assertThat(page.locator("section.preview")).containsText("31 มี.ค. 2566");
            head.show("new-measure");
            head.draw("new-measure", 1120, 1500);
            page.locator("main form .btn-primary").last().click();
            assertThat(page.locator("main")).containsText("การใช้ทรัพย์สินของราชการ");
        }

        private void report(Visitor treasurer) {
            var page = treasurer.page;
            var text = page.locator("textarea[name=text]");
            if (!first()) {
                page.locator("[data-reuse]").click();
                assertThat(text).not().hasValue("");
            }
            text.fill("แจ้งในที่ประชุมประจำเดือนแล้ว");
            page.locator("label[for=percent-100]").click();
            if (screen == Screen.PHONE && thai()) treasurer.draw("report", 390, 2000);
            treasurer.show("report");
            submit(page);
        }

        private void mend(Visitor treasurer) {
            var page = treasurer.page;
            page.locator("textarea[name=text]").fill("แจ้งในที่ประชุมและประกาศบนเว็บไซต์แล้ว");
            if (!page.locator("input[name=url]").isVisible())
                page.locator("details:has(input[name=url]) > summary").last().click();
            page.locator("input[name=url]").fill("https://www.naruang.example/budget/" + month);
            submit(page);
            treasurer.show("report-sent");
            treasurer.leave();
        }

        private void submit(Page page) {
            page.locator("form[data-typed] .buttons .btn-primary").click();
            assertThat(page.locator(".notices .notice").first()).isVisible();
            isNow(ReportStatus.SUBMITTED);
        }

        private void sendBack(Visitor clerk) {
            var row = row(clerk);
            row.locator(".decide details summary").click();
            row.locator("textarea[name=comment]").fill("ขอลิงก์ประกาศด้วย");
            row.locator("form[action$='/return'] button").click();
            assertThat(row.locator("form")).hasCount(0);
            isNow(ReportStatus.RETURNED);
        }

        private void approveAndClose(Visitor clerk) {
            var row = row(clerk);
            row.locator("form[action$='/approve'] button").click();
            assertThat(row.locator("form")).hasCount(0);
            isNow(ReportStatus.APPROVED);
            clerk.open("/rounds/" + month);
            clerk.page.locator(".close form[action$='/close'] button").click();
            assertThat(clerk.page.locator(".close form[action$='/close']")).hasCount(0);
            clerk.show("round-closed");
            clerk.leave();
        }

        private Locator row(Visitor clerk) {
            return clerk.page.locator("article[id='" + slot + "']");
        }

        private void isNow(ReportStatus status) {
            assertThat(tasks.find(new SlotId(slot), month.atDay(20))
                            .orElseThrow()
                            .report()
                            .orElseThrow()
                            .status())
                    .isEqualTo(status);
        }

        private void watch(Visitor mayor) {
            mayor.open("/my-work");
            mayor.show("my-work");
            mayor.open("/rounds");
            mayor.show("heat-map");
            if (first()) mayor.draw("heat-map", 1280, 900);
            mayor.open("/reports/" + slot);
            mayor.show("report");
            mayor.leave();
        }

        /** Looks at the log, and at a page of an earlier day. */
        private void audit(Visitor auditor) {
            auditor.open("/events");
            auditor.show("events");
            if (first()) auditor.draw("events", 1120, 800);
            auditor.page.locator("details.look-back summary").click();
            auditor.page.locator("#past-day").fill("31/12/2565");
            auditor.page.locator(".look-back-menu .btn-primary").click();
            assertThat(auditor.page.locator("section.past")).isVisible();
            auditor.open("/rounds");
            assertThat(auditor.page.locator("section.past")).isVisible();
            auditor.show("heat-map-of-an-earlier-day");
            if (first()) auditor.draw("earlier-day", 1280, 800);
            auditor.page.locator("section.past button").click();
            assertThat(auditor.page.locator("section.past")).hasCount(0);
            auditor.leave();
        }

        private void administer(Visitor admin) {
            admin.open("/accounts");
            admin.show("accounts");
            admin.open("/posts");
            admin.show("posts");
            admin.leave();
        }

        /** Somebody at this month's screen, in its language. */
        private final class Visitor {
            private final String who;
            private final Page page;

            Visitor(@Nullable String user) {
                who = user == null ? "stranger" : user;
                page = requireNonNull(browser).page(screen.width, screen.height);
                Vitals.watch(page);
                page.navigate(address("/login?lang=" + language));
                if (user == null) return;
                SystemBrowser.signIn(page, user, "demo");
                page.waitForURL(url -> !url.contains("/login"));
            }

            void open(String path) {
                var answer = requireNonNull(page.navigate(address(path)));
                assertThat(answer.status()).as(path).isEqualTo(200);
                assertThat(page.locator("html")).hasAttribute("lang", language);
            }

            void follow(String link) {
                var found = page.locator(link).first();
                // Where many wait, the later ones are folded away.
                found.evaluate(
                        "it => { for (let up = it.closest('details'); up; up = up.parentElement.closest('details')) up.open = true; }");
                found.click();
                page.waitForLoadState();
            }

            LocalDate date() {
                return LocalDate.ofInstant(clock.instant(), clock.getZone());
            }

            void show(String name) {
                var full = "example/%s-%s-%s-%s".formatted(screen.name().toLowerCase(Locale.ROOT), language, who, name);
                SystemBrowser.screenshot(page, full);
                vitals.note(full.substring("example/".length()), page);
                assertThat((int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                        .as("pixels that %s is too wide", full)
                        .isLessThanOrEqualTo(0);
            }

            void draw(String name, int width, int height) {
                pictures.draw(page, name, width, height);
            }

            void leave() {
                page.context().close();
            }
        }
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
