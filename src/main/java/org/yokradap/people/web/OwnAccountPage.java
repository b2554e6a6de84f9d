package org.yokradap.people.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yokradap.people.api.AccountRejection;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.OwnAccount;
import org.yokradap.people.api.OwnAccount.SessionId;
import org.yokradap.platform.Receipt;
import org.yokradap.platform.web.Forms;

/** Where officers see their own account, change its password, and end sessions. */
@Controller
@RequestMapping("/account")
class OwnAccountPage {
    private final OwnAccount own;
    private final Forms forms;

    OwnAccountPage(OwnAccount own, Forms forms) {
        this.own = own;
        this.forms = forms;
    }

    /** As it was typed. Neither is ever shown again. */
    record Form(@Nullable String old, @Nullable String password) {}

    @GetMapping
    String show(@ModelAttribute("form") Form form, Actor actor, HttpServletRequest request, Model model) {
        return page(actor, request, model);
    }

    @PostMapping("/password")
    String change(
            @ModelAttribute("form") Form form,
            BindingResult entered,
            Actor actor,
            HttpServletRequest request,
            Model model) {
        var changed = forms.accepted(
                entered,
                () -> {
                    own.changePassword(
                            actor.officer(), Forms.typed(form.old()), Forms.typed(form.password()), session(request));
                    request.changeSessionId();
                    return Receipt.NOTHING;
                },
                "account.password.changed");
        return changed ? "redirect:/account" : page(actor, request, model);
    }

    @PostMapping("/sessions/end")
    String end(@RequestParam String session, Actor actor) {
        own.end(actor.officer(), session);
        forms.announce(Receipt.NOTHING, "account.session.ended");
        return "redirect:/account";
    }

    @PostMapping("/sessions/end-all")
    String endAll(Actor actor, HttpServletRequest request) {
        own.endAll(actor.officer());
        request.getSession().invalidate();
        return "redirect:/login?out";
    }

    private String page(Actor actor, HttpServletRequest request, Model model) {
        model.addAttribute("held", own.of(actor.officer()).orElseThrow(AccountRejection.NO_POST::because));
        model.addAttribute("role", actor.role());
        model.addAttribute("sittings", own.sittings(actor.officer(), session(request)));
        return "people/account";
    }

    private static SessionId session(HttpServletRequest request) {
        return new SessionId(request.getSession().getId());
    }
}
