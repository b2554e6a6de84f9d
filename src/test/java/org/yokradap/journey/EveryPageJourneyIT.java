package org.yokradap.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.bastiaanjansen.otp.HOTPGenerator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.yokradap.assessment.api.AsWritten;
import org.yokradap.assessment.api.AssessmentCommand.AcceptFinding;
import org.yokradap.assessment.api.AssessmentCommand.DismissWeakness;
import org.yokradap.assessment.api.AssessmentCommand.OpenAssessment;
import org.yokradap.assessment.api.AssessmentCommand.RecordScore;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.FrameworkId;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.analysis.CurrentAnalysis;
import org.yokradap.assessment.api.analysis.Finding;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.journey.Inspection.Eye;
import org.yokradap.people.OperatingAgency;
import org.yokradap.people.SampleAgency;
import org.yokradap.people.api.AccountCommand.InviteOfficer;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyCommand.AppointOfficer;
import org.yokradap.people.api.AgencyCommand.GrantReading;
import org.yokradap.people.api.AgencyCommand.RegisterAgency;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.people.api.SecondFactors;
import org.yokradap.people.api.WaysIn;
import org.yokradap.plan.api.MeasureCommand.AssignMeasure;
import org.yokradap.plan.api.MeasureCommand.ProposeMeasure;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.PlanCommand.SubmitPlan;
import org.yokradap.plan.api.PlanId;
import org.yokradap.plan.api.PlanRouting;
import org.yokradap.platform.Commands;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.Queries;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.OnOneDatabase;

/**
 * Goes from link to link as each role through the worked example, and looks at each page by an {@link Inspection}: in Thai as everybody,
 * in English once. Then sends forms back that cannot be taken, and comes to pages that tell of errors. What is wrong with any of them is
 * collected, and so is a page that nobody comes to.
 */
