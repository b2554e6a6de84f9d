package org.yokradap.followup.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.yokradap.followup.api.Evidence;
import org.yokradap.followup.api.EvidenceAttached;
import org.yokradap.followup.api.EvidenceRejection;
import org.yokradap.followup.api.EvidenceRemoved;
import org.yokradap.followup.api.FileAttached;
import org.yokradap.followup.api.FileRemoved;
import org.yokradap.followup.api.MeasureSteps;
import org.yokradap.followup.api.ProgressReported;
import org.yokradap.followup.api.ReportApproved;
import org.yokradap.followup.api.ReportCommand.ApproveReport;
import org.yokradap.followup.api.ReportCommand.AttachEvidence;
import org.yokradap.followup.api.ReportCommand.AttachFiles;
import org.yokradap.followup.api.ReportCommand.KeepTyped;
import org.yokradap.followup.api.ReportCommand.RemoveEvidence;
import org.yokradap.followup.api.ReportCommand.RemoveFile;
import org.yokradap.followup.api.ReportCommand.ReportProgress;
import org.yokradap.followup.api.ReportCommand.ReturnReport;
import org.yokradap.followup.api.ReportCommand.SubmitReport;
import org.yokradap.followup.api.ReportCommand.WithdrawReport;
import org.yokradap.followup.api.ReportForwarded;
import org.yokradap.followup.api.ReportId;
import org.yokradap.followup.api.ReportRejection;
import org.yokradap.followup.api.ReportReturned;
import org.yokradap.followup.api.ReportStatus;
import org.yokradap.followup.api.ReportStep;
import org.yokradap.followup.api.ReportSubmitted;
import org.yokradap.followup.api.ReportWithdrawn;
import org.yokradap.followup.api.UploadedFiles;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.DecisionChain;
import org.yokradap.people.api.DecisionChains;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.OfficerId;
import org.yokradap.plan.api.SlotBook;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.Signature;

/** One division's report on one duty for one period: what it says, and what the executives say to it. */
@Aggregate
class Report {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable ReportId id;

    private ReportStatus status = ReportStatus.NONE;
    private ReportContent content = ReportContent.NOTHING;
    private int submittedVersion;
    private DecisionChain chain = DecisionChain.EITHER;
    private @Nullable Verdict verdict;
    private @Nullable LastChange lastChange;

