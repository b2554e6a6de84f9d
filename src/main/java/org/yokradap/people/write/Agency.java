package org.yokradap.people.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.yokradap.people.api.ActingBegan;
import org.yokradap.people.api.ActingEnded;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyCommand.ActFor;
import org.yokradap.people.api.AgencyCommand.AddDivision;
import org.yokradap.people.api.AgencyCommand.AppointOfficer;
import org.yokradap.people.api.AgencyCommand.EndActing;
import org.yokradap.people.api.AgencyCommand.EraseOfficer;
import org.yokradap.people.api.AgencyCommand.GrantReading;
import org.yokradap.people.api.AgencyCommand.RegisterAgency;
import org.yokradap.people.api.AgencyCommand.SetDecisionChain;
import org.yokradap.people.api.AgencyCommand.WithdrawReading;
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
import org.yokradap.people.api.ProgrammeOffices;
import org.yokradap.people.api.ReadingGranted;
import org.yokradap.people.api.ReadingWithdrawn;

/** The body assessed, with its divisions and the holders of its posts. */
@Aggregate
class Agency {
    @AggregateIdentifier
    private @Nullable AgencyId id;

    private final Map<DivisionId, String> divisions = new HashMap<>();
    private final Map<OfficerId, OfficerAppointed> posts = new HashMap<>();
    /** Whose ids are never given to anybody again. */
    private final Set<OfficerId> erased = new HashSet<>();

    private final ActingOrders actingOrders = new ActingOrders();
    /** The offices to which the agency is open, and from which day on. */
    private final Map<AgencyId, LocalDate> readers = new HashMap<>();

    private final Map<LocalDate, DecisionChain> chains = new HashMap<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RegisterAgency command) {
        if (id != null)
            throw AgencyRejection.ALREADY_REGISTERED
                    .because(command.agencyId().code())
                    .on("agencyId");
        requireText(command.name());
        apply(new AgencyRegistered(command.agencyId(), command.name().strip()));
    }

    @CommandHandler
    void decide(AddDivision command) {
        requireOwn(command.division().agency(), command.agencyId(), "division");
        requireText(command.name());
        var name = command.name().strip();
        if (name.equals(divisions.get(command.division()))) return;
        if (divisions.containsValue(name) || divisions.containsKey(command.division())) {
            throw AgencyRejection.DIVISION_NAME_TAKEN.because(name).on("name");
        }
        apply(new DivisionAdded(command.agencyId(), command.division(), name));
    }

    @CommandHandler
    void decide(AppointOfficer command) {
        requireOwn(command.officer().agency(), command.agencyId(), "officer");
        if (erased.contains(command.officer()))
            throw AgencyRejection.OFFICER_ERASED.because().on("officer");
        boolean isOfDivision = command.role().isOfDivision();
        if (isOfDivision && command.division().isEmpty())
            throw AgencyRejection.DIVISION_MISSING.because().on("division");
        if (!isOfDivision && command.division().isPresent()) {
            throw AgencyRejection.DIVISION_NOT_ALLOWED.because().on("division");
        }
        if (command.division()
                .filter(division -> !divisions.containsKey(division))
                .isPresent()) {
            throw AgencyRejection.UNKNOWN_DIVISION
                    .because(command.division().get())
                    .on("division");
        }
        requireText(command.title());
        var appointed = new OfficerAppointed(
                command.agencyId(),
                command.officer(),
                command.role(),
                command.title().strip(),
                command.division(),
                command.since());
        if (appointed.equals(posts.get(command.officer()))) return;
        apply(appointed);
    }

    @CommandHandler
    void decide(EraseOfficer command, Actor actor, Clock clock) {
        if (erased.contains(command.officer())) return;
        if (!posts.containsKey(command.officer()))
            throw AgencyRejection.UNKNOWN_OFFICER.because(command.officer()).on("officer");
        if (command.officer().equals(actor.officer()))
            throw AgencyRejection.OWN_DATA.because().on("officer");
        var today = LocalDate.now(clock);
        actingOrders.endAllOf(command.officer(), today).forEach(AggregateLifecycle::apply);
        apply(new OfficerErased(command.agencyId(), command.officer(), today));
    }

    @CommandHandler
    void decide(ActFor command, Clock clock) {
        actingOrders.begin(command, posts, LocalDate.now(clock)).ifPresent(AggregateLifecycle::apply);
    }

    @CommandHandler
    void decide(EndActing command, Clock clock) {
        actingOrders.end(command, LocalDate.now(clock)).ifPresent(AggregateLifecycle::apply);
    }

    @CommandHandler
    void decide(GrantReading command, ProgrammeOffices offices, Clock clock) {
        var today = LocalDate.now(clock);
        if (!offices.are(command.office()))
            throw AgencyRejection.NO_PROGRAMME_OFFICE.because().on("office");
        if (readers.containsKey(command.office())) return;
        if (command.from().isBefore(today))
            throw AgencyRejection.READING_IN_THE_PAST.because(today).on("from");
        apply(new ReadingGranted(command.agencyId(), command.office(), command.from()));
    }

    @CommandHandler
    void decide(WithdrawReading command, Clock clock) {
        var from = readers.get(command.office());
        if (from == null) return;
        apply(new ReadingWithdrawn(command.agencyId(), command.office(), from, LocalDate.now(clock)));
    }

    @CommandHandler
    void decide(SetDecisionChain command, Clock clock) {
        var today = LocalDate.now(clock);
        if (command.since().isBefore(today))
            throw AgencyRejection.CHAIN_IN_THE_PAST.because(today).on("since");
        if (command.chain() == chains.get(command.since())) return;
        apply(new DecisionChainSet(command.agencyId(), command.chain(), command.since()));
    }

    /** The views know divisions and officers by their own ids: a neighbour's must never get in under this agency. */
    private static void requireOwn(AgencyId owner, AgencyId agency, String field) {
        if (!owner.equals(agency))
            throw AgencyRejection.NOT_OF_THIS_AGENCY.because(owner.code()).on(field);
    }

    private static void requireText(String text) {
        if (text.isBlank()) throw AgencyRejection.NAME_MISSING.because().on("name");
    }

    @EventSourcingHandler
    void evolve(AgencyRegistered event) {
        id = event.agencyId();
    }

    @EventSourcingHandler
    void evolve(DivisionAdded event) {
        divisions.put(event.division(), event.name());
    }

    @EventSourcingHandler
    void evolve(OfficerAppointed event) {
        posts.put(event.officer(), event);
    }

    @EventSourcingHandler
    void evolve(OfficerErased event) {
        posts.remove(event.officer());
        erased.add(event.officer());
    }

    @EventSourcingHandler
    void evolve(ActingBegan event) {
        actingOrders.add(event);
    }

    @EventSourcingHandler
    void evolve(ActingEnded event) {
        actingOrders.add(event);
    }

    @EventSourcingHandler
    void evolve(DecisionChainSet event) {
        chains.put(event.since(), event.chain());
    }

    @EventSourcingHandler
    void evolve(ReadingGranted event) {
        readers.put(event.office(), event.from());
    }

    @EventSourcingHandler
    void evolve(ReadingWithdrawn event) {
        readers.remove(event.office());
    }
}
