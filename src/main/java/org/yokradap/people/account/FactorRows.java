package org.yokradap.people.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.OfficerId;

/** The tables of authenticator apps and recovery codes. */
@Component
class FactorRows {
    private final JdbcClient sql;
    private final FactorKey key;
    private final Clock clock;
    private final PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();

    FactorRows(JdbcClient sql, FactorKey key, Clock clock) {
        this.sql = sql;
        this.key = key;
        this.clock = clock;
    }

    /**
     * What is known of an officer's app and of the codes that were wrong.
     *
     * @param pending shown, and not confirmed yet
     * @param lastStep of the last code that was taken
     * @param wrong in a row
     */
    record Row(
            Optional<AppSecret> secret,
            Optional<Instant> since,
            long lastStep,
            Optional<AppSecret> pending,
            int wrong,
            Optional<Instant> waitUntil) {}

    Optional<Row> of(OfficerId officer) {
        return find(officer, "");
    }

    /** As {@link #of}, and whoever else wants it waits: codes of one officer are looked at one after the other. */
    Optional<Row> lock(OfficerId officer) {
        return find(officer, " for update");
    }

    private Optional<Row> find(OfficerId officer, String how) {
        return sql.sql("select app_secret, app_since, app_last_step, app_pending, wrong_codes, wait_until"
                        + " from account_factor where officer = ?" + how)
                .param(officer.value())
                .query((row, number) -> new Row(
                        secret(officer, row.getString("app_secret")),
                        moment(row, "app_since"),
                        row.getLong("app_last_step"),
                        secret(officer, row.getString("app_pending")),
                        row.getInt("wrong_codes"),
                        moment(row, "wait_until")))
                .optional();
    }

    private Optional<AppSecret> secret(OfficerId officer, @Nullable String sealed) {
        return Optional.ofNullable(sealed)
                .flatMap(present -> key.open(officer, present))
                .map(AppSecret::new);
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /** Since when an app is in use. Looks at no secret. */
    Optional<Instant> appSince(OfficerId officer) {
        return sql.sql("select app_since from account_factor where officer = ? and app_since is not null")
                .param(officer.value())
                .query((row, number) -> row.getObject("app_since", OffsetDateTime.class))
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void begin(OfficerId officer, AppSecret secret) {
        makeSure(officer);
        sql.sql("update account_factor set app_pending = ? where officer = ?")
                .params(key.seal(officer, secret.base32()), officer.value())
                .update();
    }

    private void makeSure(OfficerId officer) {
        sql.sql("insert into account_factor (officer, agency, app_last_step, wrong_codes)"
                        + " select ?, ?, 0, 0 where not exists (select 1 from account_factor where officer = ?)")
                .params(officer.value(), officer.agency().value(), officer.value())
                .update();
    }

    /** Takes what is pending into use, whose code of this step was shown. */
    void confirm(OfficerId officer, long step) {
        sql.sql(
                        "update account_factor set app_secret = app_pending, app_pending = null, app_since = ?, app_last_step = ?"
                                + " where officer = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), step, officer.value())
                .update();
    }

    void take(OfficerId officer, long step) {
        sql.sql("update account_factor set app_last_step = ? where officer = ?")
                .params(step, officer.value())
                .update();
    }

    void removeApp(OfficerId officer) {
        sql.sql("update account_factor set app_secret = null, app_since = null, app_pending = null where officer = ?")
                .param(officer.value())
                .update();
    }

    void right(OfficerId officer) {
        sql.sql("update account_factor set wrong_codes = 0, wait_until = null where officer = ?")
                .param(officer.value())
                .update();
    }

    /** @param wait how long no other one is looked at */
    void wrong(OfficerId officer, int inARow, Duration wait) {
        sql.sql("update account_factor set wrong_codes = ?, wait_until = ? where officer = ?")
                .params(inARow, clock.instant().plus(wait).atOffset(ZoneOffset.UTC), officer.value())
                .update();
    }

    int recoveryCodes(OfficerId officer) {
        return sql.sql("select count(*) from account_recovery_code where officer = ?")
                .param(officer.value())
                .query(Integer.class)
                .single();
    }

    void setRecoveryCodes(OfficerId officer, List<RecoveryCode> codes) {
        makeSure(officer);
        removeRecoveryCodes(officer);
        for (var code : codes) {
            sql.sql("insert into account_recovery_code (officer, mark, code_hash) values (?, ?, ?)")
                    .params(officer.value(), code.mark(), argon2.encode(code.secret()))
                    .update();
        }
    }

    /** Whether this was one of the officer's codes. It is none any more. */
    boolean use(OfficerId officer, RecoveryCode code) {
        return sql.sql("select code_hash from account_recovery_code where officer = ? and mark = ?")
                        .params(officer.value(), code.mark())
                        .query(String.class)
                        .optional()
                        .filter(hash -> argon2.matches(code.secret(), hash))
                        .isPresent()
                && sql.sql("delete from account_recovery_code where officer = ? and mark = ?")
                                .params(officer.value(), code.mark())
                                .update()
                        > 0;
    }

    private void removeRecoveryCodes(OfficerId officer) {
        sql.sql("delete from account_recovery_code where officer = ?")
                .param(officer.value())
                .update();
    }

    /** Everything that the officer could give besides the password. */
    void forget(OfficerId officer) {
        for (var table :
                List.of("account_recovery_code", "account_factor", "account_passkey", "account_passkey_owner")) {
            sql.sql("delete from " + table + " where officer = ?")
                    .param(officer.value())
                    .update();
        }
    }
}
