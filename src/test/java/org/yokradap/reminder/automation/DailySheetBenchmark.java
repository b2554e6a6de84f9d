package org.yokradap.reminder.automation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yokradap.Application;
import org.yokradap.people.api.Accounts;
import org.yokradap.platform.OneNode;
import org.yokradap.platform.Portions;
import org.yokradap.platform.Views;
import org.yokradap.platform.testing.TestDatabase;
import org.yokradap.reminder.api.AgencyWorkingDays;
import org.yokradap.reminder.api.ReminderSettings;

/**
 * Opens the daily sheet of a thousand agencies on PostgreSQL, with few and with many open slots, and with many that are done: the
 * time has to follow those that are due, and not all. Writes the views' tables directly; no part of the test run, but for {@link
 * DailySheetBenchmarkIT}, which sees that it still fits the tables. Needs no argument:
 * {@code java -cp … org.yokradap.reminder.automation.DailySheetBenchmark}.
 */
final class DailySheetBenchmark {
    private static final LocalDate TODAY = LocalDate.parse("2023-01-20");
    private static final int DUTIES_PER_MEASURE = 90;
    private static final int REPEATS = 5;

    private DailySheetBenchmark() {}

    public static void main(String[] arguments) {
        System.setProperty("yokradap.test.database", "postgres");
        // The first one warms up.
        var sizes = List.of(
                new Size(1000, 20, 2, 0),
                new Size(1000, 200, 20, 0),
                new Size(1000, 2000, 20, 0),
                new Size(1000, 2000, 2, 0),
                new Size(1000, 2000, 20, 200));
        var lines = sizes.stream().map(DailySheetBenchmark::measured).toList();
        System.out.println(
                "agencies | open slots | of which due | done | reading what is due | opening all sheets, without a"
                        + " mail server | mails | opening them again");
        lines.forEach(System.out::println);
    }

    /**
     * How much there is.
     *
     * @param open slots of each agency
     * @param due those of them that somebody is told of on the day, at most
     * @param done slots of each agency that were due before, and are approved
     */
    record Size(int agencies, int open, int due, int done) {}

    static Outcome measured(Size size) {
        var settings = new ArrayList<String>();
        TestDatabase.POSTGRES.freshStore().forEach((name, value) -> settings.add("--" + name + "=" + value));
        settings.add("--yokradap.clock.starts-at=" + TODAY + "T09:00:00+07:00");
        settings.add("--yokradap.reminder-runs=-");
        settings.add("--server.port=0");
        settings.add("--logging.level.root=warn");
        try (var application = new SpringApplicationBuilder(Application.class).run(settings.toArray(String[]::new))) {
            fill(application.getBean(JdbcClient.class), size);
            var agenda = application.getBean(Agenda.class);
            var agencies = application.getBean(Accounts.class).agencies();
            var reading = new ArrayList<Duration>();
            int due = 0;
            for (int i = 0; i < REPEATS; i++) {
                long start = System.nanoTime();
                due = Portions.of(agencies, DailySheet.AT_ONCE)
                        .flatMap(some -> agenda.of(some, TODAY).values().stream())
                        .mapToInt(List::size)
                        .sum();
                reading.add(Duration.ofNanos(System.nanoTime() - start));
            }
            var sheet = sheet(application);
            var now = TODAY.atTime(10, 0).atZone(ZoneId.of("Asia/Bangkok")).toInstant();
            long start = System.nanoTime();
            var outcome = sheet.open(agencies, now).orElseThrow();
            var whole = Duration.ofNanos(System.nanoTime() - start);
            start = System.nanoTime();
            var again = sheet.open(agencies, now).orElseThrow();
            return new Outcome(
                    size,
                    due,
                    reading.stream().sorted().toList().get(REPEATS / 2),
                    whole,
                    outcome.mails(),
                    Duration.ofNanos(System.nanoTime() - start),
                    again.mails());
        }
    }

    /**
     * What came of it.
     *
     * @param due tasks that were read
     * @param reading the median of a few times
     */
    record Outcome(Size size, int due, Duration reading, Duration whole, int mails, Duration again, int mailsAgain) {
        @Override
        public String toString() {
            return "%,d | %,d | %,d | %,d | %,d ms | %,d ms | %,d | %,d ms"
                    .formatted(
                            size.agencies,
                            size.agencies * size.open,
                            due,
                            size.agencies * size.done,
                            reading.toMillis(),
                            whole.toMillis(),
                            mails,
                            again.toMillis());
        }
    }

