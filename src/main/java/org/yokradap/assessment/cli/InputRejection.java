package org.yokradap.assessment.cli;

import org.yokradap.platform.Rejection;

/** Why there is nothing to analyse. */
enum InputRejection implements Rejection.Reason {
    NO_TABLE_OF_SCORES,
    NO_SCORES,
    NO_FRAMEWORK_OF_YEAR
}
