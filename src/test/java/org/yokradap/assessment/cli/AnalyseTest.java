package org.yokradap.assessment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yokradap.assessment.Example;
import org.yokradap.platform.testing.CommandRun;
import tools.jackson.databind.JsonNode;

class AnalyseTest {
    private static final String TEN_INDICATORS = """
            indicator,score
            1,91.39
            2,81.83
            3,86.25
            4,83.08
            5,84.18
            6,99.12
            7,97.47
            8,94.28
            9,92.14
            10,100
            """;

    @TempDir
    private Path parent;

    private Path directory;

    @BeforeEach
    void makeDirectory() throws IOException {
        directory = Files.createDirectory(parent.resolve("tables"));
    }

    private AnalyseTest with(String file, String text) throws IOException {
        Files.writeString(directory.resolve(file), text);
        return this;
    }

    private CommandRun run(String... options) {
        var arguments = new ArrayList<>(List.of("analyse", directory.toString(), "--language", "en"));
        arguments.addAll(List.of(options));
        return CommandRun.of(new Analyse(), arguments.toArray(String[]::new));
    }

    private JsonNode json(String... options) {
        var run = run(
                Stream.concat(Stream.of("--format", "json"), Stream.of(options)).toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        return run.json();
    }

    /** Exact, rounded, level, passes. */
    private static String overall(JsonNode analysis) {
        JsonNode overall = analysis.path("overall");
        if (overall.isMissingNode()) return "missing";
        return Stream.of("exact", "score", "level", "passes")
                .map(it -> overall.path(it).asString("unknown"))
                .collect(Collectors.joining(" "));
    }

    private static List<String> each(JsonNode list, String... fields) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(it -> Stream.of(fields)
                        .map(field -> it.path(field).asString("-"))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static String instrumentScores(String iit, String eit, String oit) {
        return "instrument,indicator,name,score,stated_result\nIIT,,," + iit + ",\nEIT,,," + eit + ",\nOIT,,," + oit
                + ",\n";
    }

    private static String items(List<String> zero) {
        return Stream.of(
                        IntStream.rangeClosed(1, 30).mapToObj(i -> "i" + i + ",90"),
                        IntStream.rangeClosed(1, 15).mapToObj(i -> "e" + i + ",90"),
                        IntStream.rangeClosed(1, 43)
                                .mapToObj(i -> "o" + i + "," + (zero.contains("o" + i) ? "0" : "100")))
                .flatMap(it -> it)
                .collect(Collectors.joining("\n", "item,score\n", "\n"));
    }

    @Nested
    class TheWorkedExample {
        private JsonNode analysis = JSON_OF_NOTHING;

        @BeforeEach
        void analyse() throws IOException {
            for (var table : Example.texts().entrySet()) with(table.getKey(), table.getValue());
            analysis = json("--year", "2565", "--memo-date", "12 ต.ค. 2565");
        }

        @Test
        void comesOutAsItIsKnown() {
            assertThat(analysis.path("framework").asString()).isEqualTo("ita-2565");
            assertThat(overall(analysis)).isEqualTo("93.1188 93.12 A true");
            assertThat(each(analysis.path("instruments"), "code", "exact", "score"))
                    .containsExactly("IIT 85.346 85.35", "EIT 96.9566666667 96.96", "OIT 96.07 96.07");
            assertThat(each(analysis.path("stated"), "where", "overall", "level", "verdict"))
                    .containsExactly("memo 83.12 A discrepancy", "report 93.13 A rounding-note");
            assertThat(each(analysis.path("indicators"), "code", "score", "passes"))
                    .contains("1 91.39 true", "2 81.83 false", "10 100.00 true")
                    .hasSize(10);
        }

        @Test
        void hasThreeWeakIndicatorsOfWhichTwoAreUrgent() {
            assertThat(each(analysis.path("weaknesses"), "kind", "code", "score", "urgent"))
                    .containsExactly(
                            "indicator 2 81.83 true",
                            "indicator 4 83.08 true",
                            "indicator 5 84.18 false",
                            "question i7 74.05 false",
                            "question i10 83.05 false",
                            "question i12 75.83 false",
                            "item O12 0.00 false",
                            "item O13 0.00 false",
                            "item O20 0.00 false");
            assertThat(each(analysis.path("weaknesses").get(0).path("measures"), ""))
                    .hasSize(3);
            assertThat(analysis.path("weaknesses")
                            .get(0)
                            .path("measures")
                            .get(0)
                            .asString())
                    .isEqualTo("measures.csv:2");
        }

        @Test
        void hasTheseFindings() {
            assertThat(each(analysis.path("findings"), "kind", "refersTo", "severity"))
                    .contains(
                            "coverage-gap 4 error",
                            "coverage-gap 5 error",
                            "reference-error i7 error",
                            "reference-error i10 error",
                            "reference-error i12 error",
                            "reference-error O20 error",
                            "measure-without-step i12 error",
                            "short-notice O12 warning",
                            "discrepancy memo error",
                            "rounding-note report note",
                            "zero-items 9 passed",
                            "verdict overall passed")
                    .doesNotContain("coverage-gap 2 error");
            assertThat(each(analysis.path("findings"), "message"))
                    .anyMatch(it -> it.contains("i7") && it.contains("i17"))
                    .anyMatch(it -> it.contains("i10") && it.contains("i18"))
                    .anyMatch(it -> it.contains("i12") && it.contains("i19"))
                    .anyMatch(it -> it.contains("9.2") && it.contains("9.3"));
        }

        @Test
        void isAReportInThaiUnlessAskedOtherwise() {
            var text = CommandRun.of(new Analyse(), "analyse", directory.toString());
            assertThat(text.exit()).isZero();
            assertThat(text.err()).isEmpty();
            assertThat(text.out())
                    .contains("93.12", "ระดับ A", "93.1188", "ตัวชี้วัด 4", "เร่งด่วน", "มาตรการ: measures.csv:2")
                    .endsWith("\n")
                    .doesNotContain("{", "??");
        }
    }

    private static final JsonNode JSON_OF_NOTHING = new CommandRun(0, "{}", "").json();

    @Nested
    class AnAgencyNeverSeen {
        @Test
        void mayHaveTenIndicatorsAndNothingElse() throws IOException {
            var analysis = with("indicators.csv", TEN_INDICATORS).json();
            assertThat(overall(analysis)).isEqualTo("93.1188 93.12 A true");
            assertThat(analysis.path("findings")).isEmpty();
            assertThat(each(analysis.path("weaknesses"), "code", "urgent"))
                    .containsExactly("2 true", "4 true", "5 false");
        }

        @Test
        void mayHaveInstrumentsAndNothingElse() throws IOException {
            var analysis = with("indicators.csv", instrumentScores("85.35", "96.96", "96.07"))
                    .json();
            assertThat(overall(analysis)).isEqualTo("93.121 93.12 A true");
            assertThat(each(analysis.path("indicators"), "code", "score")).allMatch(it -> it.endsWith(" -"));
            assertThat(overall(with("indicators.csv", "instrument,score\nIIT,85.35\nEIT,96.96\nOIT,96.07\n")
                            .json()))
                    .isEqualTo("93.121 93.12 A true");
        }

        @Test
        void mayHaveItemsAndNothingElse() throws IOException {
            var analysis =
                    with("items.csv", items(List.of("o12", "o13", "o20"))).json();
            assertThat(each(analysis.path("indicators"), "code", "score")).contains("9 92.14", "1 90.00", "10 100.00");
            assertThat(overall(analysis)).isEqualTo("92.4285714286 92.43 A true");
            assertThat(each(analysis.path("weaknesses"), "kind", "code"))
                    .containsExactly("item O12", "item O13", "item O20");
        }

        @Test
        void isToldWhenItsYearDoesNotKnowWhichItemsAnIndicatorHas() throws IOException {
            with("items.csv", items(List.of("o12")));
            assertThat(run("--year", "2566").out())
                    .contains("Nothing is computed from the item scores of IIT, EIT, OIT: this year’s framework");
            assertThat(run("--year", "2565").out()).doesNotContain("Nothing is computed");
            with("indicators.csv", TEN_INDICATORS);
            assertThat(run("--year", "2566").out()).doesNotContain("Nothing is computed");
        }

        /** 0.3 × 85.346 + 0.3 × 96.9567 + 0.4 × (92.142857… + 100) / 2. */
        @Test
        void mayHaveSomeOfEach() throws IOException {
            with("indicators.csv", """
                    instrument,indicator,score
                    IIT,1,91.39
                    IIT,2,81.83
                    IIT,3,86.25
                    IIT,4,83.08
                    IIT,5,84.18
                    EIT,,96.9567
                    """);
            with(
                    "items.csv",
                    items(List.of("o12", "o13", "o20"))
                            .lines()
                            .filter(it -> !it.matches("[ie].*,90"))
                            .collect(Collectors.joining("\n")));
            var analysis = json();
            assertThat(overall(analysis)).isEqualTo("93.1193814286 93.12 A true");
            assertThat(each(analysis.path("indicators"), "code", "score")).contains("6 -", "9 92.14");
        }

        @Test
        void mayLackWhatTheOverallScoreNeeds() throws IOException {
            var analysis = with("indicators.csv", "indicator,score\n1,90\n2,\n").json();
            assertThat(overall(analysis)).isEqualTo("missing");
        }

        @ParameterizedTest
        @CsvSource({
            "2566, 91.37, 96, 99, 95.811 95.81 ผ่านดี true",
            "2568, 84, 98.13, 100, 94.639 94.64 ผ่าน true",
            "2566, 95, 95, 95, 95.00 95.00 ผ่านดีเยี่ยม true",
            "2566, 94.995, 95, 95, 94.9985 95.00 ผ่านดีเยี่ยม true",
            "2566, 94.9949, 99, 99, 97.79847 97.80 ผ่านดี true",
            "2567, 84.995, 84.995, 84.995, 84.995 85.00 ผ่านดี true",
            "2567, 84.9949, 99, 99, 94.79847 94.80 ผ่าน true",
            "2567, 94.9949, 94.9949, 94.9949, 94.9949 94.99 ผ่านดี true",
            "2567, 84.9949, 84.9949, 84.9949, 84.9949 84.99 ต้องปรับปรุง false",
            "2565, 84.995, 84.995, 84.995, 84.995 85.00 A true",
            "2565, 94.9949, 94.9949, 94.9949, 94.9949 94.99 A true",
            "2565, 94.995, 94.995, 94.995, 94.995 95.00 AA true",
            "2565, 84.99499, 84.99499, 84.99499, 84.99499 84.99 B false",
            "2565, 84.9949999999, 84.9949999999, 84.9949999999, 84.9949999999 84.99 B false",
        })
        void getsTheLevelOfItsYearOnTheRoundedFigure(String year, String iit, String eit, String oit, String result)
                throws IOException {
            assertThat(overall(with("indicators.csv", instrumentScores(iit, eit, oit))
                            .json("--year", year)))
                    .isEqualTo(result);
        }

        /** EIT is (84.98 + 85 + 85.005)/3 = 84.995, so 85.00, although one of its indicators fails. */
        @Test
        void isRoundedOnceAndLast() throws IOException {
            var analysis = with("indicators.csv", "indicator,score\n6,84.98\n7,85\n8,85.005\n")
                    .json("--year", "2566");
            assertThat(each(analysis.path("instruments"), "code", "exact", "score"))
                    .contains("EIT 84.995 85.00");
            assertThat(each(analysis.path("weaknesses"), "kind", "code")).containsExactly("indicator 6");
        }

        @Test
        void mayStateAResultInItsOwnWords() throws IOException {
            with("indicators.csv", instrumentScores("91.37", "96", "99"));
            with(
                    "statements.csv",
                    "where,overall,level\nweb,๙๕.๘๑,ระดับ ผ่านดี\nmemo,95.82,ผ่านดีเยี่ยม\nposter,,AA\n");
            var analysis = json("--year", "2566");
            assertThat(each(analysis.path("stated"), "where", "verdict"))
                    .containsExactly("web agrees", "memo rounding-note", "poster not-comparable");
            assertThat(each(analysis.path("findings"), "kind", "refersTo"))
                    .containsExactly("rounding-note memo", "level-misfit memo", "level-misfit poster");
        }
    }

    @Nested
    class Tables {
        @Test
        void maySaveAMarkReturnsAndEmptyCells() throws IOException {
            with("indicators.csv", "\ufeff" + TEN_INDICATORS.replace("\n", ",,\r\n"));
            assertThat(overall(json())).isEqualTo("93.1188 93.12 A true");
        }

        @Test
        void mayBeInTheOldThaiEncoding() throws IOException {
            Files.write(
                    directory.resolve("indicators.csv"),
                    "indicator,name,score\n2,การใช้งบประมาณ,๘๑.๘๓\n".getBytes(Charset.forName("x-windows-874")));
            var analysis = json();
            assertThat(analysis.path("findings")).isEmpty();
            assertThat(each(analysis.path("indicators"), "code", "score")).contains("2 81.83");
        }

        @Test
        void maySayOfAnItemOfTheOpenDataCheckThatItPassesOrNot() throws IOException {
            with("items.csv", "instrument,indicator,item,score\nOIT,9,O12,ไม่ผ่าน\nOIT,9,O13,ผ่าน\n");
            assertThat(each(json().path("weaknesses"), "kind", "code", "score")).containsExactly("item O12 0.00");
        }

        @Test
        void maySayNoSuchThingOfAnythingElse() throws IOException {
            var run = with("items.csv", "item,score\ni7,ไม่ผ่าน\n").run();
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains("items.csv:2: ", "ไม่ผ่าน");
        }

        @Test
        void mayPutSeveralItemsIntoOneMeasure() throws IOException {
            with("items.csv", "item,score\ni7,70\ni8,70\ni10,70\ni11,70\no12,0\no13,0\no14,0\no15,0\n");
            with("measures.csv", """
                    instrument,indicator,item,issue,responsible,steps,reporting_and_deadline
                    IIT,ตัวชี้วัดที่ ๒,"ข้อ i7, 8",งบประมาณ,กองคลัง,ทำ,ทุกเดือน
                    ,2,๑๐ และ ๑๑,งบประมาณ,กองคลัง,ทำ,ทุกเดือน
                    OIT,9.2,O12–O14,รายงาน,กองคลัง,ทำ,ทุกเดือน
                    """);
            assertThat(each(json().path("findings"), "kind", "refersTo")).containsExactly("coverage-gap O15");
        }

        @Test
        void mayNameAnItemBehindTheWord() throws IOException {
            with("items.csv", "item,score\no12,0\no13,0\n");
            with("measures.csv", """
                    instrument,indicator,item,issue,responsible,steps,reporting_and_deadline
                    OIT,9,ข้อ ๐๑๒,รายงาน,กองคลัง,ทำ,ทุกเดือน
                    """);
            assertThat(each(json().path("findings"), "kind", "refersTo")).containsExactly("coverage-gap O13");
        }
    }

    @Nested
    class TheYear {
        private String framework(String name, String... options) throws IOException {
            directory = Files.createDirectory(parent.resolve(name));
            return with("indicators.csv", TEN_INDICATORS)
                    .json(options)
                    .path("framework")
                    .asString();
        }

        @Test
        void isTheOneThatWasAskedFor() throws IOException {
            assertThat(framework("naruang-2565", "--year", "2567")).isEqualTo("ita-2567");
            assertThat(framework("nadi", "--year", "๒๕๖๓")).isEqualTo("ita-2563");
        }

        @Test
        void orElseStandsAtTheEndOfTheDirectorysName() throws IOException {
            assertThat(framework("naruang-2566")).isEqualTo("ita-2566");
            assertThat(framework("นาเรือง ๒๕๖๔")).isEqualTo("ita-2564");
        }

        @Test
        void orElseIsTheLastOneThatIsKnownInFull() throws IOException {
            assertThat(framework("naruang")).isEqualTo("ita-2565");
            assertThat(framework("naruang-2023")).isEqualTo("ita-2565");
            assertThat(framework("naruang-12566")).isEqualTo("ita-2565");
        }

        @Test
        void isRefusedWhenTheDirectoryNamesOneThatIsNotKnown() throws IOException {
            directory = Files.createDirectory(parent.resolve("naruang-2599"));
            var run = with("indicators.csv", TEN_INDICATORS).run();
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("naruang-2599: There is no framework of fiscal year 2599");
        }

        @ParameterizedTest
        @CsvSource({
            "2599, There is no framework of fiscal year 2599",
            "2022, “2022” is not a fiscal year",
            "65, “65” is not a fiscal year",
            "abcd, “abcd” is not a fiscal year"
        })
        void isRefusedWhenThereIsNoSuchFramework(String year, String message) throws IOException {
            var run = with("indicators.csv", TEN_INDICATORS).run("--year", year);
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("--year", message);
        }
    }

    @Nested
    class WhatCannotBeRead {
        private void assertRefused(String... lines) {
            var run = run();
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err().lines().map(it -> it.replace(directory.toString(), "DIR")))
                    .containsExactly(lines);
        }

        @Test
        void isSaidWithFileAndLine() throws IOException {
            with("indicators.csv", "indicator,score\n1,abc\n2,101\n");
            with("items.csv", "item,text,score\ni1,\"two\nlines\",90\n,,80\n");
            assertRefused(
                    "DIR/indicators.csv:2: The score “abc” is not a number",
                    "DIR/indicators.csv:3: The score 101 must be from 0 to 100",
                    "DIR/items.csv:4: This row does not say what its score is for");
        }

        @Test
        void mayBeWhatTheYearDoesNotKnow() throws IOException {
            with("items.csv", "item,score\no1,50\no44,100\no1,100\n");
            assertRefused(
                    "DIR/items.csv:2: O1 can only score 0 or 100, not 50.00",
                    "DIR/items.csv:3: This year’s framework has no “O44”",
                    "DIR/items.csv:4: O1 already has a score at items.csv:2");
        }

        @Test
        void isSaidAllAtOnce() throws IOException {
            with("indicators.csv", "indicator,score\n1,90\n2,abc\n");
            with("items.csv", "item,score\no1,50\ni1,101\no44,100\n");
            assertRefused(
                    "DIR/indicators.csv:3: The score “abc” is not a number",
                    "DIR/items.csv:2: O1 can only score 0 or 100, not 50.00",
                    "DIR/items.csv:3: The score 101 must be from 0 to 100",
                    "DIR/items.csv:4: This year’s framework has no “O44”");
        }

        @Test
        void mayBeThatThereIsNoScoreAtAll() throws IOException {
            with("indicators.csv", "indicator,score\n");
            assertRefused("DIR: There is not a single score in the tables (indicators.csv)");
            with("items.csv", "item,score\ni1,\n");
            assertRefused("DIR: There is not a single score in the tables (indicators.csv, items.csv)");
        }

        @Test
        void mayBeAFileThatIsNoText() throws IOException {
            Files.write(directory.resolve("indicators.csv"), new byte[] {'a', '\n', (byte) 0xff, '\n'});
            assertThat(run().exit()).isEqualTo(2);
            assertThat(run().err()).contains("indicators.csv:2: ");
            Files.write(directory.resolve("indicators.csv"), new byte[] {'a', '\n', 0, '\n', 'b', '\n'});
            assertThat(run().err()).contains("indicators.csv:2: ");
        }

        @Test
        void isNamedBesideAFileThatIsNoText() throws IOException {
            Files.write(directory.resolve("indicators.csv"), new byte[] {'a', '\n', 0, '\n'});
            with("items.csv", "item,score\no1,50\ni1,abc\n");
            var err = run().err().replace(directory.toString(), "DIR");
            assertThat(err.lines())
                    .hasSize(3)
                    .anyMatch(line -> line.startsWith("DIR/indicators.csv:2: "))
                    .contains("DIR/items.csv:2: O1 can only score 0 or 100, not 50.00")
                    .contains("DIR/items.csv:3: The score “abc” is not a number");
        }

        @Test
        void mayBeADirectoryThatIsNotThereOrHasNoTableOfScores() throws IOException {
            assertRefused("DIR: This directory has no table of scores (indicators.csv, items.csv)");
            with("statements.csv", "where,overall\nmemo,90\n");
            assertRefused("DIR: This directory has no table of scores (indicators.csv, items.csv)");
            directory = directory.resolve("nowhere");
            assertRefused("DIR: there is no such directory");
        }

        @Test
        void mayBeAnOption() throws IOException {
            with("indicators.csv", TEN_INDICATORS);
            assertThat(run("--format", "xml").exit()).isEqualTo(2);
            assertThat(run("--memo-date", "2565-10-12").err()).contains("--memo-date", "“2565-10-12” is not a date");
            assertThat(run("--nonsense").err()).contains("“--nonsense” is not known here", "analyse --help");
            assertThat(CommandRun.of(new Analyse(), "analyse").err()).contains("ยังไม่ได้ระบุ DIR");
        }
    }

    @Test
    void saysInItsHelpWhichEncodingsItReads() {
        assertThat(CommandRun.of(new Analyse(), "analyse", "--help").out().replaceAll("\\s+", " "))
                .contains("UTF-8 หรือ Windows-874");
    }

    @Test
    void isUtf8WhateverTheEncodingOfTheMachine() throws IOException {
        var out = with("indicators.csv", TEN_INDICATORS).run("--format", "json").out();
        assertThat(out.getBytes(StandardCharsets.UTF_8)).isNotEqualTo(out.getBytes(StandardCharsets.US_ASCII));
        assertThat(out).contains("การปฏิบัติหน้าที่").endsWith("}\n");
    }
}
