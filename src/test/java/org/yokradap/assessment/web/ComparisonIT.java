package org.yokradap.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.people.SampleAgency.PASSWORD;

import java.util.Map;
import java.util.stream.StreamSupport;
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
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The example's year, and a year after it: page and REST. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComparisonIT {
    private static final String OF_2566 = """
            indicator,score
            1,91.39
            2,88.10
            3,85.00
            4,90.00
            5,84.00
            6,97.00
            7,97.00
            8,97.00
            9,100
            10,100
            """;

    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AssessmentImport tables;

    @Autowired
    private JsonMapper json;

    @LocalServerPort
    private int port;

    private SampleAgency agency = new SampleAgency(AgencyId.ofCode("twoyears"));

    @BeforeAll
    void importTwoYears() {
        agency = SampleAgency.register("twoyears", commands, accounts);
        var head = agency.actor(Role.HEAD_OF_OFFICE);
        tables.take(AssessmentId.of(agency.id(), 2565), Example.texts(), head);
        tables.take(
                AssessmentId.of(agency.id(), 2566),
                Map.of("indicators.csv", OF_2566, "items.csv", "item,score\nO13,100\nO20,0\n"),
                head);
    }

    private String page(Role role, String path) {
        var browser = new Browser(port);
        browser.signIn(agency.username(role), PASSWORD);
        return browser.get(path).body();
    }

    private JsonNode rest(String path, int status) {
        var browser = new Browser(port);
        var response = browser.send(browser.program(path, agency.username(Role.AUDITOR), PASSWORD)
                .header("Accept-Language", "en")
                .GET());
        assertThat(response.statusCode()).isEqualTo(status);
        return json.readTree(response.body());
    }

    private static JsonNode row(JsonNode comparison, String before, String code) {
        return StreamSupport.stream(comparison.path("rows").spliterator(), false)
                .filter(it -> it.path("codeBefore").asString("").equals(before)
                        && it.path("code").asString("").equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thePageSaysInOneSentenceWhatMovedAndShowsEachRow() {
        assertThat(page(Role.DIVISION_HEAD, "/analysis/2566")).contains("/analysis/2566/compare");
        assertThat(page(Role.DIVISION_HEAD, "/analysis/2565")).doesNotContain("/analysis/2565/compare");
        assertThat(page(Role.DIVISION_HEAD, "/analysis/2566/compare"))
                .contains("คะแนนภาพรวมดีขึ้น", "จาก 93.12 เป็น", "ตัวชี้วัด")
                .contains("81.83", "88.10", "+6.27", "−0.18", "O12 → O13", "ไม่ทราบข้อที่ตรงกัน")
                .contains("จุดอ่อนของปี 2565", "81.83 → 88.10")
                .contains("ไม่มีแผนมาตรการของปีงบประมาณ พ.ศ. 2566")
                .containsOnlyOnce("รหัสเดียวกันอาจเป็นคนละเรื่อง")
                .contains("href=\"/frameworks/ita-2565\"")
                .doesNotContain("??", "style=", "ไม่มีมาตรการในแผน");
    }

    @Test
    void thePageShowsOneMovementTheGreatestFirst() {
        String fallen = page(Role.AUDITOR, "/analysis/2566/compare?show=fell");
        assertThat(fallen.substring(0, fallen.indexOf("จุดอ่อนของปี 2565")))
                .contains("84.18")
                .doesNotContain("+6.27");
        String risen = page(Role.AUDITOR, "/analysis/2566/compare?show=rose&lang=en");
        assertThat(risen).contains("+6.92", "+6.27", "better").doesNotContain("??");
        assertThat(risen.indexOf("+6.92")).isLessThan(risen.indexOf("+6.27"));
    }

    @Test
    void aScoreThatOneYearLacksIsSaidWithThatYear() {
        var head = agency.actor(Role.HEAD_OF_OFFICE);
        tables.take(AssessmentId.of(agency.id(), 2562), Map.of("indicators.csv", OF_2566), head);
        tables.take(AssessmentId.of(agency.id(), 2563), Map.of("indicators.csv", "indicator,score\n1,90\n"), head);
        assertThat(page(Role.AUDITOR, "/analysis/2563/compare?show=no-score"))
                .contains("ไม่มีคะแนนปี 2563", "คะแนนไม่ครบสองปี (")
                .doesNotContain("ไม่มีคะแนนทั้งสองปี", "ไม่มีคะแนนปี 2562", "รหัสเดียวกันอาจเป็นคนละเรื่อง");
    }

    @Test
    void thePageSaysWhatToDoWhenAYearIsMissing() {
        assertThat(page(Role.HEAD_OF_OFFICE, "/analysis/2567/compare"))
                .contains("ยังไม่มีผลการประเมินของปีงบประมาณ พ.ศ. 2567", "/analysis/import", "/analysis/2566")
                .doesNotContain("พ.ศ. 2566</p>", "??");
        assertThat(page(Role.AUDITOR, "/analysis/2565/compare"))
                .contains("ยังไม่มีผลการประเมินของปีงบประมาณ พ.ศ. 2564")
                .doesNotContain("/analysis/import");
        assertThat(page(Role.AUDITOR, "/analysis/2560/compare")).contains("2560", "2559");
    }

    @Test
    void programsReadTheSame() {
        var comparison = rest("/api/v1/assessments/2566/comparison", 200);
        assertThat(comparison.path("comparedWith").asInt()).isEqualTo(2565);
        assertThat(comparison.path("frameworkBefore").asString()).isEqualTo("ita-2565");
        assertThat(row(comparison, "2", "2").path("difference").asString()).isEqualTo("6.27");
        assertThat(row(comparison, "O12", "O13").path("movement").asString()).isEqualTo("rose");
        assertThat(row(comparison, "", "O20").path("movement").asString()).isEqualTo("unknown");
        assertThat(row(comparison, "O20", "").path("movement").asString()).isEqualTo("unknown");
        var weak = comparison.path("weaknesses").get(0);
        assertThat(weak.path("code").asString()).isEqualTo("2");
        assertThat(weak.path("movement").asString()).isEqualTo("rose");
        assertThat(weak.path("measures")).isEmpty();
    }

    @Test
    void programsAreToldWhatIsMissing() {
        var alone = rest("/api/v1/assessments/2565/comparison", 200);
        assertThat(alone.path("rows")).isEmpty();
        assertThat(alone.path("comparedWith").isMissingNode()
                        || alone.path("comparedWith").isNull())
                .isTrue();
        assertThat(rest("/api/v1/assessments/2567/comparison", 404)
                        .path("field")
                        .asString())
                .isEqualTo("year");
        assertThat(rest("/api/v1/assessments/2022/comparison", 400)
                        .path("field")
                        .asString())
                .isEqualTo("year");
    }
}
