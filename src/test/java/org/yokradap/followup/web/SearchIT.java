package org.yokradap.followup.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.followup.Municipality.PASSWORD;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.followup.Municipality;
import org.yokradap.followup.api.FollowupQuery.Search;
import org.yokradap.followup.api.Found;
import org.yokradap.followup.api.Progress;
import org.yokradap.followup.api.ReportCommand.AttachEvidence;
import org.yokradap.followup.api.ReportCommand.RemoveEvidence;
import org.yokradap.followup.api.ReportCommand.ReportProgress;
import org.yokradap.followup.api.ReportId;
import org.yokradap.followup.api.SearchFilter;
import org.yokradap.followup.api.SearchWords;
import org.yokradap.followup.api.SlotState;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.MeasureCommand.AddStep;
import org.yokradap.plan.api.MeasureCommand.WithdrawMeasure;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.platform.Commands;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.Queries;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two agencies with the same plan: each finds its own words and never the other's. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchIT {
    private static final Instant NEXT_DAY = Instant.parse("2022-11-11T02:00:00Z");
    private static final String MARKUP = "<img src=x onerror=alert(1)>";

    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Queries queries;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JsonMapper json;

    @LocalServerPort
    private int port;

    private Municipality own = new Municipality(AgencyId.ofCode("nakhonha"));
    private Municipality neighbour = new Municipality(AgencyId.ofCode("nakhonkhang"));

    @BeforeAll
    void write() {
        clock.moveTo(Instant.parse("2022-10-20T02:00:00Z"));
        own = Municipality.register("nakhonha", commands, accounts);
        neighbour = Municipality.register("nakhonkhang", commands, accounts);
        clock.moveTo(Instant.parse("2022-11-10T02:00:00Z"));
        report(own, "ติดป้ายค่านํ้าประปา ๑๒ จุด 50%", "คนไม่อ่าน " + MARKUP);
        report(neighbour, "ป้ายลับของเพื่อนบ้าน", "");
        page(neighbour, "https://example.go.th/one", "หน้าลับ");
        page(neighbour, "https://example.go.th/two", "หน้าลับ");
        commands.send(new AddStep(measure(3), 1, "รวบรวมระเบียบที่เกี่ยวข้อง"), own.actor(Role.HEAD_OF_OFFICE));
        page(own, "https://example.go.th/budget", "หน้าประกาศงบประมาณ");
        page(own, "https://example.go.th/wrong", "หน้าผิด");
        commands.send(new RemoveEvidence(october(own), "https://example.go.th/wrong"), own.actor(Role.DIVISION_HEAD));
    }

    private MeasureId measure(int number) {
        return MeasureId.of(own.id(), Municipality.YEAR, number);
    }

    private static ReportId october(Municipality agency) {
        return ReportId.of(agency.monthly(Month.OCTOBER));
    }

    private void report(Municipality agency, String text, String problems) {
        report(agency, october(agency), text, problems);
    }

    private void report(Municipality agency, ReportId report, String text, String problems) {
        commands.send(
                new ReportProgress(
                        report,
                        new Progress(text, Optional.of(80), List.of(), problems, ""),
                        Optional.empty(),
                        Optional.empty(),
                        false),
                agency.actor(Role.DIVISION_HEAD));
    }

    private void page(Municipality agency, String url, String note) {
        commands.send(new AttachEvidence(october(agency), url, note), agency.actor(Role.DIVISION_HEAD));
    }

    private Browser clerk() {
        var browser = new Browser(port);
        browser.signIn(Municipality.username(own.actor(Role.CLERK)), PASSWORD);
        return browser;
    }

    private Document search(String query) {
        var response = clerk().get("/search?" + query);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Jsoup.parse(response.body());
    }

    private static String q(String typed) {
        return "q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    private JsonNode found(String query) {
        var request = new Browser(port)
                .program("/api/v1/search?" + query, Municipality.username(own.actor(Role.CLERK)), PASSWORD)
                .GET();
        var response = new Browser(port).send(request);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json.readTree(response.body());
    }

    private int total(String typed) {
        return found(q(typed)).get("total").asInt();
    }

    @Test
    void findsAReportHoweverItIsTyped() {
        for (var typed : List.of("น้ำ", "น้ํา", "ค่าน้ำประปา", "12 จุด", "ป้าย ประปา", "\"๑๒ จุด\""))
            assertThat(total(typed)).as(typed).isEqualTo(1);
    }

    @Test
    void keepsWhatIsLookedForInTheOtherLanguage() {
        var english = search(q("น้ำ")).select(".languages a").attr("href");
        assertThat(english).isEqualTo("/search?" + q("น้ำ") + "&lang=en");
    }

    @Test
    void wantsAllWordsAndPhrasesAsTheyStand() {
        assertThat(total("ป้าย เรือบิน")).isZero();
        assertThat(total("\"จุด ๑๒\"")).isZero();
        assertThat(total("จุด ๑๒")).isEqualTo(1);
    }

    @Test
    void findsTheLatestAndSaysThatThereIsMore() {
        clock.moveTo(NEXT_DAY);
        var november = ReportId.of(neighbour.monthly(Month.NOVEMBER));
        report(neighbour, november, "ป้ายใหม่ของเพื่อนบ้าน", "");
        var one = find("เพื่อนบ้าน", SearchFilter.ALL, 1);
        assertThat(reports(one)).containsExactly(november);
        assertThat(one.cut()).isTrue();
        var two = find("เพื่อนบ้าน", SearchFilter.ALL, 2);
        assertThat(reports(two)).containsExactly(november, october(neighbour));
        assertThat(two.cut()).isFalse();
        // Only the month tells them apart, and then only how they stand.
        var october = Optional.of(YearMonth.of(2022, 10));
        assertThat(reports(find("เพื่อนบ้าน", of(Optional.empty(), october), 1)))
                .containsExactly(october(neighbour));
        var overdue = find("เพื่อนบ้าน", of(Optional.of(SlotState.OVERDUE), Optional.empty()), 1);
        assertThat(reports(overdue)).containsExactly(october(neighbour));
        assertThat(overdue.cut()).isFalse();
        assertThat(reports(find("เพื่อนบ้าน", of(Optional.of(SlotState.OVERDUE), october), 1)))
                .containsExactly(october(neighbour));
        assertThat(reports(find("เพื่อนบ้าน", of(Optional.of(SlotState.RETURNED), Optional.empty()), 1)))
                .isEmpty();
    }

    @Test
    void findsTheEvidenceOfWhatWasChangedLastFirst() {
        clock.moveTo(NEXT_DAY);
        var december = ReportId.of(neighbour.monthly(Month.DECEMBER));
        commands.send(
                new AttachEvidence(december, "https://example.go.th/three", "หน้าลับ"),
                neighbour.actor(Role.DIVISION_HEAD));
        var one = find("หน้าลับ", SearchFilter.ALL, 1);
        assertThat(evidence(one)).containsExactly(december);
        assertThat(one.cut()).isTrue();
        var all = find("หน้าลับ", SearchFilter.ALL, 3);
        assertThat(evidence(all)).containsExactly(december, october(neighbour), october(neighbour));
        assertThat(all.cut()).isFalse();
        assertThat(evidence(find("หน้าลับ", of(Optional.of(SlotState.RETURNED), Optional.empty()), 3)))
                .isEmpty();
        assertThat(evidence(find("หน้าลับ", of(Optional.of(SlotState.OVERDUE), Optional.empty()), 3)))
                .containsExactly(october(neighbour), october(neighbour));
    }

    /** Of the manual nobody has written a word. */
    @Test
    void findsWhatNobodyHasSentByWhatItIsAbout() {
        var january = Optional.of(YearMonth.of(2023, 1));
        clock.moveTo(NEXT_DAY);
        assertThat(reports(find("คู่มือ มาตรฐาน", of(Optional.of(SlotState.NOT_DUE), january), 9)))
                .containsExactlyInAnyOrder(
                        ReportId.of(neighbour.manual(neighbour.finance())),
                        ReportId.of(neighbour.manual(neighbour.works())));
        assertThat(reports(find("", of(Optional.of(SlotState.OVERDUE), Optional.empty()), 9)))
                .contains(october(neighbour));
        assertThat(reports(find("คู่มือ", of(Optional.of(SlotState.OVERDUE), Optional.empty()), 9)))
                .isEmpty();
        assertThat(find("", of(Optional.of(SlotState.NOT_DUE), Optional.empty()), 1)
                        .cut())
                .isTrue();
        assertThat(search("state=NOT_DUE&" + q("คู่มือ")).select("table.found a[href^=/reports/]"))
                .isNotEmpty();
    }

    private static List<ReportId> evidence(Found found) {
        return reports(found, Found.Kind.EVIDENCE);
    }

    private static SearchFilter of(Optional<SlotState> state, Optional<YearMonth> month) {
        return new SearchFilter(Optional.empty(), Optional.empty(), state, Optional.empty(), month);
    }

    private Found find(String typed, SearchFilter filter, int most) {
        var today = LocalDate.now(clock);
        return queries.ask(
                new Search(neighbour.id(), SearchWords.of(typed), filter, today, most), neighbour.actor(Role.CLERK));
    }

    private static List<ReportId> reports(Found found) {
        return reports(found, Found.Kind.REPORT);
    }

    private static List<ReportId> reports(Found found, Found.Kind kind) {
        return found.hits().stream()
                .filter(hit -> hit.kind() == kind)
                .flatMap(hit -> hit.task().stream())
                .map(task -> ReportId.of(task.slot().id()))
                .toList();
    }

    @Test
    void takesNoSignForAPattern() {
        assertThat(total("50%")).isEqualTo(1);
        assertThat(total("5%%")).isZero();
        assertThat(total("_")).isZero();
        assertThat(total("!")).isZero();
        assertThat(total("' or '1'='1")).isZero();
    }

    @Test
    void findsAMeasureByItsStepsDutiesAndWordsTogether() {
        var results = found(q("ระเบียบ คู่มือ") + "&kind=MEASURE").get("results");
        assertThat(results).hasSize(1);
        assertThat(results.get(0).get("path").asString()).isEqualTo("/plan/measures/" + measure(3));
        assertThat(found(q("แผนดำเนินงานประจำปี") + "&kind=MEASURE")
                        .get("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void findsAPageByAddressAndNoteWhileTheReportHasIt() {
        assertThat(found(q("example.go.th") + "&kind=EVIDENCE").get("total").asInt())
                .isEqualTo(1);
        assertThat(found(q("หน้าประกาศ") + "&kind=EVIDENCE").get("total").asInt())
                .isEqualTo(1);
        assertThat(total("หน้าผิด")).isZero();
    }

    @Test
    void showsNothingOfANeighbour() {
        assertThat(total("ลับของเพื่อนบ้าน")).isZero();
        assertThat(search(q("ลับของเพื่อนบ้าน")).select("table.found")).isEmpty();
        assertThat(found("kind=REPORT").get("total").asInt()).isEqualTo(1);
        var division = neighbour.finance();
        assertThat(clerk().get("/search?" + q("ป้าย") + "&division=" + division).statusCode())
                .isBetween(400, 499);
        assertThat(found(q("ป้าย") + "&division=" + division).get("total").asInt())
                .isZero();
    }

    @Test
    void filtersStandInTheAddress() {
        assertThat(found(q("ป้าย") + "&division=" + own.finance()).get("total").asInt())
                .isEqualTo(1);
        assertThat(found(q("ป้าย") + "&division=" + own.works()).get("total").asInt())
                .isZero();
        assertThat(found(q("ป้าย") + "&state=OVERDUE").get("total").asInt()).isEqualTo(1);
        assertThat(found(q("ป้าย") + "&state=APPROVED").get("total").asInt()).isZero();
        assertThat(found(q("ป้าย") + "&year=2566&month=2022-10").get("total").asInt())
                .isEqualTo(1);
        assertThat(found(q("ป้าย") + "&year=2565").get("total").asInt()).isZero();
        assertThat(found(q("ป้าย") + "&month=2022-11").get("total").asInt()).isZero();
        var page = search(q("ป้าย") + "&division=" + own.finance() + "&state=&year=&month=&kind=");
        assertThat(page.select("#division option[selected]").attr("value"))
                .isEqualTo(own.finance().value());
        assertThat(page.select(".search-filters").hasAttr("open")).isTrue();
    }

    @Test
    void marksWhatWasFoundAndKeepsMarkupText() {
        var page = search(q("onerror"));
        assertThat(page.select("main mark").eachText()).containsExactly("onerror");
        assertThat(page.select("main img, [onerror]")).isEmpty();
        assertThat(page.select(".found-text").text()).contains(MARKUP);
        var typed = search(q("<script>alert(1)</script>"));
        assertThat(typed.select("script:not([nonce])")).isEmpty();
        assertThat(typed.select("#q").attr("value")).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void saysWhatToDoWhenNothingWasFound() {
        var page = search(q("เรือบิน") + "&year=2566");
        assertThat(page.select(".search-nothing li")).hasSize(4);
        assertThat(page.select(".search-nothing a").getFirst().attr("href")).doesNotContain("2566");
    }

    @Test
    void isPutInOrderByAHeadAndDownloadedInIt() throws Exception {
        var page = search(q("แผน") + "&sort=title");
        assertThat(page.select("th[aria-sort=ascending]").eachText()).isNotEmpty();
        var ascending = page.select("table.found .found-what > a").eachText();
        var turned = search(q("แผน") + "&sort=title&down");
        assertThat(turned.select("th[aria-sort=descending]")).isNotEmpty();
        assertThat(turned.select("table.found .found-what > a").eachText()).isEqualTo(ascending.reversed());
        var file = page.select(".table-file-links a[href*=.csv]").attr("href");
        var csv = new String(clerk().bytes(file).body(), StandardCharsets.UTF_8);
        assertThat(csv).contains("แผนการดำเนินงาน");
        assertThat(clerk().get(file.replace(".csv", ".xlsx"))
                        .headers()
                        .firstValue("Content-Type")
                        .orElse(""))
                .contains("spreadsheetml");
    }

    @Test
    void aMeasureThatWasWithdrawnSaysSo() {
        commands.send(new WithdrawMeasure(measure(2), "ยุบรวม"), own.actor(Role.HEAD_OF_OFFICE));
        var results = found(q("แผนการดำเนินงาน") + "&kind=MEASURE").get("results");
        assertThat(results.get(0).get("state").asString()).isEqualTo("withdrawn");
    }

    @Test
    void leadsThereFromTheHeaderWithoutAScript() {
        var form = search("").select("header form[role=search]");
        assertThat(form.attr("action")).isEqualTo("/search");
        assertThat(form.select("input[name=q]")).hasSize(1);
    }

    /** The other large tables of the year go by the same address. */
    @Test
    void everyLargeTableIsPutInOrderAndDownloaded() throws Exception {
        for (var table : List.of("/rounds?sort=duty", "/rounds/workload?sort=division", "/plan?sort=issue")) {
            var address = table + "&year=2566";
            var upwards = Jsoup.parse(clerk().get(address).body());
            assertThat(upwards.select("th[aria-sort=ascending]")).as(address).isNotEmpty();
            var down = Jsoup.parse(clerk().get(address + "&down").body());
            assertThat(down.select("th[aria-sort=descending]")).as(address).isNotEmpty();
            assertThat(firstWords(down))
                    .as(address)
                    .isEqualTo(firstWords(upwards).reversed());
            var file = upwards.select(".table-file-links a[href*=.csv]").attr("href");
            var csv = new String(clerk().bytes(file).body(), StandardCharsets.UTF_8);
            var first = firstWords(upwards).getFirst();
            var last = firstWords(upwards).getLast();
            assertThat(csv).as(file).containsSubsequence(first, last);
        }
    }

    private static List<String> firstWords(Document page) {
        return page
                .select(
                        "tbody th[scope=rowgroup] > span:first-child, tbody th[scope=row], td > a[href*=/plan/measures/]")
                .eachText()
                .stream()
                .filter(text -> page.select("tbody th[scope=rowgroup]").isEmpty() || !text.startsWith("กอง"))
                .distinct()
                .toList();
    }
}
