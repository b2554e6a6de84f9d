package org.yokradap.platform.web;

import java.io.Serial;
import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Somebody is not let in for now, whatever they show: there were too many wrong tries. */
public final class TooManyTries extends AuthenticationException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    /**
     * Made by whoever counts.
     *
     * @param wait how long nothing is looked at
     */
    public TooManyTries(Duration wait) {
        super("Too many tries, wait " + wait);
        this.wait = wait;
    }

    public Duration waiting() {
        return wait;
    }
}
