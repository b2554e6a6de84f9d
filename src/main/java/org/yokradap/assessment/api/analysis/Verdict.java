package org.yokradap.assessment.api.analysis;

import java.util.Optional;
import org.yokradap.assessment.api.Wording;

/** Whether a paper says that a score passes, in the words that papers use. */
enum Verdict {
    PASSES,
    FAILS;

    /** "ไม่ผ่าน" contains "ผ่าน", so failing is looked for first. */
    static Optional<Verdict> read(String words) {
        String normal = Wording.normal(words);
        if (normal.contains("ไม่ผ่าน") || normal.contains("notpass") || normal.startsWith("fail"))
            return Optional.of(FAILS);
        if (normal.contains("ผ่าน") || normal.startsWith("pass")) return Optional.of(PASSES);
        return Optional.empty();
    }
}
