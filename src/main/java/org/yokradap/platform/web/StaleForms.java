package org.yokradap.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/** Tells the page of errors that a form was refused for its token: going back helps then, and nowhere else. */
final class StaleForms implements AccessDeniedHandler {
    /** A request's attribute, which templates read like any other; present where a form's token was refused. */
    static final String ATTRIBUTE = "staleForm";

    private final AccessDeniedHandler refuse = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException, ServletException {
        if (exception instanceof CsrfException) request.setAttribute(ATTRIBUTE, true);
        refuse.handle(request, response, exception);
    }
}
