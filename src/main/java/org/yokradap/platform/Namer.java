package org.yokradap.platform;

import java.util.Locale;
import java.util.Optional;

/** Knows what people call something that a message is about, where the message's argument is an id: nobody is shown an id. */
@FunctionalInterface
public interface Namer {
    /** Empty for what this one does not know. */
    Optional<String> nameOf(Object argument, Locale locale);
}
