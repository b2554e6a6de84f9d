package org.yokradap.platform;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a command with a text that could not be kept or shown. A NUL character is one: an event could hold it, but no text of
 * PostgreSQL can, and the view that meets it would stop there for good, for every agency. A text without end is another.
 */
final class TypedText {
    private TypedText() {}

    /**
     * Looks at every text in the command, however deep it is.
     *
     * @throws Rejection naming the component of the command that the text is in
     */
    static void check(Object command) {
        if (!command.getClass().isRecord()) return;
        for (RecordComponent component : command.getClass().getRecordComponents())
            checkIn(valueOf(component, command), longest(component, Longest.TEXT), component.getName());
    }

    private static int longest(RecordComponent component, int otherwise) {
        var longest = component.getAnnotation(Longest.class);
        return longest == null ? otherwise : longest.value();
    }

    private static void checkIn(@Nullable Object value, int longest, String field) {
        switch (value) {
            case CharSequence text -> checkText(text, longest, field);
            case Optional<?> optional -> checkIn(optional.orElse(null), longest, field);
            case Collection<?> collection -> collection.forEach(it -> checkIn(it, longest, field));
            case Map<?, ?> map -> {
                checkIn(map.keySet(), longest, field);
                checkIn(map.values(), longest, field);
            }
            case Record inner -> {
                for (RecordComponent component : inner.getClass().getRecordComponents())
                    checkIn(valueOf(component, inner), longest(component, longest), field);
            }
            case null, default -> {}
        }
    }

    private static void checkText(CharSequence text, int longest, String field) {
        if (text.chars().anyMatch(character -> character == 0))
            throw TextRejection.NUL_CHARACTER.because().on(field);
        if (text.length() > longest)
            throw TextRejection.TOO_LONG.because(longest).on(field);
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
}
