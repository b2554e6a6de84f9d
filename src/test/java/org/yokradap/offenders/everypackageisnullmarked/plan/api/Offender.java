package org.yokradap.offenders.everypackageisnullmarked.plan.api;

/** Its package does not say whether anything may be null. */
final class Offender {}
