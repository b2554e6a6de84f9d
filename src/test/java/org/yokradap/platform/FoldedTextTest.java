package org.yokradap.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedTextTest {
    @Nested
    class Folding {
        /** Nikhahit and sara aa, tone before or after, tone after the whole, doubled: all of them look like water on a page. */
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\u0E19\u0E49\u0E33",
                    "\u0E19\u0E4D\u0E49\u0E32",
                    "\u0E19\u0E49\u0E4D\u0E32",
                    "\u0E19\u0E33\u0E49",
                    "\u0E19\u0E49\u0E49\u0E33",
                    "\u0E19\u0E49\u0E4D\u0E45",
                    "\u0E19\u200B\u0E49\u0E33"
                })
        void waterIsWaterHoweverItIsTyped(String typed) {
            assertThat(FoldedText.fold(typed)).isEqualTo(FoldedText.fold("น้ำ"));
        }

        @ParameterizedTest
        @CsvSource({
            "เเผน, แผน",
            "ที่่, ที่",
            "ท่ี, ที่",
            "๒๕๖๖, 2566",
            "O12, o12",
            "ＩＴＡ　ปี２５６６, ita ปี2566",
            "E-Service, e–service",
            "caf\u00e9, cafe\u0301",
            "'ก  ข\t\nค', 'ก ข ค'",
            "ประกาศ\u00ADราคา, ประกาศราคา"
        })
        void whatIsMeantTheSameIsTheSame(String one, String other) {
            assertThat(FoldedText.fold(one)).isEqualTo(FoldedText.fold(other));
        }

        @ParameterizedTest
        @CsvSource({"นา, น้ำ", "ก่า, กา", "ปะ, ประ", "12, 13", "ธ.ค., ม.ค.", "กอง, กองคลัง"})
        void otherWordsStayOthers(String one, String other) {
            assertThat(FoldedText.fold(one)).isNotEqualTo(FoldedText.fold(other));
        }

        @Test
        void againChangesNothing() {
            var once = FoldedText.fold("น้ํา  ๒๕๖๖ เเผน ＩＴＡ สิทธิ์ ญี่ปุ่น 😀");
            assertThat(FoldedText.fold(once)).isEqualTo(once);
        }
    }

    @Nested
    class Finding {
        private List<String> found(String original, String typed) {
            return FoldedText.of(original).find(FoldedText.fold(typed)).stream()
                    .map(span -> original.substring(span.start(), span.end()))
                    .toList();
        }

        @Test
        void pointsAtWhatIsInTheOriginal() {
            assertThat(found("งบ ๒๕๖๖ และ 2566", "2566")).containsExactly("๒๕๖๖", "2566");
        }

        @Test
        void coversASyllableTypedInTheWrongOrder() {
            assertThat(found("ค่าน\u0E4D\u0E49\u0E32ประปา", "น้ำ")).containsExactly("น\u0E4D\u0E49\u0E32");
        }

        @Test
        void doesNotTearAToneMarkOffItsLetter() {
            assertThat(found("คู่มือ", "คู")).containsExactly("คู่");
        }

        @Test
        void seesEachPlaceOnce() {
            assertThat(found("aaaa", "aa")).containsExactly("aa", "aa");
        }

        @Test
        void findsNothingOfNothing() {
            assertThat(found("อะไรก็ได้", "")).isEmpty();
        }
    }
}
