package org.yokradap.assessment.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.AssessmentRejection;
import org.yokradap.assessment.api.FrameworkShelf;
import org.yokradap.assessment.api.analysis.CurrentAnalysis;
import org.yokradap.people.api.Actor;
import org.yokradap.platform.Queries;
import org.yokradap.platform.table.WrittenTable;

/** The table to fill in, and the recorded scores, as files. */
@Controller
class TableDownloads {
    private final ScoreTables tables;
    private final FrameworkShelf shelf;
    private final Queries queries;

    TableDownloads(ScoreTables tables, FrameworkShelf shelf, Queries queries) {
        this.tables = tables;
        this.shelf = shelf;
        this.queries = queries;
    }

    enum Format {
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

        static Format named(String ending) {
            return valueOf(ending.toUpperCase(Locale.ROOT));
        }
    }

    @GetMapping("/analysis/import/template.{format:csv|xlsx}")
    ResponseEntity<byte[]> template(@PathVariable String format, @RequestParam int year, Actor actor) {
        AssessmentId.of(actor.agency(), year);
        var framework = shelf.of(actor.agency()).ofYear(year).orElseThrow(() -> AssessmentRejection.UNKNOWN_FRAMEWORK
                .because(String.valueOf(year))
                .on("year"));
        return file(tables.template(framework), framework.id().value(), format);
    }

    @GetMapping("/analysis/{year}/scores.{format:csv|xlsx}")
    ResponseEntity<byte[]> scores(@PathVariable int year, @PathVariable String format, Actor actor) {
        var view = queries.ask(new CurrentAnalysis(actor.agency(), year), actor);
        return file(tables.recorded(year, view), "scores-" + actor.agency().code() + "-" + year, format);
    }

    private static ResponseEntity<byte[]> file(WrittenTable table, String name, String ending) {
        var format = Format.named(ending);
        var disposition =
                ContentDisposition.attachment().filename(name + "." + ending).build();
        return ResponseEntity.ok()
                .contentType(format.type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(format.of(table));
    }
}
