package org.yokradap.followup.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.followup.Municipality.PASSWORD;
import static org.yokradap.followup.evidence.Samples.bytes;
import static org.yokradap.followup.evidence.Samples.pdf;
import static org.yokradap.followup.evidence.Samples.together;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yokradap.followup.Municipality;
import org.yokradap.followup.api.EvidenceFile;
import org.yokradap.followup.api.EvidenceStore;
import org.yokradap.followup.api.FileDigest;
import org.yokradap.followup.api.Progress;
import org.yokradap.followup.api.ReportCommand.ApproveReport;
import org.yokradap.followup.api.ReportCommand.AttachFiles;
import org.yokradap.followup.api.ReportCommand.RemoveFile;
import org.yokradap.followup.api.ReportCommand.ReportProgress;
import org.yokradap.followup.api.ReportId;
import org.yokradap.followup.api.ReportState;
import org.yokradap.followup.api.TaskBook;
import org.yokradap.followup.api.Upload;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.SlotId;
import org.yokradap.platform.Commands;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;
import org.yokradap.platform.testing.Multipart;

/** Files from the form to whoever opens them, and away again. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceIT {
    private static final Instant JANUARY_20 = Instant.parse("2023-01-20T02:00:00Z");
    private static final String NAME = "รายงาน ม.ค. ๒๕๖๖ “ฉบับจริง”.pdf";

    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private EventStore events;

    @Autowired
    private TaskBook tasks;

    @Autowired
    private EvidenceStore store;

    @Autowired
    private EvidenceCleaning cleaning;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient sql;

    @LocalServerPort
    private int port;

    private Municipality agency = new Municipality(AgencyId.ofCode("naphayan"));
    private Municipality neighbour = new Municipality(AgencyId.ofCode("naphayantai"));

    @BeforeAll
    void plan() {
        clock.moveTo(JANUARY_20);
        agency = Municipality.register("naphayan", commands, accounts);
        neighbour = Municipality.register("naphayantai", commands, accounts);
    }

    @BeforeEach
    void onTheSameDay() {
        clock.moveTo(JANUARY_20);
    }

    private Browser as(Role role) {
        var browser = new Browser(port);
        browser.signIn(Municipality.username(agency.actor(role)), PASSWORD);
        return browser;
    }

    private Actor head() {
        return agency.actor(Role.DIVISION_HEAD);
    }

    private ReportState stateOf(SlotId slot) {
        return tasks.find(slot, LocalDate.of(2023, 1, 20))
                .orElseThrow()
                .report()
                .orElseThrow();
    }

    private EvidenceFile take(SlotId slot, String name, byte[] content, Actor actor) {
        return store.take(ReportId.of(slot), new Upload(name, new ByteArrayResource(content)), actor);
    }

    private EvidenceFile attach(SlotId slot, String name, byte[] content) {
        var file = take(slot, name, content, head());
        commands.send(new AttachFiles(ReportId.of(slot), List.of(file.digest())), head());
        return file;
    }

    private HttpResponse<byte[]> open(String path, Actor actor, String... headers) {
        var browser = new Browser(port);
        var request = browser.program("/api/v1" + path, Municipality.username(actor), PASSWORD);
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> upload(SlotId slot, Actor actor, Multipart.Attachment... files) {
        var browser = new Browser(port);
        return browser.send(
                browser.program("/api/v1/reports/" + slot + "/files", Municipality.username(actor), PASSWORD)
                        .header("Content-Type", Multipart.TYPE)
                        .POST(Multipart.ofFiles(Map.of(), List.of(files))));
    }

    private static String sha256(byte[] content) throws java.security.NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private long count(String table, Municipality whose, String digest) {
        return sql.sql("select count(*) from " + table + " where agency = ? and digest = ?")
                .params(whose.id().value(), digest)
                .query(Long.class)
                .single();
    }

    /** Longer than a portion, and another one each time. */
    private static byte[] large(String mark) {
        return together(bytes("%PDF-1.4\n% " + mark + "\n"), new byte[700_000], bytes("\n%%EOF\n"));
    }

    @Test
    void goesWithTheFormAndComesBackAsItWas() throws Exception {
        var slot = agency.monthly(Month.JANUARY);
        var page = "/reports/" + slot;
        var content = large("form");
        var browser = as(Role.DIVISION_HEAD);
        assertThat(browser.get(page).body()).contains("type=\"file\"", "multiple", "capture=\"environment\"");
        var sent = browser.attach(
                page + "/draft",
                Map.of("text", "ปิดประกาศ", "percent", "50", "base", "0"),
                List.of(
                        new Multipart.Attachment("files", NAME, content),
                        new Multipart.Attachment("files", "C:\\ภาพ\\ป้าย.png", Samples.png()),
                        new Multipart.Attachment("files", "", new byte[0])));
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(browser.get(page).body()).contains(NAME, "(0.7 MB)", ">ป้าย.png<");

        var opened = browser.bytes(page + "/files/" + sha256(content));
        assertThat(opened.body()).isEqualTo(content);
        var headers = opened.headers();
        assertThat(headers.firstValue("Content-Type")).contains("application/pdf");
        assertThat(headers.firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"")
                .contains("filename*=UTF-8''%E0%B8%A3%E0%B8%B2%E0%B8%A2");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
        assertThat(headers.allValues("Cache-Control")).containsExactly("no-store, private");
    }

    @Test
    void isNamedInNoEvent() {
        var slot = agency.monthly(Month.OCTOBER);
        attach(slot, "บัญชีรายชื่อ สมชาย ใจดี.pdf", pdf());
        var payloads = sql.sql("select payload from DomainEventEntry where aggregateIdentifier = ?")
                .param(ReportId.of(slot).value())
                .query((row, number) -> new String(row.getBytes("payload"), java.nio.charset.StandardCharsets.UTF_8))
                .list();
        assertThat(payloads)
                .singleElement()
                .asString()
                .contains("application/pdf")
                .doesNotContain("สมชาย");
    }

    @Test
    void isKeptWithAFormThatIsRefusedAndNothingTypedIsLost() throws Exception {
        var slot = agency.monthly(Month.FEBRUARY);
        var page = "/reports/" + slot;
        var good = large("kept");
        var browser = as(Role.DIVISION_HEAD);
        browser.get(page);
        var refused = browser.attach(
                page + "/submit",
                Map.of("text", "ปิดประกาศที่ตลาด", "exact", "สามสิบ", "base", "0"),
                List.of(
                        new Multipart.Attachment("files", "ดี.pdf", good),
                        new Multipart.Attachment("files", "หน้าเว็บ.pdf", bytes("<html><script>1</script></html>")),
                        new Multipart.Attachment("files", "ว่าง.pdf", new byte[0])));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("“หน้าเว็บ.pdf”", "“ว่าง.pdf”", ">ปิดประกาศที่ตลาด</textarea>", "สามสิบ")
                .contains(">ดี.pdf<")
                .contains("name=\"kept\" value=\"" + sha256(good) + "\" checked");
        assertThat(events.readEvents(ReportId.of(slot).value()).asStream()).isEmpty();
        assertThat(browser.bytes(page + "/files/" + sha256(good)).statusCode()).isEqualTo(404);

        var saved = browser.attach(
                page + "/submit",
                Map.of("text", "ปิดประกาศที่ตลาด", "percent", "25", "base", "0", "kept", sha256(good)),
                List.of());
        assertThat(saved.statusCode()).isEqualTo(302);
        assertThat(stateOf(slot).files()).extracting(EvidenceFile::name).containsExactly("ดี.pdf");
    }

    @Test
    void isAttachedThroughTheInterfaceAllOrNone() {
        var slot = agency.monthly(Month.MARCH);
        var one = new Multipart.Attachment("files", "1.pdf", large("rest 1"));
        var two = new Multipart.Attachment("files", "2.pdf", large("rest 2"));
        var bad = new Multipart.Attachment("files", "ภาพ.pdf", Samples.png());
        var refused = upload(slot, head(), one, bad);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("“ภาพ.pdf”", "ENDING_WRONG", "\"field\":\"files\"");
        assertThat(events.readEvents(ReportId.of(slot).value()).asStream()).isEmpty();

        assertThat(upload(slot, head(), one, two).statusCode()).isEqualTo(200);
        assertThat(upload(slot, head(), one).body()).contains("\"name\":\"1.pdf\"", "\"name\":\"2.pdf\"");
        assertThat(events.readEvents(ReportId.of(slot).value()).asStream()).hasSize(2);
        assertThat(upload(slot, agency.headOfWorks(), one).statusCode()).isEqualTo(403);
        assertThat(upload(slot, agency.actor(Role.CLERK), one).statusCode()).isEqualTo(403);
        assertThat(upload(slot, neighbour.actor(Role.DIVISION_HEAD), one).statusCode())
                .isEqualTo(403);
    }

    @Test
    void isRefusedByNameWhenItIsTooLarge() {
        var slot = agency.monthly(Month.MARCH);
        var large = together(bytes("%PDF-1.4\n"), new byte[21 << 20], bytes("\n%%EOF\n"));
        var refused = upload(slot, head(), new Multipart.Attachment("files", "ใหญ่มาก.pdf", large));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("“ใหญ่มาก.pdf” ใหญ่เกิน 20 MB");
    }

    @Test
    void isOpenedOnlyByWhoeverMayReadTheReport() throws Exception {
        var slot = agency.monthly(Month.APRIL);
        var path = "/reports/" + slot + "/files/";
        var file = attach(slot, "a.pdf", large("april"));
        var elsewhere = attach(agency.monthly(Month.MAY), "b.pdf", large("may"));
        for (Role role : new Role[] {Role.DIVISION_HEAD, Role.HEAD_OF_OFFICE, Role.CLERK, Role.MAYOR, Role.AUDITOR})
            assertThat(open(path + file.digest(), agency.actor(role)).statusCode())
                    .as(role.name())
                    .isEqualTo(200);
        assertThat(open(path + file.digest(), agency.headOfWorks()).statusCode())
                .isEqualTo(200);
        assertThat(open(path + file.digest(), agency.actor(Role.ADMINISTRATOR)).statusCode())
                .isEqualTo(403);
        assertThat(open(path + file.digest(), neighbour.actor(Role.AUDITOR)).statusCode())
                .isEqualTo(404);
        assertThat(open(path + elsewhere.digest(), head()).statusCode()).isEqualTo(404);
        assertThat(open(path + "0".repeat(64), head()).statusCode()).isEqualTo(404);
        assertThat(open(path + "..%2f..", head()).statusCode()).isBetween(400, 404);
        assertThat(new Browser(port)
                        .get("/reports/" + slot + "/files/" + file.digest())
                        .statusCode())
                .isEqualTo(302);

        assertThat(open(
                                "/reports/" + neighbour.monthly(Month.APRIL) + "/files/" + file.digest(),
                                neighbour.actor(Role.CLERK))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void isStoredOnceForAnAgencyAndTellsNoNeighbour() throws Exception {
        var content = large("once");
        var digest = sha256(content);
        attach(agency.monthly(Month.JUNE), "a.pdf", content);
        long portions = count("evidence_portion", agency, digest);
        assertThat(portions).isEqualTo(3);
        attach(agency.monthly(Month.JULY), "b.pdf", content);
        attach(agency.monthly(Month.JULY), "c.pdf", content);
        assertThat(count("evidence_portion", agency, digest)).isEqualTo(portions);
        assertThat(stateOf(agency.monthly(Month.JULY)).files())
                .extracting(EvidenceFile::name)
                .containsExactly("b.pdf");
        assertThat(count("evidence_content", neighbour, digest)).isZero();

        take(neighbour.monthly(Month.JUNE), "d.pdf", content, neighbour.actor(Role.DIVISION_HEAD));
        assertThat(count("evidence_content", neighbour, digest)).isOne();
    }

    @Test
    void isStoredOnceAlsoWhenSeveralSendItAtOnce() throws Exception {
        var content = large("race");
        var slots = List.of(Month.OCTOBER, Month.NOVEMBER, Month.DECEMBER, Month.AUGUST);
        try (var threads = Executors.newFixedThreadPool(slots.size())) {
            var takings = slots.stream()
                    .map(month -> threads.submit(() -> take(agency.monthly(month), "a.pdf", content, head())))
                    .toList();
            for (var taking : takings) assertThat(taking.get().size()).isEqualTo(content.length);
        }
        assertThat(count("evidence_content", agency, sha256(content))).isOne();
        assertThat(count("evidence_portion", agency, sha256(content))).isEqualTo(3);
        assertThat(count("evidence_upload", agency, sha256(content))).isEqualTo(4);
    }

    @Test
    void isReadInPartsAndNotAgainWhenItIsThere() {
        var slot = agency.monthly(Month.AUGUST);
        var content = large("parts");
        IntStream.range(20, content.length - 20).forEach(i -> content[i] = (byte) (i / 1000));
        var file = attach(slot, "parts.pdf", content);
        var path = "/reports/" + slot + "/files/" + file.digest();
        for (int from : new int[] {0, 262_143, 262_144, 600_000}) {
            var part = open(path, head(), "Range", "bytes=" + from + "-" + (from + 99_999));
            assertThat(part.statusCode()).isEqualTo(206);
            assertThat(part.body()).isEqualTo(java.util.Arrays.copyOfRange(content, from, from + 100_000));
        }
        assertThat(open(path, head(), "If-None-Match", "\"" + file.digest() + "\"")
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void leavesAMarkWheneverItIsOpened() {
        var slot = agency.monthly(Month.SEPTEMBER);
        var file = attach(slot, "หลักฐานที่มีคนเปิด.pdf", large("log"));
        var path = "/reports/" + slot + "/files/" + file.digest();
        open(path, agency.actor(Role.MAYOR));
        open(path, agency.actor(Role.MAYOR));
        clock.moveTo(JANUARY_20.plus(Duration.ofMinutes(11)));
        open(path, agency.actor(Role.MAYOR));
        open(path, neighbour.actor(Role.MAYOR));
        assertThat(count("evidence_access", agency, file.digest().value())).isEqualTo(2);

        var log = as(Role.AUDITOR).get("/evidence-log");
        assertThat(log.statusCode()).isEqualTo(200);
        assertThat(log.body()).contains("หลักฐานที่มีคนเปิด.pdf", "MAYOR", "เดือนกันยายน 2566", "20 ม.ค. 2566 09:11");
        assertThat(as(Role.ADMINISTRATOR).get("/evidence-log").body()).contains("หลักฐานที่มีคนเปิด.pdf");
        assertThat(as(Role.CLERK).get("/evidence-log").statusCode()).isEqualTo(403);
        assertThat(new String(
                        open("/evidence-accesses?limit=200", agency.actor(Role.AUDITOR))
                                .body(),
                        java.nio.charset.StandardCharsets.UTF_8))
                .contains(file.digest().value(), "\"way\":\"FILE\"");
        assertThat(new String(
                        open("/evidence-accesses?limit=200", neighbour.actor(Role.AUDITOR))
                                .body(),
                        java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain(file.digest().value());
    }

    /** Only pixels that we have drawn are shown in place, and of a photo that is to say nothing of its place only these are kept. */
    @Test
    void isShownAsAPictureOfOurOwn() throws Exception {
        var slot = agency.operatingPlan();
        var page = "/reports/" + slot;
        var browser = as(Role.DIVISION_HEAD);
        browser.get(page);
        browser.attach(
                page + "/draft",
                Map.of("text", "ปิดประกาศ", "percent", "50", "base", "0", "placeless", "true"),
                List.of(
                        new Multipart.Attachment("files", "ป้าย.jpg", PlacelessCopyTest.photo(Orientation.RIGHT)),
                        new Multipart.Attachment("files", "แผน.pdf", pdf(2)),
                        new Multipart.Attachment("files", "ข้อความ.txt", bytes("ปิดแล้ว"))));
        var files = stateOf(slot).files();
        assertThat(files).extracting(EvidenceFile::pictures).containsExactly(1, 2, 0);
        assertThat(browser.get(page).body())
                .contains("alt=\"ภาพตัวอย่างของ ป้าย.jpg หน้า 1\"", "alt=\"ภาพตัวอย่างของ แผน.pdf หน้า 2\"")
                .contains("แสดงภาพตัวอย่างไม่ได้");
        var photo = page + "/files/" + files.getFirst().digest();
        assertThat(new String(browser.bytes(photo).body(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS", "13.7563");
        var picture = browser.bytes(photo + "/pictures/1");
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(picture.headers().allValues("Cache-Control")).containsExactly("no-store, private");
        assertThat(javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(picture.body()))
                        .getHeight())
                .isEqualTo(64);
        assertThat(browser.bytes(photo + "/pictures/2").statusCode()).isEqualTo(404);
        assertThat(open(photo + "/pictures/1", neighbour.actor(Role.CLERK)).statusCode())
                .isEqualTo(404);
        assertThat(as(Role.AUDITOR).get("/evidence-log").body()).contains("ดูภาพตัวอย่าง", "ป้าย.jpg");
    }

    @Test
    void isThrownAwayOnceNoReportNeedsIt() {
        var slot = agency.yearsReport();
        var report = ReportId.of(slot);
        var approved = attach(slot, "approved.pdf", large("approved"));
        var draft = attach(slot, "draft.pdf", large("draft"));
        commands.send(new RemoveFile(report, draft.digest()), head());
        var never = take(slot, "never.pdf", large("never"), head());
        commands.send(
                new ReportProgress(report, new Progress("จัดทำแล้ว", 100), Optional.empty(), Optional.empty(), true),
                head());
        commands.send(new ApproveReport(report, stateOf(slot).digest().orElseThrow()), agency.actor(Role.CLERK));
        commands.send(new RemoveFile(report, approved.digest()), head());

        // The clock ticks on while files are taken in.
        var taken = clock.instant();
        clock.moveTo(JANUARY_20.plus(EvidenceCleaning.HELD).minusSeconds(1));
        cleaning.run();
        assertThat(store.hold(report, List.of(never.digest()))).hasSize(1);
        clock.moveTo(taken.plus(EvidenceCleaning.HELD).plusSeconds(1));
        cleaning.run();
        assertThat(List.of(draft, never, approved))
                .extracting(
                        file -> count("evidence_portion", agency, file.digest().value()))
                .containsExactly(0L, 3L, 3L);
        clock.moveTo(JANUARY_20.plus(EvidenceCleaning.HELD.multipliedBy(2)));
        cleaning.run();
        assertThat(List.of(draft, never, approved))
                .extracting(
                        file -> count("evidence_content", agency, file.digest().value()))
                .containsExactly(0L, 0L, 1L);

        var path = "/reports/" + slot + "/files/";
        assertThat(open(path + approved.digest(), agency.actor(Role.CLERK)).statusCode())
                .isEqualTo(200);
        assertThat(open(path + draft.digest(), agency.actor(Role.CLERK)).statusCode())
                .isEqualTo(404);
        assertThat(as(Role.CLERK).get("/reports/" + slot).body())
                .contains("approved.pdf", "ไฟล์ที่ไม่ได้เก็บไว้แล้ว")
                .doesNotContain("draft.pdf");
        commands.send(new ReportProgress(report, "แก้ไข", 90), head());
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> commands.send(
                        new AttachFiles(
                                report, List.of(new FileDigest(never.digest().value()))),
                        head())))
                .hasMessageContaining("GONE");
    }

    /** Only a report's own form may be as large as its files: the others stop at a table's size. */
    @Test
    void makesNoOtherFormLarger() {
        var office = as(Role.HEAD_OF_OFFICE);
        office.get("/analysis/import");
        var nineMegabytes = List.of(new Multipart.Attachment("file", "a.csv", new byte[9 << 20]));
        assertThat(office.attach("/analysis/import", Map.of(), nineMegabytes).statusCode())
                .isEqualTo(413);
        var browser = new Browser(port);
        var withoutLength = browser.program("/analysis/import", "", "")
                .header("Content-Type", Multipart.TYPE)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[99])));
        assertThat(browser.send(withoutLength).statusCode()).isEqualTo(413);
    }
}
