package org.yokradap.people.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.Account;
import org.yokradap.people.api.AccountList;
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
            select account.username, account.address, account.officer, account.thai_digits, post.role, post.title, post.division,
                   post.agency, agency.name as agency_name
            from account
            join people_post post on post.officer = account.officer
            join people_agency agency on agency.agency = post.agency
            where account.enabled and post.erased_on is null
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
    private final AccountRows rows;
    private final FactorRows factors;
    private final IdentityRows identities;
    private final Clock clock;

    StoredAccounts(JdbcClient sql, AccountRows rows, FactorRows factors, IdentityRows identities, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.factors = factors;
        this.identities = identities;
        this.clock = clock;
    }

    @Override
    public void open(OfficerId officer, String username, String password, String address) {
        var name = Username.present(username);
        if (password.isBlank())
            throw AccountRejection.PASSWORD_MISSING.because().on("password");
        var existing = rows.of(officer).map(AccountRows.Row::username);
        if (existing.isPresent()) {
            if (existing.get().equals(name)) return;
            throw AccountRejection.ALREADY_OPEN.because(existing.get()).on("officer");
        }
        rows.open(officer, name, password, address.strip());
    }

    @Override
    public void close(OfficerId officer) {
        rows.close(officer);
        factors.forget(officer);
        identities.forget(officer);
    }

    @Override
    public Optional<Account> signIn(String username, String password) {
        var name = Username.plain(username);
        if (!rows.opens(name, password)) return Optional.empty();
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

    /** The post that an officer holds, with an account or without. */
    Optional<Post> postOf(OfficerId officer) {
        return sql.sql(
                        "select post.officer, post.role, post.title, post.division, post.agency, agency.name as agency_name"
                                + " from people_post post join people_agency agency on agency.agency = post.agency"
                                + " where post.officer = ? and post.erased_on is null")
                .param(officer.value())
                .query((row, number) -> post(row))
                .optional();
    }

    /** Also of one who was erased since. */
    boolean everHeldAPost(OfficerId officer) {
        return sql.sql("select exists (select 1 from people_post where officer = ?)")
                .param(officer.value())
                .query(Boolean.class)
                .single();
    }

    AccountList list(AgencyId agency) {
        return new AccountList(sql.sql("""
                        select post.officer, account.username, account.enabled, link.expires_at,
                               coalesce(link.address, account.address) as address
                        from people_post post
                        left join account on account.officer = post.officer
                        left join account_link link
                          on link.officer = post.officer and link.purpose = 'INVITATION' and link.expires_at > ?
                        where post.agency = ? and post.erased_on is null
                        order by post.place""")
                .params(clock.instant().atOffset(ZoneOffset.UTC), agency.value())
                .query((row, number) -> listed(row))
                .list());
    }

    private static AccountList.Row listed(ResultSet row) throws SQLException {
        var username = Optional.ofNullable(row.getString("username"));
        var state = username.isEmpty()
                ? AccountList.State.NONE
                : row.getBoolean("enabled") ? AccountList.State.OPEN : AccountList.State.CLOSED;
        return new AccountList.Row(
                new OfficerId(row.getString("officer")),
                state,
                username,
                Optional.ofNullable(row.getString("address")).filter(address -> !address.isEmpty()),
                Optional.ofNullable(row.getObject("expires_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private Account withActing(Account account) {
        var acting = sql.sql(ACTING_POSTS)
                .params(account.post().officer().value(), LocalDate.now(clock))
                .query((row, number) -> post(row))
                .list();
        return acting.isEmpty()
                ? account
                : new Account(account.username(), account.post(), acting, account.thaiDigits());
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(row.getString("username"), post(row), List.of(), row.getBoolean("thai_digits"));
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
