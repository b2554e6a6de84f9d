package org.yokradap.followup.web;

import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yokradap.followup.api.EvidenceRejection;
import org.yokradap.followup.api.EvidenceStore;
import org.yokradap.followup.api.FileDigest;
import org.yokradap.followup.api.FollowupQuery.ReportThread;
import org.yokradap.followup.api.ReportId;
import org.yokradap.people.api.Actor;
import org.yokradap.plan.api.SlotId;
import org.yokradap.platform.web.RoomyForm;

/**
 * Gives out the files of a report to whoever may read the report, to be kept and never to be shown in place: whatever is in them, it
 * is no page of ours.
 */
@Controller
class EvidenceFiles {
    /** Should a browser show it after all, then without scripts, forms and a share in our cookies. */
    private static final String NOTHING_RUNS = "default-src 'none'; sandbox";

    private final EvidenceStore store;
    private final Reader reader;

    EvidenceFiles(EvidenceStore store, Reader reader) {
        this.store = store;
        this.reader = reader;
    }

    @GetMapping({"/reports/{slot}/files/{file}", "/api/v1/reports/{slot}/files/{file}"})
    ResponseEntity<Resource> open(@PathVariable SlotId slot, @PathVariable FileDigest file, Actor actor) {
        requireReader(slot, actor);
        var opened = store.open(ReportId.of(slot), file, actor);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(opened.file().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, store.disposition(opened.file()))
                .header("Content-Security-Policy", NOTHING_RUNS)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .cacheControl(CacheControl.noStore().cachePrivate())
                .eTag("\"" + file + "\"")
                .body(opened.content());
    }

    /** What a page of it looks like: the only thing of a file that is shown in place, because we have drawn it. */
    @GetMapping({"/reports/{slot}/files/{file}/pictures/{page}", "/api/v1/reports/{slot}/files/{file}/pictures/{page}"})
    ResponseEntity<byte[]> look(
            @PathVariable SlotId slot, @PathVariable FileDigest file, @PathVariable int page, Actor actor) {
        requireReader(slot, actor);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header("Content-Security-Policy", NOTHING_RUNS)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(store.picture(ReportId.of(slot), file, page, actor));
    }

    /** Nobody learns whether a neighbour has such a report. */
    private void requireReader(SlotId slot, Actor actor) {
        if (!slot.agency().equals(actor.agency())) throw EvidenceRejection.FILE_UNKNOWN.because();
        reader.ask(new ReportThread(slot, reader.today()), actor);
    }

    @Configuration(proxyBeanMethods = false)
    static class Forms {
        @Bean
        RoomyForm reportWithFiles() {
            return new RoomyForm(Pattern.compile("/reports/[^/]+/(draft|submit|reuse)|/api/v1/reports/[^/]+/files"));
        }
    }
}
