package org.yokradap.offenders.platformknowsnodomain.plan.api;

/** A word of the domain. */
public final class Measure {}
