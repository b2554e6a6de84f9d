package org.yokradap.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.yokradap.people.api.Identities.Identity;
import org.yokradap.people.api.IdentityRejection;

/**
 * Sends somebody to a provider, and makes sure of the answer that comes back. The questions and answers are Spring Security's: a state
 * that is tied to the session, a code that is of use to this server alone (PKCE), and a signed token about this very question (nonce).
 * Its filters are not used, since they would sign in whoever a provider names.
 */
@Component
class RoundTrips {
    private static final Logger LOG = LoggerFactory.getLogger(RoundTrips.class);
    static final String KEPT = "provider-round-trip";

    /** How long a provider may take for an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** How long somebody may be away. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** By how much a provider's clock may be behind, as for the other times in a token. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final Providers providers;
    private final DefaultOAuth2AuthorizationRequestResolver questions;
    private final OidcAuthorizationCodeAuthenticationProvider answers;

    RoundTrips(Providers providers) {
        this.providers = providers;
        this.questions = new DefaultOAuth2AuthorizationRequestResolver(providers);
        // At a computer that many share, the session there may be another one's, or be that of a screen left open.
        questions.setAuthorizationRequestCustomizer(question -> question.additionalParameters(more -> {
            more.put("prompt", "login");
            more.put("max_age", "0");
        }));
        var network = new SimpleClientHttpRequestFactory();
        network.setConnectTimeout(PATIENCE);
        network.setReadTimeout(PATIENCE);
        var codes = new RestClientAuthorizationCodeTokenResponseClient();
        codes.setRestClient(RestClient.builder()
                .requestFactory(network)
                .configureMessageConverters(converters -> {
                    converters.addCustomConverter(new FormHttpMessageConverter());
                    converters.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        // Who it is stands in the token; what else the provider knows of a person is not asked for.
        this.answers = new OidcAuthorizationCodeAuthenticationProvider(
                codes, request -> new DefaultOidcUser(List.of(), request.getIdToken()));
        var keys = new RestTemplate(network);
        var decoders = new ConcurrentHashMap<String, JwtDecoder>();
        answers.setJwtDecoderFactory(registration ->
                decoders.computeIfAbsent(registration.getRegistrationId(), id -> decoder(registration, keys)));
    }

    /** As Spring Security's own, which would wait for the keys without an end, and takes RSA signatures only. */
    private static JwtDecoder decoder(ClientRegistration registration, RestTemplate keys) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(
                        Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
                .jwsAlgorithms(algorithms -> algorithms.addAll(List.of(SignatureAlgorithm.values())))
                .restOperations(keys)
                .build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(
                List.<OAuth2TokenValidator<Jwt>>of(new OidcIdTokenValidator(registration))));
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        return decoder;
    }

    /**
     * Somebody who is away, what for, and what the provider was asked.
     *
     * @param begun when, by the machine's time
     */
    record Trip(Errand errand, OAuth2AuthorizationRequest asked, Instant begun) implements Serializable {
        private String provider() {
            return String.valueOf(asked.<String>getAttribute(OAuth2ParameterNames.REGISTRATION_ID));
        }
    }

    /**
     * The provider's word.
     *
     * @param asked whether it says that it has made sure just for this, instead of letting in who was signed in there
     */
    record Word(Identity identity, boolean asked) {}

    /**
     * Remembers what somebody goes away for. Of several times, the last one counts.
     *
     * @return where to
     * @throws org.yokradap.platform.Rejection {@link IdentityRejection#UNREACHABLE}
     */
    String begin(Providers.Offer offer, Errand errand, HttpServletRequest request) {
        var asked = Objects.requireNonNull(questions.resolve(request, offer.id()));
        var session = request.getSession();
        session.setAttribute(KEPT, new Trip(errand, asked, now(session)));
        return asked.getAuthorizationRequestUri();
    }

    /** What somebody has gone to this provider for, not long ago. Once: it is forgotten, whatever the answer is worth. */
    Optional<Trip> end(Providers.Offer offer, HttpServletRequest request) {
        var session = request.getSession();
        var kept = session.getAttribute(KEPT);
        session.removeAttribute(KEPT);
        return kept instanceof Trip trip
                        && trip.provider().equals(offer.id())
                        && !now(session).isAfter(trip.begun().plus(LONGEST))
                ? Optional.of(trip)
                : Optional.empty();
    }

    /** By the machine's time, whatever day a demonstration pretends. */
    private static Instant now(HttpSession session) {
        return Instant.ofEpochMilli(session.getLastAccessedTime());
    }

    /**
     * Who it is, by the provider's word.
     *
     * @param answer what the browser has brought back
     * @throws org.yokradap.platform.Rejection {@link IdentityRejection#NOT_CONFIRMED} or {@link IdentityRejection#UNREACHABLE}
     */
    Word word(Trip trip, Map<String, String> answer) {
        var registration = providers.findByRegistrationId(trip.provider());
        var code = answer.getOrDefault(OAuth2ParameterNames.CODE, "");
        if (registration == null || code.isBlank()) throw IdentityRejection.NOT_CONFIRMED.because();
        var told = OAuth2AuthorizationResponse.success(code)
                .state(answer.getOrDefault(OAuth2ParameterNames.STATE, ""))
                .redirectUri(Objects.requireNonNull(trip.asked().getRedirectUri()))
                .build();
        try {
            var who = answers.authenticate(new OAuth2LoginAuthenticationToken(
                    registration, new OAuth2AuthorizationExchange(trip.asked(), told)));
            if (who == null || who.getName().length() > Identity.MOST_IN_A_SUBJECT)
                throw IdentityRejection.NOT_CONFIRMED.because();
            var identity = new Identity(
                    Objects.requireNonNull(registration.getProviderDetails().getIssuerUri()), who.getName());
            return new Word(identity, who.getPrincipal() instanceof OidcUser user && hasAsked(user, trip));
        } catch (AuthenticationException e) {
            LOG.warn("The answer of the provider {} does not fit: {}", trip.provider(), e.getMessage());
            throw IdentityRejection.NOT_CONFIRMED.because();
        }
    }

    /** One that does not say when it has made sure may have done so long ago. */
    private static boolean hasAsked(OidcUser user, Trip trip) {
        return user.getClaims().get(IdTokenClaimNames.AUTH_TIME) instanceof Instant time
                && !time.isBefore(trip.begun().minus(SKEW));
    }
}
