package org.yokradap.assessment.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yokradap.assessment.api.analysis.Sheet;
import org.yokradap.assessment.api.analysis.SheetRejection;
import org.yokradap.assessment.api.analysis.UnreadableSheet;
import org.yokradap.platform.cli.FileRejection;

/** A directory in which an agency keeps its tables under their usual names; other files are not looked at. */
record TableDirectory(Path directory) {
    private static final List<String> SCORES = List.of("indicators.csv", "items.csv");
    private static final List<String> OTHERS = List.of("measures.csv", "statements.csv");

    /**
     * The tables by file name.
     *
     * @throws org.yokradap.platform.Rejection when there is no table of scores
     * @throws UnreadableSheet for a file that is not text
     */
    Map<String, String> texts() {
        if (!Files.isDirectory(directory)) throw FileRejection.NO_DIRECTORY.because();
        if (SCORES.stream().noneMatch(this::has))
            throw InputRejection.NO_TABLE_OF_SCORES.because(String.join(", ", SCORES));
        var texts = new HashMap<String, String>();
        var problems = new ArrayList<Sheet.Problem>();
        for (String name : SCORES) take(name, texts, problems);
        for (String name : OTHERS) take(name, texts, problems);
        if (!problems.isEmpty()) throw new UnreadableSheet(problems);
        return texts;
    }

    /** Where the one who asked finds a place in a table. */
    String pathTo(String place) {
        return directory.resolve(place).toString();
    }

    private boolean has(String name) {
        return Files.exists(directory.resolve(name));
    }

    private void take(String name, Map<String, String> texts, List<Sheet.Problem> problems) {
        if (!has(name)) return;
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(directory.resolve(name)));
            CharBuffer text = CharBuffer.allocate(bytes.remaining());
            boolean readable = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(bytes, text, true)
                    .isUnderflow();
            if (readable) texts.put(name, text.flip().toString());
            else problems.add(new Sheet.Problem(name + ":" + line(bytes), SheetRejection.NOT_UTF8.because()));
        } catch (IOException e) {
            problems.add(new Sheet.Problem(name, FileRejection.NOT_READABLE.because()));
        }
    }

    /** Of the first byte that was not decoded. */
    private static int line(ByteBuffer bytes) {
        int line = 1;
        for (int i = 0; i < bytes.position(); i++) if (bytes.get(i) == '\n') line++;
        return line;
    }
}
