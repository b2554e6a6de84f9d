package org.yokradap.assessment.read;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yokradap.assessment.api.analysis.Material;

/**
 * Remembers the last days that the words of measures name. To read words takes some milliseconds, an analysis has dozens of them, and
 * they stay the same from one visit to the next. What they mean hangs on nothing but them and the year, whoever wrote them.
 */
final class KnownDeadlines {
    private static final int MOST = 1000;

    /** Some pages full; what is longer is read each time. */
    private static final int LONGEST = 2000;

    private final Map<Words, List<LocalDate>> known =
            Collections.synchronizedMap(new LinkedHashMap<>(MOST, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Words, List<LocalDate>> longestUnasked) {
                    return size() > MOST;
                }
            });

    private record Words(String text, int assessed) {}

    /** As {@link Material.Notice#of}. */
    Material.Notice notice(LocalDate dated, int assessed) {
        var reading = Material.Notice.of(dated, assessed);
        return new Material.Notice(dated, text -> lastDays(new Words(text, assessed), reading));
    }

    private List<LocalDate> lastDays(Words words, Material.Notice reading) {
        var days = known.get(words);
        if (days != null) return days;
        var read = reading.lastDays().apply(words.text);
        if (words.text.length() <= LONGEST) known.put(words, read);
        return read;
    }
}
