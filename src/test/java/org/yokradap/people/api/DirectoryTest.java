package org.yokradap.people.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The clerk comes before the mayor from 1 March 2023 on; the head of finance acts for the clerk from the 10th to the 19th. */
class DirectoryTest {
    private static final AgencyId NADI = AgencyId.ofCode("nadi");
    private static final DivisionId FINANCE = DivisionId.of(NADI, "finance");
    private static final DivisionId WORKS = DivisionId.of(NADI, "works");
    private static final Directory.Officer CLERK = officer("clerk", Role.CLERK, Optional.empty());
    private static final Directory.Officer MAYOR = officer("mayor", Role.MAYOR, Optional.empty());
    private static final Directory.Officer HEAD_OF_FINANCE = officer("h1", Role.DIVISION_HEAD, Optional.of(FINANCE));
    private static final LocalDate MARCH_1 = LocalDate.of(2023, 3, 1);
    private static final LocalDate MARCH_10 = LocalDate.of(2023, 3, 10);
    private static final LocalDate MARCH_20 = LocalDate.of(2023, 3, 20);

    private static Directory.Officer officer(String code, Role role, Optional<DivisionId> division) {
        return new Directory.Officer(OfficerId.of(NADI, code), role, code, division);
    }

    private static Directory with(Directory.Officer... officers) {
        return new Directory(
                NADI,
                "เทศบาลตำบลนาดี",
                List.of(),
                List.of(officers),
                List.of(),
                List.of(new Directory.Acting(HEAD_OF_FINANCE.id(), CLERK.id(), MARCH_10, MARCH_20.minusDays(1))),
                List.of(new Directory.ChainSince(DecisionChain.CLERK_THEN_MAYOR, MARCH_1)));
    }

    private static final Directory ALL = with(CLERK, MAYOR, HEAD_OF_FINANCE);

    @Test
    void saysWhoActsForWhomOnADay() {
        assertThat(ALL.actingFor(CLERK.id(), MARCH_10.minusDays(1))).isEmpty();
        assertThat(ALL.actingFor(CLERK.id(), MARCH_10)).contains(HEAD_OF_FINANCE);
        assertThat(ALL.actedForBy(HEAD_OF_FINANCE.id(), MARCH_20.minusDays(1))).containsExactly(CLERK);
        assertThat(ALL.actedForBy(HEAD_OF_FINANCE.id(), MARCH_20)).isEmpty();
    }

    @Nested
    class TheChainOfAReport {
        private static DecisionChain of(Directory directory, DivisionId division, LocalDate day, OfficerId... authors) {
            return directory.chainOf(division, Set.of(authors), day);
        }

        @Test
        void isAsTheAgencyHasSettledItForThatDay() {
            assertThat(of(ALL, FINANCE, MARCH_1.minusDays(1))).isEqualTo(DecisionChain.EITHER);
            assertThat(of(ALL, FINANCE, MARCH_1, HEAD_OF_FINANCE.id())).isEqualTo(DecisionChain.CLERK_THEN_MAYOR);
        }

        @Test
        void doesNotWaitForAPostThatNobodyHolds() {
            assertThat(of(with(MAYOR, HEAD_OF_FINANCE), FINANCE, MARCH_1)).isEqualTo(DecisionChain.EITHER);
        }

        @Test
        void doesNotWaitForAClerkWhoHadAHandInIt() {
            assertThat(of(ALL, FINANCE, MARCH_1, CLERK.id())).isEqualTo(DecisionChain.EITHER);
        }

        @Test
        void doesNotWaitForWhoeverActsForTheClerkAndHeadsTheDivision() {
            assertThat(of(ALL, FINANCE, MARCH_10)).isEqualTo(DecisionChain.EITHER);
            assertThat(of(ALL, WORKS, MARCH_10)).isEqualTo(DecisionChain.CLERK_THEN_MAYOR);
            assertThat(of(ALL, WORKS, MARCH_10, HEAD_OF_FINANCE.id())).isEqualTo(DecisionChain.EITHER);
            assertThat(of(ALL, FINANCE, MARCH_20)).isEqualTo(DecisionChain.CLERK_THEN_MAYOR);
        }
    }
}
