package org.yokradap.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;

class RoundTripsTest {
    private final RoundTrips trips = new RoundTrips(mock(Providers.class));

    /** A screen that was left open at the provider's is not gone on from in the afternoon. */
    @ParameterizedTest
    @CsvSource({"PT14M, here, true", "PT16M, here, false", "PT1M, elsewhere, false"})
    void endSoonAndAtTheProviderWhereTheyBegan(Duration away, String provider, boolean counts) {
        var session = new MockHttpSession();
        session.access();
        var now = Instant.ofEpochMilli(session.getLastAccessedTime());
        session.setAttribute(RoundTrips.KEPT, new RoundTrips.Trip(new Errand.SignIn(), asked(), now.minus(away)));
        var request = new MockHttpServletRequest();
        request.setSession(session);
        var offer = new Providers.Offer(provider, "ผู้ให้บริการ", "https://id.example");
        assertThat(trips.end(offer, request).isPresent()).isEqualTo(counts);
        assertThat(session.getAttribute(RoundTrips.KEPT)).as("once").isNull();
    }

    private static OAuth2AuthorizationRequest asked() {
        return OAuth2AuthorizationRequest.authorizationCode()
                .clientId("yokradap")
                .authorizationUri("https://id.example/authorize")
                .redirectUri("https://yokradap.example/back")
                .attributes(Map.of(OAuth2ParameterNames.REGISTRATION_ID, "here"))
                .build();
    }
}
