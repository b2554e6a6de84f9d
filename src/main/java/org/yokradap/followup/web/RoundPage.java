package org.yokradap.followup.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.followup.api.Evidence;
import org.yokradap.followup.api.FollowupQuery.ClosedRounds;
import org.yokradap.followup.api.FollowupQuery.ReportThread;
import org.yokradap.followup.api.FollowupQuery.RoundSheet;
import org.yokradap.followup.api.LinkBook;
import org.yokradap.followup.api.LinkCheck;
import org.yokradap.followup.api.MonthSheet;
import org.yokradap.followup.api.ReportCommand.ApproveReport;
import org.yokradap.followup.api.ReportId;
import org.yokradap.followup.api.RoundCommand.CloseRound;
import org.yokradap.followup.api.RoundCommand.ReopenRound;
import org.yokradap.followup.api.RoundId;
import org.yokradap.followup.api.SlotState;
import org.yokradap.followup.api.Task;
import org.yokradap.followup.api.TaskBook;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.SlotId;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Receipt;
import org.yokradap.platform.web.Forms;
import org.yokradap.platform.web.Live;
import org.yokradap.platform.web.NavigationEntry;
import org.yokradap.platform.web.TableOrder;

/** The year's months at a glance, and each month before the executives. */
@Live
@Controller
@RequestMapping("/rounds")
class RoundPage {
    private final Reader reader;
    private final Commands commands;
    private final Reporting reporting;
    private final Forms forms;
    private final TaskBook tasks;
    private final LinkBook links;
    private final Overviews overviews;

    RoundPage(
            Reader reader,
            Commands commands,
            Reporting reporting,
            Forms forms,
            TaskBook tasks,
            LinkBook links,
            Overviews overviews) {
        this.reader = reader;
        this.commands = commands;
        this.reporting = reporting;
        this.forms = forms;
        this.tasks = tasks;
        this.links = links;
        this.overviews = overviews;
    }

    @GetMapping
    String year(@RequestParam Optional<FiscalYear> year, HttpServletRequest request, Actor actor, Model model) {
        var fiscalYear = reader.year(year);
        var order = TableOrder.of(request);
        model.addAttribute("map", overviews.map(fiscalYear, order, actor));
        model.addAttribute("order", order);
        model.addAttribute("year", fiscalYear);
        model.addAttribute(
                "misfits",
                reader.ask(new ClosedRounds(actor.agency(), fiscalYear), actor).months().stream()
                        .filter(closed -> closed.link().isWarning())
                        .toList());
        model.addAttribute("thisMonth", YearMonth.from(reader.today()));
        model.addAttribute("words", reader.words(actor));
        return "followup/rounds";
    }

    /** Who has how much to do, and where it stands. */
    @GetMapping("/workload")
    String workload(@RequestParam Optional<FiscalYear> year, HttpServletRequest request, Actor actor, Model model) {
        var fiscalYear = reader.year(year);
        var order = TableOrder.of(request);
        model.addAttribute("workload", overviews.workload(fiscalYear, order, actor));
        model.addAttribute("order", order);
        model.addAttribute("year", fiscalYear);
        model.addAttribute("thisMonth", YearMonth.from(reader.today()));
        model.addAttribute("states", SlotState.values());
        model.addAttribute("words", reader.words(actor));
        return "followup/workload";
    }

    /**
     * What an executive says to a month.
     *
     * @param digest of the sheet on the page
     */
    record MonthForm(@Nullable String digest, @Nullable String reason) {}

    @GetMapping("/{month}")
    String month(@PathVariable YearMonth month, Actor actor, Model model) {
        return page(month, new MonthForm("", ""), actor, model);
    }

    @PostMapping("/{month}/close")
    String close(
            @PathVariable YearMonth month,
            @ModelAttribute("form") MonthForm form,
            BindingResult entered,
            Actor actor,
            Model model) {
        var order = new CloseRound(RoundId.of(actor.agency(), month), form.digest() == null ? "" : form.digest());
        var closed = forms.accepted(entered, () -> commands.send(order, actor), "round.closed");
        return closed ? back(month) : page(month, form, actor, model);
    }

    @PostMapping("/{month}/reopen")
    String reopen(
            @PathVariable YearMonth month,
            @ModelAttribute("form") MonthForm form,
            BindingResult entered,
            Actor actor,
            Model model) {
        var order = new ReopenRound(RoundId.of(actor.agency(), month), form.reason() == null ? "" : form.reason());
        var opened = forms.accepted(entered, () -> commands.send(order, actor), "round.reopened");
        return opened ? back(month) : page(month, form, actor, model);
    }

