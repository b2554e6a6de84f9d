package org.yokradap.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;

/**
 * Says that a body is too large. Of a form before anybody looks for its fields: the server would find none of them, not even the
 * token against forged forms, and the person would be told that the page is not for them. A body that does not say how long it
 * is, is counted while it is read.
 */
class BodyLimit extends OncePerRequestFilter {
    private static final String FILES = "multipart/";

    private final RestDoor rest;
    private final Sizes sizes;

    BodyLimit(RestDoor rest, Sizes sizes) {
        this.rest = rest;
        this.sizes = sizes;
    }

    /** How large a request may be. */
    @Component
    record Sizes(
            List<RoomyForm> roomy,

            @Value("${spring.servlet.multipart.max-request-size}")
            DataSize ofRoomyForms,

            @Value("${yokradap.largest-form}") DataSize ofFiles,

            @Value("${server.tomcat.max-http-form-post-size}")
            DataSize ofFields) {
        /** In bytes. What is no form is a program's JSON, or a table as it stands, which is let in up to the size of a file. */
        private long of(HttpServletRequest request, String type) {
            if (type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) return ofFields.toBytes();
            return type.startsWith(FILES) && isRoomy(request) ? ofRoomyForms.toBytes() : ofFiles.toBytes();
        }

        boolean areExceeded(HttpServletRequest request, String type) {
            long length = request.getContentLengthLong();
            // One that does not say how long it is could be read to the wider limit by the server, which knows only
            // that one.
            if (length < 0 && type.startsWith(FILES)) return !isRoomy(request);
            return length > of(request, type);
        }

        private boolean isRoomy(HttpServletRequest request) {
            var path = LocalPage.path(request);
            return roomy.stream().anyMatch(form -> form.takes(path));
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var type =
                request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
        if (sizes.areExceeded(request, type)) {
            leaveUnread(request);
            rest.turnAway(request, response, HttpStatus.CONTENT_TOO_LARGE);
            return;
        }
        boolean isForm = type.startsWith(FILES) || type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
        // The server counts the parts of forms by itself.
        chain.doFilter(isForm ? request : new Counted(request, sizes.of(request, type)), response);
    }

    /** The page that says so asks for a parameter, and the server would then try to read the form after all. */
    private static void leaveUnread(HttpServletRequest request) throws IOException {
        request.getInputStream();
    }

    /** A request whose body ends in a refusal where it becomes too long. */
    private static final class Counted extends HttpServletRequestWrapper {
        private final long most;

        Counted(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream(), most);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            var encoding = getCharacterEncoding();
            var charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
            return new BufferedReader(new InputStreamReader(getInputStream(), charset));
        }
    }

    private static final class CountedStream extends ServletInputStream {
        private final ServletInputStream body;
        private long left;

        CountedStream(ServletInputStream body, long most) {
            this.body = body;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            if (next >= 0) count(1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = body.read(into, from, length);
            if (read > 0) count(read);
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
