package org.yokradap.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The most characters that a component of a command may hold; without it, it is {@link #TEXT}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Longest {
    /** The most that a spreadsheet puts into one cell, so that whatever is kept can be downloaded whole. */
    int TEXT = 32_767;

    /** A reason is read between others, often on a phone: about a page. */
    int REASON = 2_000;

    int value();
}
