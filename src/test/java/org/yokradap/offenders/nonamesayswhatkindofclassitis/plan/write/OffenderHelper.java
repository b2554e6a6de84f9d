package org.yokradap.offenders.nonamesayswhatkindofclassitis.plan.write;

/** Says that it is a class, and not what it does. */
final class OffenderHelper {}
