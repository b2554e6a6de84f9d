package org.yokradap.journey;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.OnOneDatabase;

/**
 * How many bytes come over the line, headers and all, as the browser itself counts them: for each main page of each role in a browser
 * that has never been here, and in one that has. Whoever pays for each megabyte on a telephone looks at these pages every day.
 */
@OnOneDatabase
@ApplicationTest
@ActiveProfiles("demo")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageWeightJourneyIT {
    private static final int MOST_AT_FIRST = 300_000;
    private static final int MOST_AFTERWARDS = 40_000;

    /** Less than the style sheets and one font. */
    private static final int LEAST_AT_FIRST = 50_000;

    private static final List<String> OF_EVERYBODY = List.of(
            "/plan",
            "/plan/measures/measure-naruang-2566-1",
            "/rounds",
            "/rounds/2023-01",
            "/rounds/workload",
            "/rounds/calendar",
            // January's report of the treasury.
            "/reports/slot-naruang-2566-1-1-finance-2023-01",
            "/analysis/2565",
            "/analysis/2565/indicators/2",
            "/search?q=%E0%B8%87%E0%B8%9A");

    private static final SequencedMap<String, List<String>> OF_THEIR_OWN = new LinkedHashMap<>();

    static {
        OF_THEIR_OWN.put("head", List.of("/my-work", "/readiness", "/analysis/2565/scores/grid", "/mails"));
        OF_THEIR_OWN.put("finance", List.of("/my-work"));
        OF_THEIR_OWN.put("clerk", List.of("/my-work"));
        OF_THEIR_OWN.put("mayor", List.of("/my-work"));
        OF_THEIR_OWN.put("auditor", List.of("/events"));
    }

    @LocalServerPort
    private int port;

    private @Nullable SystemBrowser browser;

    @BeforeAll
    void openBrowser() {
        browser = SystemBrowser.start();
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) browser.close();
    }

    @Test
    void isThatOfALetterAndNotOfAFilm() {
        var softly = new SoftAssertions();
        for (String user : OF_THEIR_OWN.keySet()) {
            var known = requireNonNull(browser).page(1440, 900);
            var arrival = new Line(known);
            signIn(known, user);
            check(user, "the door and what follows", "first", arrival.bytes(), MOST_AT_FIRST, softly);
            for (String path : OF_THEIR_OWN.getOrDefault(user, List.of())) both(known, user, path, softly);
            for (String path : OF_EVERYBODY) {
                // What a browser keeps is the same for all who read the same page.
                if (user.equals(OF_THEIR_OWN.firstEntry().getKey())) both(known, user, path, softly);
                else check(user, path, "after", weigh(known, path), MOST_AFTERWARDS, softly);
            }
            known.context().close();
        }
        softly.assertAll();
    }

    private void both(Page known, String user, String path, SoftAssertions softly) {
        long first = first(known, path);
        check(user, path, "first", first, MOST_AT_FIRST, softly);
        // Style, fonts and symbols come with it, or nothing was weighed.
        softly.assertThat(first).as("%s of %s with its files", path, user).isGreaterThan(LEAST_AT_FIRST);
        check(user, path, "after", weigh(known, path), MOST_AFTERWARDS, softly);
    }

    private static void check(String user, String path, String visit, long bytes, int most, SoftAssertions softly) {
        System.out.printf("%7d bytes  %-6s %-8s %s%n", bytes, visit, user, path);
        softly.assertThat(bytes).as("%s of %s, %s", path, user, visit).isBetween(1L, (long) most);
    }

    /** In a browser that has nothing but the cookies of whoever is signed in. */
    private long first(Page known, String path) {
        var fresh = requireNonNull(browser).page(1440, 900);
        fresh.context().addCookies(known.context().cookies());
        long bytes = weigh(fresh, path);
        fresh.context().close();
        return bytes;
    }

    private long weigh(Page page, String path) {
        var line = new Line(page);
        var answer = page.navigate("http://localhost:" + port + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(page.url()).as("no detour").endsWith(path);
        assertThat(answer.headerValue("content-encoding")).as(path).isEqualTo("gzip");
        return line.bytes();
    }

    private void signIn(Page page, String user) {
        page.navigate("http://localhost:" + port + "/login");
        SystemBrowser.signIn(page, user, "demo");
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** What comes to a page from now on, by the browser's own count. */
    private static final class Line {
        private final Page page;
        private final CDPSession session;
        private final Set<String> underWay = new HashSet<>();
        private long bytes;

        Line(Page page) {
            this.page = page;
            session = page.context().newCDPSession(page);
            session.on("Network.requestWillBeSent", this::begin);
            session.on("Network.loadingFinished", this::end);
            session.on("Network.loadingFailed", this::end);
            session.send("Network.enable");
        }

        private void begin(JsonObject event) {
            // One that was sent on to another address goes on under the same id.
            if (event.has("redirectResponse"))
                bytes += event.getAsJsonObject("redirectResponse")
                        .get("encodedDataLength")
                        .getAsLong();
            underWay.add(event.get("requestId").getAsString());
        }

        private void end(JsonObject event) {
            underWay.remove(event.get("requestId").getAsString());
            if (event.has("encodedDataLength"))
                bytes += event.get("encodedDataLength").getAsLong();
        }

        long bytes() {
            page.waitForLoadState();
            page.evaluate("document.fonts.ready.then(() => true)");
            page.waitForCondition(underWay::isEmpty);
            session.detach();
            return bytes;
        }
    }
}
