package org.yokradap.followup.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yokradap.followup.api.EvidenceAttached;
import org.yokradap.followup.api.EvidenceRemoved;
import org.yokradap.followup.api.FileAttached;
import org.yokradap.followup.api.FileRemoved;
import org.yokradap.followup.api.ProgressReported;
import org.yokradap.followup.api.ReportApproved;
import org.yokradap.followup.api.ReportEntry.Kind;
import org.yokradap.followup.api.ReportEvent;
import org.yokradap.followup.api.ReportForwarded;
import org.yokradap.followup.api.ReportId;
import org.yokradap.followup.api.ReportReturned;
import org.yokradap.followup.api.ReportStatus;
import org.yokradap.followup.api.ReportStep;
import org.yokradap.followup.api.ReportSubmitted;
import org.yokradap.followup.api.ReportWithdrawn;
import org.yokradap.followup.api.Unfinished;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.OfficerId;
import org.yokradap.platform.ViewStore;

/** Keeps each report as it is now, and the conversation about it. */
@Component
@ProcessingGroup(ReportsProjection.GROUP)
class ReportsProjection {
    static final String GROUP = "followup.reports.v2";

    private static final String REPORT = "followup_report";
    private static final String ENTRY = "followup_entry";

    private final ViewStore store;

    ReportsProjection(ViewStore store) {
        this.store = store;
    }

    @EventHandler
    void on(ProgressReported event, @SequenceNumber long number, MetaData signature) {
        var said = Map.of(
                "words", event.text(),
                "percent", event.percent(),
                "steps", StepNumbers.write(event.steps()),
                "problems", event.problems(),
                "suggestions", event.suggestions());
        var unfinished = event.unfinished().orElse(Unfinished.NOTHING);
        var draft = new HashMap<String, Object>(said);
        draft.put("unread_percent", unfinished.percent());
        draft.put("unread_url", unfinished.url());
        draft.put("unread_note", unfinished.note());
        edit(event, number, Saying.of(signature), draft);
        var row = entry(Kind.REPORTED, event, Saying.of(signature), event.onBehalfOf());
        row.putAll(said);
        add(event, number, row);
    }

    @EventHandler
    void on(EvidenceAttached event, @SequenceNumber long number, MetaData signature) {
        edit(event, number, Saying.of(signature), Map.of());
        var row = entry(Kind.EVIDENCE_ATTACHED, event, Saying.of(signature), event.onBehalfOf());
        row.put("words", event.note());
        row.put("url", event.url());
        add(event, number, row);
    }

    @EventHandler
    void on(EvidenceRemoved event, @SequenceNumber long number, MetaData signature) {
        edit(event, number, Saying.of(signature), Map.of());
        var row = entry(Kind.EVIDENCE_REMOVED, event, Saying.of(signature), event.onBehalfOf());
        row.put("url", event.url());
        add(event, number, row);
    }

    @EventHandler
    void on(FileAttached event, @SequenceNumber long number, MetaData signature) {
        edit(event, number, Saying.of(signature), Map.of());
        var row = entry(Kind.FILE_ATTACHED, event, Saying.of(signature), event.onBehalfOf());
        row.put("file_digest", event.digest().value());
        row.put("media_type", event.mediaType());
        row.put("file_size", event.size());
        add(event, number, row);
    }

    @EventHandler
    void on(FileRemoved event, @SequenceNumber long number, MetaData signature) {
        edit(event, number, Saying.of(signature), Map.of());
        var row = entry(Kind.FILE_REMOVED, event, Saying.of(signature), event.onBehalfOf());
        row.put("file_digest", event.digest().value());
        add(event, number, row);
    }

    @EventHandler
    void on(ReportSubmitted event, @SequenceNumber long number, MetaData signature) {
        change(
                event.reportId(),
                Map.of(
                        "status", ReportStatus.SUBMITTED.name(),
                        "digest", event.digest(),
                        "chain", event.chain().name(),
                        "submitted_on", event.on()));
        store.sql()
                .sql(
                        "update followup_report set first_submitted_on = ? where report = ? and first_submitted_on is null")
                .param(event.on())
                .param(event.reportId().value())
                .update();
        add(event, number, entry(Kind.SUBMITTED, event, Saying.of(signature), event.onBehalfOf()));
    }

    @EventHandler
    void on(ReportWithdrawn event, @SequenceNumber long number, MetaData signature) {
        takeBack(event.reportId());
        change(
                event.reportId(),
                Map.of(
                        "status", ReportStatus.DRAFT.name(),
                        "changed_at", Saying.of(signature).moment()));
        add(event, number, entry(Kind.WITHDRAWN, event, Saying.of(signature), event.onBehalfOf()));
    }

