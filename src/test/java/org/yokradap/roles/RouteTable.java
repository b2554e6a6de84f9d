package org.yokradap.roles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yokradap.architecture.Vocabulary;
import org.yokradap.people.api.AllowedTo;
import org.yokradap.people.api.Role;

/** What is settled for each route, in {@code src/test/resources/roles/routes.txt}; its head says how to write a line. */
final class RouteTable {
    static final Path FILE = Path.of("src/test/resources/roles/routes.txt");

    private static final Map<String, Class<?>> MESSAGES = Stream.concat(
                    Vocabulary.commands().stream(), Vocabulary.queries().stream())
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private final Map<String, Rule> rules = new LinkedHashMap<>();

    /**
     * Who may go a way.
     *
     * @param messages all of which somebody must be allowed to give
     * @param words beside messages: {@code everybody}, {@code signed-in}, {@code demonstration}, or a role
     * @param given whether the route gives its messages; a form for an order does not
     */
    record Rule(List<Class<?>> messages, Set<String> words, boolean given) {
        boolean isOpen() {
            return words.contains("everybody");
        }

        /** Not walked by those who may: it would turn the whole application. */
        boolean isDemonstration() {
            return words.contains("demonstration");
        }

        boolean allows(Role role) {
            if (isOpen() || words.contains("signed-in")) return true;
            var named = words.isEmpty() || words.contains(role.name());
            return named && messages.stream().allMatch(message -> RouteTable.allows(message, role));
        }
    }

    RouteTable() {
        try {
            Files.readAllLines(FILE).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        var sides = line.split(" = ", 2);
        if (sides.length < 2 || rules.put(sides[0].strip(), rule(line, sides[1])) != null)
            throw new IllegalStateException(
                    FILE + " has a line that says nothing, or something a second time: " + line);
    }

    private static Rule rule(String line, String right) {
        var words = Arrays.asList(right.strip().split("\\s+"));
        var named = words.stream().map(word -> word.replaceFirst("^~", "")).toList();
        var unknown = named.stream()
                .filter(word ->
                        Character.isUpperCase(word.charAt(0)) && !word.equals(word.toUpperCase(java.util.Locale.ROOT)))
                .filter(word -> !MESSAGES.containsKey(word))
                .toList();
        if (!unknown.isEmpty()) throw new IllegalStateException("There is no " + unknown + " any more: " + line);
        return new Rule(
                named.stream()
                        .flatMap(word -> Stream.ofNullable(MESSAGES.get(word)))
                        .<Class<?>>map(it -> it)
                        .toList(),
                named.stream().filter(word -> !MESSAGES.containsKey(word)).collect(Collectors.toSet()),
                words.stream().noneMatch(word -> word.startsWith("~")));
    }

    Optional<Rule> of(Route route) {
        return Optional.ofNullable(rules.get(route.name()));
    }

    Set<String> names() {
        return rules.keySet();
    }

    static boolean allows(Class<?> message, Role role) {
        return List.of(message.getAnnotation(AllowedTo.class).value()).contains(role);
    }
}
