package org.yokradap.platform.cli;

import org.yokradap.platform.Rejection;

/** Why what stands behind an option cannot be meant. */
enum OptionRejection implements Rejection.Reason {
    NOT_A_FISCAL_YEAR,
    NOT_A_DATE
}
