package org.yokradap.assessment.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yokradap.assessment.api.Subject.Detail;
import org.yokradap.platform.Rejection;

class SubjectTest {
    @ParameterizedTest
    @CsvSource({
        "overall, overall, OVERALL",
        "Overall, overall, OVERALL",
        "IIT, IIT, INSTRUMENT",
        "oit, OIT, INSTRUMENT",
        "2, 2, INDICATOR",
        "๑๐, 10, INDICATOR",
        "9.2, 9.2, SUB_INDICATOR",
        "๙.๒, 9.2, SUB_INDICATOR",
        "i7, i7, ITEM",
        "I7, i7, ITEM",
        "i๑๒, i12, ITEM",
        "E3, e3, ITEM",
        "O12, O12, ITEM",
        "o12, O12, ITEM",
        "O 12, O12, ITEM",
        "o๑๒, O12, ITEM",
        "๐๑๒, O12, ITEM",
        "012, O12, ITEM",
        "O01, O1, ITEM",
        "๐๔๓, O43, ITEM"
    })
    void isReadAsTyped(String typed, String code, Detail detail) {
        assertThat(Subject.parse(typed)).hasToString(code);
        assertThat(Subject.parse(typed).detail()).isEqualTo(detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "00", "9.", "9.0", "O", "i0", "i1234", "9.2.1", "ตัวชี้วัด", "i7;drop", "100"})
    void isRefusedWithTheFieldNamed(String typed) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> Subject.parse(typed))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(AssessmentRejection.UNKNOWN_SUBJECT))
                .satisfies(e -> assertThat(e.field()).isEqualTo("subject"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"o12", "I7", "๙.๒", "012", "oit"})
    void isStoredInItsCanonicalFormOnly(String code) {
        assertThatExceptionOfType(Rejection.class).isThrownBy(() -> new Subject(code));
    }

    @ParameterizedTest
    @CsvSource({
        "9.2 (as printed; 9.3 is meant), 9.2",
        "๙.๒ การบริหารงาน, 9.2",
        "o20, O20",
        "' i7 ', i7",
        "ตัวชี้วัดที่ ๒ การใช้งบประมาณ, 2",
        "ข้อ O12, O12"
    })
    void isFoundAtTheBeginningOfACell(String cell, String code) {
        assertThat(Subject.leading(cell)).hasValue(new Subject(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "การปฏิบัติงาน 9.2"})
    void isNotFoundWhereNoneIs(String cell) {
        assertThat(Subject.leading(cell)).isEmpty();
    }
}
