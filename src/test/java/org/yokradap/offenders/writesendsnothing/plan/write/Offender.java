package org.yokradap.offenders.writesendsnothing.plan.write;

import org.yokradap.platform.Commands;

/** Decides by giving orders to others. */
final class Offender {
    Class<?> sends() {
        return Commands.class;
    }
}
