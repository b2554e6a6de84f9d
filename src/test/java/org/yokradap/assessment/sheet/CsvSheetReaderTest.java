package org.yokradap.assessment.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.yokradap.assessment.Example;
import org.yokradap.assessment.api.AsWritten;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.ScoreLine;
import org.yokradap.assessment.api.StatedResult;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.analysis.MeasureLine;
import org.yokradap.assessment.api.analysis.Sheet;
import org.yokradap.assessment.api.analysis.UnreadableSheet;

class CsvSheetReaderTest {
    private static final String HEADER = "instrument,indicator,name,score,stated_result\n";

    private static Sheet read(String file, String text) {
        return new CsvSheetReader().read(Map.of(file, text));
    }

    private static ScoreLine only(Sheet sheet) {
        assertThat(sheet.scores()).hasSize(1);
        return sheet.scores().getFirst().content();
    }

    @Nested
    class Reading {
        @Test
        void takesTheExampleAsItIs() {
            Sheet sheet = Example.sheet();
            assertThat(sheet.scores()).hasSize(16);
            assertThat(sheet.stated()).hasSize(2);
            assertThat(sheet.measures().orElseThrow())
                    .extracting(MeasureLine::reference)
                    .containsExactly(
                            "measures.csv:2",
                            "measures.csv:5",
                            "measures.csv:7",
                            "measures.csv:9",
                            "measures.csv:18",
                            "measures.csv:20");
        }

        @Test
        void keepsTheWordsAsWritten() {
            var line = only(read("indicators.csv", HEADER + "IIT,๒,การใช้จ่ายงบประมาณ,๘๑.๘๓,ไม่ผ่านเกณฑ์\n"));
            assertThat(line)
                    .isEqualTo(new ScoreLine(
                            new Subject("2"),
                            Score.parse("81.83"),
                            new AsWritten(
                                    Optional.of(new Subject("IIT")),
                                    Optional.of("การใช้จ่ายงบประมาณ"),
                                    Optional.of("ไม่ผ่านเกณฑ์"),
                                    Optional.empty(),
                                    Optional.empty())));
        }

        @Test
        void needsNoWords() {
            assertThat(only(read("indicators.csv", "indicator,score\n2,81.83\n"))
                            .written())
                    .isEqualTo(AsWritten.NOTHING);
        }

        @Test
        void toleratesAByteOrderMarkBlankLinesAndWindowsLineEnds() {
            var line = only(read("indicators.csv", "\ufeffIndicator, Score \r\n\r\n2,81.83\r\n,\r\n"));
            assertThat(line.subject()).isEqualTo(new Subject("2"));
        }

        @Test
        void toleratesEmptyCellsBeyondTheHeader() {
            var line = only(read("indicators.csv", "indicator,score,,\n2,81.83,,\n,,,,\n"));
            assertThat(line.subject()).isEqualTo(new Subject("2"));
        }

        @Test
        void needsNoColumnOfIndicatorsWhereInstrumentsAreGiven() {
            assertThat(only(read("indicators.csv", "instrument,score\nIIT,85.35\n"))
                            .subject())
                    .isEqualTo(new Subject("IIT"));
        }

        @Test
        void takesARowWithoutAnIndicatorForItsInstrument() {
            assertThat(only(read("indicators.csv", HEADER + "IIT,,,85.35,\n")).subject())
                    .isEqualTo(new Subject("IIT"));
        }

        @Test
        void takesARowWithoutAScoreForNotKnown() {
            assertThat(read("indicators.csv", HEADER + "IIT,1,,,\n").scores()).isEmpty();
        }

        @Test
        void takesItemsHoweverTheyAreTyped() {
            Sheet sheet = read("items.csv", """
                    instrument,indicator,item,score
                    IIT,2,๗,74.05
                    IIT,2,I10,83.05
                    OIT,9.2,๐๑๒,0
                    OIT,9.2,o13,0
                    OIT,9.4,,100
                    """);
            assertThat(sheet.scores())
                    .extracting(it -> it.content().subject().code())
                    .containsExactly("i7", "i10", "O12", "O13", "9.4");
        }

