package org.yokradap.platform;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a command with a NUL character anywhere in it. An event could hold one, but no text of PostgreSQL can: the view that
 * meets it would stop there for good, for every agency.
 */
final class TypedText {
    private TypedText() {}

    /** @throws Rejection naming the component of the command that the character is in */
    static void check(Object command) {
        if (!command.getClass().isRecord()) return;
        for (RecordComponent component : command.getClass().getRecordComponents()) {
            if (hasNul(valueOf(component, command)))
                throw TextRejection.NUL_CHARACTER.because().on(component.getName());
        }
    }

    private static boolean hasNul(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case CharSequence text -> text.chars().anyMatch(character -> character == 0);
            case Optional<?> optional -> hasNul(optional.orElse(null));
            case Collection<?> collection -> collection.stream().anyMatch(TypedText::hasNul);
            case Map<?, ?> map -> hasNul(map.keySet()) || hasNul(map.values());
            case Record inner -> hasNulInside(inner);
            default -> false;
        };
    }

    private static boolean hasNulInside(Record inner) {
        for (RecordComponent component : inner.getClass().getRecordComponents()) {
            if (hasNul(valueOf(component, inner))) return true;
        }
        return false;
    }

    private static @Nullable Object valueOf(RecordComponent component, Object owner) {
        try {
            var accessor = component.getAccessor();
            accessor.trySetAccessible();
            return accessor.invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }

    enum TextRejection implements Rejection.Reason {
        NUL_CHARACTER
    }
}
