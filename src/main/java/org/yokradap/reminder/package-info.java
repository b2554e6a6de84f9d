/** Clocks and stages of reminders, the ledger of what was said to whom, the daily sheet, digests and their sending. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: mail",
            "platform :: web",
            "calendar",
            "people :: api",
            "assessment :: api",
            "plan :: api",
            "followup :: api"
        })
@NullMarked
package org.yokradap.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
