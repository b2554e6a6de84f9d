package org.yokradap.platform.web;

import org.yokradap.platform.Rejection;

/** Why the clock of a demonstration is not moved. */
enum DemoRejection implements Rejection.Reason {
    /** What has happened would lie in the future. */
    NOT_FORWARD
}
