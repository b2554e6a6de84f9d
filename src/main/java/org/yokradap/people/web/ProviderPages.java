package org.yokradap.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.Identities;
import org.yokradap.people.api.Identities.Identity;
import org.yokradap.people.api.IdentityRejection;
import org.yokradap.people.api.Occurrence;
import org.yokradap.people.api.Proof;
import org.yokradap.people.api.SignInRecords;
import org.yokradap.people.api.Way;
import org.yokradap.people.api.WaysIn;
import org.yokradap.platform.Receipt;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.web.Forms;
import org.yokradap.platform.web.OfToday;

/**
 * The ways to another provider of sign-ins and back. Coming in begins with a link; making a link begins with a form, which carries its
 * token, and goes on by a page with an address on it, because no form may lead to another site.
 */
@OfToday
@Controller
class ProviderPages {
    /** The page with an address on it. */
    static final String ONWARD = "people/provider";

    private final Providers providers;
    private final RoundTrips trips;
    private final Identities identities;
    private final WaysIn waysIn;
    private final SignInSession session;
    private final Arrival arrival;
    private final SignInRecords records;
    private final Forms forms;

    ProviderPages(
            Providers providers,
            RoundTrips trips,
            Identities identities,
            WaysIn waysIn,
            SignInSession session,
            Arrival arrival,
            SignInRecords records,
            Forms forms) {
        this.providers = providers;
        this.trips = trips;
        this.identities = identities;
        this.waysIn = waysIn;
        this.session = session;
        this.arrival = arrival;
        this.records = records;
        this.forms = forms;
    }

    @GetMapping("/oauth2/authorization/{provider}")
    String signIn(@PathVariable String provider, HttpServletRequest request) {
        var offer = offer(provider);
        try {
            return "redirect:" + trips.begin(offer, new Errand.SignIn(), request);
        } catch (Rejection rejection) {
            return refused(rejection, "/login");
        }
    }

    @PostMapping("/account/providers/link")
    String link(@RequestParam String provider, Actor actor, HttpServletRequest request, Model model) {
        var offer = offer(provider);
        try {
            var address = trips.begin(offer, new Errand.Link(actor.officer().value()), request);
            return onward(offer, address, model);
        } catch (Rejection rejection) {
            return refused(rejection, "/account");
        }
    }

    @PostMapping("/account/providers/unlink")
    String unlink(@RequestParam long link, Actor actor) {
        try {
            identities.unlink(actor.officer(), link);
            forms.announce(Receipt.NOTHING, "account.provider.unlinked");
            return "redirect:/account";
        } catch (Rejection rejection) {
            return refused(rejection, "/account");
        }
    }

    /** Where a provider sends people back to. */
    @GetMapping("/login/oauth2/code/{provider}")
    String back(
            @PathVariable String provider,
            @RequestParam Map<String, String> answer,
            HttpServletRequest request,
            HttpServletResponse response) {
        var trip = trips.end(offer(provider), request);
        if (trip.isEmpty()) return refused(IdentityRejection.NOT_CONFIRMED.because(), "/login");
        var errand = trip.get().errand();
        try {
            var word = trips.word(trip.get(), answer);
            return switch (errand) {
                case Errand.SignIn in -> enter(word, request, response);
                case Errand.Link link -> link(link, word.identity());
                case Errand.Accept accept -> accept(accept, word.identity(), request, response);
            };
        } catch (Rejection rejection) {
            if (rejection.reason() == IdentityRejection.NOT_CONFIRMED)
                records.keepOfNobody(Occurrence.REFUSED, Way.PROVIDER);
            return refused(rejection, errand instanceof Errand.Link ? "/account" : "/login");
        }
    }

    /** The first factor, as a password is. */
    private String enter(RoundTrips.Word word, HttpServletRequest request, HttpServletResponse response) {
        var account = identities.signIn(word.identity());
        session.begin(account, Set.of(Proof.PROVIDER), request, response);
        request.getSession().setAttribute(JustSignedIn.ASKED, word.asked());
        return "redirect:" + arrival.goOn(Way.PROVIDER, Proof.PROVIDER, account, request, response);
    }

    /** Whoever has gone away has to be the one who comes back: the session may be another officer's by now. */
    private String link(Errand.Link errand, Identity identity) {
        if (SignedInOfficer.present()
                .filter(officer -> officer.id().equals(errand.officer()))
                .isEmpty()) throw IdentityRejection.NOT_CONFIRMED.because();
        identities.link(errand.officer(), identity);
        forms.announce(Receipt.NOTHING, "account.provider.linked");
        return "redirect:/account";
    }

    private String accept(
            Errand.Accept errand, Identity identity, HttpServletRequest request, HttpServletResponse response) {
        arrival.recognise(waysIn.accept(errand.invited(), identity), request, response);
        forms.announce(Receipt.NOTHING, "invitation.accepted");
        return "redirect:/login";
    }

    /** Fills that page. */
    static String onward(Providers.Offer offer, String address, Model model) {
        model.addAttribute("provider", offer);
        model.addAttribute("host", URI.create(address).getHost());
        model.addAttribute("address", address);
        return ONWARD;
    }

    /** Of a provider that is named; any other is no page. */
    private Providers.Offer offer(String provider) {
        return providers.offer(provider).orElseThrow(ProviderPages::noPage);
    }

    static ResponseStatusException noPage() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private String refused(Rejection rejection, String place) {
        forms.explain(rejection);
        return "redirect:" + place;
    }
}
