package org.yokradap.platform.store;

import java.util.regex.Pattern;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/**
 * Writes events as JSON under a short name: {@code plan.MeasureAssigned} for {@code org.yokradap.plan.api.MeasureAssigned}.
 * The name in the store then says what happened and in which module, and not how the code is laid out.
 */
final class EventNames extends Jackson3Serializer {
    private static final String ROOT = "org.yokradap.";
    private static final Pattern EVENT = Pattern.compile("org\\.yokradap\\.([a-z]+)\\.api\\.([A-Za-z0-9]+)");
    private static final Pattern NAME = Pattern.compile("([a-z]+)\\.([A-Z][A-Za-z0-9]*)");

    EventNames(Builder builder) {
        super(builder);
    }

    @Override
    protected String resolveClassName(SerializedType serializedType) {
        var name = NAME.matcher(serializedType.getName());
        return name.matches() ? ROOT + name.group(1) + ".api." + name.group(2) : serializedType.getName();
    }

    /** Axon would pass over an event it has no class for: an aggregate would forget it, and a view would have a hole. */
    @Override
    public Class<?> classForType(SerializedType type) {
        Class<?> known = super.classForType(type);
        if (known != UnknownSerializedType.class) return known;
        throw new SerializationException("The store holds \"" + type.getName() + "\", revision " + type.getRevision()
                + ", which this version does not know: it was written by a newer one, or an upcaster is missing");
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // the signature is Axon's
    public SerializedType typeForClass(Class type) {
        var full = super.typeForClass(type);
        var event = EVENT.matcher(full.getName());
        return event.matches()
                ? new SimpleSerializedType(event.group(1) + "." + event.group(2), full.getRevision())
                : full;
    }
}
