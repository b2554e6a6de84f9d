package org.yokradap.platform;

import java.time.Duration;
import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import org.springframework.stereotype.Component;

/** Lets one of several nodes do what must not be done twice at once. */
@Component
public class OneNode {
    /** How long after the death of the node that held it a lock can be taken by another. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final LockProvider locks;

    OneNode(LockProvider locks) {
        this.locks = locks;
    }

    /**
     * Does the work, unless a node is at it already.
     *
     * @param name of the work, at most 64 characters
     * @return whether it was done here
     */
    public boolean alone(String name, Runnable work) {
        var lock = locks.lock(new LockConfiguration(ClockProvider.now(), name, LEASE, Duration.ZERO));
        if (lock.isEmpty()) return false;
        try {
            work.run();
            return true;
        } finally {
            lock.get().unlock();
        }
    }
}
