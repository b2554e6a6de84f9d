package org.yokradap.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yokradap.Application;
import org.yokradap.calendar.Period;
import org.yokradap.followup.api.Digest;
import org.yokradap.followup.api.ProgressReported;
import org.yokradap.followup.api.ReportCommand;
import org.yokradap.followup.api.ReportCommand.ApproveReport;
import org.yokradap.followup.api.ReportCommand.ReturnReport;
import org.yokradap.followup.api.ReportId;
import org.yokradap.followup.api.ReportRejection;
import org.yokradap.followup.api.ReportStatus;
import org.yokradap.followup.api.ReportStep;
import org.yokradap.followup.api.ReportSubmitted;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.ObligationId;
import org.yokradap.plan.api.SlotId;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.Signature;
import org.yokradap.platform.testing.TestDatabase;

/**
 * Two executives decide on the same report at once, ten thousand times. When each of them begins, what they say and, on
 * PostgreSQL, on which of two nodes they say it is drawn from a seed; that they interfere is left to the machine.
 */
class DecisionRaceIT {
    private static final int REPORTS = 10_000;
    private static final int BATCH = 500;
    private static final int PAIRS = 4;
    private static final long SEED = 20_230_120;
    private static final String VIEW = "followup.reports.";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final LocalDate TODAY = LocalDate.of(2023, 1, 20);
    private static final Instant AT = Instant.parse("2023-01-20T02:00:00Z");

    private final Municipality agency = new Municipality(AgencyId.ofCode("nakhu"));
    private final Actor clerk = agency.actor(Role.CLERK);
    private final Actor mayor = agency.actor(Role.MAYOR);

    /**
     * What an executive was answered.
     *
     * @param told empty for the one whose decision counts
     * @param begun and
     * @param ended in nanoseconds of the same clock
     */
    private record Answer(Actor by, ReportStep step, List<Object> told, long begun, long ended) {
        boolean decided() {
            return told.isEmpty();
        }

        boolean overlaps(Answer other) {
            return begun < other.ended && other.begun < ended;
        }
    }

    @Test
    void letsOneExecutiveDecideOnEachReportAndTellsTheOtherWhoDecidedWhatAndWhen() throws Exception {
        var store = TestDatabase.current().freshStore();
        var nodes = new ArrayList<ConfigurableApplicationContext>();
        try (var executives = Executors.newFixedThreadPool(2 * PAIRS)) {
            nodes.add(node(store));
            // The file of H2 belongs to one process.
            if (TestDatabase.current() == TestDatabase.POSTGRES) nodes.add(node(store));
            submitAll(nodes.getFirst());

            var answers = race(
                    nodes.stream().map(node -> node.getBean(Commands.class)).toList(), executives);

            assertThat(answers).hasSize(REPORTS);
            answers.values().forEach(this::assertOneDecidedAndTheOtherWasTold);
            assertThat(answers.values())
                    .as("races in which both were at it at the same time")
                    .filteredOn(both -> both.getFirst().overlaps(both.getLast()))
                    .hasSizeGreaterThan(REPORTS / 10);
            assertThat(winners(answers).map(Answer::by)).contains(clerk, mayor);
            assertThat(winners(answers).map(Answer::step)).contains(ReportStep.APPROVE, ReportStep.RETURN);
            assertStoredAndShown(answers, nodes.getFirst());
        } finally {
            nodes.forEach(ConfigurableApplicationContext::close);
        }
    }

    private static ConfigurableApplicationContext node(Map<String, String> store) {
        var settings = new HashMap<>(store);
        settings.put("yokradap.clock.starts-at", "2023-01-20T09:00:00+07:00");
        settings.put("yokradap.reminder-runs", "-");
        settings.put("server.port", "0");
        // On the command line, because there they are stronger than what is delivered.
        var node = new SpringApplicationBuilder(Application.class)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
        // Of the views, only the one that is looked at in the end: they all read every event.
        node.getBean(EventProcessingConfiguration.class).eventProcessors().forEach((name, processor) -> {
            if (!name.startsWith(VIEW)) processor.shutDown();
        });
        return node;
    }

    private static ReportId report(int number, Municipality agency) {
        var measure = MeasureId.of(agency.id(), Municipality.YEAR, 1 + number / 120);
        var month = Municipality.YEAR.months().get(number % 12);
        var duty = ObligationId.of(measure, 1 + number / 12 % 10);
        return ReportId.of(SlotId.of(duty, agency.finance(), Period.month(month)));
    }

    private static String text(int number) {
        return "ปิดประกาศ " + number + " จุด";
    }

    private static String digest(int number) {
        return Digest.of(List.of("1", text(number), "80"));
    }

    /** As a division head would have done it, one after the other. */
    private void submitAll(ConfigurableApplicationContext node) {
        var store = node.getBean(EventStore.class);
        var transaction = new TransactionTemplate(node.getBean(PlatformTransactionManager.class));
        for (int first = 0; first < REPORTS; first += BATCH) {
            var events = IntStream.range(first, Math.min(REPORTS, first + BATCH))
                    .boxed()
                    .flatMap(this::submitted)
                    .toList();
            transaction.executeWithoutResult(status -> store.publish(events));
        }
    }

