package org.yokradap.people.web;

import static org.springframework.core.NestedExceptionUtils.getMostSpecificCause;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.yokradap.people.api.IdentityRejection;
import org.yokradap.platform.mail.MailSettings;

/**
 * The other providers of sign-ins that an operator has named. A provider is asked for its addresses when somebody first goes there, so
 * that one which does not answer keeps the application neither from starting nor the others from being used.
 */
@Component
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class Providers implements ClientRegistrationRepository {
    private static final Logger LOG = LoggerFactory.getLogger(Providers.class);

    /** How long one that has not told its addresses is left alone. */
    private static final Duration REST = Duration.ofMinutes(1);

    private final OAuth2ClientProperties settings;
    private final MailSettings addresses;
    private final Map<String, Offer> offers = new TreeMap<>();
    private final Map<String, Discovery> discoveries = new TreeMap<>();

    /**
     * A provider as people see it.
     *
     * @param id of the operator's registration
     * @param name what the operator calls it
     * @param issuer by which its users are told from those of others
     */
    record Offer(String id, String name, String issuer) {}

    Providers(OAuth2ClientProperties settings, MailSettings addresses) {
        this.settings = settings;
        this.addresses = addresses;
        settings.getRegistration().forEach((id, registration) -> {
            offers.put(id, offer(id, registration));
            discoveries.put(id, new Discovery(id));
        });
    }

    private Offer offer(String id, OAuth2ClientProperties.Registration registration) {
        var issuer = issuer(id, registration);
        var name = registration.getClientName();
        return new Offer(id, name == null ? String.valueOf(URI.create(issuer).getHost()) : name, issuer);
    }

    /** Without it, nobody could say whose users a token is about, so its addresses alone are not enough. */
    private String issuer(String id, OAuth2ClientProperties.Registration registration) {
        var named = registration.getProvider() == null ? id : registration.getProvider();
        var provider = settings.getProvider().get(named);
        var issuer = provider == null ? null : provider.getIssuerUri();
        // Some are known by name, and nobody has to be asked about them.
        if (issuer == null) issuer = mapped(id).getProviderDetails().getIssuerUri();
        if (issuer == null)
            throw new IllegalStateException(
                    "spring.security.oauth2.client.provider.%s.issuer-uri is missing: sign-in is by OpenID Connect alone"
                            .formatted(named));
        return issuer;
    }

    List<Offer> offers() {
        return List.copyOf(offers.values());
    }

    Optional<Offer> offer(String id) {
        return Optional.ofNullable(offers.get(id));
    }

    /** What a provider is called; of one that is named no longer, its address. */
    String nameOf(String issuer) {
        return offers.values().stream()
                .filter(offer -> offer.issuer().equals(issuer))
                .map(Offer::name)
                .findFirst()
                .orElse(issuer);
    }

    /** @throws org.yokradap.platform.Rejection {@link IdentityRejection#UNREACHABLE} while its addresses are not known */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        var discovery = discoveries.get(id);
        return discovery == null ? null : discovery.told();
    }

    /**
     * What a provider tells about itself. Whoever asks one that is silent waits for a minute, and anybody may make us ask: so one
     * request asks at a time, and none soon after it was in vain.
     */
    private final class Discovery {
        private final String id;
        private final Lock turn = new ReentrantLock();
        private volatile @Nullable ClientRegistration told;

        /** By the machine's own count; whoever has the turn reads and writes it. */
        private long nextTry = System.nanoTime();

        Discovery(String id) {
            this.id = id;
        }

        ClientRegistration told() {
            var known = told;
            if (known != null) return known;
            if (!turn.tryLock()) throw IdentityRejection.UNREACHABLE.because();
            try {
                return ask();
            } finally {
                turn.unlock();
            }
        }

        private ClientRegistration ask() {
            if (System.nanoTime() - nextTry < 0) throw IdentityRejection.UNREACHABLE.because();
            try {
                var answer = registration(id);
                told = answer;
                return answer;
            } catch (IllegalArgumentException | IllegalStateException | RestClientException e) {
                nextTry = System.nanoTime() + REST.toNanos();
                LOG.warn(
                        "The provider {} does not say how it is asked: {}",
                        id,
                        getMostSpecificCause(e).toString());
                throw IdentityRejection.UNREACHABLE.because();
            }
        }
    }

    private ClientRegistration registration(String id) {
        return ClientRegistration.withClientRegistration(mapped(id))
                // Where somebody comes back to is settled here, and not by the host that a request has named.
                .redirectUri(addresses.page("login/oauth2/code/" + id).toString())
                .scope(scopes(id))
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }

    /** Nothing but who it is, unless the operator says that the provider wants to be asked for more. */
    private Set<String> scopes(String id) {
        var scopes = new LinkedHashSet<>(Set.of(OidcScopes.OPENID));
        var more = said(id).getScope();
        if (more != null) scopes.addAll(more);
        return scopes;
    }

    private ClientRegistration mapped(String id) {
        var one = new OAuth2ClientProperties();
        one.getRegistration().put(id, said(id));
        one.getProvider().putAll(settings.getProvider());
        return Objects.requireNonNull(
                new OAuth2ClientPropertiesMapper(one).asClientRegistrations().get(id));
    }

    private OAuth2ClientProperties.Registration said(String id) {
        return Objects.requireNonNull(settings.getRegistration().get(id));
    }
}
