package org.yokradap.assessment.api.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yokradap.assessment.Example;
import org.yokradap.assessment.api.AsWritten;
import org.yokradap.assessment.api.FindingKey;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.Level;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.ScoreLine;
import org.yokradap.assessment.api.StatedResult;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.WeaknessRules;
import org.yokradap.assessment.api.analysis.Finding.Kind;

/** Agencies that nobody has seen yet. */
class AnalysisTest {
    private static final Framework ITA_2565 = Example.ita(2565);
    private static final Framework ITA_2566 = Example.ita(2566);

    private static ScoreLine line(String code, String score) {
        return new ScoreLine(new Subject(code), Score.parse(score), AsWritten.NOTHING);
    }

    /** Pairs of code and score. */
    private static ScoreSheet sheet(String... pairs) {
        return new ScoreSheet(IntStream.range(0, pairs.length / 2)
                .mapToObj(i -> line(pairs[2 * i], pairs[2 * i + 1]))
                .toList());
    }

    private static ScoreSheet items(List<String> zero) {
        Stream<String> questions = Stream.concat(
                IntStream.rangeClosed(1, 30).mapToObj(i -> "i" + i),
                IntStream.rangeClosed(1, 15).mapToObj(i -> "e" + i));
        Stream<String> open = IntStream.rangeClosed(1, 43).mapToObj(i -> "O" + i);
        var lines = new ArrayList<>(questions.map(code -> line(code, "90")).toList());
        open.map(code -> line(code, zero.contains(code) ? "0" : "100")).forEach(lines::add);
        return new ScoreSheet(lines);
    }

    private static Analysis analyse(Framework framework, ScoreSheet sheet) {
        return Analysis.of(framework, framework.rules(), new Material(sheet));
    }

    private static String overall(Analysis analysis) {
        return analysis.overall()
                .map(it -> it.exact() + " " + it.score() + " "
                        + it.level().map(Level::name).orElse("unknown") + " " + it.passes())
                .orElse("missing");
    }

    private static List<String> findings(Analysis analysis) {
        return analysis.findings().stream()
                .map(it -> it.kind().code() + " " + it.refersTo() + " " + it.severity())
                .toList();
    }

    @Nested
    class WithInstrumentScoresOnly {
        @Test
        void weighsThem() {
            var analysis = analyse(ITA_2565, sheet("IIT", "85.35", "EIT", "96.96", "OIT", "96.07"));
            assertThat(overall(analysis)).isEqualTo("93.121 93.12 A true");
            assertThat(analysis.indicators())
                    .allMatch(it -> it.score().isEmpty() && it.passes().isEmpty());
            assertThat(analysis.weaknesses()).isEmpty();
        }

        @Test
        void hasNoOverallWhileOneIsMissing() {
            var analysis = analyse(ITA_2565, sheet("IIT", "85.35", "OIT", "96.07"));
            assertThat(overall(analysis)).isEqualTo("missing");
            assertThat(analysis.instruments())
                    .extracting(it -> it.score().isPresent())
                    .containsExactly(true, false, true);
        }

        @Test
        void takesARecordedOverallWhileOneIsMissing() {
            assertThat(overall(analyse(ITA_2565, sheet("overall", "93.12", "IIT", "85.35"))))
                    .isEqualTo("93.12 93.12 A true");
        }
    }

    @Nested
    class WithItemsOnly {
        @Test
        void takesTheMeanOfSubIndicatorsAndNotOfItems() {
            var analysis = analyse(ITA_2565, items(List.of("O12", "O13", "O20")));
            assertThat(analysis.indicators().get(8).score()).hasValue(Score.parse("92.14"));
            assertThat(analysis.instruments().get(2).exact())
                    .hasValueSatisfying(it -> assertThat(it).hasToString("96.0714285714"));
            assertThat(analysis.weaknesses())
                    .extracting(it -> it.subject().code())
                    .containsExactly("O12", "O13", "O20");
        }

