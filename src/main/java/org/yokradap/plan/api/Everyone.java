package org.yokradap.plan.api;

/** Whom a measure means when it names nobody in particular. */
public enum Everyone {
    /** ทุกภารกิจงาน, ทุกกอง. */
    ALL_DIVISIONS,
    /** เจ้าหน้าที่ทุกท่าน: each division reports for its own staff. */
    ALL_STAFF
}
