package org.yokradap.platform.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** Who gets past the door. What they may do once inside is decided for each command and query, not here. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    /** Everything a page needs comes from this server; Bootstrap's style sheet draws its arrows and ticks as data URLs. */
    private static final String CONTENT =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self';"
                    + " frame-ancestors 'none'";

    /** Style, fonts and symbols: open to all and without a look at the session, which would cost a query each. */
    @Bean
    @Order(1)
    SecurityFilterChain files(HttpSecurity http) {
        return http.securityMatcher("/css/**", "/js/**", "/fonts/**", "/webjars/**", "/icons*.svg", "/favicon*.svg")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> restricted(headers).cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .build();
    }

    /** Programs bring their password with every request, so there is no session that another site could ride on. */
    @Bean
    @Order(2)
    SecurityFilterChain rest(HttpSecurity http, RestDoor door) {
        return http.securityMatcher(RestPaths.PATTERN)
                .authorizeHttpRequests(requests -> requests.requestMatchers(RestPaths.DESCRIPTION)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(door))
                .exceptionHandling(
                        refusal -> refusal.authenticationEntryPoint(door).accessDeniedHandler(door))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(SecurityConfiguration::restricted)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, RequestCache requestCache, ObjectProvider<DoorOfPages> doors) {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/login",
                                "/first-steps",
                                "/invitation/*",
                                "/recovery/*",
                                "/forgotten",
                                // These ask by themselves how far somebody has come.
                                "/second-step",
                                "/account/second-factor/**",
                                "/passkeys/sign-in/**",
                                "/demo/sign-in",
                                "/error",
                                "/actuator/health/**",
                                "/calendar/*.ics")
                        .permitAll()
                        .requestMatchers("/system/**", "/actuator/**")
                        .hasAuthority("ADMINISTRATOR")
                        .anyRequest()
                        .authenticated())
                .formLogin(login -> login.loginPage("/login").failureUrl("/login?wrong"))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .requestCache(cache -> cache.requestCache(requestCache))
                .headers(SecurityConfiguration::restricted);
        doors.orderedStream().forEach(door -> door.customize(http));
        return http.build();
    }

    /** Remembers where somebody wanted to go before signing in: a link in a mail leads to its page in the end. */
    @Bean
    @SuppressWarnings("NullAway") // null is how this setter is told to leave the address alone
    RequestCache requestCache() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static HeadersConfigurer<HttpSecurity> restricted(HeadersConfigurer<HttpSecurity> headers) {
        return headers.contentSecurityPolicy(content -> content.policyDirectives(CONTENT))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
