package org.yokradap.followup.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;
import org.yokradap.followup.api.EvidenceLimits;
import org.yokradap.followup.api.EvidenceStore;
import org.yokradap.followup.api.FileDigest;
import org.yokradap.followup.api.Megabytes;
import org.yokradap.followup.api.ReportId;
import org.yokradap.followup.api.Upload;
import org.yokradap.people.api.Actor;
import org.yokradap.platform.Rejection;

/** Takes in the files that come with a form. What has come in once stays with the form until it is accepted. */
@Component
class Receiving {
    private final EvidenceStore store;
    private final EvidenceLimits limits;
    private final Reader reader;

    Receiving(EvidenceStore store, EvidenceLimits limits, Reader reader) {
        this.store = store;
        this.limits = limits;
        this.reader = reader;
    }

    /**
     * The form with what came in, now or before. Each file that is refused is named at the field; the others are kept.
     *
     * @throws Rejection when the actor may not write this report
     */
    ReportForm receive(ReportId report, ReportForm form, BindingResult entered, Actor actor) {
        var all = new ArrayList<>(form.keptFiles());
        for (var file : form.chosen()) {
            try {
                all.add(store.take(report, upload(file, form.isPlaceless()), actor)
                        .digest());
            } catch (Rejection refusal) {
                if (refusal.reason().kind() == Rejection.Kind.FORBIDDEN) throw refusal;
                // What was sent with letters for a number is no form, and has no fields.
                if (entered.getTarget() == null) entered.reject("rejected", reader.say(refusal));
                else entered.rejectValue("files", "rejected", reader.say(refusal));
            }
        }
        if (!all.isEmpty()) store.hold(report, all);
        return form.keeping(all.stream().distinct().toList());
    }

    /** All of these files. */
    List<FileDigest> receive(ReportId report, List<MultipartFile> files, boolean placeless, Actor actor) {
        return files.stream()
                .map(file -> store.take(report, upload(file, placeless), actor).digest())
                .toList();
    }

    /** What a page needs to ask for files, and to say which it has already. */
    void show(ReportId report, ReportForm form, Model model) {
        model.addAttribute("acceptedFiles", store.accepted());
        model.addAttribute("fileLimit", Megabytes.of(limits.fileSize().toBytes()));
        model.addAttribute("reportFiles", limits.reportFiles());
        model.addAttribute("keptFiles", store.hold(report, form.keptFiles()));
    }

    private static Upload upload(MultipartFile file, boolean placeless) {
        return new Upload(Optional.ofNullable(file.getOriginalFilename()).orElse(""), file, placeless);
    }
}
