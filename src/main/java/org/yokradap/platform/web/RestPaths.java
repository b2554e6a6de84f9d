package org.yokradap.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/** Which requests come from programs and which from people at a browser. */
public final class RestPaths {
    static final String PATTERN = "/api/**";

    /** How the interface describes itself; it says nothing about anybody, so everybody may read it. */
    static final String[] DESCRIPTION = {"/api/v1/openapi", "/api/v1/openapi.yaml"};

    private RestPaths() {}

    public static boolean covers(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }
}
