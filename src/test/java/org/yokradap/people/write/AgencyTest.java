package org.yokradap.people.write;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.hamcrest.CustomTypeSafeMatcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.yokradap.people.api.ActingBegan;
import org.yokradap.people.api.ActingEnded;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyCommand;
import org.yokradap.people.api.AgencyCommand.ActFor;
import org.yokradap.people.api.AgencyCommand.AddDivision;
import org.yokradap.people.api.AgencyCommand.AppointOfficer;
import org.yokradap.people.api.AgencyCommand.EndActing;
import org.yokradap.people.api.AgencyCommand.EraseOfficer;
import org.yokradap.people.api.AgencyCommand.RegisterAgency;
import org.yokradap.people.api.AgencyCommand.SetDecisionChain;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyRegistered;
import org.yokradap.people.api.AgencyRejection;
import org.yokradap.people.api.DecisionChain;
import org.yokradap.people.api.DecisionChainSet;
import org.yokradap.people.api.DivisionAdded;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.OfficerAppointed;
import org.yokradap.people.api.OfficerErased;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.Rejection;

class AgencyTest {
    private static final AgencyId NADI = AgencyId.ofCode("nadi");
    private static final AgencyId NEIGHBOUR = AgencyId.ofCode("nayia");
    private static final DivisionId FINANCE = DivisionId.of(NADI, "finance");
    private static final LocalDate SINCE = LocalDate.of(2022, 10, 1);
    private static final AgencyRegistered REGISTERED = new AgencyRegistered(NADI, "เทศบาลตำบลนาดี");
    private static final DivisionAdded FINANCE_ADDED = new DivisionAdded(NADI, FINANCE, "กองคลัง");

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private final FixtureConfiguration<Agency> agency = new AggregateTestFixture<>(Agency.class);

    @Nested
    class Registering {
        @Test
        void happensOnce() {
            agency.givenNoPriorActivity()
                    .when(new RegisterAgency(NADI, " เทศบาลตำบลนาดี "))
                    .expectEvents(REGISTERED);
            refuses(AgencyRejection.ALREADY_REGISTERED, new RegisterAgency(NADI, "เทศบาลตำบลนาดี"), REGISTERED);
        }

        @Test
        void needsAName() {
            refuses(AgencyRejection.NAME_MISSING, new RegisterAgency(NADI, " "));
        }
    }

    @Nested
    class AddingADivision {
        @Test
        void isSaidOnce() {
            agency.given(REGISTERED)
                    .when(new AddDivision(NADI, FINANCE, "กองคลัง"))
                    .expectEvents(FINANCE_ADDED);
            agency.given(REGISTERED, FINANCE_ADDED)
                    .when(new AddDivision(NADI, FINANCE, "กองคลัง"))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void isRefusedUnderANameThatIsTaken() {
            refuses(
                    AgencyRejection.DIVISION_NAME_TAKEN,
                    new AddDivision(NADI, DivisionId.of(NADI, "treasury"), "กองคลัง"),
                    REGISTERED,
                    FINANCE_ADDED);
        }

        @Test
        void isRefusedForANeighboursDivision() {
            refuses(
                    AgencyRejection.NOT_OF_THIS_AGENCY,
                    new AddDivision(NADI, DivisionId.of(NEIGHBOUR, "finance"), "กองคลัง"),
                    REGISTERED);
        }
    }

    @Nested
    class Appointing {
        @Test
        void givesADivisionItsHead() {
            agency.given(REGISTERED, FINANCE_ADDED)
                    .when(head(OfficerId.of(NADI, "3"), Optional.of(FINANCE)))
                    .expectEvents(new OfficerAppointed(
                            NADI,
                            OfficerId.of(NADI, "3"),
                            Role.DIVISION_HEAD,
                            "ผู้อำนวยการกองคลัง",
                            Optional.of(FINANCE),
                            SINCE));
        }

