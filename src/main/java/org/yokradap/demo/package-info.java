/**
 * The worked example, a real municipality's year, entered the way any agency enters its own: by giving commands and by handing in
 * its tables. Present only with the profile {@code demo}; nothing else depends on it.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "calendar",
            "people :: api",
            "assessment :: api",
            "plan :: api",
            "followup :: api",
            "reminder :: api"
        })
@NullMarked
package org.yokradap.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
