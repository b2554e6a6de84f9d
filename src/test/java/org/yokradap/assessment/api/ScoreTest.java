package org.yokradap.assessment.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yokradap.platform.Rejection;
import tools.jackson.databind.json.JsonMapper;

class ScoreTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0.00",
        "100, 100.00",
        "100.000000, 100.00",
        "85.0, 85.00",
        "84.995, 84.995",
        "94.9949, 94.9949",
        "๘๑.๘๓, 81.83",
        "๘1.๘3, 81.83",
        "' 92.14 ', 92.14",
        "-0, 0.00",
        "+7.5, 7.50"
    })
    void isReadExactlyAsGiven(String typed, String stored) {
        assertThat(Score.parse(typed)).hasToString(stored);
    }

    @ParameterizedTest
    @CsvSource({
        "101, SCORE_OUT_OF_RANGE",
        "100.0001, SCORE_OUT_OF_RANGE",
        "-0.01, SCORE_OUT_OF_RANGE",
        "50.0000000000000001, SCORE_TOO_PRECISE",
        "'', SCORE_NOT_A_NUMBER",
        "ผ่าน, SCORE_NOT_A_NUMBER",
        "1e2, SCORE_NOT_A_NUMBER",
        "1e999999999, SCORE_NOT_A_NUMBER",
        "'93,12', SCORE_NOT_A_NUMBER",
        "NaN, SCORE_NOT_A_NUMBER",
        "9999999999999999999999, SCORE_NOT_A_NUMBER"
    })
    void isRefusedWithTheFieldNamed(String typed, AssessmentRejection reason) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> Score.parse(typed))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason))
                .satisfies(e -> assertThat(e.field()).isEqualTo("score"));
    }

    @Test
    void refusesAHostileExponentWithoutExpandingIt() {
        assertThatExceptionOfType(Rejection.class).isThrownBy(() -> new Score(new BigDecimal("1e999999999")));
        assertThatExceptionOfType(Rejection.class).isThrownBy(() -> new Score(new BigDecimal("1e-999999999")));
    }

    @Test
    void equalsWhateverIsTheSameNumber() {
        assertThat(Score.parse("85")).isEqualTo(Score.parse("๘๕.๐๐๐")).hasSameHashCodeAs(Score.parse("85.00"));
    }

    @ParameterizedTest
    @CsvSource({"84.995, 85.00", "84.9949, 84.99", "94.9949, 94.99", "94.9950, 95.00", "99.999, 100.00"})
    void isRoundedHalfUp(String given, String shown) {
        assertThat(Score.parse(given).rounded()).hasToString(shown);
    }

    @Test
    void isStoredAsADecimalString() {
        var json = JsonMapper.builder().build();
        assertThat(json.writeValueAsString(Score.parse("84.995"))).isEqualTo("\"84.995\"");
        assertThat(json.readValue("\"84.995\"", Score.class)).isEqualTo(Score.parse("84.995"));
    }
}
