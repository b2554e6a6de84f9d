package org.yokradap.followup.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.followup.Municipality.PASSWORD;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.assessment.Example;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.AssessmentImport;
import org.yokradap.assessment.api.Subject;
import org.yokradap.followup.Municipality;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.MeasureCommand.AnswerWeaknesses;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.platform.Commands;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;

/** From the analysis of 2565 over an indicator to the reports of the plan of 2566. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndicatorIT {
    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AssessmentImport tables;

    @Autowired
    private MovableClock clock;

    @LocalServerPort
    private int port;

    private Municipality agency = new Municipality(AgencyId.ofCode("tuachiwat"));

    @BeforeAll
    void assess() {
        clock.moveTo(Instant.parse("2022-10-20T02:00:00Z"));
        agency = Municipality.register("tuachiwat", commands, accounts);
        var head = agency.actor(Role.HEAD_OF_OFFICE);
        tables.take(AssessmentId.of(agency.id(), 2565), Example.texts(), head);
        tables.take(
                AssessmentId.of(agency.id(), 2566),
                Map.of("indicators.csv", "indicator,score\n1,91.39\n2,88.10\n"),
                head);
        commands.send(
                new AnswerWeaknesses(MeasureId.of(agency.id(), Municipality.YEAR, 1), List.of(new Subject("2"))), head);
    }

    private Document page(Role role, String path) {
        var browser = new Browser(port);
        browser.signIn(Municipality.username(agency.actor(role)), PASSWORD);
        var response = browser.get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Jsoup.parse(response.body());
    }

    @Test
    void theAnalysisLeadsToEachIndicator() {
        var links = page(Role.CLERK, "/analysis/2565").select(".bars-name a");
        assertThat(links).hasSize(10);
        assertThat(links.get(1).attr("href")).isEqualTo("/analysis/2565/indicators/2");
    }

    @Test
    void anIndicatorLeadsOverItsWeaknessesAndMeasuresToTheReports() {
        var page = page(Role.CLERK, "/analysis/2565/indicators/2");
        assertThat(page.select("tbody tr").text()).contains("i7", "74.05");
        assertThat(page.select(".drill h3").eachText()).anyMatch(heading -> heading.startsWith("2 "));
        var measure = page.select("#measure-tuachiwat-2566-1");
        assertThat(measure.select("h4 a").attr("href")).isEqualTo("/plan/measures/measure-tuachiwat-2566-1");
        assertThat(measure.select("td a")).hasSize(12);
        assertThat(measure.select("td a").getFirst().attr("href"))
                .startsWith("/reports/slot-tuachiwat-2566-1-1-finance");
        assertThat(measure.select("td a").getFirst().text()).contains("ตุลาคม");
    }

    @Test
    void eachReportStandsBelowTheMonthThatItIsFor() {
        var table = page(Role.CLERK, "/analysis/2565/indicators/2")
                .select("#measure-tuachiwat-2566-1 .drill-reports")
                .getFirst();
        var months = table.select("thead th[scope=col]").eachText();
        assertThat(months).startsWith("สำนัก/กอง", "ต.ค. 2565", "พ.ย. 2565").endsWith("ก.ย. 2566");
        assertThat(table.select("tbody tr")).isNotEmpty().allSatisfy(row -> {
            assertThat(row.select("th[scope=row]")).hasSize(1);
            assertThat(row.select("th, td")).hasSameSizeAs(months);
        });
        var january = table.select("tbody tr").getFirst().child(months.indexOf("ม.ค. 2566"));
        assertThat(january.select("a").attr("href")).endsWith("2023-01");
    }

    @Test
    void anAdministratorSeesTheDutiesAndNoReport() {
        var page = page(Role.ADMINISTRATOR, "/analysis/2565/indicators/2");
        assertThat(page.select("#measure-tuachiwat-2566-1 .drill-duties > li")).isNotEmpty();
        assertThat(page.select("a[href^=/reports/]")).isEmpty();
    }

    @Test
    void whatIsNoIndicatorIsNotThere() {
        var browser = new Browser(port);
        browser.signIn(Municipality.username(agency.actor(Role.CLERK)), PASSWORD);
        for (var code : List.of("99", "i7", "IIT", "nonsense"))
            assertThat(browser.get("/analysis/2565/indicators/" + code).statusCode())
                    .as(code)
                    .isBetween(400, 499);
    }

    @Test
    void lastYearsMarkStandsInThePictureAndInTheTable() {
        var page = page(Role.CLERK, "/analysis/2566");
        var second = page.select(".bars tbody tr").get(1);
        assertThat(second.select(".bar-before").attr("x1")).isEqualTo("81.83");
        assertThat(second.select(".bars-before").text()).contains("81.83");
        assertThat(page.select(".bars-legend").text()).contains("2565");
        assertThat(page(Role.CLERK, "/analysis/2565").select(".bar-before, .bars-before"))
                .isEmpty();
    }
}
