package org.yokradap.speed;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.yokradap.Application;
import org.yokradap.followup.api.SlotState;
import org.yokradap.people.api.Role;
import org.yokradap.platform.testing.Browser;
import org.yokradap.platform.testing.TestDatabase;
import org.yokradap.speed.YearsOfWork.Size;

/**
 * How long the server works on each main page of an agency that has used it for {@link YearsOfWork years}: from where a request comes
 * out of Tomcat to where the answer has gone back into it, session, door and template included, network and browser not. Times depend on
 * the machine and on what else it does; what says more is how pages compare within one run, how many statements each takes, and how a
 * page compares before and after a change, on one machine in one hour. No part of the test run, but for {@link
 * PageTimesBenchmarkIT}, which sees that it works. {@code java -cp … org.yokradap.speed.PageTimesBenchmark [years [requests [pages that begin so]]]}, on H2 or with
 * {@code -Dyokradap.test.database=postgres}.
 */
final class PageTimesBenchmark {
    private static final int YEARS = 5;
    private static final int MEASURES = 20;
    private static final int DIVISIONS = 6;
    private static final int REQUESTS = 300;

    /** A third as many before are not timed. */
    private static final int WARMING = 3;

    private PageTimesBenchmark() {}

    public static void main(String[] arguments) {
        int years = arguments.length < 1 ? YEARS : Integer.parseInt(arguments[0]);
        int requests = arguments.length < 2 ? REQUESTS : Integer.parseInt(arguments[1]);
        var begins = arguments.length < 3 ? "/" : arguments[2];
        var lines = measured(new Size(years, MEASURES, DIVISIONS), requests / WARMING, requests, begins);
        double lightest = lines.getLast().median();
        System.out.printf(
                Locale.ROOT,
                "%-14s %-58s %8s %8s %8s %8s %6s %10s %8s%n",
                "role",
                "page",
                "p50 ms",
                "p99 ms",
                "cpu p50",
                "cpu p99",
                "ratio",
                "statements",
                "bytes");
        for (var line : lines)
            System.out.printf(
                    Locale.ROOT,
                    "%-14s %-58s %8.1f %8.1f %8.1f %8.1f %6.1f %10d %8d%n",
                    line.page.role,
                    line.page.path,
                    Line.percentile(line.elapsed, 50),
                    Line.percentile(line.elapsed, 99),
                    line.median(),
                    Line.percentile(line.worked, 99),
                    line.median() / lightest,
                    line.statements,
                    line.bytes);
    }

    record Page(Role role, String path) {}

    /**
     * What came of it, times in milliseconds and from the shortest to the longest.
     *
     * @param elapsed how long each request took
     * @param worked how long its thread was on a processor meanwhile, which says more where others want the processors too
     * @param statements that the last one had the database prepare
     * @param bytes of the last answer's body, compressed
     */
    record Line(Page page, List<Double> elapsed, List<Double> worked, long statements, int bytes) {
        double median() {
            return percentile(worked, 50);
        }

        static double percentile(List<Double> times, int percent) {
            int index = (int) Math.ceil(percent / 100.0 * times.size()) - 1;
            return times.get(Math.max(0, index));
        }
    }

