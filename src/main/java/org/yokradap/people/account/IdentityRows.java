package org.yokradap.people.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.Identities.Identity;
import org.yokradap.people.api.Identities.Linked;
import org.yokradap.people.api.IdentityRejection;
import org.yokradap.people.api.OfficerId;

/** The table of links with users of other providers. */
@Component
class IdentityRows {
    private final JdbcClient sql;
    private final Clock clock;

    IdentityRows(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<OfficerId> ownerOf(Identity identity) {
        return sql.sql("select officer from account_identity where issuer = ? and subject = ?")
                .params(identity.issuer(), identity.subject())
                .query((row, number) -> new OfficerId(row.getString("officer")))
                .optional();
    }

    List<Linked> of(OfficerId officer) {
        return sql.sql("select id, issuer, linked_at, used_at from account_identity where officer = ? order by id")
                .param(officer.value())
                .query((row, number) -> new Linked(
                        row.getLong("id"),
                        row.getString("issuer"),
                        row.getObject("linked_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("used_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list();
    }

    /** Whether it is new to the officer. */
    boolean add(OfficerId officer, Identity identity) {
        var owner = ownerOf(identity);
        if (owner.isPresent()) {
            if (owner.get().equals(officer)) return false;
            throw IdentityRejection.OF_ANOTHER.because();
        }
        try {
            sql.sql("insert into account_identity (issuer, subject, officer, agency, linked_at) values (?, ?, ?, ?, ?)")
                    .params(
                            identity.issuer(),
                            identity.subject(),
                            officer.value(),
                            officer.agency().value(),
                            clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            // Somebody was faster.
            throw IdentityRejection.OF_ANOTHER.because();
        }
    }

    void used(Identity identity) {
        sql.sql("update account_identity set used_at = ? where issuer = ? and subject = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), identity.issuer(), identity.subject())
                .update();
    }

    /** Whoever else does this for the officer waits: of two links that are taken back at once, one is seen to be the last. */
    void lock(OfficerId officer) {
        sql.sql("select officer from account where officer = ? for update")
                .param(officer.value())
                .query(String.class)
                .optional();
    }

    void remove(OfficerId officer, long number) {
        sql.sql("delete from account_identity where officer = ? and id = ?")
                .params(officer.value(), number)
                .update();
    }

    /** All of an officer's. */
    void forget(OfficerId officer) {
        sql.sql("delete from account_identity where officer = ?")
                .param(officer.value())
                .update();
    }
}
