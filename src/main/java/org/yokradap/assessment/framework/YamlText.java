package org.yokradap.assessment.framework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Turns YAML into nodes with their lines; data binding would forget the lines. */
final class YamlText {
    private static final YAMLMapper MAPPER = new YAMLMapper();

    private final String file;
    private final JsonParser parser;

    private YamlText(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    static Node read(String file, String text) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            if (parser.nextToken() == null) throw new InvalidFramework(file, 1, "the file is empty");
            return new YamlText(file, parser).node();
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new InvalidFramework(file, line, e.getOriginalMessage());
        }
    }

    private Node node() {
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
            if (values.put(key, node()) != null)
                throw new InvalidFramework(file, keyLine, "\"" + key + "\" stands here twice");
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