    /** The slowest first, of those whose address begins so. All pages are asked for in turn, so that what disturbs the machine disturbs all alike. */
    static List<Line> measured(Size size, int warm, int timed, String begins) {
        var settings = new ArrayList<String>();
        TestDatabase.current().freshStore().forEach((name, value) -> settings.add("--" + name + "=" + value));
        settings.add("--yokradap.clock.starts-at=" + size.start() + "T09:00:00+07:00");
        settings.add("--yokradap.reminder-runs=-");
        settings.add("--yokradap.outbox=target/it/outbox");
        settings.add("--yokradap.second-factor.key-file=target/it/second-factor.key");
        settings.add("--yokradap.second-factor.required-of=");
        settings.add("--yokradap.requests-per-address=1000000000");
        settings.add("--yokradap.requests-per-account=1000000000");
        settings.add("--server.port=0");
        settings.add("--logging.level.root=warn");
        var watch = new Watch();
        try (var application = new SpringApplicationBuilder(Application.class)
                .initializers(context -> {
                    var watched = (GenericApplicationContext) context;
                    watched.registerBean("countedStatements", BeanPostProcessor.class, CountedStatements::new);
                    watched.registerBean("stopwatch", FilterRegistrationBean.class, () -> first(watch));
                })
                .run(settings.toArray(String[]::new))) {
            long began = System.nanoTime();
            YearsOfWork.in(application, size);
            System.out.printf(
                    "%d years of work took %d s%n", size.years(), (System.nanoTime() - began) / 1_000_000_000);
            var visitors = new Visitors(application, watch);
            var pages = pages(application).stream()
                    .filter(page -> page.path.startsWith(begins))
                    .toList();
            for (int i = 0; i < warm; i++) pages.forEach(visitors::open);
            var taken = new LinkedHashMap<Page, Taken>();
            for (int i = 0; i < timed; i++)
                for (var page : pages)
                    taken.computeIfAbsent(page, it -> new Taken()).add(visitors.open(page), watch);
            return taken.entrySet().stream()
                    .map(it -> it.getValue().line(it.getKey()))
                    .sorted(Comparator.comparingDouble(Line::median).reversed())
                    .toList();
        }
    }

    private static final class Taken {
        private final List<Double> elapsed = new ArrayList<>();
        private final List<Double> worked = new ArrayList<>();
        private long statements;
        private int bytes;

        void add(int size, Watch watch) {
            elapsed.add(watch.elapsed / 1e6);
            worked.add(watch.worked / 1e6);
            statements = watch.statements;
            bytes = size;
        }

        Line line(Page page) {
            return new Line(
                    page,
                    elapsed.stream().sorted().toList(),
                    worked.stream().sorted().toList(),
                    statements,
                    bytes);
        }
    }

