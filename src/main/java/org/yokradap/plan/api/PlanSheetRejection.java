package org.yokradap.plan.api;

import org.yokradap.platform.Rejection;

/** Why a line of a table of measures cannot be taken. The field is the table's column. */
public enum PlanSheetRejection implements Rejection.Reason {
    /** The words name somebody who is no division of the agency. */
    UNKNOWN_RESPONSIBLE,
    /** The same measure stands in an earlier line. */
    MEASURE_TWICE,
    /** There is no table of measures, or it has no lines. */
    NO_MEASURES
}
