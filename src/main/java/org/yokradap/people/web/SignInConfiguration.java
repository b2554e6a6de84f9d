package org.yokradap.people.web;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Operator;
import org.yokradap.people.api.ProgrammeOffices;

/** Puts the officer's present post into every request, before anybody asks what it allows. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {
    @Bean
    Customizer<HttpSecurity> postAsOfNow(Accounts accounts) {
        return http -> http.addFilterAfter(new PostAsOfNow(accounts), SecurityContextHolderFilter.class);
    }

    /** Behind whatever finds out who it is, also of a program, and before anybody asks what that one may. */
    @Bean
    Customizer<HttpSecurity> widerRights(Operator operator, ProgrammeOffices offices, Clock clock) {
        return http -> http.addFilterAfter(
                new WiderRights(operator, offices, clock), ExceptionTranslationFilter.class);
    }
}
