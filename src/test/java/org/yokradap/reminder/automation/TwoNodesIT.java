package org.yokradap.reminder.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.yokradap.Application;
import org.yokradap.calendar.Timing;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.OneNode;
import org.yokradap.platform.Queries;
import org.yokradap.platform.Views;
import org.yokradap.platform.mail.MailSettings;
import org.yokradap.platform.mail.SmtpCarrier;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.TestDatabase;
import org.yokradap.reminder.api.AgencyWorkingDays;
import org.yokradap.reminder.api.LedgerOf;
import org.yokradap.reminder.api.MailRow;
import org.yokradap.reminder.api.MailState;
import org.yokradap.reminder.api.ReminderSettings;

/** Two whole applications on one PostgreSQL, each of which believes that it has to send. */
@ApplicationTest
class TwoNodesIT {
    private static final int RUNS = 200;
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final LocalDate FIRST = LocalDate.parse("2023-02-06");

    @Autowired
    private ConfigurableApplicationContext first;

    @Autowired
    private Environment environment;

    @Autowired
    private Commands commands;

    @Autowired
    private Queries queries;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MovableClock clock;

    @Test
    void sendNoMailTwiceInTwoHundredRunsWithTheClockMovedUnderBoth() throws Exception {
        assumeThat(TestDatabase.current()).isEqualTo(TestDatabase.POSTGRES);
        var before = clock.instant();
        var town = new Town("twonodes", commands, accounts, clock);
        // Seven duties that were due on seven days of a week: on every working day some of them are told anew.
        for (int duty = 1; duty <= 7; duty++) {
            town.owes(duty, Timing.byDate(LocalDate.parse("2022-10-23").plusDays(duty)));
        }
        try (var server = new ScriptedSmtpServer();
                var second = secondNode();
                var both = Executors.newFixedThreadPool(2)) {
            var nodes = List.of(node(first, server), node(second, server));
            var clocks = List.of(clock, second.getBean(MovableClock.class));
            for (int run = 0; run < RUNS; run++) {
                var now = FIRST.plusDays(run).atTime(10, 0).atZone(BANGKOK).toInstant();
                clocks.forEach(each -> each.moveTo(now));
                for (var done : both.invokeAll(nodes.stream()
                        .map(node -> (Callable<Boolean>) () -> opened(node, town, now))
                        .toList())) {
                    assertThat(done.get()).isTrue();
                }
            }

            var mails = queries.ask(new LedgerOf(town.id), town.actor(Role.AUDITOR)).mails().stream()
                    .filter(mail -> mail.state() != MailState.SUPPRESSED)
                    // The second node has caught up on its own when it was started, with its own outbox.
                    .filter(mail -> !mail.day().isBefore(FIRST))
                    .toList();
            assertThat(mails).allMatch(mail -> mail.state() == MailState.SENT && mail.attempts() == 1);
            assertThat(server.accepted())
                    .doesNotHaveDuplicates()
                    .hasSameSizeAs(mails)
                    .hasSizeGreaterThan(RUNS);
            assertThat(perDay(mails).values()).allMatch(count -> count <= 3);
        } finally {
            clock.moveTo(before);
        }
    }

    private static boolean opened(DailySheet node, Town town, Instant now) {
        node.openAlone(List.of(town.id), now);
        return true;
    }

    private static Map<LocalDate, Long> perDay(List<MailRow> mails) {
        return mails.stream().collect(Collectors.groupingBy(MailRow::day, Collectors.counting()));
    }

    private ConfigurableApplicationContext secondNode() {
        // On the command line, because there they are stronger than what is delivered.
        return new SpringApplicationBuilder(Application.class)
                .run(
                        "--spring.datasource.url=" + property("spring.datasource.url"),
                        "--spring.datasource.username=" + property("spring.datasource.username"),
                        "--spring.datasource.password=" + property("spring.datasource.password"),
                        "--yokradap.clock.starts-at=2023-01-20T09:00:00+07:00",
                        "--yokradap.reminder-runs=-",
                        "--server.port=0");
    }

    private String property(String name) {
        return String.valueOf(environment.getProperty(name));
    }

    /** The application's own sender, with its own lock, but to this mail server. */
    private static DailySheet node(ConfigurableApplicationContext node, ScriptedSmtpServer server) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        var settings = new ReminderSettings(BANGKOK, LocalTime.of(8, 0), URI.create("https://ita.example"), 1000);
        var postman = new Postman(
                node.getBean(LedgerBook.class),
                node.getBean(SheetWriter.class),
                node.getBean(Letters.class),
                new SmtpCarrier(
                        sender,
                        new MailSettings(
                                BANGKOK,
                                URI.create("https://ita.example"),
                                Path.of("target/it/outbox"),
                                "yokradap@localhost")),
                node.getBean(Views.class),
                new Backoff(() -> 0.5),
                settings);
        return new DailySheet(
                node.getBean(OneNode.class),
                node.getBean(Views.class),
                node.getBean(Accounts.class),
                node.getBean(AgencyWorkingDays.class),
                node.getBean(Agenda.class),
                node.getBean(SheetWriter.class),
                node.getBean(LedgerBook.class),
                node.getBean(Letters.class),
                postman,
                node.getBean(RunRows.class),
                settings);
    }
}
