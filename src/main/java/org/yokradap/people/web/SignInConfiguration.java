package org.yokradap.people.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.yokradap.people.api.Accounts;

/** Puts the officer's present post into every request, before anybody asks what it allows. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {
    @Bean
    Customizer<HttpSecurity> postAsOfNow(Accounts accounts) {
        return http -> http.addFilterAfter(new PostAsOfNow(accounts), SecurityContextHolderFilter.class);
    }
}
