package org.yokradap.assessment.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yokradap.assessment.api.analysis.Material;

class KnownDeadlinesTest {
    private static final LocalDate MEMO = LocalDate.of(2022, 10, 12);
    private static final String WORDS = "๑.จัดทำแผนภายในเดือนมกราคม ๒.รายงานทุกเดือน";

    private final KnownDeadlines deadlines = new KnownDeadlines();

    @Test
    void areThoseThatTheWordsName() {
        assertThat(deadlines.notice(MEMO, 2565).lastDays().apply(WORDS))
                .containsExactly(LocalDate.of(2023, 1, 31))
                .isEqualTo(Material.Notice.of(MEMO, 2565).lastDays().apply(WORDS));
    }

    @Test
    void areNotReadAgain() {
        var first = deadlines.notice(MEMO, 2565).lastDays().apply(WORDS);
        assertThat(deadlines.notice(MEMO.plusDays(1), 2565).lastDays().apply(WORDS))
                .isSameAs(first);
    }

    @Test
    void areOtherDaysInAnotherYear() {
        assertThat(deadlines.notice(MEMO, 2565).lastDays().apply(WORDS)).isNotEmpty();
        assertThat(deadlines.notice(MEMO, 2566).lastDays().apply(WORDS)).containsExactly(LocalDate.of(2024, 1, 31));
    }

    @Test
    void areForgottenWhenOthersAreAskedForInstead() {
        var notice = deadlines.notice(MEMO, 2565).lastDays();
        var first = notice.apply(WORDS);
        IntStream.rangeClosed(1, 1000)
                .forEach(number -> assertThat(notice.apply("แผนที่ " + number)).isEmpty());
        assertThat(notice.apply(WORDS)).isEqualTo(first).isNotSameAs(first);
    }

    @Test
    void areNotRememberedOfVeryLongWords() {
        var notice = deadlines.notice(MEMO, 2565).lastDays();
        var words = WORDS + " ".repeat(2000);
        assertThat(notice.apply(words)).isEqualTo(notice.apply(words)).isNotSameAs(notice.apply(words));
    }
}
