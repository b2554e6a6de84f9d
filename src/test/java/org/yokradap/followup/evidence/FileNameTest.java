package org.yokradap.followup.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource({
        "รายงาน ม.ค. ๒๕๖๖.pdf, รายงาน ม.ค. ๒๕๖๖.pdf",
        "C:\\Users\\สมชาย\\a.pdf, a.pdf",
        "../../etc/passwd, passwd",
        "/etc/passwd.pdf, passwd.pdf",
        "'  a   b .pdf ', a b.pdf",
        "..., evidence",
        ".pdf, pdf",
        "a:b*c?.pdf, a_b_c_.pdf"
    })
    void isFitToBeShown(String raw, String name) {
        assertThat(FileName.of(raw)).isEqualTo(name);
    }

    @Test
    void hasNothingInItThatNobodySees() {
        assertThat(FileName.of("รายงาน\u202Efdp.exe")).isEqualTo("รายงานfdp.exe");
        assertThat(FileName.of("a\u0000\r\nSet-Cookie: b\u200B.pdf")).isEqualTo("a Set-Cookie_ b.pdf");
        assertThat(FileName.of("ป้าย 🎉.png")).isEqualTo("ป้าย 🎉.png");
    }

    @Test
    void isWrittenInOneWay() {
        var apart = Normalizer.normalize("é ำ.pdf", Normalizer.Form.NFD);
        assertThat(FileName.of(apart)).isEqualTo(Normalizer.normalize("é ำ.pdf", Normalizer.Form.NFC));
    }

    @Test
    void isCutBeforeALetterAndKeepsItsEnding() {
        var name = FileName.of("ที่".repeat(200) + ".pdf");
        assertThat(name).hasSizeLessThanOrEqualTo(FileName.LONGEST).endsWith("ที่.pdf");
        assertThat(FileName.of("ก" + "ที่".repeat(200) + ".pdf")).endsWith("ที่.pdf");
        assertThat(FileName.of("🎉".repeat(200) + ".pdf")).endsWith("🎉.pdf");
    }

    @Test
    void goesIntoAHeaderWithoutBreakingIt() {
        assertThat(FileName.disposition("ม.ค. \"a\".pdf"))
                .isEqualTo(
                        "attachment; filename=\"_._. _a_.pdf\"; filename*=UTF-8''%E0%B8%A1.%E0%B8%84.%20%22a%22.pdf");
    }
}
