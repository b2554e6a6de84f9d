package org.yokradap.assessment.sheet;

import java.util.Optional;
import java.util.regex.Pattern;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.Wording;

/** Rows that sum others up. */
final class SummaryWords {
    private static final Pattern OVERALL = Pattern.compile(
            "(?:ผล)?(?:คะแนน)?(?:การประเมิน)?(?:ใน)?ภาพรวม.*|(?:ผล)?คะแนน(?:รวม|เฉลี่ย)?(?:ทั้งหมด|ทั้งสิ้น|หน่วยงาน|ita|การประเมินita)"
                    + "|(?:คะแนน)?รวม(?:ทั้งหมด|ทั้งสิ้น|ทุกเครื่องมือ|3เครื่องมือ|ทั้ง3เครื่องมือ)|overall.*|grandtotal");
    private static final Pattern ANY = Pattern.compile(
            "รวม.*|(?:คะแนน|ค่า|คะแนนค่า)?เฉลี่ย.*|คะแนนรวม.*|ผลรวม.*|สรุป(?:ผล)?คะแนน.*|total.*|average.*|mean|sum|subtotal.*");

    private SummaryWords() {}

    /**
     * Whether these words begin a row that sums others up.
     *
     * @param subject of what; empty when the words do not say
     */
    record Summary(Optional<Subject> subject) {}

    static Optional<Summary> of(String words, SubjectWords subjects) {
        String normal = Wording.normal(words).replaceAll("[():.]", "");
        if (normal.equals("ภาพรวม") || OVERALL.matcher(normal).matches()) {
            return Optional.of(new Summary(subjects.instrumentIn(words).or(() -> Optional.of(Subject.OVERALL))));
        }
        return ANY.matcher(normal).matches()
                ? Optional.of(new Summary(subjects.instrumentIn(words)))
                : Optional.empty();
    }
}
