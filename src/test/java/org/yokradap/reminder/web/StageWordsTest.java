package org.yokradap.reminder.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yokradap.platform.MessageFiles;
import org.yokradap.platform.Phrases;

class StageWordsTest {
    @ParameterizedTest
    @CsvSource({
        "before-14, ก่อนครบกำหนด 14 วัน, 14 days before the due day",
        "on-the-day, วันครบกำหนด, on the due day",
        "overdue-84, เลยกำหนด 84 วัน, 84 days late",
        "waiting-5, รอครบ 5 วันทำการ, 5 working days of waiting",
        "returned-2, ส่งกลับครบ 2 วันทำการ, 2 working days after the return",
        "escalated-head-of-office, ส่งต่อถึงหัวหน้าสำนักปลัด, passed up to: Head of office",
        "escalated-mayor, ส่งต่อถึงนายก, passed up to: Mayor",
        "summary, สรุปประจำเดือน, monthly summary"
    })
    void saysEveryStageThatTheLedgerKeeps(String stage, String thai, String english) {
        var phrases = new Phrases(MessageFiles.read());
        assertThat(new StageWords(phrases, Locale.of("th")).of(stage)).isEqualTo(thai);
        assertThat(new StageWords(phrases, Locale.ENGLISH).of(stage)).isEqualTo(english);
    }
}
