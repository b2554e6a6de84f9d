package org.yokradap.platform.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the interface says of all its addresses: by what a program is let in. */
@Configuration(proxyBeanMethods = false)
class RestDescription {
    private static final String PASSWORD = "password";
    private static final String TOKEN = "token";

    @Bean
    OpenAPI openApi() {
        var password = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("basic")
                .description("Username and password, for accounts of which nothing more is asked.");
        var token = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("A token that an officer has made on the page of the own account. One for reading only is"
                        + " answered with 403 where something would be changed.");
        return new OpenAPI()
                .components(
                        new Components().addSecuritySchemes(PASSWORD, password).addSecuritySchemes(TOKEN, token))
                .addSecurityItem(new SecurityRequirement().addList(PASSWORD))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }
}
