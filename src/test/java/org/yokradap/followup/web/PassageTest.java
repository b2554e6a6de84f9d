package org.yokradap.followup.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yokradap.followup.api.SearchWords;

class PassageTest {
    private static String shown(Passage passage) {
        return passage.pieces().stream()
                .map(piece -> piece.found() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    private static Passage of(String typed, String... texts) {
        return Passage.of(List.of(texts), SearchWords.of(typed).terms());
    }

    @Test
    void marksTheWordsAsTheyWereWritten() {
        assertThat(shown(of("น้ำ 2566", "ค่านํ้าปี ๒๕๖๖ จ่ายแล้ว"))).isEqualTo("ค่า[นํ้า]ปี [๒๕๖๖] จ่ายแล้ว");
    }

    @Test
    void marksOnceWhatTwoWordsShare() {
        assertThat(shown(of("กองคลัง คลัง ลังเล", "กองคลังเล"))).isEqualTo("[กองคลังเล]");
    }

    @Test
    void takesTheTextThatHasMost() {
        assertThat(shown(of("ป้าย งบ", "งบ", "ป้ายงบ", "ป้าย"))).isEqualTo("[ป้าย][งบ]");
    }

    @Test
    void cutsFarAwayFromTheWordAndSaysSo() {
        var passage = shown(of("ป้าย", "ก่".repeat(300) + "ป้าย" + "ข้".repeat(300)));
        assertThat(passage)
                .startsWith("…ก่")
                .contains("ก่[ป้าย]ข้")
                .endsWith("ข้…")
                .hasSizeLessThan(200);
    }

    @Test
    void isTheBeginningWhereNoWordIs() {
        assertThat(shown(of("", "ก".repeat(500)))).startsWith("กกก").endsWith("…");
        assertThat(of("ป้าย").pieces()).isEmpty();
    }

    @Test
    void leavesMarkupToThePage() {
        assertThat(of("script", "<script>").pieces())
                .containsExactly(
                        new Passage.Piece("<", false),
                        new Passage.Piece("script", true),
                        new Passage.Piece(">", false));
    }
}
