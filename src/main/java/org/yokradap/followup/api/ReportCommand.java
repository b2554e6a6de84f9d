package org.yokradap.followup.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyMessage;
import org.yokradap.people.api.AllowedTo;
import org.yokradap.people.api.Role;

/** Everything a report can be asked to do. A division head speaks for the own division only; executives decide. */
public sealed interface ReportCommand extends AgencyMessage {
    ReportId reportId();

    @Override
    default AgencyId agencyId() {
        return reportId().agency();
    }

    /**
     * Says how far the duty is. Until it is submitted this is a draft; said again after a submission it begins a new version.
     *
     * @param percent 0 to 100
     */
    @AllowedTo(Role.DIVISION_HEAD)
    record ReportProgress(@TargetAggregateIdentifier ReportId reportId, String text, int percent)
            implements ReportCommand {}

    /**
     * Adds a public page as proof.
     *
     * @param url begins with http:// or https://
     * @param note what there is to see; may be empty
     */
    @AllowedTo(Role.DIVISION_HEAD)
    record AttachEvidence(@TargetAggregateIdentifier ReportId reportId, String url, String note)
            implements ReportCommand {}

    /** Puts the report, as it is now, before the executives. */
    @AllowedTo(Role.DIVISION_HEAD)
    record SubmitReport(@TargetAggregateIdentifier ReportId reportId) implements ReportCommand {}

    /** Takes a submission back that nobody has decided on. */
    @AllowedTo(Role.DIVISION_HEAD)
    record WithdrawReport(@TargetAggregateIdentifier ReportId reportId) implements ReportCommand {}

    /**
     * Accepts the report.
     *
     * @param digest of what the executive saw
     */
    @AllowedTo({Role.CLERK, Role.MAYOR})
    record ApproveReport(@TargetAggregateIdentifier ReportId reportId, String digest) implements ReportCommand {}

    /**
     * Sends the report back to be mended.
     *
     * @param digest of what the executive saw
     * @param comment what is to be mended
     */
    @AllowedTo({Role.CLERK, Role.MAYOR})
    record ReturnReport(@TargetAggregateIdentifier ReportId reportId, String digest, String comment)
            implements ReportCommand {}
}
