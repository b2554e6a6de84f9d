package org.yokradap.offenders.writerollsnodice.plan.write;

import java.util.UUID;

/** Decides differently each time. */
final class Offender {
    UUID id() {
        return UUID.randomUUID();
    }
}