        @Test
        void leavesAnIndicatorMissingWhenOneItemIs() {
            var lines = items(List.of()).lines().stream()
                    .filter(it -> !it.subject().code().equals("O20"))
                    .toList();
            var analysis = analyse(ITA_2565, new ScoreSheet(lines));
            assertThat(analysis.indicators().get(8).score()).isEmpty();
            assertThat(analysis.indicators().get(9).score()).hasValue(Score.FULL);
            assertThat(overall(analysis)).isEqualTo("missing");
        }

        @Test
        void takesARecordedSubIndicatorForItsItems() {
            var analysis =
                    analyse(ITA_2565, sheet("9.1", "100", "9.2", "75", "9.3", "85.71", "9.4", "100", "9.5", "100"));
            assertThat(analysis.indicators().get(8).score()).hasValue(Score.parse("92.14"));
        }
    }

    @Nested
    class WithAScoreAndItsParts {
        @Test
        void keepsTheRecordedIndicatorAndSaysThatItsPartsDisagree() {
            var analysis = analyse(
                    ITA_2565,
                    sheet("2", "81.83", "i7", "70", "i8", "70", "i9", "70", "i10", "70", "i11", "70", "i12", "70"));
            assertThat(analysis.indicators().get(1).score()).hasValue(Score.parse("81.83"));
            assertThat(findings(analysis)).containsExactly("discrepancy 2 ERROR");
        }

        @Test
        void notesAHundredthOfRounding() {
            var analysis = analyse(
                    ITA_2565,
                    sheet("2", "70.01", "i7", "70", "i8", "70", "i9", "70", "i10", "70", "i11", "70", "i12", "70"));
            assertThat(findings(analysis)).containsExactly("rounding-note 2 NOTE");
        }

        @Test
        void computesATotalFromUnroundedPartsAndChecksTheRecordedOne() {
            var analysis = analyse(
                    ITA_2565,
                    sheet(
                            "EIT", "96.96", "6", "99.12", "7", "97.47", "8", "94.28", "OIT", "90", "9", "92.14", "10",
                            "100"));
            assertThat(analysis.instruments())
                    .extracting(it -> it.exact().map(Exact::toString).orElse("missing"))
                    .containsExactly("missing", "96.9566666667", "96.07");
            assertThat(findings(analysis)).containsExactly("discrepancy OIT ERROR");
        }

        @Test
        void saysWhenTheZeroItemsListedDoNotExplainTheScore() {
            assertThat(findings(analyse(ITA_2565, sheet("9", "92.14", "O12", "0", "O13", "0"))))
                    .containsExactly("zero-items 9 WARNING");
        }
    }

    @Nested
    class From2566 {
        @Test
        void oneInstrumentBelow95KeepsTheBestLevelAway() {
            var analysis = analyse(ITA_2566, sheet("IIT", "91.37", "EIT", "96", "OIT", "99"));
            assertThat(overall(analysis)).isEqualTo("95.811 95.81 ผ่านดี true");
        }

        @Test
        void oneInstrumentBelow85LeavesAPlainPassAndIsAWeakness() {
            var analysis = analyse(ITA_2566, sheet("IIT", "84", "EIT", "98.13", "OIT", "100"));
            assertThat(overall(analysis)).isEqualTo("94.639 94.64 ผ่าน true");
            assertThat(analysis.weaknesses())
                    .extracting(it -> it.kind() + " " + it.subject())
                    .containsExactly("INSTRUMENT IIT");
        }

        @Test
        void aLevelOfTheOldScaleDoesNotFit() {
            var stated = List.of(new StatedResult("memo", Optional.empty(), Optional.of("A")));
            var material = new Material(sheet("overall", "93"), stated, Optional.empty(), Optional.empty());
            assertThat(findings(Analysis.of(ITA_2566, ITA_2566.rules(), material)))
                    .containsExactly("level-misfit memo ERROR");
        }
    }

