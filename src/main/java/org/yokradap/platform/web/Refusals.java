package org.yokradap.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.yokradap.platform.Phrases;

/** Answers what a controller could not: a program gets a problem detail (RFC 9457), a person a page. */
@ControllerAdvice
class Refusals {
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

    @ExceptionHandler
    Object answer(Exception exception, HttpServletRequest request, Locale locale) {
        var problem = problems.of(exception, locale);
        if (RestPaths.covers(request)) {
            return ResponseEntity.status(problem.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(detail(problem, locale));
        }
        var model = Map.of("status", problem.status().value(), "detail", problem.detail());
        return new ModelAndView("error", model, problem.status());
    }

    ProblemDetail detail(Problem problem, Locale locale) {
        var detail = ProblemDetail.forStatusAndDetail(problem.status(), problem.detail());
        detail.setTitle(phrases.say("problem." + problem.status().value(), locale));
        detail.setProperty("reason", problem.reason());
        problem.field().ifPresent(field -> detail.setProperty("field", field));
        return detail;
    }
}
