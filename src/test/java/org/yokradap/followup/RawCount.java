package org.yokradap.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yokradap.followup.api.SlotState;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.SlotId;
import org.yokradap.platform.EventLog;
import org.yokradap.platform.Signature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a municipality's events come to when somebody counts them by hand: read from the store as JSON, past the application's own
 * classes and views. Knows the three measures of {@link Municipality} and what may happen to them, and no more.
 */
final class RawCount {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final int PAGE = 500;

    /** How a report came about. */
    private static final class Told {
        private String status = "NONE";
        private boolean approvedOnce;
        private Optional<LocalDate> firstSubmitted = Optional.empty();
        private int events;
    }

    /** A slot with its due day, the month that looks at it, and how it stands. */
    record Counted(SlotId slot, LocalDate due, YearMonth round, SlotState state, int daysLate) {}

    private final Municipality agency;
    private final Map<String, Told> reports = new HashMap<>();
    private final Map<String, Integer> byKind = new TreeMap<>();
    private final Map<SlotId, LocalDate> postponed = new HashMap<>();
    private final Map<YearMonth, JsonNode> closings = new TreeMap<>();
    private Optional<LocalDate> worksReportsSince = Optional.empty();

    private RawCount(Municipality agency) {
        this.agency = agency;
    }

    static RawCount of(Municipality agency, EventLog log) {
        var all = new ArrayList<EventLog.Entry>();
        var page = log.newest(agency.id().value(), Long.MAX_VALUE, PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = log.newest(agency.id().value(), page.getLast().position(), PAGE);
        }
        var count = new RawCount(agency);
        all.reversed().forEach(count::take);
        return count;
    }

    private void take(EventLog.Entry entry) {
        JsonNode event = JsonMapper.shared().readTree(entry.payload());
        byKind.merge(entry.type(), 1, Integer::sum);
        var day = LocalDate.ofInstant(Instant.parse(entry.metadata().get(Signature.AT)), BANGKOK);
        if (event.has("reportId"))
            take(entry.type(), day, told(event.get("reportId").asString()));
        switch (entry.type()) {
            case "plan.MeasureReassigned" ->
                worksReportsSince =
                        Optional.of(LocalDate.parse(event.get("since").asString()));
            case "plan.ObligationPostponed" ->
                event.get("slots")
                        .forEach(moved -> postponed.put(
                                new SlotId(moved.get("slot").asString()),
                                LocalDate.parse(event.get("due").asString())));
            case "followup.RoundClosed" ->
                closings.put(YearMonth.parse(event.get("roundId").asString().split("-", 3)[2]), event.get("counts"));
            default -> {}
        }
    }

    private Told told(String report) {
        return reports.computeIfAbsent(report.substring("report-".length()), any -> new Told());
    }

    private static void take(String type, LocalDate day, Told report) {
        report.events++;
        switch (type) {
            case "followup.ProgressReported", "followup.EvidenceAttached", "followup.EvidenceRemoved" ->
                report.status = report.status.equals("RETURNED") ? "RETURNED" : "DRAFT";
            case "followup.ReportSubmitted" -> {
                report.status = "SUBMITTED";
                if (report.firstSubmitted.isEmpty()) report.firstSubmitted = Optional.of(day);
            }
            case "followup.ReportWithdrawn" -> {
                report.status = "DRAFT";
                report.firstSubmitted = Optional.empty();
            }
            case "followup.ReportForwarded" -> report.status = "SUBMITTED";
            case "followup.ReportReturned" -> report.status = "RETURNED";
            case "followup.ReportApproved" -> {
                report.status = "APPROVED";
                report.approvedOnce = true;
            }
            default -> throw new IllegalStateException("Not known to happen to a report: " + type);
        }
    }

    int of(String type) {
        return byKind.getOrDefault(type, 0);
    }

    /** How many events of a module are about a measure, a report or a round. */
    int ofModule(String module) {
        return byKind.entrySet().stream()
                .filter(kind -> kind.getKey().startsWith(module + "."))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    Map<YearMonth, JsonNode> closings() {
        return closings;
    }

    int eventsOf(SlotId slot) {
        var report = reports.get(slot.value().substring("slot-".length()));
        return report == null ? 0 : report.events;
    }

    /** Everything that is owed in the year, as it stands on a day. */
    List<Counted> on(LocalDate today) {
        var counted = new ArrayList<Counted>();
        for (YearMonth month : Municipality.YEAR.months()) {
            DivisionId division = worksReportsSince
                            .filter(since -> !month.atEndOfMonth().isBefore(since))
                            .isPresent()
                    ? agency.works()
                    : agency.finance();
            counted.add(count(agency.monthly(month.getMonth(), division), month.atEndOfMonth(), month, today));
        }
        counted.add(once(agency.operatingPlan(), LocalDate.of(2022, 10, 31), today));
        counted.add(once(agency.yearsReport(), LocalDate.of(2022, 12, 31), today));
        counted.add(once(agency.manual(agency.finance()), LocalDate.of(2023, 1, 31), today));
        counted.add(once(agency.manual(agency.works()), LocalDate.of(2023, 1, 31), today));
        return counted;
    }

    private Counted once(SlotId slot, LocalDate planned, LocalDate today) {
        var due = postponed.getOrDefault(slot, planned);
        return count(slot, due, YearMonth.from(due), today);
    }

    private Counted count(SlotId slot, LocalDate planned, YearMonth round, LocalDate today) {
        var due = postponed.getOrDefault(slot, planned);
        var report = reports.getOrDefault(slot.value().substring("slot-".length()), new Told());
        boolean open = report.status.equals("NONE") || (report.status.equals("DRAFT") && !report.approvedOnce);
        var counts = open ? Optional.of(today) : report.firstSubmitted;
        int late = counts.map(on -> (int) Math.max(0, ChronoUnit.DAYS.between(due, on)))
                .orElse(0);
        return new Counted(slot, due, round, open ? open(due, today) : state(report, late), late);
    }

    private static SlotState open(LocalDate due, LocalDate today) {
        if (today.isAfter(due)) return SlotState.OVERDUE;
        return ChronoUnit.DAYS.between(today, due) <= 14 ? SlotState.DUE_SOON : SlotState.NOT_DUE;
    }

    private static SlotState state(Told report, int late) {
        return switch (report.status) {
            case "DRAFT" -> SlotState.CHANGED;
            case "SUBMITTED" -> SlotState.SUBMITTED;
            case "RETURNED" -> SlotState.RETURNED;
            default -> late > 0 ? SlotState.APPROVED_LATE : SlotState.APPROVED;
        };
    }
}
