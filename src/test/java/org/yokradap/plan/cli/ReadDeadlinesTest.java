package org.yokradap.plan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yokradap.calendar.Timing;
import org.yokradap.platform.cli.CommandShell;
import org.yokradap.platform.testing.CommandRun;
import tools.jackson.databind.JsonNode;

class ReadDeadlinesTest {
    private static final List<String> FIELDS =
            List.of("kind", "start", "end", "due", "count", "times", "day", "of", "within", "unit", "doubt");

    private static CommandRun run(String input, String... options) {
        var arguments = Stream.concat(Stream.of("deadline", "--year", "2566"), Stream.of(options));
        return CommandRun.of(
                new ReadDeadlines(), input.getBytes(StandardCharsets.UTF_8), arguments.toArray(String[]::new));
    }

    /** The fields that are there, as in "monthly count=12". */
    private static List<String> understood(String phrase) {
        return obligations(run(phrase).jsonLines().getFirst());
    }

    private static List<String> obligations(JsonNode line) {
        return StreamSupport.stream(line.path("obligations").spliterator(), false)
                .map(it -> FIELDS.stream()
                        .filter(it::has)
                        .map(field -> field.equals("kind")
                                ? it.path(field).asString()
                                : field + "=" + it.path(field).asString())
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "ภายในเดือนมกราคม ๒๕๖๖, by-end-of-month start=2023-01-01 end=2023-01-31 due=2023-01-31 count=1",
        "ภายในวันที่ ๓๑ มกราคม ๒๕๖๖, by-date due=2023-01-31 count=1",
        "1-15 ม.ค. 66, day-range start=2023-01-01 end=2023-01-15 due=2023-01-15 count=1",
        "เดือนมกราคม ๒๕๖๖, month start=2023-01-01 end=2023-01-31 due=2023-01-31 count=1",
        "ตั้งแต่ ต.ค. 65 – มี.ค. 66, month-range start=2022-10-01 end=2023-03-31 due=2023-03-31 count=1",
        "ทุกเดือน, monthly count=12",
        "เดือนละ ๒ ครั้ง, monthly count=12 times=2",
        "ทุกเดือน (ม.ค. - มี.ค. ๖๖), monthly start=2023-01-01 end=2023-03-31 count=3",
        "ทุกวันที่ ๕ ของเดือนถัดไป, monthly-offset count=12 day=5 of=next-month",
        "ทุกวันที่ ๑๕ ของเดือน, monthly-offset count=12 day=15 of=same-month",
        "ภายใน 5 วันทำการของเดือนถัดไป, monthly-offset count=12 of=next-month within=5 unit=working-days",
        "ภายใน 5 วันทำการหลังสิ้นเดือน, monthly-offset count=12 of=next-month within=5 unit=working-days",
        "ภายใน 5 วันทำการแรกของทุกเดือน, monthly-offset count=12 of=same-month within=5 unit=working-days",
        "รายไตรมาส, quarterly count=4",
        "ไตรมาสที่ ๒, quarter start=2023-01-01 end=2023-03-31 due=2023-03-31 count=1",
        "รอบ ๖ เดือน, half-year start=2022-10-01 end=2023-03-31 due=2023-03-31 count=1",
        "ทุก ๖ เดือน, half-year count=2",
        "รอบ ๑๒ เดือน, full-year start=2022-10-01 end=2023-09-30 due=2023-09-30 count=1",
        "ตลอดปีงบประมาณ, fiscal-year start=2022-10-01 end=2023-09-30 due=2023-09-30 count=1",
        "ภายใน ๓๐ วัน นับจากวันที่ได้รับอนุมัติ, relative within=30 unit=days",
        "ภายใน ๑๕ วันทำการ, relative within=15 unit=working-days",
        "เมื่อโครงการเสร็จสิ้น, event",
        "เป็นปัจจุบัน, continuous",
        "ภายในระยะเวลาที่กำหนด, refers-to-other",
        "เมกราคม, undated doubt=no-time-named",
        "ภายในวันที่ ๓๑ กุมภาพันธ์ ๒๕๖๖, undated doubt=impossible-date",
    })
    void readsEachKind(String phrase, String understood) {
        assertThat(understood(phrase)).containsExactly(understood);
    }

    @Test
    void readsSeveralDutiesOfOneLineEachWithItsWords() {
        var line = run("๑. ภายใน ม.ค. ๖๖ ๒. ทุกเดือน").jsonLines().getFirst();
        assertThat(obligations(line))
                .containsExactly(
                        "by-end-of-month start=2023-01-01 end=2023-01-31 due=2023-01-31 count=1", "monthly count=12");
        assertThat(line.path("obligations").get(1).path("words").asString()).isEqualTo("ทุกเดือน");
    }

