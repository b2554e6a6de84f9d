package org.yokradap.people.web;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.FrontDoor;
import org.yokradap.people.api.Operator;
import org.yokradap.people.api.ProgrammeOffices;
import org.yokradap.people.api.SecondFactors;
import org.yokradap.people.api.Tokens;
import org.yokradap.platform.web.DoorOfPages;

/** Puts the officer's present post into every request, before anybody asks what it allows. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {
    @Bean
    Customizer<HttpSecurity> postAsOfNow(
            Accounts accounts, SecondFactors factors, @Value("${yokradap.longest-session:12h}") Duration longest) {
        return http -> http.addFilterAfter(
                        new PostAsOfNow(accounts, factors, longest), SecurityContextHolderFilter.class)
                .addFilterBefore(new NoPasswordAlone(accounts, factors), AuthorizationFilter.class);
    }

    /** Whoever has come half the way is led on, and all others to the beginning. */
    @Bean
    DoorOfPages secondStep() {
        return http -> http.exceptionHandling(refusal -> refusal.authenticationEntryPoint(
                (request, response, refused) -> response.sendRedirect(request.getContextPath()
                        + HalfWay.of(request).map(HalfWay::page).orElse("/login"))));
    }

    @Bean
    Customizer<HttpSecurity> tokens(
            Tokens tokens, FrontDoor door, SecretGuard guard, @Qualifier("restDoor") AuthenticationEntryPoint refusal) {
        return http ->
                http.addFilterBefore(new TokenSignIn(tokens, door, guard, refusal), BasicAuthenticationFilter.class);
    }

    /** Behind whatever finds out who it is, also of a program, and before anybody asks what that one may. */
    @Bean
    Customizer<HttpSecurity> widerRights(Operator operator, ProgrammeOffices offices, Clock clock) {
        return http -> http.addFilterAfter(new WiderRights(operator, offices, clock), ExceptionTranslationFilter.class);
    }
}
