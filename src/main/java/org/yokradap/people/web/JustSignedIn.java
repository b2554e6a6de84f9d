package org.yokradap.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.yokradap.people.api.Proof;

/**
 * Second factors, tokens, links with other providers, and what is kept of people, are for whoever has signed in just now: somebody at a screen that was left open could make a way in to
 * keep (ASVS 5.0, 7.5.1). All others sign in again, and are led back.
 */
@Component
class JustSignedIn implements HandlerInterceptor {
    private static final Duration JUST = Duration.ofMinutes(15);

    /** In a session that a provider's word has begun: whether it has asked who it is, and not only known it. */
    static final String ASKED = "provider-has-asked";

    private final RequestCache wanted;

    JustSignedIn(RequestCache wanted) {
        this.wanted = wanted;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (SignedInOfficer.present().isEmpty() || isYoung(request)) return true;
        if (request.getMethod().equals(HttpMethod.GET.name())) {
            wanted.saveRequest(request, response);
            response.sendRedirect(request.getContextPath() + "/login?again");
        } else {
            // Nobody is led back to an order; its page asks for it anew.
            response.sendRedirect(request.getContextPath() + OwnAccountPage.AGAIN);
        }
        return false;
    }

    private static boolean isYoung(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null
                || (SignInSession.age(session).compareTo(JUST) <= 0
                        && (hasShownMoreThanAWord() || Boolean.TRUE.equals(session.getAttribute(ASKED))));
    }

    private static boolean hasShownMoreThanAWord() {
        return SignedInOfficer.present()
                .filter(officer -> officer.proofs().equals(Set.of(Proof.PROVIDER)))
                .isEmpty();
    }

    @Configuration(proxyBeanMethods = false)
    static class AtTheWaysIn implements WebMvcConfigurer {
        private final JustSignedIn justSignedIn;

        AtTheWaysIn(JustSignedIn justSignedIn) {
            this.justSignedIn = justSignedIn;
        }

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(justSignedIn)
                    .addPathPatterns(
                            OwnAccountPage.AGAIN,
                            SecondFactorPages.PATH + "/**",
                            "/account/tokens",
                            "/account/providers/**");
        }
    }
}
