/** Reports on due slots, their evidence, the decisions on them, and the monthly rounds before the executives. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: web",
            "platform :: table",
            "calendar",
            "people :: api",
            "assessment :: api",
            "plan :: api"
        })
@NullMarked
package org.yokradap.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
