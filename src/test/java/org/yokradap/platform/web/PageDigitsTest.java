package org.yokradap.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageDigitsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31 ม.ค. 2566 (อีก 11 วัน)|๓๑ ม.ค. ๒๕๖๖ (อีก ๑๑ วัน)",
                "เวลา 10:30 น.|เวลา ๑๐:๓๐ น.",
                "93.12 คะแนน|๙๓.๑๒ คะแนน",
                "ปี2566|ปี๒๕๖๖",
                "ช้า 1,234 วัน 50%|ช้า ๑,๒๓๔ วัน ๕๐%",
                "ข้อ O12 และ i7|ข้อ O12 และ i7",
                "ดู https://example.go.th/a/2566?x=1 หน้า 2|ดู https://example.go.th/a/2566?x=1 หน้า ๒",
                "กอง&#39;คลัง&#39; 3|กอง&#39;คลัง&#39; ๓",
                "ita-2565 a@b2.go.th|ita-2565 a@b2.go.th"
            })
    void writesNumbersAndLeavesCodesAndAddresses(String text, String thai) {
        assertThat(PageDigits.thai(text)).isEqualTo(thai);
    }
}
