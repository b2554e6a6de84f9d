package org.yokradap.people.account;

import com.webauthn4j.util.exception.WebAuthnException;
import java.io.Serializable;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.Account;
import org.yokradap.people.api.FactorRejection;
import org.yokradap.people.api.Occurrence;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Passkeys;
import org.yokradap.people.api.SignInRecords;
import org.yokradap.people.api.Way;
import org.yokradap.platform.DurableWork;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.mail.MailSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys for the address that the application is reached at. A device has to make sure of its owner, by a finger, a face or a
 * number: only so is a passkey worth a password and a second factor at once.
 */
@Component
class StoredPasskeys implements Passkeys {
    private static final Logger LOG = LoggerFactory.getLogger(StoredPasskeys.class);
    private static final int MOST = 10;
    private static final int MOST_IN_A_NAME = 60;

    private final PasskeyRows rows;
    private final FactorRows factors;
    private final FactorPolicy policy;
    private final SignInRecords records;
    private final DurableWork durable;
    private final Webauthn4JRelyingPartyOperations party;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    StoredPasskeys(
            PasskeyRows rows,
            FactorRows factors,
            StoredAccounts accounts,
            SecondFactorSettings settings,
            SignInRecords records,
            DurableWork durable,
            MailSettings addresses) {
        this.rows = rows;
        this.factors = factors;
        this.policy = FactorPolicy.of(settings);
        this.records = records;
        this.durable = durable;
        var site = addresses.baseUrl();
        this.party = new Webauthn4JRelyingPartyOperations(
                new Owners(rows, accounts),
                rows,
                PublicKeyCredentialRpEntity.builder()
                        .id(site.getHost())
                        .name("Yokradap")
                        .build(),
                Set.of(origin(site)));
        party.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build()));
        party.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    }

    /** What a browser calls the site: no path, and no port where it is the usual one. */
    static String origin(URI site) {
        int port = site.getPort();
        var usual = port < 0 || port == ("https".equals(site.getScheme()) ? 443 : 80);
        return site.getScheme() + "://" + site.getHost() + (usual ? "" : ":" + port);
    }

    @Override
    public List<Passkey> of(OfficerId officer) {
        return rows.of(officer);
    }

    @Override
    public Question toRegister(OfficerId officer) {
        if (rows.count(officer) >= MOST) throw FactorRejection.PASSKEYS_MANY.because(MOST);
        var options = durable.inTransaction(() -> party.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(asked(officer))));
        return new Question(json.writeValueAsString(options), options);
    }

    @Override
    public void register(OfficerId officer, Serializable kept, String answer, String name) {
        var called = checked(name);
        if (!(kept instanceof PublicKeyCredentialCreationOptions options)
                || !options.getUser().getId().equals(rows.handleOf(officer)))
            throw FactorRejection.PASSKEY_REFUSED.because();
        try {
            var key = json.readValue(
                    answer, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            durable.inTransaction(() -> {
                party.registerCredential(
                        new ImmutableRelyingPartyRegistrationRequest(options, new RelyingPartyPublicKey(key, called)));
                records.keep(Occurrence.FACTOR_ADDED, Way.PASSKEY, officer);
            });
        } catch (JacksonException | WebAuthnException | IllegalArgumentException e) {
            throw refused(e);
        }
    }

    @Override
    public Question toSignIn(Optional<OfficerId> officer) {
        var options = party.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(
                officer.map(StoredPasskeys::asked).orElse(null)));
        return new Question(json.writeValueAsString(options), options);
    }

    @Override
    public OfficerId signIn(Serializable kept, String answer) {
        if (!(kept instanceof PublicKeyCredentialRequestOptions options))
            throw FactorRejection.PASSKEY_REFUSED.because();
        try {
            var key =
                    json.readValue(answer, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            var owner = durable.inTransaction(
                    () -> party.authenticate(new RelyingPartyAuthenticationRequest(options, key)));
            return rows.ownerOf(owner.getId()).orElseThrow(FactorRejection.PASSKEY_REFUSED::because);
        } catch (JacksonException | WebAuthnException | IllegalArgumentException e) {
            throw refused(e);
        }
    }

    @Override
    public void rename(OfficerId officer, String id, String name) {
        var called = checked(name);
        if (!durable.<Boolean>inTransaction(() -> rows.rename(officer, id, called)))
            throw FactorRejection.PASSKEY_UNKNOWN.because();
    }

    @Override
    public void remove(Account account, String id) {
        var officer = account.post().officer();
        if (rows.count(officer) == 1
                && factors.appSince(officer).isEmpty()
                && policy.requires(FactorPolicy.rolesOf(account))) throw FactorRejection.LAST_ONE.because();
        durable.inTransaction(() -> {
            if (!rows.remove(officer, id)) throw FactorRejection.PASSKEY_UNKNOWN.because();
            records.keep(Occurrence.FACTOR_REMOVED, Way.PASSKEY, officer);
        });
    }

    private static String checked(String name) {
        var called = name.strip();
        if (called.isEmpty()) throw FactorRejection.NAME_MISSING.because().on("name");
        if (called.length() > MOST_IN_A_NAME)
            throw FactorRejection.NAME_LONG.because(MOST_IN_A_NAME).on("name");
        return called;
    }

    private static Authentication asked(OfficerId officer) {
        return UsernamePasswordAuthenticationToken.authenticated(officer.value(), null, List.of());
    }

    private static Rejection refused(RuntimeException cause) {
        LOG.debug("A passkey's answer does not fit", cause);
        return FactorRejection.PASSKEY_REFUSED.because();
    }

    /** What a device shows and keeps of an officer. Everything is looked up, so nothing is saved here. */
    private record Owners(PasskeyRows rows, StoredAccounts accounts)
            implements PublicKeyCredentialUserEntityRepository {
        @Override
        public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
            return rows.ownerOf(handle).map(this::entity).orElse(null);
        }

        @Override
        public PublicKeyCredentialUserEntity findByUsername(String officer) {
            return entity(new OfficerId(officer));
        }

        private PublicKeyCredentialUserEntity entity(OfficerId officer) {
            var account = accounts.of(officer);
            return ImmutablePublicKeyCredentialUserEntity.builder()
                    .id(rows.handleOf(officer))
                    .name(account.map(Account::username).orElse("-"))
                    .displayName(account.map(open ->
                                    open.post().title() + " · " + open.post().agencyName())
                            .orElse("-"))
                    .build();
        }

        @Override
        public void save(PublicKeyCredentialUserEntity owner) {
            throw new UnsupportedOperationException("An officer's handle is made when it is first asked for");
        }

        @Override
        public void delete(Bytes handle) {
            throw new UnsupportedOperationException("A handle goes with the officer's second factors");
        }
    }
}