    @Nested
    class WeaknessesByRule {
        @Test
        void standAtTheMarkOnTwoDecimals() {
            var analysis = analyse(ITA_2565, sheet("1", "84.995", "2", "84.9949", "i1", "85", "i2", "84.99"));
            assertThat(analysis.weaknesses())
                    .extracting(it -> it.subject().code())
                    .containsExactly("2", "i2");
            assertThat(analysis.indicators().getFirst().passes()).hasValue(true);
        }

        @Test
        void shareAnUrgentRankWhenEqual() {
            var analysis = analyse(ITA_2565, sheet("1", "84", "2", "83", "3", "83", "4", "82", "5", "80"));
            assertThat(analysis.weaknesses())
                    .filteredOn(Weakness::urgent)
                    .extracting(it -> it.subject().code())
                    .containsExactly("4", "5");
            var tied = analyse(ITA_2565, sheet("1", "84", "2", "83", "3", "83", "4", "80"));
            assertThat(tied.weaknesses())
                    .filteredOn(Weakness::urgent)
                    .extracting(it -> it.subject().code())
                    .containsExactly("2", "3", "4");
        }

        @Test
        void followTheAgencysOwnRules() {
            var rules = new WeaknessRules(
                    Optional.of(Score.parse("80")),
                    3,
                    Optional.empty(),
                    Optional.of(Score.parse("85")),
                    false,
                    Optional.empty());
            var material = new Material(sheet("2", "81.83", "4", "79", "i7", "10", "O12", "0"));
            assertThat(Analysis.of(ITA_2565, rules, material).weaknesses())
                    .extracting(it -> it.subject() + " " + it.rule())
                    .containsExactly("4 INDICATOR_BELOW_MARK", "O12 ITEM_BELOW_MARK");
        }
    }

    @Nested
    class WeaknessesByJudgement {
        private Analysis judged(Judgements judgements, ScoreSheet sheet) {
            return Analysis.of(
                    ITA_2565,
                    ITA_2565.rules(),
                    new Material(sheet, List.of(), Optional.of(List.of()), Optional.empty(), judgements, Past.NONE));
        }

        @Test
        void dismissedIsNeitherWeakNorAGap() {
            var analysis = judged(new Judgements(List.of(), Set.of(new Subject("2"))), sheet("2", "80", "4", "81"));
            assertThat(analysis.weaknesses())
                    .extracting(it -> it.subject().code())
                    .containsExactly("4");
            assertThat(analysis.findings()).extracting(Finding::refersTo).containsExactly("4");
        }

        @Test
        void namedByHandComesLastAndNeedsAMeasureWithOrWithoutAScore() {
            var analysis = judged(
                    new Judgements(List.of(new Subject("9.2"), new Subject("1")), Set.of()),
                    sheet("1", "90", "2", "80"));
            assertThat(analysis.weaknesses())
                    .extracting(it -> it.subject() + " " + it.kind() + " " + it.rule())
                    .containsExactly(
                            "2 INDICATOR INDICATOR_BELOW_MARK", "9.2 SUB_INDICATOR BY_HAND", "1 INDICATOR BY_HAND");
            assertThat(analysis.findings())
                    .extracting(Sentences::english)
                    .containsExactly(
                            "Indicator 2 (80.00) is a weakness without any measure",
                            "Sub-indicator 9.2 is a weakness without any measure",
                            "Indicator 1 (90.00) is a weakness without any measure");
        }
    }

    @Nested
    class AfterACorrection {
        private static final LocalDate FRIDAY = LocalDate.of(2023, 1, 20);

        private List<Finding> issued(ScoreSheet now, StatedResult paper, Past.Corrected... corrections) {
            var past = new Past(List.of(corrections), Map.of(paper.where(), 5L), Optional.of(5L));
            var material = new Material(now, List.of(paper), Optional.empty(), Optional.empty(), Judgements.NONE, past);
            return Analysis.of(ITA_2565, ITA_2565.rules(), material).findings().stream()
                    .filter(it -> it.kind() == Kind.ISSUED_ON_OLD_FIGURE)
                    .toList();
        }