    @EventHandler
    void on(ReportForwarded event, @SequenceNumber long number, MetaData signature) {
        decide(ReportStep.FORWARD, ReportStatus.FORWARDED, event, Saying.of(signature), "");
        add(event, number, entry(Kind.FORWARDED, event, Saying.of(signature), Optional.empty()));
    }

    @EventHandler
    void on(ReportApproved event, @SequenceNumber long number, MetaData signature) {
        decide(ReportStep.APPROVE, ReportStatus.APPROVED, event, Saying.of(signature), "");
        change(event.reportId(), Map.of("approved_version", event.version()));
        add(event, number, entry(Kind.APPROVED, event, Saying.of(signature), Optional.empty()));
    }

    @EventHandler
    void on(ReportReturned event, @SequenceNumber long number, MetaData signature) {
        decide(ReportStep.RETURN, ReportStatus.RETURNED, event, Saying.of(signature), event.comment());
        var row = entry(Kind.RETURNED, event, Saying.of(signature), Optional.empty());
        row.put("words", event.comment());
        add(event, number, row);
    }

    @ResetHandler
    void empty() {
        store.clear(REPORT);
        store.clear(ENTRY);
    }

    private void edit(ReportEvent event, long number, Saying saying, Map<String, ?> said) {
        var report = event.reportId();
        var before = status(report);
        var row = new HashMap<String, Object>(said);
        row.put("status", before.after(ReportStep.EDIT).orElseThrow().name());
        row.put("version", event.version());
        row.put("revision", number + 1);
        row.put("changed_at", saying.moment());
        if (before == ReportStatus.NONE) {
            row.putIfAbsent("words", "");
            row.putIfAbsent("percent", 0);
            for (var part : List.of("steps", "problems", "suggestions")) row.putIfAbsent(part, "");
            row.put("agency", report.agency().value());
            row.put("fiscal_year", yearOf(report));
            store.insert(REPORT, key(report), row);
            return;
        }
        if (before == ReportStatus.SUBMITTED) takeBack(report);
        change(report, row);
    }

    /**
     * A first submission that was taken back before anybody decided on it does not count as in time: else an empty one, sent on
     * the last day, would do. One that has been decided on does.
     */
    private void takeBack(ReportId report) {
        store.sql()
                .sql("update followup_report set first_submitted_on = null where report = ? and decision is null")
                .param(report.value())
                .update();
    }

    private void decide(ReportStep step, ReportStatus status, ReportEvent event, Saying saying, String comment) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("status", status.name());
        row.put("decision", step.name());
        row.put("decided_version", event.version());
        row.put("decided_by", saying.by().officer().value());
        row.put("decided_as", saying.by().role().name());
        row.put("decided_for", saying.by().actingFor().map(OfficerId::value).orElse(null));
        row.put("decided_at", saying.moment());
        row.put("comment", comment);
        change(event.reportId(), row);
    }

    private ReportStatus status(ReportId report) {
        return store.sql()
                .sql("select status from followup_report where report = ?")
                .param(report.value())
                .query(String.class)
                .optional()
                .map(ReportStatus::valueOf)
                .orElse(ReportStatus.NONE);
    }

    private void change(ReportId report, Map<String, ? extends @Nullable Object> values) {
        store.update(REPORT, key(report), values);
    }

    private static Map<String, @Nullable Object> entry(
            Kind kind, ReportEvent event, Saying saying, Optional<DivisionId> onBehalfOf) {
        var row = saying.toRow();
        row.put("agency", event.reportId().agency().value());
        row.put("fiscal_year", yearOf(event.reportId()));
        row.put("kind", kind.name());
        row.put("measure", event.reportId().slot().obligation().measure().value());
        row.put("version", event.version());
        row.put("on_behalf", onBehalfOf.isPresent());
        for (var part : List.of("words", "steps", "problems", "suggestions")) row.put(part, "");
        return row;
    }

    private void add(ReportEvent event, long number, Map<String, @Nullable Object> row) {
        store.put(ENTRY, Map.of("report", event.reportId().value(), "number", number), row);
    }

    private static Map<String, ?> key(ReportId report) {
        return Map.of("report", report.value());
    }

    private static int yearOf(ReportId report) {
        return report.slot().obligation().measure().fiscalYear().buddhistYear();
    }
}
