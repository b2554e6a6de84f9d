package org.yokradap.followup.read;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.followup.api.Conversation;
import org.yokradap.followup.api.Evidence;
import org.yokradap.followup.api.FollowupQuery.DueIn;
import org.yokradap.followup.api.FollowupQuery.MyWork;
import org.yokradap.followup.api.FollowupQuery.OpenPeriods;
import org.yokradap.followup.api.FollowupQuery.ReportThread;
import org.yokradap.followup.api.FollowupQuery.ReportedOn;
import org.yokradap.followup.api.FollowupQuery.TaskList;
import org.yokradap.followup.api.FollowupQuery.WorkloadOf;
import org.yokradap.followup.api.LinkBook;
import org.yokradap.followup.api.LinkCheck;
import org.yokradap.followup.api.MeasureSteps;
import org.yokradap.followup.api.OwedPeriods;
import org.yokradap.followup.api.ReportEntry;
import org.yokradap.followup.api.ReportId;
import org.yokradap.followup.api.ReportRejection;
import org.yokradap.followup.api.ReportState;
import org.yokradap.followup.api.ReportsOnMeasure;
import org.yokradap.followup.api.SlotState;
import org.yokradap.followup.api.Task;
import org.yokradap.followup.api.TaskBook;
import org.yokradap.followup.api.Tasks;
import org.yokradap.followup.api.Turn;
import org.yokradap.followup.api.Work;
import org.yokradap.followup.api.Workload;
import org.yokradap.people.api.AccessRejection;
import org.yokradap.people.api.AgencyId;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.plan.api.SlotBook;
import org.yokradap.plan.api.SlotId;

/** Lays the reports on the slots of the plan. Joined here and not in the database: the slots are another module's. */
@Component
class TaskBoard implements TaskBook {
    private final SlotBook slots;
    private final StoredReports reports;
    private final MeasureSteps steps;
    private final LinkBook links;

    TaskBoard(SlotBook slots, StoredReports reports, MeasureSteps steps, LinkBook links) {
        this.slots = slots;
        this.reports = reports;
        this.steps = steps;
        this.links = links;
    }

    @Override
    public List<Task> of(AgencyId agency, FiscalYear year, LocalDate today) {
        return join(slots.of(agency, year), reports.of(agency, year), today);
    }

    @Override
    public Optional<Task> find(SlotId slot, LocalDate today) {
        return slots.find(slot).map(found -> Standing.of(found, reports.find(slot), today));
    }

    @Override
    public List<Task> openDueBetween(Collection<AgencyId> agencies, LocalDate from, LocalDate to, LocalDate today) {
        return on(slots.dueBetween(agencies, from, to), today).stream()
                .filter(task -> task.turn() != Turn.NOBODY)
                .toList();
    }

    @Override
    public List<Task> inHand(Collection<AgencyId> agencies, LocalDate today) {
        return find(reports.inHand(agencies), today);
    }

    @Override
    public List<Task> find(Collection<SlotId> wanted, LocalDate today) {
        return on(slots.find(wanted), today);
    }

    /** What follows from reading the reports on these slots, in the same order. */
    List<Task> on(List<DueSlot> due, LocalDate today) {
        return join(due, reports.of(due.stream().map(DueSlot::id).toList()), today);
    }

    private static List<Task> join(List<DueSlot> slots, Map<SlotId, ReportState> reports, LocalDate today) {
        return slots.stream()
                .map(slot -> Standing.of(slot, Optional.ofNullable(reports.get(slot.id())), today))
                .toList();
    }

    /** Of the plan of the year that a day is in, and of the plan before it: what was missed there is still open. */
    List<Outline> around(AgencyId agency, LocalDate day) {
        var year = FiscalYear.of(day);
        return Stream.of(year.previous(), year)
                .flatMap(it -> outlines(agency, it))
                .toList();
    }

    Stream<Outline> outlines(AgencyId agency, FiscalYear year) {
        return outlines(slots.of(agency, year), reports.progress(agency, year));
    }

    private static Stream<Outline> outlines(List<DueSlot> slots, Map<SlotId, Outline.Progress> progress) {
        return slots.stream().map(slot -> new Outline(slot, Optional.ofNullable(progress.get(slot.id()))));
    }

    /** How far the reports on these slots have come. */
    Stream<Outline> outlines(List<DueSlot> due) {
        return outlines(due, reports.progress(due.stream().map(DueSlot::id).toList()));
    }

    /** What follows from reading the rest of them, in the same order. */
    List<Task> of(List<Outline> outlines, LocalDate today) {
        var written = outlines.stream()
                .filter(outline -> outline.report().isPresent())
                .map(outline -> outline.slot().id())
                .toList();
        return join(outlines.stream().map(Outline::slot).toList(), reports.of(written), today);
    }

