package org.yokradap.followup.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.followup.api.Decision;
import org.yokradap.followup.api.Evidence;
import org.yokradap.followup.api.EvidenceFile;
import org.yokradap.followup.api.FileDigest;
import org.yokradap.followup.api.FileNames;
import org.yokradap.followup.api.ReportEntry;
import org.yokradap.followup.api.ReportId;
import org.yokradap.followup.api.ReportState;
import org.yokradap.followup.api.ReportStatus;
import org.yokradap.followup.api.ReportStep;
import org.yokradap.followup.api.Unfinished;
import org.yokradap.followup.read.Handovers.Handover;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.DecisionChain;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.SlotId;
import org.yokradap.platform.Portions;
import org.yokradap.platform.ViewStore;

/** Reads what {@link ReportsProjection} keeps. */
@Component
class StoredReports {
    private static final List<String> WRITING = Stream.of(ReportEntry.Kind.values())
            .filter(ReportEntry.Kind::isWriting)
            .map(ReportEntry.Kind::name)
            .toList();

    private final ViewStore store;

    private final FileNames names;

    /** Asked only for its zone, in which a moment becomes a day. */
    private final Clock clock;

    StoredReports(ViewStore store, FileNames names, Clock clock) {
        this.store = store;
        this.names = names;
        this.clock = clock;
    }

    Map<SlotId, ReportState> of(AgencyId agency, FiscalYear year) {
        return read(" where agency = :agency and fiscal_year = :year", query -> query.param("agency", agency.value())
                .param("year", year.buddhistYear()));
    }

    /** How far each has come; nothing of those that nobody has written. */
    Map<SlotId, Outline.Progress> progress(AgencyId agency, FiscalYear year) {
        return progress(
                " where agency = :agency and fiscal_year = :year",
                query -> query.param("agency", agency.value()).param("year", year.buddhistYear()));
    }

    /** The same of these. */
    Map<SlotId, Outline.Progress> progress(Collection<SlotId> slots) {
        var found = new HashMap<SlotId, Outline.Progress>();
        someAtATime(
                slots,
                some -> found.putAll(progress(" where report in (:reports)", query -> query.param("reports", some))));
        return found;
    }

    private Map<SlotId, Outline.Progress> progress(String which, Parameters parameters) {
        var found = new HashMap<SlotId, Outline.Progress>();
        parameters
                .fill(store.sql()
                        .sql("select report, status, percent, approved_version, first_submitted_on from followup_report"
                                + which))
                .query(row -> {
                    found.put(new ReportId(row.getString("report")).slot(), progress(row));
                });
        return found;
    }

    private static Outline.Progress progress(ResultSet row) throws SQLException {
        return new Outline.Progress(
                ReportStatus.valueOf(row.getString("status")),
                row.getInt("percent"),
                row.getObject("approved_version") != null,
                Optional.ofNullable(row.getObject("first_submitted_on", LocalDate.class)));
    }

    Map<SlotId, ReportState> of(Collection<SlotId> slots) {
        var found = new HashMap<SlotId, ReportState>();
        someAtATime(
                slots,
                some -> found.putAll(read(" where report in (:reports)", query -> query.param("reports", some))));
        return found;
    }

    Optional<ReportState> find(SlotId slot) {
        return Optional.ofNullable(of(List.of(slot)).get(slot));
    }

    /** The slots of these agencies whose reports wait for a decision or were sent back. */
    List<SlotId> inHand(Collection<AgencyId> agencies) {
        if (agencies.isEmpty()) return List.of();
        return store.sql()
                .sql("select report from followup_report where agency in (:agencies) and status in (:statuses)"
                        + " order by report")
                .param("agencies", agencies.stream().map(AgencyId::value).toList())
                .param(
                        "statuses",
                        Stream.of(ReportStatus.values())
                                .filter(status -> status.awaitsDecision() || status == ReportStatus.RETURNED)
                                .map(ReportStatus::name)
                                .toList())
                .query((row, number) -> new ReportId(row.getString("report")).slot())
                .list();
    }

    /** Everything that was said about it, oldest first. */
    List<ReportEntry> entries(ReportId report) {
        var called = names.of(List.of(report)).getOrDefault(report, Map.of());
        return Drafts.folded(store.sql()
                .sql("select * from followup_entry where report = ? order by number")
                .param(report.value())
                .query((row, number) -> entry(row, called))
                .list());
    }

