package org.yokradap.assessment.write;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.yokradap.assessment.api.AgencyFrameworkId;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.FrameworkCommand.PublishFramework;
import org.yokradap.assessment.api.FrameworkId;
import org.yokradap.assessment.api.FrameworkPublished;
import org.yokradap.assessment.api.FrameworkReader;
import org.yokradap.assessment.api.FrameworkRejection;
import org.yokradap.assessment.api.FrameworkShelf;
import org.yokradap.assessment.api.Frameworks;
import org.yokradap.assessment.api.ScoredSubjects;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.UnreadableFramework;

/** One agency's editions of a framework. The newest is in force, for assessments that were opened under an older one too. */
@Aggregate
class AgencyFramework {
    @AggregateIdentifier
    private @Nullable AgencyFrameworkId id;

    private int edition;
    private String text = "";

    AgencyFramework() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(PublishFramework command, FrameworkReader reader, FrameworkShelf shelf, ScoredSubjects scored) {
        FrameworkId wanted = command.agencyFrameworkId().frameworkId();
        if (command.reason().isBlank())
            throw FrameworkRejection.REASON_MISSING.because().on("reason");
        if (command.basedOn() != edition)
            throw FrameworkRejection.OVERTAKEN.because(edition).on("text");
        Frameworks known = shelf.of(command.agencyId());
        Framework framework = read(command.text(), reader, known);
        if (!framework.id().equals(wanted))
            throw FrameworkRejection.OTHER_ID.because(wanted, framework.id()).on("text");
        if (inForce(wanted, reader, known).filter(framework::equals).isPresent())
            throw FrameworkRejection.NOTHING_CHANGED.because().on("text");
        List<Subject> going = framework.unknownOf(scored.under(command.agencyFrameworkId()));
        if (!going.isEmpty() && !command.evenIfScored()) throw wouldGo(going);
        apply(new FrameworkPublished(command.agencyFrameworkId(), edition + 1, command.text(), command.reason()));
    }

    /** An edition of long ago, which is not read any more, is like none. */
    private Optional<Framework> inForce(FrameworkId wanted, FrameworkReader reader, Frameworks known) {
        if (id == null) return known.find(wanted);
        try {
            return Optional.of(reader.read(text, Frameworks.NONE));
        } catch (UnreadableFramework e) {
            return Optional.empty();
        }
    }

    private static Framework read(String text, FrameworkReader reader, Frameworks beside) {
        try {
            return reader.read(text, beside);
        } catch (UnreadableFramework e) {
            throw FrameworkRejection.TEXT_UNREADABLE
                    .because(e.faults().getFirst().line())
                    .on("text");
        }
    }

    private static RuntimeException wouldGo(List<Subject> codes) {
        return FrameworkRejection.SCORED_CODES_WOULD_GO
                .because(codes.stream().map(Subject::code).collect(Collectors.joining(", ")))
                .on("evenIfScored");
    }

    @EventSourcingHandler
    void evolve(FrameworkPublished event) {
        id = event.agencyFrameworkId();
        edition = event.edition();
        text = event.text();
    }
}
