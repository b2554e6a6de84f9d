package org.yokradap.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The earlier day as of which this thread reads. While there is one, views are read as they were at its end, and the clock
 * stands there; what is no view (accounts, mails, files) knows of no earlier day.
 */
public final class AsOf {
    private static final ThreadLocal<@Nullable Past> READ = new ThreadLocal<>();

    private AsOf() {}

    /**
     * All views of one agency as they were.
     *
     * @param day at whose end
     * @param moment the last one of the day
     * @param position of the last event that is in the views; 0 if there is none
     * @param sql the database they are in
     */
    public record Past(LocalDate day, Instant moment, long position, JdbcClient sql) {}

    public static Optional<Past> current() {
        return Optional.ofNullable(READ.get());
    }

    /** From now on this thread reads as of then. Whoever begins must {@link #end}. */
    public static void begin(Past past) {
        READ.set(past);
    }

    /** From now on this thread reads what is so today. */
    public static void end() {
        READ.remove();
    }

    public static void during(Past past, Runnable action) {
        begin(past);
        try {
            action.run();
        } finally {
            end();
        }
    }
}
