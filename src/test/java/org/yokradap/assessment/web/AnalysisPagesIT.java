package org.yokradap.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.people.SampleAgency.PASSWORD;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.assessment.Example;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.AssessmentImport;
import org.yokradap.people.SampleAgency;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.EventLog;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;

@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnalysisPagesIT {
    private static final String OF_2565 = "/analysis/2565";

    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AssessmentImport tables;

    @Autowired
    private EventLog log;

    @LocalServerPort
    private int port;

    private SampleAgency agency = new SampleAgency(AgencyId.ofCode("scorespages"));

    @BeforeAll
    void importTheExample() {
        agency = SampleAgency.register("scorespages", commands, accounts);
        tables.take(AssessmentId.of(agency.id(), 2565), Example.texts(), agency.actor(Role.HEAD_OF_OFFICE));
    }

    private Browser signedIn(Role role) {
        var browser = new Browser(port);
        browser.signIn(agency.username(role), PASSWORD);
        return browser;
    }

    private int events() {
        return log.newest(agency.id().value(), Long.MAX_VALUE, 1000).size();
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    @Test
    void sayOfWhichYearThereIsNone() {
        var page = signedIn(Role.HEAD_OF_OFFICE).get("/analysis?year=2560").body();
        assertThat(page).contains("ยังไม่มีผลการประเมินปีงบประมาณ 2560", "href=\"/analysis/import\"");
        // The years that there are one of, and the header's years, of this same page.
        assertThat(page).contains("href=\"/analysis/2565\"", "href=\"/analysis?year=2565\"");
        assertThat(signedIn(Role.HEAD_OF_OFFICE).get("/analysis?year=2565").body())
                .contains("93.12");
        var plan =
                Jsoup.parse(signedIn(Role.HEAD_OF_OFFICE).get("/plan?year=2565").body());
        assertThat(plan.select("details.year summary").text()).isEqualTo("ปีงบประมาณ 2565");
        assertThat(plan.select("details.year a[aria-current]").attr("href")).isEqualTo("/plan?year=2565");
        assertThat(plan.select("details.year a").eachAttr("href")).contains("/plan?year=2567", "/plan?year=2562");
    }

    @Test
    void saysTheResultInWordsWithWhatIsWrong() {
        var page = signedIn(Role.AUDITOR).get("/analysis").body();
        assertThat(page)
                .contains("ปีงบประมาณ พ.ศ. 2565", "85.35", "96.96", "96.07", "93.12", "ระดับ A")
                .contains("บันทึกข้อความ", "ประกาศ 83.12 — คำนวณได้ 93.12", "ไม่ตรงกัน")
                .contains("ประกาศ 93.13 — คำนวณได้ 93.12", "ต่างกันเพราะปัดเศษ")
                .contains("ตัวชี้วัด 4", "ข้อ i12", "ข้อ O20", "เร่งด่วน", "ยังไม่มีมาตรการ")
                .contains("บันทึกข้อความ ระบุคะแนนภาพรวม 83.12 แต่คำนวณได้ 93.12")
                .containsOnlyOnce("สรุปผลการวิเคราะห์เมื่อ")
                .containsPattern("<p class=\"small quiet\">โดย [^<]+</p>\\s+</section>")
                .doesNotContain("ไม่มีจุดอ่อนตามเกณฑ์", "ยังไม่มีข้อสังเกต")
                .doesNotContain("style=", "onclick", "??");
    }

    @Test
    void ofScoresInAGridSaysEachErrorOnceAboveAndAtItsCell() {
        var browser = signedIn(Role.HEAD_OF_OFFICE);
        browser.get(OF_2565 + "/scores/grid");
        int before = events();
        var answer = browser.submit(OF_2565 + "/scores/grid", Map.of("score:O3", "50", "score:2", "มาก"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(events()).isEqualTo(before);

        var page = Jsoup.parse(answer.body());
        var wrong = page.select("[data-problem]");
        assertThat(wrong.eachAttr("data-problem")).containsExactlyInAnyOrder("2", "O3");
        assertThat(page.select(".wrong")).hasSize(1);
        assertThat(wrong).allSatisfy(line -> {
            var code = line.attr("data-problem");
            var cell =
                    page.selectXpath("//*[@id='" + line.select("a").attr("href").substring(1) + "']");
            assertThat(cell.attr("name")).isEqualTo("score:" + code);
            var words = page.getElementById(cell.attr("aria-describedby"));
            assertThat(words).isNotNull();
            assertThat(line.text()).isEqualTo(code + ": " + words.text());
        });
        assertThat(page.select(".cell + small")).hasSize(2);
    }

    @Test
    void isThereInEnglish() {
        assertThat(signedIn(Role.MAYOR).get("/analysis?lang=en").body())
                .contains("Assessment of fiscal year 2565", "stated 83.12 — computed 93.12", "No measure yet")
                .doesNotContain("??");
    }

    @Test
    void isNotReadyWhileNothingIsPlannedAgainstTheWeaknesses() {
        assertThat(signedIn(Role.HEAD_OF_OFFICE).get(OF_2565 + "/readiness").body())
                .contains("จุดอ่อนที่ยังไม่มีมาตรการ", "/plan/2566/new-measure?indicator=4&amp;issue=")
                .doesNotContain("ไม่มีเรื่องที่ต้องแก้ไข", "ไม่มีข้อสังเกต");
    }

    @Test
    void saysWhenItemsCountForNoIndicator() {
        tables.take(
                AssessmentId.of(agency.id(), 2563),
                Map.of("items.csv", "item,score\nO1,100\nO2,0\n"),
                agency.actor(Role.HEAD_OF_OFFICE));
        var browser = signedIn(Role.DIVISION_HEAD);
        assertThat(browser.get("/analysis/2563").body())
                .contains("คะแนนรายข้อของ OIT ยังไม่นำมาคำนวณ", "href=\"/frameworks/ita-2563\"");
        assertThat(browser.get("/analysis/2563/readiness").body()).contains("ยังคำนวณคะแนนภาพรวมไม่ได้");
        assertThat(browser.get(OF_2565).body()).doesNotContain("ยังไม่นำมาคำนวณ");
        assertThat(browser.get(OF_2565 + "/readiness").body()).doesNotContain("ยังคำนวณคะแนนภาพรวมไม่ได้");
    }

    @Test
    void offersNothingToChangeToThoseWhoMayNot() {
        var browser = signedIn(Role.DIVISION_HEAD);
        assertThat(browser.get(OF_2565).body()).doesNotContain("/analysis/import", "/dismissal");
        assertThat(browser.get(OF_2565 + "/scores").body()).doesNotContain("/correction");
        assertThat(browser.get("/analysis/import").statusCode()).isEqualTo(403);
        assertThat(browser.get(OF_2565 + "/weaknesses").statusCode()).isEqualTo(403);
    }

    @Test
    void aRefusedScoreComesBackAtItsFieldWithWhatWasTyped() {
        var browser = signedIn(Role.HEAD_OF_OFFICE);
        browser.get(OF_2565 + "/scores");
        int before = events();

        var tooHigh = browser.submit(OF_2565 + "/scores", Map.of("subject", "i8", "score", "101"));
        assertThat(tooHigh.statusCode()).isEqualTo(422);
        assertThat(tooHigh.body())
                .contains("value=\"i8\"", "value=\"101\"", "id=\"score-wrong\"", "คะแนน 101 ต้องอยู่ระหว่าง 0 ถึง 100");
        var unknown = browser.submit(OF_2565 + "/scores", Map.of("subject", "ตัวชี้วัด", "score", "90"));
        assertThat(unknown.body()).contains("value=\"ตัวชี้วัด\"", "value=\"90\"", "id=\"subject-wrong\"");
        assertThat(browser.submit(OF_2565 + "/scores", Map.of("subject", "", "score", ""))
                        .body())
                .contains("id=\"subject-wrong\"", "id=\"score-wrong\"");

        assertThat(events()).isEqualTo(before);
    }

    @Test
    void aScoreIsRecordedThenCorrectedAndBothAreShown() {
        var browser = signedIn(Role.HEAD_OF_OFFICE);
        browser.get(OF_2565 + "/scores");
        var recorded = browser.submit(OF_2565 + "/scores", Map.of("subject", "๐๑๑", "score", "๑๐๐"));
        assertThat(location(recorded)).endsWith(OF_2565 + "/scores");

        var correction = OF_2565 + "/scores/O11/correction";
        assertThat(browser.get(correction).body()).contains("value=\"100.00\"");
        var withoutReason = browser.submit(correction, Map.of("score", "0", "reason", " "));
        assertThat(withoutReason.statusCode()).isEqualTo(422);
        assertThat(withoutReason.body()).contains("value=\"0\"", "กรุณาระบุเหตุผล");
        browser.submit(correction, Map.of("score", "0", "reason", "ดูผิดแถว"));

        assertThat(browser.get(OF_2565 + "/scores").body()).contains("เดิม 100.00 แก้เป็น 0.00: ดูผิดแถว");
        assertThat(browser.get(OF_2565 + "/scores.csv").body())
                .contains("เดิม 100.00 แก้เป็น 0.00: ดูผิดแถว", "โดย ตำแหน่ง headofoffice เมื่อ 20 ม.ค. 2566")
                .doesNotContain("Said[", "Reason[");
        assertThat(signedIn(Role.AUDITOR).get(OF_2565 + "/scores.csv?lang=en").body())
                .contains("was 100.00, corrected to 0.00: ดูผิดแถว by ตำแหน่ง headofoffice, 20 Jan 2566");
        assertThat(browser.get(OF_2565).body()).contains("เปลี่ยนไปหลังจากสรุปผล", "ยังไม่ได้สรุป");
        browser.submit(OF_2565 + "/conclusion", Map.of());
        assertThat(browser.get(OF_2565).body()).doesNotContain("เปลี่ยนไปหลังจากสรุปผล");
    }

    @Test
    void aWeaknessIsDismissedAndAnotherNamedEachWithAReason() {
        var browser = signedIn(Role.HEAD_OF_OFFICE);
        var dismissal = OF_2565 + "/weaknesses/O13/dismissal";
        assertThat(browser.get(dismissal).body()).contains("ข้อ O13");
        assertThat(browser.submit(dismissal, Map.of("reason", "")).body()).contains("กรุณาระบุเหตุผล");
        assertThat(location(browser.submit(dismissal, Map.of("reason", "จัดทำแล้ว"))))
                .endsWith(OF_2565);
        assertThat(browser.get(OF_2565).body()).contains("เหตุผล: จัดทำแล้ว");

        browser.get(OF_2565 + "/weaknesses");
        var unknown = browser.submit(OF_2565 + "/weaknesses", Map.of("subject", "99", "reason", "มีข้อร้องเรียน"));
        assertThat(unknown.body()).contains("value=\"99\"", "มีข้อร้องเรียน", "id=\"subject-wrong\"");
        browser.submit(OF_2565 + "/weaknesses", Map.of("subject", "3", "reason", "มีข้อร้องเรียน"));
        assertThat(browser.get(OF_2565).body()).contains("ระบุโดยเจ้าหน้าที่", "เหตุผล: มีข้อร้องเรียน");
    }
}
