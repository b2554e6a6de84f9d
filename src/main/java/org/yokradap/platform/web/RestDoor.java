package org.yokradap.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.yokradap.platform.Rejection;
import tools.jackson.databind.json.JsonMapper;

/** Tells a program that was not let in why, as a problem detail like every other. */
@Component
class RestDoor implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final Problems problems;
    private final Refusals refusals;
    private final LocaleResolver language;
    private final JsonMapper json;

    RestDoor(Problems problems, Refusals refusals, LocaleResolver language, JsonMapper json) {
        this.problems = problems;
        this.refusals = refusals;
        this.language = language;
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        if (exception instanceof TooManyTries tooMany) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(tooMany.waiting().toSeconds() + 1));
            refuse(request, response, HttpStatus.TOO_MANY_REQUESTS);
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Yokradap\", charset=\"UTF-8\"");
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Yokradap\"");
        refuse(request, response, HttpStatus.UNAUTHORIZED);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        var locale = language.resolveLocale(request);
        if (exception.getCause() instanceof Rejection) refuse(problems.of(exception, locale), locale, response);
        else refuse(request, response, HttpStatus.FORBIDDEN);
    }

    /** Turns away what no controller has seen: a program by a problem detail, a person by the page that tells of errors. */
    void turnAway(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
        // The server itself may have answered already, where not even the end of the body could be found.
        if (response.isCommitted()) return;
        if (RestPaths.covers(request)) refuse(request, response, status);
        else response.sendError(status.value());
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status)
            throws IOException {
        var locale = language.resolveLocale(request);
        refuse(problems.plain(status, "request." + status.value(), locale), locale, response);
    }

    private void refuse(Problem problem, Locale locale, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(refusals.detail(problem, locale)));
    }
}
