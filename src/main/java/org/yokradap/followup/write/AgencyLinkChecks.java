package org.yokradap.followup.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.yokradap.followup.api.LinkChecksCommand.SettleLinkChecks;
import org.yokradap.followup.api.LinkChecksId;
import org.yokradap.followup.api.LinkChecksSettled;

/** What an agency has settled about the checking of its links. */
@Aggregate
class AgencyLinkChecks {
    /** Nothing was settled as long as there is none; what is said then is noted, even if it changes nothing. */
    @AggregateIdentifier
    private @Nullable LinkChecksId id;

    private boolean allowed;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SettleLinkChecks command) {
        if (id != null && command.allowed() == allowed) return;
        apply(new LinkChecksSettled(command.linkChecksId(), command.allowed()));
    }

    @EventSourcingHandler
    void evolve(LinkChecksSettled event) {
        id = event.linkChecksId();
        allowed = event.allowed();
    }
}
