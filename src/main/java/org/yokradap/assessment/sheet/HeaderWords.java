package org.yokradap.assessment.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yokradap.assessment.api.Wording;
import org.yokradap.assessment.api.intake.Meaning;
import org.yokradap.calendar.ThaiDigits;

/** What the words over a column say it is, as agencies, spreadsheets and this application write them. */
final class HeaderWords {
    /** Where words may mean several things, the content of the column decides, in this order. */
    private static final String KNOWN = """
            CODE: รหัส, รหัสข้อ, รหัสตัวชี้วัด, code, id
            INSTRUMENT: เครื่องมือ, เครื่องมือการประเมิน, เครื่องมือประเมิน, เครื่องมือที่ใช้, แบบวัด, แบบสำรวจ, instrument, tool
            INDICATOR: ตัวชี้วัด, ตัวชี้วัดที่, ตัวชี้วัดหลัก, indicator, indicators
            INDICATOR NAME: ชื่อตัวชี้วัด, ประเด็นตัวชี้วัด, ตัวชี้วัดการประเมิน, ตัวชี้วัดการประเมินita
            SUB_INDICATOR: ตัวชี้วัดย่อย, ตัวชี้วัดย่อยที่, subindicator
            ITEM: ข้อ, ข้อที่, ข้อo, ข้อคำถามที่, item, items, itemno, question no
            ITEM TEXT: ข้อคำถาม, question, คำถาม
            NAME: ชื่อ, ชื่อข้อ, name, รายการ, รายการประเมิน, รายการข้อมูล, ชื่อข้อมูล, ข้อมูล, หัวข้อ, หัวข้อประเมิน, รายละเอียด, ประเด็น, ประเด็นการประเมิน, ประเด็นที่ประเมิน, ประเด็นการตรวจ
            TEXT: ข้อความ, ข้อความคำถาม, ประเด็นคำถาม, text, questiontext
            SCORE: คะแนน, คะแนนที่ได้, คะแนนที่ได้รับ, คะแนนเฉลี่ย, คะแนนประเมิน, คะแนนผลการประเมิน, คะแนนรายตัวชี้วัด, ผลคะแนน, ค่าคะแนน, คะแนนร้อยละ, ร้อยละ, ค่าร้อยละ, ที่ได้, ได้, score, scores, result score, points, percent
            VERDICT SCORE LEVEL: ผล, ผลการประเมิน, ผลประเมิน, ผลการตรวจ, สรุปผล, result
            VERDICT: ผ่านไม่ผ่าน, ผ่านเกณฑ์, เกณฑ์, ผลตามเกณฑ์, สถานะ, สถานะการผ่าน, stated_result, statedresult, verdict, passfail, status
            GUIDANCE: แนวทาง, แนวทางการพัฒนา, แนวทางพัฒนา, แนวทางแก้ไข, แนวทางการแก้ไข, แนวทางการปรับปรุง, แนวทางปรับปรุง, ข้อเสนอแนะ, คำแนะนำ, guidance, recommendation, recommendations
            YEAR: ปี, ปีงบประมาณ, ปีที่ประเมิน, ปีพศ, พศ, year, fiscalyear, fiscal year
            WHERE: เอกสาร, เอกสารที่แจ้ง, ที่มา, แหล่งที่มา, แหล่งข้อมูล, where, paper, document, source
            OVERALL SCORE: คะแนนภาพรวม, ภาพรวม, คะแนนรวม, รวม, คะแนนita, overall, overallscore, total
            LEVEL: ระดับ, ระดับผลการประเมิน, ระดับผล, ระดับคะแนน, ผลระดับ, เกรด, level, grade, rating
            IGNORED: ลำดับ, ลำดับที่, ที่, no, number, คะแนนเต็ม, เต็ม, คะแนนสูงสุด, fullscore, full, max, น้ำหนัก, ค่าน้ำหนัก, ร้อยละน้ำหนัก, weight, คะแนนถ่วงน้ำหนัก, ถ่วงน้ำหนัก, weightedscore, weighted, หมายเหตุ, remark, remarks, note, notes, ผลต่าง, ส่วนต่าง, เปลี่ยนแปลง, change, difference, อันดับ, rank, ปีก่อน, คะแนนปีก่อน, จำนวนผู้ตอบ, จำนวน, ชื่อตามกรอบการประเมิน, เครื่องมือตามกรอบการประเมิน, หน่วยงาน, แก้ไข
            """;

