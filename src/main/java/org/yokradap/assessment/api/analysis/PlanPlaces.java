package org.yokradap.assessment.api.analysis;

import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.Subject;

/**
 * Where in the application a plan is mended, for those who are told what is wrong with it. Whoever keeps the plans offers this as a
 * bean; addresses begin with a slash. A measure is named by the reference of its {@link MeasureLine}.
 */
public interface PlanPlaces {
    /** The measure's number in its plan, by which people know it. */
    int number(String measure);

    String measure(String measure);

    /** Where a step is added. */
    String newStep(String measure);

    /** Where a duty to report is added. */
    String newDuty(String measure);

    /**
     * Where a measure is added to the plan that answers an assessment.
     *
     * @param weak what it shall answer
     * @param name what that is called; may be empty
     */
    String newMeasure(AssessmentId assessment, Subject weak, String name);
}
