package org.yokradap.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 400 where the fields of an address or a form cannot be read, which would otherwise come out wherever one is asked for. */
class LegibleFields extends OncePerRequestFilter {
    private final RestDoor rest;

    LegibleFields(RestDoor rest) {
        this.rest = rest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            if (!isUpload(request)) request.getParameterMap();
        } catch (InvalidParameterException e) {
            rest.turnAway(request, response, HttpStatus.valueOf(e.getErrorCode()));
            return;
        }
        chain.doFilter(request, response);
    }

    /** Files that a program sends are read when it is known who sends them; a page's form is read for its token in any case. */
    private static boolean isUpload(HttpServletRequest request) {
        var type = request.getContentType();
        return RestPaths.covers(request) && type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }
}
