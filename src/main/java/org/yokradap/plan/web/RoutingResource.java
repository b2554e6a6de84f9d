package org.yokradap.plan.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.Actor;
import org.yokradap.plan.api.PlanCommand.BeginAtOnce;
import org.yokradap.plan.api.PlanCommand.GiveOpinion;
import org.yokradap.plan.api.PlanCommand.GiveOrder;
import org.yokradap.plan.api.PlanCommand.SubmitPlan;
import org.yokradap.plan.api.PlanCommand.WithdrawSubmission;
import org.yokradap.plan.api.PlanId;
import org.yokradap.plan.api.PlanOrder;
import org.yokradap.plan.api.PlanVersion;
import org.yokradap.plan.api.Routing;
import org.yokradap.plan.api.VersionOfPlan;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.platform.Receipt;
import org.yokradap.platform.web.Forms;

/** A plan's way to its order for programs. Whoever answers names the digest that the routing shows. */
@RestController
@RequestMapping("/api/v1/plans/{year}")
class RoutingResource {
    private final Routings routings;
    private final Queries queries;
    private final Commands commands;

    RoutingResource(Routings routings, Queries queries, Commands commands) {
        this.routings = routings;
        this.queries = queries;
        this.commands = commands;
    }

    @GetMapping("/routing")
    Routing routing(@PathVariable FiscalYear year, Actor actor) {
        return routings.of(year, actor);
    }

    @GetMapping("/versions/{version}")
    PlanVersion version(@PathVariable FiscalYear year, @PathVariable int version, Actor actor) {
        return queries.ask(new VersionOfPlan(actor.agency(), year, version), actor);
    }

    /** @param digest of the draft */
    record Submission(
            @NotBlank String digest,
            @Nullable String memoNumber,
            @Nullable LocalDate memoDate) {}

    @PostMapping("/submission")
    Receipt submit(@PathVariable FiscalYear year, @Valid @RequestBody Submission submission, Actor actor) {
        var order = new SubmitPlan(
                PlanId.of(actor.agency(), year),
                submission.digest(),
                Optional.ofNullable(submission.memoNumber()),
                Optional.ofNullable(submission.memoDate()));
        return commands.send(order, actor);
    }

    @PostMapping("/submission/withdrawal")
    Receipt withdraw(@PathVariable FiscalYear year, Actor actor) {
        return commands.send(new WithdrawSubmission(PlanId.of(actor.agency(), year)), actor);
    }

    /** @param digest of the version submitted */
    record Opinion(
            @NotBlank String digest,
            @NotNull Boolean agrees,
            @Nullable String text) {}

    @PostMapping("/opinion")
    Receipt opinion(@PathVariable FiscalYear year, @Valid @RequestBody Opinion opinion, Actor actor) {
        var order = new GiveOpinion(
                PlanId.of(actor.agency(), year), opinion.digest(), opinion.agrees(), Forms.typed(opinion.text()));
        return commands.send(order, actor);
    }

    /** @param text instructions; a deadline that they name is read from them */
    record Order(
            @NotBlank String digest,
            @NotNull PlanOrder order,
            @Nullable String text) {}

    @PostMapping("/order")
    Receipt order(@PathVariable FiscalYear year, @Valid @RequestBody Order order, Actor actor) {
        var text = Forms.typed(order.text());
        var given = new GiveOrder(
                PlanId.of(actor.agency(), year), order.digest(), order.order(), text, Routings.deadline(text, year));
        return commands.send(given, actor);
    }

    record Beginning(@NotBlank String reason) {}

    /** Lets the duties begin without waiting for an order. */
    @PostMapping("/beginning")
    Receipt begin(@PathVariable FiscalYear year, @Valid @RequestBody Beginning beginning, Actor actor) {
        return commands.send(new BeginAtOnce(PlanId.of(actor.agency(), year), beginning.reason()), actor);
    }
}
