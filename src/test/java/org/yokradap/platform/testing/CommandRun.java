package org.yokradap.platform.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yokradap.platform.cli.CommandShell;
import org.yokradap.platform.cli.Subcommand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One run of a command, as the one who called it sees it. */
public record CommandRun(int exit, String out, String err) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static CommandRun of(Subcommand command, String... arguments) {
        return of(command, new byte[0], arguments);
    }

    public static CommandRun of(Subcommand command, byte[] input, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit = new CommandShell(List.of(command)).run(new ByteArrayInputStream(input), out, err, arguments);
        return new CommandRun(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    public JsonNode json() {
        return JSON.readTree(out);
    }

    /** One document a line. */
    public List<JsonNode> jsonLines() {
        return out.lines().map(JSON::readTree).toList();
    }
}
