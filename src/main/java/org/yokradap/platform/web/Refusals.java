package org.yokradap.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.yokradap.platform.Phrases;
import org.yokradap.platform.Rejection;

/** Answers what a controller could not: a program gets a problem detail (RFC 9457), a person a page. */
@ControllerAdvice
class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final Problems problems;
    private final Phrases phrases;

    Refusals(Problems problems, Phrases phrases) {
        this.problems = problems;
        this.phrases = phrases;
    }

    /** The doors of {@link SecurityConfiguration} answer these: by asking for a password, or by a page. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException exception) {
        throw exception;
    }

    /** Null when there is nobody any more to be answered: that the response is asked for says that it is dealt with. */
    @ExceptionHandler
    @Nullable
    Object answer(Exception exception, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        if (Problems.isHungUp(exception)) {
            LOG.debug("The client hung up during {} {}", request.getMethod(), request.getRequestURI());
            return null;
        }
        var problem = problems.of(exception, locale);
        if (exception instanceof Rejection rejection) sayWhen(rejection.waiting(), response);
        if (RestPaths.covers(request)) {
            return ResponseEntity.status(problem.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(detail(problem, locale));
        }
        var model =
                new HashMap<String, Object>(Map.of("status", problem.status().value(), "detail", problem.detail()));
        PastPages.chosen(request).ifPresent(day -> model.put("past", day));
        return new ModelAndView("error", model, problem.status());
    }

    private static void sayWhen(@Nullable Duration wait, HttpServletResponse response) {
        if (wait != null) response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
    }

    ProblemDetail detail(Problem problem, Locale locale) {
        var detail = ProblemDetail.forStatusAndDetail(problem.status(), problem.detail());
        detail.setTitle(phrases.say("problem." + problem.status().value(), locale));
        detail.setProperty("reason", problem.reason());
        problem.field().ifPresent(field -> detail.setProperty("field", field));
        return detail;
    }
}
