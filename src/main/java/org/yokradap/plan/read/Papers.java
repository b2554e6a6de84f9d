package org.yokradap.plan.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yokradap.plan.api.DutiesBegunAtOnce;
import org.yokradap.plan.api.OpinionGiven;
import org.yokradap.plan.api.PlanContent;
import org.yokradap.plan.api.PlanOrder;
import org.yokradap.plan.api.PlanOrdered;
import org.yokradap.plan.api.PlanReturned;
import org.yokradap.plan.api.PlanState;
import org.yokradap.plan.api.PlanStep;
import org.yokradap.plan.api.PlanSubmitted;
import org.yokradap.plan.api.PlanVersion.Paper;
import org.yokradap.plan.api.PlanVersion.Said;
import org.yokradap.plan.api.Routing.Beginning;
import org.yokradap.plan.api.SubmissionWithdrawn;

/** The versions of a plan that were submitted, and what was said to each. */
final class Papers {
    private final List<Paper> papers = new ArrayList<>();
    private final List<PlanContent> contents = new ArrayList<>();
    private Optional<Beginning> beginning = Optional.empty();

    private Papers() {}

    static Papers of(List<PlanFact> facts) {
        var papers = new Papers();
        facts.forEach(papers::take);
        return papers;
    }

    List<Paper> all() {
        return List.copyOf(papers);
    }

    Optional<Paper> last() {
        return papers.isEmpty() ? Optional.empty() : Optional.of(papers.getLast());
    }

    /** The one that was ordered last. */
    Optional<Paper> ordered() {
        return papers.reversed().stream()
                .filter(paper -> paper.state() == PlanState.ORDERED)
                .findFirst();
    }

    Optional<Paper> paper(int version) {
        return papers.stream().filter(paper -> paper.version() == version).findFirst();
    }

    PlanContent content(Paper paper) {
        return contents.get(papers.indexOf(paper));
    }

    Optional<Beginning> beginning() {
        return beginning;
    }

    private void take(PlanFact fact) {
        switch (fact.event()) {
            case PlanSubmitted it -> submit(it, said(fact, it.on(), ""));
            case SubmissionWithdrawn it -> {
                var taken = Optional.of(said(fact, it.on(), ""));
                answer(PlanStep.WITHDRAW, taken, Optional.empty(), Optional.empty(), Optional.empty());
            }
            case OpinionGiven it -> {
                var opinion = Optional.of(said(fact, it.on(), it.text()));
                answer(PlanStep.ENDORSE, Optional.empty(), opinion, Optional.empty(), Optional.empty());
            }
            case PlanReturned it -> {
                var back = Optional.of(said(fact, it.on(), Optional.empty(), it.comment(), it.due()));
                answer(PlanStep.RETURN, Optional.empty(), Optional.empty(), back, Optional.empty());
            }
            case PlanOrdered it -> {
                var order = Optional.of(said(fact, it.on(), Optional.of(it.order()), it.text(), it.due()));
                answer(PlanStep.ORDER, Optional.empty(), Optional.empty(), Optional.empty(), order);
            }
            case DutiesBegunAtOnce it ->
                beginning = Optional.of(new Beginning(fact.by(), fact.role(), fact.actingFor(), it.on(), it.reason()));
        }
    }

    private static Said said(PlanFact fact, LocalDate on, String text) {
        return said(fact, on, Optional.empty(), text, Optional.empty());
    }

    private static Said said(
            PlanFact fact, LocalDate on, Optional<PlanOrder> order, String text, Optional<LocalDate> due) {
        return new Said(fact.by(), fact.role(), fact.actingFor(), on, order, text, due);
    }

    private void submit(PlanSubmitted event, Said submitted) {
        last().filter(paper -> paper.state() == PlanState.SUBMITTED || paper.state() == PlanState.ENDORSED)
                .ifPresent(paper -> papers.set(papers.size() - 1, paper.replaced()));
        papers.add(new Paper(
                event.version(),
                PlanState.SUBMITTED,
                false,
                event.digest(),
                event.memoNumber(),
                event.memoDate(),
                submitted,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        contents.add(event.content());
    }

    private void answer(
            PlanStep step,
            Optional<Said> withdrawn,
            Optional<Said> opinion,
            Optional<Said> returned,
            Optional<Said> order) {
        var paper = papers.getLast();
        papers.set(
                papers.size() - 1,
                new Paper(
                        paper.version(),
                        paper.state().after(step).orElse(paper.state()),
                        false,
                        paper.digest(),
                        paper.memoNumber(),
                        paper.memoDate(),
                        paper.submitted(),
                        withdrawn,
                        opinion.or(paper::opinion),
                        returned,
                        order));
    }
}
