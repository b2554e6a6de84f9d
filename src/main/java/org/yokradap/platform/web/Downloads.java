package org.yokradap.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.yokradap.platform.AsOf;
import org.yokradap.platform.table.WrittenTable;

/** Answers with a table as a file, in the form that the address ends in. */
public final class Downloads {
    /** The end of a route that offers both: {@code "/search" + Downloads.ENDING}; the variable is called {@code format}. */
    public static final String ENDING = ".{format:csv|xlsx}";

    private Downloads() {}

    private enum Format {
        XLSX(MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")),
        CSV(new MediaType("text", "csv", StandardCharsets.UTF_8));

        @SuppressWarnings("ImmutableEnumChecker") // nothing of it changes
        private final MediaType type;

        Format(MediaType type) {
            this.type = type;
        }

        private byte[] of(WrittenTable table) {
            return this == XLSX ? table.xlsx() : table.csv();
        }
    }

    /**
     * The table as a file; one of an earlier day says so in its name, because a file has no frame around it.
     *
     * @param name of the file, without its ending
     * @param ending {@code csv} or {@code xlsx}
     */
    public static ResponseEntity<byte[]> of(WrittenTable table, String name, String ending) {
        var format = Format.valueOf(ending.toUpperCase(Locale.ROOT));
        var ofDay = AsOf.current().map(past -> "-at-" + past.day()).orElse("");
        var disposition = ContentDisposition.attachment()
                .filename(name + ofDay + "." + ending)
                .build();
        return ResponseEntity.ok()
                .contentType(format.type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(format.of(table));
    }
}
