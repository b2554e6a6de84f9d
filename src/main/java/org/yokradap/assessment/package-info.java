/** Frameworks, scores, stated results, weaknesses, findings. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: table",
            "platform :: web",
            "platform :: cli",
            "calendar",
            "people :: api"
        })
@NullMarked
package org.yokradap.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