        @Test
        void isRefusedForANeighboursOfficer() {
            refuses(
                    AgencyRejection.NOT_OF_THIS_AGENCY,
                    head(OfficerId.of(NEIGHBOUR, "3"), Optional.of(FINANCE)),
                    REGISTERED,
                    FINANCE_ADDED);
        }

        @Test
        void isRefusedForAHeadOfNothing() {
            refuses(AgencyRejection.DIVISION_MISSING, head(OfficerId.of(NADI, "3"), Optional.empty()), REGISTERED);
        }

        @Test
        void isRefusedForADivisionThatIsNotThere() {
            refuses(AgencyRejection.UNKNOWN_DIVISION, head(OfficerId.of(NADI, "3"), Optional.of(FINANCE)), REGISTERED);
        }

        private AppointOfficer head(OfficerId officer, Optional<DivisionId> division) {
            return new AppointOfficer(NADI, officer, Role.DIVISION_HEAD, "ผู้อำนวยการกองคลัง", division, SINCE);
        }
    }

    @Nested
    class Erasing {
        private static final LocalDate TODAY = LocalDate.of(2023, 3, 1);
        private static final OfficerId HEAD = OfficerId.of(NADI, "3");
        private static final OfficerId ADMINISTRATOR = OfficerId.of(NADI, "1");
        private static final OfficerErased ERASED = new OfficerErased(NADI, HEAD, TODAY);

        private final Object[] settled = {
            REGISTERED,
            FINANCE_ADDED,
            new OfficerAppointed(NADI, ADMINISTRATOR, Role.ADMINISTRATOR, "ผู้ดูแลระบบ", Optional.empty(), SINCE),
            new OfficerAppointed(NADI, HEAD, Role.DIVISION_HEAD, "ผู้อำนวยการกองคลัง", Optional.of(FINANCE), SINCE)
        };

        @BeforeEach
        void today() {
            agency.registerParameterResolverFactory(new ActorParameter());
            agency.registerInjectableResource(
                    Clock.fixed(TODAY.atStartOfDay(BANGKOK).toInstant(), BANGKOK));
        }

        @Test
        void endsThePostOnce() {
            agency.given(settled)
                    .when(new EraseOfficer(NADI, HEAD), by(ADMINISTRATOR))
                    .expectEvents(ERASED);
            agency.given(and(ERASED))
                    .when(new EraseOfficer(NADI, HEAD), by(ADMINISTRATOR))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void isRefusedForOneselfAndForWhoIsNotThere() {
            agency.given(settled)
                    .when(new EraseOfficer(NADI, ADMINISTRATOR), by(ADMINISTRATOR))
                    .expectNoEvents()
                    .expectException(refused(AgencyRejection.OWN_DATA));
            agency.given(settled)
                    .when(new EraseOfficer(NADI, OfficerId.of(NEIGHBOUR, "3")), by(ADMINISTRATOR))
                    .expectNoEvents()
                    .expectException(refused(AgencyRejection.UNKNOWN_OFFICER));
        }

        @Test
        void leavesAnIdThatNobodyIsGivenAgain() {
            refuses(
                    AgencyRejection.OFFICER_ERASED,
                    new AppointOfficer(NADI, HEAD, Role.STAFF, "พนักงาน", Optional.of(FINANCE), TODAY),
                    and(ERASED));
        }

        @Test
        void leavesNobodyToActOrToBeActedFor() {
            refuses(
                    AgencyRejection.UNKNOWN_OFFICER,
                    new ActFor(NADI, HEAD, ADMINISTRATOR, TODAY, TODAY.plusDays(1)),
                    and(ERASED));
        }

        @Test
        void endsAllActingForAndByTheOfficer() {
            var clerk = OfficerId.of(NADI, "2");
            var stoodIn = new ActingBegan(NADI, ADMINISTRATOR, HEAD, TODAY.minusDays(3), TODAY.plusDays(3));
            var by = new ActingBegan(NADI, HEAD, clerk, TODAY.plusDays(8), TODAY.plusDays(9));
            var over = new ActingBegan(NADI, HEAD, clerk, TODAY.minusDays(9), TODAY.minusDays(8));
            agency.given(Stream.concat(Stream.of(settled), Stream.of(stoodIn, by, over))
                            .toArray())
                    .when(new EraseOfficer(NADI, HEAD), by(ADMINISTRATOR))
                    .expectEvents(
                            new ActingEnded(NADI, ADMINISTRATOR, HEAD, stoodIn.from(), TODAY),
                            new ActingEnded(NADI, HEAD, clerk, by.from(), TODAY),
                            ERASED);
        }

        private Map<String, String> by(OfficerId officer) {
            return new Actor(officer, Role.ADMINISTRATOR, NADI).toMetadata();
        }

        private Object[] and(Object event) {
            return Stream.concat(Stream.of(settled), Stream.of(event)).toArray();
        }
    }

