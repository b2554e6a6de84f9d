package org.yokradap.people.web;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.FrontDoor;
import org.yokradap.people.api.Tokens;

/** Puts the officer's present post into every request, before anybody asks what it allows. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {
    @Bean
    Customizer<HttpSecurity> postAsOfNow(
            Accounts accounts, @Value("${yokradap.longest-session:12h}") Duration longest) {
        return http -> http.addFilterAfter(new PostAsOfNow(accounts, longest), SecurityContextHolderFilter.class);
    }

    @Bean
    Customizer<HttpSecurity> tokens(
            Tokens tokens, FrontDoor door, SecretGuard guard, @Qualifier("restDoor") AuthenticationEntryPoint refusal) {
        return http ->
                http.addFilterBefore(new TokenSignIn(tokens, door, guard, refusal), BasicAuthenticationFilter.class);
    }
}