    private Stream<DomainEventMessage<?>> submitted(int number) {
        var report = report(number, agency);
        return Stream.of(
                event(report, 0, new ProgressReported(report, 1, text(number), 80)),
                event(report, 1, new ReportSubmitted(report, 1, digest(number), TODAY)));
    }

    private DomainEventMessage<?> event(ReportId report, long number, Object event) {
        var signature =
                MetaData.from(agency.actor(Role.DIVISION_HEAD).toMetadata()).and(Signature.AT, AT.toString());
        return new GenericDomainEventMessage<>("Report", report.value(), number, event, signature);
    }

    private Map<ReportId, List<Answer>> race(List<Commands> nodes, ExecutorService executives) throws Exception {
        var answers = new HashMap<ReportId, List<Answer>>();
        var pairs = new ArrayList<Future<List<Answer>>>();
        var ready = new CountDownLatch(2 * PAIRS);
        for (int pair = 0; pair < PAIRS; pair++) {
            var reports = reportsOf(pair);
            var meeting = new CyclicBarrier(2);
            for (var executive : List.of(clerk, mayor)) {
                var schedule = new Random(SEED + 2L * pair + (executive.equals(clerk) ? 0 : 1));
                pairs.add(executives.submit(() -> {
                    ready.countDown();
                    ready.await();
                    var own = new ArrayList<Answer>();
                    for (int number : reports) {
                        meeting.await();
                        hesitate(schedule);
                        own.add(decide(number, executive, schedule, nodes));
                    }
                    return own;
                }));
            }
        }
        for (int i = 0; i < pairs.size(); i++) {
            var reports = reportsOf(i / 2);
            var own = pairs.get(i).get();
            for (int k = 0; k < reports.size(); k++) {
                answers.computeIfAbsent(report(reports.get(k), agency), report -> new ArrayList<>())
                        .add(own.get(k));
            }
        }
        return answers;
    }

    private static List<Integer> reportsOf(int pair) {
        var reports = IntStream.range(0, REPORTS)
                .filter(number -> number % PAIRS == pair)
                .boxed()
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(reports, new Random(SEED - pair));
        return reports;
    }

    /** From nothing to about as long as a decision takes, short hesitations as often as long ones. */
    private static void hesitate(Random schedule) {
        int turns = schedule.nextInt(1 << schedule.nextInt(14));
        for (int i = 0; i < turns; i++) Thread.onSpinWait();
    }

    private static Answer decide(int number, Actor executive, Random schedule, List<Commands> nodes) {
        var report = report(number, new Municipality(executive.agency()));
        boolean approves = schedule.nextBoolean();
        ReportCommand order = approves
                ? new ApproveReport(report, digest(number))
                : new ReturnReport(report, digest(number), "ขอภาพ " + executive.role());
        var step = approves ? ReportStep.APPROVE : ReportStep.RETURN;
        var node = nodes.get(schedule.nextInt(nodes.size()));
        long begun = System.nanoTime();
        try {
            node.sendWithoutWaiting(order, executive);
            return new Answer(executive, step, List.of(), begun, System.nanoTime());
        } catch (Rejection rejection) {
            assertThat(rejection.reason()).isEqualTo(ReportRejection.ALREADY_DECIDED);
            return new Answer(executive, step, rejection.arguments(), begun, System.nanoTime());
        }
    }

    private void assertOneDecidedAndTheOtherWasTold(List<Answer> both) {
        assertThat(both).extracting(Answer::by).containsExactlyInAnyOrder(clerk, mayor);
        assertThat(both).filteredOn(Answer::decided).hasSize(1);
        var winner = winner(both);
        var loser =
                both.stream().filter(answer -> !answer.decided()).findFirst().orElseThrow();
        assertThat(loser.told()).startsWith(winner.step(), winner.by(), TODAY).hasSize(4);
    }

    private static Answer winner(List<Answer> both) {
        return both.stream().filter(Answer::decided).findFirst().orElseThrow();
    }

    private static Stream<Answer> winners(Map<ReportId, List<Answer>> answers) {
        return answers.values().stream().map(DecisionRaceIT::winner);
    }

    private static void assertStoredAndShown(Map<ReportId, List<Answer>> answers, ConfigurableApplicationContext node) {
        var sql = node.getBean(JdbcClient.class);
        var streams = sql.sql("select count(*) from (select aggregateIdentifier from DomainEventEntry"
                        + " group by aggregateIdentifier having count(*) = 3 and max(sequenceNumber) = 2) as decided")
                .query(Integer.class)
                .single();
        assertThat(streams).isEqualTo(REPORTS);
        var entries = sql.sql("select count(*) from followup_entry").query(Integer.class);
        await().atMost(PATIENCE).until(() -> entries.single() == 3 * REPORTS);
        var shown = new HashMap<String, String>();
        sql.sql("select report, status, decided_by from followup_report").query(row -> {
            shown.put(row.getString("report"), row.getString("status") + " " + row.getString("decided_by"));
        });
        var decided = answers.entrySet().stream()
                .collect(Collectors.toMap(race -> race.getKey().value(), race -> shownFor(winner(race.getValue()))));
        assertThat(shown).isEqualTo(decided);
    }

    private static String shownFor(Answer winner) {
        var status = winner.step() == ReportStep.APPROVE ? ReportStatus.APPROVED : ReportStatus.RETURNED;
        return status + " " + winner.by().officer().value();
    }
}
