package org.yokradap.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yokradap.people.api.AccountRejection;
import org.yokradap.people.api.Post;
import org.yokradap.people.api.Way;
import org.yokradap.people.api.WaysIn;
import org.yokradap.people.api.WaysIn.Purpose;
import org.yokradap.platform.Receipt;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.web.Forms;
import org.yokradap.platform.web.OfToday;

/** Where links in mails lead: to a new account, or to a new password; and where one asks for the latter. */
@OfToday
@Controller
class WaysInPages {
    private final WaysIn waysIn;
    private final Forms forms;
    private final SecretGuard guard;
    private final Arrival arrival;
    private final Providers providers;
    private final RoundTrips trips;

    WaysInPages(WaysIn waysIn, Forms forms, SecretGuard guard, Arrival arrival, Providers providers, RoundTrips trips) {
        this.waysIn = waysIn;
        this.forms = forms;
        this.guard = guard;
        this.arrival = arrival;
        this.providers = providers;
        this.trips = trips;
    }

    /** As it was typed. The password is never shown again. */
    record Form(@Nullable String username, @Nullable String password) {}

    @GetMapping("/invitation/{token}")
    String invitation(@PathVariable String token, @ModelAttribute("form") Form form, Model model) {
        return page(Purpose.INVITATION, token, model);
    }

    @PostMapping("/invitation/{token}")
    String accept(
            @PathVariable String token,
            @ModelAttribute("form") Form form,
            BindingResult entered,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var accepted = forms.accepted(
                entered,
                () -> {
                    var officer = guard.of(
                            Way.LINK,
                            () -> waysIn.accept(token, Forms.typed(form.username()), Forms.typed(form.password())));
                    arrival.recognise(officer, request, response);
                    return Receipt.NOTHING;
                },
                "invitation.accepted");
        return accepted ? "redirect:/login" : page(Purpose.INVITATION, token, model);
    }

    /** Instead of a password. What comes of it is told where the provider sends people back to. */
    @PostMapping("/invitation/{token}/provider")
    String acceptByProvider(
            @PathVariable String token,
            @RequestParam String provider,
            @ModelAttribute("form") Form form,
            BindingResult entered,
            Model model,
            HttpServletRequest request) {
        var offer = providers.offer(provider).orElseThrow(ProviderPages::noPage);
        var begun = forms.readable(entered, () -> {
            var invited = guard.of(Way.LINK, () -> waysIn.prepare(token, Forms.typed(form.username())));
            ProviderPages.onward(offer, trips.begin(offer, new Errand.Accept(invited), request), model);
        });
        return begun ? ProviderPages.ONWARD : page(Purpose.INVITATION, token, model);
    }

    @GetMapping("/recovery/{token}")
    String recovery(@PathVariable String token, @ModelAttribute("form") Form form, Model model) {
        return page(Purpose.RECOVERY, token, model);
    }

    @PostMapping("/recovery/{token}")
    String recover(
            @PathVariable String token,
            @ModelAttribute("form") Form form,
            BindingResult entered,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var recovered = forms.accepted(
                entered,
                () -> {
                    var officer = guard.of(Way.LINK, () -> waysIn.recover(token, Forms.typed(form.password())));
                    arrival.recognise(officer, request, response);
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

    private Optional<Post> post(Purpose purpose, String token) {
        try {
            return Optional.of(guard.of(Way.LINK, () -> waysIn.postOf(purpose, token)
                    .orElseThrow(AccountRejection.LINK_OF_NO_USE::because)));
        } catch (Rejection rejection) {
            if (rejection.reason() == AccountRejection.LINK_OF_NO_USE) return Optional.empty();
            throw rejection;
        }
    }

    private String page(Purpose purpose, String token, Model model) {
        var post = post(purpose, token);
        model.addAttribute("purpose", purpose);
        model.addAttribute("link", "/" + purpose.name().toLowerCase(Locale.ROOT) + "/" + token);
        model.addAttribute("providers", providers.offers());
        model.addAttribute("post", post);
        return "people/way-in";
    }
}
