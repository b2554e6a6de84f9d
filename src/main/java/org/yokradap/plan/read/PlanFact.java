package org.yokradap.plan.read;

import java.util.Optional;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.PlanEvent;

/**
 * Something that happened to a plan as a whole, and who did it, in which post.
 *
 * @param actingFor the officer who holds the post, when another one acted in it
 */
record PlanFact(PlanEvent event, OfficerId by, Role role, Optional<OfficerId> actingFor) {}
