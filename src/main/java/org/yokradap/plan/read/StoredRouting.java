package org.yokradap.plan.read;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.Board;
import org.yokradap.plan.api.PlanChange;
import org.yokradap.plan.api.PlanId;
import org.yokradap.plan.api.PlanRejection;
import org.yokradap.plan.api.PlanRouting;
import org.yokradap.plan.api.PlanState;
import org.yokradap.plan.api.PlanVersion;
import org.yokradap.plan.api.PlanVersion.Paper;
import org.yokradap.plan.api.PlansInHand;
import org.yokradap.plan.api.PlansInHand.PlanInHand;
import org.yokradap.plan.api.Routing;
import org.yokradap.plan.api.VersionOfPlan;
import org.yokradap.plan.api.WaitingPlans;

/** Reads a plan's way to its order off what happened. */
@Component
class StoredRouting {
    private final StoredFacts facts;
    private final StoredDrafts drafts;

    StoredRouting(StoredFacts facts, StoredDrafts drafts) {
        this.facts = facts;
        this.drafts = drafts;
    }

    @QueryHandler
    Routing answer(PlanRouting query) {
        return of(PlanId.of(query.agencyId(), query.year()));
    }

    private Routing of(PlanId plan) {
        var papers = Papers.of(facts.of(plan));
        var draft = drafts.draft(plan);
        return new Routing(
                plan,
                papers.last().map(Paper::state).orElse(PlanState.DRAFT),
                draft.board(),
                draft.content().digest(),
                papers.all(),
                papers.ordered(),
                papers.beginning(),
                papers.last()
                        .map(paper -> between(plan, papers, paper, draft.board()))
                        .orElse(List.of()),
                sinceOrder(plan, papers, draft.board()));
    }

    private List<PlanChange> sinceOrder(PlanId plan, Papers papers, Board draft) {
        if (papers.ordered().isEmpty()) return List.of();
        var ordered = drafts.board(plan, papers.content(papers.ordered().get()));
        var holding = new HashSet<>(PlanChanges.between(ordered, drafts.inForce(plan)));
        return PlanChanges.between(ordered, draft).stream()
                .map(change -> holding.contains(change) ? change.holding() : change)
                .toList();
    }

    private List<PlanChange> between(PlanId plan, Papers papers, Paper before, Board after) {
        return PlanChanges.between(drafts.board(plan, papers.content(before)), after);
    }

    @QueryHandler
    PlanVersion answer(VersionOfPlan query) {
        var plan = PlanId.of(query.agencyId(), query.year());
        var papers = Papers.of(facts.of(plan));
        var paper =
                papers.paper(query.version()).orElseThrow(() -> PlanRejection.UNKNOWN_VERSION.because(query.version()));
        var board = drafts.board(plan, papers.content(paper));
        return new PlanVersion(
                paper,
                board,
                papers.paper(query.version() - 1)
                        .map(before -> between(plan, papers, before, board))
                        .orElse(List.of()));
    }

    /** Plans that nobody has submitted wait for nobody: they are being written. */
    @QueryHandler
    PlansInHand answer(WaitingPlans query) {
        return new PlansInHand(facts.plans(query.agencyId()).stream()
                .map(this::inHand)
                .flatMap(Optional::stream)
                .filter(it -> query.roles().contains(turn(it)))
                .toList());
    }

    /** Whether it was changed is asked only of what lies on a desk: it takes reading the whole plan. */
    private Optional<PlanInHand> inHand(PlanId plan) {
        return Papers.of(facts.of(plan))
                .last()
                .filter(paper -> paper.state() != PlanState.DRAFT && paper.state() != PlanState.ORDERED)
                .map(paper -> new PlanInHand(
                        plan,
                        paper.state(),
                        paper.version(),
                        !drafts.of(plan).digest().equals(paper.digest()),
                        paper.since()));
    }

    private static Role turn(PlanInHand plan) {
        var state = plan.changed() ? PlanState.DRAFT : plan.state();
        return state.turn().orElseThrow();
    }
}