    @Test
    void answersEveryLineAndOnlyThose() {
        var run = run("\ufeffทุกเดือน\r\n\r\n  \nรายไตรมาส");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.jsonLines())
                .extracting(it -> it.path("text").asString() + "|"
                        + it.path("obligations").size())
                .containsExactly("ทุกเดือน|1", "|0", "  |0", "รายไตรมาส|1");
        assertThat(run("").out()).isEmpty();
    }

    @Test
    void saysInTheLanguageAskedForWhyADutyIsUndated() {
        assertThat(run("รายงาน").out()).contains("\"note\":\"ถ้อยคำไม่ได้ระบุเวลา\"");
        assertThat(run("รายงาน", "--language", "en").out()).contains("\"note\":\"the words name no time\"");
    }

    @Test
    void readsFilesInTheirOrder(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("a"), "ทุกเดือน\n");
        Files.writeString(directory.resolve("b"), "รายไตรมาส\n");
        var run = run("เป็นปัจจุบัน", directory + "/b", "-", directory + "/a");
        assertThat(run.jsonLines())
                .extracting(it -> it.path("text").asString())
                .containsExactly("รายไตรมาส", "เป็นปัจจุบัน", "ทุกเดือน");
        var missing = run("", directory + "/a", directory + "/c");
        assertThat(missing.exit()).isEqualTo(2);
        assertThat(missing.jsonLines()).hasSize(1);
        assertThat(missing.err()).startsWith(directory + "/c: ");
    }

    @Test
    void namesTheLineThatIsNoText() {
        var run = CommandRun.of(
                new ReadDeadlines(), new byte[] {'a', '\n', (byte) 0xff, '\n', 'b'}, "deadline", "--year", "2566");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.jsonLines()).hasSize(1);
        assertThat(run.err()).startsWith("-:2: ");
    }

    @Test
    void needsAYear() {
        assertThat(CommandRun.of(new ReadDeadlines(), "deadline").exit()).isEqualTo(2);
        var gregorian = CommandRun.of(new ReadDeadlines(), "deadline", "--year", "2023", "--language=en");
        assertThat(gregorian.exit()).isEqualTo(2);
        assertThat(gregorian.err()).contains("--year", "“2023” is not a fiscal year");
    }

    /** Whoever types a line sees the answer before typing the next. */
    @Test
    void answersALineBeforeTheNextComes() throws Exception {
        var typed = new PipedOutputStream();
        var in = new PipedInputStream(typed);
        var answers = new PipedInputStream();
        var out = new PipedOutputStream(answers);
        var run = CompletableFuture.supplyAsync(() -> new CommandShell(List.of(new ReadDeadlines()))
                .run(in, out, new ByteArrayOutputStream(), "deadline", "--year", "2566"));
        for (var phrase : List.of("ทุกเดือน", "รายไตรมาส")) {
            typed.write((phrase + "\n").getBytes(StandardCharsets.UTF_8));
            typed.flush();
            assertThat(lineOf(answers)).contains(phrase);
        }
        typed.close();
        assertThat(run.get()).isZero();
    }

    private static String lineOf(InputStream stream) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = stream.read(); next != '\n'; next = stream.read()) line.write(next);
        return line.toString(StandardCharsets.UTF_8);
    }

    @Property(tries = 200)
    void neverFailsAndInventsNothing(@ForAll @NotEmpty String anything) {
        var line = anything.replaceAll("[\r\n\ufeff\ud800-\udfff]", " ");
        var run = run(line + "\n");
        assertThat(run.exit()).isZero();
        var answer = run.jsonLines().getFirst();
        assertThat(answer.path("text").asString()).isEqualTo(line);
        var kinds = Set.copyOf(
                Stream.of(Timing.Kind.values()).map(Timing.Kind::code).toList());
        for (JsonNode obligation : answer.path("obligations")) {
            var kind = obligation.path("kind").asString();
            assertThat(kinds).contains(kind);
            if (kind.equals("undated")) {
                assertThat(obligation.path("note").asString()).isNotBlank();
                assertThat(obligation.has("start") || obligation.has("end") || obligation.has("due"))
                        .isFalse();
            }
        }
    }

    @Test
    void kindsAreThoseThatProgramsKnow() {
        assertThat(Timing.Kind.values())
                .extracting(Timing.Kind::code)
                .containsExactlyInAnyOrder(
                        "by-end-of-month",
                        "by-date",
                        "day-range",
                        "month",
                        "month-range",
                        "monthly",
                        "monthly-offset",
                        "quarterly",
                        "quarter",
                        "half-year",
                        "full-year",
                        "fiscal-year",
                        "relative",
                        "event",
                        "continuous",
                        "refers-to-other",
                        "undated");
    }
}
