package org.yokradap.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.FactorRejection;
import org.yokradap.people.api.Passkeys;
import org.yokradap.people.api.Passkeys.Question;
import org.yokradap.people.api.Proof;
import org.yokradap.people.api.Way;
import org.yokradap.platform.Receipt;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.web.Forms;
import org.yokradap.platform.web.OfToday;

/**
 * What the forms of passkeys do. A script asks for the question, has the browser answer it, and submits the form with the answer, which
 * is led on from like any other form.
 */
@OfToday
@Controller
class PasskeyPages {
    private static final String TO_SIGN_IN = "passkey-to-sign-in";
    private static final String TO_REGISTER = "passkey-to-register";

    private final Passkeys passkeys;
    private final Accounts accounts;
    private final AccountHolder holder;
    private final SignInSession session;
    private final Arrival arrival;
    private final Forms forms;

    PasskeyPages(
            Passkeys passkeys,
            Accounts accounts,
            AccountHolder holder,
            SignInSession session,
            Arrival arrival,
            Forms forms) {
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.holder = holder;
        this.session = session;
        this.arrival = arrival;
        this.forms = forms;
    }

    @PostMapping(path = "/passkeys/sign-in/question", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String question(HttpServletRequest request) {
        return kept(
                TO_SIGN_IN,
                passkeys.toSignIn(
                        HalfWay.of(request).map(half -> half.account().post().officer())),
                request);
    }

    /** Instead of a password, or after it. */
    @PostMapping("/passkeys/sign-in")
    String signIn(
            @RequestParam String answer,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes refused) {
        var half = HalfWay.of(request);
        try {
            var officer = passkeys.signIn(question(TO_SIGN_IN, request), answer);
            var account = accounts.of(officer)
                    .filter(owner ->
                            half.isEmpty() || half.get().account().post().equals(owner.post()))
                    .orElseThrow(FactorRejection.PASSKEY_REFUSED::because);
            session.add(Proof.PASSKEY, account, request, response);
            return "redirect:" + arrival.arrive(Way.PASSKEY, officer, request, response);
        } catch (Rejection rejection) {
            refused.addFlashAttribute("refused", rejection.reason().key());
            return "redirect:" + half.map(HalfWay::page).orElse("/login");
        }
    }

    @PostMapping(path = "/account/second-factor/passkeys/question", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String registration(HttpServletRequest request) {
        return kept(TO_REGISTER, passkeys.toRegister(holder.of(request).post().officer()), request);
    }

    @PostMapping("/account/second-factor/passkeys")
    String register(
            @RequestParam String answer,
            @RequestParam String name,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes refused) {
        var account = holder.of(request);
        return done("passkeys.registered", refused, () -> {
            passkeys.register(account.post().officer(), question(TO_REGISTER, request), answer, name);
            session.add(Proof.PASSKEY, account, request, response);
            if (HalfWay.of(request).isPresent())
                arrival.arrive(Way.PASSKEY, account.post().officer(), request, response);
        });
    }

    @PostMapping("/account/second-factor/passkeys/rename")
    String rename(
            @RequestParam String id,
            @RequestParam String name,
            HttpServletRequest request,
            RedirectAttributes refused) {
        var account = holder.of(request);
        return done(
                "passkeys.renamed",
                refused,
                () -> passkeys.rename(account.post().officer(), id, name));
    }

    @PostMapping("/account/second-factor/passkeys/remove")
    String remove(@RequestParam String id, HttpServletRequest request, RedirectAttributes refused) {
        var account = holder.of(request);
        return done("passkeys.removed", refused, () -> passkeys.remove(account, id));
    }

    private String done(String notice, RedirectAttributes refused, Runnable work) {
        try {
            work.run();
            forms.announce(Receipt.NOTHING, notice);
        } catch (Rejection rejection) {
            refused.addFlashAttribute("refused", rejection.reason().key());
        }
        return "redirect:" + SecondFactorPages.PATH;
    }

    private static String kept(String name, Question question, HttpServletRequest request) {
        request.getSession().setAttribute(name, question.kept());
        return question.json();
    }

    /** Once: what was asked is forgotten, whatever the answer is worth. */
    private static Serializable question(String name, HttpServletRequest request) {
        var http = request.getSession();
        var kept = Optional.ofNullable((Serializable) http.getAttribute(name));
        http.removeAttribute(name);
        return kept.orElseThrow(FactorRejection.PASSKEY_REFUSED::because);
    }
}
