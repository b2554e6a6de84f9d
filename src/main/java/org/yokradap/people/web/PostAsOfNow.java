package org.yokradap.people.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.OfficerId;

/**
 * Looks up at each request which post the signed-in officer holds now: a session lives for hours, and an officer who was moved
 * to another post, or whose account was closed, must not go on acting in the old one.
 */
class PostAsOfNow extends OncePerRequestFilter {
    private final Accounts accounts;
    private final Duration longest;

    /** @param longest how long a session lasts at most, however much it is used */
    PostAsOfNow(Accounts accounts, Duration longest) {
        this.accounts = accounts;
        this.longest = longest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = SecurityContextHolder.getContext().getAuthentication();
        if (session != null && session.getPrincipal() instanceof SignedInOfficer officer) {
            var now = SecurityContextHolder.createEmptyContext();
            if (!isOver(request)) now.setAuthentication(now(officer));
            SecurityContextHolder.setContext(now);
        }
        chain.doFilter(request, response);
    }

    /** Both times are the machine's, whatever day a demonstration pretends: it would end with each day that it skips. */
    private boolean isOver(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || session.getLastAccessedTime() - session.getCreationTime() <= longest.toMillis())
            return false;
        session.invalidate();
        return true;
    }

    private @Nullable Authentication now(SignedInOfficer officer) {
        return accounts.of(new OfficerId(officer.officer()))
                .map(SignedInOfficer::authentication)
                .orElse(null);
    }
}
