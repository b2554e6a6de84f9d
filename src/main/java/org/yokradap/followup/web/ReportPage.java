package org.yokradap.followup.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.yokradap.followup.api.Conversation;
import org.yokradap.followup.api.FollowupQuery.ReportThread;
import org.yokradap.followup.api.ReportCommand;
import org.yokradap.followup.api.ReportCommand.ApproveReport;
import org.yokradap.followup.api.ReportCommand.KeepTyped;
import org.yokradap.followup.api.ReportCommand.ReturnReport;
import org.yokradap.followup.api.ReportCommand.WithdrawReport;
import org.yokradap.followup.api.ReportId;
import org.yokradap.followup.api.ReportRejection;
import org.yokradap.followup.api.ReportState;
import org.yokradap.followup.api.ReportStep;
import org.yokradap.people.api.AccessRejection;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.SlotId;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.web.Forms;

/** One report: the division writes it here, the executives decide on it here, and everybody sees what was said. */
@Controller
@RequestMapping("/reports/{slot}")
class ReportPage {
    private final Reader reader;
    private final Reporting reporting;
    private final Receiving receiving;
    private final Forms forms;

    ReportPage(Reader reader, Reporting reporting, Receiving receiving, Forms forms) {
        this.reader = reader;
        this.reporting = reporting;
        this.receiving = receiving;
        this.forms = forms;
    }

    @GetMapping
    String show(@PathVariable SlotId slot, Actor actor, Model model) {
        var conversation = conversation(slot, actor);
        var form = conversation.task().report().map(ReportForm::of).orElseGet(ReportForm::empty);
        var page = page(conversation, form, DecisionForm.empty(), actor, model);
        conversation.task().report().ifPresent(draft -> forms.flag(model, "form", draft.obstacles()));
        return page;
    }

    @PostMapping("/draft")
    String save(
            @PathVariable SlotId slot,
            @ModelAttribute("form") ReportForm form,
            BindingResult entered,
            Actor actor,
            Model model) {
        var received = receiving.receive(ReportId.of(slot), form, entered, actor);
        var saved = forms.accepted(
                entered, () -> reporting.write(ReportId.of(slot), received, false, actor), "report.saved");
        return saved ? back(slot) : again(slot, received, entered, actor, model);
    }

    /**
     * What became of a pause in typing.
     *
     * @param base the revision that the page shows from now on; empty when nothing was kept, or the views do not say it yet
     * @param said what the page says about it
     */
    record Kept(Optional<Integer> base, String said) {}

