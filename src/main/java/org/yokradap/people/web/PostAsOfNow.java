package org.yokradap.people.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.yokradap.people.api.Account;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Proof;
import org.yokradap.people.api.SecondFactors;
import org.yokradap.people.api.Standing;

/**
 * Looks up at each request which post the signed-in officer holds now, and whether what was shown in the session is enough for it: a
 * session lives for hours, and an officer who was moved to another post, or whose account was closed, must not go on acting in the
 * old one. Whoever has not shown enough is nobody to all that follows.
 */
class PostAsOfNow extends OncePerRequestFilter {
    private static final String FOUND = PostAsOfNow.class.getName() + ".found";

    private final Accounts accounts;
    private final SecondFactors factors;
    private final Duration longest;

    /** @param longest how long a session lasts at most, however much it is used */
    PostAsOfNow(Accounts accounts, SecondFactors factors, Duration longest) {
        this.accounts = accounts;
        this.factors = factors;
        this.longest = longest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SignedInOfficer.present().ifPresent(officer -> {
            var now = SecurityContextHolder.createEmptyContext();
            if (!isOver(request)) now.setAuthentication(now(officer, request));
            SecurityContextHolder.setContext(now);
        });
        chain.doFilter(request, response);
    }

    private boolean isOver(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || SignInSession.age(session).compareTo(longest) <= 0) return false;
        session.invalidate();
        return true;
    }

    private @Nullable Authentication now(SignedInOfficer officer, HttpServletRequest request) {
        return accounts.of(officer.id())
                .map(account -> now(account, officer.proofs(), request))
                .orElse(null);
    }

    private @Nullable Authentication now(Account account, Set<Proof> proofs, HttpServletRequest request) {
        var standing = factors.standing(account, proofs);
        if (standing != Standing.COMPLETE) {
            new HalfWay(account, proofs, standing).keepIn(request);
            return null;
        }
        var authentication = SignedInOfficer.authentication(account, proofs);
        request.setAttribute(FOUND, authentication);
        return authentication;
    }

    /** Whether this is whom the session is about, and who has shown enough. */
    static boolean hasFound(Authentication authentication, HttpServletRequest request) {
        return authentication.equals(request.getAttribute(FOUND));
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
