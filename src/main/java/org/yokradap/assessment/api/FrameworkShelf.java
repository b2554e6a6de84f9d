package org.yokradap.assessment.api;

import org.yokradap.people.api.AgencyId;

/**
 * Where an agency's frameworks stand: those that come with the application, in their newest edition where the agency corrected
 * one, and those that it added. Whoever works for an agency asks here and not the delivered {@link Frameworks}.
 */
public interface FrameworkShelf {
    Frameworks of(AgencyId agency);
}
