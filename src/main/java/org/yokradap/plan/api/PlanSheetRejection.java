package org.yokradap.plan.api;

import org.yokradap.platform.Rejection;

/** Why a line of a table of measures cannot be taken. The field is the table's column. */
public enum PlanSheetRejection implements Rejection.Reason {
    /** The words name somebody who is no division of the agency. */
    UNKNOWN_RESPONSIBLE,
    /** The same measure stands in the table twice. */
    MEASURE_TWICE,
    /** Two steps, or two duties, of the measure have this number. */
    NUMBER_TWICE,
    /** The plan has this measure already, with something else under this number. */
    DIFFERS_FROM_PLAN,
    /** There is no table of measures among the files. */
    NO_MEASURES
}
