package org.yokradap.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A group that nobody named gets Axon's default processor, which falls thousands of events behind. */
@HandlersTest
class ProcessorsIT {
    @Autowired
    private EventProcessingConfiguration processing;

    @Test
    void allArePooledAndReadInBatches() {
        var processors = processing.eventProcessors().values().stream()
                .filter(processor -> !processor.getName().equals(TestHandlers.SUBSCRIBING))
                .toList();

        assertThat(processors).hasSizeGreaterThan(1).allSatisfy(processor -> assertThat(processor)
                .isInstanceOf(PooledStreamingEventProcessor.class)
                .extracting("batchSize")
                .isEqualTo(ProcessorConfiguration.BATCH));
    }
}
