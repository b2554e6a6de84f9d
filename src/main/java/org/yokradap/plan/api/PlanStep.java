package org.yokradap.plan.api;

/** A step on a plan's way to its order. */
public enum PlanStep {
    /** เสนอ: the head of office puts it before the executives. */
    SUBMIT,
    /** ถอนเรื่อง: the head of office takes it back. */
    WITHDRAW,
    /** ความเห็น: the ปลัด agrees. */
    ENDORSE,
    /** ข้อสั่งการ: the นายก's order, any but sending back. */
    ORDER,
    /** ส่งกลับ, by either of them. */
    RETURN
}
