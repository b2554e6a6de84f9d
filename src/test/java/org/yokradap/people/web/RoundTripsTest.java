package org.yokradap.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.yokradap.people.api.IdentityRejection;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.mail.MailSettings;

class RoundTripsTest {
    private static final String SILENT = "http://127.0.0.1:1";

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final RoundTrips trips = new RoundTrips(new Providers(
            settings(),
            new MailSettings(ZoneOffset.UTC, URI.create("http://localhost"), Path.of("outbox"), "a@example.org")));

    @ParameterizedTest
    @CsvSource({"PT15M, true", "PT15M1S, false"})
    void endAfterAQuarterOfAnHour(Duration away, boolean taken) {
        var session = request.getSession();
        var now = Instant.ofEpochMilli(session.getLastAccessedTime());
        session.setAttribute(RoundTrips.KEPT, trip(now.minus(away)));
        assertThat(trips.end(new Providers.Offer("silent", "", SILENT), request).isPresent())
                .isEqualTo(taken);
        assertThat(session.getAttribute(RoundTrips.KEPT)).isNull();
    }

    /** Somebody may have left before the application was started anew, and come back to one that knows no addresses yet. */
    @Test
    void doNotFailWhenTheProviderIsSilentMeanwhile() {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> trips.word(trip(Instant.EPOCH), Map.of("code", "1")))
                .matches(rejection -> rejection.reason() == IdentityRejection.UNREACHABLE);
    }

    private static RoundTrips.Trip trip(Instant begun) {
        var asked = OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(SILENT)
                .clientId("nobody")
                .attributes(attributes -> attributes.put(OAuth2ParameterNames.REGISTRATION_ID, "silent"))
                .build();
        return new RoundTrips.Trip(new Errand.SignIn(), asked, begun);
    }

    private static OAuth2ClientProperties settings() {
        var settings = new OAuth2ClientProperties();
        var registration = new OAuth2ClientProperties.Registration();
        registration.setClientId("nobody");
        settings.getRegistration().put("silent", registration);
        var provider = new OAuth2ClientProperties.Provider();
        provider.setIssuerUri(SILENT);
        settings.getProvider().put("silent", provider);
        return settings;
    }
}
