package org.yokradap.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 429 to whoever asks too often, and says when to come again. */
class RateLimit extends OncePerRequestFilter {
    private final RestDoor rest;
    private final Function<HttpServletRequest, Optional<Duration>> wait;

    /** @param wait counts the request, and says how long to wait if it was one too many */
    RateLimit(RestDoor rest, Function<HttpServletRequest, Optional<Duration>> wait) {
        this.rest = rest;
        this.wait = wait;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var pause = wait.apply(request);
        if (pause.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(pause.get().toSeconds() + 1));
        rest.turnAway(request, response, HttpStatus.TOO_MANY_REQUESTS);
    }

    /** A filter of the same class is in the chain twice, for the address and for the account. */
    @Override
    protected String getAlreadyFilteredAttributeName() {
        return super.getAlreadyFilteredAttributeName() + System.identityHashCode(this);
    }
}
