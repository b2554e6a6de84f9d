package org.yokradap.followup.api;

import java.time.LocalDate;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;

/**
 * An executive's answer to one version of a report.
 *
 * @param step approved or returned
 * @param role of the post held at that moment
 * @param on the day in the agency's zone
 * @param comment empty for an approval
 */
public record Decision(ReportStep step, int version, OfficerId by, Role role, LocalDate on, String comment) {}
