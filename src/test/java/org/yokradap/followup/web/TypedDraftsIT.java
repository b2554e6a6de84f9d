package org.yokradap.followup.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.followup.Municipality.PASSWORD;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.followup.Municipality;
import org.yokradap.followup.api.ReportCommand.ReportProgress;
import org.yokradap.followup.api.ReportCommand.SubmitReport;
import org.yokradap.followup.api.ReportId;
import org.yokradap.followup.api.ReportState;
import org.yokradap.followup.api.ReportStatus;
import org.yokradap.followup.api.TaskBook;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.SlotId;
import org.yokradap.platform.Commands;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;

/** What a script sends while somebody types, what it is told, and what pages that are open learn. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TypedDraftsIT {
    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private EventStore events;

    @Autowired
    private TaskBook tasks;

    @Autowired
    private MovableClock clock;

    @LocalServerPort
    private int port;

    private Municipality agency = new Municipality(AgencyId.ofCode("natyped"));

    @BeforeAll
    void plan() {
        clock.moveTo(Instant.parse("2023-01-20T02:14:00Z"));
        agency = Municipality.register("natyped", commands, accounts);
    }

    private Browser as(Role role) {
        var browser = new Browser(port);
        browser.signIn(Municipality.username(agency.actor(role)), PASSWORD);
        return browser;
    }

    private Optional<ReportState> stateOf(SlotId slot) {
        return tasks.find(slot, LocalDate.of(2023, 1, 20)).orElseThrow().report();
    }

    private long stored(SlotId slot) {
        return events.readEvents(ReportId.of(slot).value()).asStream().count();
    }

    private static String found(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return Objects.requireNonNull(found.group(1));
    }

    /** As the script does: the same form, and an answer in a few words. */
    private HttpResponse<String> pause(Browser browser, SlotId slot, Map<String, String> typed) {
        var page = browser.get("/reports/" + slot).body();
        var form = new HashMap<>(typed);
        form.putIfAbsent("base", found("name=\"base\" value=\"(\\d+)\"", page));
        form.put("_csrf", found("name=\"_csrf\" value=\"([^\"]+)\"", page));
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(browser.program("/reports/" + slot + "/typed", "", "")
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void wordsAreKeptAtAPauseAndThePageLearnsFromWhereItGoesOn() {
        var slot = agency.monthly(Month.FEBRUARY);
        var browser = as(Role.DIVISION_HEAD);
        var kept = pause(browser, slot, Map.of("text", "ปิดประ", "exact", "สาม"));
        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(kept.body()).isEqualTo("{\"base\":1,\"said\":\"เก็บร่างแล้ว 09:14 น.\"}");
        assertThat(stateOf(slot).orElseThrow().text()).isEqualTo("ปิดประ");

        pause(browser, slot, Map.of("text", "ปิดประกาศ", "exact", "สาม"));
        assertThat(stored(slot)).isEqualTo(2);
        assertThat(found(
                        "(?s)class=\"conversation\">(.*)</ol>",
                        browser.get("/reports/" + slot).body()))
                .contains("ปิดประกาศ")
                .containsOnlyOnce("<li");

        var outdated = pause(browser, slot, Map.of("text", "จากแท็บเก่า", "base", "1"));
        assertThat(outdated.statusCode()).isEqualTo(422);
        assertThat(outdated.body()).contains("หลังจากที่ท่านเปิดหน้านี้").doesNotContain("base");
        assertThat(stateOf(slot).orElseThrow().text()).isEqualTo("ปิดประกาศ");
    }

    @Test
    void halfAnAddressIsNoEvidenceWhileItIsTyped() {
        var slot = agency.monthly(Month.MARCH);
        var typing = Map.of("text", "ร่าง", "url", "https://natyped.example/ne", "note", "หน้าข่าว");
        assertThat(pause(as(Role.DIVISION_HEAD), slot, typing).statusCode()).isEqualTo(200);
        assertThat(stateOf(slot).orElseThrow().evidence()).isEmpty();
        var pasted = Map.of("text", "ร่าง", "url", " https://natyped.example/ne ", "note", "หน้าข่าว");
        assertThat(pause(as(Role.DIVISION_HEAD), slot, pasted).statusCode()).isEqualTo(200);
        assertThat(stateOf(slot).orElseThrow().evidence()).isEmpty();
    }

    @Test
    void aLetterTakesNothingBackThatWasSubmitted() {
        var slot = agency.monthly(Month.JANUARY);
        var report = ReportId.of(slot);
        commands.send(new ReportProgress(report, "ส่งแล้ว", 100), agency.actor(Role.DIVISION_HEAD));
        var browser = as(Role.DIVISION_HEAD);
        browser.get("/reports/" + slot);
        browser.submit("/reports/" + slot + "/submit", Map.of("text", "ส่งแล้ว", "percent", "100", "base", "1"));
        assertThat(stateOf(slot).orElseThrow().status()).isEqualTo(ReportStatus.SUBMITTED);

        var typing = pause(browser, slot, Map.of("text", "ส่งแล้ว ก"));
        assertThat(typing.statusCode()).isEqualTo(409);
        assertThat(typing.body()).contains("จนกว่าจะกดส่งอีกครั้ง");
        assertThat(stateOf(slot).orElseThrow().status()).isEqualTo(ReportStatus.SUBMITTED);
    }

    /** A tab that was opened before, on whose form nothing has changed. */
    @Test
    void aLetterInAnotherTabTakesNothingBackEither() {
        var slot = agency.monthly(Month.AUGUST);
        var report = ReportId.of(slot);
        commands.send(new ReportProgress(report, "ร่าง", 100), agency.actor(Role.DIVISION_HEAD));
        var browser = as(Role.DIVISION_HEAD);
        commands.send(new SubmitReport(report), agency.actor(Role.DIVISION_HEAD));
        assertThat(pause(browser, slot, Map.of("text", "ร่าง ก", "base", "1")).statusCode())
                .isEqualTo(409);
        assertThat(stateOf(slot).orElseThrow().status()).isEqualTo(ReportStatus.SUBMITTED);
    }

    @Test
    void typingIntoWhatThePlanDoesNotAskForIsNotAnsweredAsADraft() {
        var asked = agency.monthly(Month.OCTOBER);
        var gone = new SlotId(asked.value().replace("2022-10", "2030-10"));
        var browser = as(Role.DIVISION_HEAD);
        browser.get("/reports/" + asked);
        assertThat(browser.submit("/reports/" + gone + "/typed", Map.of("text", "x", "base", "0"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsSubmittedTwiceIsSubmittedOnce() {
        var slot = agency.monthly(Month.DECEMBER);
        var browser = as(Role.DIVISION_HEAD);
        browser.get("/reports/" + slot);
        var form = Map.of(
                "text",
                "ปิดประกาศ",
                "percent",
                "100",
                "url",
                "https://natyped.example/news",
                "note",
                "ข่าว",
                "base",
                "0");
        assertThat(browser.submit("/reports/" + slot + "/submit", form).statusCode())
                .isEqualTo(302);
        var once = stored(slot);
        assertThat(browser.submit("/reports/" + slot + "/submit", form).statusCode())
                .isEqualTo(302);
        assertThat(stored(slot)).isEqualTo(once);
        assertThat(stateOf(slot).orElseThrow().version()).isOne();
        assertThat(stateOf(slot).orElseThrow().evidence()).hasSize(1);
    }

    @Test
    void whoDoesNotWriteTheReportKeepsNothing() {
        var slot = agency.monthly(Month.APRIL);
        for (Role role : new Role[] {Role.CLERK, Role.AUDITOR}) {
            var browser = as(role);
            browser.get("/account");
            assertThat(browser.submit("/reports/" + slot + "/draft", Map.of("text", "x", "base", "0"))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(stored(slot)).isZero();
    }

    @Test
    void aPageThatIsOpenLearnsThatThereIsNews() {
        var browser = as(Role.CLERK);
        var known = '"'
                + found("<main data-live=\"(\\d+)\"", browser.get("/my-work").body())
                + '"';
        assertThat(news(browser, known).statusCode()).isEqualTo(304);

        commands.send(
                new ReportProgress(ReportId.of(agency.manual(agency.finance())), "ร่าง", 10),
                agency.actor(Role.DIVISION_HEAD));
        var news = news(browser, known);
        assertThat(news.statusCode()).isEqualTo(200);
        assertThat(news.body()).isEmpty();
        assertThat(news(browser, news.headers().firstValue("ETag").orElseThrow())
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void whatANeighbourDoesIsNoNews() {
        var browser = as(Role.CLERK);
        var known = '"'
                + found(
                        "<main data-live=\"(\\d+)\"",
                        browser.get("/rounds/2023-01").body())
                + '"';
        Municipality.register("natypedtwo", commands);
        assertThat(news(browser, known).statusCode()).isEqualTo(304);
    }

    private static HttpResponse<String> news(Browser browser, String known) {
        return browser.send(browser.program("/newest", "", "")
                .header("If-None-Match", known)
                .GET());
    }
}
