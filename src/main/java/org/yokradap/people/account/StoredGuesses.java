package org.yokradap.people.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.AccountRejection;
import org.yokradap.people.api.Guesses;
import org.yokradap.platform.Network;

/** The table of guesses. It has hashes with the secret of the day, so what is counted begins anew at midnight. */
@Component
class StoredGuesses implements Guesses {
    /** After a day without a wrong one everything is forgotten. */
    private static final Duration MEMORY = Duration.ofDays(1);

    private static final int HASH = 40;

    private final JdbcClient sql;
    private final DaySecrets secrets;
    private final Clock clock;

    StoredGuesses(JdbcClient sql, DaySecrets secrets, Clock clock) {
        this.sql = sql;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public void mustBeAllowed(Kind kind, String about) {
        wait(kind, about).ifPresent(wait -> {
            throw AccountRejection.TOO_MANY_TRIES.because(Guesses.minutes(wait)).during(wait);
        });
    }

    /** How long still; empty for not at all. */
    Optional<Duration> wait(Kind kind, String about) {
        var now = clock.instant();
        return sql.sql("select wait_until from guess where about = ? and wait_until > ?")
                .params(key(kind, about), now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getObject("wait_until", OffsetDateTime.class))
                .optional()
                .map(until -> Duration.between(now, until.toInstant()));
    }

    @Override
    public void miss(Kind kind, String about) {
        var key = key(kind, about);
        var now = clock.instant();
        if (!countOneMore(key, now)) begin(key, now);
        int misses = sql.sql("select misses from guess where about = ?")
                .param(key)
                .query(Integer.class)
                .optional()
                .orElse(0);
        var until = now.plus(kind.waitAfter(misses)).atOffset(ZoneOffset.UTC);
        sql.sql("update guess set wait_until = ?, noted = false where about = ? and wait_until < ?")
                .params(until, key, until)
                .update();
    }

    private boolean countOneMore(String key, Instant now) {
        return sql.sql("update guess set misses = case when last_at < ? then 1 else misses + 1 end, last_at = ?"
                                + " where about = ?")
                        .params(now.minus(MEMORY).atOffset(ZoneOffset.UTC), now.atOffset(ZoneOffset.UTC), key)
                        .update()
                > 0;
    }

    private void begin(String key, Instant now) {
        try {
            var at = now.atOffset(ZoneOffset.UTC);
            sql.sql("insert into guess (about, misses, last_at, wait_until, noted) values (?, 1, ?, ?, false)")
                    .params(key, at, at)
                    .update();
        } catch (DuplicateKeyException e) {
            countOneMore(key, now);
        }
    }

    /** Whether this is the first refusal of the present wait: the others need no record of their own. */
    boolean isFirstRefusal(Kind kind, String about) {
        return sql.sql("update guess set noted = true where about = ? and not noted")
                        .param(key(kind, about))
                        .update()
                > 0;
    }

    @Override
    public void forget(Kind kind, String about) {
        sql.sql("delete from guess where about = ?").param(key(kind, about)).update();
    }

    private String key(Kind kind, String about) {
        var name = kind.name().toLowerCase(Locale.ROOT);
        var counted =
                switch (kind) {
                    case PASSWORD_FROM_ADDRESS, SECRET_FROM_ADDRESS, LETTER_FROM_ADDRESS -> Network.counted(about);
                    case PASSWORD, SECOND_FACTOR, LETTER -> about;
                };
        return name + " " + secrets.hash(name + " " + counted).substring(0, HASH);
    }

    int tidy() {
        return sql.sql("delete from guess where last_at < ?")
                .param(clock.instant().minus(MEMORY).atOffset(ZoneOffset.UTC))
                .update();
    }
}
