package org.yokradap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.assessment.api.AsWritten;
import org.yokradap.assessment.api.AssessmentCommand.OpenAssessment;
import org.yokradap.assessment.api.AssessmentCommand.RecordScore;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.FrameworkId;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.analysis.AnalysisView;
import org.yokradap.assessment.api.analysis.CurrentAnalysis;
import org.yokradap.followup.Municipality;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.OnOneDatabase;

/** The coordinator types: words of deadlines, which are understood meanwhile, and a year's scores as in a spreadsheet. */
@OnOneDatabase
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TypingJourneyIT {
    @Autowired
    private Commands commands;

    @Autowired
    private Queries queries;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    private Municipality town = new Municipality(AgencyId.ofCode("natyping"));
    private @Nullable SystemBrowser browser;
    private @Nullable Page page;

    @BeforeAll
    void settle() {
        browser = SystemBrowser.start();
        town = Municipality.draft("natyping", commands);
        town.open(accounts);
        page = browser.page(1440, 900);
        page().navigate("http://localhost:" + port + "/login");
        SystemBrowser.signIn(page(), Municipality.username(town.actor(Role.HEAD_OF_OFFICE)), Municipality.PASSWORD);
        page().locator("details.account summary").waitFor();
    }

    @AfterEach
    void nothingWentWrong() {
        // Refusing a form is said by a status, too.
        assertThat(requireNonNull(browser).complaints()).allMatch(it -> it.contains("status of 422"));
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) browser.close();
    }

    private Page page() {
        return requireNonNull(page);
    }

    private Locator cell(String code) {
        return page().locator("input.cell[data-code='" + code + "']");
    }

    private static void paste(Locator cell, String block) {
        cell.evaluate(
                "(cell, block) => { const data = new DataTransfer(); data.setData('text/plain', block);"
                        + " cell.dispatchEvent(new ClipboardEvent('paste',"
                        + " { clipboardData: data, bubbles: true, cancelable: true })); }",
                block);
    }

    private AnalysisView analysis(AssessmentId assessment) {
        return queries.ask(
                new CurrentAnalysis(assessment.agencyId(), assessment.fiscalYear()), town.actor(Role.HEAD_OF_OFFICE));
    }

    @Test
    void wordsOfDeadlinesAreUnderstoodAsTheyAreTyped() {
        page().navigate("http://localhost:" + port + "/plan/measures/" + town.publicity() + "/duties");
        page().locator("textarea[name=words]").pressSequentially("รายงานผลภายในเดือน มกราคม 2566");
        assertThat(page().locator("#understood")).containsText("→ ครบกำหนด 31 ม.ค. 2566");
        assertThat(page().locator("textarea[name=words]")).isFocused();
        SystemBrowser.fits(page(), "typed-duty");
        page().locator("textarea[name=words]").fill("รายงานผลภายในวันที่ 31 กุมภาพันธ์ 2566");
        assertThat(page().locator("#understood .missing")).isVisible();
        page().locator("textarea[name=words]").fill("");
        assertThat(page().locator("#understood .missing")).isVisible();
        assertThat(page().locator("#understood .preview")).hasCount(0);

        page().locator("textarea[name=words]").fill("รายงานผลภายในเดือน มีนาคม 2566");
        assertThat(page().locator("#understood")).containsText("31 มี.ค. 2566");
        page().locator("#understood button").click();
        assertThat(page().locator("main")).containsText("รายงานผลภายในเดือน มีนาคม 2566");
    }

    @Test
    void scoresAreTypedAndPastedAsInASpreadsheet() {
        var year = AssessmentId.of(town.id(), 2565);
        var head = town.actor(Role.HEAD_OF_OFFICE);
        commands.send(new OpenAssessment(year, new FrameworkId("ita-2565")), head);
        commands.send(new RecordScore(year, new Subject("1"), Score.parse("90"), AsWritten.NOTHING), head);
        page().navigate("http://localhost:" + port + "/analysis/2565/scores/grid");

        cell("1").press("Enter");
        var second = page().locator("input.cell:focus");
        assertThat(second).hasCount(1);
        second.press("ArrowUp");
        assertThat(cell("1")).isFocused();

        paste(cell("1"), "2\t๘๑.๘๓\r\n3\t88.5\r\n");
        assertThat(cell("2")).hasValue("๘๑.๘๓");
        assertThat(cell("3")).hasValue("88.5");
        paste(cell("O1"), "100\n0\n50\n");
        assertThat(cell("O2")).hasValue("0");
        assertThat(cell("O3")).hasValue("50");
        assertThat(page().locator("[data-problem=O3]")).containsText("O3");
        assertThat(cell("O3")).hasClass(Pattern.compile("is-invalid"));
        assertThat(cell("O3")).hasAttribute("aria-describedby", "wrong-O3");
        assertThat(page().locator("#wrong-O3")).isVisible();
        page().locator("[data-problem=O3] a").click();
        assertThat(cell("O3")).isFocused();
        SystemBrowser.fits(page(), "score-grid");
        page().setViewportSize(1440, 900);

        cell("O3").fill("๐");
        assertThat(page().locator("[data-problem]")).hasCount(0);
        assertThat(cell("O3")).not().hasClass(Pattern.compile("is-invalid"));
        assertThat(page().locator("#wrong-O3")).hasCount(0);
        cell("1").fill("91");
        assertThat(page().locator("#grid-figures")).containsText("โปรดระบุเหตุผล");
        page().locator("form[data-cells] > button").click();
        assertThat(page().locator("#reason-wrong")).isVisible();
        assertThat(cell("2")).hasValue("๘๑.๘๓");
        page().locator("#reason").fill("พิมพ์ผิด");
        page().locator("form[data-cells] > button").click();
        assertThat(page().locator(".notices .notice").first()).containsText("บันทึกคะแนนแล้ว 6 รายการ");
        assertThat(analysis(year).scores().stream()
                        .map(it -> it.line().subject().code() + " " + it.line().score()))
                .containsExactlyInAnyOrderElementsOf(
                        List.of("1 91.00", "2 81.83", "3 88.50", "O1 100.00", "O2 0.00", "O3 0.00"));
    }

    @Test
    void whoLeavesWithSomethingTypedIsAsked() {
        var year = AssessmentId.of(town.id(), 2564);
        commands.send(new OpenAssessment(year, new FrameworkId("ita-2564")), town.actor(Role.HEAD_OF_OFFICE));
        page().navigate("http://localhost:" + port + "/analysis/2564/scores/grid");
        cell("2").fill("80");
        var asked = new java.util.ArrayList<String>();
        page().onceDialog(dialog -> {
            asked.add(dialog.type());
            dialog.accept();
        });
        page().navigate("http://localhost:" + port + "/my-work");
        assertThat(asked).containsExactly("beforeunload");
    }
}
