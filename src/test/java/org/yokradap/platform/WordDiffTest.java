package org.yokradap.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yokradap.platform.WordDiff.Kind;

class WordDiffTest {
    private static String said(String before, String after) {
        return WordDiff.between(before, after).stream()
                .map(piece -> switch (piece.kind()) {
                    case SAME -> piece.text();
                    case REMOVED -> "[-" + piece.text() + "-]";
                    case ADDED -> "[+" + piece.text() + "+]";
                })
                .collect(Collectors.joining());
    }

    private static String without(Kind kind, List<WordDiff.Piece> pieces) {
        return pieces.stream()
                .filter(piece -> piece.kind() != kind)
                .map(WordDiff.Piece::text)
                .collect(Collectors.joining());
    }

    @Test
    void findsThaiWordsWithoutSpacesBetweenThem() {
        assertThat(said("ปิดประกาศงบประมาณ 3 จุด", "ปิดประกาศงบประมาณ 5 จุด"))
                .isEqualTo("ปิดประกาศงบประมาณ [-3-][+5+] จุด");
        assertThat(said("ประชุมแล้วสองครั้ง", "ประชุมและรายงานแล้วสองครั้ง"))
                .isEqualTo("ประชุม[+และรายงาน+]แล้วสองครั้ง");
    }

    @Test
    void showsOneReplacedWordAsOneChange() {
        assertThat(said("one two three", "one 2 three")).isEqualTo("one [-two-][+2+] three");
    }

    @ParameterizedTest
    @CsvSource({"'',''", "'',กข", "กข,''", "a b c,a b c", "a b c,c b a", "ก ข ค,ค", "a a a,a a", "'a\nb','a\n\nb'"})
    void putTogetherAgainItIsBothTexts(String before, String after) {
        var pieces = WordDiff.between(before, after);
        assertThat(without(Kind.ADDED, pieces)).isEqualTo(before);
        assertThat(without(Kind.REMOVED, pieces)).isEqualTo(after);
    }

    @Test
    void replacesTheMiddleAsAWholeWhereComparingWouldTakeTooLong() {
        var before = "a " + "b ".repeat(4_000) + "z";
        var after = "a " + "c ".repeat(4_000) + "z";
        assertThat(WordDiff.between(before, after))
                .extracting(WordDiff.Piece::kind)
                .containsExactly(Kind.SAME, Kind.REMOVED, Kind.ADDED, Kind.SAME);
    }
}
