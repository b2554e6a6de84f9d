package org.yokradap.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.yokradap.platform.SecretToken;

/** By what a browser is known in which somebody has signed in before. It lets nobody in. */
final class DeviceCookie {
    static final String NAME = "yokradap-device";
    private static final LastingCookie COOKIE = new LastingCookie(NAME);
    private static final int LONGEST = 100;

    private DeviceCookie() {}

    static Optional<SecretToken> of(HttpServletRequest request) {
        return COOKIE.of(request)
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST)
                .map(SecretToken::new);
    }

    static void give(SecretToken device, HttpServletRequest request, HttpServletResponse response) {
        COOKIE.give(device.value(), request, response);
    }
}