    /** The officers who had a hand in any version. */
    private final Set<OfficerId> authors = new HashSet<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(
            ReportProgress command,
            Actor actor,
            SlotBook slots,
            MeasureSteps steps,
            UploadedFiles uploaded,
            DecisionChains chains,
            Clock clock) {
        if (command.submit()) Authorship.requireSubmitting(actor);
        var onBehalfOf = Authorship.ofPlanned(command, actor, slots);
        var said = Wording.progress(command, versionOfEdit(), content, steps, onBehalfOf);
        var removed =
                command.removed().stream().distinct().filter(content::proves).toList();
        var page = Wording.page(command).filter(it -> !content.evidence().contains(it) || removed.contains(it.url()));
        var files = FileChanges.of(
                command.reportId(),
                versionOfEdit(),
                command.files(),
                command.removedFiles(),
                onBehalfOf,
                content,
                uploaded);
        var changes = !content.says(said) || page.isPresent() || !removed.isEmpty() || !files.isEmpty();
        if (changes) LastChange.requireSeen(command.base(), lastChange, clock);
        // Refused before anything is said, so that a refusal of the last part leaves nothing of the others.
        if (command.submit()) {
            Wording.requireComplete(content.with(said), command.saysHowFar());
            if (!changes && !status.awaitsDecision()) requireSubmittable(clock);
        }
        if (!content.says(said)) apply(said);
        removed.forEach(url -> apply(new EvidenceRemoved(command.reportId(), versionOfEdit(), url, onBehalfOf)));
        page.ifPresent(it ->
                apply(new EvidenceAttached(command.reportId(), versionOfEdit(), it.url(), it.note(), onBehalfOf)));
        files.events().forEach(AggregateLifecycle::apply);
        if (command.submit()) submit(command.reportId(), actor, onBehalfOf, chains, clock);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(
            KeepTyped command,
            Actor actor,
            SlotBook slots,
            MeasureSteps steps,
            UploadedFiles uploaded,
            DecisionChains chains,
            Clock clock) {
        Authorship.of(command, actor);
        if (status.isSent()) throw ReportRejection.SENT.because();
        decide(command.said(), actor, slots, steps, uploaded, chains, clock);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AttachEvidence command, Actor actor, SlotBook slots) {
        var onBehalfOf = Authorship.ofPlanned(command, actor, slots);
        var page = Wording.evidence(new Evidence(command.url(), command.note()));
        if (content.evidence().contains(page)) return;
        apply(new EvidenceAttached(command.reportId(), versionOfEdit(), page.url(), page.note(), onBehalfOf));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RemoveEvidence command, Actor actor, SlotBook slots) {
        var onBehalfOf = Authorship.ofPlanned(command, actor, slots);
        var url = command.url().strip();
        if (!content.proves(url))
            throw ReportRejection.EVIDENCE_UNKNOWN.because().on("url");
        apply(new EvidenceRemoved(command.reportId(), versionOfEdit(), url, onBehalfOf));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AttachFiles command, Actor actor, SlotBook slots, UploadedFiles uploaded) {
        var onBehalfOf = Authorship.ofPlanned(command, actor, slots);
        FileChanges.of(command.reportId(), versionOfEdit(), command.files(), List.of(), onBehalfOf, content, uploaded)
                .events()
                .forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RemoveFile command, Actor actor, SlotBook slots) {
        var onBehalfOf = Authorship.ofPlanned(command, actor, slots);
        if (!content.hasFile(command.file()))
            throw EvidenceRejection.FILE_UNKNOWN.because().on("file");
        apply(new FileRemoved(command.reportId(), versionOfEdit(), command.file(), onBehalfOf));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SubmitReport command, Actor actor, SlotBook slots, DecisionChains chains, Clock clock) {
        var onBehalfOf = Authorship.ofPlanned(command, actor, slots);
        if (status.awaitsDecision()) return;
        Wording.requireComplete(content, true);
        requireSubmittable(clock);
        submit(command.reportId(), actor, onBehalfOf, chains, clock);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(WithdrawReport command, Actor actor, Clock clock) {
        var onBehalfOf = Authorship.of(command, actor);
        if (status == ReportStatus.DRAFT) return;
        require(ReportStep.WITHDRAW, clock);
        apply(new ReportWithdrawn(command.reportId(), content.version(), onBehalfOf));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ApproveReport command, Actor actor, Clock clock) {
        var bench = new Bench(chain, status);
        var speaking = bench.approving(actor);
        if (alreadyApproved(command.digest(), actor) && (status != ReportStatus.FORWARDED || speaking.isEmpty()))
            return;
        requireOpenTo(ReportStep.APPROVE, command.reportId(), command.digest(), actor, clock);
        var executive = speaking.orElseThrow(() -> notHisTurn(bench, clock));
        apply(
                bench.isFinal(executive)
                        ? new ReportApproved(command.reportId(), content.version(), command.digest())
                        : new ReportForwarded(command.reportId(), content.version(), command.digest()),
                MetaData.from(executive.spoken()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ReturnReport command, Actor actor, Clock clock) {
        var comment = Wording.comment(command.comment());
        if (verdict != null && verdict.repeats(ReportStep.RETURN, command.digest(), comment, actor)) return;
        requireOpenTo(ReportStep.RETURN, command.reportId(), command.digest(), actor, clock);
        var bench = new Bench(chain, status);
        var executive = bench.deciding(actor).orElseThrow(() -> notHisTurn(bench, clock));
        apply(
                new ReportReturned(command.reportId(), content.version(), command.digest(), comment),
                MetaData.from(executive.spoken()));
    }

    /** Whoever submits it has had a hand in it, also without having written a word. */
    private void submit(
            ReportId report, Actor actor, Optional<DivisionId> onBehalfOf, DecisionChains chains, Clock clock) {
        if (status.awaitsDecision()) return;
        var today = LocalDate.now(clock);
        var hands = new HashSet<>(authors);
        hands.add(actor.officer());
        var chain = chains.on(report.agency(), today, report.slot().division(), hands);
        apply(new ReportSubmitted(report, content.version(), content.digest(), today, onBehalfOf, chain));
    }

    private void requireSubmittable(Clock clock) {
        require(ReportStep.SUBMIT, clock);
        if (status == ReportStatus.RETURNED && content.version() == submittedVersion) {
            throw ReportRejection.UNCHANGED_SINCE_RETURN.because().on("text");
        }
    }

    /** What the executives have had before them is never changed: the next change begins the next version. */
    private int versionOfEdit() {
        return submittedVersion + 1;
    }

    private boolean alreadyApproved(String digest, Actor actor) {
        return verdict != null
                && (verdict.repeats(ReportStep.APPROVE, digest, "", actor)
                        || verdict.repeats(ReportStep.FORWARD, digest, "", actor));
    }

    private void requireOpenTo(ReportStep decision, ReportId report, String shown, Actor actor, Clock clock) {
        if (isOwn(report, actor)) throw ReportRejection.OWN_REPORT.because();
        if (verdict != null && verdict.endsTheMatterOf(shown)) throw verdict.alreadyDecided(clock);
        if (!content.digest().equals(shown)) throw ReportRejection.CHANGED_SINCE_SHOWN.because();
        require(decision, clock);
    }

    /** Also when somebody else has typed it for the division, and in whichever post the head of the division speaks. */
    private boolean isOwn(ReportId report, Actor actor) {
        return authors.contains(actor.officer()) || actor.heads(report.slot().division());
    }

    /** Who comes too late to take part in the clerk's step is told who took it. */
    private Rejection notHisTurn(Bench bench, Clock clock) {
        return status == ReportStatus.FORWARDED && verdict != null
                ? verdict.alreadyDecided(clock)
                : ReportRejection.NOT_YOUR_TURN.because(bench.turn());
    }

    private void require(ReportStep step, Clock clock) {
        if (status.allows(step)) return;
        throw verdict == null ? ReportRejection.NOT_SUBMITTED.because() : verdict.alreadyDecided(clock);
    }

    @EventSourcingHandler
    void evolve(
            ProgressReported event, Actor author, @SequenceNumber long number, @MetaDataValue(Signature.AT) String at) {
        begin(event.reportId(), author);
        advance(ReportStep.EDIT);
        content = content.with(event);
        lastChange = new LastChange(number + 1, author, Instant.parse(at));
    }

    @EventSourcingHandler
    void evolve(
            EvidenceAttached event, Actor author, @SequenceNumber long number, @MetaDataValue(Signature.AT) String at) {
        begin(event.reportId(), author);
        advance(ReportStep.EDIT);
        content = content.with(event.version(), new Evidence(event.url(), event.note()));
        lastChange = new LastChange(number + 1, author, Instant.parse(at));
    }

    @EventSourcingHandler
    void evolve(
            EvidenceRemoved event, Actor author, @SequenceNumber long number, @MetaDataValue(Signature.AT) String at) {
        begin(event.reportId(), author);
        advance(ReportStep.EDIT);
        content = content.without(event.version(), event.url());
        lastChange = new LastChange(number + 1, author, Instant.parse(at));
    }

    @EventSourcingHandler
    void evolve(FileAttached event, Actor author, @SequenceNumber long number, @MetaDataValue(Signature.AT) String at) {
        begin(event.reportId(), author);
        advance(ReportStep.EDIT);
        content = content.with(event);
        lastChange = new LastChange(number + 1, author, Instant.parse(at));
    }

    @EventSourcingHandler
    void evolve(FileRemoved event, Actor author, @SequenceNumber long number, @MetaDataValue(Signature.AT) String at) {
        begin(event.reportId(), author);
        advance(ReportStep.EDIT);
        content = content.without(event.version(), List.of(event));
        lastChange = new LastChange(number + 1, author, Instant.parse(at));
    }

    @EventSourcingHandler
    void evolve(ReportSubmitted event, Actor author) {
        begin(event.reportId(), author);
        advance(ReportStep.SUBMIT);
        submittedVersion = event.version();
        chain = event.chain();
    }

    @EventSourcingHandler
    void evolve(ReportWithdrawn event) {
        advance(ReportStep.WITHDRAW);
    }

    @EventSourcingHandler
    void evolve(ReportForwarded event, Actor executive, @MetaDataValue(Signature.AT) String at) {
        advance(ReportStep.FORWARD);
        verdict = new Verdict(ReportStep.FORWARD, event.digest(), "", executive, Instant.parse(at));
    }

    @EventSourcingHandler
    void evolve(ReportApproved event, Actor executive, @MetaDataValue(Signature.AT) String at) {
        advance(ReportStep.APPROVE);
        verdict = new Verdict(ReportStep.APPROVE, event.digest(), "", executive, Instant.parse(at));
    }

    @EventSourcingHandler
    void evolve(ReportReturned event, Actor executive, @MetaDataValue(Signature.AT) String at) {
        advance(ReportStep.RETURN);
        verdict = new Verdict(ReportStep.RETURN, event.digest(), event.comment(), executive, Instant.parse(at));
    }

    private void begin(ReportId report, Actor author) {
        id = report;
        authors.add(author.officer());
    }

    /** What has happened has happened: the table forbids steps, it does not rewrite history. */
    private void advance(ReportStep step) {
        status = status.after(step).orElse(status);
    }
}
