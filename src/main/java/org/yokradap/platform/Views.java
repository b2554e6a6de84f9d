package org.yokradap.platform;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.yokradap.platform.store.Freshness;

/** For those who act on the views without having given a command: what they read must not lie behind what is stored. */
@Component
public class Views {
    private final Freshness freshness;

    Views(Freshness freshness) {
        this.freshness = freshness;
    }

    /** Whether every view has taken in all that is stored now; waits for it as long as this. */
    public boolean areFresh(Duration patience) {
        return freshness.awaitAll(patience);
    }
}
