package org.yokradap.followup.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportStatusTest {
    @ParameterizedTest(name = "{0} then {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "NONE, EDIT, DRAFT",
                "NONE, SUBMIT, -",
                "NONE, WITHDRAW, -",
                "NONE, APPROVE, -",
                "NONE, RETURN, -",
                "DRAFT, EDIT, DRAFT",
                "DRAFT, SUBMIT, SUBMITTED",
                "DRAFT, WITHDRAW, -",
                "DRAFT, APPROVE, -",
                "DRAFT, RETURN, -",
                "SUBMITTED, EDIT, DRAFT",
                "SUBMITTED, SUBMIT, -",
                "SUBMITTED, WITHDRAW, DRAFT",
                "SUBMITTED, APPROVE, APPROVED",
                "SUBMITTED, RETURN, RETURNED",
                "RETURNED, EDIT, RETURNED",
                "RETURNED, SUBMIT, SUBMITTED",
                "RETURNED, WITHDRAW, -",
                "RETURNED, APPROVE, -",
                "RETURNED, RETURN, -",
                "APPROVED, EDIT, DRAFT",
                "APPROVED, SUBMIT, -",
                "APPROVED, WITHDRAW, -",
                "APPROVED, APPROVE, -",
                "APPROVED, RETURN, -"
            })
    void leadsOnlyWhereTheTableSays(
            ReportStatus status, ReportStep step, @org.jspecify.annotations.Nullable ReportStatus next) {
        if (next == null) assertThat(status.after(step)).isEmpty();
        else assertThat(status.after(step)).contains(next);
    }
}
