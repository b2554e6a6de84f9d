package org.yokradap.people.account;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Passkeys.Passkey;

/** The tables of passkeys and of their owners' handles. */
@Component
class PasskeyRows implements UserCredentialRepository {
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int HANDLE_BYTES = 32;

    private final JdbcClient sql;
    private final Clock clock;

    PasskeyRows(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What devices know the officer by; made when it is first asked for. */
    Bytes handleOf(OfficerId officer) {
        var handle = new byte[HANDLE_BYTES];
        CHANCE.nextBytes(handle);
        sql.sql("insert into account_passkey_owner (officer, agency, handle) select ?, ?, ?"
                        + " where not exists (select 1 from account_passkey_owner where officer = ?)")
                .params(
                        officer.value(),
                        officer.agency().value(),
                        new Bytes(handle).toBase64UrlString(),
                        officer.value())
                .update();
        return Bytes.fromBase64(sql.sql("select handle from account_passkey_owner where officer = ?")
                .param(officer.value())
                .query(String.class)
                .single());
    }

    Optional<OfficerId> ownerOf(Bytes handle) {
        return sql.sql("select officer from account_passkey_owner where handle = ?")
                .param(handle.toBase64UrlString())
                .query((row, number) -> new OfficerId(row.getString("officer")))
                .optional();
    }

    int count(OfficerId officer) {
        return sql.sql("select count(*) from account_passkey where officer = ?")
                .param(officer.value())
                .query(Integer.class)
                .single();
    }

    List<Passkey> of(OfficerId officer) {
        return sql.sql("select credential, name, created_at, used_at from account_passkey where officer = ?"
                        + " order by created_at, credential")
                .param(officer.value())
                .query((row, number) -> new Passkey(
                        row.getString("credential"),
                        row.getString("name"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("used_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list();
    }

    /** Whether there was one to be renamed. */
    boolean rename(OfficerId officer, String id, String name) {
        return sql.sql("update account_passkey set name = ? where officer = ? and credential = ?")
                        .params(name, officer.value(), id)
                        .update()
                > 0;
    }

    /** Whether there was one to be removed. */
    boolean remove(OfficerId officer, String id) {
        return sql.sql("delete from account_passkey where officer = ? and credential = ?")
                        .params(officer.value(), id)
                        .update()
                > 0;
    }

    @Override
    public void delete(Bytes credential) {
        sql.sql("delete from account_passkey where credential = ?")
                .param(credential.toBase64UrlString())
                .update();
    }

    /** A key that is there has been used; of it, only what use changes is written. */
    @Override
    public void save(CredentialRecord key) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        int used = sql.sql(
                        "update account_passkey set signature_count = ?, backed_up = ?, used_at = ? where credential = ?")
                .params(
                        key.getSignatureCount(),
                        key.isBackupState(),
                        now,
                        key.getCredentialId().toBase64UrlString())
                .update();
        if (used > 0) return;
        sql.sql("insert into account_passkey (credential, officer, name, public_key, attestation, client_data,"
                        + " signature_count, user_verified, transports, backup_eligible, backed_up, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        key.getCredentialId().toBase64UrlString(),
                        ownerOf(key.getUserEntityUserId())
                                .orElseThrow(() -> new IllegalArgumentException("Nobody has this handle"))
                                .value(),
                        key.getLabel(),
                        new Bytes(key.getPublicKey().getBytes()).toBase64UrlString(),
                        text(key.getAttestationObject()),
                        text(key.getAttestationClientDataJSON()),
                        key.getSignatureCount(),
                        key.isUvInitialized(),
                        key.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .collect(Collectors.joining(",")),
                        key.isBackupEligible(),
                        key.isBackupState(),
                        now)
                .update();
    }

    private static String text(@Nullable Bytes bytes) {
        return bytes == null ? "" : bytes.toBase64UrlString();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return records("kept.credential = ?", credential.toBase64UrlString()).stream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return records("owner.handle = ?", handle.toBase64UrlString());
    }

    private List<CredentialRecord> records(String condition, String parameter) {
        return sql.sql("select kept.*, owner.handle from account_passkey kept join account_passkey_owner owner"
                        + " on owner.officer = kept.officer where " + condition)
                .param(parameter)
                .query((row, number) -> (CredentialRecord) record(row))
                .list();
    }

    private static ImmutableCredentialRecord record(ResultSet row) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(row.getString("credential")))
                .userEntityUserId(Bytes.fromBase64(row.getString("handle")))
                .label(row.getString("name"))
                .publicKey(new ImmutablePublicKeyCose(
                        Bytes.fromBase64(row.getString("public_key")).getBytes()))
                .attestationObject(Bytes.fromBase64(row.getString("attestation")))
                .attestationClientDataJSON(Bytes.fromBase64(row.getString("client_data")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("user_verified"))
                .transports(transports(row.getString("transports")))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String written) {
        return Arrays.stream(written.split(",", -1))
                .filter(transport -> !transport.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }
}