        @Test
        void takesStatementsWithTotalOrLevelOrBoth() {
            Sheet sheet = read("statements.csv", "where,overall,level\nmemo,83.12,A\nsign,,AA\nweb,93.12,\nempty,,\n");
            assertThat(sheet.stated())
                    .extracting(Sheet.Row::content)
                    .containsExactly(
                            new StatedResult("memo", Optional.of(Score.parse("83.12")), Optional.of("A")),
                            new StatedResult("sign", Optional.empty(), Optional.of("AA")),
                            new StatedResult("web", Optional.of(Score.parse("93.12")), Optional.empty()));
        }

        @Test
        void tellsNoTableOfMeasuresFromAnEmptyOne() {
            assertThat(read("indicators.csv", HEADER).measures()).isEmpty();
            assertThat(read("measures.csv", "indicator,issue\n").measures())
                    .hasValueSatisfying(it -> assertThat(it).isEmpty());
        }
    }

    @Nested
    class Refusing {
        private static UnreadableSheet refused(String file, String text) {
            return catchThrowableOfType(UnreadableSheet.class, () -> read(file, text));
        }

        @Test
        void saysEveryBadCellWithItsLine() {
            assertThat(refused(
                                    "indicators.csv",
                                    HEADER + "IIT,1,\"two\nlines\",101,\nIIT,2,,eighty,\nIIT,ตัวชี้วัด,,80,\n,,,80,\n")
                            .problems())
                    .extracting(it -> it.place() + " " + it.rejection().reason().name())
                    .containsExactly(
                            "indicators.csv:2 SCORE_OUT_OF_RANGE",
                            "indicators.csv:4 SCORE_NOT_A_NUMBER",
                            "indicators.csv:5 UNKNOWN_SUBJECT",
                            "indicators.csv:6 SUBJECT_MISSING");
        }

        @Test
        void saysWhichRowHasMoreCellsThanTheHeader() {
            assertThat(refused("indicators.csv", "indicator,score\n1,90\n2,93,12\n")
                            .problems())
                    .extracting(it -> it.place() + " " + it.rejection().reason().name())
                    .containsExactly("indicators.csv:3 MORE_CELLS_THAN_COLUMNS");
        }

        @Test
        void saysWhichColumnIsMissing() {
            assertThat(refused("indicators.csv", "indicator,points\n1,90\n").problems())
                    .extracting(it -> it.place() + " " + it.rejection().reason().name() + " "
                            + it.rejection().arguments())
                    .containsExactly("indicators.csv:1 COLUMN_MISSING [score]");
        }

        @Test
        void saysThatAQuotationMarkIsNotClosed() {
            assertThat(refused("items.csv", "item,score\no12,\"0\n").problems())
                    .extracting(it -> it.rejection().reason().name())
                    .containsExactly("MALFORMED");
        }

        @Test
        void saysThatAFileIsEmpty() {
            assertThat(refused("indicators.csv", "").problems())
                    .extracting(it -> it.place() + " " + it.rejection().reason().name())
                    .containsExactly("indicators.csv:1 NO_HEADER");
        }

        @Test
        void namesTheStatedTotalAsTheField() {
            assertThat(refused("statements.csv", "where,overall\nmemo,193.12\n").problems())
                    .extracting(it -> it.rejection().field())
                    .containsExactly("overall");
        }
    }

    @Nested
    class UnderAFramework {
        @Test
        void findsWhatItCannotTake() {
            Sheet sheet = read("items.csv", "item,score\no12,50\no44,0\ni7,80\ni7,80\n");
            assertThat(sheet.problemsUnder(Example.ita(2565)))
                    .extracting(it -> it.place() + " " + it.rejection().reason().name())
                    .containsExactly(
                            "items.csv:2 SCORE_NEITHER_ZERO_NOR_FULL",
                            "items.csv:3 UNKNOWN_SUBJECT",
                            "items.csv:5 SUBJECT_TWICE");
        }
    }
}
