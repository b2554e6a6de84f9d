package org.yokradap.followup.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yokradap.followup.api.Evidence;

class ReportContentTest {
    private static final Evidence PAGE = new Evidence("https://nadi.example/news/1", "หน้าข่าว");
    private static final ReportContent CONTENT = new ReportContent(1, "ปิดประกาศ 3 จุด", 100, List.of(PAGE));

    /** The value is in the store for ever: another algorithm would make every old decision look like one on something else. */
    @Test
    void hasTheDigestItAlwaysHad() {
        assertThat(CONTENT.digest())
                .isEqualTo(new ReportContent(1, "ปิดประกาศ 3 จุด", 100, List.of(PAGE)).digest())
                .isEqualTo("335a1ec05455cdb358fb977e532b60b2efb2d61e746997849846a6a63fb9e5da");
    }

    @Test
    void hasAnotherDigestWhateverIsChanged() {
        assertThat(List.of(
                        CONTENT,
                        CONTENT.with(2, CONTENT.text(), CONTENT.percent()),
                        CONTENT.with(1, "ปิดประกาศ 2 จุด", CONTENT.percent()),
                        CONTENT.with(1, CONTENT.text(), 99),
                        CONTENT.with(1, PAGE),
                        new ReportContent(1, CONTENT.text(), 100, List.of()),
                        new ReportContent(1, CONTENT.text(), 100, List.of(new Evidence(PAGE.url(), "")))))
                .extracting(ReportContent::digest)
                .doesNotHaveDuplicates();
    }

    @Test
    void doesNotLetOneFieldRunIntoTheNext() {
        var left = new ReportContent(1, "a", 1, List.of(new Evidence("bc", "d")));
        var right = new ReportContent(1, "a", 1, List.of(new Evidence("b", "cd")));
        assertThat(left.digest()).isNotEqualTo(right.digest());
    }
}