        private static StatedResult paper(String overall, String level) {
            return new StatedResult(
                    "ประกาศ",
                    Optional.of(overall).filter(it -> !it.isEmpty()).map(Score::parse),
                    Optional.of(level).filter(it -> !it.isEmpty()));
        }

        private static Past.Corrected corrected(long place, String code, String from, String to) {
            return new Past.Corrected(place, new Subject(code), Score.parse(from), Score.parse(to), FRIDAY);
        }

        /** IIT 80, EIT 90, OIT 90: overall 87.00. */
        private static ScoreSheet instruments() {
            return sheet("IIT", "80", "EIT", "90", "OIT", "90", "2", "81", "i7", "90");
        }

        @Test
        void aPaperIssuedBeforeItNamesTheScoreAndBothFigures() {
            assertThat(issued(instruments(), paper("90", "A"), corrected(6, "IIT", "90", "80")))
                    .extracting(Sentences::english)
                    .contains(
                            "The ประกาศ was issued before the score of instrument IIT was corrected from 90.00 to 80.00"
                                    + " on 20 Jan 2566; the overall score as computed went from 90.00 to 87.00");
        }

        @ParameterizedTest
        @CsvSource(
                nullValues = "-",
                value = {
                    // what the paper states | place, subject, from, to | papers marked
                    "90, -, 6, IIT, 90, 80, 1",
                    // recorded anew after the correction
                    "90, -, 4, IIT, 90, 80, 0",
                    // states the figure of today
                    "87, -, 6, IIT, 90, 80, 0",
                    // the corrected score counts for nothing in the total
                    "90, -, 6, i7, 70, 90, 0",
                    // states a level that is still the level
                    "-, A, 6, IIT, 90, 80, 0",
                    // states a level that is so no longer
                    "-, AA, 6, IIT, 100, 80, 0",
                    "-, B, 6, IIT, 70, 80, 1",
                })
        void marksThoseWhoseFiguresItChanged(
                @Nullable String overall,
                @Nullable String level,
                long place,
                String code,
                String from,
                String to,
                int marked) {
            var stated = paper(overall == null ? "" : overall, level == null ? "" : level);
            assertThat(issued(instruments(), stated, corrected(place, code, from, to)))
                    .filteredOn(it -> it.refersTo().equals("ประกาศ"))
                    .hasSize(marked);
        }

        @Test
        void thatWasCorrectedBackMarksNothing() {
            assertThat(issued(
                            instruments(),
                            paper("90", "A"),
                            corrected(6, "IIT", "80", "85"),
                            corrected(7, "IIT", "85", "80")))
                    .isEmpty();
        }

        @Test
        void twiceIsToldOnceFromTheFirstFigureToTheLast() {
            assertThat(issued(
                            instruments(),
                            paper("90", "A"),
                            corrected(6, "IIT", "90", "85"),
                            corrected(7, "IIT", "85", "80")))
                    .filteredOn(it -> it.refersTo().equals("ประกาศ"))
                    .singleElement()
                    .satisfies(it -> assertThat(it.arguments()).contains(Score.parse("90"), Score.parse("80")));
        }

        @Test
        void aConclusionIsOutdatedByAWeaknessThatCame() {
            assertThat(issued(instruments(), paper("87", ""), corrected(6, "2", "90", "81")))
                    .extracting(Sentences::english)
                    .containsExactly(
                            "The analysis was concluded before the score of indicator 2 was corrected from 90.00"
                                    + " to 81.00 on 20 Jan 2566; what was concluded no longer fits the scores");
        }
    }

    @Nested
    class KeysOfFindings {
        private static List<FindingKey> keys(String overall, String where) {
            var stated = List.of(new StatedResult(where, Optional.of(Score.parse(overall)), Optional.empty()));
            var material = new Material(sheet("overall", "93"), stated, Optional.empty(), Optional.empty());
            return Analysis.of(ITA_2565, ITA_2565.rules(), material).findings().stream()
                    .map(Finding::key)
                    .toList();
        }

