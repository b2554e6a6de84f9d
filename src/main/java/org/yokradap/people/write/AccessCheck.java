package org.yokradap.people.write;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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

    /**
     * The actor, speaking in a post whose role may. If the message speaks for a division, in that of its head or else of its
     * staff, and otherwise in one that looks after all divisions before that of another division's head.
     */
    static Actor check(Object payload, Actor actor) {
        var allowed = payload.getClass().getAnnotation(AllowedTo.class);
        var roles = allowed == null ? List.<Role>of() : List.of(allowed.value());
        var division = payload instanceof AgencyMessage message ? message.spokenFor() : Optional.<DivisionId>empty();
        Predicate<Actor.Capacity> may = capacity -> roles.contains(capacity.role());
        var speaking = division.flatMap(its -> actor.in(may.and(capacity -> capacity.heads(its)))
                        .or(() -> actor.in(may.and(capacity -> capacity.isOf(its)))))
                .or(() -> actor.in(may.and(
                        capacity -> division.isEmpty() || !capacity.role().isOfDivision())))
                .or(() -> actor.in(may))
                .orElseThrow(AccessRejection.NOT_YOUR_ROLE::because);
        if (!(payload instanceof AgencyMessage about) || !about.agencyId().equals(actor.agency())) {
            throw AccessRejection.NOT_YOUR_AGENCY.because();
        }
        return speaking;
    }
}
