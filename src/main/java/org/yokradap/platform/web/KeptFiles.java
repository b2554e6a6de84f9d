package org.yokradap.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;

/**
 * How long a browser keeps a file. What has the digest of its content in its address is never looked at again; whatever was asked
 * for by its plain name is asked for again each time, or a change would reach nobody for a year. That the digest is right has been
 * seen by whoever found the file.
 */
class KeptFiles implements HeaderWriter {
    private static final Pattern BY_DIGEST = Pattern.compile("-[0-9a-f]{32}\\.[a-z0-9]+$");

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        var asDelivered = response.getHeader(HttpHeaders.CACHE_CONTROL);
        // No file was found, or the browser has it.
        if (asDelivered == null) return;
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                BY_DIGEST.matcher(request.getRequestURI()).find() ? asDelivered + ", immutable" : "no-cache");
    }
}
