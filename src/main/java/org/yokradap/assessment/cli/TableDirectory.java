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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yokradap.assessment.api.analysis.Sheet;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.cli.FileRejection;
import org.yokradap.platform.table.DecodedText;

/** A directory in which an agency keeps its tables under their usual names; other files are not looked at. */
record TableDirectory(Path directory) {
    private static final List<String> SCORES = List.of("indicators.csv", "items.csv");
    private static final List<String> OTHERS = List.of("measures.csv", "statements.csv");

    /** In the order in which they are read. */
    static final List<String> NAMES =
            Stream.concat(SCORES.stream(), OTHERS.stream()).toList();

    /**
     * The tables by file name, as far as they are text.
     *
     * @param problems the files that are not
     */
    record Texts(Map<String, String> tables, List<Sheet.Problem> problems) {}

    /** @throws org.yokradap.platform.Rejection when there is no table of scores */
    Texts texts() {
        if (!Files.isDirectory(directory)) throw FileRejection.NO_DIRECTORY.because();
        if (SCORES.stream().noneMatch(this::has))
            throw InputRejection.NO_TABLE_OF_SCORES.because(String.join(", ", SCORES));
        var texts = new HashMap<String, String>();
        var problems = new ArrayList<Sheet.Problem>();
        for (String name : NAMES) take(name, texts, problems);
        return new Texts(texts, problems);
    }

    /** Of the tables of scores that are there. */
    String namesOfScores() {
        return SCORES.stream().filter(this::has).collect(Collectors.joining(", "));
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
            byte[] file = Files.readAllBytes(directory.resolve(name));
            try {
                texts.put(name, DecodedText.of(file).text());
            } catch (Rejection e) {
                problems.add(new Sheet.Problem(name + ":" + lineOfFirstFault(file), e));
            }
        } catch (IOException e) {
            problems.add(new Sheet.Problem(name, FileRejection.NOT_READABLE.because()));
        }
    }

    /** Where it stops being text in UTF-8. */
    private static int lineOfFirstFault(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        StandardCharsets.UTF_8.newDecoder().decode(bytes, CharBuffer.allocate(file.length), true);
        int line = 1;
        for (int i = 0; i < bytes.position() && file[i] != 0; i++) if (file[i] == '\n') line++;
        return line;
    }
}
