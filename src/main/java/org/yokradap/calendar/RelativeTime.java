package org.yokradap.calendar;

import java.util.Optional;
import java.util.regex.Pattern;

/** So many days from something: ภายใน ๓๐ วัน นับจาก…, ไม่เกิน ๗ วันทำการ. */
final class RelativeTime {
    private static final Pattern WITHIN = Pattern.compile(
            "(?:ภายใน|ไม่เกิน|ไม่ช้ากว่า) ?(?:ระยะ ?)?(?:เวลา ?)?(?:ไม่เกิน ?)?(?<count>" + NumberWord.ANY
                    + ") ?(?<unit>วันทำการ|วันทำงาน|วัน(?!ทำ)|สัปดาห์|เดือน|ปี|ชั่วโมง|ชม\\.?)(?!ที่| ?แรก| ?(?:ของ|ใน) ?(?:"
                    + Rhythms.EVERY
                    + ")?(?:เดือน|ไตรมาส|ปี))");

    private RelativeTime() {}

    static Optional<Timing> in(Phrase phrase) {
        var within = WITHIN.matcher(phrase.text());
        if (Rhythms.countFromEachEnd(phrase) || !within.find()) return Optional.empty();
        var count = NumberWord.read(within.group("count"));
        return Optional.of(
                switch (within.group("unit")) {
                    case "วัน" -> Timing.relative(count);
                    case "สัปดาห์" -> Timing.relative(7 * count);
                    case "เดือน" -> Timing.relative(count).withNote("months");
                    case "ปี" -> Timing.relative(count).withNote("years");
                    case "ชั่วโมง", "ชม", "ชม." -> Timing.relative(count).withNote("hours");
                    default -> Timing.relative(count).withNote(Timing.WORKING_DAYS);
                });
    }
}
