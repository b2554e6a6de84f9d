package org.yokradap.people.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.SecondFactors;
import org.yokradap.platform.web.DoorOfPages;

/** Puts the officer's present post into every request, before anybody asks what it allows. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {
    @Bean
    Customizer<HttpSecurity> postAsOfNow(Accounts accounts, SecondFactors factors) {
        return http -> http.addFilterAfter(new PostAsOfNow(accounts, factors), SecurityContextHolderFilter.class)
                .addFilterBefore(new NoPasswordAlone(accounts, factors), AuthorizationFilter.class);
    }

    /** Whoever has come half the way is led on, and all others to the beginning. */
    @Bean
    DoorOfPages secondStep() {
        return http -> http.exceptionHandling(refusal -> refusal.authenticationEntryPoint(
                (request, response, refused) -> response.sendRedirect(request.getContextPath()
                        + HalfWay.of(request).map(HalfWay::page).orElse("/login"))));
    }
}
