package org.yokradap.assessment.api.analysis;

import java.util.Map;

/** Reads an agency's tables. */
public interface SheetReader {
    /**
     * Reads {@code indicators.csv}, {@code items.csv}, {@code measures.csv} and {@code statements.csv}, as far as they are there.
     *
     * @param texts by file name; other files are not looked at
     * @throws UnreadableSheet with every problem, not only the first
     */
    Sheet read(Map<String, String> texts);
}
