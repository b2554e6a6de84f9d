package org.yokradap.plan.web;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.Actor;
import org.yokradap.plan.api.PlanCommand.GiveOpinion;
import org.yokradap.plan.api.PlanCommand.GiveOrder;
import org.yokradap.plan.api.PlanId;
import org.yokradap.plan.api.PlanOrder;
import org.yokradap.platform.Commands;
import org.yokradap.platform.web.Forms;

/** Where the ปลัด gives an opinion and the นายก an order, in a minute and on a phone. */
@Controller
@RequestMapping("/plan/{year}")
class DecisionPage {
    private final Routings routings;
    private final PaperTable table;
    private final Commands commands;
    private final Forms forms;

    DecisionPage(Routings routings, PaperTable table, Commands commands, Forms forms) {
        this.routings = routings;
        this.table = table;
        this.commands = commands;
        this.forms = forms;
    }

    /**
     * What an executive says.
     *
     * @param digest of the version on the page
     * @param order the นายก's button; none for the ปลัด
     * @param agrees the ปลัด's button
     * @param shown the text whose deadline the page has shown as understood
     */
    record Answer(
            @Nullable String digest,
            @Nullable String text,
            @Nullable PlanOrder order,
            @Nullable Boolean agrees,
            @Nullable String shown) {
        static final Answer NOTHING = new Answer("", "", null, null, "");

        String said() {
            return Objects.requireNonNullElse(text, "").replace("\r\n", "\n").strip();
        }

        String seen() {
            return Objects.requireNonNullElse(digest, "");
        }

        /** Tells these words from any others. */
        public String fingerprint() {
            return Integer.toHexString(said().hashCode());
        }

        boolean isShown() {
            return fingerprint().equals(shown);
        }
    }

    @GetMapping("/decision")
    String show(@PathVariable FiscalYear year, Actor actor, Model model) {
        return page(year, Answer.NOTHING, actor, model);
    }

    private String page(FiscalYear year, Answer form, Actor actor, Model model) {
        var routing = routings.show(year, actor, model);
        table.show(routing.draft(), year, actor, model);
        model.addAttribute("form", form);
        boolean turn = routing.isAnswerable()
                && routing.state().turn().filter(actor::may).isPresent();
        model.addAttribute("mine", turn && !routing.isOwn(actor.officer()));
        model.addAttribute("own", turn && routing.isOwn(actor.officer()));
        return "plan/decision";
    }

    @PostMapping("/opinion")
    String opinion(
            @PathVariable FiscalYear year,
            @ModelAttribute("form") Answer form,
            BindingResult entered,
            Actor actor,
            Model model) {
        boolean agrees = Boolean.TRUE.equals(form.agrees());
        var order = new GiveOpinion(PlanId.of(actor.agency(), year), form.seen(), agrees, form.said());
        var notice = agrees ? "routing.opinion.given" : "routing.returned";
        var given = forms.accepted(entered, () -> commands.send(order, actor), notice);
        return given ? "redirect:/plan?year=" + year : page(year, form, actor, model);
    }

    /** Instructions that name a deadline are shown with the day it is before they are kept. */
    @PostMapping("/order")
    String order(
            @PathVariable FiscalYear year,
            @ModelAttribute("form") Answer form,
            BindingResult entered,
            Actor actor,
            Model model) {
        var due = routings.due(form.said(), year, actor);
        if (due.isPresent() && !form.isShown() && !entered.hasErrors()) {
            model.addAttribute("due", due.get());
            return page(year, form, actor, model);
        }
        var said = Optional.ofNullable(form.order()).orElse(PlanOrder.OTHER);
        var order = new GiveOrder(
                PlanId.of(actor.agency(), year), form.seen(), said, form.said(), Routings.deadline(form.said(), year));
        var notice = said == PlanOrder.RETURN ? "routing.returned" : "routing.ordered";
        var given = forms.accepted(entered, () -> commands.send(order, actor), notice);
        return given ? "redirect:/plan?year=" + year : page(year, form, actor, model);
    }
}
