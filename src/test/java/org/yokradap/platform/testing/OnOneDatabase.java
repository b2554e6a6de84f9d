package org.yokradap.platform.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * What this is about (what pages show, what a browser does, what the door lets in) is the same on every database, and it takes long: the
 * run on PostgreSQL, which comes second, leaves it out. The statements behind those pages are tried there by the tests of their modules.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag(OnOneDatabase.TAG)
public @interface OnOneDatabase {
    /** The pom excludes it by this name. */
    String TAG = "one-database";
}
