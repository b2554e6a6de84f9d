package org.yokradap.people.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.yokradap.platform.SecretToken;

/** By what a browser is known in which somebody has signed in before. It lets nobody in. */
final class DeviceCookie {
    static final String NAME = "yokradap-device";
    private static final Duration LIFE = Duration.ofDays(365);
    private static final int LONGEST = 100;

    private DeviceCookie() {}

    static Optional<SecretToken> of(HttpServletRequest request) {
        var cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Stream.of(cookies))
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST)
                .map(SecretToken::new)
                .findFirst();
    }

    static void give(SecretToken device, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(NAME, device.value())
                .path(request.getContextPath() + "/")
                .maxAge(LIFE)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
