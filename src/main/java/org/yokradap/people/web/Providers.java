package org.yokradap.people.web;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.stereotype.Component;
import org.yokradap.platform.mail.MailSettings;

/**
 * The other providers of sign-ins that an operator has named. A provider is asked for its addresses when somebody first goes there, so
 * that one which does not answer keeps the application neither from starting nor the others from being used.
 */
@Component
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class Providers implements ClientRegistrationRepository {
    private final OAuth2ClientProperties settings;
    private final MailSettings addresses;
    private final Map<String, Offer> offers = new TreeMap<>();
    private final Map<String, ClientRegistration> found = new ConcurrentHashMap<>();

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
        settings.getRegistration().forEach((id, registration) -> offers.put(id, offer(id, registration)));
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

    /** @throws RuntimeException when the provider has not been asked for its addresses yet, and does not tell them */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!offers.containsKey(id)) return null;
        var known = found.get(id);
        if (known != null) return known;
        var told = registration(id);
        found.put(id, told);
        return told;
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
