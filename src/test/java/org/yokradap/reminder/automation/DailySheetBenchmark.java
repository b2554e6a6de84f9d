package org.yokradap.reminder.automation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yokradap.Application;
import org.yokradap.people.api.Accounts;
import org.yokradap.platform.OneNode;
import org.yokradap.platform.Views;
import org.yokradap.platform.testing.TestDatabase;
import org.yokradap.reminder.api.AgencyWorkingDays;
import org.yokradap.reminder.api.MailSettings;

/**
 * Opens the daily sheet of a thousand agencies on PostgreSQL, with few and with many open slots: the time has to follow those
 * that are due, and not all. Writes the views' tables directly; no part of the test run. Needs no argument:
 * {@code java -cp … org.yokradap.reminder.automation.DailySheetBenchmark}.
 */
final class DailySheetBenchmark {
    private static final LocalDate TODAY = LocalDate.parse("2023-01-20");
    private static final int AGENCIES = 1000;
    private static final int DUTIES_PER_MEASURE = 90;
    private static final int REPEATS = 5;

    private DailySheetBenchmark() {}

    public static void main(String[] arguments) {
        System.setProperty("yokradap.test.database", "postgres");
        var lines = new ArrayList<String>();
        // The first one warms up.
        lines.add(measured(20, 2));
        lines.add(measured(200, 20));
        lines.add(measured(2000, 20));
        lines.add(measured(2000, 2));
        System.out.println(
                "open slots | of which due | reading what is due | whole sheets, without a mail server | mails");
        lines.forEach(System.out::println);
    }

    private static String measured(int open, int due) {
        var properties = new HashMap<String, Object>(TestDatabase.POSTGRES.freshStore());
        properties.putAll(Map.of(
                "yokradap.clock.starts-at", "2023-01-20T09:00:00+07:00",
                "yokradap.reminder-runs", "-",
                "server.port", "0",
                "logging.level.root", "warn"));
        try (var application = new SpringApplicationBuilder(Application.class)
                .properties(properties)
                .run()) {
            var sql = application.getBean(JdbcClient.class);
            fill(sql, open, due);
            var agenda = application.getBean(Agenda.class);
            var reading = new ArrayList<Long>();
            for (int i = 0; i < REPEATS; i++) {
                long start = System.nanoTime();
                var tasks =
                        agenda.of(TODAY).values().stream().mapToInt(List::size).sum();
                reading.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
                if (tasks != AGENCIES * due) throw new IllegalStateException("Found " + tasks);
            }
            var sheet = sheet(application);
            long start = System.nanoTime();
            var outcome = sheet.open(
                            application.getBean(Accounts.class).agencies(),
                            TODAY.atTime(10, 0)
                                    .atZone(ZoneId.of("Asia/Bangkok"))
                                    .toInstant())
                    .orElseThrow();
            long whole = Duration.ofNanos(System.nanoTime() - start).toMillis();
            return "%,d | %,d | %,d ms (median of %d) | %,d ms | %,d"
                    .formatted(
                            AGENCIES * open,
                            AGENCIES * due,
                            reading.stream().sorted().toList().get(REPEATS / 2),
                            REPEATS,
                            whole,
                            outcome.mails());
        }
    }

    /** Each agency has one division with a head, and all of its slots in measures of ninety duties. */
    private static void fill(JdbcClient sql, int open, int due) {
        var agency = "'a' || lpad(cast(a as varchar), 4, '0')";
        var agencies = " from generate_series(1, " + AGENCIES + ") a";
        var slots = agencies + ", generate_series(0, " + (open - 1) + ") s";
        int measures = (open - 1) / DUTIES_PER_MEASURE;
        var measure = "'-' || (1 + s / " + DUTIES_PER_MEASURE + ")";
        var duty = measure + " || '-' || (1 + s % " + DUTIES_PER_MEASURE + ")";
        List.of(
                        "insert into people_agency select 'agency-' || " + agency + ", 'เทศบาล'" + agencies,
                        "insert into people_division select 'division-' || " + agency + " || '-finance', 'agency-' || "
                                + agency + ", 'กองคลัง', 1" + agencies,
                        "insert into people_post (officer, agency, role, title, division, since, place) select 'officer-' || "
                                + agency + " || '-finance', 'agency-' || " + agency
                                + ", 'DIVISION_HEAD', 'ผู้อำนวยการกองคลัง', 'division-' || " + agency
                                + " || '-finance', date '2022-10-01', 2" + agencies,
                        "insert into account (officer, agency, username, password_hash, address, enabled) select 'officer-' || "
                                + agency + " || '-finance', 'agency-' || " + agency + ", " + agency + ", 'none', "
                                + agency
                                + " || '@example.org', true" + agencies,
                        "insert into slot_measure (measure, agency, fiscal_year, place, title, withdrawn) select 'measure-' || "
                                + agency + " || '-2566-' || (1 + m), 'agency-' || " + agency
                                + ", 2566, 1 + m, 'มาตรการ', false" + agencies + ", generate_series(0, " + measures
                                + ") m",
                        "insert into slot_division (measure, division, place) select 'measure-' || " + agency
                                + " || '-2566-' || (1 + m), 'division-' || " + agency + " || '-finance', 1" + agencies
                                + ", generate_series(0, " + measures + ") m",
                        "insert into slot_duty (obligation, measure, place, words, timing, bearer) select 'obligation-' || "
                                + agency + " || '-2566' || " + duty + ", 'measure-' || " + agency + " || '-2566' || "
                                + measure
                                + ", 1 + s % " + DUTIES_PER_MEASURE + ", 'รายงาน', '{}', 'DIVISIONS'" + slots,
                        // The due ones between three weeks late and two weeks ahead, the others from March on.
                        "insert into due_slot (slot, measure, obligation, division, period, period_start, period_end, due)"
                                + " select 'slot-' || " + agency + " || '-2566' || " + duty
                                + " || '-finance-once', 'measure-' || " + agency + " || '-2566' || " + measure
                                + ", 'obligation-' || " + agency + " || '-2566' || " + duty + ", 'division-' || "
                                + agency
                                + " || '-finance', 'once', date '2022-10-01', date '2022-10-01',"
                                + " case when s < " + due
                                + " then date '2022-12-30' + s % 35 else date '2023-03-01' + s % 200 end"
                                + slots,
                        "analyze")
                .forEach(statement -> sql.sql(statement).update());
    }

    private static DailySheet sheet(ConfigurableApplicationContext application) {
        var settings = application.getBean(MailSettings.class);
        var unlimited = new MailSettings(
                settings.zone(),
                settings.remindersAt(),
                settings.baseUrl(),
                settings.outbox(),
                settings.mailFrom(),
                Integer.MAX_VALUE);
        var postman = new Postman(
                application.getBean(LedgerBook.class),
                application.getBean(SheetWriter.class),
                application.getBean(Letters.class),
                (id, address, letter, now) -> Optional.empty(),
                application.getBean(Views.class),
                new Backoff(() -> 0.5),
                unlimited);
        return new DailySheet(
                application.getBean(OneNode.class),
                application.getBean(Views.class),
                application.getBean(Accounts.class),
                application.getBean(AgencyWorkingDays.class),
                application.getBean(Agenda.class),
                application.getBean(SheetWriter.class),
                application.getBean(LedgerBook.class),
                application.getBean(Letters.class),
                postman,
                application.getBean(RunRows.class),
                unlimited);
    }
}
