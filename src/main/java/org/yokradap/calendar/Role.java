package org.yokradap.calendar;

import java.util.regex.Pattern;

/** What a date or period stands for in its sentence, told by the words before it. */
enum Role {
    /** By then: ภายใน, ไม่เกิน, สิ้นเดือน. */
    DEADLINE,
    /** Before then: ก่อนวันที่. The last day in time is the day before. */
    BEFORE,
    /** From then on: ตั้งแต่, นับจาก. */
    FROM,
    /** From the end of it on: หลังสิ้นเดือน, นับแต่วันสิ้นเดือน. */
    AFTER_END,
    /** Somewhere in it, but where: ต้นเดือน, สัปดาห์แรกของเดือน. */
    VAGUE,
    /** What the duty is about, or when something else was: ประจำเดือน, ลงวันที่, เมื่อวันที่. */
    SUBJECT,
    /** Nothing before it says. */
    PLAIN;

    private static final String WEEKDAY = "(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|อาทิตย์)";

    /** What may stand between the telling word and the date itself. */
    private static final String LABELS =
            "(?: |:|ใน|กำหนด|ช่วง|วันสุดท้ายของ|วันสิ้น|วัน" + WEEKDAY + "?ที่|วัน|ที่|เดือน)*$";

    private static final Pattern VAGUE_WORDS = Pattern.compile(
            "(?:ต้น|กลาง|ปลาย|สัปดาห์(?:แรก|สุดท้าย| ?ที่ ?\\d)(?:ของ)?|วันแรกของ|วันทำการ(?:แรก|สุดท้าย)?ของ)"
                    + LABELS);
    private static final Pattern BEFORE_WORDS = Pattern.compile("ก่อน" + LABELS);
    private static final Pattern DEADLINE_WORDS = Pattern.compile(
            "(?:ภายใน|ไม่เกิน|ไม่ช้ากว่า|กำหนด(?:ส่ง|แล้วเสร็จ|เสร็จ|เวลา)?|แล้วเสร็จ|เสร็จสิ้น|สิ้นสุด|สิ้น|วันสุดท้ายของ|ถึง)"
                    + LABELS);
    private static final Pattern FROM_WORDS =
            Pattern.compile("(?:นับ ?(?:จาก|แต่|ตั้งแต่|ถัดจาก)|ตั้งแต่|เริ่ม(?:ต้น|จาก)?|นับ)" + LABELS);
    private static final Pattern AFTER_END_WORDS = Pattern.compile(
            "(?:(?:ภาย)?หลัง ?(?:จาก ?)?|นับ ?(?:ตั้ง ?)?(?:ถัด ?)?(?:จาก|แต่) ?|ถัด ?จาก ?)(?:วัน ?)?(?:ที่ ?)?(?:สิ้น ?(?:สุด ?)?|สุดท้าย ?)"
                    + "(?:วัน ?)?(?:ของ ?)?(?:เดือน ?)?$");
    private static final Pattern SUBJECT_WORDS =
            Pattern.compile("(?:ลง|เมื่อ|ณ|ประจำ|ของ|หลัง(?:จาก)?|ครั้งที่ ?\\d+(?: ?/ ?\\d+)?)" + LABELS);

    static Role after(String before) {
        if (AFTER_END_WORDS.matcher(before).find()) return AFTER_END;
        if (VAGUE_WORDS.matcher(before).find()) return VAGUE;
        if (BEFORE_WORDS.matcher(before).find()) return BEFORE;
        if (DEADLINE_WORDS.matcher(before).find()) return DEADLINE;
        if (FROM_WORDS.matcher(before).find()) return FROM;
        return SUBJECT_WORDS.matcher(before).find() ? SUBJECT : PLAIN;
    }

    /** Whether the words before are the answer to "by when?". */
    boolean isDeadline() {
        return this == DEADLINE || this == BEFORE || this == VAGUE;
    }
}