    @Nested
    class Acting {
        private static final LocalDate MARCH = LocalDate.of(2023, 3, 1);
        private static final LocalDate END_OF_MARCH = LocalDate.of(2023, 3, 31);
        private static final OfficerId CLERK = OfficerId.of(NADI, "2");
        private static final OfficerId HEAD = OfficerId.of(NADI, "3");
        private static final OfficerId AUDITOR = OfficerId.of(NADI, "9");
        private static final ActingBegan BEGAN = new ActingBegan(NADI, HEAD, CLERK, MARCH, END_OF_MARCH);

        private final Object[] settled = {
            REGISTERED,
            FINANCE_ADDED,
            appointed(CLERK, Role.CLERK, Optional.empty()),
            appointed(HEAD, Role.DIVISION_HEAD, Optional.of(FINANCE)),
            appointed(AUDITOR, Role.AUDITOR, Optional.empty())
        };

        private static OfficerAppointed appointed(OfficerId officer, Role role, Optional<DivisionId> division) {
            return new OfficerAppointed(NADI, officer, role, "ตำแหน่ง", division, SINCE);
        }

        private Object[] and(Object... more) {
            return Stream.concat(Stream.of(settled), Stream.of(more)).toArray();
        }

        private final MovableClock clock =
                new MovableClock(Clock.fixed(Instant.EPOCH, BANGKOK), Duration.ZERO, offset -> {});

        private void on(LocalDate today) {
            clock.moveTo(today.atStartOfDay(BANGKOK).toInstant());
        }

        private static ActFor act(OfficerId officer, LocalDate from, LocalDate to) {
            return new ActFor(NADI, officer, CLERK, from, to);
        }

        @BeforeEach
        void longBefore() {
            agency.registerInjectableResource(clock);
            on(LocalDate.of(2023, 1, 20));
        }

        @Test
        void doesNotBeginInThePast() {
            on(MARCH.plusDays(1));
            refuses(AgencyRejection.ACTING_IN_THE_PAST, act(HEAD, MARCH, END_OF_MARCH), settled);
            agency.given(and(BEGAN))
                    .when(act(HEAD, MARCH, END_OF_MARCH))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
            on(MARCH);
            agency.given(settled).when(act(HEAD, MARCH, END_OF_MARCH)).expectEvents(BEGAN);
        }

