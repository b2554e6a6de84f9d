package org.yokradap.people.write;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.AccessRejection;
import org.yokradap.people.api.Actor;

/** Lets a handler ask who is speaking, by declaring an {@link Actor} parameter. */
@Component
class ActorParameter implements ParameterResolverFactory {
    @Override
    public @Nullable ParameterResolver<Actor> createInstance(
            Executable executable, Parameter[] parameters, int parameterIndex) {
        if (parameters[parameterIndex].getType() != Actor.class) return null;
        return new ParameterResolver<>() {
            @Override
            public Actor resolveParameterValue(Message<?> message) {
                return Actor.from(message.getMetaData()).orElseThrow(AccessRejection.UNSIGNED::because);
            }

            @Override
            public boolean matches(Message<?> message) {
                return true;
            }
        };
    }
}
