package org.yokradap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yokradap.architecture.Vocabulary;
import org.yokradap.people.api.AgencyMessage;
import org.yokradap.people.api.AllowedTo;
import org.yokradap.people.api.Role;

/**
 * {@code docs/roles.md} says who may do what as the code has it. To write it anew:
 * {@code mvn test -Dtest=RolesDocumentTest -Dyokradap.docs.write=true}.
 */
class RolesDocumentTest {
    private static final Path DOCUMENT = Path.of("docs/roles.md");
    private static final Path HEAD = Path.of("src/test/resources/roles/head.md");
    private static final Path WORDS = Path.of("src/test/resources/roles/words.properties");

    private final Properties words = words();

    private static Properties words() {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(WORDS, StandardCharsets.UTF_8)) {
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void saysWhoMayDoWhatAsTheCodeHasIt() throws IOException {
        var document = document();
        if (Boolean.getBoolean("yokradap.docs.write")) Files.writeString(DOCUMENT, document);

        assertThat(DOCUMENT).hasContent(document);
    }

    @Test
    void hasWordsForEveryCommandAndQuery() {
        var names = Stream.concat(Vocabulary.commands().stream(), Vocabulary.queries().stream())
                .map(Class::getSimpleName)
                .toList();
        assertThat(names)
                .as("Every command and query needs a line in " + WORDS)
                .containsExactlyInAnyOrderElementsOf(words.stringPropertyNames());
    }

    private String document() throws IOException {
        return Files.readString(HEAD)
                + section("Orders", Vocabulary.commands())
                + section("Questions", Vocabulary.queries());
    }

    private String section(String title, List<Class<?>> messages) {
        var modules = messages.stream()
                .collect(Collectors.groupingBy(Vocabulary::moduleOf, TreeMap::new, Collectors.toList()));
        var head = Arrays.stream(Role.values()).map(RolesDocumentTest::heading).collect(Collectors.joining(" | "));
        var line = Arrays.stream(Role.values()).map(role -> ":-:").collect(Collectors.joining("|"));
        return modules.entrySet().stream()
                .map(module -> "\n### %s\n\n| | name in the code | %s |\n|---|---|%s|\n%s"
                        .formatted(
                                module.getKey(),
                                head,
                                line,
                                module.getValue().stream().map(this::row).collect(Collectors.joining())))
                .collect(Collectors.joining("", "\n## " + title + "\n", ""));
    }

    private String row(Class<?> message) {
        var allowed = List.of(message.getAnnotation(AllowedTo.class).value());
        var cells = Arrays.stream(Role.values())
                .map(role -> !allowed.contains(role)
                        ? ""
                        : isOfADivision(role) && speaksForADivision(message) ? "own" : "yes")
                .collect(Collectors.joining(" | "));
        return "| %s | `%s` | %s |\n".formatted(words.get(message.getSimpleName()), message.getSimpleName(), cells);
    }

    private static boolean isOfADivision(Role role) {
        return role == Role.DIVISION_HEAD;
    }

    private static boolean speaksForADivision(Class<?> message) {
        try {
            return message.getMethod("spokenFor").getDeclaringClass() != AgencyMessage.class;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    private static String heading(Role role) {
        var words = role.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