    @QueryHandler
    Tasks answer(TaskList query) {
        return new Tasks(of(query.agencyId(), query.year(), query.today()).stream()
                .filter(query.filter()::passes)
                .toList());
    }

    @QueryHandler
    Tasks answer(DueIn query) {
        var first = query.month().atDay(1);
        var due = slots
                .dueBetween(List.of(query.agencyId()), first, query.month().atEndOfMonth())
                .stream()
                .filter(slot -> query.division().map(slot.division()::equals).orElse(true))
                .toList();
        return new Tasks(on(due, query.today()));
    }

    @QueryHandler
    Workload answer(WorkloadOf query) {
        return Shares.of(query.year(), of(query.agencyId(), query.year(), query.today()));
    }

    @QueryHandler
    Work answer(MyWork query) {
        var open = around(query.agencyId(), query.today()).stream()
                .filter(outline -> !outline.isApproved())
                .filter(outline -> query.deciding()
                        || query.divisions().isEmpty()
                        || query.divisions().contains(outline.slot().division()))
                .toList();
        var all = of(open, query.today());
        var tasks = query.divisions().isEmpty()
                ? all
                : all.stream()
                        .filter(task -> query.divisions().contains(task.slot().division()))
                        .toList();
        return new Work(
                in(SlotState.OVERDUE, tasks),
                in(SlotState.RETURNED, tasks),
                in(SlotState.CHANGED, tasks),
                in(SlotState.DUE_SOON, tasks),
                in(SlotState.SUBMITTED, query.deciding() ? all : tasks),
                in(SlotState.NOT_DUE, tasks));
    }

    private static List<Task> in(SlotState state, List<Task> tasks) {
        return tasks.stream()
                .filter(task -> task.state() == state)
                .sorted(Comparator.comparing(task -> task.slot().due()))
                .toList();
    }

    @QueryHandler
    Conversation answer(ReportThread query) {
        var task = find(query.slot(), query.today())
                .orElseThrow(
                        () -> ReportRejection.SLOT_UNKNOWN.because(query.slot().value()));
        var entries = reports.entries(ReportId.of(query.slot()));
        var parts = parts(task.slot(), query.today());
        return new Conversation(
                task,
                before(task.slot()),
                entries,
                Versions.of(entries),
                steps.of(task.slot().measure()),
                links(task.slot().id().agency(), entries, parts),
                parts);
    }

    private List<LinkCheck> links(AgencyId agency, List<ReportEntry> entries, List<Task> parts) {
        var urls = Stream.concat(
                        entries.stream().flatMap(entry -> entry.url().stream()),
                        parts.stream()
                                .flatMap(part -> part.report().stream())
                                .flatMap(report -> report.evidence().stream())
                                .map(Evidence::url))
                .distinct()
                .toList();
        var known = links.of(agency, urls);
        return urls.stream().map(known::get).filter(Objects::nonNull).toList();
    }

    private List<Task> parts(DueSlot slot, LocalDate today) {
        var wanted = slot.consolidates();
        return find(wanted, today).stream()
                .sorted(Comparator.comparingInt(
                        part -> wanted.indexOf(part.slot().id())))
                .toList();
    }

    @QueryHandler
    OwedPeriods answer(OpenPeriods query) {
        var measure = query.duty().measure();
        if (!query.division().agency().equals(measure.agency())) throw AccessRejection.NOT_YOUR_AGENCY.because();
        var tasks = on(slots.of(query.duty(), query.division()), query.today()).stream()
                .filter(task -> task.turn() == Turn.DIVISION
                        && !task.slot().period().start().isAfter(query.today()))
                .toList();
        return new OwedPeriods(tasks, steps.of(measure));
    }

    @QueryHandler
    ReportsOnMeasure answer(ReportedOn query) {
        var measure = query.measure();
        var entries = reports.entries(measure);
        return new ReportsOnMeasure(slots.of(measure).stream()
                .map(slot -> new ReportsOnMeasure.Said(slot, entries.getOrDefault(ReportId.of(slot.id()), List.of())))
                .filter(report -> !report.entries().isEmpty())
                .toList());
    }

    /** What the same division last reported on the same duty, be it some periods ago. */
    private Optional<ReportState> before(DueSlot slot) {
        var earlier = slots.of(slot.id().obligation(), slot.division()).stream()
                .filter(other -> other.due().isBefore(slot.due()))
                .sorted(Comparator.comparing(DueSlot::due).reversed())
                .map(DueSlot::id)
                .toList();
        var written = reports.of(earlier);
        return earlier.stream()
                .flatMap(id -> Stream.ofNullable(written.get(id)))
                .filter(report -> !report.text().isBlank())
                .findFirst();
    }
}
