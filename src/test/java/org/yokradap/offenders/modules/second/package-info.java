@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.yokradap.offenders.modules.second;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
