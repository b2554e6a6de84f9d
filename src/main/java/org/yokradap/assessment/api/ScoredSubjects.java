package org.yokradap.assessment.api;

import java.util.Set;

/** For what an agency recorded scores, as far as that is known by now. */
public interface ScoredSubjects {
    /** In the assessment that was opened under this framework; nothing when there is none. */
    Set<Subject> under(AgencyFrameworkId framework);
}
