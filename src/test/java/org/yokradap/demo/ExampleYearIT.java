package org.yokradap.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.followup.api.FollowupQuery.TaskList;
import org.yokradap.followup.api.SlotState;
import org.yokradap.followup.api.Task;
import org.yokradap.followup.api.TaskFilter;
import org.yokradap.plan.api.SlotBook;
import org.yokradap.platform.ClockMoved;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.Projections;
import org.yokradap.platform.Queries;
import org.yokradap.platform.testing.UntouchedExample;

/** The worked example as somebody finds it who starts the demonstration. */
@UntouchedExample
class ExampleYearIT {
    private static final LocalDate START = LocalDate.of(2023, 1, 20);
    private static final FiscalYear YEAR = new FiscalYear(2566);

    @Autowired
    private MovableClock clock;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Projections projections;

    @Autowired
    private Queries queries;

    @Autowired
    private SlotBook slots;

    @Autowired
    private JdbcClient sql;

    @LocalServerPort
    private int port;

    @BeforeEach
    void onTheFirstDay() {
        clock.moveTo(START.atTime(LocalTime.of(9, 0)).atZone(clock.getZone()).toInstant());
    }

    @Test
    void hasTheDatedDutiesOfTheDocumentForEveryDivisionConcerned() {
        var dated = new TreeMap<LocalDate, Integer>();
        slots.of(Example.AGENCY, YEAR).stream()
                .filter(slot -> slot.period().code().equals("once"))
                .forEach(slot -> dated.merge(slot.due(), 1, Integer::sum));
        assertThat(dated)
                .containsExactly(
                        entry(LocalDate.of(2022, 10, 31), 4),
                        // The year-end report of all four, and of two the report on the budget.
                        entry(LocalDate.of(2022, 12, 31), 6),
                        entry(LocalDate.of(2023, 1, 31), 4),
                        entry(LocalDate.of(2023, 4, 30), 4));
    }

    @Test
    void hasOneSlotPerMonthAndDivisionForEveryMonthlyDuty() {
        var monthly = new LinkedHashMap<String, Integer>();
        slots.of(Example.AGENCY, YEAR).stream()
                .filter(slot -> !slot.period().code().equals("once"))
                .forEach(slot -> monthly.merge(
                        slot.id().obligation() + " " + slot.division().code(), 1, Integer::sum));
        // Two duties about ethics, one about the budget, one about signs, for four divisions; one about reports for
        // two.
        assertThat(monthly).hasSize(4 * 4 + 2).allSatisfy((duty, months) -> assertThat(months)
                .isEqualTo(12));
    }

    @Test
    void findsLateWhatNobodyHasSubmitted() {
        assertThat(tasks())
                .filteredOn(task -> task.slot().period().code().equals("once"))
                .filteredOn(task -> task.slot().due().isBefore(START))
                .hasSize(10)
                .allMatch(task -> task.state() == SlotState.OVERDUE);
        assertThat(tasks())
                .filteredOn(task -> task.slot().due().equals(LocalDate.of(2023, 1, 31)))
                .filteredOn(task -> task.slot().period().code().equals("once"))
                .allMatch(task -> task.state() == SlotState.DUE_SOON);
    }

    @Test
    void sendsEachDivisionHeadOneMailOnTheTwentyFourth() {
        var before = mails();
        moveTo(LocalDate.of(2023, 1, 24));
        assertThat(mails() - before).isEqualTo(Example.DIVISIONS.size());
        moveTo(LocalDate.of(2023, 1, 24));
        assertThat(mails() - before).isEqualTo(Example.DIVISIONS.size());
    }

    @Test
    void showsTheSameToTheByteAfterAReplayAndSendsNothing() {
        var shown = everythingShown();
        var mailed = mails();
        views().forEach(table -> sql.sql("delete from " + table).update());
        assertThat(everythingShown()).isNotEqualTo(shown);
        // Nobody has a post while the views are empty, so asking was taken for guessing.
        sql.sql("delete from guess").update();

        assertThat(projections.rebuild(Duration.ofSeconds(60))).isTrue();

        assertThat(everythingShown()).isEqualTo(shown);
        assertThat(mails()).isEqualTo(mailed);
    }

    @Test
    void refusesAMeasureForAnIndicatorThatTheFrameworkDoesNotHave() {
        var before = events();
        var answer = send(request("plans/2566/measures", "head")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"indicator\": \"99\", \"issue\": \"คู่มือ\"}")));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"indicator\"");
        assertThat(events()).isEqualTo(before);
    }

    private List<Task> tasks() {
        return queries.ask(
                        new TaskList(Example.AGENCY, YEAR, LocalDate.now(clock), TaskFilter.ALL), Example.CLERK.actor())
                .tasks();
    }

    private void moveTo(LocalDate day) {
        var from = LocalDate.now(clock);
        clock.moveTo(day.atTime(LocalTime.of(9, 0)).atZone(clock.getZone()).toInstant());
        events.publishEvent(new ClockMoved(from, day));
    }

    private long mails() {
        return sql.sql("select count(*) from reminder_mail").query(Long.class).single();
    }

    /** What projections fill and nothing else does; that the list is whole is shown where tenants are kept apart. */
    private static List<String> views() {
        try {
            return new ClassPathResource("roles/tables.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.matches("\\w+ = view( ;.*)?"))
                    .map(line -> line.substring(0, line.indexOf(' ')))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> everythingShown() {
        var shown = new LinkedHashMap<String, String>();
        for (String path : List.of(
                "agency",
                "assessments/2565/analysis",
                "plans/2566",
                "plans/2566/due-slots",
                "tasks?year=2566",
                "my-work",
                "rounds/2022-10",
                "rounds/2023-01",
                "reports/slot-naruang-2566-1-1-finance-2022-12")) {
            shown.put(path, get(path));
        }
        return shown;
    }

    private long events() {
        return sql.sql("select count(*) from DomainEventEntry")
                .query(Long.class)
                .single();
    }

    private String get(String path) {
        return send(request(path, "clerk")).body();
    }

    private HttpRequest.Builder request(String path, String username) {
        var credentials = Base64.getEncoder().encodeToString((username + ":demo").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/" + path))
                .header("Authorization", "Basic " + credentials);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
