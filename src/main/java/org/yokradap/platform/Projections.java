package org.yokradap.platform;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.stereotype.Component;
import org.yokradap.platform.store.Freshness;
import org.yokradap.platform.store.ProjectionGroups;

/**
 * Builds the views again from the events. Automations are left alone: nothing is asked for a second time, and no mail is
 * sent. While it runs the pages show views that are still filling.
 */
@Component
public class Projections {
    private final EventProcessingConfiguration processing;
    private final ProjectionGroups groups;
    private final Freshness freshness;
    private final AtomicBoolean running = new AtomicBoolean();

    Projections(EventProcessingConfiguration processing, ProjectionGroups groups, Freshness freshness) {
        this.processing = processing;
        this.groups = groups;
        this.freshness = freshness;
    }

    /** The names of the processing groups that are rebuilt. */
    public Set<String> names() {
        return groups.names();
    }

    /**
     * Empties every projection and lets it read all events again.
     *
     * @param patience how long to wait for the views to catch up; they go on by themselves afterwards
     * @return whether they have caught up
     * @throws Rejection when a rebuild is going on already
     */
    public boolean rebuild(Duration patience) {
        if (!running.compareAndSet(false, true)) throw RebuildRejection.RUNNING.because();
        try {
            names().forEach(this::restartFromTheFirstEvent);
            return freshness.awaitAll(patience);
        } finally {
            running.set(false);
        }
    }

    /** Fails, and starts the processor where it was, when another node holds its token: that node must be stopped first. */
    private void restartFromTheFirstEvent(String group) {
        var processor = processing
                .eventProcessorByProcessingGroup(group, StreamingEventProcessor.class)
                .orElseThrow(() -> new IllegalStateException("No streaming processor for " + group));
        processor.shutDown();
        try {
            processor.resetTokens();
        } finally {
            processor.start();
        }
    }
}
