package org.yokradap.assessment.framework;

import static org.yokradap.assessment.api.FrameworkRejection.FIELDS_EXPECTED;
import static org.yokradap.assessment.api.FrameworkRejection.FIELD_MISSING;
import static org.yokradap.assessment.api.FrameworkRejection.FIELD_UNKNOWN;
import static org.yokradap.assessment.api.FrameworkRejection.LIST_EXPECTED;
import static org.yokradap.assessment.api.FrameworkRejection.NOT_TRUE_OR_FALSE;
import static org.yokradap.assessment.api.FrameworkRejection.VALUE_EXPECTED;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yokradap.assessment.api.FrameworkRejection;
import org.yokradap.assessment.api.UnreadableFramework;
import org.yokradap.platform.Rejection;

/** The fields of one node, read by name and type; whatever is missing, misspelt or of the wrong kind is said with its line. */
record Entry(Faults faults, Node.Fields fields) {
    static Entry of(Faults faults, Node node) {
        if (node instanceof Node.Fields fields) return new Entry(faults, fields);
        throw Faults.at(node.line(), FIELDS_EXPECTED);
    }

    /** Notes every other field: a misspelt optional one would silently be missing. */
    Entry having(String... names) {
        Set<String> known = Set.of(names);
        fields.values().forEach((name, node) -> {
            if (!known.contains(name)) faults.add(node.line(), FIELD_UNKNOWN, name);
        });
        return this;
    }

    UnreadableFramework wrong(FrameworkRejection reason, Object... arguments) {
        return Faults.at(fields.line(), reason, arguments);
    }

    UnreadableFramework wrongIn(String field, FrameworkRejection reason, Object... arguments) {
        return Faults.at(line(field), reason, arguments);
    }

    /** Where the field stands; where its owner begins, when it is missing. */
    int line(String field) {
        return node(field).map(Node::line).orElse(fields.line());
    }

    String text(String name) {
        return required(name, Function.identity());
    }

    <T> T required(String name, Function<String, T> reading) {
        return optional(name, reading).orElseThrow(() -> wrong(FIELD_MISSING, name));
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
            default -> throw NOT_TRUE_OR_FALSE.because(text);
        };
    }

    Entry entry(String name) {
        return of(faults, node(name).orElseThrow(() -> wrong(FIELD_MISSING, name)));
    }

    /** The entries of a list that can be read; what is wrong with the others is noted. */
    <T> List<T> each(String name, Function<Entry, T> reading) {
        return items(name)
                .flatMap(node -> faults.attempt(() -> reading.apply(of(faults, node))).stream())
                .toList();
    }

    int count(String name) {
        return Math.toIntExact(items(name).count());
    }

    List<String> texts(String name) {
        return items(name)
                .flatMap(node -> read(node, Function.<String>identity()).stream())
                .toList();
    }

    /** Keys with one value each, which may be empty. */
    Map<String, Node.Text> pairs(String name) {
        Map<String, Node.Text> pairs = new LinkedHashMap<>();
        node(name)
                .filter(node -> !isEmpty(node))
                .ifPresent(node -> of(faults, node).fields().values().forEach((key, it) -> pairs.put(key, scalar(it))));
        return pairs;
    }

    /** A reading that may refuse; its refusal gets the line. */
    static <T> T at(int line, Function<String, T> reading, String text) {
        try {
            return reading.apply(text);
        } catch (Rejection e) {
            throw Faults.at(line, e);
        }
    }

    private Optional<Node> node(String name) {
        return Optional.ofNullable(fields.values().get(name));
    }

    private Stream<Node> items(String name) {
        return node(name).stream().flatMap(node -> switch (node) {
            case Node.Items items -> items.values().stream();
            case Node.Text text when isEmpty(text) -> Stream.empty();
            default -> throw Faults.at(node.line(), LIST_EXPECTED, name);
        });
    }

    /** A name with nothing after its colon. */
    private static boolean isEmpty(Node node) {
        return node instanceof Node.Text text && text.value().isEmpty();
    }

    private static <T> Optional<T> read(Node node, Function<String, T> reading) {
        Node.Text text = scalar(node);
        return text.value().isBlank() ? Optional.empty() : Optional.of(at(text.line(), reading, text.value()));
    }

    private static Node.Text scalar(Node node) {
        if (node instanceof Node.Text text) return text;
        throw Faults.at(node.line(), VALUE_EXPECTED);
    }
}
