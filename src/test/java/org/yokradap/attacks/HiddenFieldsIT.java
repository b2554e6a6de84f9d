package org.yokradap.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.followup.Municipality.PASSWORD;

import java.lang.reflect.RecordComponent;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Month;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.followup.Municipality;
import org.yokradap.followup.api.ReportCommand;
import org.yokradap.followup.api.ReportId;
import org.yokradap.followup.api.ReportState;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.SlotId;
import org.yokradap.platform.Commands;
import org.yokradap.platform.EventLog;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;
import org.yokradap.platform.testing.OnOneDatabase;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whoever sends more fields than a form has, by the names of everything that there is in orders, in what is known of a report and
 * in signatures, changes nothing by them.
 */
@OnOneDatabase
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HiddenFieldsIT {
    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private EventLog log;

    @Autowired
    private JsonMapper json;

    @LocalServerPort
    private int port;

    private Municipality town = new Municipality(AgencyId.ofCode("nahidden"));
    private Municipality neighbour = new Municipality(AgencyId.ofCode("nahiddenbeside"));

    @BeforeAll
    void register() {
        town = Municipality.register("nahidden", commands, accounts);
        neighbour = Municipality.register("nahiddenbeside", commands, accounts);
    }

    @Test
    void inAFormChangeNothing() {
        var slot = town.monthly(Month.OCTOBER);
        long before = newest(town);
        var head = town.actor(Role.DIVISION_HEAD);
        var browser = new Browser(port);
        browser.signIn(Municipality.username(head), PASSWORD);
        browser.get("/reports/" + slot);
        var fields = hidden();
        fields.putAll(Map.of("text", "ติดประกาศแล้ว", "percent", "75", "base", "0"));
        assertThat(browser.upload("/reports/" + slot + "/submit", fields, Map.of())
                        .statusCode())
                .isEqualTo(302);
        onlyWhatWasMeant(slot, before, head);
    }

    @Test
    void inAnOrderByProgramChangeNothing() {
        var slot = town.monthly(Month.NOVEMBER);
        long before = newest(town);
        var head = town.actor(Role.DIVISION_HEAD);
        var fields = new LinkedHashMap<String, Object>(hidden());
        // What an order of this kind does have.
        Set.of("base", "submit", "steps", "problems", "suggestions", "url", "note", "removed", "behalf", "onBehalfOf")
                .forEach(fields::remove);
        fields.put("text", "ติดประกาศแล้ว");
        fields.put("percent", 75);
        fields.put("submit", true);
        var browser = new Browser(port);
        var answer = browser.send(
                browser.program("/api/v1/reports/" + slot + "/progress", Municipality.username(head), PASSWORD)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json.writeValueAsString(fields))));
        if (answer.statusCode() == 400) {
            assertThat(newest(town)).as("a field that there is none of").isEqualTo(before);
            return;
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        onlyWhatWasMeant(slot, before, head);
    }

    /** By every name, in the hope of another's post, agency, verdict or day. */
    private Map<String, String> hidden() {
        var mayor = town.actor(Role.MAYOR);
        var hopes = new LinkedHashMap<String, String>();
        names().forEach(name -> hopes.put(name, "1"));
        mayor.toMetadata().forEach(hopes::put);
        hopes.putAll(Map.of(
                "actor",
                mayor.officer().value(),
                "officer",
                mayor.officer().value(),
                "role",
                Role.MAYOR.name(),
                "agency",
                neighbour.id().value(),
                "agencyId",
                neighbour.id().value(),
                "reportId",
                neighbour.monthly(Month.OCTOBER).toString(),
                "slot",
                neighbour.monthly(Month.OCTOBER).toString(),
                "status",
                "APPROVED",
                "at",
                "2022-10-01T00:00:00Z"));
        List.of("_csrf", "text", "percent", "files", "kept", "removedFiles", "exact", "url", "note", "steps", "removed")
                .forEach(hopes::remove);
        return hopes;
    }

    private static Set<String> names() {
        return Stream.concat(
                        Arrays.stream(ReportCommand.class.getPermittedSubclasses()),
                        Stream.of(ReportState.class, Actor.class))
                .filter(Class::isRecord)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void onlyWhatWasMeant(SlotId slot, long before, Actor head) {
        var events = log.newest(town.id().value(), Long.MAX_VALUE, 50).stream()
                .filter(event -> event.position() > before)
                .toList();
        assertThat(events)
                .extracting(EventLog.Entry::type)
                .containsExactlyInAnyOrder("followup.ProgressReported", "followup.ReportSubmitted");
        assertThat(events).allSatisfy(event -> {
            assertThat(event.metadata()).containsAllEntriesOf(head.toMetadata());
            assertThat(event.aggregate()).isEqualTo(ReportId.of(slot).value());
            assertThat(event.metadata().get("at")).startsWith("2023-01-20");
        });
        assertThat(events.getLast().payload()).contains("ติดประกาศแล้ว", "75");
        assertThat(log.newest(neighbour.id().value(), Long.MAX_VALUE, 50))
                .noneMatch(event -> event.type().startsWith("followup."));
    }

    private long newest(Municipality of) {
        return log.newest(of.id().value(), Long.MAX_VALUE, 1).getFirst().position();
    }
}
