package org.yokradap.assessment.framework;

import static org.yokradap.assessment.api.FrameworkReader.LONGEST;
import static org.yokradap.assessment.api.FrameworkRejection.ANCHOR_OR_TAG;
import static org.yokradap.assessment.api.FrameworkRejection.FIELD_TWICE;
import static org.yokradap.assessment.api.FrameworkRejection.NOT_YAML;
import static org.yokradap.assessment.api.FrameworkRejection.SECOND_DOCUMENT;
import static org.yokradap.assessment.api.FrameworkRejection.TEXT_EMPTY;
import static org.yokradap.assessment.api.FrameworkRejection.TEXT_TOO_LONG;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Turns YAML into nodes with their lines; data binding would forget the lines. Of YAML only what a framework needs: anchors and
 * tags, with which a few lines can mean a million, are refused.
 */
final class YamlText {
    /** The deepest place of a framework is an item of a sub-indicator of an indicator of an instrument. */
    private static final int DEEPEST = 20;

    private static final YAMLMapper MAPPER = new YAMLMapper(YAMLFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build());

    private final YAMLParser parser;

    private YamlText(YAMLParser parser) {
        this.parser = parser;
    }

    static Node read(String text) {
        if (text.length() > LONGEST) throw Faults.at(1, TEXT_TOO_LONG, LONGEST);
        try (var parser = (YAMLParser) MAPPER.createParser(text)) {
            if (parser.nextToken() == null) throw Faults.at(1, TEXT_EMPTY);
            var yaml = new YamlText(parser);
            Node node = yaml.node();
            if (parser.nextToken() != null) throw Faults.at(yaml.line(), SECOND_DOCUMENT);
            return node;
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw Faults.at(line, NOT_YAML, firstLine(e.getOriginalMessage()));
        }
    }

    /** The parser goes on to print the place with its surroundings, which the reader sees anyway. */
    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private Node node() {
        if (parser.isCurrentAlias() || parser.getObjectId() != null || parser.getTypeId() != null)
            throw Faults.at(line(), ANCHOR_OR_TAG);
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields();
            case START_ARRAY -> items();
            case VALUE_NULL -> new Node.Text(line(), "");
            default -> new Node.Text(line(), parser.getString());
        };
    }

    private Node.Fields fields() {
        int line = line();
        Map<String, Node> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int keyLine = line();
            parser.nextToken();
            if (values.put(key, node()) != null) throw Faults.at(keyLine, FIELD_TWICE, key);
        }
        return new Node.Fields(line, values);
    }

    private Node.Items items() {
        int line = line();
        List<Node> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) values.add(node());
        return new Node.Items(line, values);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }
}
