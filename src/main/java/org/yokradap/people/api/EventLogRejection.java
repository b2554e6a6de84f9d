package org.yokradap.people.api;

import org.yokradap.platform.Rejection;

/** Why the event log is not shown. */
public enum EventLogRejection implements Rejection.Reason {
    /** Fewer than one, or more than can be shown at once. */
    LIMIT
}
