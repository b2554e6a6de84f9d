package org.yokradap.assessment.api;

import org.axonframework.serialization.Revision;

/**
 * An edition of a framework came into force for one agency, in place of the delivered one and of all earlier editions.
 *
 * @param edition counted from 1
 * @param text the whole framework, as it was checked
 */
@Revision("1")
public record FrameworkPublished(AgencyFrameworkId agencyFrameworkId, int edition, String text, String reason)
        implements FrameworkEvent {}
