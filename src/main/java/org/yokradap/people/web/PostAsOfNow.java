package org.yokradap.people.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.yokradap.people.api.Account;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.OfficerId;
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

    PostAsOfNow(Accounts accounts, SecondFactors factors) {
        this.accounts = accounts;
        this.factors = factors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = SecurityContextHolder.getContext().getAuthentication();
        if (session != null && session.getPrincipal() instanceof SignedInOfficer officer) {
            var now = SecurityContextHolder.createEmptyContext();
            now.setAuthentication(accounts.of(new OfficerId(officer.officer()))
                    .map(account -> now(account, officer, request))
                    .orElse(null));
            SecurityContextHolder.setContext(now);
        }
        chain.doFilter(request, response);
    }

    private @Nullable Authentication now(Account account, SignedInOfficer officer, HttpServletRequest request) {
        var standing = factors.standing(account, officer.proofs());
        if (standing != Standing.COMPLETE) {
            new HalfWay(account, officer.proofs(), standing).keepIn(request);
            return null;
        }
        var authentication = SignedInOfficer.authentication(account, officer.proofs());
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
