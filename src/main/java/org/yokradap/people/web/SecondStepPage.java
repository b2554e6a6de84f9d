package org.yokradap.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
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
import org.yokradap.people.api.Way;
import org.yokradap.platform.Receipt;
import org.yokradap.platform.web.Forms;
import org.yokradap.platform.web.OfToday;

/** Where somebody who has given the password gives the second factor. */
@OfToday
@Controller
@RequestMapping(SecondStepPage.PATH)
class SecondStepPage {
    static final String PATH = "/second-step";

    private final SecondFactors factors;
    private final SignInSession session;
    private final Arrival arrival;
    private final Forms forms;

    SecondStepPage(SecondFactors factors, SignInSession session, Arrival arrival, Forms forms) {
        this.factors = factors;
        this.session = session;
        this.arrival = arrival;
        this.forms = forms;
    }

    /** As it was typed. It is never shown again. */
    record Form(@Nullable String code, @Nullable Boolean recovering) {}

    @GetMapping
    String show(@ModelAttribute("form") Form form, HttpServletRequest request, Model model) {
        var half = HalfWay.of(request);
        if (half.isEmpty()) return "redirect:/";
        if (half.get().standing() != Standing.FACTOR_ASKED)
            return "redirect:" + half.get().page();
        return page(half.get(), model);
    }

    @PostMapping
    String give(
            @ModelAttribute("form") Form form,
            BindingResult entered,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var half = HalfWay.of(request);
        if (half.isEmpty() || half.get().standing() != Standing.FACTOR_ASKED) return "redirect:" + PATH;
        var account = half.get().account();
        var officer = account.post().officer();
        var onward = new AtomicReference<>(PATH);
        var given = forms.readable(entered, () -> {
            var proof = factors.take(officer, Forms.typed(form.code()));
            session.add(proof, account, request, response);
            var way = proof == Proof.APP_CODE ? Way.APP_CODE : Way.RECOVERY_CODE;
            onward.set(arrival.arrive(way, officer, request, response));
            if (proof == Proof.RECOVERY_CODE)
                forms.announce(
                        Receipt.NOTHING,
                        "second-step.recovery-used",
                        factors.of(officer).recoveryCodes());
        });
        return given ? "redirect:" + onward.get() : page(half.get(), model);
    }

    private String page(HalfWay half, Model model) {
        model.addAttribute("held", factors.of(half.account().post().officer()));
        model.addAttribute("who", half.account());
        return "people/second-step";
    }
}
