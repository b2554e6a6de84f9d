package org.yokradap.followup.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.yokradap.followup.api.RoundClosed;
import org.yokradap.followup.api.RoundCommand.CloseRound;
import org.yokradap.followup.api.RoundCommand.ReopenRound;
import org.yokradap.followup.api.RoundId;
import org.yokradap.followup.api.RoundRejection;
import org.yokradap.followup.api.RoundReopened;
import org.yokradap.followup.api.RoundSheets;
import org.yokradap.people.api.Actor;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.Signature;

/**
 * One month before the executives. It may be closed from its first day on, because a small agency may have dealt with all of
 * it long before its last; what is open then is counted, stays open, and is carried over.
 */
@Aggregate
class Round {
    private static final int LONGEST_REASON = 2_000;

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable RoundId id;

    private @Nullable Closing closing;
    private String reasonToReopen = "";

    /** How the closed month was closed, for the one who wants to close it once more. */
    private record Closing(String digest, Actor by, Instant at) {
        Rejection alreadyClosed(Clock clock) {
            return RoundRejection.ALREADY_CLOSED.because(by, LocalDate.ofInstant(at, clock.getZone()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CloseRound command, RoundSheets sheets, Clock clock) {
        var round = command.roundId();
        if (closing != null) {
            if (closing.digest().equals(command.digest())) return;
            throw closing.alreadyClosed(clock);
        }
        var today = LocalDate.now(clock);
        var begins = round.month().atDay(1);
        if (today.isBefore(begins)) throw RoundRejection.NOT_BEGUN.because(begins);
        var sheet = sheets.of(round, today);
        if (!sheet.digest().equals(command.digest())) throw RoundRejection.CHANGED_SINCE_SHOWN.because();
        apply(new RoundClosed(
                round, sheet.counts(), sheet.digest(), sheets.closedDigest(round.previous()), sheet.open()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ReopenRound command) {
        var reason = command.reason().strip();
        if (reason.isEmpty()) throw RoundRejection.REASON_MISSING.because().on("reason");
        if (reason.length() > LONGEST_REASON)
            throw RoundRejection.TOO_LONG.because(LONGEST_REASON).on("reason");
        if (closing == null) {
            if (reason.equals(reasonToReopen)) return;
            throw RoundRejection.NOT_CLOSED.because();
        }
        apply(new RoundReopened(command.roundId(), reason));
    }

    @EventSourcingHandler
    void evolve(RoundClosed event, Actor executive, @MetaDataValue(Signature.AT) String at) {
        id = event.roundId();
        closing = new Closing(event.digest(), executive, Instant.parse(at));
    }

    @EventSourcingHandler
    void evolve(RoundReopened event) {
        closing = null;
        reasonToReopen = event.reason();
    }
}
