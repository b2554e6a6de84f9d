package org.yokradap.offenders.sight.plan.cli;

import org.yokradap.offenders.sight.plan.read.View;

/** A command that prints a projection, which has nothing where there is no database. */
record OffenderAgainstTheServer(View view) {}
