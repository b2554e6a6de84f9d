package org.yokradap.offenders.sight.plan.read;

/** What only its own part may see. */
public final class View {}
