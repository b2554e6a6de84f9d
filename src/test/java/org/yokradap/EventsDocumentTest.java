package org.yokradap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;
import org.yokradap.architecture.Vocabulary;

/**
 * {@code docs/events.md} lists every event as the code has it. To write it anew:
 * {@code mvn test -Dtest=EventsDocumentTest -Dyokradap.docs.write=true}.
 */
class EventsDocumentTest {
    private static final Path DOCUMENT = Path.of("docs/events.md");

    private static final String HEAD = """
            # Events

            Everything that can stand in the event store, under the name it has there. Written from the code by `EventsDocumentTest`, which
            fails when the two differ; `mvn test -Dtest=EventsDocumentTest -Dyokradap.docs.write=true` writes it anew.

            Beside its payload each event carries metadata: `actor` (officer), `role`, `agency`, for those who belong to one `division`, `at`
            (the moment by the application's clock), and `address-class` (from what kind of network; missing in those of before it was
            kept). Of one who speaks for another (รักษาราชการแทน), `role` and `division` are those of the
            post in which is spoken, `acting-for` is the officer who holds it, and `post` is the role of the speaker's own post. Names,
            addresses and files are never in an event.
            """;

    @Test
    void listsEveryEventAsTheCodeHasIt() throws IOException {
        var document = document();
        if (Boolean.getBoolean("yokradap.docs.write")) Files.writeString(DOCUMENT, document);

        assertThat(DOCUMENT).hasContent(document);
    }

    private static String document() {
        var modules = Vocabulary.events().stream()
                .collect(Collectors.groupingBy(Vocabulary::moduleOf, TreeMap::new, Collectors.toList()));
        return modules.entrySet().stream()
                .map(module -> section(module.getKey(), module.getValue()))
                .collect(Collectors.joining("", HEAD, ""));
    }

    private static String section(String module, List<Class<?>> events) {
        return events.stream()
                .map(event -> "| `%s.%s` | %s | %s |\n"
                        .formatted(
                                module,
                                event.getSimpleName(),
                                event.getAnnotation(Revision.class).value(),
                                fields(event)))
                .collect(Collectors.joining(
                        "", "\n## %s\n\n| event | revision | fields |\n|---|---|---|\n".formatted(module), ""));
    }

    private static String fields(Class<?> event) {
        return Arrays.stream(event.getRecordComponents())
                .map(EventsDocumentTest::field)
                .collect(Collectors.joining(", "));
    }

    private static String field(RecordComponent component) {
        return "`" + component.getName() + "` " + name(component.getGenericType());
    }

    private static String name(Type type) {
        return switch (type) {
            case Class<?> plain -> plain.getSimpleName();
            case ParameterizedType generic ->
                name(generic.getRawType())
                        + Arrays.stream(generic.getActualTypeArguments())
                                .map(EventsDocumentTest::name)
                                .collect(Collectors.joining(", ", " of ", ""));
            default -> type.getTypeName();
        };
    }
}