    /** Everything that was said about the reports on a measure, each oldest first. */
    Map<ReportId, List<ReportEntry>> entries(MeasureId measure) {
        var reports = store.sql()
                .sql("select distinct report from followup_entry where measure = ? order by report")
                .param(measure.value())
                .query((row, number) -> new ReportId(row.getString("report")))
                .list();
        var called = names.of(reports);
        var entries = new HashMap<ReportId, List<ReportEntry>>();
        store.sql()
                .sql("select * from followup_entry where measure = ? order by report, number")
                .param(measure.value())
                .query(row -> {
                    var report = new ReportId(row.getString("report"));
                    entries.computeIfAbsent(report, it -> new ArrayList<>())
                            .add(entry(row, called.getOrDefault(report, Map.of())));
                });
        entries.replaceAll((report, said) -> Drafts.folded(said));
        return entries;
    }

    /** On which side each of them was from when on; nothing of those that nobody has written. */
    Map<SlotId, List<Handover>> handovers(Collection<SlotId> slots) {
        var found = new HashMap<SlotId, List<Handover>>();
        someAtATime(slots, some -> store.sql()
                .sql("select report, kind, said_at from followup_entry where report in (:reports)"
                        + " order by report, number")
                .param("reports", some)
                .query(row -> {
                    var kind = ReportEntry.Kind.valueOf(row.getString("kind"));
                    found.computeIfAbsent(new ReportId(row.getString("report")).slot(), slot -> new ArrayList<>())
                            .add(Handover.of(kind, day(row, "said_at")));
                }));
        return found;
    }

    /** Asks for the reports of these slots by their ids, some at a time. */
    private static void someAtATime(Collection<SlotId> slots, Consumer<List<String>> ask) {
        var ids = slots.stream().map(slot -> ReportId.of(slot).value()).toList();
        Portions.forStatements(ids).forEach(ask);
    }

    @FunctionalInterface
    private interface Parameters {
        StatementSpec fill(StatementSpec query);
    }

    private Map<SlotId, ReportState> read(String which, Parameters parameters) {
        var written = written(which, parameters);
        var files = files(written);
        var reports = new HashMap<SlotId, ReportState>();
        parameters
                .fill(store.sql().sql("select * from followup_report" + which))
                .query(row -> {
                    var id = new ReportId(row.getString("report"));
                    var entries = written.getOrDefault(id, List.of());
                    var report = report(id, row, pages(entries), files.getOrDefault(id, List.of()), authors(entries));
                    reports.put(id.slot(), report);
                });
        return reports;
    }

    /**
     * Of an entry of whoever had a hand in a report.
     *
     * @param page that was attached or removed
     * @param file likewise
     */
    private record Written(
            long number, ReportEntry.Kind kind, OfficerId by, Optional<Evidence> page, Optional<EvidenceFile> file) {}

    /** From what was written follow a report's pages, its files and its authors; all at once, because a year has thousands of entries. */
    private Map<ReportId, List<Written>> written(String which, Parameters parameters) {
        var written = new HashMap<String, List<Written>>();
        parameters
                .fill(store.sql()
                        .sql("select report, number, kind, officer, url,"
                                + " case when kind = 'EVIDENCE_ATTACHED' then words else '' end as note,"
                                + " file_digest, media_type, file_size from followup_entry" + which
                                + " and kind in (:writing)"))
                .param("writing", WRITING)
                .query(row -> {
                    written.computeIfAbsent(row.getString("report"), report -> new ArrayList<>())
                            .add(written(row));
                });
        // Few of each report: a database would have to put all of them in order.
        written.values().forEach(entries -> entries.sort(Comparator.comparingLong(Written::number)));
        return written.entrySet().stream()
                .collect(Collectors.toMap(of -> new ReportId(of.getKey()), Map.Entry::getValue));
    }

    private static Written written(ResultSet row) throws SQLException {
        var url = row.getString("url");
        return new Written(
                row.getLong("number"),
                ReportEntry.Kind.valueOf(row.getString("kind")),
                new OfficerId(row.getString("officer")),
                url == null ? Optional.empty() : Optional.of(new Evidence(url, row.getString("note"))),
                row.getString("file_digest") == null ? Optional.empty() : Optional.of(file(row, Map.of())));
    }

