/** The year's plan: measures with their steps, duties and divisions, and the due slots that follow from them. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: web",
            "platform :: table",
            "platform :: cli",
            "calendar",
            "people :: api",
            "assessment :: api"
        })
@NullMarked
package org.yokradap.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
