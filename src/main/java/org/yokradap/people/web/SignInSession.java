package org.yokradap.people.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.Account;
import org.yokradap.people.api.Proof;

/** Writes into the session who was recognised, and by what. */
@Component
class SignInSession {
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final SavedRequestAwareAuthenticationSuccessHandler onward =
            new SavedRequestAwareAuthenticationSuccessHandler();

    SignInSession(RequestCache wanted) {
        onward.setRequestCache(wanted);
    }

    /** The session gets another id: whoever knew the old one has not shown what was shown now. */
    void begin(Account account, Set<Proof> proofs, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignedInOfficer.authentication(account, proofs));
        sessions.saveContext(context, request, response);
    }

    /** As {@link #begin}, with one proof more than the session has. */
    void add(Proof proof, Account account, HttpServletRequest request, HttpServletResponse response) {
        var proofs = EnumSet.of(proof);
        proofs.addAll(proofs(request));
        begin(account, proofs, request, response);
    }

    private static Set<Proof> proofs(HttpServletRequest request) {
        return HalfWay.of(request).map(HalfWay::proofs).orElseGet(() -> {
            var authentication = SecurityContextHolder.getContext().getAuthentication();
            return authentication != null && authentication.getPrincipal() instanceof SignedInOfficer officer
                    ? officer.proofs()
                    : Set.of();
        });
    }

    /** Leads to the page that was wanted before signing in, or to the first one. */
    void leadOn(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        onward.onAuthenticationSuccess(
                request, response, sessions.loadDeferredContext(request).get().getAuthentication());
    }
}
