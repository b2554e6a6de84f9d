package org.yokradap.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/** Who gets past the door. What they may do once inside is decided for each command and query, not here. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    /** The authority of those who look after the whole deployment, beside that of their post. */
    static final String OPERATOR = "OPERATOR";

    /** Style, fonts and symbols: open to all and without a look at the session, which would cost a query each. */
    @Bean
    @Order(1)
    SecurityFilterChain files(HttpSecurity http, RestDoor door) {
        return http.addFilterAfter(new LegibleFields(door), HeaderWriterFilter.class)
                .securityMatcher(PublicFiles.PATTERNS)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> BrowserRules.ofAnswers(headers)
                        .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .addHeaderWriter(new KeptFiles()))
                .build();
    }

    /** Programs bring their password with every request, so there is no session that another site could ride on. */
    @Bean
    @Order(2)
    SecurityFilterChain rest(HttpSecurity http, RestDoor door, Limits limits) {
        return limits.on(http)
                .securityMatcher(RestPaths.PATTERN)
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
                .headers(BrowserRules::ofAnswers)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http,
            RequestCache requestCache,
            Limits limits,
            AuthenticationSuccessHandler let,
            AuthenticationFailureHandler refused,
            ObjectProvider<DoorOfPages> doors) {
        limits.on(http)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        // Where the server goes by itself when something went wrong; nobody else has anything to ask
                        // there.
                        .requestMatchers("/error")
                        .denyAll()
                        .requestMatchers(
                                "/login",
                                "/first-steps",
                                "/invitation/*",
                                "/invitation/*/provider",
                                // The ways to another provider of sign-ins and back.
                                "/oauth2/authorization/*",
                                "/login/oauth2/code/*",
                                "/recovery/*",
                                "/forgotten",
                                // These ask by themselves how far somebody has come.
                                "/second-step",
                                "/account/second-factor/**",
                                "/passkeys/sign-in/**",
                                "/demo/sign-in",
                                "/actuator/health/**",
                                "/calendar/*.ics")
                        .permitAll()
                        .requestMatchers("/system/**", "/actuator/**")
                        .hasAuthority(OPERATOR)
                        .anyRequest()
                        .authenticated())
                .formLogin(
                        login -> login.loginPage("/login").successHandler(let).failureHandler(refused))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                // A session of its own for whoever signs in, which is as old as that.
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.migrateSession()))
                .requestCache(cache -> cache.requestCache(requestCache))
                .exceptionHandling(refusal -> refusal.accessDeniedHandler(new StaleForms()))
                .headers(BrowserRules::ofPages);
        doors.orderedStream().forEach(door -> door.customize(http));
        return http.build();
    }

    /** Remembers where somebody wanted to go before signing in: a link in a mail leads to its page in the end. */
    @Bean
    @SuppressWarnings("NullAway") // null is how this setter is told to leave the address alone
    RequestCache requestCache() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> request.getMethod().equals(HttpMethod.GET.name()));
        return cache;
    }

    /** What is looked at before who somebody is and what they may: how much comes, and how often. */
    @Component
    record Limits(RestDoor door, RequestRates rates, BodyLimit.Sizes sizes) {
        /** Inside the chain and behind its headers, because the refusals of these have to carry them too. */
        HttpSecurity on(HttpSecurity http) {
            return http.addFilterAfter(
                            new RateLimit(door, request -> rates.fromAddress(request.getRemoteAddr())),
                            HeaderWriterFilter.class)
                    .addFilterAfter(new BodyLimit(door, sizes), HeaderWriterFilter.class)
                    .addFilterAfter(new LegibleFields(door), HeaderWriterFilter.class)
                    .addFilterBefore(new RateLimit(door, this::byAccount), AuthorizationFilter.class);
        }

        private Optional<Duration> byAccount(HttpServletRequest request) {
            return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                    .filter(authentication -> authentication.getPrincipal() instanceof SignedIn)
                    .flatMap(authentication -> rates.byAccount(authentication.getName()));
        }
    }
}
