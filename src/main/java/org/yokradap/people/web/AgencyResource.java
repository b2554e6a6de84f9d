package org.yokradap.people.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyCommand;
import org.yokradap.people.api.AgencyCommand.ActFor;
import org.yokradap.people.api.AgencyCommand.EndActing;
import org.yokradap.people.api.AgencyCommand.SetDecisionChain;
import org.yokradap.people.api.AgencyDirectory;
import org.yokradap.people.api.DecisionChain;
import org.yokradap.people.api.Directory;
import org.yokradap.people.api.OfficerId;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;

/** The own agency for programs. Every order answers with the directory as it is after it. */
@RestController
@RequestMapping("/api/v1/agency")
class AgencyResource {
    private final Queries queries;
    private final Commands commands;

    AgencyResource(Queries queries, Commands commands) {
        this.queries = queries;
        this.commands = commands;
    }

    record Acting(
            @NotNull OfficerId officer,
            @NotNull OfficerId absent,
            @NotNull LocalDate from,
            @NotNull LocalDate to) {}

    /** @param from first day, as the directory shows it */
    record Ending(@NotNull OfficerId absent, @NotNull LocalDate from) {}

    record Chain(@NotNull DecisionChain chain, @NotNull LocalDate since) {}

    /** The agency of the one who asks: its divisions, the officers in its posts, and who stands in for whom. */
    @GetMapping
    Directory own(Actor actor) {
        return queries.ask(new AgencyDirectory(actor.agency()), actor);
    }

    @PostMapping("/acting")
    Directory act(@Valid @RequestBody Acting acting, Actor actor) {
        return send(new ActFor(actor.agency(), acting.officer(), acting.absent(), acting.from(), acting.to()), actor);
    }

    @PostMapping("/acting/end")
    Directory end(@Valid @RequestBody Ending ending, Actor actor) {
        return send(new EndActing(actor.agency(), ending.absent(), ending.from()), actor);
    }

    @PostMapping("/decision-chain")
    Directory chain(@Valid @RequestBody Chain chain, Actor actor) {
        return send(new SetDecisionChain(actor.agency(), chain.chain(), chain.since()), actor);
    }

    private Directory send(AgencyCommand order, Actor actor) {
        commands.send(order, actor);
        return own(actor);
    }
}