@OnOneDatabase
@ApplicationTest
@ActiveProfiles("demo")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageJourneyIT {
    private static final AgencyId TOWN = AgencyId.ofCode("naruang");
    private static final AgencyId OFFICE = AgencyId.ofCode("napages");
    private static final String PASSWORD = "รหัสผ่านยาวพอ";
    private static final Path OUTBOX = Path.of("target/it/outbox");

    /** The application has something to do as well. */
    private static final int MOST_WALKERS = 3;

    private static final AssessmentId RESULT = AssessmentId.of(TOWN, 2565);

    /** A plan that nobody has submitted yet, and one that waits for the clerk. */
    private static final FiscalYear DRAFTED = new FiscalYear(2567);

    private static final FiscalYear SUBMITTED = new FiscalYear(2568);

    /** They only lead on: to a provider that the application has to know, from one, and to the page of the own account. */
    private static final Set<String> LEAD_ON =
            Set.of("/oauth2/authorization/{provider}", "/login/oauth2/code/{provider}", "/account/again");

    /** Only while nobody has an account; {@link SecondFactorJourneyIT} comes to it in the same way. */
    private static final String FIRST_STEPS = "/first-steps";

    @Autowired
    private Commands commands;

    @Autowired
    private Queries queries;

    @Autowired
    private Accounts accounts;

    @Autowired
    private WaysIn waysIn;

    @Autowired
    private SecondFactors factors;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    /** One for each of those who walk at the same time. */
    private List<SystemBrowser> browsers = List.of();

    private List<PathPattern> patterns = List.of();
    private Inspection inspection = new Inspection("");
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    @BeforeAll
    void settle() throws IOException {
        int walkers = Math.clamp(Runtime.getRuntime().availableProcessors() - 1, 2, MOST_WALKERS);
        browsers = Stream.generate(SystemBrowser::start).limit(walkers).toList();
        patterns = patterns();
        inspection = new Inspection("http://localhost:" + port);
        if (Files.isDirectory(OUTBOX)) {
            try (var letters = Files.newDirectoryStream(OUTBOX, "account-*.eml")) {
                for (var letter : letters) Files.delete(letter);
            }
        }
        appoint();
        judge();
        plan(DRAFTED);
        plan(SUBMITTED);
        var paper = PlanId.of(TOWN, SUBMITTED);
        var digest = queries.ask(new PlanRouting(TOWN, SUBMITTED), head()).digest();
        commands.send(new SubmitPlan(paper, digest, Optional.empty(), Optional.empty()), head());
    }

    /** Those whom the example does not have: staff, a programme office, somebody invited, and one who gives a second factor. */
    private void appoint() {
        var administrator = new Actor(OfficerId.of(TOWN, "admin"), Role.ADMINISTRATOR, TOWN);
        var typist = OfficerId.of(TOWN, "typist");
        commands.send(
                new AppointOfficer(
                        TOWN,
                        typist,
                        Role.STAFF,
                        "เจ้าพนักงานการเงิน",
                        Optional.of(DivisionId.of(TOWN, "finance")),
                        LocalDate.of(2022, 10, 1)),
                administrator);
        accounts.open(typist, "naruang-typist", PASSWORD, "typist@example.org");
        waysIn.sendRecovery("naruang-typist");
        commands.send(new RegisterAgency(OFFICE, "สำนักงานท้องถิ่นจังหวัด"), officer("admin", Role.ADMINISTRATOR));
        appoint("reader", Role.PROGRAMME_OFFICE, "ท้องถิ่นจังหวัด");
        commands.send(new GrantReading(TOWN, OFFICE, LocalDate.of(2023, 1, 20)), head());
        appoint("careful", Role.AUDITOR, "ผู้ตรวจสอบภายใน");
        var careful = OfficerId.of(OFFICE, "careful");
        factors.beginApp(careful);
        factors.confirmApp(careful, code(factors.begunApp(careful).orElseThrow()));
        factors.beginApp(OfficerId.of(TOWN, "head"));
        commands.send(
                new AppointOfficer(
                        OFFICE,
                        OfficerId.of(OFFICE, "guest"),
                        Role.CLERK,
                        "หัวหน้ากลุ่มงาน",
                        Optional.empty(),
                        LocalDate.of(2022, 10, 1)),
                officer("admin", Role.ADMINISTRATOR));
        commands.send(
                new InviteOfficer(OFFICE, OfficerId.of(OFFICE, "guest"), "guest@example.org"),
                officer("admin", Role.ADMINISTRATOR));
    }

    private void appoint(String code, Role role, String title) {
        var officer = OfficerId.of(OFFICE, code);
        commands.send(
                new AppointOfficer(OFFICE, officer, role, title, Optional.empty(), LocalDate.of(2022, 10, 1)),
                officer("admin", Role.ADMINISTRATOR));
        accounts.open(officer, "napages-" + code, PASSWORD, code + "@example.org");
    }

    /** A year before, of which there are only the ten indicators; and what an officer has said against the rules. */
    private void judge() {
        var before = AssessmentId.of(TOWN, RESULT.fiscalYear() - 1);
        commands.send(new OpenAssessment(before, new FrameworkId("ita-2564")), head());
        for (int indicator = 1; indicator <= 10; indicator++) {
            commands.send(
                    new RecordScore(
                            before,
                            new Subject(Integer.toString(indicator)),
                            Score.parse(Integer.toString(80 + indicator)),
                            AsWritten.NOTHING),
                    head());
        }
        var analysis = queries.ask(new CurrentAnalysis(TOWN, RESULT.fiscalYear()), head());
        commands.send(
                new DismissWeakness(
                        RESULT, analysis.weaknesses().getFirst().weakness().subject(), "มีมาตรการในแผนอื่นอยู่แล้ว"),
                head());
        var finding = analysis.analysis().findings().stream()
                .filter(it -> it.severity() != Finding.Severity.PASSED)
                .findFirst()
                .orElseThrow();
        commands.send(new AcceptFinding(RESULT, finding.key(), finding.refersTo(), "ตรวจกับเอกสารต้นฉบับแล้ว"), head());
    }

    private void plan(FiscalYear year) {
        var measure = MeasureId.of(TOWN, year, 1);
        commands.send(
                new ProposeMeasure(measure, "IIT", "2", "", "การเปิดเผยแผนการใช้จ่ายงบประมาณ", "กองคลัง"), head());
        commands.send(new AssignMeasure(measure, DivisionId.of(TOWN, "finance")), head());
    }

    private static Actor head() {
        return new Actor(OfficerId.of(TOWN, "head"), Role.HEAD_OF_OFFICE, TOWN);
    }

    private static Actor officer(String code, Role role) {
        return new Actor(OfficerId.of(OFFICE, code), role, OFFICE);
    }

    /** Of the app with this secret, now. */
    private String code(String secret) {
        return HOTPGenerator.withDefaultValues(secret.getBytes(StandardCharsets.US_ASCII))
                .generate(clock.instant().getEpochSecond() / 30);
    }

    @AfterAll
    void closeBrowsers() {
        browsers.forEach(SystemBrowser::close);
    }

    @Test
    void areInOrderForEverybody() {
        // The longest first.
        var errands = new ConcurrentLinkedQueue<Consumer<SystemBrowser>>(List.of(
                this::walkOfTheHead,
                browser -> as(browser, "finance", "demo", List.of("/"), WRONG_OF_DIVISIONS),
                browser -> as(browser, "clerk", "demo", List.of("/", "/plan?year=" + SUBMITTED), WRONG_OF_EXECUTIVES),
                browser -> as(browser, "admin", "demo", List.of("/"), WRONG_OF_ADMINISTRATORS),
                browser -> as(browser, "mayor", "demo", List.of("/"), List.of()),
                browser -> as(browser, "auditor", "demo", List.of("/"), List.of()),
                browser -> as(browser, "naruang-typist", PASSWORD, List.of("/"), List.of()),
                browser -> as(browser, "napages-reader", PASSWORD, List.of("/open-agencies"), List.of()),
                this::walkOfTheOperator,
                this::errors,
                this::walkOfStrangers,
                this::halfWay));
        try (var walkers = Executors.newFixedThreadPool(browsers.size())) {
            var walks = browsers.stream()
                    .map(browser -> walkers.submit(() -> walk(browser, errands)))
                    .toList();
            for (var walk : walks) assertThat(walk).succeedsWithin(Duration.ofMinutes(15));
        }
        var missed = patterns.stream()
                .map(PathPattern::getPatternString)
                .filter(pattern ->
                        !seen.contains(pattern) && !LEAD_ON.contains(pattern) && !pattern.equals(FIRST_STEPS))
                .collect(Collectors.toCollection(TreeSet::new));
        System.out.printf("%d kinds of pages, looked at %d times%n", seen.size(), inspection.looks());
        assertThat(inspection.faults()).as("what is wrong, and where").isEmpty();
        assertThat(missed).as("pages that no link leads to").isEmpty();
    }

    /** On a page where everything is. */
    @Test
    void seesWhatIsWrong() {
        var strict = new Inspection(address(""));
        var eye = strict.begin(browsers.getFirst(), "nobody");
        var rules = "default-src 'none'; style-src 'unsafe-inline'; img-src *";
        eye.page()
                .route(
                        address("/offender?lang=th"),
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setHeaders(Map.of(
                                        "Content-Security-Policy", rules, "Content-Type", "text/html; charset=utf-8"))
                                .setBody("""
                        <!DOCTYPE html><html lang="en"><title>ยกระดับ</title><body><p class="product">ยกระดับ</p><main>
                        <h2>เร็วไป</h2><h1>??shell.skip??</h1><p id="same">Untranslated</p><p id="same">x.y.z</p>
                        <legend>ไม่มีที่มา</legend><input class="is-invalid"><p class="invalid-feedback">ไม่ถูกต้อง</p>
                        <p class="invalid-feedback" hidden>ซ่อนอยู่</p><button></button>
                        <p style="color: #bbb; background: #fff">จาง</p><p style="width: 1200px">กว้าง</p>
                        <p style="transition: all 2s">เคลื่อนไหว</p>
                        <p style="width: 3em; overflow: hidden; white-space: nowrap">ตัวอักษรที่ถูกตัดออกไปครึ่งหนึ่ง</p>
                        <img alt="รูป" src="http://elsewhere.example/spy.png">
                        <script>document.title = 'run'</script></main>""")));
        eye.page().route("http://elsewhere.example/*", Route::abort);
        eye.open("/offender", "th", "/offender", HttpStatus.OK.value());
        eye.page().context().close();
        assertThat(String.join("\n", strict.faults()))
                .contains(
                        "says that it is in en",
                        "could be any page’s",
                        "begins with a smaller heading",
                        "untranslated key",
                        ", Untranslated]",
                        "2 elements with the id same",
                        "legend of nothing",
                        "field without a label",
                        "wrong field that does not say so",
                        "error of no field",
                        "error that nobody sees",
                        "button or link without words",
                        "axe color-contrast",
                        "at 360 px",
                        "at 720 px",
                        "cuts off at twice the size",
                        "moves though less motion is asked for",
                        "asks another host: http://elsewhere.example/spy.png",
                        "the rules of the page forbid script-src");
    }

    private static void walk(SystemBrowser browser, Queue<Consumer<SystemBrowser>> errands) {
        for (var errand = errands.poll(); errand != null; errand = errands.poll()) errand.accept(browser);
    }

    private void walkOfTheHead(SystemBrowser browser) {
        // What is looked for is typed and no link, and so is another year; an app is begun by a button.
        as(
                browser,
                "head",
                "demo",
                List.of(
                        "/",
                        "/search?q=%E0%B8%87%E0%B8%9A",
                        "/plan/measures/measure-naruang-2566-1",
                        "/plan?year=" + DRAFTED,
                        "/account/second-factor/app"),
                WRONG_OF_HEADS);
    }

    private void walkOfTheOperator(SystemBrowser browser) {
        var operator = OperatingAgency.registered(commands, accounts).username(Role.ADMINISTRATOR);
        as(browser, operator, SampleAgency.PASSWORD, List.of("/system"), WRONG_OF_OPERATORS);
    }

    private void walkOfStrangers(SystemBrowser browser) {
        var invitation = letterTo("guest@example.org");
        var stranger = inspection.begin(browser, "stranger");
        stroll(stranger, List.of("/login", "/login?wrong", "/forgotten", invitation, letterTo("typist@example.org")));
        sendBack(stranger, Map.of("/invitation/{token}", invitation), WRONG_OF_STRANGERS);
        stranger.page().context().close();
    }

    private void as(SystemBrowser browser, String who, String password, List<String> from, List<Wrong> wrong) {
        var eye = inspection.begin(browser, who);
        signIn(eye, who, password);
        sendBack(eye, stroll(eye, from), wrong);
        eye.page().context().close();
    }

    /** Where somebody can get to from these places by links, by kinds of pages. */
    private Map<String, String> stroll(Eye eye, List<String> from) {
        var kinds = new LinkedHashMap<String, String>();
        var beginnings = new ArrayDeque<>(from);
        var open = new ArrayDeque<String>();
        while (!open.isEmpty() || !beginnings.isEmpty()) {
            boolean begins = open.isEmpty();
            var path = begins ? beginnings.removeFirst() : open.removeFirst();
            var kind = kind(path);
            if (kind.isEmpty() || (kinds.putIfAbsent(kind.get(), path) != null && !begins)) continue;
            eye.open(path, "th", kind.get(), HttpStatus.OK.value());
            open.addAll(links(eye.page()));
            // Whose page it is changes what is on it, but not the language it is in.
            if (!inspection.knows(kind.get(), "en")) eye.open(path, "en", kind.get(), HttpStatus.OK.value());
        }
        seen.addAll(kinds.keySet());
        return kinds;
    }

    /** Somebody who has given the password and not yet the code. */
    private void halfWay(SystemBrowser browser) {
        var eye = inspection.begin(browser, "one half-way in");
        signIn(eye, "napages-careful", PASSWORD);
        var step = "/second-step";
        for (var language : List.of("en", "th")) eye.open(step, language, step, HttpStatus.OK.value());
        seen.add(step);
        sendBack(eye, Map.of(step, step), List.of(new Wrong(step, "form:has(#code)", Map.of("code", "000000"))));
        eye.page().context().close();
    }

    /** Pages that tell of errors, in both languages where a link can lead to them. */
    private void errors(SystemBrowser browser) {
        var eye = inspection.begin(browser, "works");
        signIn(eye, "works", "demo");
        var places = new LinkedHashMap<String, HttpStatus>();
        places.put("/nowhere", HttpStatus.NOT_FOUND);
        places.put("/reports/slot-naruang-2566-1-1-finance-1999-01", HttpStatus.NOT_FOUND);
        places.put("/analysis/0", HttpStatus.BAD_REQUEST);
        places.put("/system", HttpStatus.FORBIDDEN);
        places.put("/plan/" + DRAFTED + "/opinion", HttpStatus.METHOD_NOT_ALLOWED);
        places.put("/sample/broken", HttpStatus.INTERNAL_SERVER_ERROR);
        var titles = new TreeMap<HttpStatus, String>();
        places.forEach((path, status) -> {
            // What is refused by how it is asked for shows no other language either.
            var languages = status == HttpStatus.METHOD_NOT_ALLOWED ? List.of("th") : List.of("en", "th");
            for (var language : languages) eye.open(path, language, "error " + status.value(), status.value());
            titles.put(status, eye.page().title());
        });
        if (Set.copyOf(titles.values()).size() < titles.size()) eye.fault("errors have the same title: " + titles);
        eye.page().context().close();

        var head = inspection.begin(browser, "head");
        signIn(head, "head", "demo");
        // Nobody has submitted it.
        refused(head, "/plan/" + DRAFTED + "/submission/withdrawal", "", HttpStatus.CONFLICT);
        refused(head, "/plan/" + DRAFTED + "/submission/withdrawal", "another session’s token", HttpStatus.FORBIDDEN);
        // The way out of an earlier day is on a page that stands alone, too.
        head.page().navigate(address("/my-work?lang=th"));
        submit(head.page(), ".look-back-days", Map.of("day", "2022-12-31"));
        head.open("/my-work", "th", "/my-work of an earlier day", HttpStatus.OK.value());
        head.open("/nowhere", "th", "error of an earlier day", HttpStatus.NOT_FOUND.value());
        if (!head.page().locator("form[action$='/as-of/end'] button").isVisible())
            head.fault("has no way out of that day");
        head.page().context().close();
    }

    private void refused(Eye eye, String action, String token, HttpStatus status) {
        var kind = "error " + status.value() + " of a form";
        eye.at(kind, "th", status.value());
        eye.page().navigate(address("/my-work?lang=th"));
        eye.page()
                .locator(".account-menu form")
                .evaluate(
                        "(form, [action, token]) => { form.action = action; if (token) form.elements._csrf.value = token; }",
                        List.of(action, token));
        int answer = submit(eye.page(), ".account-menu form", Map.of()).status();
        if (answer != status.value()) eye.fault("answers " + answer + " to " + action);
        eye.see(kind, "th");
    }

    /**
     * A form that cannot be taken as it is sent.
     *
     * @param kind of the page that it is on
     * @param form which of the forms there
     * @param typed by the fields' names; all others are empty
     */
    private record Wrong(String kind, String form, Map<String, String> typed) {
        Wrong(String kind, String form) {
            this(kind, form, Map.of());
        }
    }

    private static final List<Wrong> WRONG_OF_STRANGERS =
            List.of(new Wrong("/invitation/{token}", "main form", Map.of("username", "x", "password", "x")));

    private static final List<Wrong> WRONG_OF_HEADS = List.of(
            new Wrong("/plan/{year}/new-measure", "main form"),
            new Wrong(
                    "/plan/measures/{id}/duties", "main form", Map.of("words", "รายงานภายในวันที่ 31 กุมภาพันธ์ 2566")),
            new Wrong("/plan/measures/{id}/steps", "main form"),
            new Wrong("/plan/measures/{id}/words", "main form"),
            new Wrong("/plan/measures/{id}/handover", "main form"),
            new Wrong("/plan/measures/{id}/withdrawal", "main form"),
            new Wrong("/plan/measures/{id}/duties/{number}/postponement", "main form", Map.of("due", "เมื่อพร้อม")),
            new Wrong("/plan/measures/{id}/duties/{number}/recurrence", "main form"),
            new Wrong("/plan/{year}/beginning", "main form"),
            new Wrong("/plan/{year}/submission", "main form", Map.of("memoDate", "31 ก.พ. 2566")),
            new Wrong("/analysis/{year}/scores", "main form", Map.of("score", "สูง")),
            new Wrong("/analysis/{year}/scores/{subject}/correction", "main form", Map.of("score", "101")),
            new Wrong("/analysis/{year}/scores/grid", "main form[data-cells]", Map.of("score:1", "1000")),
            new Wrong("/analysis/{year}/weaknesses", "main form"),
            new Wrong("/analysis/{year}/weaknesses/{subject}/dismissal", "main form"),
            new Wrong("/analysis/{year}/weaknesses/{subject}/withdrawal", "main form"),
            new Wrong("/analysis/{year}/findings/{key}/acceptance", "main form"),
            new Wrong("/analysis/{year}/findings/{key}/withdrawal", "main form"),
            new Wrong("/analysis/{year}/stated-results", "main form"),
            new Wrong("/analysis/import", "main form"),
            new Wrong("/posts", "form[action$='/acting']"),
            new Wrong("/posts", "form[action$='/chain']"),
            new Wrong("/readers", "form[action$='/readers']"),
            new Wrong("/calendar", "form[action*='/calendar/rule']"),
            new Wrong("/calendar", "form[action*='/calendar/holidays?']"),
            new Wrong("/calendar", "form[action*='/removal']"),
            new Wrong("/reminders/policy", "main form"));

    private static final List<Wrong> WRONG_OF_DIVISIONS = List.of(
            new Wrong(
                    "/reports/{slot}",
                    "form[action$='/submit']",
                    Map.of("exact", "มาก", "url", "หน้าเว็บ", "problems", "ไม่มี")),
            new Wrong("/follow-up/duties/{duty}/{division}", "form[action$='/submit']", Map.of("exact", "120")),
            new Wrong("/reminders", "form[action$='/pause']", Map.of("until", "พรุ่งนี้")),
            new Wrong("/account", "form[action$='/password']", Map.of("password", "x")),
            new Wrong("/account", "form[action$='/tokens']"));

    private static final List<Wrong> WRONG_OF_EXECUTIVES = List.of(
            new Wrong("/reports/{slot}", "form[action$='/return']"), new Wrong("/plan/{year}/decision", "main form"));

    private static final List<Wrong> WRONG_OF_ADMINISTRATORS = List.of(
            new Wrong("/accounts", "form[action$='/officers']", Map.of("title", "")),
            new Wrong("/accounts", "form[action$='/divisions']"),
            new Wrong("/accounts/erasure", "main form"),
            new Wrong("/accounts/second-factor", "main form"),
            new Wrong("/frameworks/{id}/edit", "main form", Map.of("text", "no framework")),
            new Wrong("/frameworks", "main form", Map.of("id", "ita-2565")));

    private static final List<Wrong> WRONG_OF_OPERATORS =
            List.of(new Wrong("/system/agencies", "form[action$='/agencies']", Map.of("agencyCode", "x y")));

    /** Each of these comes back with what is to be mended. */
    private void sendBack(Eye eye, Map<String, String> places, List<Wrong> forms) {
        var page = eye.page();
        for (var wrong : forms) {
            var kind = "wrong " + wrong.form() + " of " + wrong.kind();
            eye.at(kind, "th", HttpStatus.UNPROCESSABLE_CONTENT.value());
            var place = places.get(wrong.kind());
            if (place == null) {
                eye.fault("was not come to");
                continue;
            }
            page.navigate(address(place) + (place.contains("?") ? "&" : "?") + "lang=th");
            if (page.locator(wrong.form()).count() == 0) {
                eye.fault("has no such form: " + place);
                continue;
            }
            var answer = submit(page, wrong.form(), wrong.typed());
            if (answer.status() != HttpStatus.UNPROCESSABLE_CONTENT.value()) eye.fault("answers " + answer.status());
            // A form that only asks leads to a page that no link leads to.
            if (answer.request().method().equals("GET"))
                kind(URI.create(answer.url()).getRawPath()).ifPresent(seen::add);
            eye.see(kind, "th");
        }
    }

    /** As without a script. Nothing is chosen or typed but what is said; what is hidden in the form stays. */
    private static Response submit(Page page, String form, Map<String, String> typed) {
        var answer = page.waitForResponse(
                response -> response.request().isNavigationRequest() && response.status() / 100 != 3,
                () -> page.locator(form).first().evaluate("""
                        (form, typed) => {
                          for (const field of form.elements) {
                            if (field.type === 'hidden' || field.type === 'file' || !field.name) continue;
                            if (field.type === 'radio' || field.type === 'checkbox') field.checked = false;
                            else field.value = typed[field.name] ?? '';
                          }
                          for (const [name, value] of Object.entries(typed)) {
                            if (form.elements[name] && form.elements[name].type !== 'submit' && !form.elements[name].length) continue;
                            const extra = document.createElement('input');
                            Object.assign(extra, { type: 'hidden', name, value });
                            form.append(extra);
                          }
                          document.documentElement.dataset.left = 'true';
                          HTMLFormElement.prototype.submit.call(form);
                        }""", typed));
        page.locator("html:not([data-left])").waitFor();
        page.waitForLoadState();
        return answer;
    }

    private void signIn(Eye eye, String username, String password) {
        eye.at("/login", "th", HttpStatus.OK.value());
        var page = eye.page();
        page.navigate(address("/login"));
        SystemBrowser.signIn(page, username, password);
        page.waitForURL(url -> !url.contains("/login"));
    }

    private List<String> links(Page page) {
        return Inspection.said(page.evaluate("[...document.querySelectorAll('a[href]')].map(it => it.href)")).stream()
                .filter(link -> link.startsWith(address("/")))
                .map(URI::create)
                .map(link -> link.getRawPath() + (link.getRawQuery() == null ? "" : "?" + link.getRawQuery()))
                .filter(path -> !path.contains("lang="))
                // Whoever is not signed in is sent from there to the page for signing in.
                .filter(path -> !path.equals("/"))
                .distinct()
                .toList();
    }

    /** The path of the link in the letter to this address. */
    private static String letterTo(String address) {
        return await().until(() -> findLetter(address), Optional::isPresent).orElseThrow();
    }

    private static Optional<String> findLetter(String address) throws IOException {
        if (!Files.isDirectory(OUTBOX)) return Optional.empty();
        try (var letters = Files.list(OUTBOX)) {
            return letters.filter(file -> file.getFileName().toString().matches("account-.*\\.eml"))
                    .map(EveryPageJourneyIT::text)
                    .filter(letter -> letter.startsWith(address + "\n"))
                    .flatMap(letter -> Pattern.compile("/(?:invitation|recovery)/[A-Za-z0-9_-]{43}")
                            .matcher(letter)
                            .results())
                    .map(MatchResult::group)
                    .findFirst();
        }
    }

    private static String text(Path file) {
        try (var in = Files.newInputStream(file)) {
            var letter = new MimeMessage(Session.getInstance(new Properties()), in);
            var parts = (MimeMultipart) letter.getContent();
            return letter.getAllRecipients()[0] + "\n" + parts.getBodyPart(0).getContent();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<String> kind(String path) {
        if (path.equals("/")) return Optional.of(path);
        var parsed = PathContainer.parsePath(path.split("[?#]", 2)[0]);
        return patterns.stream()
                .filter(pattern -> pattern.matches(parsed))
                .sorted()
                .map(PathPattern::getPatternString)
                .findFirst();
    }

    /** All that answer with a page; what is downloaded is none. */
    private List<PathPattern> patterns() {
        var found = new LinkedHashMap<String, PathPattern>();
        for (var mapping :
                application.getBeansOfType(RequestMappingHandlerMapping.class).values()) {
            mapping.getHandlerMethods().forEach((info, handler) -> {
                var methods = info.getMethodsCondition().getMethods();
                var condition = info.getPathPatternsCondition();
                if (condition == null || !methods.equals(Set.of(RequestMethod.GET)) || !isPage(handler)) return;
                for (var pattern : condition.getPatterns()) found.put(pattern.getPatternString(), pattern);
            });
        }
        found.keySet().removeIf(pattern -> pattern.startsWith("/api/") || pattern.startsWith("/sample"));
        assertThat(found).hasSizeGreaterThan(40);
        return List.copyOf(found.values());
    }

    private static boolean isPage(HandlerMethod handler) {
        return handler.getMethod().getReturnType() == String.class
                && !AnnotatedElementUtils.hasAnnotation(handler.getMethod(), ResponseBody.class)
                && !AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
