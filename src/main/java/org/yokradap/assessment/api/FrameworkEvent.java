package org.yokradap.assessment.api;

/** Everything that can have happened to an agency's framework. */
public sealed interface FrameworkEvent permits FrameworkPublished {
    AgencyFrameworkId agencyFrameworkId();
}
