/** Fiscal years, Thai dates, deadline words, periods, working days: pure functions that know nothing else. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.yokradap.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
