package org.yokradap.platform.store;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Calls everybody who waits for new events of this process. Events of other nodes are found by looking, once a second. */
final class NewEvents {
    private final Set<Runnable> waiting = ConcurrentHashMap.newKeySet();

    void announce() {
        waiting.forEach(Runnable::run);
    }

    void call(Runnable callback) {
        waiting.add(callback);
    }

    void forget(Runnable callback) {
        waiting.remove(callback);
    }
}
