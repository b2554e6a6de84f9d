package org.yokradap.offenders.sight.followup.read;

import org.yokradap.offenders.sight.plan.read.View;

/** Reads what another module keeps to itself. */
final class OffenderAgainstModules {
    View view = new View();
}
