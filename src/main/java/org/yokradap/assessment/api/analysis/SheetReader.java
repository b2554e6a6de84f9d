package org.yokradap.assessment.api.analysis;

import java.util.List;
import java.util.Map;

/** Reads an agency's tables. */
public interface SheetReader {
    /**
     * Reads {@code indicators.csv}, {@code items.csv}, {@code measures.csv} and {@code statements.csv}, as far as they are there.
     *
     * @param texts by file name; other files are not looked at
     */
    Reading look(Map<String, String> texts);

    /**
     * As {@link #look}, for those who can do nothing with half of it.
     *
     * @throws UnreadableSheet with every problem, not only the first
     */
    default Sheet read(Map<String, String> texts) {
        Reading reading = look(texts);
        if (!reading.problems().isEmpty()) throw new UnreadableSheet(reading.problems());
        return reading.sheet();
    }

    /**
     * What was read.
     *
     * @param sheet the rows that can be read
     * @param problems why the others cannot
     */
    record Reading(Sheet sheet, List<Sheet.Problem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }
}
