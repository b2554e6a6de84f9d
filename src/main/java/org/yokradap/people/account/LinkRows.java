package org.yokradap.people.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.WaysIn.Purpose;
import org.yokradap.platform.SecretToken;

/** The table of links. An officer has one of each kind at most: a new one takes the place of the old one. */
@Component
class LinkRows {
    private final JdbcClient sql;
    private final Clock clock;

    LinkRows(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A link that can be used. */
    record Link(OfficerId officer, String address) {}

    SecretToken add(Purpose purpose, OfficerId officer, String address, Duration life) {
        remove(purpose, officer);
        var token = SecretToken.random();
        var now = clock.instant();
        sql.sql("insert into account_link (token_hash, officer, agency, purpose, address, created_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        token.hash(),
                        officer.value(),
                        officer.agency().value(),
                        purpose.name(),
                        address,
                        now.atOffset(ZoneOffset.UTC),
                        now.plus(life).atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    Optional<Link> find(Purpose purpose, String token) {
        return findByHash(purpose, new SecretToken(token).hash());
    }

    Optional<Link> findByHash(Purpose purpose, String hash) {
        return sql.sql(
                        "select officer, address from account_link where token_hash = ? and purpose = ? and expires_at > ?")
                .params(hash, purpose.name(), clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Link(new OfficerId(row.getString("officer")), row.getString("address")))
                .optional();
    }

    /** Whether one was made within this time, used or not, as long as none came after it. */
    boolean isYoungerThan(Duration age, Purpose purpose, OfficerId officer) {
        Instant since = clock.instant().minus(age);
        return sql.sql(
                        "select exists (select 1 from account_link where officer = ? and purpose = ? and created_at > ?)")
                .params(officer.value(), purpose.name(), since.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** All of an officer's. */
    void forget(OfficerId officer) {
        sql.sql("delete from account_link where officer = ?")
                .param(officer.value())
                .update();
    }

    void remove(Purpose purpose, OfficerId officer) {
        sql.sql("delete from account_link where officer = ? and purpose = ?")
                .params(officer.value(), purpose.name())
                .update();
    }
}
