package org.yokradap.offenders.nothingissharedcommonorutil.plan.common;

/** Stands where anything could stand. */
final class OffenderOfUnknownPurpose {}
