package org.yokradap.followup.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.followup.api.ChainLink;
import org.yokradap.followup.api.FollowupQuery.ClosedRounds;
import org.yokradap.followup.api.FollowupQuery.RoundSheet;
import org.yokradap.followup.api.MonthSheet;
import org.yokradap.followup.api.ReportCommand.ApproveReport;
import org.yokradap.followup.api.ReportId;
import org.yokradap.followup.api.RoundCommand.CloseRound;
import org.yokradap.followup.api.RoundCommand.ReopenRound;
import org.yokradap.followup.api.RoundId;
import org.yokradap.people.api.Actor;
import org.yokradap.platform.Commands;

/**
 * Rounds for programs; a month is written 2023-01. Every order on one month answers with the sheet as it is after it.
 */
@RestController
@RequestMapping("/api/v1/rounds")
class RoundResource {
    private final Reader reader;
    private final Commands commands;
    private final Reporting reporting;

    RoundResource(Reader reader, Commands commands, Reporting reporting) {
        this.reader = reader;
        this.commands = commands;
        this.reporting = reporting;
    }

    /** @param digest as the sheet shows it */
    record Closing(@NotNull String digest) {}

    /** @param digest as the sheet shows it */
    record Shown(@NotNull ReportId report, @NotNull String digest) {}

    record Approvals(@NotNull List<@Valid Shown> reports) {}

    record Reopening(@NotNull String reason) {}

    /**
     * A closed month and how it fits to the month before.
     *
     * @param detail the same in words
     */
    record Link(YearMonth month, String digest, Optional<String> previousDigest, ChainLink link, String detail) {}

    /** @param fits whether no month needs to be looked into */
    record Chain(FiscalYear year, boolean fits, List<Link> months) {}

    /** The closed months of a fiscal year (Buddhist era, this one if none is given), each checked against the month before. */
    @GetMapping("/chain")
    Chain chain(@RequestParam Optional<FiscalYear> year, Actor actor) {
        var fiscalYear = reader.year(year);
        var words = reader.words(actor);
        var months = reader.ask(new ClosedRounds(actor.agency(), fiscalYear), actor).months().stream()
                .map(closed -> new Link(
                        closed.month(),
                        closed.digest(),
                        closed.previousDigest(),
                        closed.link(),
                        words.link(closed.month(), closed.link())))
                .toList();
        return new Chain(
                fiscalYear, months.stream().noneMatch(month -> month.link().isWarning()), months);
    }

    @GetMapping("/{month}")
    MonthSheet read(@PathVariable YearMonth month, Actor actor) {
        return reader.ask(new RoundSheet(actor.agency(), month, reader.today()), actor);
    }

    /**
     * What became of one of several approvals.
     *
     * @param reason why not, as the key of a refusal; empty when it was approved
     * @param detail the same in words
     */
    record Answer(ReportId report, boolean approved, Optional<String> reason, Optional<String> detail) {}

    record Answers(List<Answer> reports) {}

    /** Approves several reports, each as it was shown. One that cannot be approved does not stop the others. */
    @PostMapping("/{month}/approve")
    Answers approve(@PathVariable YearMonth month, @Valid @RequestBody Approvals approvals, Actor actor) {
        var orders = approvals.reports().stream()
                .map(shown -> new ApproveReport(shown.report(), shown.digest()))
                .toList();
        return new Answers(reporting.approve(orders, actor).stream()
                .map(outcome -> new Answer(
                        outcome.report(),
                        outcome.approved(),
                        outcome.refusal().map(refusal -> refusal.reason().key()),
                        outcome.refusal().map(reader::say)))
                .toList());
    }

    @PostMapping("/{month}/close")
    MonthSheet close(@PathVariable YearMonth month, @Valid @RequestBody Closing closing, Actor actor) {
        commands.send(new CloseRound(RoundId.of(actor.agency(), month), closing.digest()), actor);
        return read(month, actor);
    }

    @PostMapping("/{month}/reopen")
    MonthSheet reopen(@PathVariable YearMonth month, @Valid @RequestBody Reopening reopening, Actor actor) {
        commands.send(new ReopenRound(RoundId.of(actor.agency(), month), reopening.reason()), actor);
        return read(month, actor);
    }
}
