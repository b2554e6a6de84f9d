package org.yokradap.followup.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchWordsTest {
    @Test
    void wordsStandBetweenBlanks() {
        assertThat(SearchWords.of(" คู่มือ  O๑๓ ").terms()).containsExactly("คู่มือ", "o13");
    }

    @Test
    void phrasesStandBetweenQuotationMarksOfAnyKind() {
        assertThat(SearchWords.of("“ม.ค. 2566” \"กอง คลัง\" ป้าย").terms())
                .containsExactly("ม.ค. 2566", "กอง คลัง", "ป้าย");
    }

    @Test
    void aPhraseThatIsNotEndedGoesToTheEnd() {
        assertThat(SearchWords.of("\"กอง คลัง").terms()).containsExactly("กอง คลัง");
    }

    @Test
    void nothingIsNothing() {
        assertThat(SearchWords.of("  \"\" \u200B ").isEmpty()).isTrue();
    }

    @Test
    void sayingAWordTwiceLooksForItOnce() {
        assertThat(SearchWords.of("ITA ita ｉｔａ").terms()).containsExactly("ita");
    }

    @Test
    void endlessTextIsCut() {
        var many = SearchWords.of("ก ข ค ง จ ฉ ช ซ ญ ด ต ถ");
        assertThat(many.terms()).hasSize(SearchWords.MOST_TERMS);
        assertThat(SearchWords.of("ก".repeat(1000)).terms().getFirst()).hasSize(SearchWords.LONGEST);
    }

    @Test
    void allOfThemHaveToBeSomewhere() {
        var words = SearchWords.of("คู่มือ 2566");
        assertThat(words.areIn(List.of("จัดทำคู่มือ", "ปี ๒๕๖๖"))).isTrue();
        assertThat(words.areIn(List.of("จัดทำคู่มือ"))).isFalse();
    }
}
