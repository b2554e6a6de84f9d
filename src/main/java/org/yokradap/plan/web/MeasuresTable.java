package org.yokradap.plan.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.yokradap.assessment.api.analysis.MeasureLine;
import org.yokradap.assessment.api.analysis.Sheet.Problem;
import org.yokradap.assessment.api.analysis.SheetReader;
import org.yokradap.assessment.api.analysis.SheetRejection;
import org.yokradap.assessment.api.analysis.UnreadableSheet;

/** Reads the lines of an uploaded table, whatever a person's own file is called. */
@Component
class MeasuresTable {
    private static final String NAME = "measures.csv";

    private final SheetReader reader;

    MeasuresTable(SheetReader reader) {
        this.reader = reader;
    }

    /**
     * The lines; none for an empty field.
     *
     * @throws UnreadableSheet for a file that is not text, or no table
     */
    List<MeasureLine> lines(MultipartFile file) {
        if (file.isEmpty()) return List.of();
        return reader.read(Map.of(NAME, text(file))).measures().orElse(List.of());
    }

    private static String text(MultipartFile file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.getBytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableSheet(List.of(new Problem(NAME, SheetRejection.NOT_UTF8.because())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
