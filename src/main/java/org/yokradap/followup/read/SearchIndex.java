package org.yokradap.followup.read;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.followup.api.EvidenceFile;
import org.yokradap.followup.api.FileNames;
import org.yokradap.followup.api.FollowupQuery.Search;
import org.yokradap.followup.api.Found;
import org.yokradap.followup.api.Found.Hit;
import org.yokradap.followup.api.LinkBook;
import org.yokradap.followup.api.ReportId;
import org.yokradap.followup.api.ReportState;
import org.yokradap.followup.api.ReportStatus;
import org.yokradap.followup.api.SlotState;
import org.yokradap.followup.api.Task;
import org.yokradap.followup.read.SearchProjection.Kind;
import org.yokradap.people.api.AgencyId;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.PlanBoard;
import org.yokradap.plan.api.PlannedMeasure;
import org.yokradap.plan.api.SlotBook;
import org.yokradap.platform.Portions;
import org.yokradap.platform.Queries;
import org.yokradap.platform.ViewStore;

/**
 * Looks for words. Which rows have them is asked of the database; what is shown of each comes from where it is kept, so that nothing is
 * found that its own page would not show. The names of files and of pages are in no event and therefore not among the rows: an
 * agency has few enough of them to be looked through.
 */
@Component
class SearchIndex {
    /** Stands before a character of a pattern that means itself. */
    private static final char ESCAPE = '!';

    private final ViewStore store;
    private final SlotBook slots;
    private final TaskBoard tasks;
    private final FileNames files;
    private final LinkBook links;
    private final Queries queries;
    private final Clock clock;

    SearchIndex(
            ViewStore store,
            SlotBook slots,
            TaskBoard tasks,
            FileNames files,
            LinkBook links,
            Queries queries,
            Clock clock) {
        this.store = store;
        this.slots = slots;
        this.tasks = tasks;
        this.files = files;
        this.links = links;
        this.queries = queries;
        this.clock = clock;
    }

    /** Of which month a slot is, and whether it was late, is known only when its report is laid there. */
    private static int candidates(Search query) {
        var filter = query.filter();
        return filter.state().isPresent() || filter.month().isPresent() ? Search.MOST : query.most();
    }

    /** A row that fits. */
    private record Row(String owner, String part, String words, LocalDate changed) {
        private ReportId report() {
            return new ReportId(owner);
        }
    }

    @QueryHandler
    Found answer(Search query) {
        var hits = new ArrayList<Hit>();
        boolean cut = false;
        if (query.filter().wants(Found.Kind.MEASURE)) hits.addAll(measures(query));
        if (query.filter().wants(Found.Kind.REPORT)) cut = take(reports(query), query, hits);
        if (query.filter().wants(Found.Kind.EVIDENCE)) cut |= take(evidence(query), query, hits);
        hits.sort(Comparator.comparing((Hit hit) -> hit.changed().orElse(LocalDate.EPOCH))
                .reversed());
        return new Found(hits, cut);
    }

    /**
     * What was found of one kind, the latest first: one hit more than is wanted, where there are more.
     *
     * @param more whether not all that may fit was looked at
     */
    private record Part(List<Hit> hits, boolean more) {}

    private static boolean take(Part part, Search query, List<Hit> hits) {
        part.hits().stream().limit(query.most()).forEach(hits::add);
        return part.more() || part.hits().size() > query.most();
    }

