package org.yokradap.plan.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.plan.write.PlanOffice.FINANCE;
import static org.yokradap.plan.write.PlanOffice.HEAD_OF_FINANCE;
import static org.yokradap.plan.write.PlanOffice.ID;
import static org.yokradap.plan.write.PlanOffice.NARUANG;
import static org.yokradap.plan.write.PlanOffice.WORKS;
import static org.yokradap.plan.write.PlanOffice.refused;
import static org.yokradap.plan.write.PlanOffice.signed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.Test;
import org.yokradap.people.api.AccessRejection;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.MeasureAssigned;
import org.yokradap.plan.api.MeasureCommand.BeginStep;
import org.yokradap.plan.api.MeasureProposed;
import org.yokradap.plan.api.StepAdded;

/** Who may say that a step has begun, and in which of several posts it is said. */
class MeasureStepsTest {
    private static final Actor.Capacity OWN =
            new Actor.Capacity(Role.DIVISION_HEAD, Optional.of(FINANCE), Optional.empty());
    private static final Actor.Capacity OFFICE =
            new Actor.Capacity(Role.HEAD_OF_OFFICE, Optional.empty(), Optional.empty());
    private static final Actor.Capacity FOR_OFFICE =
            new Actor.Capacity(Role.HEAD_OF_OFFICE, Optional.empty(), Optional.of(OfficerId.of(NARUANG, "office")));
    private static final Actor.Capacity FOR_WORKS =
            new Actor.Capacity(Role.DIVISION_HEAD, Optional.of(WORKS), Optional.of(OfficerId.of(NARUANG, "works")));

    private final AggregateTestFixture<Measure> measure = new PlanOffice().fixture(Measure.class);

    /** A measure of finance, with a step of finance, one of works, and one that is everybody's. */
    private ResultValidator<Measure> begin(int step, MetaData signature) {
        return measure.given(
                        new MeasureProposed(ID, "IIT", "2", "i7", "งบประมาณ", "กองคลัง กองช่าง"),
                        new MeasureAssigned(ID, FINANCE),
                        new StepAdded(ID, 1, "ประกาศ", Optional.of(FINANCE)),
                        new StepAdded(ID, 2, "ติดตั้ง", Optional.of(WORKS)),
                        new StepAdded(ID, 3, "รายงาน"))
                .when(new BeginStep(ID, step), signature);
    }

    @Test
    void ofAnotherDivisionIsRefused() {
        refused(begin(2, HEAD_OF_FINANCE), AccessRejection.NOT_YOUR_DIVISION, "");
        refused(begin(3, signed(FOR_WORKS)), AccessRejection.NOT_YOUR_DIVISION, "");
    }

    @Test
    void isSaidForTheHeadOfOfficeByOneWhoHeadsAnotherDivision() {
        isSaid(
                begin(2, signed(OWN, FOR_OFFICE)),
                Map.of(
                        Actor.ROLE,
                        "HEAD_OF_OFFICE",
                        Actor.ACTING_FOR,
                        "officer-naruang-office",
                        Actor.POST,
                        "DIVISION_HEAD"),
                Actor.DIVISION);
    }

    @Test
    void isSaidInThePostOfTheDivisionThatCarriesItOut() {
        isSaid(
                begin(2, signed(OWN, FOR_WORKS)),
                Map.of(
                        Actor.DIVISION,
                        WORKS.value(),
                        Actor.ACTING_FOR,
                        "officer-naruang-works",
                        Actor.POST,
                        "DIVISION_HEAD"));
        isSaid(
                begin(2, signed(OFFICE, FOR_WORKS)),
                Map.of(
                        Actor.ROLE,
                        "DIVISION_HEAD",
                        Actor.ACTING_FOR,
                        "officer-naruang-works",
                        Actor.POST,
                        "HEAD_OF_OFFICE"));
    }

    @Test
    void isSaidInTheOwnPostWhereThatMay() {
        for (int step : List.of(1, 3)) {
            isSaid(
                    begin(step, signed(OWN, FOR_OFFICE)),
                    Map.of(Actor.ROLE, "DIVISION_HEAD", Actor.DIVISION, FINANCE.value()),
                    Actor.ACTING_FOR,
                    Actor.POST);
        }
    }

    private static void isSaid(ResultValidator<Measure> outcome, Map<String, String> signature, String... nothingOf) {
        outcome.expectSuccessfulHandlerExecution()
                .expectEventsMatching(Matchers.<List<EventMessage<?>>>matches(messages -> {
                    assertThat(messages).singleElement().satisfies(message -> assertThat(message.getMetaData())
                            .containsAllEntriesOf(signature)
                            .doesNotContainKeys(nothingOf));
                    return true;
                }));
    }
}
