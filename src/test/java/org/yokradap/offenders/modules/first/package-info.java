@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.yokradap.offenders.modules.first;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
