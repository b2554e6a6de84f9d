package org.yokradap.followup.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.YearMonth;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yokradap.followup.api.FollowupQuery.RoundSheet;
import org.yokradap.followup.api.MonthSheet;
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

    RoundResource(Reader reader, Commands commands) {
        this.reader = reader;
        this.commands = commands;
    }

    /** @param digest as the sheet shows it */
    record Closing(@NotNull String digest) {}

    record Reopening(@NotNull String reason) {}

    @GetMapping
    MonthSheet read(@PathVariable YearMonth month, Actor actor) {
        return reader.ask(new RoundSheet(actor.agency(), month, reader.today()), actor);
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
