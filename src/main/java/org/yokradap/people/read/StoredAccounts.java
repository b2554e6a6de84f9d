package org.yokradap.people.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.Account;
import org.yokradap.people.api.AccountRejection;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.Mailbox;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Post;
import org.yokradap.people.api.Role;

/** Accounts in a table of their own, joined with the posts of the directory. */
@Component
class StoredAccounts implements Accounts {
    private static final String OPEN_ACCOUNTS = """
            select account.username, account.address, account.officer, post.role, post.title, post.division,
                   post.agency, agency.name as agency_name
            from account
            join people_post post on post.officer = account.officer
            join people_agency agency on agency.agency = post.agency
            where account.enabled
            """;

    /** The posts in which an officer stands in on a day for those who hold them. */
    private static final String ACTING_POSTS = """
            select post.officer, post.role, post.title, post.division, post.agency, agency.name as agency_name
            from people_acting acting
            join people_post post on post.officer = acting.absent
            join people_agency agency on agency.agency = post.agency
            where acting.officer = ? and ? between acting.first_day and acting.last_day
            order by post.place
            """;

    private final JdbcClient sql;
    private final Clock clock;
    private final PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();

    /** Compared with when nobody has the username, so that the time an answer takes does not say who has an account. */
    private final String nobodysHash = argon2.encode("nobody");

    StoredAccounts(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void open(OfficerId officer, String username, String password, String address) {
        var name = normalised(username);
        if (name.isEmpty()) throw AccountRejection.USERNAME_MISSING.because().on("username");
        if (password.isBlank())
            throw AccountRejection.PASSWORD_MISSING.because().on("password");
        var existing = sql.sql("select username from account where officer = ?")
                .param(officer.value())
                .query(String.class)
                .optional();
        if (existing.isPresent()) {
            if (existing.get().equals(name)) return;
            throw AccountRejection.ALREADY_OPEN.because(existing.get()).on("officer");
        }
        try {
            sql.sql("insert into account (officer, agency, username, password_hash, address, enabled)"
                            + " values (?, ?, ?, ?, ?, true)")
                    .params(officer.value(), officer.agency().value(), name, argon2.encode(password), address.strip())
                    .update();
        } catch (DuplicateKeyException e) {
            throw AccountRejection.USERNAME_TAKEN.because(name).on("username");
        }
    }

    @Override
    public void close(OfficerId officer) {
        sql.sql("update account set enabled = false where officer = ?")
                .param(officer.value())
                .update();
    }

    @Override
    public Optional<Account> signIn(String username, String password) {
        var name = normalised(username);
        var hash = sql.sql("select password_hash from account where username = ? and enabled")
                .param(name)
                .query(String.class)
                .optional();
        if (!argon2.matches(password, hash.orElse(nobodysHash)) || hash.isEmpty()) return Optional.empty();
        return sql.sql(OPEN_ACCOUNTS + " and account.username = ?")
                .param(name)
                .query((row, number) -> account(row))
                .optional()
                .map(this::withActing);
    }

    @Override
    public Optional<Account> of(OfficerId officer) {
        return sql.sql(OPEN_ACCOUNTS + " and account.officer = ?")
                .param(officer.value())
                .query((row, number) -> account(row))
                .optional()
                .map(this::withActing);
    }

    @Override
    public List<Mailbox> mailboxes(AgencyId agency) {
        return sql.sql(OPEN_ACCOUNTS + " and post.agency = ? and account.address <> '' order by post.place")
                .param(agency.value())
                .query((row, number) -> new Mailbox(
                        new OfficerId(row.getString("officer")), row.getString("address"), row.getString("title")))
                .list();
    }

    @Override
    public List<AgencyId> agencies() {
        return sql.sql("select distinct agency from account where enabled order by agency")
                .query((row, number) -> new AgencyId(row.getString("agency")))
                .list();
    }

    @Override
    public List<Account> all() {
        return sql.sql(OPEN_ACCOUNTS + " order by agency.name, post.place")
                .query((row, number) -> account(row))
                .list();
    }

    private static String normalised(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    private Account withActing(Account account) {
        var acting = sql.sql(ACTING_POSTS)
                .params(account.post().officer().value(), LocalDate.now(clock))
                .query((row, number) -> post(row))
                .list();
        return acting.isEmpty() ? account : new Account(account.username(), account.post(), acting);
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(row.getString("username"), post(row), List.of());
    }

    private static Post post(ResultSet row) throws SQLException {
        return new Post(
                new OfficerId(row.getString("officer")),
                Role.valueOf(row.getString("role")),
                row.getString("title"),
                Optional.ofNullable(row.getString("division")).map(DivisionId::new),
                new AgencyId(row.getString("agency")),
                row.getString("agency_name"));
    }
}
