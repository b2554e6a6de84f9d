package org.yokradap.assessment.api;

import java.util.Map;
import org.yokradap.people.api.Actor;
import org.yokradap.platform.Receipt;

/** Takes in the tables of scores and stated results that an agency hands in. */
public interface AssessmentImport {
    /**
     * Records what {@code indicators.csv}, {@code items.csv} and {@code statements.csv} say, all of it or nothing, opens the
     * assessment for that if nobody has, and concludes the analysis. Handing in the same again changes nothing.
     *
     * @param texts by file name; other files are not looked at
     * @throws org.yokradap.assessment.api.analysis.UnreadableSheet with every problem there is, each with file and line; nothing
     *     has been stored then
     */
    Receipt take(AssessmentId assessment, Map<String, String> texts, Actor actor);
}
