package org.yokradap.assessment.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.yokradap.assessment.api.analysis.Sheet;
import org.yokradap.assessment.api.analysis.SheetRejection;
import org.yokradap.assessment.api.analysis.UnreadableSheet;

/** Uploaded files by what they are for: the field they came in names the table, whatever a person's own file is called. */
record UploadedTables(
        @Nullable MultipartFile indicators,
        @Nullable MultipartFile items,
        @Nullable MultipartFile statements) {

    /**
     * The files' contents, by the names under which tables are read.
     *
     * @throws UnreadableSheet for a file that is not text
     */
    Map<String, String> texts() {
        var texts = new HashMap<String, String>();
        var problems = new ArrayList<Sheet.Problem>();
        take("indicators.csv", indicators, texts, problems);
        take("items.csv", items, texts, problems);
        take("statements.csv", statements, texts, problems);
        if (!problems.isEmpty()) throw new UnreadableSheet(problems);
        return texts;
    }

    private static void take(
            String name, @Nullable MultipartFile file, Map<String, String> texts, List<Sheet.Problem> problems) {
        if (file == null || file.isEmpty()) return;
        try {
            var decoder = StandardCharsets.UTF_8.newDecoder();
            texts.put(name, decoder.decode(ByteBuffer.wrap(file.getBytes())).toString());
        } catch (CharacterCodingException e) {
            problems.add(new Sheet.Problem(name, SheetRejection.NOT_UTF8.because()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
