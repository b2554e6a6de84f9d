package org.yokradap.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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
import org.yokradap.people.api.Identities;
import org.yokradap.people.api.OwnAccount;
import org.yokradap.people.api.OwnAccount.SessionId;
import org.yokradap.people.api.PersonalFile;
import org.yokradap.people.api.PersonalFiles;
import org.yokradap.people.api.Tokens;
import org.yokradap.platform.Receipt;
import org.yokradap.platform.web.Forms;
import org.yokradap.platform.web.OfToday;

/** Where officers see their own account, change its password, and end sessions. */
@OfToday
@Controller
@RequestMapping("/account")
class OwnAccountPage {
    /** Where those are led who have to sign in again before they change something here. */
    static final String AGAIN = "/account/again";

    private static final TokenForm NO_TOKEN = new TokenForm(null, null, null);

    private final OwnAccount own;
    private final Tokens tokens;
    private final PersonalFiles files;
    private final Identities identities;
    private final Providers providers;
    private final Forms forms;

    OwnAccountPage(
            OwnAccount own,
            Tokens tokens,
            PersonalFiles files,
            Identities identities,
            Providers providers,
            Forms forms) {
        this.own = own;
        this.tokens = tokens;
        this.files = files;
        this.identities = identities;
        this.providers = providers;
        this.forms = forms;
    }

    /** A link with the name of its provider. */
    record Named(String name, Identities.Linked link) {}

    /** As it was typed. Neither is ever shown again. */
    record Form(@Nullable String old, @Nullable String password) {}

    /** As it was typed. */
    record TokenForm(
            @Nullable String name,
            @Nullable String scope,
            @Nullable String life) {
        private Tokens.Scope chosenScope() {
            return Stream.of(Tokens.Scope.values())
                    .filter(option -> option.name().equals(scope))
                    .findFirst()
                    .orElseThrow(() -> AccountRejection.TOKEN_SCOPE.because().on("scope"));
        }

        private Tokens.Life chosenLife() {
            return Stream.of(Tokens.Life.values())
                    .filter(option -> option.name().equals(life))
                    .findFirst()
                    .orElseThrow(() -> AccountRejection.TOKEN_LIFE.because().on("life"));
        }
    }

    @GetMapping
    String show(@ModelAttribute("form") Form form, Actor actor, HttpServletRequest request, Model model) {
        return page(actor, request, model);
    }

    @GetMapping("/again")
    String again() {
        return "redirect:/account";
    }

    @GetMapping("/data")
    ResponseEntity<PersonalFile> data(Actor actor) {
        return PersonalDownload.of(files.of(actor.officer()));
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

    @PostMapping("/digits")
    String chooseDigits(@RequestParam boolean thai, Actor actor) {
        own.showThaiDigits(actor.officer(), thai);
        forms.announce(Receipt.NOTHING, "account.digits.chosen");
        return "redirect:/account";
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

    /** The page that answers shows the token; it is written nowhere, so no other page could. */
    @PostMapping("/tokens")
    String make(
            @ModelAttribute("token") TokenForm form,
            BindingResult entered,
            @ModelAttribute("form") Form password,
            Actor actor,
            HttpServletRequest request,
            Model model) {
        var made = forms.readable(
                entered,
                () -> model.addAttribute(
                        "made",
                        tokens.make(actor.officer(), Forms.typed(form.name()), form.chosenScope(), form.chosenLife())
                                .value()));
        // The form is empty again, for another one.
        if (made) model.asMap().keySet().removeAll(Set.of("token", BindingResult.MODEL_KEY_PREFIX + "token"));
        return page(actor, request, model);
    }

    @PostMapping("/tokens/revoke")
    String revoke(@RequestParam long token, Actor actor) {
        tokens.revoke(actor.officer(), token);
        forms.announce(Receipt.NOTHING, "account.token.revoked");
        return "redirect:/account";
    }

    private String page(Actor actor, HttpServletRequest request, Model model) {
        model.addAttribute("held", own.of(actor.officer()).orElseThrow(AccountRejection.NO_POST::because));
        model.addAttribute("role", actor.role());
        model.addAttribute("tokens", tokens.of(actor.officer()));
        model.addAttribute("scopes", Tokens.Scope.values());
        model.addAttribute("lives", Tokens.Life.values());
        if (!model.containsAttribute("token")) model.addAttribute("token", NO_TOKEN);
        model.addAttribute("providers", providers.offers());
        model.addAttribute(
                "linked",
                identities.of(actor.officer()).stream()
                        .map(link -> new Named(providers.nameOf(link.issuer()), link))
                        .toList());
        model.addAttribute("sittings", own.sittings(actor.officer(), session(request)));
        return "people/account";
    }

    private static SessionId session(HttpServletRequest request) {
        return new SessionId(request.getSession().getId());
    }
}