    private static FilterRegistrationBean<Watch> first(Watch watch) {
        var registration = new FilterRegistrationBean<>(watch);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    private static List<Page> pages(ApplicationContext application) {
        var tasks = YearsOfWork.tasks(application);
        var year = YearsOfWork.lastYear();
        var assessed = year.previous();
        var month = YearsOfWork.lastMonth();
        var waiting = tasks.stream()
                .filter(task -> task.state() == SlotState.SUBMITTED)
                .findFirst()
                .orElseThrow()
                .slot();
        var toWrite = tasks.stream()
                .filter(task -> task.report().isEmpty()
                        && task.slot()
                                .division()
                                .equals(YearsOfWork.actor(Role.DIVISION_HEAD)
                                        .division()
                                        .orElseThrow()))
                .findFirst()
                .orElseThrow()
                .slot();
        return List.of(
                new Page(Role.HEAD_OF_OFFICE, "/my-work"),
                new Page(Role.DIVISION_HEAD, "/my-work"),
                new Page(Role.CLERK, "/my-work"),
                new Page(Role.MAYOR, "/my-work"),
                new Page(Role.HEAD_OF_OFFICE, "/plan"),
                new Page(
                        Role.HEAD_OF_OFFICE,
                        "/plan/measures/" + waiting.measure().value()),
                new Page(Role.AUDITOR, "/plan/" + year + "/versions/1"),
                new Page(Role.MAYOR, "/rounds"),
                new Page(Role.CLERK, "/rounds/" + month),
                new Page(Role.AUDITOR, "/rounds/" + month.minusMonths(1)),
                new Page(Role.CLERK, "/rounds/workload"),
                new Page(Role.CLERK, "/rounds/calendar"),
                new Page(Role.DIVISION_HEAD, "/reports/" + toWrite.id().value()),
                new Page(Role.CLERK, "/reports/" + waiting.id().value()),
                new Page(Role.HEAD_OF_OFFICE, "/analysis/" + assessed),
                new Page(Role.HEAD_OF_OFFICE, "/analysis/" + assessed + "/readiness"),
                new Page(Role.HEAD_OF_OFFICE, "/analysis/" + assessed + "/compare"),
                new Page(Role.HEAD_OF_OFFICE, "/analysis/" + assessed + "/what-if"),
                new Page(Role.HEAD_OF_OFFICE, "/analysis/" + assessed + "/scores/grid"),
                new Page(Role.AUDITOR, "/analysis/" + assessed + "/indicators/2"),
                new Page(Role.AUDITOR, "/search?q=" + encoded(YearsOfWork.COMMON_WORD)),
                new Page(Role.AUDITOR, "/search?sort=period&q=" + encoded(YearsOfWork.COMMON_WORD)),
                new Page(
                        Role.AUDITOR,
                        "/search?state=SUBMITTED&month=" + month + "&q=" + encoded(YearsOfWork.COMMON_WORD)),
                new Page(Role.AUDITOR, "/search?state=NOT_DUE"),
                new Page(Role.AUDITOR, "/search?state=APPROVED_LATE&q=" + encoded(YearsOfWork.COMMON_WORD)),
                new Page(Role.AUDITOR, "/search?q=" + encoded("เสียงตามสาย")),
                new Page(Role.AUDITOR, "/search?q=" + encoded("ไม่มีคำนี้")),
                new Page(Role.AUDITOR, "/events"),
                new Page(Role.HEAD_OF_OFFICE, "/mails"),
                new Page(Role.AUDITOR, "/help"));
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    /** One signed in for each role, who asks as a browser does, for a compressed page. */
    private static final class Visitors {
        private final HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        private final Map<Role, String> sessions = new EnumMap<>(Role.class);
        private final Watch watch;
        private final int port;

        Visitors(ApplicationContext application, Watch watch) {
            this.watch = watch;
            this.port = requireNonNull(((ServletWebServerApplicationContext) application).getWebServer())
                    .getPort();
        }

        /** @return how large the answer's body is */
        int open(Page page) {
            var session = sessions.computeIfAbsent(page.role, this::signIn);
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + page.path))
                    .header("Cookie", "SESSION=" + session)
                    .header("Accept", "text/html,*/*;q=0.8")
                    .header("Accept-Encoding", "gzip")
                    .build();
            try {
                watch.elapsed = 0;
                var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() != 200)
                    throw new IllegalStateException(page + " is answered with " + answer.statusCode());
                if (watch.elapsed == 0) throw new IllegalStateException(page + " was not timed");
                return answer.body().length;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private String signIn(Role role) {
            var browser = new Browser(port);
            browser.signIn(YearsOfWork.username(role), YearsOfWork.PASSWORD);
            return browser.cookie("SESSION").orElseThrow();
        }
    }

    /** Stands before all other filters. The last byte of an answer leaves after it has read the time, so a client finds it written. */
    private static final class Watch extends HttpFilter {
        private static final ThreadLocal<long[]> PREPARED = ThreadLocal.withInitial(() -> new long[1]);

        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        private volatile long elapsed;
        private volatile long worked;
        private volatile long statements;

        static void prepared() {
            PREPARED.get()[0]++;
        }

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            PREPARED.get()[0] = 0;
            long began = System.nanoTime();
            long before = THREADS.getCurrentThreadCpuTime();
            try {
                chain.doFilter(request, response);
            } finally {
                statements = PREPARED.get()[0];
                worked = THREADS.getCurrentThreadCpuTime() - before;
                elapsed = System.nanoTime() - began;
            }
        }
    }

    /** Counts what each thread has the database prepare. */
    private record CountedStatements() implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource source ? new Counting(source) : bean;
        }
    }

    private static final class Counting extends DelegatingDataSource {
        Counting(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().startsWith("prepare")
                                || method.getName().equals("createStatement")) Watch.prepared();
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
