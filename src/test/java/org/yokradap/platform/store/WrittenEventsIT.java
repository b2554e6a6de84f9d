package org.yokradap.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.yokradap.platform.testing.TestDatabase;

class WrittenEventsIT {
    @Test
    void areThoseOfTheAttemptThatSucceeded() {
        try (var store = BareStore.open(TestDatabase.current().freshStore())) {
            var writtenEvents = new WrittenEvents(store.part(EventStore.class));
            var stream = BareStore.newStream();
            store.publish(List.of(BareStore.event(stream, 0)));
            var tooLate = BareStore.event(stream, 0);
            var inTime = BareStore.event(stream, 1);

            var written = writtenEvents.during(() -> {
                assertThatException().isThrownBy(() -> store.publish(List.of(tooLate)));
                store.publish(List.of(inTime));
            });

            assertThat(written).extracting(EventMessage::getIdentifier).containsExactly(inTime.getIdentifier());
        }
    }
}
