package org.yokradap.followup.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yokradap.followup.api.Conversation;
import org.yokradap.followup.api.Evidence;
import org.yokradap.followup.api.FileDigest;
import org.yokradap.followup.api.FollowupQuery.ReportThread;
import org.yokradap.followup.api.Progress;
import org.yokradap.followup.api.ReportCommand;
import org.yokradap.followup.api.ReportCommand.ApproveReport;
import org.yokradap.followup.api.ReportCommand.AttachEvidence;
import org.yokradap.followup.api.ReportCommand.AttachFiles;
import org.yokradap.followup.api.ReportCommand.RemoveEvidence;
import org.yokradap.followup.api.ReportCommand.RemoveFile;
import org.yokradap.followup.api.ReportCommand.ReportProgress;
import org.yokradap.followup.api.ReportCommand.ReturnReport;
import org.yokradap.followup.api.ReportCommand.SubmitReport;
import org.yokradap.followup.api.ReportCommand.WithdrawReport;
import org.yokradap.followup.api.ReportId;
import org.yokradap.people.api.Actor;
import org.yokradap.plan.api.SlotId;

/** Reports for programs. Every order answers with the report as it is after it. */
@RestController
@RequestMapping("/api/v1/reports/{slot}")
class ReportResource {
    private final Reader reader;
    private final Reporting reporting;
    private final Receiving receiving;

    ReportResource(Reader reader, Reporting reporting, Receiving receiving) {
        this.reader = reader;
        this.reporting = reporting;
        this.receiving = receiving;
    }

    /**
     * @param percent 0 to 100; without it the figure stays as it was
     * @param steps numbers of the measure's steps that are done
     * @param base the revision of the report that the text was written over; without it nothing is compared
     * @param submit whether to submit with it: then both is done or neither
     */
    record Typed(
            @NotNull String text,
            Optional<Integer> percent,
            @Nullable List<Integer> steps,
            Optional<String> problems,
            Optional<String> suggestions,
            @Valid Optional<Page> evidence,
            Optional<Integer> base,
            Optional<Boolean> submit) {
        ReportProgress order(ReportId report) {
            return new ReportProgress(
                    report,
                    new Progress(
                            text,
                            percent,
                            Objects.requireNonNullElse(steps, List.of()),
                            problems.orElse(""),
                            suggestions.orElse("")),
                    evidence.map(page -> new Evidence(page.url(), page.note().orElse(""))),
                    base,
                    submit.orElse(false));
        }
    }

    record Page(@NotNull String url, Optional<String> note) {}

    /** @param url as it was attached */
    record Removal(@NotNull String url) {}

    /** @param file the digest of the file */
    record FileRemoval(@NotNull FileDigest file) {}

    /** @param digest as the report shows it */
    record Approval(@NotNull String digest) {}

    /** @param digest as the report shows it */
    record Return(@NotNull String digest, @NotNull String comment) {}

    @GetMapping
    Conversation read(@PathVariable SlotId slot, Actor actor) {
        return reader.ask(new ReportThread(slot, reader.today()), actor);
    }

    @PostMapping("/progress")
    Conversation report(@PathVariable SlotId slot, @Valid @RequestBody Typed typed, Actor actor) {
        return send(typed.order(ReportId.of(slot)), actor);
    }

    @PostMapping("/evidence")
    Conversation attach(@PathVariable SlotId slot, @Valid @RequestBody Page page, Actor actor) {
        return send(
                new AttachEvidence(ReportId.of(slot), page.url(), page.note().orElse("")), actor);
    }

    @PostMapping("/evidence/remove")
    Conversation remove(@PathVariable SlotId slot, @Valid @RequestBody Removal page, Actor actor) {
        return send(new RemoveEvidence(ReportId.of(slot), page.url()), actor);
    }

    /** Attaches the files of a form, all of them or none; pictures, if asked for, without the place where they were taken. */
    @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Conversation attach(
            @PathVariable SlotId slot,
            @RequestParam List<MultipartFile> files,
            @RequestParam(defaultValue = "false") boolean placeless,
            Actor actor) {
        var report = ReportId.of(slot);
        return send(new AttachFiles(report, receiving.receive(report, files, placeless, actor)), actor);
    }

    @PostMapping("/files/remove")
    Conversation remove(@PathVariable SlotId slot, @Valid @RequestBody FileRemoval removal, Actor actor) {
        return send(new RemoveFile(ReportId.of(slot), removal.file()), actor);
    }

    @PostMapping("/submit")
    Conversation submit(@PathVariable SlotId slot, Actor actor) {
        return send(new SubmitReport(ReportId.of(slot)), actor);
    }

    @PostMapping("/withdraw")
    Conversation withdraw(@PathVariable SlotId slot, Actor actor) {
        return send(new WithdrawReport(ReportId.of(slot)), actor);
    }

    @PostMapping("/approve")
    Conversation approve(@PathVariable SlotId slot, @Valid @RequestBody Approval approval, Actor actor) {
        return send(new ApproveReport(ReportId.of(slot), approval.digest()), actor);
    }

    @PostMapping("/return")
    Conversation sendBack(@PathVariable SlotId slot, @Valid @RequestBody Return decision, Actor actor) {
        return send(new ReturnReport(ReportId.of(slot), decision.digest(), decision.comment()), actor);
    }

    private Conversation send(ReportCommand order, Actor actor) {
        reporting.send(order, actor);
        return read(order.reportId().slot(), actor);
    }
}
