package org.yokradap.platform.web;

import java.net.URI;
import java.util.Optional;

/** The page of this application that a form was on, as the browser names it; for going back to it. */
final class LocalPage {
    private LocalPage() {}

    /** Its path; {@code /} where the browser does not say. */
    static String path(Optional<URI> referrer) {
        return referrer.map(URI::getPath).filter(LocalPage::isLocal).orElse("/");
    }

    /** Its path and what was asked of it. */
    static String address(Optional<URI> referrer) {
        return referrer.filter(page -> isLocal(page.getPath()))
                .map(page -> page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery()))
                .orElse("/");
    }

    /** A path that begins with two slashes would name another host. */
    private static boolean isLocal(String path) {
        return path.startsWith("/") && !path.startsWith("//");
    }
}
