package org.yokradap.offenders.writeasksnoclockofitsown.plan.write;

import java.time.LocalDate;
import java.time.ZoneId;

/** Decides by the clock on the wall. */
final class Offender {
    LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Bangkok"));
    }
}
