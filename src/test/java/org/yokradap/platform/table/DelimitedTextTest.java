package org.yokradap.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.yokradap.platform.Rejection;

class DelimitedTextTest {
    private static final String THAI = "ตัวชี้วัด,คะแนน\r\n๒,๘๑.๘๓\r\n";

    private static List<List<String>> texts(Grid grid) {
        return grid.lines().stream()
                .map(line -> line.cells().stream().map(Cell::text).toList())
                .toList();
    }

    @Nested
    class Decoding {
        private static byte[] with(int[] mark, byte[] text) {
            byte[] all = new byte[mark.length + text.length];
            for (int i = 0; i < mark.length; i++) all[i] = (byte) mark[i];
            System.arraycopy(text, 0, all, mark.length, text.length);
            return all;
        }

        @Test
        void findsEveryEncodingThatThaiSpreadsheetsSave() {
            var windows = Charset.forName("x-windows-874");
            assertThat(List.of(
                            THAI.getBytes(StandardCharsets.UTF_8),
                            with(new int[] {0xef, 0xbb, 0xbf}, THAI.getBytes(StandardCharsets.UTF_8)),
                            with(new int[] {0xff, 0xfe}, THAI.getBytes(StandardCharsets.UTF_16LE)),
                            with(new int[] {0xfe, 0xff}, THAI.getBytes(StandardCharsets.UTF_16BE)),
                            THAI.getBytes(windows)))
                    .allSatisfy(
                            bytes -> assertThat(DecodedText.of(bytes).text()).isEqualTo(THAI));
            assertThat(DecodedText.of(THAI.getBytes(windows)).charset()).isEqualTo(windows);
        }

        @Test
        void refusesWhatIsNoText() {
            for (byte[] bytes : List.of(new byte[] {'a', 0, 'b'}, new byte[] {(byte) 0xff, (byte) 0xfd, 'a'})) {
                Rejection refused = catchThrowableOfType(Rejection.class, () -> DecodedText.of(bytes));
                assertThat(refused.reason()).isEqualTo(TableRejection.NOT_TEXT);
            }
        }
    }

    @Nested
    class Reading {
        @Test
        void tellsTheDelimiter() {
            for (String delimiter : List.of(",", ";", "\t")) {
                var grid = DelimitedText.read("a.csv", "ข้อ,1\nคะแนน\n".replace(",", delimiter));
                assertThat(texts(grid)).containsExactly(List.of("ข้อ", "1"), List.of("คะแนน"));
            }
        }

        @Test
        void takesACommaInsideTabbedTextForText() {
            assertThat(texts(DelimitedText.read("pasted", "i7\tทราบ, มาก, น้อย\t74.05\ni8\tไม่, เลย\t80\n")))
                    .containsExactly(List.of("i7", "ทราบ, มาก, น้อย", "74.05"), List.of("i8", "ไม่, เลย", "80"));
        }

        @Test
        void countsLinesByWhereARowBegins() {
            var grid = DelimitedText.read("a.csv", "\n\na,\"two\nlines\"\r\n\r\nb,c\n");
            assertThat(grid.lines()).extracting(Grid.Line::number).containsExactly(3, 6);
            assertThat(grid.place(6, 1)).isEqualTo("a.csv:6");
        }

        @Test
        void refusesAnOpenQuotationMarkWithItsLine() {
            var refused =
                    catchThrowableOfType(UnreadableTable.class, () -> DelimitedText.read("a.csv", "a,b\nc,\"d\n"));
            assertThat(refused.rejection().reason()).isEqualTo(TableRejection.QUOTES);
        }
    }

    @Nested
    class Limits {
        private static UnreadableTable refused(String text, Tally tally) {
            return catchThrowableOfType(UnreadableTable.class, () -> DelimitedText.read("big.csv", text, tally));
        }

        @Test
        void stopAtTheFirstLineTooMany() {
            var tally = new Tally(new TableLimits(3, 10, 100, 100, 0, 0));
            assertThat(refused("1\n2\n3\n4\n5\n6\n", tally).place()).isEqualTo("big.csv:4");
            assertThat(tally.lines()).isEqualTo(4);
        }

        @Test
        void holdForALineBeforeItIsReadWhole() {
            var tally = new Tally(TableLimits.DEFAULT);
            var refused = refused("a\n" + ",".repeat(1_000_000), tally);
            assertThat(refused.place()).isEqualTo("big.csv:2");
            assertThat(refused.rejection().reason()).isEqualTo(TableRejection.TOO_WIDE);
            assertThat(tally.lines()).isZero();
        }

        @Test
        void doNotCountEmptyCellsBehindTheLast() {
            var line = DelimitedText.read("a.csv", "a,b" + ",".repeat(16_382) + "\n")
                    .lines()
                    .getFirst();
            assertThat(line.cells()).hasSize(2);
        }

        @Test
        void holdForColumnsCellsAndCharacters() {
            var limits = new TableLimits(100, 3, 5, 20, 0, 0);
            assertThat(refused("a,b,c,d\n", new Tally(limits)).rejection().reason())
                    .isEqualTo(TableRejection.TOO_WIDE);
            assertThat(refused("a,b\nc,d\ne,f\n", new Tally(limits)).rejection().reason())
                    .isEqualTo(TableRejection.TOO_MUCH);
            assertThat(refused("123456789012345678901\n", new Tally(limits))
                            .rejection()
                            .reason())
                    .isEqualTo(TableRejection.TOO_MUCH);
            assertThat(refused("x".repeat(40_000), new Tally(TableLimits.DEFAULT))
                            .rejection()
                            .reason())
                    .isEqualTo(TableRejection.TEXT_TOO_LONG);
        }
    }
}
