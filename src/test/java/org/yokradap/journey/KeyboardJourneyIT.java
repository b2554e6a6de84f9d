package org.yokradap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.followup.Municipality;
import org.yokradap.followup.api.FollowupQuery.RoundSheet;
import org.yokradap.followup.api.ReportCommand.ReportProgress;
import org.yokradap.followup.api.ReportCommand.SubmitReport;
import org.yokradap.followup.api.ReportId;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.SlotId;
import org.yokradap.platform.Commands;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.Queries;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.OnOneDatabase;

/** Nobody touches a mouse: from signing in to the month that is closed, on a desk. */
@OnOneDatabase
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyboardJourneyIT {
    private static final YearMonth JANUARY = YearMonth.of(2023, 1);

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

    private Municipality town = new Municipality(AgencyId.ofCode("nakeys"));
    private @Nullable SystemBrowser browser;

    @BeforeAll
    void settle() {
        browser = SystemBrowser.start();
        town = Municipality.register("nakeys", commands, accounts);
        var treasurer = town.actor(Role.DIVISION_HEAD);
        report(town.monthly(JANUARY.getMonth()), "แจ้งในที่ประชุมประจำเดือน", treasurer);
        report(town.manual(town.finance()), "จัดทำคู่มือแล้ว", treasurer);
        report(town.manual(town.works()), "จัดทำคู่มือของกองช่างแล้ว", town.headOfWorks());
    }

    private void report(SlotId slot, String text, Actor actor) {
        commands.send(new ReportProgress(ReportId.of(slot), text, 100), actor);
        commands.send(new SubmitReport(ReportId.of(slot)), actor);
    }

    @AfterEach
    void nothingWentWrong() {
        // A comment that is missing is said by a status, too.
        assertThat(requireNonNull(browser).complaints()).allMatch(it -> it.contains("status of 422"));
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) browser.close();
    }

    private void signIn(Page page, Keyboard keys, Role role) {
        page.navigate("http://localhost:" + port + "/login");
        keys.tabTo(page.locator("#username"));
        keys.type(Municipality.username(town.actor(role)));
        keys.tabTo(page.locator("#password"));
        keys.type(Municipality.PASSWORD);
        keys.press("Enter");
    }

    @Test
    void decidesOnARoundAndClosesIt() {
        var page = requireNonNull(browser).stillPage(1440, 900);
        var keys = new Keyboard(page);
        signIn(page, keys, Role.CLERK);
        assertThat(page.locator("nav.places")).isVisible();

        // The first key of a page leads past everything that is the same on all.
        keys.tabTo(page.locator("a.skip"));
        keys.press("Enter");
        assertThat(page.locator("#content")).isFocused();
        keys.press("Tab");
        assertThat((boolean) page.evaluate("document.querySelector('#content').contains(document.activeElement)"))
                .as("the next stop is in the content")
                .isTrue();

        keys.tabBackTo(page.locator("nav.places a[href='/rounds']"));
        keys.press("Enter");
        keys.tabTo(page.locator("main a.btn-primary[href='/rounds/2023-01']"));
        keys.press("Enter");
        assertThat(page.locator("main h1")).containsText("มกราคม 2566");

        var first = page.locator("#" + town.monthly(JANUARY.getMonth()));
        keys.tabTo(first.locator("summary"));
        keys.press("Enter");
        keys.tabTo(first.locator("textarea"));
        // Nothing is typed.
        keys.tabTo(first.locator("details button"));
        keys.press("Enter");
        var comment = page.locator("#comment");
        assertThat(comment).isFocused();
        assertThat(comment).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#" + comment.getAttribute("aria-describedby"))).isVisible();
        keys.type("ขอลิงก์ประกาศด้วย");
        keys.tabTo(page.locator("details.return form button"));
        keys.press("Space");
        assertThat(page.locator(".notices .notice").first()).isVisible();

        // Back in the round, the rest is approved where it stands.
        keys.tabTo(page.locator("nav.places a[href='/rounds']"));
        keys.press("Enter");
        keys.tabTo(page.locator("main a.btn-primary[href='/rounds/2023-01']"));
        keys.press("Enter");
        for (SlotId slot : new SlotId[] {town.manual(town.finance()), town.manual(town.works())}) {
            var row = page.locator("#" + slot);
            keys.tabTo(row.locator("form button").first());
            keys.press("Enter");
            assertThat(row.locator(".state-approved")).isVisible();
            // From there the next key goes on.
            assertThat(row).isFocused();
        }
        keys.tabTo(page.locator(".close form button"));
        keys.press("Enter");
        assertThat(page.locator("main")).containsText("ปิดรอบแล้ว");

        var sheet = queries.ask(new RoundSheet(town.id(), JANUARY, LocalDate.now(clock)), town.actor(Role.CLERK));
        assertThat(sheet.closing()).isPresent();
        assertThat(sheet.counts().returned()).isEqualTo(1);
        page.context().close();
    }

    /** Arrow keys choose a percentage, space folds and unfolds, and on a phone nothing that is focused is behind the bar at the bottom. */
    @Test
    void reportsOnATelephone() {
        var page = requireNonNull(browser).stillPage(390, 844);
        var keys = new Keyboard(page);
        signIn(page, keys, Role.DIVISION_HEAD);
        keys.tabTo(page.locator("main a[href$='" + town.operatingPlan() + "']").first());
        keys.press("Enter");
        keys.tabTo(page.locator("textarea[name=text]"));
        keys.type("ร่างแผนเสนอผู้บริหารแล้ว");
        keys.tabTo(page.locator("input[name=percent]:checked, input[name=percent]:first-of-type")
                .first());
        keys.press("ArrowRight");
        keys.press("ArrowRight");
        assertThat(page.locator("#percent-50")).isChecked();
        keys.tabTo(page.locator("details.field:has(textarea[name=problems]) > summary"));
        keys.press("Space");
        keys.tabTo(page.locator("textarea[name=problems]"));
        keys.type("รอข้อมูลจากกองช่าง");
        keys.tabTo(page.locator(".buttons .btn-primary"));
        keys.press("Enter");
        assertThat(page.locator(".notices .notice").first()).isVisible();

        page.navigate("http://localhost:" + port + "/plan");
        keys.tabTo(page.locator(".paper .sorted a").first());
        keys.press("Enter");
        assertThat(page.locator(".paper .sorted").first()).hasAttribute("aria-sort", "ascending");
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<button style='outline: 0; box-shadow: none'>ไม่เห็นว่าอยู่ที่นี่</button>",
                "<button>ถูกบัง</button><div style='position: fixed; inset: 0; background: white'></div>",
                "<button style='position: fixed; left: -200px'>นอกจอ</button>",
                "<button style='width: 1px; height: 1px; padding: 0; border: 0; overflow: hidden'>ไม่มีที่</button>"
            })
    void seesAStopThatCannotBeSeen(String markup) {
        var page = requireNonNull(browser).stillPage(1440, 900);
        page.setContent(markup);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> new Keyboard(page).tabTo(page.locator("button")))
                .withMessageContaining("what is wrong with a stop of Tab");
        page.setContent("<button>เห็นได้</button>");
        new Keyboard(page).tabTo(page.locator("button"));
        page.context().close();
    }

    /** A keyboard, and eyes that see where it is. */
    private static final class Keyboard {
        private static final int PATIENCE = 150;

        /** What there is to see of the focused element: whether it is in view, uncovered, and looks other than without the focus. */
        private static final String SEEN = """
                () => {
                  const focused = document.activeElement;
                  if (!focused || focused === document.body) return '';
                  const name = focused.outerHTML.replace(/\\s+/g, ' ').slice(0, 120);
                  // What is pressed and what is seen is another element for buttons that are drawn by their labels.
                  const shown = focused.matches('.visually-hidden') && focused.labels && focused.labels[0] || focused;
                  const look = () => { const style = getComputedStyle(shown);
                    return [style.outlineStyle === 'none' ? '' : style.outlineWidth + style.outlineColor, style.boxShadow,
                      style.borderColor, style.borderWidth].join(); };
                  const box = shown.getBoundingClientRect();
                  if (box.width < 2 || box.height < 2) return 'nothing to see of ' + name;
                  if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) return 'out of view: ' + name;
                  const points = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.2], [0.5, 0.8]]
                    .map(([x, y]) => [box.left + box.width * x, box.top + box.height * y])
                    .filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight)
                    .map(([x, y]) => document.elementFromPoint(x, y))
                    .filter((it) => it && (shown.contains(it) || it.contains(shown)));
                  if (points.length === 0) return 'covered: ' + name;
                  const focusedLook = look();
                  focused.blur();
                  const plainLook = look();
                  focused.focus({ preventScroll: true, focusVisible: true });
                  return focusedLook === plainLook ? 'looks the same with the focus: ' + name : '';
                }""";

        private final Page page;

        Keyboard(Page page) {
            this.page = page;
        }

        /** Goes on by Tab until this is focused; each stop on the way is looked at. */
        void tabTo(Locator target) {
            go("Tab", target);
        }

        void tabBackTo(Locator target) {
            go("Shift+Tab", target);
        }

        private void go(String key, Locator target) {
            target.waitFor();
            for (int stops = 0; stops < PATIENCE; stops++) {
                if ((boolean) target.evaluate("it => it === document.activeElement")) return;
                page.keyboard().press(key);
                assertThat((String) page.evaluate(SEEN))
                        .as("what is wrong with a stop of Tab")
                        .isEmpty();
            }
            throw new AssertionError("Tab never comes to " + target);
        }

        void type(String words) {
            page.keyboard().type(words);
        }

        void press(String key) {
            page.keyboard().press(key);
        }
    }
}
