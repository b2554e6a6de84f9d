package org.yokradap.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.yokradap.platform.Phrases;
import org.yokradap.platform.Rejection;
import tools.jackson.core.JacksonException;

/** Says of any exception what went wrong, to whom it may concern and no more: a stack trace goes to the log only. */
@Component
class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Phrases phrases;

    Problems(Phrases phrases) {
        this.phrases = phrases;
    }

    Problem of(Throwable exception, Locale locale) {
        var rejection = causeOf(exception, Rejection.class);
        if (rejection.isPresent()) return rejected(rejection.get(), fieldOf(exception), locale);
        return switch (exception) {
            case AggregateNotFoundException e -> plain(HttpStatus.NOT_FOUND, "request.unknown", locale);
            case ConcurrencyException e -> plain(HttpStatus.CONFLICT, "request.overtaken", locale);
            case MethodArgumentNotValidException e -> invalid(e.getBindingResult(), locale);
            case BindException e -> invalid(e.getBindingResult(), locale);
            case HttpMessageNotReadableException e -> unreadable(fieldOf(e), locale);
            case MethodArgumentTypeMismatchException e -> unreadable(fieldOf(e), locale);
            case MissingServletRequestParameterException e ->
                new Problem(
                        HttpStatus.BAD_REQUEST,
                        "request.missing",
                        phrases.say("request.missing", locale, e.getParameterName()),
                        Optional.of(e.getParameterName()));
            case ErrorResponse e ->
                plain(e.getStatusCode(), "request." + e.getStatusCode().value(), locale);
            case MultipartException e -> plain(HttpStatus.BAD_REQUEST, "request.400", locale);
            // A header or a field is only looked at when somebody asks for it.
            case RequestRejectedException e -> plain(HttpStatus.BAD_REQUEST, "request.400", locale);
            case InvalidParameterException e -> plain(HttpStatus.BAD_REQUEST, "request.400", locale);
            default -> {
                LOG.error("A request failed", exception);
                yield plain(HttpStatus.INTERNAL_SERVER_ERROR, "request.500", locale);
            }
        };
    }

    /** Whether whoever asked is no longer there, which happens on every telephone and is nobody's fault. */
    static boolean isHungUp(Throwable exception) {
        return causeOf(exception, ClientAbortException.class).isPresent()
                || causeOf(exception, AsyncRequestNotUsableException.class).isPresent();
    }

    Problem plain(HttpStatusCode status, String reason, Locale locale) {
        return new Problem(status, reason, phrases.say(reason, locale), Optional.empty());
    }

    private Problem rejected(Rejection rejection, Optional<String> place, Locale locale) {
        var status =
                switch (rejection.reason().kind()) {
                    case INVALID -> HttpStatus.BAD_REQUEST;
                    case FORBIDDEN -> HttpStatus.FORBIDDEN;
                    case UNKNOWN -> HttpStatus.NOT_FOUND;
                    case CONFLICT -> HttpStatus.CONFLICT;
                    case TOO_OFTEN -> HttpStatus.TOO_MANY_REQUESTS;
                    case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
                    case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
                };
        var field = place.or(() -> Optional.ofNullable(rejection.field()));
        return new Problem(status, rejection.reason().key(), phrases.say(rejection, locale), field);
    }

    private Problem invalid(BindingResult entered, Locale locale) {
        var field = Optional.ofNullable(entered.getFieldError());
        var first = entered.getAllErrors().getFirst();
        return new Problem(
                HttpStatus.BAD_REQUEST,
                "request.invalid",
                phrases.say(field.isPresent() ? field.get() : first, locale),
                field.map(error -> error.getField()));
    }

    private Problem unreadable(Optional<String> field, Locale locale) {
        var reason = field.isPresent() ? "request.unreadable" : "request.malformed";
        return new Problem(HttpStatus.BAD_REQUEST, reason, phrases.say(reason, locale, field.orElse("")), field);
    }

    /** Where in the request the exception arose, as {@code obligations[2].anchor}. */
    private static Optional<String> fieldOf(Throwable exception) {
        if (exception instanceof MethodArgumentTypeMismatchException parameter) return Optional.of(parameter.getName());
        return causeOf(exception, JacksonException.class)
                .map(cause -> path(cause.getPath()))
                .filter(path -> !path.isEmpty());
    }

    private static String path(List<JacksonException.Reference> references) {
        var path = new StringBuilder();
        for (var reference : references) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return path.toString();
    }

    private static <E extends Throwable> Optional<E> causeOf(Throwable exception, Class<E> type) {
        for (@Nullable Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) return Optional.of(type.cast(cause));
        }
        return Optional.empty();
    }
}
