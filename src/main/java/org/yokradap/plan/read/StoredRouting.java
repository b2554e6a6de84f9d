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
                        .map(paper -> between(papers, paper, draft.board()))
                        .orElse(List.of()),
                sinceOrder(plan, papers, draft.board()));
    }

    private List<PlanChange> sinceOrder(PlanId plan, Papers papers, Board draft) {
        if (papers.ordered().isEmpty()) return List.of();
        var ordered = drafts.board(papers.content(papers.ordered().get()));
        var holding = new HashSet<>(PlanChanges.between(ordered, drafts.inForce(plan)));
        return PlanChanges.between(ordered, draft).stream()
                .map(change -> holding.contains(change) ? change.holding() : change)
                .toList();
    }

    private List<PlanChange> between(Papers papers, Paper before, Board after) {
        return PlanChanges.between(drafts.board(papers.content(before)), after);
    }

    @QueryHandler
    PlanVersion answer(VersionOfPlan query) {
        var papers = Papers.of(facts.of(PlanId.of(query.agencyId(), query.year())));
        var paper =
                papers.paper(query.version()).orElseThrow(() -> PlanRejection.UNKNOWN_VERSION.because(query.version()));
        var board = drafts.board(papers.content(paper));
        return new PlanVersion(
                paper,
                board,
                papers.paper(query.version() - 1)
                        .map(before -> between(papers, before, board))
                        .orElse(List.of()));
    }

    /** Plans that nobody has submitted wait for nobody: they are being written. */
    @QueryHandler
    PlansInHand answer(WaitingPlans query) {
        return new PlansInHand(facts.plans(query.agencyId()).stream()
                .map(this::inHand)
                .flatMap(Optional::stream)
                .filter(it -> turn(it).filter(query.role()::equals).isPresent())
                .toList());
    }

    private Optional<PlanInHand> inHand(PlanId plan) {
        var papers = Papers.of(facts.of(plan));
        return papers.last()
                .map(paper -> new PlanInHand(
                        plan,
                        paper.state(),
                        paper.version(),
                        !drafts.of(plan).digest().equals(paper.digest()),
                        paper.since()));
    }

    private static Optional<Role> turn(PlanInHand plan) {
        if (plan.state() == PlanState.DRAFT || plan.state() == PlanState.ORDERED) return Optional.empty();
        return plan.changed() ? PlanState.DRAFT.turn() : plan.state().turn();
    }
}
