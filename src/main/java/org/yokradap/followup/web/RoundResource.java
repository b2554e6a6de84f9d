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
import org.springframework.web.bind.annotation.RestController;
import org.yokradap.followup.api.FollowupQuery.RoundSheet;
import org.yokradap.followup.api.MonthSheet;
import org.yokradap.followup.api.ReportCommand.ApproveReport;
import org.yokradap.followup.api.ReportId;
import org.yokradap.followup.api.RoundCommand.CloseRound;
import org.yokradap.followup.api.RoundCommand.ReopenRound;
import org.yokradap.followup.api.RoundId;
import org.yokradap.people.api.Actor;
import org.yokradap.platform.Commands;

/** Rounds for programs; a month is written 2023-01. Every order answers with the sheet as it is after it. */
@RestController
@RequestMapping("/api/v1/rounds/{month}")
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

    @GetMapping
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
    @PostMapping("/approve")
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

    @PostMapping("/close")
    MonthSheet close(@PathVariable YearMonth month, @Valid @RequestBody Closing closing, Actor actor) {
        commands.send(new CloseRound(RoundId.of(actor.agency(), month), closing.digest()), actor);
        return read(month, actor);
    }

    @PostMapping("/reopen")
    MonthSheet reopen(@PathVariable YearMonth month, @Valid @RequestBody Reopening reopening, Actor actor) {
        commands.send(new ReopenRound(RoundId.of(actor.agency(), month), reopening.reason()), actor);
        return read(month, actor);
    }
}
