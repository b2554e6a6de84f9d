package org.yokradap.assessment.api.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yokradap.assessment.api.Subject;

class CitedCodesTest {
    @ParameterizedTest
    @CsvSource({
        "i7, i7",
        "o12 รายงานผล, O12",
        "O12รายงานผล, O12",
        "ข้อ ๐๑๒, O12",
        "ข้อคำถามที่ i7, i7",
        "๗, 7",
        "'i7, i10', i7 i10",
        "i7/8, i7 i8",
        "i7 และ i8, i7 i8",
        "i7 i8, i7 i8",
        "O12–O14, O12 O13 O14",
        "o12 - 14, O12 O13 O14",
        "i10-i7, i10 i7",
        "i7 3 โครงการ, i7",
        "'i7, i7', i7",
        "9.2 (as printed), ''",
        "การใช้งบประมาณ, ''",
        "'', ''",
    })
    void areTakenFromOneCell(String cell, String codes) {
        assertThat(CitedCodes.in(cell).stream().map(Subject::code).collect(Collectors.joining(" ")))
                .isEqualTo(codes);
    }
}