        @Test
        void areTheSameForTheSameFactsAndOthersForOthers() {
            assertThat(keys("83", "memo")).hasSize(1).isEqualTo(keys("83.00", "memo"));
            assertThat(keys("83", "memo")).doesNotContainAnyElementsOf(keys("83.01", "memo"));
            assertThat(keys("83", "memo")).doesNotContainAnyElementsOf(keys("83", "report"));
        }

        @Test
        void beginWithTheKind() {
            assertThat(keys("83", "memo").getFirst().kind()).isEqualTo("discrepancy");
        }

        @Test
        void keepTwoMeasuresForTheSameQuestionApart() {
            var one = new MeasureLine("measure-1", "IIT", "2", "i7", "เรื่อง", "กองคลัง", "", "ทุกเดือน");
            var other = new MeasureLine("measure-2", "IIT", "2", "i7", "เรื่อง", "กองคลัง", "", "ทุกเดือน");
            var material = new Material(sheet(), List.of(), Optional.of(List.of(one, other)), Optional.empty());
            assertThat(Analysis.of(ITA_2565, ITA_2565.rules(), material).findings())
                    .extracting(Finding::key)
                    .hasSize(2)
                    .doesNotHaveDuplicates();
        }
    }

    @Nested
    class WithNothingWrong {
        private static ScoreLine written(String code, String score, String under, String name, String verdict) {
            return new ScoreLine(
                    new Subject(code),
                    Score.parse(score),
                    new AsWritten(
                            Subject.leading(under),
                            Optional.of(name),
                            Optional.of(verdict),
                            Optional.empty(),
                            Optional.empty()));
        }

        /** Every item, every indicator with its own mean, its official name and the right verdict; measures for what is weak. */
        @Test
        void raisesNoFindingButThoseOfChecksThatHeld() {
            var lines = new ArrayList<ScoreLine>();
            items(List.of("O12")).lines().stream()
                    .map(it -> it.subject().code().equals("i7") ? line("i7", "60") : it)
                    .forEach(lines::add);
            var figures = new Figures(ITA_2565, new ScoreSheet(lines));
            ITA_2565.instruments().forEach(instrument -> instrument.indicators().forEach(part -> {
                var score = figures.rounded(part.code()).orElseThrow();
                lines.add(written(
                        part.code().code(),
                        score.toString(),
                        instrument.code().code(),
                        part.name(),
                        score.isBelow(ITA_2565.passMark()) ? "ไม่ผ่านเกณฑ์" : "ผ่านเกณฑ์"));
            }));
            var overall = Analysis.overall(figures).orElseThrow();
            var stated = List.of(new StatedResult(
                    "memo", Optional.of(overall.score()), overall.level().map(Level::name)));
            var measures = List.of(
                    new MeasureLine("1", "IIT", "2", "i7", "๗ ท่านทราบ", "กองคลัง", "๑.ทำ", "ทุกเดือน"),
                    new MeasureLine("2", "OIT", "9.2", "O12", "- รายงาน", "ทุกภารกิจ", "ทำ", "ภายในเดือนมกราคม ๒๕๖๖"));
            var notice = new Material.Notice(LocalDate.of(2022, 10, 12), words -> List.of(LocalDate.of(2023, 1, 31)));
            var material = new Material(
                    new ScoreSheet(lines),
                    stated,
                    Optional.of(measures),
                    Optional.of(notice),
                    Judgements.NONE,
                    Past.NONE);
            var analysis = Analysis.of(ITA_2565, ITA_2565.rules(), material);
            assertThat(analysis.weaknesses()).hasSize(2);
            assertThat(findings(analysis)).containsExactly("verdict overall PASSED");
        }

        @Test
        void aYearWhoseItemsAreNotKnownRaisesNoneEither() {
            var material = new Material(
                    sheet(
                            "1", "90", "2", "90", "3", "90", "4", "90", "5", "90", "6", "90", "7", "90", "8", "90", "9",
                            "90", "10", "90", "O13", "100", "i3", "91", "IIT", "90"),
                    List.of(new StatedResult("ประกาศ", Optional.of(Score.parse("90")), Optional.of("ผ่านดี"))),
                    Optional.of(List.of(
                            new MeasureLine("1", "OIT", "9", "O35", "เผยแพร่", "กองคลัง", "เผยแพร่", "ทุกเดือน"))),
                    Optional.empty());
            assertThat(findings(Analysis.of(ITA_2566, ITA_2566.rules(), material)))
                    .isEmpty();
        }
    }

