package org.yokradap.followup.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.followup.Nadi.CLERK;
import static org.yokradap.followup.Nadi.MAYOR;
import static org.yokradap.followup.write.Desk.MORNING;
import static org.yokradap.followup.write.Desk.by;
import static org.yokradap.followup.write.Desk.refusal;
import static org.yokradap.followup.write.Desk.signature;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.yokradap.followup.Nadi;
import org.yokradap.followup.api.RoundClosed;
import org.yokradap.followup.api.RoundCommand.CloseRound;
import org.yokradap.followup.api.RoundCommand.ReopenRound;
import org.yokradap.followup.api.RoundCounts;
import org.yokradap.followup.api.RoundId;
import org.yokradap.followup.api.RoundRejection;
import org.yokradap.followup.api.RoundReopened;
import org.yokradap.followup.api.RoundSheets;
import org.yokradap.plan.api.SlotId;

class RoundTest {
    private static final RoundId ID = RoundId.of(Nadi.AGENCY, YearMonth.of(2023, 1));
    private static final RoundCounts COUNTS = new RoundCounts(6, 1, 2, 1, 3, 4);
    private static final List<SlotId> OPEN = List.of(Nadi.JANUARY.id());
    private static final String SHEET = "5".repeat(64);
    private static final String DECEMBER = "4".repeat(64);
    private static final RoundClosed CLOSED = new RoundClosed(ID, COUNTS, SHEET, Optional.of(DECEMBER), OPEN);
    private static final EventMessage<?> HAS_CLOSED = by(CLERK, CLOSED);
    private static final EventMessage<?> HAS_REOPENED = by(MAYOR, new RoundReopened(ID, "กองช่างส่งเพิ่ม"));

    private final AggregateTestFixture<Round> round = Desk.fixture(Round.class, MORNING, new Sheets());

    private static final class Sheets implements RoundSheets {
        @Override
        public Figures of(RoundId round, LocalDate today) {
            return new Figures(COUNTS, SHEET, OPEN);
        }

        @Override
        public Optional<String> closedDigest(RoundId round) {
            return Optional.of(DECEMBER).filter(digest -> round.equals(ID.previous()));
        }
    }

    @Nested
    class Closing {
        @Test
        void keepsTheCountsAndWhatIsOpenAndJoinsTheChainOfMonths() {
            round.givenNoPriorActivity()
                    .when(new CloseRound(ID, SHEET), signature(CLERK))
                    .expectEvents(CLOSED);
        }

        @Test
        void withoutTheMonthBeforeBeginsAChain() {
            var december = ID.previous();
            round.givenNoPriorActivity()
                    .when(new CloseRound(december, SHEET), signature(CLERK))
                    .expectEvents(new RoundClosed(december, COUNTS, SHEET, Optional.empty(), OPEN));
        }

        @Test
        void anotherSheetThanWasShownIsRefused() {
            round.givenNoPriorActivity()
                    .when(new CloseRound(ID, "6".repeat(64)), signature(CLERK))
                    .expectException(refusal(RoundRejection.CHANGED_SINCE_SHOWN))
                    .expectNoEvents();
        }

        @Test
        void aMonthThatHasNotBegunIsRefused() {
            var february = RoundId.of(Nadi.AGENCY, YearMonth.of(2023, 2));
            round.givenNoPriorActivity()
                    .when(new CloseRound(february, SHEET), signature(CLERK))
                    .expectException(refusal(RoundRejection.NOT_BEGUN))
                    .expectNoEvents();
        }

        @Test
        void twiceChangesNothing() {
            round.given(HAS_CLOSED)
                    .when(new CloseRound(ID, SHEET), signature(MAYOR))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void againWithAnotherSheetIsRefusedAndSaysWhoClosedItWhen() {
            round.given(HAS_CLOSED)
                    .when(new CloseRound(ID, "6".repeat(64)), signature(MAYOR))
                    .expectException(
                            refusal(RoundRejection.ALREADY_CLOSED, rejection -> assertThat(rejection.arguments())
                                    .containsExactly(CLERK, LocalDate.of(2023, 1, 20))))
                    .expectNoEvents();
        }

        @Test
        void isPossibleAgainAfterOpening() {
            round.given(HAS_CLOSED, HAS_REOPENED)
                    .when(new CloseRound(ID, SHEET), signature(MAYOR))
                    .expectEvents(CLOSED);
        }
    }

    @Nested
    class Reopening {
        @Test
        void keepsTheReason() {
            round.given(HAS_CLOSED)
                    .when(new ReopenRound(ID, " กองช่างส่งเพิ่ม "), signature(MAYOR))
                    .expectEvents(new RoundReopened(ID, "กองช่างส่งเพิ่ม"));
        }

        @Test
        void withoutAReasonIsRefused() {
            round.given(HAS_CLOSED)
                    .when(new ReopenRound(ID, " "), signature(MAYOR))
                    .expectException(refusal(RoundRejection.REASON_MISSING, "reason"))
                    .expectNoEvents();
        }

        @Test
        void twiceForTheSameReasonChangesNothing() {
            round.given(HAS_CLOSED, HAS_REOPENED)
                    .when(new ReopenRound(ID, "กองช่างส่งเพิ่ม"), signature(MAYOR))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void whatIsNotClosedIsRefused() {
            round.givenNoPriorActivity()
                    .when(new ReopenRound(ID, "กองช่างส่งเพิ่ม"), signature(MAYOR))
                    .expectException(refusal(RoundRejection.NOT_CLOSED))
                    .expectNoEvents();
        }
    }
}
