package org.yokradap.plan.api;

import java.time.LocalDate;

/** A day on which an agency does not work, other than Saturdays and Sundays. */
public record Holiday(LocalDate day, String name, Source source) {
    /** How it is known. */
    public enum Source {
        /** Came with the application, from memory and not from an announcement: somebody should look at it. */
        RECALLED,
        /** Entered by somebody of the agency. */
        ENTERED
    }
}