    @Nested
    class Words {
        private ScoreLine written(String code, String score, String under, String name, String verdict) {
            return new ScoreLine(
                    new Subject(code),
                    Score.parse(score),
                    new AsWritten(
                            Subject.leading(under),
                            Optional.of(name).filter(it -> !it.isEmpty()),
                            Optional.of(verdict).filter(it -> !it.isEmpty()),
                            Optional.empty(),
                            Optional.empty()));
        }

        private List<String> sentences(ScoreLine... lines) {
            return analyse(ITA_2565, new ScoreSheet(List.of(lines))).findings().stream()
                    .map(Sentences::english)
                    .toList();
        }

        @Test
        void aVerdictThatDisagreesWithTheMarkIsAnError() {
            assertThat(sentences(written("2", "81.83", "", "", "ผ่านเกณฑ์")))
                    .containsExactly(
                            "Indicator 2 is said to be “ผ่านเกณฑ์”, with a score of 81.83 and a pass mark of 85.00");
            assertThat(sentences(written("2", "85", "", "", "ไม่ผ่าน"))).hasSize(1);
            assertThat(sentences(written("2", "85", "", "", "-")))
                    .containsExactly("The result “-” of indicator 2 says neither that it passes nor that it fails");
        }

        @Test
        void somethingPutUnderAnotherIsAnError() {
            assertThat(sentences(written("i7", "90", "1", "", "")))
                    .containsExactly("Item i7 stands under indicator 1 but belongs to indicator 2");
            assertThat(sentences(written("O20", "100", "9.2", "", "")))
                    .containsExactly("Item O20 stands under sub-indicator 9.2 but belongs to sub-indicator 9.3");
            assertThat(sentences(written("6", "90", "IIT", "", "")))
                    .containsExactly("Indicator 6 stands under instrument IIT but belongs to instrument EIT");
            assertThat(sentences(written("O20", "100", "9", "", ""))).isEmpty();
        }

        @Test
        void namesAreMatchedLenientlyAndKeptAsWritten() {
            assertThat(sentences(written("2", "90", "", "การใช้ งบประมาณ", ""))).isEmpty();
            assertThat(sentences(written("1", "90", "", "การปฏิบัติหน\u0e49าที่", "")))
                    .isEmpty();
            assertThat(sentences(written("9.2", "100", "", "การบริหารงาน", ""))).isEmpty();
            assertThat(sentences(written("3", "90", "", "การใช้อ\u0e4d\u0e32นาจ", "")))
                    .isEmpty();
            assertThat(sentences(written("2", "90", "", "การใช้จ่ายงบประมาณ", "")))
                    .containsExactly(
                            "Indicator 2 is called “การใช้จ่ายงบประมาณ”; in the framework it is “การใช้งบประมาณ”");
            assertThat(sentences(written("9.2", "100", "", "การบริหารเงินงบประมาณ", "")))
                    .containsExactly(
                            "Sub-indicator 9.2 is called “การบริหารเงินงบประมาณ”, which is the name of sub-indicator 9.3; it should be “การบริหารงาน”");
            assertThat(sentences(written("2", "90", "", "การเงิน", "")))
                    .containsExactly(
                            "Indicator 2 is called “การเงิน”, which is not its name in the framework, “การใช้งบประมาณ”");
        }
    }

    @Nested
    class Measures {
        private static final MeasureLine WHOLE = measure("IIT", "2", "i7", "เรื่องงบประมาณ");

        private static MeasureLine measure(String instrument, String indicator, String item, String issue) {
            return new MeasureLine("row", instrument, indicator, item, issue, "กองคลัง", "๑.ทำ", "ทุกเดือน");
        }

