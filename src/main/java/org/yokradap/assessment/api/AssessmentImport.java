package org.yokradap.assessment.api;

import java.util.Map;
import java.util.Optional;
import org.yokradap.assessment.api.intake.DryRun;
import org.yokradap.assessment.api.intake.HandedIn;
import org.yokradap.people.api.Actor;
import org.yokradap.platform.Receipt;

/** Takes in the tables of scores and stated results that an agency hands in. */
public interface AssessmentImport {
    /**
     * Says what {@link #take(HandedIn, Actor)} would do, and stores nothing.
     *
     * @throws org.yokradap.platform.Rejection for one who may not take anything in
     */
    DryRun look(HandedIn handedIn, Actor actor);

    /**
     * Records what the tables say, all of it or nothing, opens the assessment for that if nobody has, and concludes the analysis.
     * Handing in the same again changes nothing.
     *
     * @throws org.yokradap.assessment.api.analysis.UnreadableSheet with every problem there is, each with its place; nothing has
     *     been stored then
     */
    Receipt take(HandedIn handedIn, Actor actor);

    /**
     * Says what {@link #take(AssessmentId, Map, Optional, Actor)} would do, and stores nothing.
     *
     * @throws org.yokradap.assessment.api.analysis.UnreadableSheet for files that cannot be read
     */
    DryRun look(AssessmentId assessment, Map<String, String> texts, Optional<String> reason, Actor actor);

    /**
     * As {@link #take(HandedIn, Actor)}, for the files {@code indicators.csv}, {@code items.csv} and {@code statements.csv} with
     * the columns that they are known to have.
     *
     * @param texts by file name; other files are not looked at
     * @param reason why scores that are recorded otherwise are corrected; without it they are refused
     * @throws org.yokradap.assessment.api.analysis.UnreadableSheet with every problem there is, each with file and line; nothing
     *     has been stored then
     */
    Receipt take(AssessmentId assessment, Map<String, String> texts, Optional<String> reason, Actor actor);

    /** As {@link #take(AssessmentId, Map, Optional, Actor)}, correcting nothing. */
    default Receipt take(AssessmentId assessment, Map<String, String> texts, Actor actor) {
        return take(assessment, texts, Optional.empty(), actor);
    }
}
