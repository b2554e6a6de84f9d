package org.yokradap.reminder.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.reminder.automation.Nari.FINANCE;
import static org.yokradap.reminder.automation.Nari.inState;
import static org.yokradap.reminder.automation.Nari.unreported;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.yokradap.followup.api.SlotState;
import org.yokradap.followup.api.Task;
import org.yokradap.reminder.api.MailSettings;
import org.yokradap.reminder.api.ReminderPolicy;

class LettersTest {
    private static final LocalDate TUESDAY = LocalDate.parse("2023-01-24");

    private final Letters letters = new Letters(
            messages(),
            new MailSettings(
                    ZoneId.of("Asia/Bangkok"),
                    LocalTime.of(8, 0),
                    URI.create("https://ita.nari.example"),
                    Path.of("unused"),
                    "yokradap@nari.example"));

    @Test
    void tellAHeadWhatIsNewAndWhatIsStillOpenInThaiAndTheBuddhistEra() {
        var december = unreported(1, FINANCE, "2022-12", TUESDAY);
        var said = Set.copyOf(digest(Set.of(), december).newKeys());
        var letter =
                letters.write(digest(said, december, unreported(1, FINANCE, "2023-01", TUESDAY)), Nari.everybody());

        assertThat(letter.subject()).isEqualTo("งานที่ต้องรายงาน 2 เรื่อง (ล่าช้า 1) – 24 ม.ค. 2566");
        assertThat(letter.text()).isEqualTo("""
                        เรียน ผู้อำนวยการกองคลัง

                        เรื่องที่ขอแจ้งเตือนวันนี้ 1 เรื่อง

                        1. การใช้งบประมาณ – เดือนมกราคม 2566
                           รายงานผลการเบิกจ่าย ให้ผู้บริหารทราบทุกเดือน
                           ครบกำหนด อ. 31 ม.ค. 2566 (อีก 7 วัน)
                           ยังไม่มีรายงาน · รอกองคลัง ตั้งแต่ 1 ม.ค. 2566
                           https://ita.nari.example/reports/slot-nari-2566-1-1-finance-2023-01

                        เรื่องที่แจ้งแล้วและยังค้างอยู่ 1 เรื่อง

                        1. การใช้งบประมาณ – เดือนธันวาคม 2565
                           รายงานผลการเบิกจ่าย ให้ผู้บริหารทราบทุกเดือน
                           ครบกำหนด ส. 31 ธ.ค. 2565 (ล่าช้า 24 วัน)
                           ยังไม่มีรายงาน · รอกองคลัง ตั้งแต่ 1 ม.ค. 2566
                           https://ita.nari.example/reports/slot-nari-2566-1-1-finance-2022-12

                        --\s
                        ระบบยกระดับ เทศบาลตำบลนารี
                        อีเมลนี้ส่งโดยอัตโนมัติ ไม่เกินวันละหนึ่งฉบับ และเฉพาะวันที่มีเรื่องต้องแจ้ง
                        """);
    }

    @Test
    void tellTheClerkWhatWaitsForADecision() {
        var letter = letters.write(
                digest(Set.of(), inState(SlotState.SUBMITTED, 1, FINANCE, "2023-01", "2023-01-20")), Nari.everybody());

        assertThat(letter.subject()).isEqualTo("รายงานที่รอพิจารณา 1 เรื่อง – 24 ม.ค. 2566");
        assertThat(letter.text())
                .contains("   กำหนดส่ง อ. 31 ม.ค. 2566\n   กองคลังส่งรายงานแล้ว · รอพิจารณา ตั้งแต่ 20 ม.ค. 2566\n");
    }

    @Test
    void tellAHeadWhatWasReturned() {
        var letter = letters.write(
                digest(Set.of(), inState(SlotState.RETURNED, 1, FINANCE, "2023-01", "2023-01-20")), Nari.everybody());

        assertThat(letter.subject()).isEqualTo("งานที่ต้องรายงาน 1 เรื่อง – 24 ม.ค. 2566");
        assertThat(letter.text()).contains("   ส่งกลับแก้ไข · รอกองคลัง ตั้งแต่ 20 ม.ค. 2566\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 16, 200})
    void leaveNothingOutHoweverMuchThereIs(int count) {
        var tasks = IntStream.rangeClosed(1, count)
                .mapToObj(duty -> unreported(duty % 99 + 1, FINANCE, "2023-01", TUESDAY))
                .toArray(Task[]::new);
        var letter = letters.write(digest(Set.of(), tasks), Nari.everybody());

        assertThat(letter.text()).containsPattern("(?m)^" + count + "\\. ").doesNotContain((count + 1) + ". ");
        assertThat(letter.html().split("<li ", -1)).hasSize(count + 1);
    }

    @Test
    void sayTheSameAsHtmlAndEscapeWhatPeopleHaveTyped() {
        var html = new LetterFrame("เรียน <ท่าน>", "ใหม่ & ด่วน", "ค้าง", "เปิด", List.of("จบ"))
                .html(
                        List.of(new Entry("<script>", List.of("a & b"), URI.create("https://x.example/?a=1&b=2"))),
                        List.of());

        assertThat(html)
                .contains("เรียน &lt;ท่าน&gt;", "ใหม่ &amp; ด่วน", "<strong>&lt;script&gt;</strong>", "a &amp; b")
                .contains("<a href=\"https://x.example/?a=1&amp;b=2\">เปิด</a>")
                .doesNotContain("ค้าง", "<script>");
    }

    private static Digest digest(Set<ReminderKey> said, Task... tasks) {
        return Digest.of(List.of(tasks), Nari.everybody(), ReminderPolicy.standard(), said, TUESDAY)
                .getFirst();
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("i18n/reminder");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
