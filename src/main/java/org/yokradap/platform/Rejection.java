package org.yokradap.platform;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal that a person must be able to understand: the one exception type that aggregates, policies and parsers throw
 * for input or circumstances they do not accept. Nothing has been stored when it is thrown.
 *
 * <p>The reason is also the message key ({@code rejection.<EnumName>.<CONSTANT>}), so that it can be said in every language;
 * the arguments fill the message; the field, if any, is the name of the command's component that must be mended.
 */
public final class Rejection extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Reason reason;
    private final transient List<Object> arguments;
    private final @Nullable String field;
    private final @Nullable Duration wait;

    private Rejection(Reason reason, @Nullable String field, @Nullable Duration wait, List<Object> arguments) {
        super(reason.key() + arguments + (field == null ? "" : " on " + field));
        this.reason = reason;
        this.field = field;
        this.wait = wait;
        this.arguments = arguments;
    }

    public Reason reason() {
        return reason;
    }

    public @Nullable String field() {
        return field;
    }

    /** How long it is of no use to try again; null where time changes nothing. */
    public @Nullable Duration waiting() {
        return wait;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** Names the component of the command that the person has to mend. */
    public Rejection on(String component) {
        return new Rejection(reason, component, wait, arguments);
    }

    /** Says how long it is of no use to try again. */
    public Rejection during(Duration time) {
        return new Rejection(reason, field, time, arguments);
    }

    /** Implemented by one enum per aggregate, such as {@code MeasureRejection}. */
    public interface Reason {
        String name();

        /** What kind of answer this is to the one who asked. */
        default Kind kind() {
            return Kind.INVALID;
        }

        default String key() {
            return "rejection." + getClass().getSimpleName() + "." + name();
        }

        default Rejection because(Object... arguments) {
            return new Rejection(this, null, null, List.of(arguments));
        }
    }

    /** How a refusal is answered over HTTP: 400, 403, 404, 409, 413, 429 or 503. */
    public enum Kind {
        INVALID,
        FORBIDDEN,
        UNKNOWN,
        CONFLICT,
        TOO_OFTEN,
        TOO_LARGE,
        /** Something that is needed for it does not answer now. */
        UNAVAILABLE
    }
}
