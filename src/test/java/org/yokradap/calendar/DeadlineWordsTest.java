package org.yokradap.calendar;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineWordsTest {
    private static final FiscalYear YEAR = new FiscalYear(2566);

    private static final List<String> OF_EACH_KIND = List.of(
            "ภายในเดือนเมษายน",
            "รายงานภายในเดือนเมษายน ๒๕๖๖",
            "ภายใน เม.ย. 66",
            "ภายในวันที่ ๓๐ เมษายน ๒๕๖๖",
            "ภายใน 31/3/66",
            "ระหว่างวันที่ ๑ - ๑๕ มกราคม ๒๕๖๖",
            "เดือนมกราคม ๒๕๖๖",
            "ตุลาคม ๒๕๖๕ - มีนาคม ๒๕๖๖",
            "ต.ค. - ธ.ค.",
            "รายงานทุกเดือน",
            "รายเดือน",
            "เดือนละ ๑ ครั้ง",
            "รายงานในที่ประชุมประจำเดือน",
            "ภายในวันที่ ๕ ของเดือนถัดไป",
            "ทุกวันที่ ๑๕ ของเดือน",
            "ทุกวันที่ ๑๕",
            "ภายใน ๕ วันทำการหลังสิ้นเดือน",
            "รายงานรายไตรมาส",
            "ทุกไตรมาส",
            "ไตรมาสละ ๑ ครั้ง",
            "ทุกสิ้นไตรมาส",
            "ไตรมาสที่ ๒",
            "ภายในไตรมาส 2",
            "รอบ ๖ เดือน",
            "รายครึ่งปี",
            "ทุก ๖ เดือน",
            "รอบ ๑๒ เดือน",
            "รอบปีงบประมาณ",
            "ภายในปีงบประมาณ",
            "ภายในปีงบประมาณ พ.ศ. ๒๕๖๖",
            "ปีละ ๑ ครั้ง",
            "ทุกปี",
            "ภายใน ๓๐ วัน",
            "ภายใน 15 วันทำการ นับจากวันที่ได้รับแจ้ง",
            "เมื่อโครงการเสร็จสิ้น",
            "ให้เป็นปัจจุบัน",
            "ภายในระยะเวลาที่กำหนด",
            "รายงานผู้บริหาร",
            "ทบทวนหน้าที่ของเจ้าหน้าที่",
            "จัดทำรายงานการควบคุมภายใน",
            "ปรับปรุงข้อมูล O12");

    /** What people write, word for word from plans and in the typing variants seen; read and agreed line by line. */
    static Stream<Arguments> phrases() throws IOException {
        try (var table =
                Objects.requireNonNull(DeadlineWordsTest.class.getResourceAsStream("/calendar/deadline-phrases.tsv"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .map(columns -> Arguments.of(columns[0], columns[1]));
        }
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void readsEachFormInEachTypingVariant(String phrase, String understood) {
        assertThat(understood(DeadlineWords.read(phrase, YEAR))).isEqualTo(understood);
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void readsTheSameInArabicDigitsAndAsTheSecondOfTwoDuties(String phrase, String understood) {
        assertThat(understood(DeadlineWords.read(ThaiDigits.toArabic(phrase), YEAR)))
                .isEqualTo(understood);
        var behind = DeadlineWords.read("๑. รายงานผู้บริหาร\n๒. " + phrase, YEAR);
        assertThat(understood(behind.subList(1, behind.size()))).isEqualTo(understood);
        assertThat(behind.get(1).words()).isEqualTo(phrase);
    }

    /** Each kind of duty before and behind each other kind, by each style of numbering: whatever stands before a number is not its own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "๑. |๒. ",
                "๑.|๒.",
                "1. |2. ",
                "1) |2) ",
                "1)|2)",
                "(๑) |(๒) ",
                "(1)|(2)",
                "๑) |๒) ",
                "๑.) |๒.) ",
                "๙. |๑๐. "
            })
    void readsEachOfTwoNumberedDutiesAsIfItStoodAlone(String numbers) {
        var first = numbers.substring(0, numbers.indexOf('|'));
        var second = numbers.substring(numbers.indexOf('|') + 1);
        var alone = OF_EACH_KIND.stream().distinct().collect(toMap(identity(), DeadlineWordsTest::alone));
        var blanks = List.of(" ", "  ", "\n", "\u00a0");
        int cell = 0;
        for (var before : OF_EACH_KIND)
            for (var after : OF_EACH_KIND) {
                // Each pair with each style, and each style with each blank, many times over.
                var between = blanks.get(cell++ % blanks.size());
                assertThat(DeadlineWords.read(first + before + between + second + after, YEAR))
                        .as(before + between + after)
                        .extracting(ReadDuty::words, ReadDuty::timing)
                        .containsExactly(tuple(before, alone.get(before)), tuple(after, alone.get(after)));
            }
    }

    @Test
    void hasADutyOfEachKindToTryIt() {
        assertThat(OF_EACH_KIND).extracting(words -> alone(words).kind()).contains(Timing.Kind.values());
    }

    private static Timing alone(String words) {
        var read = DeadlineWords.read(words, YEAR);
        assertThat(read).hasSize(1);
        return read.getFirst().timing();
    }

    /** The worked example's cells, letter by letter. */
    @Nested
    class TheWorkedExample {
        @Test
        void budgetKnownToStaff() {
            assertRead("""
                    ๑.เจ้าหน้าที่ผู้รับผิดชอบรายงานผลการดำเนินการให้ผู้บริหารทราบทุกเดือน
                    ๒.เมื่อมีการดำเนินโครงการเสร็จสิ้นควรสรุปค่าใช้จ่ายโดยคร่าวๆแจ้งในที่ประชุมประจำเดือนเพื่อทราบ""", "๑: monthly", "๒: event");
        }

        @Test
        void budgetForPersonalGain() {
            assertRead("""
                    ๑.จัดให้มีประมวลจริยธรรมสำหรับผู้บริหารและเจ้าหน้าที่ในหน่วยงาน และกำชับให้ทุกคนนำไปสู่การปฏิบัติ มีการรายงานติดตามผลการดำเนินการอย่างสม่ำเสมออย่างน้อย เดือนละ ๑ ครั้ง
                    ๒.จัดกิจกรรมหน้าเสาธงหลังเคารพธงชาติ ปฏิญาณตนให้มีความซื่อสัตย์สุจริต มีจิตสำนึกที่ดี และรับผิดชอบต่อหน้าที่ เดือนละ ๑ ครั้ง""", "๑: monthly x1", "๒: monthly x1");
        }

        @Test
        void favouredSuppliers() {
            assertRead("""
                    ๓.แสดงกิจกรรมเชิงสัญลักษณ์สัญลักษณ์มือขวาทับมือซ้าย หมายถึงการต่อต้านทุจริตและประพฤติมิชอบ เพื่อสร้างความโปร่งใสภายในหน่วยงาน เดือนละ ๑ ครั้ง
                    ๔.ผู้บริหารกำชับติดตามการประชาสัมพันธ์ทุกเดือน""", "๓: monthly x1", "๔: monthly");
        }

        @Test
        void operatingPlan() {
            assertRead(
                    """
                    ๑.เจ้าหน้าที่ผู้รับผิดชอบจัดทำแผนดำเนินงานประจำปีงบประมาณภายในเดือนตุลาคม ๒๕๖๕
                    ๒.เจ้าหน้าที่ผู้รับผิดชอบรายงานผลการดำเนินงานตามแผนดำเนินงานรอบ ๖ เดือนของปีงบประมาณ พ.ศ.๒๕๖๖ ภายในเดือนเมษายน ๒๕๖๖
                    ๓.เจ้าหน้าที่ผู้รับผิดชอบรายงานผลการดำเนินงานประจำปีงบประมาณ พ.ศ. ๒๕๖๕ ภายในเดือนธันวาคม ๒๕๖๕
                    ๔.ผู้บริหารกำกับติดตามการดำเนินการให้เจ้าหน้าที่ดำเนินการให้เสร็จสิ้นภายในระยะเวลาที่กำหนด""",
                    "๑: by-end-of-month 2022-10-01..2022-10-31 due 2022-10-31",
                    "๒: by-end-of-month 2023-04-01..2023-04-30 due 2023-04-30",
                    "๓: by-end-of-month 2022-12-01..2022-12-31 due 2022-12-31",
                    "๔: refers-to-other");
        }

        @Test
        void manual() {
            assertRead(
                    """
                    ๑.เจ้าหน้าที่ผู้รับผิดชอบดำเนินการจัดทำคู่มือมาตรฐานการปฏิบัติสำหรับเจ้าหน้าที่กลุ่มละ ๑ ภารกิจ รายงานผู้บริหาร และเผยแพร่บนเว็บไซต์หน่วยงาน ภายในเดือนมกราคม ๒๕๖๖
                    ๒.ผู้บริหารกำกับติดตามการดำเนินการให้เจ้าหน้าที่ดำเนินการภายในเดือนมกราคม ๒๕๖๖""",
                    "๑: by-end-of-month 2023-01-01..2023-01-31 due 2023-01-31",
                    "๒: by-end-of-month 2023-01-01..2023-01-31 due 2023-01-31");
        }

        @Test
        void budgetReport() {
            assertRead(
                    """
                    ๑.เจ้าหน้าที่ผู้รับผิดชอบดำเนินการจัดทำรายงานผลการใช้จ่ายงบประมาณประจำปี
                    ๒.เจ้าหน้าที่ผู้รับผิดชอบดำเนินการจัดทำรายงานผลการใช้จ่ายงบประมาณประจำปีให้ครบทุกเดือนให้เป็นปัจจุบันแยกรายเดือนแต่ละเดือนให้ชัดเจนและเป็นปัจจุบัน
                    ๔.เจ้าหน้าที่ผู้รับผิดชอบดำเนินการจัดทำรายงานผลการใช้จ่ายงบประมาณประจำปี ๒๕๖๕ ภายในเดือนธันวาคม ๒๕๖๕""",
                    "๑: undated no-time-named",
                    "๒: monthly",
                    "๔: by-end-of-month 2022-12-01..2022-12-31 due 2022-12-31");
        }
    }

    @Nested
    class TakingACellApart {
        @Test
        void byNumbersOfEveryForm() {
            for (var cell : List.of(
                    "๑. ก\n๒. ข",
                    "๑.ก\n๒.ข",
                    "1) ก\n2) ข",
                    "(๑) ก\n(๒) ข",
                    "๑ . ก\n ๒ ) ข",
                    "ข้อ ๑ ก\nข้อ ๒ ข",
                    "๑.ก ๒.ข")) assertThat(words(cell)).as(cell).containsExactly("ก", "ข");
            assertThat(DeadlineWords.read("๑.๑ ก\n๑.๒ ข", YEAR))
                    .extracting(duty -> duty.number().orElseThrow())
                    .containsExactly("๑.๑", "๑.๒");
        }

        @Test
        void byBullets() {
            assertThat(words("- ก\n-ข\n• ค\n– ง")).containsExactly("ก", "ข", "ค", "ง");
            assertThat(words("-กก -ขข")).containsExactly("กก", "ขข");
            assertThat(DeadlineWords.read("- ก", YEAR).getFirst().number()).isEmpty();
        }

        @Test
        void byLinesIfNothingIsNumbered() {
            assertThat(words("รายงานทุกเดือน\n\nสรุปภายในเดือนมกราคม"))
                    .containsExactly("รายงานทุกเดือน", "สรุปภายในเดือนมกราคม");
        }

        @Test
        void onOneLineAsTheNumbersCountOn() {
            assertThat(words("๑.รายงานทุกเดือน๒.เมื่อโครงการเสร็จสิ้น ๔. ภายในเดือน ม.ค. ๖๖."))
                    .containsExactly("รายงานทุกเดือน", "เมื่อโครงการเสร็จสิ้น", "ภายในเดือน ม.ค. ๖๖.");
            assertThat(words("๑. ตามข้อ ๒. ของคำสั่ง")).containsExactly("ตามข้อ ๒. ของคำสั่ง");
        }

        @Test
        void onOneLineByNumbersOfTwoFigures() {
            assertThat(words("1.1 ก 1.2 ข 1.3 ค")).containsExactly("ก", "ข", "ค");
            assertThat(words("๑.๑) ก ๑.๒) ข")).containsExactly("ก", "ข");
            assertThat(words("๑. วงเงิน ๑.๒ ล้านบาท")).containsExactly("วงเงิน ๑.๒ ล้านบาท");
        }

        @Test
        void onALineThatGoesOnWithTheOneAboveIt() {
            assertThat(words("๑. จัดทำคู่มือ\nและเผยแพร่ ๒. รายงานทุกเดือน"))
                    .containsExactly("จัดทำคู่มือ\nและเผยแพร่", "รายงานทุกเดือน");
        }

        @Test
        void notAtTheNumberOfAQuarterWhereTheListHasItsOwn() {
            assertThat(words("๑. รายงานไตรมาส ๒. ๒. ทุกเดือน")).containsExactly("รายงานไตรมาส ๒.", "ทุกเดือน");
            assertThat(words("๑. รายงานไตรมาส ๒. ให้ครบ\n๒. ทุกเดือน"))
                    .containsExactly("รายงานไตรมาส ๒. ให้ครบ", "ทุกเดือน");
            assertThat(words("๑. รายงานไตรมาส ๒.")).containsExactly("รายงานไตรมาส ๒.");
            assertThat(words("๑. รายงานไตรมาสที่ ๒. ให้ครบ")).containsExactly("รายงานไตรมาสที่ ๒. ให้ครบ");
            assertThat(words("๑. ประชุมครั้งที่ ๒. และ ๓.")).containsExactly("ประชุมครั้งที่ ๒. และ ๓.");
        }

        @Test
        void withWhatAnnouncesTheListBeforeItsFirst() {
            assertThat(words("ให้ดำเนินการดังนี้\n๑. ทุกเดือน\n๒. ทุกไตรมาส"))
                    .containsExactly("ให้ดำเนินการดังนี้\nทุกเดือน", "ทุกไตรมาส");
            assertThat(words("ให้รายงาน ๑. ทุกเดือน ๒. ทุกไตรมาส"))
                    .containsExactly("ให้รายงาน \nทุกเดือน", "ทุกไตรมาส");
            assertThat(words("ทุกเดือน ให้ทำดังนี้ ๑. ก ๒. ข")).containsExactly("ทุกเดือน ให้ทำดังนี้ ๑. ก ๒. ข");
            assertThat(words("ทุกเดือน โดยแนบ (๑) แผน (๒) ภาพถ่าย (๓) รายชื่อ")).hasSize(1);
            assertThat(words("ทุกเดือน และสรุป ๑. ทุกไตรมาส ๒. รอบ ๖ เดือน"))
                    .containsExactly("ทุกเดือน และสรุป", "ทุกไตรมาส", "รอบ ๖ เดือน");
            assertThat(words("ตาม (๑) และ (๒) ให้รายงาน")).containsExactly("ตาม (๑) และ (๒) ให้รายงาน");
            assertThat(words("รายงานครั้งที่ ๑. และครั้งที่ ๒. ให้ครบ"))
                    .containsExactly("รายงานครั้งที่ ๑. และครั้งที่ ๒. ให้ครบ");
        }

        @Test
        void keepingALineThatGoesOnWithTheDutyAboveIt() {
            assertThat(words("๑. จัดทำคู่มือ\nและเผยแพร่ ภายในเดือนมกราคม\n๒. รายงานทุกเดือน"))
                    .containsExactly("จัดทำคู่มือ\nและเผยแพร่ ภายในเดือนมกราคม", "รายงานทุกเดือน");
        }

        @Test
        void joiningALineThatWasBrokenInsideItsWordsAboutTime() {
            assertThat(understood(DeadlineWords.read("ภายในเดือนมกราคม\n๒๕๖๗", YEAR)))
                    .isEqualTo("by-end-of-month 2024-01-01..2024-01-31 due 2024-01-31");
            assertThat(understood(DeadlineWords.read("ภายใน\nเดือนเมษายน\n๒๕๖๖", YEAR)))
                    .isEqualTo("by-end-of-month 2023-04-01..2023-04-30 due 2023-04-30");
            assertThat(understood(DeadlineWords.read("ภายในวันที่ ๓๐\nกันยายน ๒๕๖๖", YEAR)))
                    .isEqualTo("by-date due 2023-09-30");
            assertThat(understood(DeadlineWords.read("รายงานไตรมาสที่\n๒", YEAR)))
                    .isEqualTo("quarter 2023-01-01..2023-03-31 due 2023-03-31 x2");
            assertThat(understood(DeadlineWords.read("๑. รายงานรอบ ๖ เดือน\nภายในเดือนเมษายน ๒๕๖๖\n๒. ทุกเดือน", YEAR)))
                    .isEqualTo("by-end-of-month 2023-04-01..2023-04-30 due 2023-04-30 | monthly");
            assertThat(understood(DeadlineWords.read("ทุกเดือน\nภายในวันที่ ๕ ของเดือนถัดไป", YEAR)))
                    .isEqualTo("monthly-offset x5");
            assertThat(words("ภายในเดือนเมษายน ๒๕๖๖\nภายในเดือนตุลาคม ๒๕๖๖")).hasSize(2);
            assertThat(words("ประชุมประจำเดือน\n๓๑ ม.ค. ๖๖ รายงานผล")).hasSize(2);
            assertThat(words("รอบ ๖ เดือน\nรอบ ๑๒ เดือน")).hasSize(2);
        }

        @Test
        void betweenBlanksAndSignsOfNoWidth() {
            assertThat(understood(DeadlineWords.read("\u200bภายในเดือน\u00a0เมษา\u200bยน\u00a0๒๕๖๖\u00a0", YEAR)))
                    .isEqualTo("by-end-of-month 2023-04-01..2023-04-30 due 2023-04-30");
            assertThat(words("\ufeff๑. ก\u000b๒. ข\u2028๓. ค")).containsExactly("ก", "ข", "ค");
            assertThat(words("\u00a0\n\u200b")).isEmpty();
        }

        @Test
        void byItemsOnOneLine() {
            assertThat(words("ข้อ ๑ ทุกเดือน ข้อ ๒ ทุกไตรมาส")).containsExactly("ทุกเดือน", "ทุกไตรมาส");
            assertThat(words("ข้อ ๑ ดำเนินการตามข้อ ๒ ของระเบียบ")).hasSize(1);
        }

        @Test
        void countingALineWhoseNumberWasForgotten() {
            assertThat(words("๑. ก\nข\n๓. ค")).containsExactly("ก", "ข", "ค");
            assertThat(words("๑. รายงานทุกเดือน\nสรุปภายในเดือนมกราคม"))
                    .containsExactly("รายงานทุกเดือน", "สรุปภายในเดือนมกราคม");
        }

        @Test
        void notAtDatesAndFigures() {
            assertThat(words("31.1.2566")).containsExactly("31.1.2566");
            assertThat(words("31/1/2566")).containsExactly("31/1/2566");
            assertThat(words("ต.ค. ๖๕ - มี.ค. ๖๖")).containsExactly("ต.ค. ๖๕ - มี.ค. ๖๖");
        }

        @Test
        void keepingTheWordsAsTheyWereTyped() {
            assertThat(words("๑.  กําหนด  ภายใน ม.ค. ๖๖  ")).containsExactly("กําหนด  ภายใน ม.ค. ๖๖");
        }

        @Test
        void findingNothingInAnEmptyOne() {
            for (var cell : List.of("", "  \n ", "-", " - "))
                assertThat(words(cell)).isEmpty();
        }
    }

    @Property
    void neverThrowsAndLosesNoLetter(@ForAll("cells") String cell) {
        var duties = DeadlineWords.read(cell, YEAR);
        assertThat(duties).allSatisfy(duty -> assertThat(duty.words()).isNotBlank());
        for (var duty : duties)
            for (var line : duty.words().split("\n", -1)) assertThat(cell).contains(line);
    }

    @Property
    void neverThrowsOnAnything(@ForAll String cell) {
        assertThat(DeadlineWords.read(cell, YEAR)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "เดือน",
                "1.1.",
                "ต.ค. - ",
                "ไตรมาส 1, ",
                "ภายในวันที่ 5 และ ",
                "รอบ 6 เดือน และ ",
                "- ก ",
                "๑. ",
                "ก ๑. ข ",
                "1.1 ก ",
                "ข้อ ๑ ",
                "ภายใน\n",
                "ภายใน 5 วันหลังสิ้นเดือน",
                "(ม.ค.) ",
                "ไตรมาส ",
                "ร้อย"
            })
    void readsACellOfAnyLength(String scrap) {
        assertThat(DeadlineWords.read(scrap.repeat(3_000), YEAR)).isNotEmpty();
    }

    @Property
    void inventsNoDateWhereNoneIsNamed(@ForAll("wordsWithoutTime") String cell) {
        assertThat(DeadlineWords.read(cell, YEAR)).allSatisfy(duty -> {
            assertThat(duty.timing().start()).isEmpty();
            assertThat(duty.timing().end()).isEmpty();
            assertThat(duty.timing().due()).isEmpty();
        });
    }

    @Property
    void givesEveryUndatedDutyAReasonAndEveryOtherNoDoubt(@ForAll("cells") String cell) {
        assertThat(DeadlineWords.read(cell, YEAR)).allSatisfy(duty -> {
            if (duty.timing().kind() == Timing.Kind.UNDATED)
                assertThat(duty.timing()).isEqualTo(Timing.undated(doubt(duty.timing())));
            else
                assertThat(Occurrences.of(duty.timing(), YEAR, DuePolicy.standard()))
                        .isNotNull();
        });
    }

    /** Cells of scraps that the rules look for, in any order. */
    @Provide
    Arbitrary<String> cells() {
        return Arbitraries.of(
                        "๑.",
                        "2)",
                        "- ",
                        "\n",
                        " ",
                        "ภายใน",
                        "ก่อน",
                        "วันที่",
                        "เดือน",
                        "ทุก",
                        "ละ",
                        "รอบ",
                        "ไตรมาส",
                        "ที่",
                        "ปีงบประมาณ",
                        "พ.ศ.",
                        "๓๑",
                        "๒๙",
                        "6",
                        "12",
                        "๒๕๖๖",
                        "66",
                        "2023",
                        "0",
                        "99",
                        "/",
                        "-",
                        "ถึง",
                        "และ",
                        "มกราคม",
                        "ก.พ.",
                        "ต.ค.",
                        "ครั้ง",
                        "วัน",
                        "เมื่อ",
                        "เสร็จสิ้น",
                        "ของ",
                        "ถัดไป",
                        "ตั้งแต่",
                        "นับจาก",
                        "สิ้น",
                        "แรก",
                        "กำหนด",
                        "o",
                        "ํ",
                        "า",
                        "ก")
                .list()
                .ofMaxSize(14)
                .map(scraps -> String.join("", scraps));
    }

    @Provide
    Arbitrary<String> wordsWithoutTime() {
        return Arbitraries.of(
                        "รายงาน",
                        "ผู้บริหาร",
                        "ทราบ",
                        "เผยแพร่",
                        "ภายใน",
                        "หน่วยงาน",
                        "ก่อน",
                        "เมื่อ",
                        "เสร็จสิ้น",
                        "ทุก",
                        "ครั้ง",
                        "ให้เป็นปัจจุบัน",
                        "ตามที่กำหนด",
                        "และ",
                        "\n",
                        " ",
                        "- ",
                        "O",
                        "ก.ค.ศ.",
                        "สำนักงาน ก.พ.",
                        "ตุลาการ",
                        "สม่ำเสมอ",
                        "จัดทำ",
                        "งบประมาณ")
                .list()
                .ofMaxSize(12)
                .map(scraps -> String.join("", scraps));
    }

    private static Doubt doubt(Timing timing) {
        return Stream.of(Doubt.values())
                .filter(doubt -> timing.note().filter(doubt.code()::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static void assertRead(String cell, String... understood) {
        var duties = DeadlineWords.read(cell, YEAR);
        assertThat(duties)
                .extracting(duty -> duty.number().orElse("-") + ": " + understood(List.of(duty)))
                .containsExactly(understood);
        assertThat(duties.stream()
                        .map(duty -> duty.number().orElseThrow() + "." + duty.words())
                        .collect(Collectors.joining("\n")))
                .isEqualTo(cell);
    }

    private static List<String> words(String cell) {
        return DeadlineWords.read(cell, YEAR).stream().map(ReadDuty::words).toList();
    }

    private static String understood(List<ReadDuty> duties) {
        return duties.stream()
                .map(ReadDuty::timing)
                .map(DeadlineWordsTest::understood)
                .collect(Collectors.joining(" | "));
    }

    private static String understood(Timing timing) {
        var text = new StringBuilder(timing.kind().code());
        timing.start().ifPresent(start -> text.append(' ').append(start).append(".."));
        timing.end().ifPresent(text::append);
        timing.due().ifPresent(due -> text.append(" due ").append(due));
        timing.count().ifPresent(count -> text.append(" x").append(count));
        timing.note().ifPresent(note -> text.append(' ').append(note));
        return text.toString();
    }
}