    /** The words of a measure may be in several of its rows. */
    private List<Hit> measures(Search query) {
        var parts = rows(Kind.MEASURE, query, Search.MOST).stream()
                .collect(groupingBy(Row::owner, LinkedHashMap::new, mapping(Row::words, toList())));
        parts.values().removeIf(words -> !query.words().areInFolded(words));
        var changed = changed(query.agencyId());
        return parts.keySet().stream()
                .map(MeasureId::new)
                .collect(groupingBy(MeasureId::fiscalYear, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .flatMap(year -> measures(query, year.getKey(), year.getValue(), changed))
                .toList();
    }

    private Stream<Hit> measures(
            Search query, FiscalYear year, List<MeasureId> wanted, Map<String, LocalDate> changed) {
        var agency = query.agencyId();
        var board = queries.ask(new PlanBoard(agency, year), PlannedSteps.reader(agency)).measures().stream()
                .collect(toMap(PlannedMeasure::id, Function.identity()));
        return wanted.stream()
                .map(board::get)
                .filter(Objects::nonNull)
                .filter(measure -> query.filter()
                        .division()
                        .map(measure.divisions()::contains)
                        .orElse(true))
                .map(measure -> new Hit(
                        Found.Kind.MEASURE,
                        measure.id(),
                        measure.issue(),
                        Optional.empty(),
                        measure.divisions(),
                        measure.withdrawn().isPresent(),
                        Optional.ofNullable(changed.get(measure.id().value())),
                        texts(measure),
                        Optional.empty()));
    }

    private static List<String> texts(PlannedMeasure measure) {
        return Stream.of(
                        Stream.of(measure.issue()),
                        measure.steps().stream().map(PlannedMeasure.Step::text),
                        measure.obligations().stream().map(PlannedMeasure.Obligation::words),
                        Stream.of(measure.responsible(), measure.indicator(), measure.item(), measure.instrument()),
                        measure.answers().stream().map(Object::toString))
                .flatMap(Function.identity())
                .filter(text -> !text.isBlank())
                .toList();
    }

    private Part reports(Search query) {
        return query.filter().state().filter(SlotState::isUnsent).isPresent() ? unsent(query) : written(query);
    }

    /**
     * What nobody has sent is looked for among all that the plans ask for, of the year or of this one and the last: most of it is in no
     * row, because nobody has written a word.
     */
    private Part unsent(Search query) {
        var filter = query.filter();
        var due = filter
                .year()
                .map(year -> tasks.outlines(query.agencyId(), year).toList())
                .orElseGet(() -> tasks.around(query.agencyId(), query.today()))
                .stream()
                .filter(outline -> filter.passes(outline.slot()))
                .filter(outline -> filter.state().equals(Optional.of(outline.state(query.today()))))
                .sorted(Comparator.comparing((Outline outline) -> outline.slot().due())
                        .reversed())
                .toList();
        var hits = tasks.of(due, query.today()).stream()
                .map(task -> hit(
                        Found.Kind.REPORT,
                        task,
                        task.report().map(ReportState::changedOn),
                        asked(task),
                        Optional.empty()))
                .filter(hit -> query.words()
                        .areIn(Stream.concat(Stream.of(hit.title()), hit.texts().stream())
                                .toList()))
                .limit(query.most() + 1L)
                .toList();
        return new Part(hits, false);
    }

    /** The duty's words, and what has been written so far. */
    private static List<String> asked(Task task) {
        return Stream.concat(Stream.of(task.slot().words()), said(task).stream())
                .toList();
    }

    private Part written(Search query) {
        var rows = rows(Kind.REPORT, query, candidates(query));
        var changed = rows.stream().collect(toMap(Row::report, Row::changed));
        var hits = tasks(rows.stream().map(Row::report).toList(), query)
                .map(task -> {
                    var report = ReportId.of(task.slot().id());
                    var day = Optional.ofNullable(changed.get(report));
                    return hit(Found.Kind.REPORT, task, day, said(task), Optional.empty());
                })
                .limit(query.most() + 1L)
                .toList();
        return new Part(hits, rows.size() > candidates(query));
    }

    private static List<String> said(Task task) {
        return task.report()
                .map(report -> Stream.of(report.text(), report.problems(), report.suggestions())
                        .filter(text -> !text.isBlank())
                        .toList())
                .orElse(List.of());
    }

    /** What somebody calls a page or a file is looked through here, and the rest was in the rows. */
    private Part evidence(Search query) {
        var rows = rows(Kind.PAGE, query, Search.MOST);
        var titled = links.titled(query.agencyId());
        var fitting = new HashSet<Piece>();
        rows.stream().map(row -> new Piece(row.report(), row.part())).forEach(fitting::add);
        titled.stream()
                .filter(page -> query.words().areIn(List.of(page.url(), page.title())))
                .map(page -> new Piece(page.report(), SearchProjection.page(page.url())))
                .forEach(fitting::add);
        files.of(query.agencyId()).stream()
                .filter(file -> query.words().areIn(List.of(file.name())))
                .map(file -> new Piece(file.report(), file.digest().value()))
                .forEach(fitting::add);
        var titles = titled.stream()
                .collect(toMap(
                        page -> new Piece(page.report(), SearchProjection.page(page.url())), LinkBook.Titled::title));
        var reports = newestFirst(fitting.stream().map(Piece::report).collect(toSet()), query);
        var hits = tasks(reports.stream().limit(Search.MOST).toList(), query)
                .flatMap(task -> evidence(task, fitting, titles))
                .limit(query.most() + 1L)
                .toList();
        return new Part(hits, rows.size() > Search.MOST || reports.size() > Search.MOST);
    }

    /** Those of the reports that anybody has written; a file may have come in for one that nobody has. */
    private List<ReportId> newestFirst(Set<ReportId> reports, Search query) {
        if (reports.isEmpty()) return List.of();
        return store
                .sql()
                .sql("select report from followup_report where agency = ? order by changed_at desc, report")
                .param(query.agencyId().value())
                .query((row, number) -> new ReportId(row.getString("report")))
                .list()
                .stream()
                .filter(reports::contains)
                .toList();
    }

    /** One of a report's pages or files, by its digest. */
    private record Piece(ReportId report, String digest) {}

    /** As the report has them now. */
    private static Stream<Hit> evidence(Task task, Set<Piece> fitting, Map<Piece, String> titles) {
        var report = ReportId.of(task.slot().id());
        return task.report().stream().flatMap(state -> {
            var pages = state.evidence().stream().flatMap(page -> {
                var piece = new Piece(report, SearchProjection.page(page.url()));
                var texts = Stream.of(page.note(), titles.getOrDefault(piece, ""), page.url())
                        .filter(text -> !text.isBlank())
                        .toList();
                var hit = hit(Found.Kind.EVIDENCE, task, Optional.of(state.changedOn()), texts, Optional.empty());
                return fitting.contains(piece) ? Stream.of(hit) : Stream.empty();
            });
            var files = state.files().stream()
                    .filter(EvidenceFile::isKept)
                    .filter(file ->
                            fitting.contains(new Piece(report, file.digest().value())))
                    .map(file -> hit(
                            Found.Kind.EVIDENCE,
                            task,
                            Optional.of(state.changedOn()),
                            List.of(file.name()),
                            Optional.of(file)));
            return Stream.concat(pages, files);
        });
    }

    private static Hit hit(
            Found.Kind kind, Task task, Optional<LocalDate> changed, List<String> texts, Optional<EvidenceFile> file) {
        var slot = task.slot();
        return new Hit(
                kind,
                slot.measure(),
                slot.measureTitle(),
                Optional.of(task),
                List.of(slot.division()),
                false,
                changed,
                texts,
                file);
    }

    /**
     * Those that pass the filter, in this order; what the plan does not ask for any more has no page and is not found. They are laid on
     * their slots some at a time, as long as more are wanted, and what was said in them is read only of those that pass.
     */
    private Stream<Task> tasks(List<ReportId> reports, Search query) {
        return Portions.of(reports, query.most() + 1).flatMap(some -> laid(some, query).stream());
    }

    private List<Task> laid(List<ReportId> reports, Search query) {
        var wanted = reports.stream().map(ReportId::slot).toList();
        var due = slots.find(wanted).stream().filter(query.filter()::passes).toList();
        var passing = passing(due, query).collect(toMap(DueSlot::id, Function.identity()));
        return tasks.on(
                wanted.stream()
                        .flatMap(slot -> Stream.ofNullable(passing.get(slot)))
                        .toList(),
                query.today());
    }

    private Stream<DueSlot> passing(List<DueSlot> due, Search query) {
        return query.filter()
                .state()
                .map(state -> tasks.outlines(due)
                        .filter(outline -> outline.state(query.today()) == state)
                        .map(Outline::slot))
                .orElse(due.stream());
    }

    /** The day on which any of a measure's words were changed last. */
    private Map<String, LocalDate> changed(AgencyId agency) {
        var changed = new HashMap<String, LocalDate>();
        store.sql()
                .sql("select owner, max(said_at) as said_at from followup_search where agency = ? and kind = 'MEASURE'"
                        + " group by owner")
                .param(agency.value())
                .query(row -> {
                    changed.put(row.getString("owner"), day(row));
                });
        return changed;
    }

    /**
     * The newest.
     *
     * @param most after which one more says that there are more; of a measure all are answered that have any of the words
     */
    private List<Row> rows(Kind kind, Search query, int most) {
        boolean measures = kind == Kind.MEASURE;
        var terms = query.words().terms();
        var parameters = new HashMap<String, Object>();
        parameters.put("agency", query.agencyId().value());
        parameters.put("kind", kind.name());
        var conditions = new ArrayList<String>();
        conditions.add("agency = :agency and kind = :kind");
        query.filter().year().ifPresent(year -> {
            conditions.add("fiscal_year = :year");
            parameters.put("year", year.buddhistYear());
        });
        if (!measures) {
            query.filter().division().ifPresent(division -> {
                conditions.add("division = :division");
                parameters.put("division", division.value());
            });
            query.filter().state().ifPresent(state -> {
                conditions.add("exists (select 1 from followup_report where report = owner and status in (:statuses))");
                parameters.put(
                        "statuses",
                        Outline.statusesOf(state).stream()
                                .map(ReportStatus::name)
                                .toList());
            });
        }
        var likes = new ArrayList<String>();
        for (int place = 0; place < terms.size(); place++) {
            likes.add("words like :term" + place + " escape '" + ESCAPE + "'");
            parameters.put("term" + place, pattern(terms.get(place)));
        }
        if (!likes.isEmpty()) conditions.add("(" + String.join(measures ? " or " : " and ", likes) + ")");
        return store.sql()
                .sql("select owner, part, said_at" + (measures ? ", words" : ", '' as words")
                        + " from followup_search where " + String.join(" and ", conditions)
                        + " order by said_at desc, owner, part" + (measures ? "" : " limit " + (most + 1)))
                .params(parameters)
                .query((row, number) ->
                        new Row(row.getString("owner"), row.getString("part"), row.getString("words"), day(row)))
                .list();
    }

    /** The term anywhere, with nothing in it that a pattern would take for something else. */
    static String pattern(String term) {
        var pattern = new StringBuilder("%");
        for (int at = 0; at < term.length(); at++) {
            char character = term.charAt(at);
            if (character == '%' || character == '_' || character == ESCAPE) pattern.append(ESCAPE);
            pattern.append(character);
        }
        return pattern.append('%').toString();
    }

    private LocalDate day(ResultSet row) throws SQLException {
        return LocalDate.ofInstant(Saying.moment(row, "said_at"), clock.getZone());
    }
}
