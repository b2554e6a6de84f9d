package org.yokradap.offenders.nonamesayswhatkindofclassitis.plan.api;

/** A suffix that only a sealed vocabulary may bear. */
public record OffenderEvent(int number) {}
