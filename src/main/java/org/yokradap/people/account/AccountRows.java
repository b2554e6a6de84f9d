package org.yokradap.people.account;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.AccountRejection;
import org.yokradap.people.api.OfficerId;

/** The table of accounts. */
@Component
class AccountRows {
    private final JdbcClient sql;
    private final PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();

    /** Compared with when nobody has the username, so that the time an answer takes does not say who has an account. */
    private final String nobodysHash = argon2.encode("nobody");

    AccountRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** A row of it. */
    record Row(OfficerId officer, String username, String address, boolean enabled) {}

    Optional<Row> of(OfficerId officer) {
        return rows("officer = ?", officer.value()).stream().findFirst();
    }

    /** Those that are open and are called so or get mail there; divisions may share an address. */
    List<Row> reachedBy(String usernameOrAddress) {
        var typed = Username.plain(usernameOrAddress);
        return rows("enabled and (username = ? or lower(address) = ?)", typed, typed);
    }

    /** Whose account this username opens, open or closed. */
    Optional<OfficerId> called(String username) {
        return rows("username = ?", username).stream().map(Row::officer).findFirst();
    }

    private List<Row> rows(String condition, Object... parameters) {
        return sql.sql("select officer, username, address, enabled from account where " + condition
                        + " order by officer")
                .params(parameters)
                .query((row, number) -> new Row(
                        new OfficerId(row.getString("officer")),
                        row.getString("username"),
                        row.getString("address"),
                        row.getBoolean("enabled")))
                .list();
    }

    boolean any() {
        return sql.sql("select exists (select 1 from account)")
                .query(Boolean.class)
                .single();
    }

    /** Whether this is the password of the open account with this username. */
    boolean opens(String username, String password) {
        var hash = sql.sql("select password_hash from account where username = ? and enabled"
                        + " and password_hash is not null")
                .param(username)
                .query(String.class)
                .optional();
        return argon2.matches(PasswordRule.normalised(password), hash.orElse(nobodysHash)) && hash.isPresent();
    }

    boolean hasPassword(OfficerId officer) {
        return sql.sql("select exists (select 1 from account where officer = ? and password_hash is not null)")
                .param(officer.value())
                .query(Boolean.class)
                .single();
    }

    /** Opens the officer's account under this name and with this password, whether it was closed or never there. */
    void open(OfficerId officer, String username, String password, String address) {
        openWith(argon2.encode(PasswordRule.normalised(password)), officer, username, address);
    }

    /** As {@link #open}, for one who comes in by another provider. */
    void openWithoutPassword(OfficerId officer, String username, String address) {
        openWith(null, officer, username, address);
    }

    private void openWith(@Nullable String hash, OfficerId officer, String username, String address) {
        try {
            int reopened = sql.sql("update account set username = ?, password_hash = ?, address = ?, enabled = true"
                            + " where officer = ?")
                    .param(username)
                    .param(hash)
                    .param(address)
                    .param(officer.value())
                    .update();
            if (reopened > 0) return;
            sql.sql("insert into account (officer, agency, username, password_hash, address, enabled)"
                            + " values (?, ?, ?, ?, ?, true)")
                    .param(officer.value())
                    .param(officer.agency().value())
                    .param(username)
                    .param(hash)
                    .param(address)
                    .update();
        } catch (DuplicateKeyException e) {
            throw AccountRejection.USERNAME_TAKEN.because(username).on("username");
        }
    }

    void setPassword(OfficerId officer, String password) {
        sql.sql("update account set password_hash = ? where officer = ?")
                .params(argon2.encode(PasswordRule.normalised(password)), officer.value())
                .update();
    }

    void setThaiDigits(OfficerId officer, boolean thai) {
        sql.sql("update account set thai_digits = ? where officer = ?")
                .params(thai, officer.value())
                .update();
    }

    void remove(OfficerId officer) {
        sql.sql("delete from account where officer = ?").param(officer.value()).update();
    }

    void close(OfficerId officer) {
        sql.sql("update account set enabled = false where officer = ?")
                .param(officer.value())
                .update();
    }
}
