package org.yokradap.journey;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.yokradap.people.OperatingAgency;
import org.yokradap.people.SampleAgency;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyCommand.AppointOfficer;
import org.yokradap.people.api.AgencyCommand.GrantReading;
import org.yokradap.people.api.AgencyCommand.RegisterAgency;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.OnOneDatabase;

/**
 * Goes from link to link as each role, in both languages, through the worked example, and looks at one page of each kind. What is
 * wrong with any of them is collected, and so is a page that nobody comes to.
 */
@OnOneDatabase
@ApplicationTest
@ActiveProfiles("demo")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageJourneyIT {
    private static final AgencyId TOWN = AgencyId.ofCode("naruang");
    private static final AgencyId OFFICE = AgencyId.ofCode("napages");
    private static final String PASSWORD = "รหัสผ่านยาวพอ";
    private static final int DESK = 1440;
    private static final int NARROW = 360;

    /** Pages that a link in a mail, another provider or a half signed-in person leads to; other journeys come to them. */
    private static final Set<String> NOT_BY_A_LINK = Set.of(
            "/first-steps",
            "/invitation/{token}",
            "/recovery/{token}",
            "/second-step",
            "/login/oauth2/code/{provider}",
            "/oauth2/authorization/{provider}",
            "/account/again");

    /** Pages for a state that the example is not in: a second year, a finding that was accepted, a plan that nobody has ordered yet. */
    private static final Set<String> IN_ANOTHER_STATE = Set.of(
            "/account/second-factor/app",
            "/analysis/{year}/compare",
            "/analysis/{year}/findings/{key}/withdrawal",
            "/analysis/{year}/weaknesses/{subject}/withdrawal",
            "/frameworks/new",
            "/plan/{year}/beginning",
            "/plan/{year}/decision",
            "/plan/{year}/submission");

    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private @Nullable SystemBrowser browser;
    private final Map<String, List<String>> faults = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> examined = new HashSet<>();
    private final Set<String> allowed = new HashSet<>();
    private final String look = script("look.js");
    private final String axe = AxeBuilder.getAxeScript();

    @BeforeAll
    void settle() {
        browser = SystemBrowser.start();
        script("latin-words.txt").lines().map(String::strip).forEach(allowed::add);
        var administrator = new Actor(OfficerId.of(TOWN, "admin"), Role.ADMINISTRATOR, TOWN);
        var staff = OfficerId.of(TOWN, "typist");
        commands.send(
                new AppointOfficer(
                        TOWN,
                        staff,
                        Role.STAFF,
                        "เจ้าพนักงานการเงิน",
                        Optional.of(DivisionId.of(TOWN, "finance")),
                        LocalDate.of(2022, 10, 1)),
                administrator);
        accounts.open(staff, "naruang-typist", PASSWORD, "typist@example.org");
        commands.send(new RegisterAgency(OFFICE, "สำนักงานท้องถิ่นจังหวัด"), reader(Role.ADMINISTRATOR));
        commands.send(
                new AppointOfficer(
                        OFFICE,
                        reader(Role.PROGRAMME_OFFICE).officer(),
                        Role.PROGRAMME_OFFICE,
                        "ท้องถิ่นจังหวัด",
                        Optional.empty(),
                        LocalDate.of(2022, 10, 1)),
                reader(Role.ADMINISTRATOR));
        accounts.open(reader(Role.PROGRAMME_OFFICE).officer(), "napages-reader", PASSWORD, "reader@example.org");
        commands.send(
                new GrantReading(TOWN, OFFICE, LocalDate.of(2023, 1, 20)),
                new Actor(OfficerId.of(TOWN, "head"), Role.HEAD_OF_OFFICE, TOWN));
    }

    private static Actor reader(Role role) {
        return new Actor(OfficerId.of(OFFICE, "reader"), role, OFFICE);
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) browser.close();
    }

    @Test
    void areInOrderForEverybody() {
        var patterns = patterns();
        stroll("stranger", Optional.empty(), List.of("/login", "/forgotten"), patterns);
        for (var user : List.of("head", "finance", "clerk", "mayor", "auditor", "admin"))
            stroll(
                    user,
                    Optional.of(new String[] {user, "demo"}),
                    // What is looked for is typed and no link.
                    user.equals("head") ? List.of("/", "/search?q=%E0%B8%87%E0%B8%9A") : List.of("/"),
                    patterns);
        stroll("staff", Optional.of(new String[] {"naruang-typist", PASSWORD}), List.of("/"), patterns);
        stroll(
                "programme office",
                Optional.of(new String[] {"napages-reader", PASSWORD}),
                List.of("/open-agencies"),
                patterns);

        var operator = OperatingAgency.registered(commands, accounts).username(Role.ADMINISTRATOR);
        stroll("operator", Optional.of(new String[] {operator, SampleAgency.PASSWORD}), List.of("/system"), patterns);

        var missed = patterns.stream()
                .map(PathPattern::getPatternString)
                .filter(pattern -> !seen.contains(pattern)
                        && !NOT_BY_A_LINK.contains(pattern)
                        && !IN_ANOTHER_STATE.contains(pattern))
                .collect(Collectors.toCollection(TreeSet::new));
        System.out.printf("%d kinds of pages, looked at %d times%n", seen.size(), examined.size());
        assertThat(faults.entrySet().stream()
                        .map(fault -> fault.getKey() + "\n      " + String.join("\n      ", fault.getValue())))
                .as("what is wrong, and where")
                .isEmpty();
        assertThat(missed).as("pages that no link leads to").isEmpty();
    }

    private void stroll(String who, Optional<String[]> account, List<String> from, List<PathPattern> patterns) {
        var page = requireNonNull(browser).page(DESK, 900);
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add("console: " + message.text());
        });
        page.onPageError(error -> complaints.add("script: " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(address("")) && !request.url().startsWith("data:"))
                complaints.add("asks another host: " + request.url());
        });
        account.ifPresent(it -> signIn(page, it[0], it[1]));
        var kinds = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            var path = open.removeFirst();
            var kind = path.equals("/") ? Optional.of("/") : kind(path, patterns);
            // Whoever is not signed in is sent from the first page to the one for signing in.
            if (path.equals("/") && account.isEmpty()) continue;
            if (kind.isEmpty() || !kinds.add(kind.get())) continue;
            visit(page, path, "th", who, kind.get(), complaints);
            open.addAll(links(page));
            // Whose page it is changes what is on it, but not the language it is in.
            if (!examined.contains(kind.get() + "en")) visit(page, path, "en", who, kind.get(), complaints);
        }
        seen.addAll(kinds);
        page.context().close();
    }

    private void visit(Page page, String path, String language, String who, String kind, List<String> complaints) {
        complaints.clear();
        page.setViewportSize(DESK, 900);
        var answer =
                requireNonNull(page.navigate(address(path) + (path.contains("?") ? "&" : "?") + "lang=" + language));
        var place = "%s (%s) as %s".formatted(kind, language, who);
        if (answer.status() >= 400) fault(place, "answers " + answer.status() + " to " + path);
        for (var fault : said(page.evaluate(look, language))) fault(place, fault);
        if (language.equals("th")) {
            var foreign = said(page.evaluate("latinWords()")).stream()
                    .filter(word -> !allowed.contains(word))
                    .toList();
            if (!foreign.isEmpty()) fault(place, "Latin words on a Thai page: " + foreign);
        }
        if (examined.add(kind + language)) {
            page.evaluate(axe);
            for (var fault : said(page.evaluate("axeFaults()"))) fault(place, fault);
            page.setViewportSize(NARROW, 740);
            int beyond = (int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
            if (beyond > 0)
                fault(place, "scrolls sideways by " + beyond + " at 360 px: " + said(page.evaluate("wideOnes()")));
        }
        complaints.forEach(complaint -> fault(place, complaint));
    }

    private void fault(String place, String fault) {
        // The same in each role is said once.
        faults.computeIfAbsent(fault, it -> new ArrayList<>()).add(place);
    }

    @SuppressWarnings("unchecked")
    private static List<String> said(Object result) {
        return (List<String>) result;
    }

    private void signIn(Page page, String username, String password) {
        page.navigate(address("/login"));
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(password);
        page.locator("form:has(input[name=password]) button").last().click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    private List<String> links(Page page) {
        return said(page.evaluate("[...document.querySelectorAll('a[href]')].map(it => it.href)")).stream()
                .filter(link -> link.startsWith(address("/")))
                .map(URI::create)
                .map(link -> link.getRawPath() + (link.getRawQuery() == null ? "" : "?" + link.getRawQuery()))
                .filter(path -> !path.contains("lang="))
                .distinct()
                .toList();
    }

    private static Optional<String> kind(String path, List<PathPattern> patterns) {
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

    private static String script(String name) {
        try {
            return new ClassPathResource("journey/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
