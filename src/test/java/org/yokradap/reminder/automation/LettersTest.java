package org.yokradap.reminder.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.reminder.automation.Nari.FINANCE;
import static org.yokradap.reminder.automation.Nari.inState;
import static org.yokradap.reminder.automation.Nari.unreported;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.yokradap.followup.api.SlotState;
import org.yokradap.followup.api.Task;
import org.yokradap.platform.mail.Letter;
import org.yokradap.reminder.api.ReminderSettings;

class LettersTest {
    private static final LocalDate TUESDAY = LocalDate.parse("2023-01-24");

    private final Letters letters = new Letters(
            messages(),
            new ReminderSettings(
                    ZoneId.of("Asia/Bangkok"), LocalTime.of(8, 0), URI.create("https://ita.nari.example"), 120));

    @Test
    void tellAHeadWhatIsNewAndWhatIsStillOpenInThaiAndTheBuddhistEra() {
        var december = unreported(1, FINANCE, "2022-12", TUESDAY);
        var said = Nari.said(TUESDAY, digest(Memory.empty(), december).newKeys());
        var letter = write(digest(said, december, unreported(1, FINANCE, "2023-01", TUESDAY)));

        assertThat(letter.subject()).isEqualTo("งานที่ต้องรายงาน 2 เรื่อง (ล่าช้า 1) – 24 ม.ค. 2566");
        assertThat(letter.text()).isEqualTo("""
                        เรียน ผู้อำนวยการกองคลัง

                        เรื่องที่ขอแจ้งเตือนวันนี้ 1 เรื่อง

                        1. การใช้งบประมาณ – เดือนมกราคม 2566
                           ครบกำหนด อ. 31 ม.ค. 2566 (อีก 7 วัน)
                           ยังไม่มีรายงาน · รอ กองคลัง ตั้งแต่ 1 ม.ค. 2566
                           รายงานผลการเบิกจ่าย ให้ผู้บริหารทราบทุกเดือน
                           https://ita.nari.example/reports/slot-nari-2566-1-1-finance-2023-01

                        เรื่องที่แจ้งแล้วและยังค้างอยู่ 1 เรื่อง

                        1. การใช้งบประมาณ – เดือนธันวาคม 2565
                           ครบกำหนด ส. 31 ธ.ค. 2565 (ล่าช้า 24 วัน)
                           ยังไม่มีรายงาน · รอ กองคลัง ตั้งแต่ 1 ม.ค. 2566
                           รายงานผลการเบิกจ่าย ให้ผู้บริหารทราบทุกเดือน
                           https://ita.nari.example/reports/slot-nari-2566-1-1-finance-2022-12

                        --\s
                        ระบบยกระดับ เทศบาลตำบลนารี
                        อีเมลนี้ส่งโดยอัตโนมัติ ไม่เกินวันละหนึ่งฉบับ และเฉพาะวันที่มีเรื่องต้องแจ้ง
                        ตั้งค่าการแจ้งเตือนของท่าน: https://ita.nari.example/reminders
                        """);
    }

    @Test
    void sayWhatShouldHaveBeenSaidEarlier() {
        var late = write(digest(Memory.empty(), unreported(1, FINANCE, "2022-12", TUESDAY)));
        assertThat(late.text()).contains("   แจ้งล่าช้า ควรแจ้งตั้งแต่ จ. 23 ม.ค. 2566\n");
    }

    @Test
    void tellTheClerkWhatWaitsForADecision() {
        var letter = write(digest(Memory.empty(), inState(SlotState.SUBMITTED, 1, FINANCE, "2023-01", "2023-01-20")));

        assertThat(letter.subject()).isEqualTo("รายงานที่รอพิจารณา 1 เรื่อง – 24 ม.ค. 2566");
        assertThat(letter.text())
                .contains("   กำหนดส่ง อ. 31 ม.ค. 2566\n   กองคลังส่งรายงานแล้ว · รอพิจารณา ตั้งแต่ 20 ม.ค. 2566\n");
    }

    @Test
    void tellAHeadWhatWasReturned() {
        var letter = write(digest(Memory.empty(), inState(SlotState.RETURNED, 1, FINANCE, "2023-01", "2023-01-20")));

        assertThat(letter.subject()).isEqualTo("งานที่ต้องรายงาน 1 เรื่อง – 24 ม.ค. 2566");
        assertThat(letter.text()).contains("   ส่งกลับแก้ไข · รอ กองคลัง ตั้งแต่ 20 ม.ค. 2566\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 16, 200})
    void leaveNothingOutHoweverMuchThereIs(int count) {
        var tasks = IntStream.rangeClosed(1, count)
                .mapToObj(duty ->
                        inState(SlotState.RETURNED, duty % 99 + 1, FINANCE, "2023-0" + (1 + duty / 99), "2023-01-17"))
                .toArray(Task[]::new);
        var letter = write(digest(Memory.empty(), tasks));

        assertThat(letter.text()).containsPattern("(?m)^" + count + "\\. ").doesNotContain("\n" + (count + 1) + ". ");
        assertThat(letter.html().split("<li[ >]", -1)).hasSize(count + 1);
        // Above a hundred thousand bytes, widely used mail programs cut a mail off.
        assertThat(letter.html().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(100_000);
    }

    private Letter write(Digest digest) {
        return letters.write(digest, Nari.situation(TUESDAY, Nari.everybody(), Memory.empty()));
    }

    private static Digest digest(Memory memory, Task... tasks) {
        return Digest.of(List.of(tasks), List.of(), Optional.empty(), Nari.situation(TUESDAY, Nari.everybody(), memory))
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