        private List<Finding> findings(ScoreSheet sheet, MeasureLine... lines) {
            var material = new Material(sheet, List.of(), Optional.of(List.of(lines)), Optional.empty());
            return Analysis.of(ITA_2565, ITA_2565.rules(), material).findings();
        }

        private List<String> sentences(MeasureLine... lines) {
            return findings(sheet(), lines).stream().map(Sentences::english).toList();
        }

        @Test
        void withoutATableNothingIsAGap() {
            assertThat(analyse(ITA_2565, sheet("2", "80")).findings()).isEmpty();
        }

        @Test
        void withAnEmptyTableEverythingIs() {
            assertThat(findings(sheet("2", "80", "i7", "70")))
                    .extracting(Finding::kind, Finding::refersTo)
                    .containsExactly(tuple(Kind.COVERAGE_GAP, "2"), tuple(Kind.COVERAGE_GAP, "i7"));
        }

        @Test
        void anItemAnswersForWhatItReallyBelongsTo() {
            assertThat(findings(sheet("2", "80", "3", "80"), measure("IIT", "3", "i7", "เรื่อง")))
                    .extracting(it -> it.kind().code() + " " + it.refersTo())
                    .containsExactly("coverage-gap 3", "reference-error i7");
        }

        @Test
        void anIndicatorAnswersForItsItems() {
            assertThat(findings(sheet("2", "80", "i7", "70"), measure("IIT", "2", "", "เรื่อง")))
                    .isEmpty();
        }

        @Test
        void aNumberBeforeTheIssueIsThatOfTheQuestion() {
            assertThat(sentences(WHOLE)).isEmpty();
            assertThat(sentences(measure("IIT", "2", "i7", "๗ ท่านทราบ"))).isEmpty();
            assertThat(sentences(measure("IIT", "2", "๗", "ข้อ ๗ ท่านทราบ"))).isEmpty();
            assertThat(sentences(measure("IIT", "2", "i7", "๑. ท่านทราบ"))).isEmpty();
            assertThat(sentences(measure("IIT", "2", "i7", "๑๗ ท่านทราบ")))
                    .containsExactly(
                            "The measure for item i7 prints the number of item i17, which belongs to indicator 3");
            assertThat(sentences(measure("IIT", "2", "i7", "๗๗ ท่านทราบ")))
                    .containsExactly(
                            "The measure for item i7 prints the number of item i77, which the framework does not have");
            assertThat(sentences(measure("OIT", "9.2", "O12", "ข้อ ๐๑๓ รายงาน")))
                    .containsExactly(
                            "The measure for item O12 prints the number of item O13, which belongs to sub-indicator 9.2");
            assertThat(sentences(measure("IIT", "2", "", "๑๗ ท่านทราบ")))
                    .containsExactly(
                            "The measure for item i17 stands under indicator 2, but item i17 belongs to indicator 3");
        }

        @Test
        void anItemThatDoesNotExistIsAnError() {
            assertThat(sentences(measure("OIT", "9.2", "O44", "รายงาน")))
                    .containsExactly("A measure refers to item O44, which this year’s framework does not have");
        }

        @Test
        void mustNameStepsOwnerAndReporting() {
            var empty = new MeasureLine("measures.csv:2", "IIT", "2", "i7", "เรื่อง", " ", "-", "");
            assertThat(findings(sheet(), empty))
                    .extracting(Finding::kind)
                    .containsExactly(
                            Kind.MEASURE_WITHOUT_STEP, Kind.MEASURE_WITHOUT_OWNER, Kind.MEASURE_WITHOUT_OBLIGATION);
        }

        @Test
        void areNamedByTheirPlaceWhenTheyCiteNothing() {
            var nothing = new MeasureLine("measures.csv:2", "", "", "", "เรื่อง", "กองคลัง", "", "ทุกเดือน");
            assertThat(findings(sheet(), nothing)).extracting(Finding::refersTo).containsExactly("measures.csv:2");
        }
    }
}
