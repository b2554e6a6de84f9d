package org.yokradap.plan.read;

import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.PlanEvent;

/** Something that happened to a plan as a whole, and who did it, in which post. */
record PlanFact(PlanEvent event, OfficerId by, Role role) {}
