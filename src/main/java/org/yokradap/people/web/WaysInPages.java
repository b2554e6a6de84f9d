package org.yokradap.people.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yokradap.people.api.WaysIn;
import org.yokradap.people.api.WaysIn.Purpose;
import org.yokradap.platform.Receipt;
import org.yokradap.platform.web.Forms;

/** Where links in mails lead: to a new account, or to a new password; and where one asks for the latter. */
@Controller
class WaysInPages {
    private final WaysIn waysIn;
    private final Forms forms;

    WaysInPages(WaysIn waysIn, Forms forms) {
        this.waysIn = waysIn;
        this.forms = forms;
    }

    /** As it was typed. The password is never shown again. */
    record Form(@Nullable String username, @Nullable String password) {}

    @GetMapping("/invitation/{token}")
    String invitation(@PathVariable String token, @ModelAttribute("form") Form form, Model model) {
        return page(Purpose.INVITATION, token, model);
    }

    @PostMapping("/invitation/{token}")
    String accept(@PathVariable String token, @ModelAttribute("form") Form form, BindingResult entered, Model model) {
        var accepted = forms.accepted(
                entered,
                () -> {
                    waysIn.accept(token, Forms.typed(form.username()), Forms.typed(form.password()));
                    return Receipt.NOTHING;
                },
                "invitation.accepted");
        return accepted ? "redirect:/login" : page(Purpose.INVITATION, token, model);
    }

    @GetMapping("/recovery/{token}")
    String recovery(@PathVariable String token, @ModelAttribute("form") Form form, Model model) {
        return page(Purpose.RECOVERY, token, model);
    }

    @PostMapping("/recovery/{token}")
    String recover(@PathVariable String token, @ModelAttribute("form") Form form, BindingResult entered, Model model) {
        var recovered = forms.accepted(
                entered,
                () -> {
                    waysIn.recover(token, Forms.typed(form.password()));
                    return Receipt.NOTHING;
                },
                "recovery.done");
        return recovered ? "redirect:/login" : page(Purpose.RECOVERY, token, model);
    }

    @GetMapping("/forgotten")
    String forgotten() {
        return "people/forgotten";
    }

    /** The same answer for everybody: whoever asks learns nothing about who has an account. */
    @PostMapping("/forgotten")
    String send(@RequestParam String who) {
        waysIn.sendRecovery(who);
        forms.announce(Receipt.NOTHING, "forgotten.sent");
        return "redirect:/login";
    }

    private String page(Purpose purpose, String token, Model model) {
        var post = waysIn.postOf(purpose, token);
        model.addAttribute("purpose", purpose);
        model.addAttribute("post", post);
        return "people/way-in";
    }
}
