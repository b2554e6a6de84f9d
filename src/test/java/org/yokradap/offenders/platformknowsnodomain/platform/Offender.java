package org.yokradap.offenders.platformknowsnodomain.platform;

import org.yokradap.offenders.platformknowsnodomain.plan.api.Measure;

/** A part of the platform that knows a measure. */
final class Offender {
    Measure measure = new Measure();
}
