package org.yokradap.people.write;

import java.util.List;
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
        check(message.getPayload(), actor);
        return chain.proceed();
    }

    static void check(Object payload, Actor actor) {
        var allowed = payload.getClass().getAnnotation(AllowedTo.class);
        if (allowed == null || !List.of(allowed.value()).contains(actor.role())) {
            throw AccessRejection.NOT_YOUR_ROLE.because();
        }
        if (!(payload instanceof AgencyMessage about) || !about.agencyId().equals(actor.agency())) {
            throw AccessRejection.NOT_YOUR_AGENCY.because();
        }
    }
}
