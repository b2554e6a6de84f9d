package org.yokradap.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlphabetTest {
    /** As the dictionary of the Royal Institute has them: a leading vowel stands behind its consonant, a tone decides last. */
    @Test
    void isThatOfADictionary() {
        var words =
                List.of("10", "2", "a", "B", "ก", "กลอน", "กองคลัง", "กา", "ก่า", "เกาะ", "แก้ว", "ไก่", "ขา", "แข");
        assertThat(words.reversed().stream().sorted(Alphabet.order())).containsExactlyElementsOf(words);
    }

    @Test
    void tellsApartWhatOnlyLooksEqual() {
        assertThat(Alphabet.order().compare("กอง คลัง", "กองคลัง")).isNotZero();
    }
}
