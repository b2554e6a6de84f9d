package org.yokradap.followup.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.yokradap.people.api.Actor;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.Signature;

/** Where commands are signed, as in the application, and given to an aggregate on its own. */
final class Desk {
    static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    static final Instant MORNING = Instant.parse("2023-01-20T02:00:00Z");

    private Desk() {}

    static <T> AggregateTestFixture<T> fixture(Class<T> aggregate, Instant now, Object... ports) {
        var fixture = new AggregateTestFixture<>(aggregate);
        fixture.registerInjectableResource(Clock.fixed(now, BANGKOK));
        for (Object port : ports) fixture.registerInjectableResource(port);
        fixture.registerParameterResolverFactory(new Speaker());
        fixture.registerCommandHandlerInterceptor(new CorrelationDataInterceptor<>(new SimpleCorrelationDataProvider(
                Actor.OFFICER,
                Actor.ROLE,
                Signature.AGENCY,
                Actor.DIVISION,
                Actor.ACTING_FOR,
                Actor.POST,
                Signature.AT)));
        return fixture;
    }

    static MetaData signature(Actor actor) {
        return MetaData.from(actor.toMetadata()).and(Signature.AT, MORNING.toString());
    }

    /** An event as it is found in the store. */
    static EventMessage<?> by(Actor actor, Object event) {
        return GenericEventMessage.asEventMessage(event).withMetaData(signature(actor));
    }

    static Matcher<Exception> refusal(Rejection.Reason reason) {
        return refusal(reason, rejection -> {});
    }

    static Matcher<Exception> refusal(Rejection.Reason reason, String field) {
        return refusal(reason, rejection -> assertThat(rejection.field()).isEqualTo(field));
    }

    static Matcher<Exception> refusal(Rejection.Reason reason, Consumer<Rejection> more) {
        return new CustomTypeSafeMatcher<>("a refusal because of " + reason) {
            @Override
            protected boolean matchesSafely(Exception exception) {
                if (!(exception instanceof Rejection rejection)
                        || !rejection.reason().equals(reason)) return false;
                more.accept(rejection);
                return true;
            }
        };
    }

    /** As the application does it: whoever signed the message. */
    private static final class Speaker implements ParameterResolverFactory {
        @Override
        public @Nullable ParameterResolver<Actor> createInstance(
                Executable executable, Parameter[] parameters, int parameterIndex) {
            if (parameters[parameterIndex].getType() != Actor.class) return null;
            return new ParameterResolver<>() {
                @Override
                public Actor resolveParameterValue(Message<?> message) {
                    return Actor.from(message.getMetaData()).orElseThrow();
                }

                @Override
                public boolean matches(Message<?> message) {
                    return true;
                }
            };
        }
    }
}
