package org.yokradap.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yokradap.assessment.api.AgencyFrameworkId;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.FrameworkDraft;
import org.yokradap.assessment.api.FrameworkId;
import org.yokradap.assessment.api.FrameworkInFull;
import org.yokradap.assessment.api.FrameworkReader;
import org.yokradap.assessment.api.FrameworkRejection;
import org.yokradap.assessment.api.FrameworkShelf;
import org.yokradap.assessment.api.Frameworks;
import org.yokradap.assessment.api.UnreadableFramework;
import org.yokradap.people.api.Actor;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Phrases;
import org.yokradap.platform.Queries;
import org.yokradap.platform.web.Forms;

/** Correcting a framework, or beginning one, as text: first what it would change is shown, then it is published. */
@Controller
class FrameworkEditPage {
    private final Queries queries;
    private final Commands commands;
    private final Forms forms;
    private final FrameworkShelf shelf;
    private final FrameworkReader reader;
    private final FrameworkPreview previews;
    private final Phrases phrases;

    FrameworkEditPage(
            Queries queries,
            Commands commands,
            Forms forms,
            FrameworkShelf shelf,
            FrameworkReader reader,
            FrameworkPreview previews,
            Phrases phrases) {
        this.queries = queries;
        this.commands = commands;
        this.forms = forms;
        this.shelf = shelf;
        this.reader = reader;
        this.previews = previews;
        this.phrases = phrases;
    }

    @GetMapping("/frameworks/{id}/edit")
    String edit(@PathVariable String id, @RequestParam Optional<String> from, Actor actor, Model model) {
        FrameworksPage.require(actor);
        FrameworkId framework = FrameworksPage.id(id);
        Frameworks known = shelf.of(actor.agency());
        if (known.find(framework).isPresent()) {
            var newest = queries.ask(new FrameworkInFull(actor.agency(), framework), actor)
                    .newest();
            model.addAttribute("form", FrameworkEntry.of(newest.text(), newest.number()));
        } else {
            model.addAttribute("form", FrameworkEntry.of(draft(framework, from, known), 0));
        }
        return page(framework, List.of(), Optional.empty(), model);
    }

    /** Without another framework named, that of the year before is what a new one most resembles. */
    private String draft(FrameworkId id, Optional<String> from, Frameworks known) {
        Framework begun = from.map(FrameworksPage::id)
                .or(id::previous)
                .flatMap(known::find)
                .orElseThrow(() -> FrameworkRejection.NO_FRAMEWORK.because(id.value()));
        String note = phrases.say(
                "framework.draft.note",
                LocaleContextHolder.getLocale(),
                begun.id().value());
        return reader.write(FrameworkDraft.of(id, begun, note));
    }

    @PostMapping("/frameworks/{id}/edit")
    String submit(
            @PathVariable String id,
            @ModelAttribute("form") FrameworkEntry form,
            BindingResult entered,
            @RequestParam Optional<String> publish,
            Actor actor,
            HttpServletResponse response,
            Model model)
            throws BindException {
        FrameworksPage.require(actor);
        // Only a hidden field can be unreadable, and nobody has typed what is in one.
        if (entered.getTarget() == null) throw new BindException(entered);
        var framework = AgencyFrameworkId.of(actor.agency(), FrameworksPage.id(id));
        try {
            var preview = previews.of(framework, form.written());
            boolean published = publish.isPresent()
                    && form.isSeen()
                    && forms.accepted(
                            entered, () -> commands.send(form.order(framework), actor), "framework.published", id);
            if (published) return "redirect:/frameworks/" + id;
            return page(framework.frameworkId(), List.of(), Optional.of(preview), model);
        } catch (UnreadableFramework e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var faults = FrameworkPreview.faultyLines(e, form.written());
            return page(framework.frameworkId(), faults, Optional.empty(), model);
        }
    }

    private static String page(
            FrameworkId id,
            List<FrameworkPreview.FaultyLine> faults,
            Optional<FrameworkPreview.Preview> preview,
            Model model) {
        model.addAttribute("id", id.value());
        model.addAttribute("faults", faults);
        model.addAttribute("preview", preview.orElse(null));
        return "assessment/framework-edit";
    }
}
