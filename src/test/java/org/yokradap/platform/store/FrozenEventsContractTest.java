package org.yokradap.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.yokradap.architecture.Vocabulary;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every event has a frozen file {@code events/<Event>.v<revision>.json}; the store's own serializer reads it, and writes the
 * same again. What the values mean is asserted by the contract test of each module.
 */
class FrozenEventsContractTest {
    private static final Serializer SERIALIZER = new EventStoreConfiguration().serializer();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @MethodSource("org.yokradap.architecture.Vocabulary#events")
    void anEventIsReadAndWrittenAsItWasStored(Class<?> event) throws IOException {
        var revision = event.getAnnotation(Revision.class).value();
        var frozen = new ClassPathResource("events/" + event.getSimpleName() + ".v" + revision + ".json")
                .getContentAsString(StandardCharsets.UTF_8);
        var stored = new SimpleSerializedObject<>(
                frozen.getBytes(StandardCharsets.UTF_8),
                byte[].class,
                Vocabulary.moduleOf(event) + "." + event.getSimpleName(),
                revision);

        Object read = SERIALIZER.deserialize(stored);

        assertThat(read).isInstanceOf(event);
        assertThat(JSON.readTree(SERIALIZER.serialize(read, String.class).getData()))
                .isEqualTo(JSON.readTree(frozen));
    }

    /** The files are named after the event alone. */
    @Test
    void noTwoEventsHaveOneName() {
        assertThat(Vocabulary.events()).extracting(Class::getSimpleName).doesNotHaveDuplicates();
    }
}