        @Test
        void beginsAndIsSaidOnce() {
            agency.given(settled).when(act(HEAD, MARCH, END_OF_MARCH)).expectEvents(BEGAN);
            agency.given(and(BEGAN))
                    .when(act(HEAD, MARCH, END_OF_MARCH))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void isForPostsOfTheAgencyThatHaveAPartInDecisions() {
            refuses(AgencyRejection.UNKNOWN_OFFICER, act(OfficerId.of(NADI, "8"), MARCH, END_OF_MARCH), settled);
            refuses(
                    AgencyRejection.UNKNOWN_OFFICER,
                    new ActFor(NADI, HEAD, OfficerId.of(NEIGHBOUR, "2"), MARCH, END_OF_MARCH),
                    settled);
            refuses(AgencyRejection.NOT_A_POST_TO_ACT_IN, act(AUDITOR, MARCH, END_OF_MARCH), settled);
            refuses(
                    AgencyRejection.NOT_A_POST_TO_ACT_IN,
                    new ActFor(NADI, HEAD, AUDITOR, MARCH, END_OF_MARCH),
                    settled);
            refuses(AgencyRejection.ACTING_FOR_ONESELF, act(CLERK, MARCH, END_OF_MARCH), settled);
        }

        @Test
        void doesNotEndBeforeItBegins() {
            refuses(AgencyRejection.ENDS_BEFORE_IT_BEGINS, act(HEAD, END_OF_MARCH, MARCH), settled);
        }

        @Test
        void isNotDoneByTwoAtOnce() {
            refuses(AgencyRejection.ALREADY_ACTED_FOR, act(HEAD, END_OF_MARCH, END_OF_MARCH.plusDays(9)), and(BEGAN));
            agency.given(and(BEGAN))
                    .when(act(HEAD, END_OF_MARCH.plusDays(1), END_OF_MARCH.plusDays(9)))
                    .expectEvents(
                            new ActingBegan(NADI, HEAD, CLERK, END_OF_MARCH.plusDays(1), END_OF_MARCH.plusDays(9)));
        }

        @Test
        void endsAtOnceAndOnce() {
            var today = LocalDate.of(2023, 3, 15);
            var ended = new ActingEnded(NADI, HEAD, CLERK, MARCH, today);
            on(today);
            agency.given(and(BEGAN)).when(new EndActing(NADI, CLERK, MARCH)).expectEvents(ended);
            agency.given(and(BEGAN, ended))
                    .when(new EndActing(NADI, CLERK, MARCH))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
            agency.given(and(BEGAN, ended))
                    .when(act(HEAD, today, END_OF_MARCH))
                    .expectEvents(new ActingBegan(NADI, HEAD, CLERK, today, END_OF_MARCH));
        }

        @Test
        void thatIsCalledOffBeforeItsFirstDayStandsInNobodysWay() {
            var calledOff = new ActingEnded(NADI, HEAD, CLERK, MARCH, MARCH.minusDays(20));
            agency.given(and(BEGAN, calledOff))
                    .when(act(HEAD, MARCH.minusDays(25), MARCH.plusDays(4)))
                    .expectEvents(new ActingBegan(NADI, HEAD, CLERK, MARCH.minusDays(25), MARCH.plusDays(4)));
        }

        @Test
        void thatNeverBeganCannotEnd() {
            on(MARCH);
            refuses(AgencyRejection.NOBODY_ACTS, new EndActing(NADI, CLERK, MARCH), settled);
        }

        @Test
        void thatIsOverHasEndedAlready() {
            on(END_OF_MARCH.plusDays(1));
            agency.given(and(BEGAN))
                    .when(new EndActing(NADI, CLERK, MARCH))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void theChainOfDecisionsIsSettledFromADayOnAndOnce() {
            on(MARCH);
            var set = new DecisionChainSet(NADI, DecisionChain.CLERK_THEN_MAYOR, MARCH);
            agency.given(settled)
                    .when(new SetDecisionChain(NADI, DecisionChain.CLERK_THEN_MAYOR, MARCH))
                    .expectEvents(set);
            agency.given(and(set))
                    .when(new SetDecisionChain(NADI, DecisionChain.CLERK_THEN_MAYOR, MARCH))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void theChainOfDecisionsIsNotChangedForThePast() {
            on(MARCH);
            refuses(
                    AgencyRejection.CHAIN_IN_THE_PAST,
                    new SetDecisionChain(NADI, DecisionChain.EITHER, MARCH.minusDays(1)),
                    settled);
        }
    }

    private void refuses(AgencyRejection reason, AgencyCommand command, Object... history) {
        agency.given(history).when(command).expectNoEvents().expectException(refused(reason));
    }

    private static CustomTypeSafeMatcher<Rejection> refused(Rejection.Reason reason) {
        return new CustomTypeSafeMatcher<>("refused: " + reason) {
            @Override
            protected boolean matchesSafely(Rejection rejection) {
                return rejection.reason().equals(reason);
            }
        };
    }
}
