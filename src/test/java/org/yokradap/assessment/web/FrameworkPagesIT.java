package org.yokradap.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.people.SampleAgency.PASSWORD;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;
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
class FrameworkPagesIT {
    private static final Pattern TEXT = Pattern.compile("(?s)<textarea[^>]*name=\"text\"[^>]*>(.*?)</textarea>");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");

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

    private SampleAgency agency = new SampleAgency(AgencyId.ofCode("frameworkpages"));

    @BeforeAll
    void importTheExample() {
        agency = SampleAgency.register("frameworkpages", commands, accounts);
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

    private static String first(Pattern pattern, String page) {
        var found = pattern.matcher(page);
        return found.find()
                ? HtmlUtils.htmlUnescape(found.group(1)).replace("\r\n", "\n").stripLeading()
                : "";
    }

    private static Map<String, String> form(String text, int basedOn) {
        var form = new HashMap<String, String>();
        form.put("text", text.replace("\n", "\r\n"));
        form.put("basedOn", String.valueOf(basedOn));
        form.put("reason", "");
        return form;
    }

    private static HttpResponse<String> publish(Browser browser, String path, Map<String, String> form, String reason) {
        form.remove("publish");
        form.put("seen", first(SEEN, browser.submit(path, form).body()));
        form.put("reason", reason);
        form.put("publish", "yes");
        return browser.submit(path, form);
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    @Test
    void showEveryYearReadably() {
        var browser = signedIn(Role.AUDITOR);
        assertThat(browser.get("/frameworks").body())
                .contains("ita-2562", "ita-2568", "ฉบับที่มากับระบบ", "ยังไม่ได้ตรวจ 2 เรื่อง")
                .doesNotContain("/frameworks/new", "??", "style=");
        assertThat(browser.get("/frameworks/ita-2565").body())
                .contains("O12", "รายงานผลการดำเนินงานประจำปี", "ปีถัดไป O13", "น้ำหนัก 40%", "เกณฑ์ผ่าน 85.00 คะแนน")
                .contains("ยังไม่ทราบข้อความ", "O42 → O42", "ข้อความของข้อคำถามทุกข้อ ยกเว้น i7, i10 และ i12")
                .doesNotContain("/edit", "??", "style=");
        assertThat(browser.get("/frameworks/ita-2566?lang=en").body())
                .contains(
                        "not all items are known",
                        "Every instrument from",
                        "The edition that came with the application")
                .doesNotContain("??");
        assertThat(browser.get("/frameworks/ita-2580").statusCode()).isEqualTo(404);
        assertThat(browser.get("/frameworks/ita").statusCode()).isEqualTo(404);
    }

    @Test
    void letNobodyButTheAdministratorChangeOne() {
        for (Role role : Role.values()) {
            int status = signedIn(role).get("/frameworks/ita-2566/edit").statusCode();
            assertThat(status).as(role.name()).isEqualTo(role == Role.ADMINISTRATOR ? 200 : 403);
        }
    }

    @Test
    void showFaultsAtTheirLinesAndLoseNothing() {
        var browser = signedIn(Role.ADMINISTRATOR);
        String path = "/frameworks/ita-2564/edit";
        String text = first(TEXT, browser.get(path).body());
        assertThat(text.strip()).isEqualTo(Example.text(2564).strip());
        int before = events();

        String wrong =
                text.replace("pass-mark: 85", "pass-mark: 850").replace("weight: 40", "weight: 50") + "# <my> remark\n";
        var page = browser.submit(path, form(wrong, 0));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains(
                        "พบ 2 จุดที่ต้องแก้ไข",
                        "บรรทัดที่ 4",
                        "ต้องเป็นตัวเลข 0 ถึง 100",
                        "<code>pass-mark: 850</code>")
                .contains("รวมกันได้ 110")
                .doesNotContain("??");
        assertThat(first(TEXT, page.body())).isEqualTo(wrong);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void showWhatWouldChangeThenAskForAReasonAndPublish() {
        var browser = signedIn(Role.ADMINISTRATOR);
        String path = "/frameworks/ita-2567/edit";
        String text = first(TEXT, browser.get(path).body());
        assertThat(browser.submit(path, form(text, 0)).body())
                .contains("ไม่มีสิ่งใดเปลี่ยนไปจากฉบับปัจจุบัน")
                .doesNotContain("name=\"publish\"");
        int before = events();

        var form = form(text.replace("pass-mark: 85", "pass-mark: 80"), 0);
        var preview = browser.submit(path, form);
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).contains("สิ่งที่จะเปลี่ยน", "เกณฑ์ผ่าน", "85.00", "80.00", "ประกาศใช้ฉบับที่ 1");
        var unreasoned = publish(browser, path, form, " ");
        assertThat(unreasoned.statusCode()).isEqualTo(422);
        assertThat(unreasoned.body()).contains("id=\"reason-wrong\"", "pass-mark: 80");
        assertThat(events()).isEqualTo(before);

        var other = new HashMap<>(form);
        other.put("text", text.replace("pass-mark: 85", "pass-mark: 70"));
        other.put("reason", "คู่มือ");
        assertThat(browser.submit(path, other).body())
                .as("a text whose changes nobody saw")
                .contains("70.00");
        assertThat(events()).isEqualTo(before);

        assertThat(location(publish(browser, path, form, "คู่มือปี 2567 หน้า 9")))
                .endsWith("/frameworks/ita-2567");
        assertThat(browser.get("/frameworks/ita-2567").body())
                .contains(
                        "ประกาศใช้กรอบการประเมิน ita-2567 ฉบับใหม่แล้ว",
                        "ฉบับที่ 1 ของหน่วยงาน",
                        "เกณฑ์ผ่าน 80.00 คะแนน")
                .contains("เหตุผล: คู่มือปี 2567 หน้า 9", SampleAgency.title(Role.ADMINISTRATOR), "20 ม.ค. 2566");

        var late = publish(
                browser, path, form(text.replace("weight: 40", "weight: 40.0").replace("85", "75"), 0), "ช้า");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body().substring(0, late.body().indexOf("<textarea")))
                .as("what is said above the text")
                .contains("มีผู้ประกาศใช้ฉบับที่ 1 ไปก่อนแล้ว")
                .doesNotContain("โปรดแก้ไขช่องที่มีข้อความกำกับ");
    }

    @Test
    void beginAYearThatWasNotDeliveredFromTheOneBefore() {
        var browser = signedIn(Role.ADMINISTRATOR);
        assertThat(browser.get("/frameworks").body()).contains("value=\"ita-2569\"");
        String path = "/frameworks/ita-2569/edit?from=ita-2568";
        assertThat(location(browser.get("/frameworks/new?id=ita-2569&from=ita-2568")))
                .endsWith(path);
        String draft = first(TEXT, browser.get(path).body());
        assertThat(draft)
                .contains(
                        "id: ita-2569",
                        "พ.ศ. 2569",
                        "item: O25, content: measures",
                        "ร่างจาก ita-2568 ยังไม่ได้ตรวจกับคู่มือของปีนี้");
        assertThat(location(publish(browser, "/frameworks/ita-2569/edit", form(draft, 0), "ร่างแรก")))
                .endsWith("/frameworks/ita-2569");
        assertThat(browser.get("/frameworks").body()).contains("ita-2569", "value=\"ita-2570\"");
    }

    @Test
    void refuseAnIdThatIsNoneOrIsTakenAtItsField() {
        var browser = signedIn(Role.ADMINISTRATOR);
        for (String id : List.of("2569", "ITA%202569", "ita-2026", "")) {
            var refused = browser.get("/frameworks/new?id=" + id + "&from=ita-2567");
            assertThat(refused.statusCode()).as(id).isEqualTo(422);
            assertThat(refused.body())
                    .contains("id=\"id-wrong\"", "รูปแบบที่ถูกคือชื่อย่อโครงการและปี พ.ศ. เช่น ita-2569")
                    .contains("value=\"" + id.replace("%20", " ") + "\"", "value=\"ita-2567\" selected");
        }
        assertThat(browser.get("/frameworks/new?id=ita-2564&from=ita-2565").body())
                .contains("id=\"id-wrong\"", "มีกรอบการประเมิน ita-2564 อยู่แล้ว");
    }

    @Test
    void askBeforeACodeWithAScoreGoesAndShowTheAnalysisByTheNewestEdition() {
        var browser = signedIn(Role.ADMINISTRATOR);
        assertThat(browser.get("/analysis/2565").body()).contains("93.12").doesNotContain("เปลี่ยนไปหลังจากสรุปผล");
        String path = "/frameworks/ita-2565/edit";
        String text = first(TEXT, browser.get(path).body())
                .replaceAll("(?m)^ +O20: .*\n", "")
                .replace("pass-mark: 85", "pass-mark: 95")
                .replaceFirst("weight: 30", "weight: 40")
                .replace("weight: 40\n    item-letter: O", "weight: 30\n    item-letter: O");
        var form = form(text, 0);
        var refused = publish(browser, path, form, "คู่มือใหม่");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("มีคะแนนบันทึกไว้แล้วในรหัสที่จะหายไป: O20", "ยืนยันตัดรหัสเหล่านี้");

        form.put("evenIfScored", "true");
        assertThat(location(publish(browser, path, form, "คู่มือใหม่"))).endsWith("/frameworks/ita-2565");
        assertThat(browser.get("/analysis/2565").body())
                .contains("92.05", "เปลี่ยนไปหลังจากสรุปผล", "O20", "ไม่มีในกรอบการประเมิน")
                .doesNotContain("93.12</p>");
        assertThat(browser.get("/analysis/2565/scores").body()).contains("O20");
    }
}
