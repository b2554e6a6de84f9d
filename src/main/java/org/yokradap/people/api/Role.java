package org.yokradap.people.api;

/** What a post lets its holder do. The post's title is the agency's own words; the role is what the rules know. */
public enum Role {
    /** Accounts and settings; no part in reports and decisions. */
    ADMINISTRATOR,
    /** หัวหน้าสำนักปลัด: scores, weaknesses, plan and measures; coordinates the divisions. */
    HEAD_OF_OFFICE,
    /** ผู้อำนวยการกอง: reports progress for the own division. */
    DIVISION_HEAD,
    /** ปลัด: gives an opinion, approves or returns reports, closes rounds. */
    CLERK,
    /** นายก: orders the plan, approves or returns reports, closes rounds. */
    MAYOR,
    /** Reads everything of the agency, changes nothing. */
    AUDITOR;

    public boolean isExecutive() {
        return this == CLERK || this == MAYOR;
    }
}
