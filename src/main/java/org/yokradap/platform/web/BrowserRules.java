package org.yokradap.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What a browser may do with what it gets from us, said in the headers of every answer. A script runs only when its element
 * carries the nonce of that very page, so neither what people have typed nor a file that they have uploaded ever becomes one.
 */
final class BrowserRules {
    private static final String CONTENT = "Content-Security-Policy";

    /** For what is no page: nothing in it is to be run, drawn or framed, wherever it ends up. */
    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Everything a page needs comes from this server; Bootstrap's style sheet draws its arrows and ticks as data URLs. */
    private static final String PAGE_BUT_SCRIPTS =
            "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** What no page of ours uses, not even where the browser would ask the person first. The camera comes by a file's field. */
    private static final String ABILITIES =
            "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(),"
                    + " gyroscope=(), hid=(), idle-detection=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(),"
                    + " usb=(), xr-spatial-tracking=()";

    private static final String NONCE = BrowserRules.class.getName() + ".nonce";

    /** As many as CSP asks for at least. */
    private static final int NONCE_BYTES = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    private BrowserRules() {}

    static HeadersConfigurer<HttpSecurity> ofPages(HeadersConfigurer<HttpSecurity> headers) {
        return ofAll(headers).addHeaderWriter(BrowserRules::writeOnPage);
    }

    static HeadersConfigurer<HttpSecurity> ofAnswers(HeadersConfigurer<HttpSecurity> headers) {
        return ofAll(headers).addHeaderWriter((request, response) -> setIfMissing(response, NOTHING));
    }

    /** The word that the elements of scripts on the page which answers this request carry; another one for each request. */
    static String nonceOf(HttpServletRequest request) {
        if (request.getAttribute(NONCE) == null) {
            var bytes = new byte[NONCE_BYTES];
            RANDOM.nextBytes(bytes);
            request.setAttribute(NONCE, Base64.getEncoder().encodeToString(bytes));
        }
        return Objects.requireNonNull(request.getAttribute(NONCE)).toString();
    }

    private static void writeOnPage(HttpServletRequest request, HttpServletResponse response) {
        setIfMissing(response, PAGE_BUT_SCRIPTS + "; script-src 'nonce-" + nonceOf(request) + "'");
    }

    /** A controller that serves somebody's file has stricter rules of its own. */
    private static void setIfMissing(HttpServletResponse response, String policy) {
        if (!response.containsHeader(CONTENT)) response.setHeader(CONTENT, policy);
    }

    private static HeadersConfigurer<HttpSecurity> ofAll(HeadersConfigurer<HttpSecurity> headers) {
        return headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(abilities -> abilities.policy(ABILITIES));
    }
}
