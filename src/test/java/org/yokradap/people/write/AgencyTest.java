package org.yokradap.people.write;

import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.hamcrest.CustomTypeSafeMatcher;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.yokradap.people.api.AgencyCommand;
import org.yokradap.people.api.AgencyCommand.AddDivision;
import org.yokradap.people.api.AgencyCommand.AppointOfficer;
import org.yokradap.people.api.AgencyCommand.RegisterAgency;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyRegistered;
import org.yokradap.people.api.AgencyRejection;
import org.yokradap.people.api.DivisionAdded;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.OfficerAppointed;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Rejection;

class AgencyTest {
    private static final AgencyId NADI = AgencyId.ofCode("nadi");
    private static final AgencyId NEIGHBOUR = AgencyId.ofCode("nayia");
    private static final DivisionId FINANCE = DivisionId.of(NADI, "finance");
    private static final LocalDate SINCE = LocalDate.of(2022, 10, 1);
    private static final AgencyRegistered REGISTERED = new AgencyRegistered(NADI, "เทศบาลตำบลนาดี");
    private static final DivisionAdded FINANCE_ADDED = new DivisionAdded(NADI, FINANCE, "กองคลัง");

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

    private void refuses(AgencyRejection reason, AgencyCommand command, Object... history) {
        agency.given(history)
                .when(command)
                .expectNoEvents()
                .expectException(new CustomTypeSafeMatcher<Rejection>("refused: " + reason) {
                    @Override
                    protected boolean matchesSafely(Rejection rejection) {
                        return rejection.reason() == reason;
                    }
                });
    }
}
