package org.yokradap.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionFixationProtectionStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.Account;
import org.yokradap.people.api.Proof;

/** Writes into the session who was recognised, and by what. */
@Component
class SignInSession {
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final SessionFixationProtectionStrategy another = new SessionFixationProtectionStrategy();

    /** It is another session: whoever knew the old one's id has not shown what was shown now. */
    void begin(Account account, Set<Proof> proofs, HttpServletRequest request, HttpServletResponse response) {
        var authentication = SignedInOfficer.authentication(account, proofs);
        request.getSession();
        another.onAuthentication(authentication, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        sessions.saveContext(context, request, response);
    }

    /** As {@link #begin}, with one proof more than the session has. */
    void add(Proof proof, Account account, HttpServletRequest request, HttpServletResponse response) {
        var proofs = EnumSet.of(proof);
        proofs.addAll(proofs(request));
        begin(account, proofs, request, response);
    }

    /** How long ago somebody signed in, by the machine's time: a demonstration's clock skips days, and a session would end with each. */
    static Duration age(HttpSession session) {
        return Duration.ofMillis(session.getLastAccessedTime() - session.getCreationTime());
    }

    private static Set<Proof> proofs(HttpServletRequest request) {
        return HalfWay.of(request).map(HalfWay::proofs).orElseGet(() -> SignedInOfficer.present()
                .map(SignedInOfficer::proofs)
                .orElseGet(Set::of));
    }
}
