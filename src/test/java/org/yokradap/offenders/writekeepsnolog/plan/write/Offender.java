package org.yokradap.offenders.writekeepsnolog.plan.write;

import org.slf4j.LoggerFactory;

/** Talks while history is read. */
final class Offender {
    void decide() {
        LoggerFactory.getLogger(Offender.class).info("Decided");
    }
}
