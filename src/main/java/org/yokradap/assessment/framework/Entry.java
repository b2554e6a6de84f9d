package org.yokradap.assessment.framework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yokradap.platform.Rejection;

/** The fields of one node, read by name and type; whatever is missing, misspelt or of the wrong kind is said with its line. */
record Entry(String file, Node.Fields fields) {
    static Entry of(String file, Node node) {
        if (node instanceof Node.Fields fields) return new Entry(file, fields);
        throw new InvalidFramework(file, node.line(), "fields were expected here");
    }

    /** Refuses every other field: a misspelt optional one would silently be missing. */
    Entry having(String... names) {
        Set<String> known = Set.of(names);
        fields.values().forEach((name, node) -> {
            if (!known.contains(name)) throw wrongAt(node.line(), "no field is called \"" + name + "\"");
        });
        return this;
    }

    InvalidFramework wrong(String message) {
        return wrongAt(fields.line(), message);
    }

    InvalidFramework wrong(String field, String message) {
        return wrongAt(line(field), message);
    }

    InvalidFramework wrongAt(int line, String message) {
        return new InvalidFramework(file, line, message);
    }

    int line(String field) {
        return node(field).map(Node::line).orElse(fields.line());
    }

    String text(String name) {
        return required(name, text -> text);
    }

    <T> T required(String name, Function<String, T> reading) {
        return optional(name, reading).orElseThrow(() -> wrong("\"" + name + "\" is missing"));
    }

    <T> Optional<T> optional(String name, Function<String, T> reading) {
        return node(name).flatMap(node -> read(node, reading));
    }

    boolean flag(String name, boolean otherwise) {
        return optional(name, Entry::yesOrNo).orElse(otherwise);
    }

    private static boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    Entry entry(String name) {
        return of(file, node(name).orElseThrow(() -> wrong("\"" + name + "\" is missing")));
    }

    List<Entry> entries(String name) {
        return items(name).map(node -> of(file, node)).toList();
    }

    List<String> texts(String name) {
        return items(name)
                .flatMap(node -> read(node, Function.<String>identity()).stream())
                .toList();
    }

    /** Keys with one value each, which may be empty. */
    Map<String, Node.Text> pairs(String name) {
        Map<String, Node.Text> pairs = new LinkedHashMap<>();
        node(name).ifPresent(node -> of(file, node).fields().values().forEach((key, it) -> pairs.put(key, scalar(it))));
        return pairs;
    }

    /** A reading that may refuse; its refusal gets the line. */
    <T> T at(int line, Function<String, T> reading, String text) {
        try {
            return reading.apply(text);
        } catch (Rejection | IllegalArgumentException e) {
            throw wrongAt(line, "\"" + text + "\" cannot stand here: " + e.getMessage());
        }
    }

    private Optional<Node> node(String name) {
        return Optional.ofNullable(fields.values().get(name));
    }

    private Stream<Node> items(String name) {
        return node(name).stream().flatMap(node -> {
            if (node instanceof Node.Items items) return items.values().stream();
            throw wrongAt(node.line(), "\"" + name + "\" must be a list");
        });
    }

    private <T> Optional<T> read(Node node, Function<String, T> reading) {
        Node.Text text = scalar(node);
        return text.value().isEmpty() ? Optional.empty() : Optional.of(at(text.line(), reading, text.value()));
    }

    private Node.Text scalar(Node node) {
        if (node instanceof Node.Text text) return text;
        throw wrongAt(node.line(), "one value was expected here");
    }
}
