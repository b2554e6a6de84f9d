package org.yokradap.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.MeasureCommand.ProposeMeasure;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.PlanCommand;
import org.yokradap.plan.api.PlanCommand.GiveOpinion;
import org.yokradap.plan.api.PlanCommand.GiveOrder;
import org.yokradap.plan.api.PlanCommand.SubmitPlan;
import org.yokradap.plan.api.PlanCommand.WithdrawSubmission;
import org.yokradap.plan.api.PlanId;
import org.yokradap.plan.api.PlanOrder;
import org.yokradap.plan.api.PlanRejection;
import org.yokradap.plan.api.PlanRouting;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.testing.ApplicationTest;

@ApplicationTest
class RoutingRaceIT {
    private static final AgencyId AGENCY = AgencyId.ofCode("nakae");
    private static final Actor HEAD = actor("head", Role.HEAD_OF_OFFICE);
    private static final Actor CLERK = actor("clerk", Role.CLERK);
    private static final Actor MAYOR = actor("mayor", Role.MAYOR);
    private static final Actor DEPUTY = actor("deputy", Role.MAYOR);

    @Autowired
    private Commands commands;

    @Autowired
    private Queries queries;

    @Autowired
    private EventStore events;

    private static Actor actor(String code, Role role) {
        return new Actor(OfficerId.of(AGENCY, code), role, AGENCY);
    }

    /** Of the mayor and the one who acts for the mayor, one decides and the other is told. */
    @Test
    void letsOneOrderAndTellsTheOther() throws Exception {
        for (int year = 2560; year < 2566; year++) {
            var plan = submitted(year);
            var digest = digest(plan);
            commands.send(new GiveOpinion(plan, digest, true, ""), CLERK);
            assertThat(both(
                            new GiveOrder(plan, digest, PlanOrder.APPROVE, "", Optional.empty()),
                            MAYOR,
                            new GiveOrder(plan, digest, PlanOrder.RETURN, "ทบทวน", Optional.empty()),
                            DEPUTY))
                    .containsExactlyInAnyOrder("done", PlanRejection.ALREADY_DECIDED.name());
            assertThat(events.readEvents(plan.value()).asStream()).hasSize(3);
        }
    }

    /** A submission is taken back or answered, never both. */
    @Test
    void letsAPaperBeTakenBackOrAnswered() throws Exception {
        for (int year = 2567; year < 2573; year++) {
            var plan = submitted(year);
            assertThat(both(new WithdrawSubmission(plan), HEAD, new GiveOpinion(plan, digest(plan), true, ""), CLERK))
                    .containsExactlyInAnyOrder("done", PlanRejection.ALREADY_DECIDED.name());
            assertThat(events.readEvents(plan.value()).asStream()).hasSize(2);
        }
    }

    private PlanId submitted(int year) {
        var measure = MeasureId.of(AGENCY, new FiscalYear(year), 1);
        commands.send(new ProposeMeasure(measure, "OIT", "9.2", "O13", "คู่มือ", "กองคลัง"), HEAD);
        var plan = PlanId.of(measure);
        commands.send(new SubmitPlan(plan, digest(plan), Optional.empty(), Optional.empty()), HEAD);
        return plan;
    }

    private String digest(PlanId plan) {
        return queries.ask(new PlanRouting(plan.agency(), plan.fiscalYear()), HEAD)
                .digest();
    }

    private List<String> both(PlanCommand first, Actor one, PlanCommand second, Actor other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var officers = Executors.newFixedThreadPool(2)) {
            return officers.invokeAll(List.of(said(first, one, start), said(second, other, start))).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    private Callable<String> said(PlanCommand order, Actor actor, CyclicBarrier start) {
        return () -> {
            start.await();
            try {
                commands.send(order, actor);
                return "done";
            } catch (Rejection rejection) {
                return rejection.reason().name();
            }
        };
    }
}
