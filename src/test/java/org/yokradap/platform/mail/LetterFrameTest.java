package org.yokradap.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LetterFrameTest {
    @Test
    void saysTheSameAsHtmlAndEscapesWhatPeopleHaveTyped() {
        var page = URI.create("https://x.example/?a=1&b=2");
        var html = new LetterFrame(Locale.of("th"), "เรียน <ท่าน>", "เปิด", List.of("จบ"), "ตั้งค่า", page)
                .letter(
                        "เรื่อง",
                        List.of(
                                new LetterFrame.Part(
                                        "ใหม่ & ด่วน",
                                        List.of(new Entry("<script>", "a & b", List.of("<b>"), page, "#d55e00")),
                                        0),
                                new LetterFrame.Part("ค้าง", List.of(), 1)),
                        Optional.empty())
                .html();

        assertThat(html)
                .contains(
                        "เรียน &lt;ท่าน&gt;",
                        "ใหม่ &amp; ด่วน",
                        "<strong>&lt;script&gt;</strong>",
                        "a &amp; b",
                        "&lt;b&gt;")
                .contains("<a href=\"https://x.example/?a=1&amp;b=2\"")
                .doesNotContain("ค้าง", "<script>", "<b>");
    }
}
