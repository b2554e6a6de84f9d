package org.yokradap.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.Account;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.FrontDoor;
import org.yokradap.people.api.Guesses;
import org.yokradap.people.api.Occurrence;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Proof;
import org.yokradap.people.api.SecondFactors;
import org.yokradap.people.api.SignInRecords;
import org.yokradap.people.api.Standing;
import org.yokradap.people.api.Visit;
import org.yokradap.people.api.Way;
import org.yokradap.platform.web.LocalPage;
import org.yokradap.platform.web.TooManyTries;

/** What happens when somebody at a browser is let in, or not. */
@Component
class Arrival implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private final FrontDoor door;
    private final SignInRecords records;
    private final RequestCache wanted;
    private final Accounts accounts;
    private final SecondFactors factors;
    private final Duration idle;

    /** @param idle how long somebody who is in may do nothing */
    Arrival(
            FrontDoor door,
            SignInRecords records,
            RequestCache wanted,
            Accounts accounts,
            SecondFactors factors,
            @Value("${yokradap.idle-session:8h}") Duration idle) {
        this.door = door;
        this.records = records;
        this.wanted = wanted;
        this.accounts = accounts;
        this.factors = factors;
        this.idle = idle;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var onward = accounts.of(new OfficerId(authentication.getName()))
                .map(account -> goOn(Way.PASSWORD, Proof.PASSWORD, account, request, response))
                .orElse(SecondStepPage.PATH);
        response.sendRedirect(request.getContextPath() + onward);
    }

    /**
     * For whoever has shown a first factor, whichever it is: in, if nothing more is asked for.
     *
     * @return the page that was wanted, or that of the second step
     */
    String goOn(Way way, Proof proof, Account account, HttpServletRequest request, HttpServletResponse response) {
        return factors.standing(account, Set.of(proof)) == Standing.COMPLETE
                ? arrive(way, account.post().officer(), request, response)
                : SecondStepPage.PATH;
    }

    /**
     * For whoever has shown all that is asked for: the browser is known from now on.
     *
     * @return the page that was wanted
     */
    String arrive(Way way, OfficerId officer, HttpServletRequest request, HttpServletResponse response) {
        var visit = RequestVisits.of(request);
        request.getSession().setMaxInactiveInterval((int) idle.toSeconds());
        request.getSession().setAttribute(Visit.AGENT, visit.agent());
        request.getSession()
                .setAttribute(Visit.ADDRESS_CLASS, visit.addressClass().name());
        door.enter(officer, way, visit).ifPresent(device -> DeviceCookie.give(device, request, response));
        return wantedPage(request, response).orElse("/");
    }

    /** For whoever has shown by a link that the account is theirs. */
    void recognise(OfficerId officer, HttpServletRequest request, HttpServletResponse response) {
        door.know(officer, RequestVisits.of(request)).ifPresent(device -> DeviceCookie.give(device, request, response));
    }

    /** Only a page of ours: of what was asked for, the path, and never the host that the request has named. */
    private Optional<String> wantedPage(HttpServletRequest request, HttpServletResponse response) {
        var saved = wanted.getRequest(request, response);
        wanted.removeRequest(request, response);
        if (!(saved instanceof DefaultSavedRequest page)) return Optional.empty();
        return Optional.ofNullable(page.getRequestURI())
                .map(address -> address.substring(request.getContextPath().length()))
                .filter(LocalPage::isLocal)
                .map(path -> page.getQueryString() == null ? path : path + "?" + page.getQueryString());
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        var answer = exception instanceof TooManyTries tooMany
                ? "/login?wait=" + Guesses.minutes(tooMany.waiting())
                : "/login?wrong";
        response.sendRedirect(request.getContextPath() + answer);
    }

    @EventListener
    void left(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedInOfficer officer)
            records.keep(Occurrence.SIGNED_OUT, Way.PAGE, officer.id());
    }
}
