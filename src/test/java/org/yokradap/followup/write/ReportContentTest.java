package org.yokradap.followup.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yokradap.followup.Nadi;
import org.yokradap.followup.api.Evidence;
import org.yokradap.followup.api.FileAttached;
import org.yokradap.followup.api.FileDigest;
import org.yokradap.followup.api.ProgressReported;
import org.yokradap.followup.api.ReportId;

class ReportContentTest {
    private static final ReportId REPORT = ReportId.of(Nadi.JANUARY.id());
    private static final Evidence PAGE = new Evidence("https://nadi.example/news/1", "หน้าข่าว");
    private static final ReportContent CONTENT =
            plain(1, "ปิดประกาศ 3 จุด", 100).with(1, PAGE);

    private static ReportContent plain(int version, String text, int percent) {
        return ReportContent.NOTHING.with(new ProgressReported(REPORT, version, text, percent));
    }

    private static ReportContent full(List<Integer> steps, String problems, String suggestions) {
        return CONTENT.with(new ProgressReported(
                REPORT, 1, CONTENT.text(), 100, steps, problems, suggestions, Optional.empty(), Optional.empty()));
    }

    /**
     * The value is in the store for ever: another algorithm would make every old decision look like one on something else. It
     * is also that of reports written before they had steps, problems and suggestions.
     */
    @Test
    void hasTheDigestItAlwaysHad() {
        assertThat(CONTENT.digest()).isEqualTo("335a1ec05455cdb358fb977e532b60b2efb2d61e746997849846a6a63fb9e5da");
    }

    @Test
    void hasAnotherDigestWhateverIsChanged() {
        assertThat(List.of(
                        CONTENT,
                        plain(2, CONTENT.text(), 100).with(2, PAGE),
                        plain(1, "ปิดประกาศ 2 จุด", 100).with(1, PAGE),
                        plain(1, CONTENT.text(), 99).with(1, PAGE),
                        CONTENT.with(1, PAGE),
                        plain(1, CONTENT.text(), 100),
                        plain(1, CONTENT.text(), 100).with(1, new Evidence(PAGE.url(), "")),
                        CONTENT.with(attached("a")),
                        CONTENT.with(attached("b")),
                        CONTENT.with(attached("a")).with(attached("b")),
                        full(List.of(1), "", ""),
                        full(List.of(1, 2), "", ""),
                        full(List.of(12), "", ""),
                        full(List.of(), "ฝนตก", ""),
                        full(List.of(), "", "ฝนตก"),
                        full(List.of(), "ฝนตก", "ฝนตก")))
                .extracting(ReportContent::digest)
                .doesNotHaveDuplicates();
    }

    @Test
    void isAsItWasOnceAPageIsTakenOutAgain() {
        var other = new Evidence("https://nadi.example/news/2", "");
        assertThat(CONTENT.with(1, other).without(1, other.url())).isEqualTo(CONTENT);
        assertThat(CONTENT.without(1, PAGE.url()).digest())
                .isEqualTo(plain(1, CONTENT.text(), 100).digest());
        assertThat(CONTENT.with(1, new Evidence(PAGE.url(), ""))
                        .without(1, PAGE.url())
                        .evidence())
                .isEmpty();
    }

    private static FileAttached attached(String digit) {
        return new FileAttached(REPORT, 1, new FileDigest(digit.repeat(64)), "image/png", 1L, Optional.empty());
    }

    @Test
    void doesNotLetOneFieldRunIntoTheNext() {
        var left = plain(1, "a", 1).with(1, new Evidence("bc", "d"));
        var right = plain(1, "a", 1).with(1, new Evidence("b", "cd"));
        assertThat(left.digest()).isNotEqualTo(right.digest());
    }
}
