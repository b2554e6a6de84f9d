package org.yokradap.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A page of this application, for going back to it. */
public final class LocalPage {
    private LocalPage() {}

    /** The path of the page that is asked for, without that of the application. */
    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /**
     * The address of the page that is asked for: its path, with that of the application, and what is asked of it. Without the
     * language, because whoever is sent it has one already.
     */
    static String address(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromRequestUri(request)
                .scheme(null)
                .host(null)
                .port(null)
                .query(request.getQueryString())
                .replaceQueryParam(LanguageConfiguration.PARAMETER)
                .build()
                .toUriString();
    }

    /** The path of the page that a form was on, as the browser names it; {@code /} where it does not. */
    static String path(Optional<URI> referrer) {
        return referrer.map(URI::getPath).filter(LocalPage::isLocal).orElse("/");
    }

    /** Its path and what was asked of it. */
    static String address(Optional<URI> referrer) {
        return referrer.filter(page -> isLocal(page.getPath()))
                .map(page -> page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery()))
                .orElse("/");
    }

    /** Browsers take a second slash, and a backslash for it, for the beginning of a host. */
    public static boolean isLocal(String path) {
        return path.startsWith("/") && !path.startsWith("//") && path.indexOf('\\') < 0;
    }
}
