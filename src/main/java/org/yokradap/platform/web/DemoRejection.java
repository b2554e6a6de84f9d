package org.yokradap.platform.web;

import org.yokradap.platform.Rejection;

/** Why the clock of a demonstration is not moved. */
enum DemoRejection implements Rejection.Reason {
    /** What has happened would lie in the future. */
    NOT_FORWARD,
    /** A demonstration is about one year; nothing is known of the far future, and there is no way back. */
    TOO_FAR
}
