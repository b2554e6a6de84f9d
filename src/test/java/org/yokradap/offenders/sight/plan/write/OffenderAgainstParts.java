package org.yokradap.offenders.sight.plan.write;

import org.yokradap.offenders.sight.plan.read.View;

/** Writes, and looks at a view. */
public final class OffenderAgainstParts {
    View view = new View();
}
