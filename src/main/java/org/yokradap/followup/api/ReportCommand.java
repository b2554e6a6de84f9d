package org.yokradap.followup.api;

import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyMessage;
import org.yokradap.people.api.AllowedTo;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.Role;

/**
 * Everything a report can be asked to do. A division head speaks for the own division only, its staff write for it and leave the
 * submission to the head, the head of office speaks on behalf of any; executives decide.
 */
public sealed interface ReportCommand extends AgencyMessage {
    ReportId reportId();

    @Override
    default AgencyId agencyId() {
        return reportId().agency();
    }

    /** Of several posts, the officer who writes speaks in that of the division's head. */
    @Override
    default Optional<DivisionId> spokenFor() {
        return Optional.of(reportId().slot().division());
    }

    /**
     * Says how far the duty is, and with it, if asked to, names a page as proof and submits: all of that or nothing. Until it
     * is submitted this is a draft, which is kept as it was typed, also what cannot be submitted yet; said again after a
     * submission it begins a new version.
     *
     * @param unread what was typed for the percent when it is no number; else empty
     * @param evidence a page to add; what was added before stays, but for
     * @param removed the addresses of pages to take out; one that is not attached is out already
     * @param files files to add that have come in for the report
     * @param removedFiles files to take out; one that is not attached is out already
     * @param base the {@linkplain ReportState#revision() revision} that was on the page, so that an old page cannot overwrite
     *     what has been typed since; empty writes whatever is there
     */
    @AllowedTo({Role.DIVISION_HEAD, Role.STAFF, Role.HEAD_OF_OFFICE})
    record ReportProgress(
            @TargetAggregateIdentifier ReportId reportId,
            Progress progress,
            String unread,
            Optional<Evidence> evidence,
            List<String> removed,
            List<FileDigest> files,
            List<FileDigest> removedFiles,
            Optional<Integer> base,
            boolean submit)
            implements ReportCommand {

        /** Without a change to the files. */
        public ReportProgress(
                ReportId reportId,
                Progress progress,
                String unread,
                Optional<Evidence> evidence,
                List<String> removed,
                Optional<Integer> base,
                boolean submit) {
            this(reportId, progress, unread, evidence, removed, List.of(), List.of(), base, submit);
        }

        public ReportProgress(
                ReportId reportId,
                Progress progress,
                Optional<Evidence> evidence,
                Optional<Integer> base,
                boolean submit) {
            this(reportId, progress, "", evidence, List.of(), base, submit);
        }

        /** A draft in a few words. */
        public ReportProgress(ReportId reportId, String text, int percent) {
            this(reportId, new Progress(text, percent), Optional.empty(), Optional.empty(), false);
        }

        /** Whether anything was typed for the figure. */
        public boolean saysHowFar() {
            return progress.percent().isPresent() || !unread.isBlank();
        }
    }

    /**
     * Keeps what somebody is still typing, as it was typed, in a draft. What waits for a decision or is approved is not touched by it,
     * because only a press of a button may take that back: refused with {@link ReportRejection#SENT}.
     *
     * @param unread what was typed for the percent when it is no number; else empty
     * @param unfinished what was typed for a page; kept only as long as it cannot be evidence
     * @param base the {@linkplain ReportState#revision() revision} that was on the page
     */
    @AllowedTo({Role.DIVISION_HEAD, Role.STAFF, Role.HEAD_OF_OFFICE})
    record KeepTyped(
            @TargetAggregateIdentifier ReportId reportId,
            Progress progress,
            String unread,
            Optional<Evidence> unfinished,
            int base)
            implements ReportCommand {
        /** No page becomes evidence by typing, because half an address can be one too. */
        public ReportProgress said() {
            var page = unfinished.filter(it -> Obstacles.of(it).isPresent());
            return new ReportProgress(reportId, progress, unread, page, List.of(), Optional.of(base), false);
        }
    }

    /**
     * Adds a public page as proof.
     *
     * @param url begins with http:// or https://
     * @param note what there is to see; may be empty
     */
    @AllowedTo({Role.DIVISION_HEAD, Role.STAFF, Role.HEAD_OF_OFFICE})
    record AttachEvidence(@TargetAggregateIdentifier ReportId reportId, String url, String note)
            implements ReportCommand {}

    /** Takes a page out again that was named as proof. Versions that the executives have had before them keep it. */
    @AllowedTo({Role.DIVISION_HEAD, Role.STAFF, Role.HEAD_OF_OFFICE})
    record RemoveEvidence(@TargetAggregateIdentifier ReportId reportId, String url) implements ReportCommand {}

    /** Adds files as proof that have come in for the report: all of them or none. */
    @AllowedTo({Role.DIVISION_HEAD, Role.STAFF, Role.HEAD_OF_OFFICE})
    record AttachFiles(@TargetAggregateIdentifier ReportId reportId, List<FileDigest> files) implements ReportCommand {}

    /** Takes a file out again. Versions that the executives have had before them keep it. */
    @AllowedTo({Role.DIVISION_HEAD, Role.STAFF, Role.HEAD_OF_OFFICE})
    record RemoveFile(@TargetAggregateIdentifier ReportId reportId, FileDigest file) implements ReportCommand {}

    /** Puts the report, as it is now, before the executives. */
    @AllowedTo({Role.DIVISION_HEAD, Role.HEAD_OF_OFFICE})
    record SubmitReport(@TargetAggregateIdentifier ReportId reportId) implements ReportCommand {}

    /** Takes a submission back that nobody has decided on. */
    @AllowedTo({Role.DIVISION_HEAD, Role.HEAD_OF_OFFICE})
    record WithdrawReport(@TargetAggregateIdentifier ReportId reportId) implements ReportCommand {}

    /**
     * Accepts the report. Where the clerk comes before the mayor, the clerk's word sends it on to the mayor, unless the same
     * officer may speak for both.
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
