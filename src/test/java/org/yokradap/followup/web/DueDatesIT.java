package org.yokradap.followup.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.followup.Municipality.PASSWORD;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.followup.Municipality;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.MeasureCommand.PostponeObligation;
import org.yokradap.platform.Commands;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;

@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DueDatesIT {
    private static final Pattern CELL = Pattern.compile("(?s)<td[^>]*>(.*?)</td>");

    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    private Municipality town = new Municipality(AgencyId.ofCode("nadue"));
    private @Nullable Browser browser;

    @BeforeAll
    void register() {
        town = Municipality.register("nadue", commands, accounts);
        var opened = new Browser(port);
        opened.signIn(Municipality.username(town.actor(Role.DIVISION_HEAD)), PASSWORD);
        browser = opened;
    }

    /** The month's report and the manual of both divisions. */
    @Test
    void standOnTheirDay() {
        assertThat(cell("?month=2023-01", 31)).contains("#d31").contains("<span>3<");
        assertThat(cell("?month=2023-01", 30)).doesNotContain("<a");
    }

    /** Two duties of one measure would else be the same line twice. */
    @Test
    void areToldApartByTheWordsOfTheirDuty() {
        assertThat(page("?month=2023-01"))
                .contains(
                        "quiet\">รายงานผลการดำเนินการให้ผู้บริหารทราบทุกเดือน<",
                        "quiet\">จัดทำคู่มือมาตรฐานการปฏิบัติงาน<");
    }

    @Test
    void areOfOneDivisionWhereOneIsChosen() {
        assertThat(cell("?month=2023-01&division=" + town.works(), 31)).contains("<span>1<");
    }

    @Test
    void areOfAllDivisionsWhereNoneIsChosen() {
        var before = page("?month=2023-02");
        assertThat(before).contains("href=\"/rounds/calendar?month=2023-01&amp;division=\"");
        assertThat(cell("?month=2023-01&division=", 31)).contains("<span>3<");
        assertThat(requireNonNull(browser).get("/rounds/calendar?division=none").statusCode())
                .as("one that there is none of")
                .isBetween(400, 499);
    }

    /** Put off into the next fiscal year, and nobody else's. */
    @Test
    void areOfTheMonthInWhichTheyAreDueNow() {
        var other = Municipality.register("naduelate", commands, accounts);
        var manual = other.manual(other.works());
        commands.send(
                new PostponeObligation(
                        manual.obligation().measure(),
                        1,
                        manual.periodCode(),
                        Optional.of(other.works()),
                        LocalDate.of(2023, 10, 20),
                        "น้ำท่วม"),
                other.actor(Role.HEAD_OF_OFFICE));
        var visitor = new Browser(port);
        visitor.signIn(Municipality.username(other.actor(Role.CLERK)), PASSWORD);
        assertThat(visitor.get("/rounds/calendar?month=2023-10").body()).contains("/reports/" + manual);
        assertThat(visitor.get("/rounds/calendar?month=2023-10&division=" + other.finance())
                        .body())
                .doesNotContain("/reports/" + manual);
        assertThat(visitor.get("/rounds/calendar?month=2023-01").body())
                .contains("/reports/slot-naduelate-")
                .doesNotContain("/reports/" + manual);
        assertThat(page("?month=2023-10")).doesNotContain("/reports/");
    }

    @Test
    void areThoseOfTheRunningMonthAtFirst() {
        assertThat(page("")).contains("วันครบกำหนดในเดือนมกราคม 2566");
    }

    @Test
    void areNoneInAMonthWithoutAny() {
        assertThat(page("?month=2025-06")).contains("เดือนนี้ไม่มีรายงานที่ครบกำหนด");
    }

    private String cell(String query, int day) {
        return CELL.matcher(page(query))
                .results()
                .map(found -> found.group(1).replaceAll("\\s+", " "))
                .filter(cell -> cell.contains("class=\"leaf-day\">" + day + "<"))
                .findFirst()
                .orElseThrow();
    }

    private String page(String query) {
        return requireNonNull(browser).get("/rounds/calendar" + query).body();
    }
}
