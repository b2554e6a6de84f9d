package org.yokradap.roles;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.Registration;
import org.axonframework.messaging.Message;
import org.axonframework.queryhandling.QueryBus;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yokradap.followup.Municipality;
import org.yokradap.people.api.Actor;
import tools.jackson.databind.json.JsonMapper;

/** Asks for a route with all that stands before it in the running application, and listens which messages are given. */
final class Door implements AutoCloseable {
    private final MockMvc mvc;
    private final List<RequestMappingHandlerMapping> mappings;
    private final List<AuthenticationProvider> providers;
    private final JsonMapper json;
    private final Map<String, Authentication> signedIn = new ConcurrentHashMap<>();
    private final List<Class<?>> said = new CopyOnWriteArrayList<>();
    private final List<Registration> listening;

    Door(WebApplicationContext application) {
        mvc = MockMvcBuilders.webAppContextSetup(application)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        mappings = application.getBeanProvider(RequestMappingHandlerMapping.class).stream()
                .toList();
        providers = application.getBeanProvider(AuthenticationProvider.class).stream()
                .toList();
        json = application.getBean(JsonMapper.class);
        listening = List.of(
                application
                        .getBean(CommandBus.class)
                        .registerDispatchInterceptor(messages -> (index, message) -> heard(message)),
                application
                        .getBean(QueryBus.class)
                        .registerDispatchInterceptor(messages -> (index, message) -> heard(message)));
    }

    @Override
    public void close() {
        listening.forEach(Registration::cancel);
    }

    private <M extends Message<?>> M heard(M message) {
        said.add(message.getPayloadType());
        return message;
    }

    /** Every way into what is delivered; not what tests add to the application, nor the page of an error. */
    Stream<Route> routes() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(mapped -> !isOfTests(mapped.getValue().getBeanType()))
                .filter(mapped -> !ErrorController.class.isAssignableFrom(
                        mapped.getValue().getBeanType()))
                .flatMap(mapped -> Route.of(mapped.getKey(), mapped.getValue()));
    }

    private static boolean isOfTests(Class<?> type) {
        var source = type.getProtectionDomain().getCodeSource();
        return source != null && source.getLocation().getPath().contains("test-classes");
    }

    /**
     * What came back.
     *
     * @param location empty for none
     * @param messages the commands and queries that were given meanwhile
     */
    record Answer(int status, String location, String body, List<Class<?>> messages) {
        /** Asked to sign in, or told that one may not. */
        boolean isRefusal() {
            return asksToSignIn() || status == 403;
        }

        boolean asksToSignIn() {
            return status == 401 || status / 100 == 3 && location.endsWith("/login");
        }

        boolean isSuccess() {
            return status < 400;
        }
    }

    Answer knock(Route route, Samples samples, @Nullable Actor as, Map<String, Object> extra) {
        try {
            var request = route.request(samples, json, extra).with(csrf());
            if (as != null) request.with(authentication(authenticated(as)));
            said.clear();
            var response = mvc.perform(request).andReturn().getResponse();
            return new Answer(
                    response.getStatus(),
                    Objects.toString(response.getHeader("Location"), ""),
                    response.getContentAsString(StandardCharsets.UTF_8),
                    List.copyOf(said));
        } catch (Exception e) {
            throw new IllegalStateException(route.name() + " does not answer", e);
        }
    }

    /** Signs in with the password once; each request looks up anew what the post allows. */
    private Authentication authenticated(Actor officer) {
        return signedIn.computeIfAbsent(Municipality.username(officer), username -> {
            var claim = UsernamePasswordAuthenticationToken.unauthenticated(username, Municipality.PASSWORD);
            return providers.stream()
                    .filter(provider -> provider.supports(claim.getClass()))
                    .map(provider -> provider.authenticate(claim))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
        });
    }
}
