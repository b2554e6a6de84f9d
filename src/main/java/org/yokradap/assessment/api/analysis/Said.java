package org.yokradap.assessment.api.analysis;

import java.time.Instant;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;

/** Who said something, in which role, and when by the application's clock. */
public record Said(OfficerId by, Role role, Instant at) {}
