package org.yokradap.people.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.AccountRejection;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Occurrence;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.SignInRecords;
import org.yokradap.people.api.Tokens;
import org.yokradap.people.api.Way;
import org.yokradap.platform.SecretToken;

/** The table of tokens. */
@Component
class TokenRows implements Tokens {
    /** By this a token is known for one where it should not be, as in a program's source. */
    static final String PREFIX = "yokradap_";

    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
    private static final int LONGEST_NAME = 60;
    private static final int MOST = 20;

    /** When it was used last is told by the minute; a program may ask many times in one. */
    private static final Duration USED_ANEW = Duration.ofMinutes(1);

    private final JdbcClient sql;
    private final Accounts accounts;
    private final SignInRecords records;
    private final Clock clock;

    TokenRows(JdbcClient sql, Accounts accounts, SignInRecords records, Clock clock) {
        this.sql = sql;
        this.accounts = accounts;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public SecretToken make(OfficerId officer, String name, Scope scope, Life life) {
        var called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME || called.chars().anyMatch(Character::isISOControl))
            throw AccountRejection.TOKEN_NAME.because(LONGEST_NAME).on("name");
        if (of(officer).size() >= MOST) throw AccountRejection.TOO_MANY_TOKENS.because(MOST);
        var token = new SecretToken(PREFIX + SecretToken.random().value());
        var now = clock.instant();
        sql.sql("insert into api_token (token_hash, officer, agency, name, scope, created_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        token.hash(),
                        officer.value(),
                        officer.agency().value(),
                        called,
                        scope.name(),
                        now.atOffset(ZoneOffset.UTC),
                        now.plus(life.duration()).atOffset(ZoneOffset.UTC))
                .update();
        records.keep(Occurrence.TOKEN_MADE, Way.PAGE, officer);
        return token;
    }

    @Override
    public List<Listed> of(OfficerId officer) {
        return sql.sql("select id, name, scope, created_at, expires_at, last_used from api_token"
                        + " where officer = ? and expires_at > ? order by id desc")
                .params(officer.value(), clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> listed(row))
                .list();
    }

    private static Listed listed(ResultSet row) throws SQLException {
        return new Listed(
                row.getLong("id"),
                row.getString("name"),
                Scope.valueOf(row.getString("scope")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("last_used", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    @Override
    public void revoke(OfficerId officer, long number) {
        int revoked = sql.sql("delete from api_token where officer = ? and id = ?")
                .params(officer.value(), number)
                .update();
        if (revoked > 0) records.keep(Occurrence.TOKEN_REVOKED, Way.PAGE, officer);
    }

    @Override
    public Optional<Bearer> bearer(String token) {
        if (!FORM.matcher(token).matches()) return Optional.empty();
        var hash = new SecretToken(token).hash();
        var now = clock.instant();
        var bearer = sql.sql("select officer, scope from api_token where token_hash = ? and expires_at > ?")
                .params(hash, now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> accounts.of(new OfficerId(row.getString("officer")))
                        .map(account -> new Bearer(account, scope(row))))
                .optional()
                .flatMap(found -> found);
        if (bearer.isPresent()) {
            sql.sql("update api_token set last_used = ? where token_hash = ? and (last_used is null or last_used < ?)")
                    .params(
                            now.atOffset(ZoneOffset.UTC),
                            hash,
                            now.minus(USED_ANEW).atOffset(ZoneOffset.UTC))
                    .update();
        }
        return bearer;
    }

    private static Scope scope(ResultSet row) {
        try {
            return Scope.valueOf(row.getString("scope"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whoever has a new password, or none any more, gives the programs new tokens. */
    void end(OfficerId officer) {
        sql.sql("delete from api_token where officer = ?")
                .param(officer.value())
                .update();
    }

    int tidy() {
        return sql.sql("delete from api_token where expires_at < ?")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
