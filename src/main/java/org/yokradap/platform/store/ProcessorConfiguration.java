package org.yokradap.platform.store;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.async.SequentialPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How projections and automations read the store: pooled, in batches, and never going on after an error. */
@Configuration(proxyBeanMethods = false)
class ProcessorConfiguration {
    /** Two cores read faster than one; more threads would only hold database connections. */
    private static final int THREADS = 2;

    static final int BATCH = 500;

    /** How soon a projection goes on after an error or a rebuild, or sees another node's events; Axon's five seconds are long to stare at. */
    private static final Duration CLAIM_INTERVAL = Duration.ofSeconds(1);

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService processorCoordinators() {
        return Executors.newScheduledThreadPool(1, new AxonThreadFactory("coordinator"));
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService processorWorkers() {
        return Executors.newScheduledThreadPool(THREADS, new AxonThreadFactory("projection"));
    }

    @Bean
    ConfigurerModule pooledProcessors(
            ScheduledExecutorService processorCoordinators,
            ScheduledExecutorService processorWorkers,
            NewEvents newEvents) {
        return configurer -> configurer.eventProcessing(processing -> processing
                .configureDefaultStreamableMessageSource(
                        configuration -> new ProcessorStream(configuration.eventStore(), newEvents))
                .usingPooledStreamingEventProcessors(
                        (configuration, builder) -> builder.coordinatorExecutor(processorCoordinators)
                                .workerExecutor(processorWorkers)
                                .initialSegmentCount(1)
                                .tokenClaimInterval(CLAIM_INTERVAL.toMillis())
                                .batchSize(BATCH))
                // A view with a hole in it is worse than a view that is late: stop, say so, and try again.
                .registerDefaultListenerInvocationErrorHandler(configuration -> PropagatingErrorHandler.instance())
                .registerDefaultErrorHandler(configuration -> PropagatingErrorHandler.instance())
                .registerDefaultSequencingPolicy(configuration -> new SequentialPolicy()));
    }
}
