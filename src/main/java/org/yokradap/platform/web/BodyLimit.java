package org.yokradap.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says that a form is too large before anybody looks for its fields: the server would find none of them, not even the token
 * against forged forms, and the person would be told that the page is not for them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class BodyLimit extends OncePerRequestFilter {
    private final RestDoor rest;
    private final List<RoomyForm> roomy;
    private final DataSize ofRoomyForms;
    private final DataSize ofFiles;
    private final DataSize ofFields;

    BodyLimit(
            RestDoor rest,
            List<RoomyForm> roomy,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize ofRoomyForms,
            @Value("${yokradap.largest-form}") DataSize ofFiles,
            @Value("${server.tomcat.max-http-form-post-size}") DataSize ofFields) {
        this.rest = rest;
        this.roomy = roomy;
        this.ofRoomyForms = ofRoomyForms;
        this.ofFiles = ofFiles;
        this.ofFields = ofFields;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isTooLarge(request)) {
            chain.doFilter(request, response);
            return;
        }
        leaveUnread(request);
        if (RestPaths.covers(request)) rest.refuse(request, response, HttpStatus.CONTENT_TOO_LARGE);
        else response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
    }

    /** The page that says so asks for a parameter, and the server would then try to read the form after all. */
    private static void leaveUnread(HttpServletRequest request) throws IOException {
        request.getInputStream();
    }

    private boolean isTooLarge(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null) return false;
        long length = request.getContentLengthLong();
        if (type.startsWith("multipart/"))
            return length < 0 ? !isRoomy(request) : length > limit(request).toBytes();
        return type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE) && length > ofFields.toBytes();
    }

    /** One that does not say how long it is could be read to the wider limit by the server, which knows only that one. */
    private DataSize limit(HttpServletRequest request) {
        return isRoomy(request) ? ofRoomyForms : ofFiles;
    }

    private boolean isRoomy(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return roomy.stream().anyMatch(form -> form.takes(path));
    }
}
