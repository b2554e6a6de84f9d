package org.yokradap.assessment.framework;

import java.util.List;
import java.util.Map;

/** A piece of a YAML document that knows its line, so that what is wrong with it can be found. */
sealed interface Node {
    int line();

    /** A scalar, in its own spelling; empty for null. */
    record Text(int line, String value) implements Node {}

    /** Keys in the document's order. */
    record Fields(int line, Map<String, Node> values) implements Node {}

    record Items(int line, List<Node> values) implements Node {}
}
