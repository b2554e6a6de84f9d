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
    AUDITOR,
    /** เจ้าหน้าที่ของกอง: writes reports for the own division; its head submits them. */
    STAFF,
    /** สำนักงานโครงการ: reads the agencies that have opened themselves to the office, changes nothing. */
    PROGRAMME_OFFICE;

    /** Whether the post is one of a division. */
    public boolean isOfDivision() {
        return this == DIVISION_HEAD || this == STAFF;
    }

    /** Whether one can stand in for another in it: administrators and readers have no part in decisions. */
    public boolean isActedIn() {
        return this != ADMINISTRATOR && this != AUDITOR && this != PROGRAMME_OFFICE;
    }

    public boolean isExecutive() {
        return this == CLERK || this == MAYOR;
    }
}
