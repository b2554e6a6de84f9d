package org.yokradap.plan.api;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * The ปลัด agreed with this version.
 *
 * @param digest of exactly what was shown
 * @param text may be empty
 */
@Revision("1")
public record OpinionGiven(PlanId planId, int version, String digest, String text, LocalDate on) implements PlanEvent {}
