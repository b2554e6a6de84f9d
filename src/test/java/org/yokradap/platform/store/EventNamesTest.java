package org.yokradap.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyRegistered;

class EventNamesTest {
    private final Serializer serializer = new EventStoreConfiguration().serializer();

    @Nested
    class AnEvent {
        private final AgencyRegistered event = new AgencyRegistered(AgencyId.ofCode("nakham"), "เทศบาลตำบลนาคำ");

        @Test
        void standsInTheStoreUnderItsModuleAndItsName() {
            var stored = serializer.serialize(event, String.class);

            assertThat(stored.getType().getName()).isEqualTo("people.AgencyRegistered");
            assertThat(stored.getType().getRevision()).isEqualTo("1");
            assertThat(stored.getData()).isEqualTo("{\"agencyId\":\"agency-nakham\",\"name\":\"เทศบาลตำบลนาคำ\"}");
        }

        @Test
        void isReadBack() {
            var stored = serializer.serialize(event, byte[].class);

            assertThat(serializer.<byte[], Object>deserialize(stored)).isEqualTo(event);
        }

        @Test
        void ofANameThatTheCodeDoesNotKnowIsNotPassedOver() {
            var stored = new SimpleSerializedObject<>(
                    "{}".getBytes(StandardCharsets.UTF_8), byte[].class, "people.AgencyAbolished", "2");

            assertThatExceptionOfType(SerializationException.class)
                    .isThrownBy(() -> serializer.deserialize(stored))
                    .withMessageContaining("\"people.AgencyAbolished\", revision 2");
        }
    }

    @Nested
    class ATrackingToken {
        static Set<TrackingToken> tokens() {
            var position = GapAwareTrackingToken.newInstance(12, new TreeSet<>(Set.of(7L, 9L)));
            return Set.of(
                    position,
                    new GlobalSequenceTrackingToken(12),
                    new MergedTrackingToken(position, GapAwareTrackingToken.newInstance(8, new TreeSet<>())),
                    (ReplayToken) ReplayToken.createReplayToken(position),
                    (ReplayToken) ReplayToken.createReplayToken(
                            position, GapAwareTrackingToken.newInstance(3, new TreeSet<>())));
        }

        @ParameterizedTest
        @MethodSource("tokens")
        void isReadBack(TrackingToken token) {
            var stored = serializer.serialize(token, byte[].class);

            assertThat(serializer.<byte[], Object>deserialize(stored)).isEqualTo(token);
        }
    }

    @Test
    void metadataIsReadBack() {
        var signed = MetaData.with("actor", "officer-nakham-1").and("agency", "agency-nakham");

        assertThat(serializer.<byte[], Object>deserialize(serializer.serialize(signed, byte[].class)))
                .isEqualTo(signed);
    }
}
