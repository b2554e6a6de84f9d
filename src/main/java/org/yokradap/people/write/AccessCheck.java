package org.yokradap.people.write;

import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryBus;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.AccessRejection;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyMessage;
import org.yokradap.people.api.AllowedTo;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.Role;

/** Stands before every command and query: signed, by a role that may, about the actor's own agency. */
@Component
class AccessCheck {
    AccessCheck(CommandBus commands, QueryBus queries) {
        commands.registerHandlerInterceptor(this::check);
        queries.registerHandlerInterceptor(this::check);
    }

    private Object check(UnitOfWork<? extends Message<?>> unitOfWork, InterceptorChain chain) throws Exception {
        var message = unitOfWork.getMessage();
        var actor = Actor.from(message.getMetaData()).orElseThrow(AccessRejection.UNSIGNED::because);
        var speaking = check(message.getPayload(), actor);
        // Here and nowhere else is it settled in which post somebody speaks who may act in several.
        if (!speaking.equals(actor)) unitOfWork.transformMessage(it -> signed(it, actor, speaking));
        return chain.proceed();
    }

    private static <M extends Message<?>> Message<?> signed(M message, Actor before, Actor speaking) {
        var metadata =
                message.getMetaData().withoutKeys(before.toMetadata().keySet()).mergedWith(speaking.toMetadata());
        return message.withMetaData(metadata);
    }

    /** The actor, speaking in a post whose role may: in the division's own, if the message speaks for a division. */
    static Actor check(Object payload, Actor actor) {
        var allowed = payload.getClass().getAnnotation(AllowedTo.class);
        var roles = allowed == null ? List.<Role>of() : List.of(allowed.value());
        var division = payload instanceof AgencyMessage message ? message.spokenFor() : Optional.<DivisionId>empty();
        var speaking = actor.in(capacity -> roles.contains(capacity.role()) && speaksFor(capacity, division))
                .or(() -> actor.in(capacity -> roles.contains(capacity.role())))
                .orElseThrow(AccessRejection.NOT_YOUR_ROLE::because);
        if (!(payload instanceof AgencyMessage about) || !about.agencyId().equals(actor.agency())) {
            throw AccessRejection.NOT_YOUR_AGENCY.because();
        }
        return speaking;
    }

    private static boolean speaksFor(Actor.Capacity capacity, Optional<DivisionId> division) {
        return capacity.role() != Role.DIVISION_HEAD
                || division.isEmpty()
                || capacity.division().equals(division);
    }
}