    /** Columns of the table of measures, which is not for here. */
    private static final String MEASURES = """
            ผู้รับผิดชอบ, ขั้นตอน, ขั้นตอนหรือวิธีการ, มาตรการ, กำหนดเวลา, การรายงานผล, ระยะเวลา, issue, responsible, steps, reporting_and_deadline
            """;

    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^]]*]");
    private static final Pattern YEAR = Pattern.compile("(?:ปี)?(?:งบประมาณ)?(?:พ\\.?ศ\\.?)?(25\\d\\d)");
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_]");

    /** Longer cells are sentences. */
    private static final int LONGEST = 60;

    private static final int SHORTEST_PART = 4;

    private static final Map<String, List<Meaning>> MEANINGS = meanings();
    private static final List<String> OF_MEASURES = words(MEASURES);

    private HeaderWords() {}

    /**
     * What a header may mean.
     *
     * @param meanings never empty
     * @param exact whether the words are known as they are, and not only a part of them
     */
    record Header(List<Meaning> meanings, boolean exact) {
        boolean isIgnored() {
            return meanings.equals(List.of(Meaning.IGNORED));
        }
    }

    static Optional<Header> of(String words) {
        if (words.isBlank() || words.length() > LONGEST) return Optional.empty();
        String normal = normal(words);
        List<Meaning> exact = MEANINGS.get(normal);
        if (exact != null) return Optional.of(new Header(exact, true));
        String bare = YEAR.matcher(normal).replaceAll("");
        List<Meaning> withoutYear = MEANINGS.get(bare);
        if (withoutYear != null) return Optional.of(new Header(withoutYear, true));
        return MEANINGS.entrySet().stream()
                .filter(known -> known.getKey().length() >= SHORTEST_PART && bare.contains(known.getKey()))
                .max(Comparator.comparingInt(known -> known.getKey().length()))
                .map(known -> new Header(known.getValue(), false));
    }

    static boolean isOfMeasures(String words) {
        String normal = normal(words);
        return OF_MEASURES.stream().anyMatch(known -> known.equals(normal))
                || (normal.length() <= LONGEST
                        && OF_MEASURES.stream()
                                .filter(known -> known.length() > 5)
                                .anyMatch(normal::startsWith));
    }

    /** The year of the Buddhist era that a header names: "คะแนน ปี 2565". */
    static Optional<Integer> yearIn(String words) {
        var year = YEAR.matcher(Wording.normal(ThaiDigits.toArabic(words)));
        return year.find() ? Optional.of(Integer.parseInt(year.group(1))) : Optional.empty();
    }

    private static String normal(String words) {
        String text = ThaiDigits.toArabic(words);
        String bare = IN_BRACKETS.matcher(text).replaceAll("");
        return PUNCTUATION.matcher(Wording.normal(bare.isBlank() ? text : bare)).replaceAll("");
    }

    private static List<String> words(String list) {
        return List.of(list.split(",", -1)).stream().map(HeaderWords::normal).toList();
    }

    private static Map<String, List<Meaning>> meanings() {
        Map<String, List<Meaning>> meanings = new HashMap<>();
        KNOWN.lines().forEach(line -> {
            int colon = line.indexOf(':');
            var of = new ArrayList<Meaning>();
            for (String name : line.substring(0, colon).split(" ", -1)) of.add(Meaning.valueOf(name));
            for (String word : words(line.substring(colon + 1))) meanings.put(word, List.copyOf(of));
        });
        return Map.copyOf(meanings);
    }
}
