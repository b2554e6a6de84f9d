package org.yokradap.people.account;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.OfficerId;
import org.yokradap.platform.SecretToken;

/** The table of browsers in which an officer has signed in before. Several officers may use one. */
@Component
class DeviceRows {
    static final Duration LIFE = Duration.ofDays(365);

    private final JdbcClient sql;
    private final Clock clock;

    DeviceRows(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    boolean isKnown(SecretToken device, OfficerId officer) {
        return sql.sql(
                        "select exists (select 1 from known_device where token_hash = ? and officer = ? and last_used > ?)")
                .params(
                        device.hash(),
                        officer.value(),
                        clock.instant().minus(LIFE).atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    void used(SecretToken device, OfficerId officer) {
        sql.sql("update known_device set last_used = ? where token_hash = ? and officer = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), device.hash(), officer.value())
                .update();
    }

    /** A new secret for a browser. */
    SecretToken add(OfficerId officer) {
        var device = SecretToken.random();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        sql.sql("insert into known_device (token_hash, officer, since, last_used) values (?, ?, ?, ?)")
                .params(device.hash(), officer.value(), now, now)
                .update();
        return device;
    }

    /**
     * A new secret for a browser that others have signed in with. The old one may have been put there by somebody who has kept a
     * copy; it is of no use any more, for nobody.
     */
    SecretToken replace(SecretToken old, OfficerId officer) {
        // Known too long ago to count, and not yet taken away.
        sql.sql("delete from known_device where token_hash = ? and officer = ?")
                .params(old.hash(), officer.value())
                .update();
        var device = add(officer);
        sql.sql("update known_device set token_hash = ? where token_hash = ?")
                .params(device.hash(), old.hash())
                .update();
        return device;
    }

    void forget(OfficerId officer) {
        sql.sql("delete from known_device where officer = ?")
                .param(officer.value())
                .update();
    }

    int tidy() {
        return sql.sql("delete from known_device where last_used < ?")
                .param(clock.instant().minus(LIFE).atOffset(ZoneOffset.UTC))
                .update();
    }
}
