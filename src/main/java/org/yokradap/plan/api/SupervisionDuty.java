package org.yokradap.plan.api;

import org.yokradap.calendar.Timing;

/** A duty that the executives carry themselves. The month's round shows it and fulfils it. */
public record SupervisionDuty(ObligationId id, String words, String measureTitle, Timing timing) {}
