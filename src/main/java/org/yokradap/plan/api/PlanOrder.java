package org.yokradap.plan.api;

/** What the นายก says to a plan, as the memo's last block has it. The plan is in force after each but {@link #RETURN}. */
public enum PlanOrder {
    /** ทราบ. */
    ACKNOWLEDGE,
    /** เห็นชอบตามเสนอ. */
    APPROVE,
    /** ส่งกลับ; needs a comment. */
    RETURN,
    /** สั่งการอื่น; needs words. */
    OTHER
}
