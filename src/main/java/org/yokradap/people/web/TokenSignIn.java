package org.yokradap.people.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;
import org.yokradap.people.api.AccountRejection;
import org.yokradap.people.api.FrontDoor;
import org.yokradap.people.api.Tokens;
import org.yokradap.people.api.Tokens.Bearer;
import org.yokradap.people.api.Way;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.web.RestPaths;
import org.yokradap.platform.web.TooManyTries;

/** Lets programs in by a token, for one request. */
class TokenSignIn extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;
    private final FrontDoor door;
    private final SecretGuard guard;
    private final AuthenticationEntryPoint refusal;

    TokenSignIn(Tokens tokens, FrontDoor door, SecretGuard guard, AuthenticationEntryPoint refusal) {
        this.tokens = tokens;
        this.door = door;
        this.guard = guard;
        this.refusal = refusal;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        return shown == null || !RestPaths.covers(request) || !shown.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var token = request.getHeader(HttpHeaders.AUTHORIZATION)
                .substring(SCHEME.length())
                .strip();
        Bearer bearer;
        try {
            bearer = guard.of(
                    Way.API_TOKEN, () -> tokens.bearer(token).orElseThrow(AccountRejection.TOKEN_OF_NO_USE::because));
        } catch (Rejection rejection) {
            var wait = rejection.waiting();
            refusal.commence(
                    request,
                    response,
                    wait == null ? new BadCredentialsException("A token of no use") : new TooManyTries(wait));
            return;
        }
        door.enter(bearer.account().post().officer(), Way.API_TOKEN, RequestVisits.of(request));
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignedInOfficer.authentication(bearer));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}
