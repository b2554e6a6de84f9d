package org.yokradap.plan.web;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.people.SampleAgency.PASSWORD;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.assessment.Example;
import org.yokradap.assessment.api.analysis.MeasureLine;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.SampleAgency;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyCommand.AddDivision;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.Bearer;
import org.yokradap.plan.api.Board;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.plan.api.PlanBoard;
import org.yokradap.plan.api.PlanCommand.BeginAtOnce;
import org.yokradap.plan.api.PlanId;
import org.yokradap.plan.api.PlanImport;
import org.yokradap.plan.api.PlannedMeasure;
import org.yokradap.plan.api.PlannedMeasure.Obligation;
import org.yokradap.plan.api.SlotBook;
import org.yokradap.plan.api.UndatedDuty;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;

/** The six measures of the worked example give the same duties, whichever way they come into the plan. */
@ApplicationTest
class ExampleDutiesIT {
    private static final FiscalYear YEAR = new FiscalYear(2566);
    private static final List<MeasureLine> EXAMPLE = Example.sheet().measures().orElseThrow();
    private static final Pattern SHOWN = Pattern.compile("name=\"shown\" value=\"([^\"]+)\"");
    private static final int MONTHS = 12;

    /** The item, the paper's number of the duty, and when it falls due. */
    private static final String DUTIES = """
            i7 1 monthly: education finance office works
            i7 2 undated: education finance office works
            i10 1 monthly: education finance office works
            i10 2 monthly: education finance office works
            i12 3 monthly: education finance office works
            i12 4 executives
            o12 1 2022-10-31: education finance office works
            o12 2 2023-04-30: education finance office works
            o12 3 2022-12-31: education finance office works
            o12 4 executives
            o13 1 2023-01-31: education finance office works
            o13 2 executives
            o20 1 undated: finance office
            o20 2 monthly: finance office
            o20 4 2022-12-31: finance office
            """;

    @Autowired
    private Commands commands;

    @Autowired
    private Queries queries;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SlotBook book;

    @LocalServerPort
    private int port;

    /** With the divisions of the example, in its order. */
    private SampleAgency register(String code) {
        var agency = SampleAgency.register(code, commands, accounts);
        for (var division : List.of("office:สำนักปลัด", "education:กองการศึกษา")) {
            commands.send(
                    new AddDivision(
                            agency.id(),
                            DivisionId.of(agency.id(), division.substring(0, division.indexOf(':'))),
                            division.substring(division.indexOf(':') + 1)),
                    agency.actor(Role.ADMINISTRATOR));
        }
        commands.send(
                new BeginAtOnce(PlanId.of(agency.id(), YEAR), "เริ่มตามมติที่ประชุม"),
                agency.actor(Role.HEAD_OF_OFFICE));
        return agency;
    }

    @Test
    void importedFromItsTable(@Autowired PlanImport tables) {
        var agency = register("nayaeng");
        tables.take(EXAMPLE, YEAR, agency.actor(Role.HEAD_OF_OFFICE));
        areTheDutiesOf(agency);
    }

    @Test
    void typedIntoTheForm() {
        var agency = register("nayom");
        var browser = new Browser(port);
        browser.signIn(agency.username(Role.HEAD_OF_OFFICE), PASSWORD);
        browser.get("/plan/2566/new-measure");
        EXAMPLE.forEach(line -> type(line, browser));
        areTheDutiesOf(agency);
    }

    private static void type(MeasureLine line, Browser browser) {
        var form = new LinkedHashMap<>(Map.of(
                "instrument", line.instrument(),
                "indicator", line.indicator(),
                "item", line.item(),
                "issue", line.issue(),
                "responsible", line.responsible(),
                "steps", line.steps().replace("\n", "\r\n"),
                "reporting", line.reporting().replace("\n", "\r\n")));
        var shown = SHOWN.matcher(browser.submit("/plan/2566/new-measure", form).body());
        assertThat(shown.find()).as(line.issue()).isTrue();
        form.put("shown", shown.group(1));
        assertThat(browser.submit("/plan/2566/new-measure", form).statusCode()).isEqualTo(302);
    }

    private void areTheDutiesOf(SampleAgency agency) {
        Board plan = queries.ask(new PlanBoard(agency.id(), YEAR), agency.actor(Role.AUDITOR));
        var slots = book.of(agency.id(), YEAR);
        var undated = book.undated(agency.id(), YEAR);
        var duties = plan.measures().stream()
                .flatMap(measure -> measure.obligations().stream().map(duty -> said(measure, duty, slots, undated)))
                .collect(joining());
        assertThat(duties).isEqualTo(DUTIES);

        // What names no day says so in the paper's own words.
        assertThat(undated)
                .extracting(UndatedDuty::words)
                .containsExactly(
                        "เมื่อมีการดำเนินโครงการเสร็จสิ้นควรสรุปค่าใช้จ่ายโดยคร่าวๆแจ้งในที่ประชุมประจำเดือนเพื่อทราบ",
                        "เจ้าหน้าที่ผู้รับผิดชอบดำเนินการจัดทำรายงานผลการใช้จ่ายงบประมาณประจำปี");
        for (int line = 0; line < EXAMPLE.size(); line++) {
            var paper = EXAMPLE.get(line).reporting();
            assertThat(plan.measures().get(line).obligations()).isNotEmpty().allSatisfy(duty -> assertThat(paper)
                    .contains(duty.words()));
        }
    }

    private static String said(
            PlannedMeasure measure, Obligation duty, List<DueSlot> slots, List<UndatedDuty> undated) {
        var name = measure.item() + " " + duty.number();
        if (duty.bearer() == Bearer.EXECUTIVES) return name + " executives\n";
        var without = undated.stream().filter(it -> it.id().equals(duty.id())).map(it -> it.divisions().stream()
                .map(DivisionId::code));
        var own = slots.stream()
                .filter(slot -> slot.id().obligation().equals(duty.id()))
                .toList();
        var when = days(own);
        var whose = own.isEmpty()
                ? without.flatMap(it -> it)
                : own.stream().map(slot -> slot.division().code()).distinct();
        return name + " " + when + ": " + whose.sorted().collect(joining(" ")) + "\n";
    }

    private static String days(List<DueSlot> slots) {
        var days = slots.stream().map(DueSlot::due).distinct().sorted().toList();
        if (days.isEmpty()) return "undated";
        var lastDays = YEAR.months().stream().map(month -> month.atEndOfMonth()).toList();
        return days.size() == MONTHS && days.equals(lastDays)
                ? "monthly"
                : days.stream().map(LocalDate::toString).collect(joining(" "));
    }
}
