/**
 * What every module stands on and no domain knows of: event store, serialization, processors, clock, security shell, web
 * shell, scheduler, mail. Imports no domain module; how a date is written is not a domain matter.
 */
@ApplicationModule(allowedDependencies = "calendar")
@NullMarked
package org.yokradap.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
