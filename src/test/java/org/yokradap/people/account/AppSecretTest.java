package org.yokradap.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppSecretTest {
    /** RFC 6238, appendix B: the ASCII string 12345678901234567890. */
    private static final AppSecret SECRET = new AppSecret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);
    private static final long STEP = AppSecret.stepAt(NOW);

    /** The last six of the RFC's eight digits, which apps show. */
    @ParameterizedTest
    @CsvSource({
        "59,287082",
        "1111111109,081804",
        "1111111111,050471",
        "1234567890,005924",
        "2000000000,279037",
        "20000000000,353130"
    })
    void hasTheCodesOfTheStandard(long second, String code) {
        assertThat(SECRET.codeOf(AppSecret.stepAt(Instant.ofEpochSecond(second))))
                .isEqualTo(code);
    }

    @Test
    void isAnotherOneEachTime() {
        var secret = AppSecret.random();
        assertThat(secret.base32())
                .matches("[A-Z2-7]{32}")
                .isNotEqualTo(AppSecret.random().base32());
        assertThat(secret).asString().doesNotContain(secret.base32());
    }

    @Nested
    class ACode {
        @ParameterizedTest
        @ValueSource(longs = {-1, 0, 1})
        void isGoodOneStepEarlierAndLater(long aside) {
            assertThat(SECRET.stepOf(SECRET.codeOf(STEP + aside), NOW, 0)).hasValue(STEP + aside);
        }

        @ParameterizedTest
        @ValueSource(longs = {-2, 2})
        void isNoneFurtherAway(long aside) {
            assertThat(SECRET.stepOf(SECRET.codeOf(STEP + aside), NOW, 0)).isEmpty();
        }

        @Test
        void isGoodOnce() {
            assertThat(SECRET.stepOf(SECRET.codeOf(STEP), NOW, STEP)).isEmpty();
            assertThat(SECRET.stepOf(SECRET.codeOf(STEP - 1), NOW, STEP)).isEmpty();
            assertThat(SECRET.stepOf(SECRET.codeOf(STEP + 1), NOW, STEP)).hasValue(STEP + 1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "0", "000000", "abcdef", "0818040", "81804"})
        void isNoOther(String other) {
            assertThat(SECRET.stepOf(other, NOW, 0)).isEmpty();
        }
    }
}
