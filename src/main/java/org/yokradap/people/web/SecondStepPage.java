package org.yokradap.people.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.yokradap.people.api.Proof;
import org.yokradap.people.api.SecondFactors;
import org.yokradap.people.api.Standing;
import org.yokradap.platform.Receipt;
import org.yokradap.platform.web.Forms;

/** Where somebody who has given the password gives the second factor. */
@Controller
@RequestMapping(SecondStepPage.PATH)
class SecondStepPage {
    static final String PATH = "/second-step";

    private final SecondFactors factors;
    private final SignInSession session;
    private final Forms forms;

    SecondStepPage(SecondFactors factors, SignInSession session, Forms forms) {
        this.factors = factors;
        this.session = session;
        this.forms = forms;
    }

    /** As it was typed. It is never shown again. */
    record Form(@Nullable String code) {}

    @GetMapping
    @Nullable
    String show(
            @ModelAttribute("form") Form form, HttpServletRequest request, HttpServletResponse response, Model model)
            throws ServletException, IOException {
        var half = HalfWay.of(request);
        if (half.isEmpty()) return onward(request, response);
        if (half.get().standing() != Standing.FACTOR_ASKED)
            return "redirect:" + half.get().page();
        return page(half.get(), model);
    }

    @PostMapping
    @Nullable
    String give(
            @ModelAttribute("form") Form form,
            BindingResult entered,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws ServletException, IOException {
        var half = HalfWay.of(request);
        if (half.isEmpty() || half.get().standing() != Standing.FACTOR_ASKED) return "redirect:" + PATH;
        var account = half.get().account();
        var officer = account.post().officer();
        var given = forms.readable(entered, () -> {
            var proof = factors.take(officer, Forms.typed(form.code()));
            session.add(proof, account, request, response);
            if (proof == Proof.RECOVERY_CODE)
                forms.announce(
                        Receipt.NOTHING,
                        "second-step.recovery-used",
                        factors.of(officer).recoveryCodes());
        });
        return given ? "redirect:" + PATH : page(half.get(), model);
    }

    private String page(HalfWay half, Model model) {
        model.addAttribute("held", factors.of(half.account().post().officer()));
        model.addAttribute("who", half.account());
        return "people/second-step";
    }

    private @Nullable String onward(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedInOfficer))
            return "redirect:/login";
        session.leadOn(request, response);
        return null;
    }
}
