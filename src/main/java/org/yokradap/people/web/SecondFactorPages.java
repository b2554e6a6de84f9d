package org.yokradap.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;
import org.yokradap.people.api.Account;
import org.yokradap.people.api.Passkeys;
import org.yokradap.people.api.Proof;
import org.yokradap.people.api.SecondFactors;
import org.yokradap.people.api.Way;
import org.yokradap.platform.Receipt;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.web.Forms;
import org.yokradap.platform.web.OfToday;

/** Where officers look after their own second factors. Also the only pages for one who has to set one up to get in. */
@OfToday
@Controller
@RequestMapping(SecondFactorPages.PATH)
class SecondFactorPages {
    static final String PATH = "/account/second-factor";

    private static final int GROUP = 4;

    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final AccountHolder holder;
    private final SignInSession session;
    private final Arrival arrival;
    private final Forms forms;
    private final ObjectProvider<DemoSignIn> demo;

    SecondFactorPages(
            SecondFactors factors,
            Passkeys passkeys,
            AccountHolder holder,
            SignInSession session,
            Arrival arrival,
            Forms forms,
            ObjectProvider<DemoSignIn> demo) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.holder = holder;
        this.session = session;
        this.arrival = arrival;
        this.forms = forms;
        this.demo = demo;
    }

    /** As it was typed. It is never shown again. */
    record Form(@Nullable String code) {}

    @GetMapping
    String show(HttpServletRequest request, Model model) {
        var account = holder.of(request);
        model.addAttribute("held", factors.of(account.post().officer()));
        model.addAttribute("passkeys", passkeys.of(account.post().officer()));
        // An authenticator app follows the true time, and a demonstration's clock does not.
        model.addAttribute("demo", demo.getIfAvailable() != null);
        return page("people/second-factor", request, model);
    }

    @PostMapping("/app")
    String begin(HttpServletRequest request) {
        factors.beginApp(holder.of(request).post().officer());
        return "redirect:" + PATH + "/app";
    }

    @GetMapping("/app")
    String showApp(@ModelAttribute("form") Form form, HttpServletRequest request, Model model) {
        return appPage(holder.of(request), request, model);
    }

    @PostMapping("/app/confirm")
    String confirm(
            @ModelAttribute("form") Form form,
            BindingResult entered,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var account = holder.of(request);
        var codes = new ArrayList<String>();
        var confirmed = forms.readable(entered, () -> {
            codes.addAll(factors.confirmApp(account.post().officer(), Forms.typed(form.code())));
            session.add(Proof.APP_CODE, account, request, response);
        });
        if (confirmed && HalfWay.of(request).isPresent())
            model.addAttribute(
                    "onward", arrival.arrive(Way.APP_CODE, account.post().officer(), request, response));
        if (!confirmed) return appPage(account, request, model);
        if (!codes.isEmpty()) return codesPage(codes, model);
        forms.announce(Receipt.NOTHING, "second-factor.app.confirmed");
        return "redirect:" + PATH;
    }

    @PostMapping("/app/remove")
    String remove(HttpServletRequest request, RedirectAttributes refused) {
        try {
            factors.removeApp(holder.of(request));
            forms.announce(Receipt.NOTHING, "second-factor.app.removed");
        } catch (Rejection rejection) {
            refused.addFlashAttribute("refused", rejection.reason().key());
        }
        return "redirect:" + PATH;
    }

    /** Shown in the answer itself: a redirect would have to keep them somewhere in clear. */
    @PostMapping("/recovery-codes")
    String renew(HttpServletRequest request, Model model) {
        return codesPage(factors.renewRecoveryCodes(holder.of(request).post().officer()), model);
    }

    private String appPage(Account account, HttpServletRequest request, Model model) {
        var secret = factors.begunApp(account.post().officer());
        if (secret.isEmpty()) return "redirect:" + PATH;
        var link = link(account.username(), secret.get());
        model.addAttribute("picture", QrPicture.of(link));
        model.addAttribute("link", link);
        model.addAttribute("secret", grouped(secret.get()));
        return page("people/second-factor-app", request, model);
    }

    private static String codesPage(List<String> codes, Model model) {
        model.addAttribute("codes", codes);
        if (!model.containsAttribute("onward")) model.addAttribute("onward", PATH);
        return "people/recovery-codes";
    }

    private static String page(String view, HttpServletRequest request, Model model) {
        model.addAttribute("place", "/account");
        model.addAttribute("halfWay", HalfWay.of(request).isPresent());
        return view;
    }

    /** As apps take it over from a picture, or from a touch on the same telephone. */
    private static String link(String username, String secret) {
        return "otpauth://totp/Yokradap:" + UriUtils.encode(username, StandardCharsets.UTF_8) + "?secret=" + secret
                + "&issuer=Yokradap";
    }

    private static String grouped(String secret) {
        return secret.replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
    }
}