    /** Approves everything of one division exactly as it was on the page, and says what could not be approved and why. */
    @PostMapping("/{month}/approve-all")
    String approveAll(
            @PathVariable YearMonth month,
            @RequestParam("report") List<ReportId> reports,
            @RequestParam("digest") List<String> digests,
            @ModelAttribute("form") MonthForm form,
            BindingResult entered,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var orders = IntStream.range(0, Math.min(reports.size(), digests.size()))
                .mapToObj(i -> new ApproveReport(reports.get(i), digests.get(i)))
                .toList();
        var sentOn = forwarded(month, actor);
        var outcomes = reporting.approve(orders, actor);
        var refused = outcomes.stream()
                .filter(outcome -> outcome.refusal().isPresent())
                .toList();
        int agreed = Math.toIntExact(
                outcomes.stream().filter(Reporting.Outcome::approved).count());
        int forwarded = Math.toIntExact(outcomes.stream()
                .filter(outcome -> outcome.approved() && sentOn.contains(outcome.report()))
                .count());
        int approved = agreed - forwarded;
        if (refused.isEmpty()) {
            boolean fresh =
                    outcomes.stream().allMatch(outcome -> outcome.receipt().fresh());
            var receipt = new Receipt(agreed, fresh);
            if (agreed == 0) forms.announce(receipt, "report.decided-already");
            else if (forwarded == 0) forms.announce(receipt, "round.approved-all", approved);
            else if (approved == 0) forms.announce(receipt, "round.forwarded", forwarded);
            else forms.announce(receipt, "round.approved-and-forwarded", approved, forwarded);
            return back(month);
        }
        refused.forEach(outcome -> entered.reject("refused", reader.say(outcome, actor)));
        model.addAttribute("approved", approved);
        model.addAttribute("forwarded", forwarded);
        response.setStatus(HttpStatus.CONFLICT.value());
        return page(month, form, actor, model);
    }

    /** Those of the month's reports that this reader's approval sends on to the mayor. */
    private Set<ReportId> forwarded(YearMonth month, Actor actor) {
        return rows(reader.ask(new RoundSheet(actor.agency(), month, reader.today()), actor))
                .filter(task -> task.isForwardedBy(actor))
                .map(task -> ReportId.of(task.slot().id()))
                .collect(Collectors.toSet());
    }

    private static Stream<Task> rows(MonthSheet sheet) {
        return sheet.divisions().stream().flatMap(part -> part.rows().stream()).map(MonthSheet.Row::task);
    }

    private String page(YearMonth month, MonthForm form, Actor actor, Model model) {
        var sheet = reader.ask(new RoundSheet(actor.agency(), month, reader.today()), actor);
        model.addAttribute("sheet", sheet);
        var waiting = waiting(sheet, actor);
        model.addAttribute("waiting", waiting);
        model.addAttribute("forwards", forwardedWhole(waiting, actor));
        model.addAttribute("changes", changes(waiting, actor));
        model.addAttribute("links", links(sheet, actor));
        model.addAttribute("names", names(sheet));
        model.addAttribute("month", month);
        model.addAttribute("form", form);
        model.addAttribute("executive", actor.isExecutive());
        model.addAttribute("actor", actor);
        model.addAttribute("early", !reader.today().isAfter(month.atEndOfMonth()));
        model.addAttribute("begun", !reader.today().isBefore(month.atDay(1)));
        model.addAttribute("words", reader.words(actor));
        return "followup/round";
    }

    private Map<String, LinkCheck> links(MonthSheet sheet, Actor actor) {
        return links.of(
                actor.agency(),
                rows(sheet)
                        .flatMap(task -> task.report().stream())
                        .flatMap(report -> report.evidence().stream())
                        .map(Evidence::url)
                        .toList());
    }

    /** What this reader has to decide on, by division. */
    private static Map<DivisionId, List<Task>> waiting(MonthSheet sheet, Actor actor) {
        return rows(sheet).filter(task -> task.awaits(actor)).collect(Collectors.groupingBy(task -> task.slot()
                .division()));
    }

    /** What is different in those that were approved once already: whoever decides again has to see it here. */
    private Map<SlotId, Changes> changes(Map<DivisionId, List<Task>> waiting, Actor actor) {
        var changes = new HashMap<SlotId, Changes>();
        waiting.values().stream()
                .flatMap(List::stream)
                .filter(Task::isChangedSinceApproval)
                .map(task -> task.slot().id())
                .forEach(slot -> Changes.sinceApproval(reader.ask(new ReportThread(slot, reader.today()), actor))
                        .ifPresent(change -> changes.put(slot, change)));
        return changes;
    }

    /** The divisions of which all that waits is sent on to the mayor. */
    private static Set<DivisionId> forwardedWhole(Map<DivisionId, List<Task>> waiting, Actor actor) {
        return waiting.entrySet().stream()
                .filter(part -> part.getValue().stream().allMatch(task -> task.isForwardedBy(actor)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What the slots that a closing names are about; what the plan does not ask for any more is not among them. */
    private Map<SlotId, Task> names(MonthSheet sheet) {
        var open = sheet.entries().stream()
                .flatMap(entry -> entry.open().stream())
                .distinct()
                .toList();
        return tasks.find(open, reader.today()).stream()
                .collect(Collectors.toMap(task -> task.slot().id(), Function.identity()));
    }

    private static String back(YearMonth month) {
        return "redirect:/rounds/" + month;
    }

    @Configuration(proxyBeanMethods = false)
    static class Entry {
        @Bean
        NavigationEntry rounds() {
            return new NavigationEntry(
                    "/rounds",
                    "navigation.rounds",
                    "rounds",
                    30,
                    Set.of(
                            Role.DIVISION_HEAD.name(),
                            Role.STAFF.name(),
                            Role.HEAD_OF_OFFICE.name(),
                            Role.CLERK.name(),
                            Role.MAYOR.name(),
                            Role.AUDITOR.name(),
                            Role.PROGRAMME_OFFICE.name()),
                    true);
        }
    }
}
