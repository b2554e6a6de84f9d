package org.yokradap.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
        String newest = forms(event).getLast();
        assertThat(JSON.readTree(readAndWritten(event, newest))).isEqualTo(JSON.readTree(newest));
    }

    /** An event that got more fields keeps those that were stored before. */
    @ParameterizedTest
    @MethodSource("org.yokradap.architecture.Vocabulary#events")
    void whatWasStoredInAnEarlierFormIsStillThere(Class<?> event) throws IOException {
        for (String form : forms(event)) {
            var written = JSON.readTree(readAndWritten(event, form));
            JSON.readTree(form).properties().forEach(field -> assertThat(written.get(field.getKey()))
                    .as(field.getKey())
                    .isEqualTo(field.getValue()));
        }
    }

    private static String readAndWritten(Class<?> event, String form) {
        var stored = new SimpleSerializedObject<>(
                form.getBytes(StandardCharsets.UTF_8),
                byte[].class,
                Vocabulary.moduleOf(event) + "." + event.getSimpleName(),
                event.getAnnotation(Revision.class).value());
        Object read = SERIALIZER.deserialize(stored);
        assertThat(read).isInstanceOf(event);
        return SERIALIZER.serialize(read, String.class).getData();
    }

    /** The forms that the event was stored in, the first one first: {@code v1}, {@code v1-2} and so on. */
    private static List<String> forms(Class<?> event) throws IOException {
        String name = "events/" + event.getSimpleName() + ".v"
                + event.getAnnotation(Revision.class).value();
        var forms = new ArrayList<String>();
        forms.add(new ClassPathResource(name + ".json").getContentAsString(StandardCharsets.UTF_8));
        for (int form = 2; ; form++) {
            var grown = new ClassPathResource(name + "-" + form + ".json");
            if (!grown.exists()) return forms;
            forms.add(grown.getContentAsString(StandardCharsets.UTF_8));
        }
    }

    /** The files are named after the event alone. */
    @Test
    void noTwoEventsHaveOneName() {
        assertThat(Vocabulary.events()).extracting(Class::getSimpleName).doesNotHaveDuplicates();
    }
}
