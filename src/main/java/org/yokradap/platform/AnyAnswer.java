package org.yokradap.platform;

import java.lang.reflect.Type;
import org.axonframework.messaging.responsetypes.ResponseType;

/**
 * Takes the answer of whichever handler there is for a question. Each question has one handler, and {@link Query} says what it
 * answers; Axon's own type for a single instance would overlook handlers that answer with a list or another generic type.
 */
final class AnyAnswer implements ResponseType<Object> {
    @Override
    public boolean matches(Type responseType) {
        return true;
    }

    @Override
    public Class<Object> responseMessagePayloadType() {
        return Object.class;
    }

    @Override
    public Class<?> getExpectedResponseType() {
        return Object.class;
    }

    @Override
    public String toString() {
        return "any answer";
    }
}
