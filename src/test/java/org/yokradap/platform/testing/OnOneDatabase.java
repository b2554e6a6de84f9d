package org.yokradap.platform.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * What this tests is decided before any database is asked, and takes long: the run on PostgreSQL, which comes second, leaves it out.
 * Never for a test of something that is stored.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag(OnOneDatabase.TAG)
public @interface OnOneDatabase {
    /** The pom excludes it by this name. */
    String TAG = "one-database";
}