    /** Each agency has one division with a head, and all of its slots in measures of ninety duties. */
    private static void fill(JdbcClient sql, Size size) {
        var agency = "'a' || lpad(cast(a as varchar), 4, '0')";
        var agencies = " from generate_series(1, " + size.agencies + ") a";
        int slots = size.open + size.done;
        var each = agencies + ", generate_series(0, " + (slots - 1) + ") s";
        var measures = ", generate_series(0, " + ((slots - 1) / DUTIES_PER_MEASURE) + ") m";
        var division = "'division-' || " + agency + " || '-finance'";
        var officer = "'officer-' || " + agency + " || '-finance'";
        var number = "'-' || (1 + s / " + DUTIES_PER_MEASURE + ")";
        var measure = "'measure-' || " + agency + " || '-2566' || " + number;
        var duty = agency + " || '-2566' || " + number + " || '-' || (1 + s % " + DUTIES_PER_MEASURE + ")";
        // The due ones between three weeks late and two weeks ahead, the other open ones from March on; the done ones
        // before.
        var day = "case when s < " + size.due + " then date '2022-12-30' + s % 35 when s < " + size.open
                + " then date '2023-03-01' + s % 200 else date '2022-10-01' + s % 90 end";
        List.of(
                        "insert into people_agency (agency, name) select 'agency-' || " + agency + ", 'เทศบาล'"
                                + agencies,
                        "insert into people_division (division, agency, name, place) select " + division
                                + ", 'agency-' || " + agency + ", 'กองคลัง', 1" + agencies,
                        "insert into people_post (officer, agency, role, title, division, since, place) select "
                                + officer + ", 'agency-' || " + agency
                                + ", 'DIVISION_HEAD', 'ผู้อำนวยการกองคลัง', " + division + ", date '2022-10-01', 2"
                                + agencies,
                        "insert into account (officer, agency, username, password_hash, address, enabled) select "
                                + officer + ", 'agency-' || " + agency + ", " + agency + ", 'none', " + agency
                                + " || '@example.org', true" + agencies,
                        "insert into plan_measure (measure, agency, fiscal_year, place, title, everyone, withdrawn)"
                                + " select 'measure-' || " + agency + " || '-2566-' || (1 + m), 'agency-' || " + agency
                                + ", 2566, 1 + m, 'มาตรการ', false, false" + agencies + measures,
                        "insert into plan_duty (obligation, measure, place, words) select 'obligation-' || " + duty
                                + ", " + measure + ", 1 + s % " + DUTIES_PER_MEASURE + ", 'รายงาน'" + each,
                        "insert into plan_slot (slot, agency, measure, obligation, division, place, period, period_start,"
                                + " period_end, due, original) select 'slot-' || " + duty
                                + " || '-finance-once', 'agency-' || "
                                + agency + ", " + measure + ", 'obligation-' || " + duty + ", " + division
                                + ", 1, 'once', date '2022-10-01', date '2022-10-01', " + day + ", " + day + each,
                        "insert into followup_report (report, agency, fiscal_year, status, version, revision, words,"
                                + " percent, steps, problems, suggestions, changed_at, digest, first_submitted_on,"
                                + " submitted_on, chain, decision, decided_version, decided_by, decided_as, decided_at,"
                                + " comment, approved_version) select 'report-' || " + duty
                                + " || '-finance-once', 'agency-' || " + agency
                                + ", 2566, 'APPROVED', 1, 3, 'ดำเนินการแล้ว', 100, '', '', '', timestamp '2022-12-01 09:00',"
                                + " '0', date '2022-10-01', date '2022-10-01', 'EITHER', 'APPROVE', 1, " + officer
                                + ", 'CLERK', timestamp '2022-12-01 09:00', '', 1" + each + " where s >= " + size.open,
                        "analyze")
                .forEach(statement -> sql.sql(statement).update());
    }

    private static DailySheet sheet(ConfigurableApplicationContext application) {
        var settings = application.getBean(ReminderSettings.class);
        var unlimited =
                new ReminderSettings(settings.zone(), settings.remindersAt(), settings.baseUrl(), Integer.MAX_VALUE);
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