    /** The pages that a report has now. */
    private static List<Evidence> pages(List<Written> entries) {
        var pages = new ArrayList<Evidence>();
        for (var entry : entries) {
            entry.page().ifPresent(page -> {
                if (entry.kind() == ReportEntry.Kind.EVIDENCE_REMOVED)
                    pages.removeIf(other -> other.url().equals(page.url()));
                else pages.add(page);
            });
        }
        return pages;
    }

    private static List<OfficerId> authors(List<Written> entries) {
        return entries.stream().map(Written::by).distinct().toList();
    }

    /** The files that each of them has now. */
    private Map<ReportId, List<EvidenceFile>> files(Map<ReportId, List<Written>> written) {
        var files = new HashMap<ReportId, List<EvidenceFile>>();
        written.forEach((report, entries) -> {
            for (var entry : entries) {
                entry.file().ifPresent(file -> {
                    var attached = files.computeIfAbsent(report, it -> new ArrayList<>());
                    if (entry.kind() == ReportEntry.Kind.FILE_REMOVED) attached.removeIf(file::isSameAs);
                    else attached.add(file);
                });
            }
        });
        var called = names.of(files.keySet());
        files.replaceAll((report, attached) -> attached.stream()
                .map(file ->
                        file.as(called.getOrDefault(report, Map.of()).getOrDefault(file.digest(), FileNames.Kept.NOT)))
                .toList());
        return files;
    }

    private static EvidenceFile file(ResultSet row, Map<FileDigest, FileNames.Kept> called) throws SQLException {
        var digest = new FileDigest(row.getString("file_digest"));
        return new EvidenceFile(
                        digest,
                        Objects.requireNonNullElse(row.getString("media_type"), ""),
                        row.getLong("file_size"),
                        "")
                .as(called.getOrDefault(digest, FileNames.Kept.NOT));
    }

    private ReportState report(
            ReportId id, ResultSet row, List<Evidence> evidence, List<EvidenceFile> files, List<OfficerId> authors)
            throws SQLException {
        return new ReportState(
                id,
                ReportStatus.valueOf(row.getString("status")),
                row.getInt("version"),
                row.getInt("revision"),
                row.getString("words"),
                row.getInt("percent"),
                StepNumbers.read(row.getString("steps")),
                row.getString("problems"),
                row.getString("suggestions"),
                evidence,
                files,
                day(row, "changed_at"),
                Optional.ofNullable(row.getString("digest")),
                Optional.ofNullable(row.getObject("first_submitted_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("submitted_on", LocalDate.class)),
                Optional.ofNullable(row.getString("chain"))
                        .map(DecisionChain::valueOf)
                        .orElse(DecisionChain.EITHER),
                row.getString("decision") == null ? Optional.empty() : Optional.of(decision(row)),
                Optional.ofNullable(row.getObject("approved_version", Integer.class)),
                authors,
                unfinished(row));
    }

    private static Optional<Unfinished> unfinished(ResultSet row) throws SQLException {
        var kept = new Unfinished(
                row.getString("unread_percent"), row.getString("unread_url"), row.getString("unread_note"));
        return kept.equals(Unfinished.NOTHING) ? Optional.empty() : Optional.of(kept);
    }

    private Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                ReportStep.valueOf(row.getString("decision")),
                row.getInt("decided_version"),
                new OfficerId(row.getString("decided_by")),
                Role.valueOf(row.getString("decided_as")),
                day(row, "decided_at"),
                row.getString("comment"),
                Saying.actingFor(row, "decided_for"));
    }

    private static ReportEntry entry(ResultSet row, Map<FileDigest, FileNames.Kept> called) throws SQLException {
        return new ReportEntry(
                ReportEntry.Kind.valueOf(row.getString("kind")),
                row.getInt("version"),
                new OfficerId(row.getString("officer")),
                Role.valueOf(row.getString("role")),
                Saying.actingFor(row, "acting_for"),
                Saying.moment(row, "said_at"),
                row.getString("words"),
                Optional.ofNullable(row.getObject("percent", Integer.class)),
                Optional.ofNullable(row.getString("url")),
                StepNumbers.read(row.getString("steps")),
                row.getString("problems"),
                row.getString("suggestions"),
                row.getString("file_digest") == null ? Optional.empty() : Optional.of(file(row, called)),
                row.getBoolean("on_behalf"));
    }

    private LocalDate day(ResultSet row, String column) throws SQLException {
        return LocalDate.ofInstant(Saying.moment(row, column), clock.getZone());
    }
}