    /** Keeps the words of a form that somebody is still typing into; what that means is said of {@link KeepTyped}. */
    @PostMapping(path = "/typed", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Kept> pause(@PathVariable SlotId slot, @ModelAttribute("form") ReportForm form, Actor actor) {
        try {
            var receipt = reporting.pause(ReportId.of(slot), form, actor);
            var base = Optional.of(slot)
                    .filter(it -> receipt.fresh())
                    .flatMap(it -> conversation(it, actor).task().report())
                    .map(ReportState::revision);
            return ResponseEntity.ok(new Kept(base, reader.sayNow("report.kept")));
        } catch (Rejection refusal) {
            var kind = refusal.reason().kind();
            if (kind == Rejection.Kind.FORBIDDEN || kind == Rejection.Kind.UNKNOWN) throw refusal;
            var status =
                    refusal.reason() == ReportRejection.SENT ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
            return ResponseEntity.status(status).body(new Kept(Optional.empty(), reader.say(refusal)));
        }
    }

    @PostMapping("/submit")
    String submit(
            @PathVariable SlotId slot,
            @ModelAttribute("form") ReportForm form,
            BindingResult entered,
            Actor actor,
            Model model) {
        // Before any file is kept that would never be submitted.
        if (!submits(slot.division(), actor)) throw AccessRejection.NOT_YOUR_ROLE.because();
        var received = receiving.receive(ReportId.of(slot), form, entered, actor);
        var submitted = forms.accepted(
                entered,
                () -> reporting.write(ReportId.of(slot), received, true, actor),
                "report.submitted",
                reader.words(actor).deciders());
        if (submitted) return back(slot);
        // The command refuses by the first; whoever mends that is not to be told of the next one only then.
        forms.flagAlso(entered, received.obstacles());
        return again(slot, received, entered, actor, model);
    }

    /** Fills the form with what was said last time. Nothing is stored. */
    @PostMapping("/reuse")
    String reuse(
            @PathVariable SlotId slot,
            @ModelAttribute("typed") ReportForm typed,
            BindingResult entered,
            Actor actor,
            Model model) {
        var conversation = conversation(slot, actor);
        var before = conversation.before().map(ReportState::text).orElse("");
        var received = receiving.receive(ReportId.of(slot), typed, entered, actor);
        return page(conversation, received.with(before), DecisionForm.empty(), actor, model);
    }

    @PostMapping("/withdraw")
    String withdraw(@PathVariable SlotId slot, Actor actor) {
        forms.announce(reporting.send(new WithdrawReport(ReportId.of(slot)), actor), "report.withdrawn");
        return back(slot);
    }

    @PostMapping("/approve")
    String approve(
            @PathVariable SlotId slot,
            @ModelAttribute("decision") DecisionForm decision,
            BindingResult entered,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var order = new ApproveReport(ReportId.of(slot), decision.shownDigest());
        boolean forwards = conversation(slot, actor).task().isForwardedBy(actor);
        return decide(
                slot,
                order,
                forwards ? "report.forwarded" : "report.approved",
                decision,
                entered,
                actor,
                model,
                response);
    }

    @PostMapping("/return")
    String sendBack(
            @PathVariable SlotId slot,
            @ModelAttribute("decision") DecisionForm decision,
            BindingResult entered,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var order = new ReturnReport(ReportId.of(slot), decision.shownDigest(), decision.typedComment());
        return decide(slot, order, "report.returned", decision, entered, actor, model, response);
    }

    private String decide(
            SlotId slot,
            ReportCommand order,
            String notice,
            DecisionForm decision,
            BindingResult entered,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var words = reader.words(actor);
        var next = notice.equals("report.forwarded") ? words.mayor() : words.division(slot.division());
        if (accepted(order, notice, next, entered, actor, response)) {
            return decision.fromRound()
                    .map(month -> "redirect:/rounds/" + month)
                    .orElseGet(() -> back(slot));
        }
        var conversation = conversation(slot, actor);
        var form = conversation.task().report().map(ReportForm::of).orElseGet(ReportForm::empty);
        return page(conversation, form, decision, actor, model);
    }

    /** Also who may not decide on this one report is told so on its page, beside what was typed. */
    private boolean accepted(
            ReportCommand order,
            String notice,
            String next,
            BindingResult entered,
            Actor actor,
            HttpServletResponse response) {
        try {
            return forms.acceptedOnce(
                    entered, () -> reporting.send(order, actor), "report.decided-already", notice, next);
        } catch (Rejection refusal) {
            if (refusal.reason() != ReportRejection.OWN_REPORT) throw refusal;
            entered.reject("rejected", reader.say(refusal));
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return false;
        }
    }

    private String again(SlotId slot, ReportForm form, BindingResult entered, Actor actor, Model model) {
        var page = page(conversation(slot, actor), form, DecisionForm.empty(), actor, model);
        // What was received is another form than the one that was bound, and Spring would forget what is to be mended
        // in it.
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", entered);
        return page;
    }

    private Conversation conversation(SlotId slot, Actor actor) {
        return reader.ask(new ReportThread(slot, reader.today()), actor);
    }

    private String page(Conversation conversation, ReportForm form, DecisionForm decision, Actor actor, Model model) {
        var task = conversation.task();
        var own = actor.worksIn(task.slot().division());
        var submits = submits(task.slot().division(), actor);
        var writes = own || actor.may(Role.HEAD_OF_OFFICE);
        int revision = task.report().map(ReportState::revision).orElse(0);
        model.addAttribute("conversation", conversation);
        model.addAttribute("task", task);
        model.addAttribute("form", form);
        model.addAttribute("base", revision);
        receiving.show(ReportId.of(task.slot().id()), form, model);
        // Shown beside what was typed, because saving once more from here on would overwrite it.
        model.addAttribute(
                "meanwhile", task.report().filter(report -> writes && form.base() != null && form.base() != revision));
        model.addAttribute("decision", decision);
        model.addAttribute("figures", ReportForm.FIGURES);
        model.addAttribute("forwards", task.isForwardedBy(actor));
        model.addAttribute("own", own);
        model.addAttribute("sent", task.status().isSent());
        model.addAttribute("writer", actor.officer());
        model.addAttribute("writes", writes);
        model.addAttribute("submits", submits);
        model.addAttribute("withdrawable", submits && task.status().allows(ReportStep.WITHDRAW));
        model.addAttribute("decidable", task.awaits(actor));
        model.addAttribute("changes", Changes.sinceApproval(conversation));
        model.addAttribute("links", Words.byUrl(conversation.links()));
        model.addAttribute("words", reader.words(actor));
        return "followup/report";
    }

    private static boolean submits(DivisionId division, Actor actor) {
        return actor.heads(division) || actor.may(Role.HEAD_OF_OFFICE);
    }

    private static String back(SlotId slot) {
        return "redirect:/reports/" + slot;
    }
}
